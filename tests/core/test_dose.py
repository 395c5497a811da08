from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from sphinx_rehab.core.dose import Course, Dose, Frequency, Range, parse

from tests.core.strategies import doses, fields

ONE = Range(1, 1)
DAILY = Frequency(ONE, "day")


def exactly(count: int) -> Range:
    return Range(count, count)


# What is understood: text as written, its fields, its canonical text

FORMS = [
    ("3 x 10", Dose(sets=exactly(3), reps=exactly(10)), "3 x 10"),
    ("3 x 10 reps", Dose(sets=exactly(3), reps=exactly(10)), "3 x 10"),
    ("2-3 x 8-12", Dose(sets=Range(2, 3), reps=Range(8, 12)), "2-3 x 8-12"),
    (
        "10 circles each way",
        Dose(reps=exactly(10), unit="circles", each_way=True),
        "10 circles each way",
    ),
    (
        "3 x 10 slow circles each way",
        Dose(sets=exactly(3), reps=exactly(10), unit="slow circles", each_way=True),
        "3 x 10 slow circles each way",
    ),
    ("3 x 30 s", Dose(sets=exactly(3), time=exactly(30)), "3 x 30 s"),
    ("10 each way", Dose(reps=exactly(10), each_way=True), "10 each way"),
    ("10 reps each way", Dose(reps=exactly(10), each_way=True), "10 each way"),
    ("30 s each way", Dose(time=exactly(30), each_way=True), "30 s each way"),
    ("10", Dose(reps=exactly(10)), "10 reps"),
    ("10 reps", Dose(reps=exactly(10)), "10 reps"),
    ("10 times", Dose(reps=exactly(10)), "10 reps"),
    ("1 rep", Dose(reps=ONE), "1 rep"),
    ("1 time", Dose(reps=ONE), "1 rep"),
    ("007", Dose(reps=exactly(7)), "7 reps"),
    ("30 s", Dose(time=exactly(30)), "30 s"),
    ("30-60 s", Dose(time=Range(30, 60)), "30-60 s"),
    ("60 s", Dose(time=exactly(60)), "1 min"),
    ("5 min", Dose(time=exactly(300)), "5 min"),
    ("2-5 min", Dose(time=Range(120, 300)), "2-5 min"),
    ("1440 min", Dose(time=exactly(86400)), "1440 min"),
    ("hold 2-3 s", Dose(hold=Range(2, 3)), "hold 2-3 s"),
    ("hold 1 min", Dose(hold=exactly(60)), "hold 1 min"),
    ("rest 30 s", Dose(rest=exactly(30)), "rest 30 s"),
    (
        "3 x 10, rest 1-2 min",
        Dose(exactly(3), exactly(10), rest=Range(60, 120)),
        "3 x 10, rest 1-2 min",
    ),
    (
        "10 circles each way, rest 30 s",
        Dose(reps=exactly(10), unit="circles", each_way=True, rest=exactly(30)),
        "10 circles each way, rest 30 s",
    ),
    (
        "rest 30 s, hold 30 s",
        Dose(hold=exactly(30), rest=exactly(30)),
        "hold 30 s, rest 30 s",
    ),
    ("tempo 3-2-3", Dose(tempo=(3, 2, 3)), "tempo 3-2-3"),
    ("tempo 3-0-1", Dose(tempo=(3, 0, 1)), "tempo 3-0-1"),
    ("each side", Dose(each_side=True), "each side"),
    ("daily", Dose(frequency=DAILY), "daily"),
    ("once a day", Dose(frequency=DAILY), "daily"),
    ("twice a day", Dose(frequency=Frequency(exactly(2), "day")), "twice a day"),
    ("2 times a day", Dose(frequency=Frequency(exactly(2), "day")), "twice a day"),
    ("3 times a day", Dose(frequency=Frequency(exactly(3), "day")), "3 times a day"),
    ("2-3 times a day", Dose(frequency=Frequency(Range(2, 3), "day")), "2-3 times a day"),
    ("every other day", Dose(days=Frequency(ONE, "other day")), "every other day"),
    ("once a week", Dose(days=Frequency(ONE, "week")), "once a week"),
    ("1 day a week", Dose(days=Frequency(ONE, "week")), "once a week"),
    ("twice a week", Dose(days=Frequency(exactly(2), "week")), "twice a week"),
    ("3 days a week", Dose(days=Frequency(exactly(3), "week")), "3 days a week"),
    ("3 times a week", Dose(days=Frequency(exactly(3), "week")), "3 days a week"),
    ("2-3 days a week", Dose(days=Frequency(Range(2, 3), "week")), "2-3 days a week"),
    (
        "twice a day, 5 days a week",
        Dose(frequency=Frequency(exactly(2), "day"), days=Frequency(exactly(5), "week")),
        "twice a day, 5 days a week",
    ),
    (
        "3 days a week, once a day",
        Dose(frequency=DAILY, days=Frequency(exactly(3), "week")),
        "once a day, 3 days a week",
    ),
    (
        "2-3 times a day, every other day",
        Dose(frequency=Frequency(Range(2, 3), "day"), days=Frequency(ONE, "other day")),
        "2-3 times a day, every other day",
    ),
    ("for 10 days", Dose(course=Course(exactly(10), "day")), "for 10 days"),
    ("for 6 weeks", Dose(course=Course(exactly(6), "week")), "for 6 weeks"),
    ("for 1 week", Dose(course=Course(ONE, "week")), "for 1 week"),
    ("for 2-3 months", Dose(course=Course(Range(2, 3), "month")), "for 2-3 months"),
    (
        "for 6 weeks, daily, each side, tempo 3-2-3, rest 30 s, hold 2-3 s, 3 x 10",
        Dose(
            sets=exactly(3),
            reps=exactly(10),
            hold=Range(2, 3),
            rest=exactly(30),
            tempo=(3, 2, 3),
            each_side=True,
            frequency=DAILY,
            course=Course(exactly(6), "week"),
        ),
        "3 x 10, hold 2-3 s, rest 30 s, tempo 3-2-3, each side, daily, for 6 weeks",
    ),
]


@pytest.mark.parametrize(("text", "dose", "canonical"), FORMS)
def test_understands(text: str, dose: Dose, canonical: str) -> None:
    assert parse(text) == dose
    assert str(dose) == canonical
    assert parse(canonical) == dose


@pytest.mark.parametrize(
    ("typeset", "plain"),
    [
        ("3×10", "3 x 10"),
        ("3 * 10", "3 x 10"),
        ("3X10", "3 x 10"),
        ("2–3 × 8–12", "2-3 x 8-12"),
        ("hold 2 – 3 s", "hold 2-3 s"),
        ("hold 2—3 s", "hold 2-3 s"),
        ("hold 2−3 s", "hold 2-3 s"),
        ("hold 2‒3 s", "hold 2-3 s"),
        ("hold 2‑3 s", "hold 2-3 s"),
        ("tempo 3–2–3", "tempo 3-2-3"),
        ("30s", "30 s"),
        ("5MIN", "5 min"),
        ("3x30s", "3 x 30 s"),
        ("10reps", "10 reps"),
        ("Each  Side ,DAILY", "each side, daily"),
        ("\t3 x\n10 , daily ", "3 x 10, daily"),
        ("hold\N{NO-BREAK SPACE}30\N{NARROW NO-BREAK SPACE}s", "hold 30 s"),
        ("3\N{FIGURE SPACE}x 10\N{ZERO WIDTH SPACE}", "3 x 10"),
        ("10 single‑leg hops", "10 single-leg hops"),
    ],
)
def test_what_a_word_processor_changes_does_not_matter(typeset: str, plain: str) -> None:
    assert parse(typeset) == parse(plain)


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "Kreise",
            "círculos lentos",
            "दोहराव",
            "side bends",
            "runner's lunges",
            "arm-leg reaches",
        ),
        *("steps", "sits", "sit ups", "mini squats", "taps", "presses", "rounds", "creeps"),
    ],
)
def test_a_unit_is_free_text(unit: str) -> None:
    assert parse(f"3 x 10 {unit}, each side").unit == unit


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"sets": exactly(3)},
        {"unit": "circles"},
        {"each_way": True},
        {"reps": exactly(10), "time": exactly(30)},
        {"time": exactly(30), "unit": "circles"},
        {"reps": exactly(10), "unit": "reps"},
        {"reps": exactly(10), "unit": "Side bends"},
        {"reps": exactly(10), "unit": "slow  circles"},
        {"reps": exactly(10), "unit": "circles, daily"},
        {"reps": exactly(10), "unit": "x 10"},
        {"reps": exactly(10), "unit": "circles each way"},
        {"reps": exactly(10), "unit": "one two three"},
        {"reps": exactly(10), "unit": "scs"},
        {"frequency": Frequency(exactly(3), "week")},
        {"days": DAILY},
        {"reps": exactly(10), "unit": "a" * 31},
        {"reps": exactly(10_000)},
        {"time": exactly(86_401)},
        {"hold": exactly(10_001)},
        {"tempo": (0, 2, 3)},
        {"tempo": (3, -1, 3)},
        {"tempo": (3, 2)},
    ],
)
def test_a_dose_that_no_text_gives_cannot_be_made(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"dose \{"):
        Dose(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(("low", "high"), [(0, 0), (0, 3), (5, 3), (-1, 1)])
def test_a_range_is_upright_and_starts_at_one(low: int, high: int) -> None:
    with pytest.raises(ValueError, match="no range"):
        Range(low, high)


@pytest.mark.parametrize(
    ("times", "per"), [(25, "day"), (8, "week"), (2, "other day"), (1, "month")]
)
def test_frequencies_have_limits(times: int, per: str) -> None:
    with pytest.raises(ValueError, match="no frequency"):
        Frequency(exactly(times), per)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("length", "span"), [(731, "day"), (105, "week"), (25, "month"), (1, "year")]
)
def test_courses_have_limits(length: int, span: str) -> None:
    with pytest.raises(ValueError, match="no course"):
        Course(exactly(length), span)  # type: ignore[arg-type]


@given(doses())
def test_every_dose_reads_back_from_its_text(dose: Dose) -> None:
    assert parse(str(dose)) == dose
    assert copy.copy(dose) == dose == pickle.loads(pickle.dumps(dose))
    assert hash(dose) == hash(parse(str(dose)))


@given(fields())
def test_whatever_can_be_constructed_reads_back(given_fields: dict[str, object]) -> None:
    try:
        dose = Dose(**given_fields)  # type: ignore[arg-type]
    except ValueError:
        return
    assert parse(str(dose)) == dose
