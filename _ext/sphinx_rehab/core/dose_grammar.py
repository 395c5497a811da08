"""How a dose is written, and how its text is read.

One grammar serves options, roles, sessions and links: parts joined by commas, in any order, each
kind at most once:

    3 x 10 | 2-3 x 8-12 reps | 10 slow circles each way | 3 x 30 s | 5 min     the work
    hold 2-3 s | rest 1 min | tempo 3-2-3 | each side
    daily | twice a day | 2-3 times a day                                      how often on a day
    every other day | once a week | 3 days a week                  on which days, if not daily
    for 6 weeks

What a word processor changes (case, spaces, dashes, the multiplication sign) does not matter;
words do.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, TypedDict, get_args

LONGEST_TEXT = 400
"""Characters; the longest dose that can be written has about 250. What is longer is not read."""
LONGEST_TIME = 24 * 3600
"""Seconds; also the reason that a time is at most 1440 min."""
LONGEST_WORD = 30
"""Letters of one word of a unit."""
MOST_DIGITS = 4

Per = Literal["day", "other day", "week"]
Span = Literal["day", "week", "month"]
_MOST_TIMES = {"day": 24, "other day": 1, "week": 7}
_LONGEST_COURSE = {"day": 730, "week": 104, "month": 24}


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """Whole numbers from *low* to *high*, both included; ValueError unless 1 <= low <= high."""

    low: int
    high: int

    def __post_init__(self) -> None:
        if not 1 <= self.low <= self.high:
            raise ValueError(f"no range from {self.low} to {self.high}")

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}-{self.high}"


@dataclass(frozen=True, slots=True)
class Frequency:
    """*times* a day, on every *other day* (once), or days a *week*.

    At most 24 times a day and 7 days a week, else ValueError.
    """

    times: Range
    per: Per

    def __post_init__(self) -> None:
        if self.per not in _MOST_TIMES or self.times.high > _MOST_TIMES[self.per]:
            raise ValueError(f"no frequency of {self.times} per {self.per}")

    def __str__(self) -> str:
        if self.per == "other day":
            return "every other day"
        if self == DAILY:
            return "daily"
        counted = f"{self.times} {'times' if self.per == 'day' else 'days'}"
        return f"{_OFTEN.get(str(self.times), counted)} a {self.per}"


_OFTEN = {"1": "once", "2": "twice"}
DAILY = Frequency(Range(1, 1), "day")
"""Once a day."""


@dataclass(frozen=True, slots=True)
class Course:
    """For how many days, weeks or months; at most two years, else ValueError."""

    length: Range
    span: Span

    def __post_init__(self) -> None:
        if self.span not in _LONGEST_COURSE or self.length.high > _LONGEST_COURSE[self.span]:
            raise ValueError(f"no course of {self.length} {self.span}")

    def __str__(self) -> str:
        return f"for {self.length} {self.span}{'' if self.length.high == 1 else 's'}"


class Fields(TypedDict, total=False):
    """What a text sets of a dose; the names and meanings are those of `Dose`."""

    sets: Range
    reps: Range
    unit: str
    each_way: bool
    time: Range
    hold: Range
    rest: Range
    tempo: tuple[int, int, int]
    each_side: bool
    frequency: Frequency
    days: Frequency
    course: Course


class MisreadError(ValueError):
    """A text that is no dose; *near* is its first part that does not fit, as it was written."""

    def __init__(self, near: str) -> None:
        super().__init__(near)
        self.near = near


def read(text: str) -> Fields:
    """The fields that *text* sets; MisreadError if it is no dose."""
    if len(text) > LONGEST_TEXT:
        raise MisreadError(text)
    found: Fields = {}
    kinds: set[str] = set()
    for part in parts_of(text):
        words = words_of(part)
        try:
            new = _part(words)
        except ValueError:
            raise MisreadError(part) from None
        new_kinds = {"work" if field in ("reps", "time") else field for field in new}
        if words == ["daily"]:
            new_kinds.add("days")
        if new_kinds & kinds:
            raise MisreadError(part)
        kinds |= new_kinds
        found.update(new)
    return found


_PART_END = re.compile(r",(?!(?<=[0-9],)5 ?[mh])", re.IGNORECASE)
_TYPESET = str.maketrans(
    dict.fromkeys("\N{MULTIPLICATION SIGN}*", "x")
    | dict.fromkeys(
        "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}", "-"
    )
    | dict.fromkeys(
        "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"
    )
)
_SPACING = re.compile(
    r"(?<=[0-9])\s*(?P<sign>[-x])\s*(?=[0-9])|(?<=[0-9])(?=(?:s|min|reps)\b)", re.IGNORECASE
)
_GRAMMAR_WORDS = """
    x s min rep reps time times each way side hold rest tempo for daily once twice a every other
    day days week weeks month months
"""
_SLIP_WORDS = """
    sec secs second seconds sek seg m mn mins minute minutes h hr hrs hour hours
    wk wks mo mth mths year years weekly everyday bid tid qid qd qod eod thrice
    set sets repetition repetitions repeat repeats kg kgs lb lbs pound pounds kilo kilos
    per both either ea left right bilateral bilaterally
    cw ccw clockwise counterclockwise counter-clockwise anticlockwise anti-clockwise
    and or then with of to by until one two three four five six seven eight nine ten
"""
_GRAMMAR = frozenset(_GRAMMAR_WORDS.split())
RESERVED = (_GRAMMAR - {"way", "side", "other"}) | frozenset(_SLIP_WORDS.split())
"""Words that no unit may hold: each is part of the grammar, or of a slip that the hints mend."""
_IN_WORDS = "-'\N{RIGHT SINGLE QUOTATION MARK}"
_OFTEN_MISTYPED = """
    secs second seconds mins minute minutes reps repetitions times sets days weeks
"""


def parts_of(text: str) -> list[str]:
    """*text* cut at its commas; "1,5 min" stays whole, so that the message can show all of it."""
    return _PART_END.split(text)


def words_of(part: str) -> list[str]:
    """The words of *part* with what a word processor changed undone; units keep their capitals."""
    spaced = {None: " ", "-": "-", "x": " x ", "X": " x "}
    part = _SPACING.sub(lambda match: spaced[match["sign"]], part.translate(_TYPESET))
    return [word.lower() if word.lower() in _GRAMMAR else word for word in part.split()]


def _part(words: list[str]) -> Fields:
    """The fields that one part sets; ValueError if it is none."""
    match words:
        case ["hold", *time]:
            return {"hold": _time(time)}
        case ["rest", *time]:
            return {"rest": _time(time)}
        case ["tempo", seconds]:
            return {"tempo": _tempo(seconds)}
        case ["each", "side"]:
            return {"each_side": True}
        case ["for", length, "days" | "weeks" | "months" as spans]:
            return {"course": Course(_range(length), _SPANS[spans])}
        case ["for", "1", "day" | "week" | "month" as span]:
            return {"course": Course(Range(1, 1), span)}
    often = _frequency(words)
    if often:
        return {"frequency": often} if often.per == "day" else {"days": often}
    return _work(words)


def _frequency(words: list[str]) -> Frequency | None:
    match words:
        case ["daily"]:
            return DAILY
        case ["every", "other", "day"]:
            return Frequency(Range(1, 1), "other day")
        case ["once", "a", "day" | "week" as per]:
            return Frequency(Range(1, 1), per)
        case ["twice", "a", "day" | "week" as per]:
            return Frequency(Range(2, 2), per)
        case [times, "times", "a", "day" | "week" as per]:
            return Frequency(_range(times), per)
        case [days, "days", "a", "week"] | ["1" as days, "day", "a", "week"]:
            return Frequency(_range(days), "week")
    return None


_SPANS: dict[str, Span] = {f"{span}s": span for span in get_args(Span)}


def _work(words: list[str]) -> Fields:
    """Sets, and what is repeated or done for a time in each."""
    work: Fields = {}
    match words:
        case [sets, "x", *words]:
            work["sets"] = _range(sets)
    match words:
        case [*words, "each", "way"]:
            work["each_way"] = True
    match words:
        case [_, "s" | "min"]:
            work["time"] = _time(words)
        case [count] | [count, "reps" | "times"] | ["1" as count, "rep" | "time"]:
            work["reps"] = _range(count)
        case [count, *unit] if _is_unit(unit):
            work["reps"] = _range(count)
            work["unit"] = " ".join(unit)
        case _:
            raise ValueError(words)
    return work


def _is_unit(words: list[str]) -> bool:
    """Whether *words* name something to count; "scs" alone is rather "secs" than a unit."""
    known = _OFTEN_MISTYPED.split()
    if len(words) == 1 and get_close_matches(words[0].lower(), known, n=1, cutoff=0.85):
        return False
    return len(words) <= 3 and all(map(_is_free_word, words))


def _is_free_word(word: str) -> bool:
    if len(word) > LONGEST_WORD or word.lower() in RESERVED:
        return False
    kinds = "".join("-" if c in _IN_WORDS else unicodedata.category(c)[0] for c in word)
    return re.fullmatch("L(?:[LM-]*[LM])?", kinds) is not None  # letters, and their marks


def _number(digits: str) -> int:
    if not (digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS):
        raise ValueError("not a whole number")
    return int(digits)


def _range(text: str) -> Range:
    low, dash, high = text.partition("-")
    return Range(_number(low), _number(high if dash else low))


def _time(words: list[str]) -> Range:
    match words:
        case [count, "s" | "min" as unit]:
            span, seconds = _range(count), 1 if unit == "s" else 60
            if span.high * seconds <= LONGEST_TIME:
                return Range(span.low * seconds, span.high * seconds)
    raise ValueError(words)


def time_text(seconds: Range) -> str:
    """*seconds* as they are written: "30-60 s", or whole minutes as "5 min"."""
    if seconds.low % 60 == seconds.high % 60 == 0:
        return f"{Range(seconds.low // 60, seconds.high // 60)} min"
    return f"{seconds} s"


def _tempo(text: str) -> tuple[int, int, int]:
    up, held, down = map(_number, text.split("-"))
    if not (1 <= up < 60 and held < 60 and 1 <= down < 60):
        raise ValueError(f"no tempo of {text}")
    return up, held, down
