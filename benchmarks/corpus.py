"""The words of the benchmark: public exercise data turned into complete exercise texts.

Both projects that :mod:`generate` writes take every word from here, so they differ in markup alone.
Nothing is random: choices follow from a CRC of the exercise's name.

Source: *free-exercise-db* (yuhonas, Unlicense). Cautions, cues and questions are benchmark filler
of realistic length; they are not advice for patients.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import phrases
from relations import Relation, relate

T = TypeVar("T")

DEFAULT_DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "free-exercise-db.json"
POSES = 8

_POSITIONS = (
    ("lying", r"\b(lie|lying|lay|laying|supine|prone)\b"),
    ("kneeling", r"\bkneel"),
    ("sitting", r"\b(sit|seated|sitting)\b"),
    ("hanging", r"\bhang"),
)


class DataError(Exception):
    """The exercise data is absent or is not what this benchmark can read."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``title`` ends in a full stop; ``hold`` and ``reps`` are dose words or empty."""

    title: str
    text: str
    hold: str = ""
    reps: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise text. Vocabulary terms are names such as ``lower-back``; the rest is prose."""

    name: str
    title: str
    aliases: tuple[str, ...]
    message: str
    tagline: str
    region: str
    targets: tuple[str, ...]
    helps: tuple[str, ...]
    position: str
    equipment: str
    level: str
    dose: str
    related: tuple[Relation, ...]
    pose: int
    what: str
    clinical_note: str
    ask_first: tuple[str, ...]
    stop_if: tuple[str, ...]
    intro: str
    steps: tuple[Step, ...]
    cues: tuple[str, ...]
    mistakes: tuple[tuple[str, str], ...]
    why: str
    faq: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of the data file, with the name it has in this benchmark."""

    name: str
    title: str
    round: int
    level: str
    equipment: str
    category: str
    primary: str
    secondary: tuple[str, ...]
    instructions: tuple[str, ...]


def slug(text: str) -> str:
    """Lower case, every run of characters other than ``a-z0-9`` turned into one hyphen."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def label(term: str) -> str:
    """The words of a term: ``lower-back`` gives ``Lower back``."""
    return term.replace("-", " ").capitalize()


def picture(exercise: Exercise) -> str:
    """Return the one picture of an exercise, as Markdown."""
    return f"![The start of {exercise.title}](figures/pose-{exercise.pose}.svg)"


def load(pages: int, data: Path = DEFAULT_DATA) -> list[Exercise]:
    """Return ``pages`` exercises; beyond the base set, copies are numbered: *Ab Roller 2*.

    Raises :class:`DataError` when ``data`` cannot be read or holds no exercises.
    """
    records = _records(_entries(data), pages)
    related = relate([(r.name, r.round, r.primary, phrases.LEVELS.index(r.level)) for r in records])
    return [_exercise(record, related[record.name], records) for record in records]


def _entries(data: Path) -> list[dict[str, object]]:
    try:
        entries = json.loads(data.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise DataError(
            f"{data} is not there. Get free-exercise-db.json (exercises.json of the public project "
            "yuhonas/free-exercise-db) and name it with --data."
        ) from None
    except ValueError as error:
        raise DataError(f"{data} is not JSON: {error}") from None
    if not isinstance(entries, list) or not entries:
        raise DataError(f"{data} holds no list of exercises.")
    return entries


def _records(entries: Sequence[dict[str, object]], pages: int) -> list[Record]:
    records = []
    for number in range(pages):
        copy, index = divmod(number, len(entries))
        records.append(_record(entries[index], copy))
    if len({record.name for record in records}) != len(records):
        raise DataError("two exercises of the data have the same name")
    return records


def _record(entry: dict[str, object], copy: int) -> Record:
    try:
        title = str(entry["name"]) + (f" {copy + 1}" if copy else "")
        primary, secondary = _texts(entry["primaryMuscles"]), _texts(entry["secondaryMuscles"])
        equipment = entry["equipment"]
        return Record(
            name=slug(title),
            title=title,
            round=copy,
            level=str(entry["level"]),
            equipment="none" if equipment in (None, "body only") else slug(str(equipment)),
            category=slug(str(entry["category"])),
            primary=slug(primary[0]),
            secondary=secondary,
            instructions=_texts(entry["instructions"]),
        )
    except (KeyError, IndexError) as error:
        raise DataError(f"an exercise of the data lacks {error}: {entry}") from None


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise DataError(f"expected a list in the data, found {value!r}")
    return tuple(text for item in value if (text := " ".join(str(item).split())))


def _exercise(record: Record, related: tuple[Relation, ...], all_: Sequence[Record]) -> Exercise:
    key = zlib.crc32(record.name.encode())
    category = phrases.CATEGORIES[record.category]
    dose = category.doses[key % len(category.doses)]
    words = {
        "title": record.title,
        "muscle": label(record.primary).lower(),
        "others": " and ".join(record.secondary[:2]) or "trunk",
        "aim": category.aim,
        "tool": "a clear space" if record.equipment == "none" else label(record.equipment).lower(),
        "dose": dose,
    }

    def said(pool: Sequence[str], count: int, salt: int) -> tuple[str, ...]:
        return tuple(text.format(**words) for text in _pick(pool, count, key + salt))

    def paired(pool: Sequence[tuple[str, str]], count: int) -> tuple[tuple[str, str], ...]:
        return tuple((a.format(**words), b.format(**words)) for a, b in _pick(pool, count, key))

    turned = " ".join(reversed(record.title.lower().split()))
    return Exercise(
        name=record.name,
        title=record.title,
        aliases=() if turned == record.title.lower() else (turned,),
        message=said(phrases.MESSAGES, 1, 0)[0],
        tagline=said(phrases.TAGLINES, 1, 3)[0],
        region=record.primary,
        targets=(label(record.primary).lower(), *record.secondary[:3]),
        helps=(record.category, f"weak-{record.primary}"),
        position=_position(record.instructions),
        equipment=record.equipment,
        level=record.level,
        dose=dose,
        related=related,
        pose=key % POSES,
        what=" ".join(said(phrases.WHAT, 3, 0)),
        clinical_note=said(phrases.NOTES, 1, 1)[0],
        ask_first=said(phrases.ASK_FIRST, 3, 2),
        stop_if=said(phrases.STOP_IF, 3, 3),
        intro=said(phrases.INTROS, 1, 4)[0],
        steps=_steps(record.instructions, category.timing),
        cues=said(phrases.CUES, 4, 5),
        mistakes=paired(phrases.MISTAKES, 3),
        why=" ".join(said(phrases.WHY, 3, 1)),
        faq=paired(phrases.QUESTIONS, 4),
        sources=tuple(phrases.SOURCES[(key + n) % len(phrases.SOURCES)] for n in range(2)),
    )


def _pick(pool: Sequence[T], count: int, key: int) -> list[T]:
    """Take ``count`` different entries of ``pool``, by ``key``."""
    return [pool[(key + n) % len(pool)] for n in range(count)]


def _position(instructions: Sequence[str]) -> str:
    text = " ".join(instructions[:2]).lower()
    return next((name for name, words in _POSITIONS if re.search(words, text)), "standing")


def _steps(instructions: Sequence[str], timing: str) -> tuple[Step, ...]:
    """Turn instructions into steps: first sentence as title, the timing in the last step."""
    texts = list(instructions) or ["Follow the movement your clinician showed you."]
    steps = []
    for number, text in enumerate(texts, 1):
        title, _, rest = text.partition(". ")
        last = number == len(texts)
        hold = timing if last and timing.endswith("s") else ""
        reps = timing if last and not hold else ""
        steps.append(Step(title.rstrip(".") + ".", rest, hold, reps))
    return tuple(steps)
