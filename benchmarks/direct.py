"""The search index of exercise texts without a Sphinx build: in seconds, at any size.

`tests/search/test_relevance.py` holds that a build of the same texts gives the same bytes.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import ours
import phrases
from corpus import DEFAULT_DATA, Exercise, Step, load
from project import EXTENSION
from vary import varied

sys.path.insert(0, str(EXTENSION))

from sphinx_rehab.core import dose, model, vocabulary
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.names import anchor
from sphinx_rehab.core.review import Review, Status
from sphinx_rehab.publish.assets import lazy_script
from sphinx_rehab.search import emergencies, settings
from sphinx_rehab.search.files import Source
from sphinx_rehab.search.index import FOLDER, write_files
from sphinx_rehab.search.language import language_for
from sphinx_rehab.search.pages import PageText, Section, counted

BASE = 873
LAY_WORDS = "lay-words.json"
_LIMIT = 400_000
_PAGES = {
    "exercises/index": ("Exercises", "All exercises of the benchmark library."),
    "index": ("Library", "Start here."),
}


def write_index(html: Path, exercises: Sequence[Exercise], lay: Path | None) -> None:
    """Write to *html* the engine, the index and a list of names, with the lay words in *lay*."""
    write_files(source(exercises, lay), html / FOLDER)
    engine = html / "_static/rehab/search.js"
    engine.write_text(lazy_script("search.js"), encoding="utf-8")
    names = [{"name": e.name, "title": e.title} for e in exercises]
    (html / "exercises.json").write_text(json.dumps({"exercises": names}), encoding="utf-8")


def source(exercises: Sequence[Exercise], lay: Path | None) -> Source:
    """What `search/index.py` would gather from a build of *exercises*."""
    library = {e.name: e for e in exercises}
    terms, _problems = vocabulary.parse(ours.vocabulary(exercises))
    entries = [_entry(exercise) for exercise in exercises]
    texts = {f"exercises/{e.name}": text(e, library) for e in exercises}
    texts |= {name: counted([Section("page", "", *words)]) for name, words in _PAGES.items()}
    figures = {e.picture.path for e in entries if e.picture}
    return Source(
        library=Library(entries, terms, [Status.REVIEW, Status.PUBLISHED]),
        texts=dict(sorted(texts.items())),
        language=language_for("en"),
        code="en",
        stems={},
        emergencies=list(emergencies.shipped().values()),
        lay_words=settings.read_lay_words("en", lay),
        pictures={path: f"_images/{Path(path).name}" for path in figures},
        suffix=".html",
        search="search.html",
        limit=_LIMIT,
    )


def _entry(e: Exercise) -> model.Exercise:
    return model.Exercise(
        name=e.name,
        title=e.title,
        docname=f"exercises/{e.name}",
        line=1,
        message=e.message,
        dose=dose.parse(e.dose),
        regions=(e.region,),
        positions=(e.position,),
        equipment=(e.equipment,),
        helps=e.helps,
        targets=tuple(dict.fromkeys(e.targets)),
        review=Review(Status.PUBLISHED, phrases.CLINICIAN, dt.date(2026, 1, 15)),
        level=e.level,
        aliases=tuple(alias.strip(" ,") for alias in e.aliases),
        picture=model.Picture(f"exercises/figures/pose-{e.pose}.svg", e.title),
    )


def text(e: Exercise, library: dict[str, Exercise]) -> PageText:
    """What search keeps of the page that `ours.page` writes."""
    neighbor = library[e.related[0].target] if e.related else e
    what = [
        f"{e.what} Compare it with {neighbor.title}. Clinical note {e.clinical_note}",
        f"Ask first if {_plain(e.ask_first)} Stop if {_plain(e.stop_if)}",
    ]
    return counted(
        [
            Section("page", "", e.title, f"{e.message} {e.tagline}"),
            Section("section", "what-it-is", "What it is", " ".join(what)),
            Section("section", "steps", "Steps", " ".join([e.intro, *_steps(e)])),
            Section(
                "section",
                "technique-points",
                "Technique points",
                _plain([*e.cues, *(part for pair in e.mistakes for part in pair)]),
            ),
            Section("section", "why-it-works", "Why it works", e.why),
            *(
                Section("question", anchor("question", question), question, answer)
                for question, answer in e.faq
            ),
        ]
    )


def _plain(parts: Sequence[str]) -> str:
    return re.sub(r"\*\*", "", " ".join(parts))


def _steps(exercise: Exercise) -> Iterator[str]:
    for number, step in enumerate(exercise.steps):
        yield from filter(None, _step(step))
        if number == 0:
            yield f"The start of {exercise.title}"


def _step(step: Step) -> tuple[str, ...]:
    hold = f"Hold for {step.hold}." if step.hold else ""
    return step.title, step.text, hold, f"Count {step.reps}." if step.reps else ""


def main() -> int:
    """Write the index of so many exercises."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("html", type=Path, help="a folder for _static and exercises.json")
    parser.add_argument("--pages", type=int, default=873)
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA.parent)
    arguments = parser.parse_args()
    exercises = varied(load(arguments.pages, arguments.data / DEFAULT_DATA.name), BASE)
    write_index(arguments.html, exercises, arguments.data / LAY_WORDS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
