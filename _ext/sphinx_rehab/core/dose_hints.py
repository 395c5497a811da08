"""What a text that is no dose was meant to be: the nearest dose, for the message to the author.

A table of slips that clinicians make ("3 sets of 10", "30 sec hold", "per leg") rewrites the part
that does not fit; where the result does not read either, an example of its kind stands in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from math import ceil

from sphinx_rehab.core.dose_grammar import (
    LONGEST_TEXT,
    RESERVED,
    MisreadError,
    Range,
    parts_of,
    read,
    time_text,
    words_of,
)

SHORT_TIME = 10
"""Seconds; a bare time this short is meant as a hold, which the hint then says."""

_N = r"(?<![0-9-])[0-9]{1,4}(?:-[0-9]{1,4})?(?![0-9-])"
_T = rf"{_N} (?:s|min)\b"
_BODY = (
    r"(?:sides?|legs?|foot|feet|arms?|hands?|knees?|hips?|shoulders?|ankles?|wrists?|elbows?"
    r"|heels?|thighs?|calf|calves|limbs?)\b"
)
_EACH = r"(?:\b(?:in|on|with|for|to) )?(?:\b(?:each|per|both|either|every|ea) |/ ?)"
_PER = r"(?:/|per|an?|each|every)?"
_DAY, _WEEK = r"(?:daily|days?)\b", r"we?e?k(?:ly|s)?\b"
_NEW_PART = (
    rf"each side|daily|hold|rest|tempo|for [0-9]|(?:once|twice|{_N} (?:times|days)) a|every other"
)
_CLOCKWISE = r"(?:in )?\b(?:(?:counter-?|anti-?)?clockwise|c?cw)\b"
_NUMBERS = """
    one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 twelve 12 fifteen 15
    twenty 20 thirty 30 once 1x twice 2x thrice 3x
"""
_NUMBER_WORDS = dict(zip(_NUMBERS.split()[::2], _NUMBERS.split()[1::2], strict=True))
_SPANS = {"d": "days", "w": "weeks", "m": "months"}


def _upright(match: re.Match[str]) -> str:
    """ "5-3" and "0-3" as "3-5" and "1-3"."""
    low, high = sorted(map(int, match.groups()))
    return f"{max(low, 1)}-{max(high, 1)}" if high else match[0]


def _whole(match: re.Match[str]) -> str:
    """Fractions and hours ("1.5 min", "0.5-1 h") as whole seconds or minutes."""
    low, high, unit = match.groups()
    if unit != "h" and "." not in match[0]:
        return match[0]
    factor = {"s": 1, "min": 60, "h": 3600}[unit]
    ends = sorted(ceil(float(end) * factor) or 1 for end in (low, high or low))
    return time_text(Range(*ends))


_SLIPS: list[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = [
    (re.compile(pattern), mend)
    for pattern, mend in (
        # signs, and numbers in words
        (r"(?<=[0-9]),(?=5 ?[mh])", "."),
        ('(?<=[0-9]) ?["\N{DOUBLE PRIME}\N{RIGHT DOUBLE QUOTATION MARK}]', " s "),
        ("(?<=[0-9]) ?['\N{PRIME}\N{RIGHT SINGLE QUOTATION MARK}]", " min "),
        (r"[()\[\]\"]", " "),
        (r"(?:(?:with|at|@) )?[0-9.]+ ?(?:kgs?|kilos?|lbs?|pounds?)\b", ""),
        (r"[.!?:]+(?= |$)", ""),
        (r"(?<=[0-9]) ?(?:x|by) ?(?=[0-9])", " x "),
        (r"\b(?:a )?few (?=sec)", "2-3 "),
        (r"^(once|twice|thrice)$", r"\1 a day"),
        (rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b", lambda match: _NUMBER_WORDS[match[0]]),
        ("(?<=[0-9])(?: ?\N{VULGAR FRACTION ONE HALF}| 1/2| and a half)", ".5"),
        ("\N{VULGAR FRACTION ONE HALF} ?|\\b(?:1/2|half an?) ?(?=min|h)", "0.5 "),
        (r"\ban? (?=min|sec|hour)", "1 "),
        (r"(?<=[0-9]) ?(?:to|or|-) ?(?=[0-9])", "-"),
        (r"\b(?:about|around|up to|at least|do|repeat) |~ ?", ""),
        # seconds, minutes, hours
        (r"(?<=[0-9])[ -]?(?:s|secs?|seconds?)\b", " s"),
        (r"(?<=[0-9])[ -]?(?:m|mins?|minutes?)\b", " min"),
        (r"(?<=[0-9])[ -]?(?:h|hrs?|hours?)\b", " h"),
        (
            r"\b([0-9]{1,3})(?::| min (?:and )?)([0-5]?[0-9])(?: min| s|$)",
            lambda match: f"{int(match[1]) * 60 + int(match[2])} s",
        ),
        (
            r"(?<![0-9.-])([0-9]{0,4}\.?[0-9]{1,4})(?:-([0-9]{0,4}\.?[0-9]{1,4}))? (s|min|h)\b",
            _whole,
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
        (r"\b(?:qod|eod|alternat(?:e|ing) days?)\b", "every other day"),
        (r"\bevery (?:other|second|2(?:nd)?) days?\b", "every other day"),
        (rf"(?<!x )({_N}) ?(?:x|times?|sessions?) ?{_PER} ?{_DAY}", r"\1 times a day"),
        (rf"(?<!x )({_N}) ?(?:x|times?|sessions?) ?{_PER} ?{_WEEK}", r"\1 days a week"),
        (rf"(?<!x )({_N}) ?(?:/|per|an?) ?{_DAY}", r"\1 times a day"),
        (rf"(?<!x )({_N}) ?(?:/|per|an?) ?{_WEEK}", r"\1 days a week"),
        (rf"({_N}) ?days? ?{_PER} ?{_WEEK}", r"\1 days a week"),
        (r"\bqd\b|\b(?:every|each) ?(?:day|morning|evening|night)\b", "daily"),
        (r"\bper day\b|/ ?day\b", " daily"),
        (r"\b(?:(?:every|each|per) week|weekly)\b|/ ?week\b", " once a week"),
        # for how long
        (r"\bfor an? (?=day|week|month)", "for 1 "),
        (
            rf"(?:\b(?:for|over|x) )*({_N})[ -]?(days?|we?e?ks?|months?)\b(?! a)",
            lambda match: f"for {match[1]} {_SPANS[match[2][0]]}",
        ),
        # hold and rest
        (r"\bhold(?:s|ing)?\b(?: (?:each|it|for|the|position|stretch|a|at|top|end)\b)*", "hold"),
        (rf"({_T}) hold\b", r"hold \1"),
        (rf"\bhold ({_N})(?! (?:s|min)\b)", r"hold \1 s"),
        (rf"(hold {_T}) (?:each(?: rep| time|$)|per rep)", r"\1"),
        (r"\b(?:rest|break)\b(?: (?:for|of|a|period)\b)*", "rest"),
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
        (r"^(?:tempo )?([0-9])[ /-]([0-9])[ /-]([0-9])\b.*", r"tempo \1-\2-\3"),
        (r"^tempo ([0-9])([0-9])([0-9])\b.*", r"tempo \1-\2-\3"),
        # sides and ways
        (r"\b(?:left|right|l|r) ?(?:and|&|/) ?(?:left|right|l|r)\b", "each side"),
        (rf"{_CLOCKWISE}(?: ?(?:and|&|/) ?{_CLOCKWISE})?", "each way"),
        (rf"{_EACH}(?:ways?|directions?)\b", " each way"),
        (rf"{_EACH}{_BODY}", " each side"),
        (rf"\bbilateral(?:ly)?\b|(?:\bon (?:the )?)?\b(?:left|right)\b(?: {_BODY})?", "each side"),
        (r"\b(?:each|ea)$", "each side"),
        # several parts in one
        (r" ?[;&+|] ?", ", "),
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
_SPELLED = sorted(word for word in {*RESERVED, "side", "other", "direction"} if len(word) > 2)


def mend(text: str, near: str) -> tuple[str, str]:
    """The part to point at, and a dose to write instead: the likeliest that `read` accepts.

    *near* is the part of *text* that `read` refused.
    """
    if len(text) > LONGEST_TEXT:
        return near, _EXAMPLES[-1][1]
    parts = parts_of(text)
    parts.remove(near)
    forms = [(" ".join(words_of(part)), _mended(part)) for part in parts if part.strip()]
    others = [form for pair in forms if (form := next(filter(_gives, pair), ""))]
    hint = next(hint for hint in _candidates(near, others) if _gives(hint))
    return near.strip() or ("," if text.strip() else ""), hint


def _candidates(near: str, others: list[str]) -> Iterator[str]:
    """What *near* may stand for, the likeliest first; *others* are the parts that read."""
    work = next((part for part in others if {"reps", "time"} & _gives(part)), "")
    if _gives(near):
        yield from _beside(near, work, others)
    if _gives(near) or not near.strip():
        yield ", ".join(others)
        yield from others
    for mended in (_mended(near), _mended(_spelled(near))):
        if sets := re.match(rf"{_N} x(?=,|$)", mended):
            for each in (work.removesuffix(" reps"), "10"):
                yield f"{sets[0]} {each}{mended[sets.end() :]}"
        if mended == "each way":
            yield f"{work} each way"
        if _gives(mended) == {"time"} and (work or read(mended)["time"].high <= SHORT_TIME):
            yield f"hold {mended}"
        yield mended
        yield mended.replace("daily, ", "once a day, ")
    yield from (example for pattern, example in _EXAMPLES if pattern.search(_mended(near)))


def _beside(near: str, work: str, others: list[str]) -> Iterator[str]:
    """What *near*, which reads by itself, may mean beside the *work* or another part."""
    given, done = _gives(near), _gives(work)
    if not any("hold" in _gives(part) for part in others):
        if "time" in given and "reps" in done:
            yield f"hold {near}"
        if "reps" in given and "time" in done:
            yield f"{near}, hold {work}"
    if "days" in given and "daily" in others:
        yield f"once a day, {near}"


def _mended(part: str) -> str:
    """*part* in lower case with every slip of the table rewritten; it may not read even so."""
    mended = " ".join(words_of(part)).lower()
    for slip, form in _SLIPS:
        mended = slip.sub(form, mended)
    return " ".join(mended.split()).replace(" ,", ",").strip(" ,")


def _spelled(part: str) -> str:
    """*part* with each mistyped word as the word of a dose that it comes nearest to."""

    def spelled(word: str) -> str:
        known = _SPELLED if len(word) > 2 else []
        return next(iter(get_close_matches(word.lower(), known, n=1, cutoff=0.75)), word)

    return " ".join(map(spelled, part.split()))


def _gives(text: str) -> set[str]:
    """The fields that *text* sets; none if it does not read."""
    try:
        return set(read(text))
    except MisreadError:
        return set()
