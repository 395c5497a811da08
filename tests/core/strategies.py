"""Hypothesis strategies of the dose core.

Use them as `from tests.core.strategies import doses`.
"""

from __future__ import annotations

from difflib import get_close_matches

from hypothesis import strategies as st
from sphinx_rehab.core.dose import Course, Dose, Frequency, Range

RESERVED = """
    x s min rep reps time times each hold rest tempo for daily once twice a every
    day days week weeks month months
    sec secs second seconds sek seg m mn mins minute minutes h hr hrs hour hours
    wk wks mo mth mths year years weekly everyday bid tid qid qd qod eod thrice
    set sets repetition repetitions repeat repeats kg kgs lb lbs pound pounds kilo kilos
    per both either ea left right bilateral bilaterally
    cw ccw clockwise counterclockwise counter-clockwise anticlockwise anti-clockwise
    and or then with of to by until one two three four five six seven eight nine ten
"""
NO_UNIT = frozenset(RESERVED.split())
OFTEN_MISTYPED = """
    secs second seconds mins minute minutes reps repetitions times sets days weeks
"""
LOWER_CASE_ONLY = frozenset({"way", "side", "other"})
"""Words of the grammar that may stand in a unit, where they lose their capitals."""


def ranges(most: int = 9999) -> st.SearchStrategy[Range]:
    ends = st.integers(1, most)
    return st.tuples(ends, ends).map(lambda pair: Range(min(pair), max(pair)))


def times() -> st.SearchStrategy[Range]:
    """Every time that can be written: up to 9999 s, or whole minutes up to a day."""
    minutes = ranges(1440).map(lambda span: Range(span.low * 60, span.high * 60))
    return st.one_of(ranges(120), ranges(), minutes)


LETTERS = st.characters(categories=["L"])
MARKS = st.characters(categories=["M"])


@st.composite
def unit_words(draw: st.DrawFn) -> str:
    first = draw(LETTERS)
    middle = draw(st.text(st.one_of(LETTERS, MARKS, st.sampled_from("-'’")), max_size=28))
    last = draw(st.one_of(st.just(""), LETTERS, MARKS))
    word = first + middle + last
    return word if word[-1] not in "-'’" else word + "a"


def units() -> st.SearchStrategy[str]:
    known = st.sampled_from(
        ["circles", "breaths", "Kreise", "side bends", "single-leg hops", "círculos"]
    )
    words = st.sampled_from(sorted(LOWER_CASE_ONLY)) | unit_words().filter(
        lambda word: word.lower() not in NO_UNIT | LOWER_CASE_ONLY
    )
    several = st.lists(words, min_size=1, max_size=3).map(" ".join)
    return st.one_of(st.just(""), known, several.filter(lambda unit: not is_mistyped(unit)))


def is_mistyped(unit: str) -> bool:
    """Whether *unit* is one word that comes too near to a word of the grammar ("scs")."""
    return bool(get_close_matches(unit.lower(), OFTEN_MISTYPED.split(), cutoff=0.85))


def frequencies() -> st.SearchStrategy[Frequency]:
    once = st.just(Frequency(Range(1, 1), "day"))
    return once | ranges(24).map(lambda times: Frequency(times, "day"))


def days() -> st.SearchStrategy[Frequency]:
    return st.one_of(
        st.just(Frequency(Range(1, 1), "other day")),
        ranges(7).map(lambda days: Frequency(days, "week")),
    )


def courses() -> st.SearchStrategy[Course]:
    return st.one_of(
        ranges(730).map(lambda days: Course(days, "day")),
        ranges(104).map(lambda weeks: Course(weeks, "week")),
        ranges(24).map(lambda months: Course(months, "month")),
    )


def tempos() -> st.SearchStrategy[tuple[int, int, int]]:
    return st.tuples(st.integers(1, 59), st.integers(0, 59), st.integers(1, 59))


@st.composite
def doses(draw: st.DrawFn) -> Dose:
    """Any dose that can be constructed."""
    fields: dict[str, object] = {}
    work = draw(st.sampled_from(["reps", "time", ""]))
    if work:
        fields["sets"] = draw(st.none() | ranges())
        fields["each_way"] = draw(st.booleans())
        fields[work] = draw(ranges() if work == "reps" else times())
    if work == "reps":
        fields["unit"] = draw(units())
    fields["hold"] = draw(st.none() | times())
    fields["rest"] = draw(st.none() | times())
    fields["tempo"] = draw(st.none() | tempos())
    fields["each_side"] = draw(st.booleans())
    fields["frequency"] = draw(st.none() | frequencies())
    fields["days"] = draw(st.none() | days())
    fields["course"] = draw(st.none() | courses())
    if not any(fields.values()):
        fields["each_side"] = True
    return Dose(**fields)  # type: ignore[arg-type]


def fields() -> st.SearchStrategy[dict[str, object]]:
    """Fields of a dose in any combination, most of which no dose can have."""
    span = st.none() | ranges(100_000)
    return st.fixed_dictionaries(
        {},
        optional={
            "sets": span,
            "reps": span,
            "unit": units() | st.text(max_size=12) | st.sampled_from(sorted(NO_UNIT)),
            "each_way": st.booleans(),
            "time": span | times(),
            "hold": span | times(),
            "rest": span | times(),
            "tempo": st.none() | tempos() | st.tuples(st.integers(), st.integers(), st.integers()),
            "each_side": st.booleans(),
            "frequency": st.none() | frequencies() | days(),
            "days": st.none() | frequencies() | days(),
            "course": st.none() | courses(),
        },
    )


TYPED = """
    3 x 10 2-3 8-12 0 5-3 12345 1.5 1,5 ½ ١ s sec secs " ' min mins minutes h hours reps times rep
    sets of each per both every side leg foot way ways direction left right and to with / - – × *
    hold holds rest between tempo 3-2-3 323 daily day week weeks once twice a for other month
    circles slow kg . ; & ( , , ,
"""
UNSEEN = [
    "\N{NO-BREAK SPACE}",
    "\N{ZERO WIDTH SPACE}",
    "\x00",
    "\N{RIGHT-TO-LEFT OVERRIDE}",
    "\ud800",
]


def near_doses() -> st.SearchStrategy[str]:
    """Texts made of what clinicians type, right or wrong."""
    pieces = st.lists(st.sampled_from(TYPED.split() + UNSEEN), max_size=14)
    return st.tuples(st.sampled_from(["", " "]), pieces).map(lambda pair: pair[0].join(pair[1]))
