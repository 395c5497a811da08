"""How much, how long and how often: the dose that a clinician writes, as data and back as text.

One grammar serves options, roles, sessions and links: parts joined by commas, in any order, each
kind at most once:

    3 x 10 | 2-3 x 8-12 reps | 10 slow circles each way | 3 x 30 s | 5 min     the work
    hold 2-3 s | rest 1 min | tempo 3-2-3 | each side
    daily | twice a day | 2-3 times a day | every other day | once a week | 3 days a week
    for 6 weeks

What a word processor changes (case, spaces, dashes, the multiplication sign) does not matter;
words do. A slip is answered with the form that was meant: see "Mending" below.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from math import ceil
from typing import Literal, TypedDict, get_args

LONGEST_TEXT = 400
"""Characters; the longest dose that can be written has about 250. What is longer is not read."""
LONGEST_TIME = 24 * 3600
"""Seconds; also the reason that a time is at most 1440 min."""
LONGEST_WORD = 30
"""Letters of one word of a unit."""
MOST_DIGITS = 4
SHOWN = 80
"""Characters of a text that a message shows."""
SHORT_TIME = 10
"""Seconds; a bare time this short is meant as a hold, which the hint then says."""

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
        if self == Frequency(Range(1, 1), "day"):
            return "daily"
        counted = f"{self.times} {'times' if self.per == 'day' else 'days'}"
        return f"{_OFTEN.get(str(self.times), counted)} a {self.per}"


_OFTEN = {"1": "once", "2": "twice"}


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


class _Fields(TypedDict, total=False):
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
    course: Course


@dataclass(frozen=True, slots=True)
class Dose:
    """One dose. `str` gives the canonical text and `parse` reads that text back as an equal dose.

    A dose that no text can give (no field at all, sets or a unit with nothing to count, both reps
    and time, rest between sets without sets, a unit that reads as something else) is a ValueError.
    """

    sets: Range | None = None
    reps: Range | None = None
    unit: str = ""
    """What is counted ("slow circles"): one to three words; "" is plain repetitions."""
    each_way: bool = False
    """The reps, or the time, are done once in each direction."""
    time: Range | None = None
    """Seconds of work in a set."""
    hold: Range | None = None
    """Seconds held in each repetition."""
    rest: Range | None = None
    """Seconds between sets."""
    tempo: tuple[int, int, int] | None = None
    """Seconds up, held and down in each repetition; only the middle one may be 0."""
    each_side: bool = False
    frequency: Frequency | None = None
    course: Course | None = None

    def __post_init__(self) -> None:
        given = {f.name: getattr(self, f.name) for f in fields(self)}
        given = {f.name: given[f.name] for f in fields(self) if given[f.name] != f.default}
        try:
            read = _read(str(self))
        except _MisreadError as error:
            raise ValueError(f"no text gives the dose {given}") from error
        if read != given:
            raise ValueError(f"the text of the dose {given} reads as {read}")

    def __str__(self) -> str:
        bare = self.reps and not (self.sets or self.unit or self.each_way)
        work = (
            self.sets and f"{self.sets} x",
            self.time and _time_text(self.time),
            self.reps and str(self.reps),
            ("rep" if self.reps == Range(1, 1) else "reps") if bare else self.unit,
            self.each_way and "each way",
        )
        parts = (
            " ".join(word for word in work if word),
            self.hold and f"hold {_time_text(self.hold)}",
            self.rest and f"rest {_time_text(self.rest)}",
            self.tempo and f"tempo {'-'.join(map(str, self.tempo))}",
            self.each_side and "each side",
            self.frequency and str(self.frequency),
            self.course and str(self.course),
        )
        return ", ".join(part for part in parts if part)


class DoseError(ValueError):
    """A text that is no dose: the whole *text*, the part *near* the slip, a *hint* that parses."""

    def __init__(self, text: str, near: str, hint: str) -> None:
        super().__init__(text, near, hint)
        self.text = text
        self.near = _cut(near.strip())
        self.hint = hint

    def __str__(self) -> str:
        return (
            f'dose "{_printable(self.text)}" is not understood near "{_printable(self.near)}"; '
            f'write for example "{self.hint}"'
        )


def parse(text: str) -> Dose:
    """The dose that *text* says; DoseError for any other text."""
    try:
        return Dose(**_read(text))
    except _MisreadError as slip:
        near, hint = _mend(text, slip.near)
    raise DoseError(text, near, hint)


# Reading


class _MisreadError(ValueError):
    def __init__(self, near: str) -> None:
        super().__init__(near)
        self.near = near


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
_RESERVED = (_GRAMMAR - {"way", "side", "other"}) | frozenset(_SLIP_WORDS.split())
"""Words that no unit may hold: each is part of the grammar, or of a slip that the hints mend."""


def _read(text: str) -> _Fields:
    """The fields that *text* sets; _MisreadError with the first part that does not fit."""
    if len(text) > LONGEST_TEXT:
        raise _MisreadError(text)
    found: _Fields = {}
    written: dict[str, str] = {}
    for part in text.split(","):
        try:
            new = _read_part(_words(part))
        except ValueError:
            raise _MisreadError(part) from None
        kinds = {"work" if field in ("reps", "time") else field for field in new}
        if kinds & written.keys():
            raise _MisreadError(part)
        written |= dict.fromkeys(kinds, part)
        found.update(new)
    if "rest" in found and "sets" not in found and ("work" in written or "hold" in found):
        raise _MisreadError(written["rest"])
    return found


def _words(part: str) -> list[str]:
    """The words of *part* with what a word processor changed undone; units keep their capitals."""
    spaced = {None: " ", "-": "-", "x": " x ", "X": " x "}
    part = _SPACING.sub(lambda match: spaced[match["sign"]], part.translate(_TYPESET))
    return [word.lower() if word.lower() in _GRAMMAR else word for word in part.split()]


def _read_part(words: list[str]) -> _Fields:
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
    frequency = _frequency(words)
    return {"frequency": frequency} if frequency else _work(words)


def _frequency(words: list[str]) -> Frequency | None:
    match words:
        case ["daily"] | ["once", "a", "day"]:
            return Frequency(Range(1, 1), "day")
        case ["every", "other", "day"]:
            return Frequency(Range(1, 1), "other day")
        case ["once", "a", "week"]:
            return Frequency(Range(1, 1), "week")
        case ["twice", "a", "day" | "week" as per]:
            return Frequency(Range(2, 2), per)
        case [times, "times", "a", "day" | "week" as per]:
            return Frequency(_range(times), per)
        case [days, "days", "a", "week"] | ["1" as days, "day", "a", "week"]:
            return Frequency(_range(days), "week")
    return None


_SPANS: dict[str, Span] = {f"{span}s": span for span in get_args(Span)}


def _work(words: list[str]) -> _Fields:
    """Sets, and what is repeated or done for a time in each."""
    work: _Fields = {}
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
        case [count, *unit] if len(unit) <= 3 and all(map(_names_a_unit, unit)):
            work["reps"] = _range(count)
            work["unit"] = " ".join(unit)
        case _:
            raise ValueError(words)
    return work


def _names_a_unit(word: str) -> bool:
    def is_letter(c: str) -> bool:
        return c.isalpha() or unicodedata.category(c)[0] == "M"

    return (
        len(word) <= LONGEST_WORD
        and word.lower() not in _RESERVED
        and word[0].isalpha()
        and is_letter(word[-1])
        and all(is_letter(c) or c in "-'\N{RIGHT SINGLE QUOTATION MARK}" for c in word)
    )


def _number(digits: str) -> int:
    if not (digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS):
        raise ValueError(f"{_cut(digits)} is no number")
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


def _time_text(seconds: Range) -> str:
    if seconds.low % 60 == seconds.high % 60 == 0:
        return f"{Range(seconds.low // 60, seconds.high // 60)} min"
    return f"{seconds} s"


def _tempo(text: str) -> tuple[int, int, int]:
    up, held, down = map(_number, text.split("-"))
    if not (1 <= up < 60 and held < 60 and 1 <= down < 60):
        raise ValueError(f"no tempo of {text}")
    return up, held, down


# Mending: from what was written to the nearest text that reads

_N = r"(?<![0-9-])[0-9]{1,4}(?:-[0-9]{1,4})?(?![0-9-])"
_T = rf"{_N} (?:s|min)\b"
_BODY = (
    r"(?:sides?|legs?|foot|feet|arms?|hands?|knees?|hips?|shoulders?|ankles?|wrists?|elbows?"
    r"|heels?|thighs?|calf|calves|limbs?)\b"
)
_EACH = r"(?:\b(?:in|on|with|for|to) )?(?:\b(?:each|per|both|either|every|ea|alternating) |/ ?)"
_PER = r"(?:/|per|an?|each|every|in a)?"
_WEEK = "we?e?k"
_NEW_PART = (
    rf"each side|daily|hold|rest|tempo|for [0-9]|(?:once|twice|{_N} (?:times|days)) a|every other"
)
_CLOCKWISE = r"(?:in )?\b(?:(?:counter-?|anti-?)?clockwise|c?cw)\b"
_NUMBERS = """
    one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 twelve 12 fifteen 15
    twenty 20 thirty 30 once 1x twice 2x thrice 3x
"""
_NUMBER_WORDS = dict(zip(_NUMBERS.split()[::2], _NUMBERS.split()[1::2], strict=True))


def _upright(match: re.Match[str]) -> str:
    """ "5-3" and "0-3" as "3-5" and "1-3"."""
    low, high = sorted(map(int, match.groups()))
    return f"{max(low, 1)}-{max(high, 1)}" if high else match[0]


def _seconds(match: re.Match[str]) -> str:
    """Fractions and hours ("1.5 min", "0.5-1 h") as whole seconds or minutes."""
    low, high, unit = match.groups()
    if unit != "h" and "." not in match[0]:
        return match[0]
    factor = {"s": 1, "min": 60, "h": 3600}[unit]
    ends = sorted(ceil(float(end) * factor) or 1 for end in (low, high or low))
    return _time_text(Range(*ends))


def _often(match: re.Match[str]) -> str:
    """ "3x/week" and its like as a frequency."""
    per: Per = "week" if match[2][0] == "w" else "day"
    return _kept(match, lambda: Frequency(_range(match[1]), per))


def _lasting(match: re.Match[str]) -> str:
    """ "x 6 wks" and its like as a course."""
    spans: dict[str, Span] = {"d": "day", "w": "week", "m": "month"}
    return _kept(match, lambda: Course(_range(match[1]), spans[match[2][0]]))


def _kept(match: re.Match[str], mend: Callable[[], object]) -> str:
    try:
        return str(mend())
    except ValueError:
        return match[0]  # beyond the limits: an example will say more


_DECIMAL_COMMA = re.compile(r"(?:[^,]*[^,0-9])?[0-9],5 ?[mh][^,]*", re.IGNORECASE)
_SLIPS: list[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = [
    (re.compile(pattern), mend)
    for pattern, mend in (
        # signs, and numbers in words
        (r"(?<=[0-9]),(?=5 ?[mh])", "."),
        ("(?<=[0-9]) ?(?:\"|''|[\N{DOUBLE PRIME}\N{RIGHT DOUBLE QUOTATION MARK}])", " s "),
        ("(?<=[0-9]) ?['\N{PRIME}\N{RIGHT SINGLE QUOTATION MARK}]", " min "),
        (r"[()\[\]\"]", " "),
        (r"(?:(?:with|at|@) )?[0-9.]+ ?(?:kgs?|kilos?|lbs?|pounds?)\b", ""),
        (r"[.!?:]+(?= |$)", ""),
        ("[\N{CYRILLIC SMALL LETTER HA}\N{MULTIPLICATION X}\N{HEAVY MULTIPLICATION X}]", "x"),
        (r"(?<=[0-9]) ?(?:x|by) ?(?=[0-9])", " x "),
        (r"\b(?:a )?few (?=sec)", "2-3 "),
        (r"^(once|twice|thrice)$", r"\1 a day"),
        (rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b", lambda match: _NUMBER_WORDS[match[0]]),
        ("(?<=[0-9])(?: ?\N{VULGAR FRACTION ONE HALF}| 1/2| and a half)", ".5"),
        ("\N{VULGAR FRACTION ONE HALF}", "0.5"),
        (r"\bhalf an? (?=min|h)|\b1/2 ?(?=min|h)", "0.5 "),
        (r"\ban? (?=min|sec|hour)", "1 "),
        (r"\bbetween ([0-9]+) and (?=[0-9])", r"\1-"),
        (r"(?<=[0-9]) ?(?:to|or|~|-) ?(?=[0-9])", "-"),
        (r"\b(?:about|approx(?:imately)?|around|roughly|up to|at least|max|do|repeat) |~ ?", ""),
        # seconds, minutes, hours
        (r"(?<=[0-9])[ -]?(?:s|secs?|seconds?|sek|seg)\b", " s"),
        (r"(?<=[0-9])[ -]?(?:m|mn|mins?|minutes?)\b", " min"),
        (r"(?<=[0-9])[ -]?(?:h|hrs?|hours?)\b", " h"),
        (
            r"\b([0-9]{1,3})(?::| min (?:and )?)([0-5]?[0-9])(?: min| s|$)",
            lambda match: f"{int(match[1]) * 60 + int(match[2])} s",
        ),
        (
            r"(?<![0-9.-])([0-9]{0,4}\.?[0-9]{1,4})(?:-([0-9]{0,4}\.?[0-9]{1,4}))? (s|min|h)\b",
            _seconds,
        ),
        (r"([0-9]+) (s|min) ?(?:to|or|-) ?([0-9]+) \2\b", r"\1-\3 \2"),
        (
            r"([0-9]+) s ?(?:to|or|-) ?([0-9]{1,4}) min\b",
            lambda match: f"{match[1]}-{int(match[2]) * 60} s",
        ),
        (r"(?<![0-9-])([0-9]{1,4})-([0-9]{1,4})(?![0-9-])", _upright),
        # how often
        (r"\b(?:am|mornings?) (?:and|&) (?:pm|evenings?|nights?)\b|\bb\.?i\.?d\b", "twice a day"),
        (r"\bt\.?i\.?d\b", "3 times a day"),
        (r"\bq\.?i\.?d\b", "4 times a day"),
        (r"\b(?:qod|eod)\b|\balternat(?:e|ing) days?\b", "every other day"),
        (r"\bevery (?:other|second|2(?:nd)?) days?\b", "every other day"),
        (r"\bevery (?:third|3(?:rd)?) days?\b", "2-3 days a week"),
        (r"\b(?:on )?weekdays\b", "5 days a week"),
        (
            rf"(?<!x )({_N}) ?(?:x|times?|sessions?) ?{_PER} ?(day|daily|{_WEEK})(?:ly|s)?\b",
            _often,
        ),
        (rf"(?<!x )({_N}) ?(?:/|per|an?) ?(day|{_WEEK})\b", _often),
        (rf"({_N}) ?days? ?{_PER} ?({_WEEK})\b", _often),
        (r"\bqd\b|\b(?:every|each) ?(?:day|morning|evening|night)\b", "daily"),
        (r"\bper day\b|/ ?day\b", " daily"),
        (r"\b(?:(?:every|each|per) week|weekly)\b|/ ?week\b", " once a week"),
        # for how long
        (r"\b1 year\b", "12 months"),
        (r"\bfor an? (?=day|week|month)", "for 1 "),
        (
            rf"(?:\b(?:for|over|x|the|next) )*({_N})[ -]?(d|days?|w|{_WEEK}s?|mo|months?)\b(?! a)",
            _lasting,
        ),
        # hold and rest
        (r"\b(?:h[eo]ld(?:s|ing)?|keep|stay|maintain)\b", "hold"),
        (r"\bhold(?: (?:each|it|for|the|position|stretch|pose|a|of|at|top|end)\b)+", "hold"),
        (rf"({_T}) hold\b", r"hold \1"),
        (rf"\bhold ({_N})(?! (?:s|min)\b)", r"hold \1 s"),
        (rf"(hold {_T}) (?:each(?: rep| time|$)|per rep)", r"\1"),
        (r"\b(?:rest|break|recovery?)\b(?: (?:for|of|a|period|time)\b)*", "rest"),
        (rf"({_T}) rest\b", r"rest \1"),
        (rf"(?<!rest )({_T})(?= (?:in )?between)", r"rest \1"),
        (rf"(rest {_T}) (?:(?:in )?between|after|each|per)\b.*", r"\1"),
        (r"\brest ([1-5])$", r"rest \1 min"),
        (rf"\brest ({_N})(?! (?:s|min)\b)", r"rest \1 s"),
        # sets, reps and tempo
        (r"(?<=[0-9]) ?(?:repetitions?|repeats?|reps?)\b", " reps"),
        (rf"^x ?({_N})$|^({_N})x\b", r"\1\2 reps"),
        (rf"({_N})( reps| s| min|) (?:x |for |in )?({_N}) (?:sets?|rounds?)\b", r"\3 x \1\2"),
        (rf"({_N}) (?:sets?|rounds?)\b(?: of| x)?", r"\1 x"),
        (rf"hold ({_T}) x ({_N})$", r"\2 reps, hold \1"),
        (rf"^({_N} [^0-9,]+) x ({_N})$", r"\2 x \1"),
        (rf"({_N}) x hold ({_T})", r"\1 reps, hold \2"),
        (rf"({_N}) x ({_N}) x (?:hold )?({_T})", r"\1 x \2, hold \3"),
        (r"\b(?:pace|speed|cadence)\b", "tempo"),
        (r"^tempo ([0-9])[ /:.-]?([0-9])[ /:.-]?([0-9])\b.*", r"tempo \1-\2-\3"),
        (r"^([0-9])-([0-9])-([0-9])\b.*", r"tempo \1-\2-\3"),
        # sides and ways
        (r"\b(?:left|right|l|r) ?(?:and|&|/) ?(?:left|right|l|r)\b", "each side"),
        (rf"{_CLOCKWISE}(?: ?(?:and|&|/) ?{_CLOCKWISE})?", "each way"),
        (rf"{_EACH}(?:ways?|directions?)\b", " each way"),
        (rf"{_EACH}{_BODY}", " each side"),
        (rf"\bbilateral(?:ly)?\b|(?:\bon (?:the )?)?\b(?:left|right)\b(?: {_BODY})?", "each side"),
        (r"\b(?:each|ea)$", "each side"),
        # several parts in one
        (r" ?[;&+|\N{ARABIC COMMA}\N{FULLWIDTH COMMA}\N{IDEOGRAPHIC COMMA}] ?", ", "),
        (r" (?:and|then|plus|with)(?: an?)? ", ", "),
        (rf"(x {_N}) x (?={_NEW_PART})", r"\1, "),
        (rf"[ ,]+(?=(?:{_NEW_PART})\b)", ", "),
        (rf"^({_N})(?=,)|^([6-9]|[1-9][0-9]{{1,3}}) x(?=,|$)", r"\1\2 reps"),
    )
]
_EXAMPLES = [
    (re.compile(pattern), example)
    for pattern, example in (
        (r"\bhold", "hold 30 s"),
        (r"\brest\b", "rest 30 s"),
        (r"\btempo\b", "tempo 3-2-3"),
        (r"^for\b|\byear", "for 6 weeks"),
        (r"\bweek", "3 days a week"),
        (r"\bmonth", "for 3 months"),
        (r"\bday|\bh\b|\bhour|\bevery\b", "3 times a day"),
        (r"\bway|\bdirection", "10 circles each way"),
        (rf"\b{_BODY}$", "each side"),
        (r"[0-9] min\b", "5 min"),
        (r"[0-9] s\b", "30 s"),
        (r"[0-9] x\b|\bsets?\b", "3 x 10"),
        (r"^[0-9][0-9-]*(?: (?:reps|times))?$", "10 reps"),
        (r"^[0-9-]+ \w", "10 slow circles"),
        (r"", "3 x 10, hold 2-3 s, each side, daily"),
    )
]


def _mend(text: str, near: str) -> tuple[str, str]:
    """The part to point at, and what to write instead: the first candidate that reads."""
    if len(text) > LONGEST_TEXT:
        return near, _EXAMPLES[-1][1]
    parts = text.split(",")
    if decimal_comma := _DECIMAL_COMMA.search(text):
        near, start, end = decimal_comma[0], *decimal_comma.span()
        parts = [*text[:start].split(","), *text[end:].split(",")]
    else:
        parts.remove(near)
    forms = [(" ".join(_words(part)), _mended(part)) for part in parts if part.strip()]
    others = [form for pair in forms if (form := next(filter(_gives, pair), ""))]
    hint = next(hint for hint in _candidates(near, others) if _gives(hint))
    return near.strip() or ("," if text.strip() else ""), min(hint, str(parse(hint)), key=len)


def _candidates(near: str, others: list[str]) -> Iterator[str]:
    """What *near* may stand for, the likeliest first; *others* are the parts that read."""
    given = _gives(near)
    work = next((part for part in others if {"reps", "time"} & _gives(part)), "")
    if given:  # a clash with another part
        held = next((part for part in others if "hold" in _gives(part)), "")
        if "rest" in given:
            yield f"3 x {work or held.removeprefix('hold ')}, {near}"
        if "time" in given and "reps" in _gives(work) and not held:
            yield f"hold {near}"
        if "reps" in given and "time" in _gives(work) and not held:
            yield f"{near}, hold {work}"
    if given or not near.strip():
        yield ", ".join(others)
        yield from others
    mended = _mended(near)
    if sets := re.match(rf"{_N} x(?=,|$)", mended):
        for each in (work.removesuffix(" reps"), "10"):
            yield f"{sets[0]} {each}{mended[sets.end() :]}"
    if mended == "each way":
        yield f"{work} each way"
    if _gives(mended) == {"time"} and (work or _read(mended)["time"].high <= SHORT_TIME):
        yield f"hold {mended}"
    yield mended
    yield from (example for pattern, example in _EXAMPLES if pattern.search(mended))


def _mended(part: str) -> str:
    mended = " ".join(_words("".join(str(unicodedata.decimal(c, c)) for c in part))).lower()
    for slip, mend in _SLIPS:
        mended = slip.sub(mend, mended)
    return " ".join(mended.split()).replace(" ,", ",").strip(" ,")


def _gives(text: str) -> set[str]:
    """The fields that *text* sets; none if it does not read."""
    try:
        return set(_read(text))
    except _MisreadError:
        return set()


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."


def _printable(text: str) -> str:
    """*text* on one line, without the characters that could disturb a terminal."""
    line = " ".join(_cut(text).split())
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
