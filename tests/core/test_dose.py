from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sphinx_rehab.core.dose import Course, Dose, DoseError, Frequency, Range, parse

from tests.core.strategies import doses, fields, near_doses

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


# What is not understood: text as written, the part to point at, what to write instead

SLIPS = [
    # seconds and minutes
    ("2-3sec", "2-3sec", "hold 2-3 s"),
    ("2-3 sec", "2-3 sec", "hold 2-3 s"),
    ("10 secs", "10 secs", "hold 10 s"),
    ("30 sec", "30 sec", "30 s"),
    ("30seconds", "30seconds", "30 s"),
    ('30"', '30"', "30 s"),
    ("5'", "5'", "5 min"),
    ("5 mins", "5 mins", "5 min"),
    ("five minutes", "five minutes", "5 min"),
    ("20 m", "20 m", "20 min"),
    ("1 hour", "1 hour", "60 min"),
    ("1.5 min", "1.5 min", "90 s"),
    ("1,5 min", "1,5 min", "90 s"),
    ("hold 1,5 min, daily", "hold 1,5 min", "hold 90 s"),
    ("½ min", "½ min", "30 s"),
    ("1 ½ min", "1 ½ min", "90 s"),
    ("one and a half minutes", "one and a half minutes", "90 s"),
    ("half a minute", "half a minute", "30 s"),
    ("hold 2.5 s", "hold 2.5 s", "hold 3 s"),
    ("1 min 30 s", "1 min 30 s", "90 s"),
    ("1:30", "1:30", "90 s"),
    ("30s-60s", "30s-60s", "30-60 s"),
    ("30 s - 1 min", "30 s - 1 min", "30-60 s"),
    ("3 x 30 sec", "3 x 30 sec", "3 x 30 s"),
    ("3 x 10, 30 sec", "30 sec", "hold 30 s"),
    # hold and rest
    ("hold 30", "hold 30", "hold 30 s"),
    ("hold 2-3", "hold 2-3", "hold 2-3 s"),
    ("hold for 30 seconds", "hold for 30 seconds", "hold 30 s"),
    ("hold each for 2-3 s", "hold each for 2-3 s", "hold 2-3 s"),
    ("hold a few seconds", "hold a few seconds", "hold 2-3 s"),
    ("30-second hold", "30-second hold", "hold 30 s"),
    ("hold 5 s each rep", "hold 5 s each rep", "hold 5 s"),
    ("10 x 5 s hold", "10 x 5 s hold", "10 reps, hold 5 s"),
    ("5 s holds x 10", "5 s holds x 10", "10 reps, hold 5 s"),
    ("3 x 10 x 5 s", "3 x 10 x 5 s", "3 x 10, hold 5 s"),
    ("hold", "hold", "hold 30 s"),
    ("rest 30", "rest 30", "rest 30 s"),
    ("rest 1", "rest 1", "rest 1 min"),
    ("1 min rest", "1 min rest", "rest 1 min"),
    ("rest 30 sec between sets", "rest 30 sec between sets", "rest 30 s"),
    ("30 s between sets", "30 s between sets", "rest 30 s"),
    # sets and reps
    ("3 sets", "3 sets", "3 x 10"),
    ("3 sets, 12 reps", "3 sets", "3 x 12"),
    ("20 steps, daily, 1-3 sets", "1-3 sets", "1-3 x 20 steps"),
    ("3 sets of 10", "3 sets of 10", "3 x 10"),
    ("three sets of ten", "three sets of ten", "3 x 10"),
    ("3 sets of 30 seconds", "3 sets of 30 seconds", "3 x 30 s"),
    ("10 reps x 3 sets", "10 reps x 3 sets", "3 x 10"),
    ("15-30 s x 2-4", "15-30 s x 2-4", "2-4 x 15-30 s"),
    ("10 breaths x 3", "10 breaths x 3", "3 x 10 breaths"),
    ("10-15 reps, 2-3 sets daily", "2-3 sets daily", "2-3 x 10-15, daily"),
    ("10 repetitions", "10 repetitions", "10 reps"),
    ("10 rep", "10 rep", "10 reps"),
    ("10x", "10x", "10 reps"),
    ("x10", "x10", "10 reps"),
    ("3 x", "3 x", "3 x 10"),
    ("3 by 10", "3 by 10", "3 x 10"),
    ("10 to 12 reps", "10 to 12 reps", "10-12 reps"),
    ("3 x 10 with 5 kg", "3 x 10 with 5 kg", "3 x 10"),
    ("10 very slow big circles", "10 very slow big circles", "10 slow circles"),
    # sides and ways
    ("per leg", "per leg", "each side"),
    ("each leg", "each leg", "each side"),
    ("each foot", "each foot", "each side"),
    ("each arm", "each arm", "each side"),
    ("per side", "per side", "each side"),
    ("both sides", "both sides", "each side"),
    ("left and right", "left and right", "each side"),
    ("10 left, 10 right", "10 left", "10 reps, each side"),
    ("10 reps/leg", "10 reps/leg", "10 reps, each side"),
    ("8 reps on each leg", "8 reps on each leg", "8 reps, each side"),
    ("15 reps ea.", "15 reps ea.", "15 reps, each side"),
    ("10 circles, each way", "each way", "10 circles each way"),
    ("10 circles in each direction", "10 circles in each direction", "10 circles each way"),
    ("10 circles clockwise", "10 circles clockwise", "10 circles each way"),
    # how often, for how long
    ("every day", "every day", "daily"),
    ("once daily", "once daily", "daily"),
    ("1 time a day", "1 time a day", "daily"),
    ("twice", "twice", "twice a day"),
    ("2x/day", "2x/day", "twice a day"),
    ("bid", "bid", "twice a day"),
    ("3 times per day", "3 times per day", "3 times a day"),
    ("two or three times a day", "two or three times a day", "2-3 times a day"),
    ("3x/week", "3x/week", "3 days a week"),
    ("3-4x per week", "3-4x per week", "3-4 days a week"),
    ("5 days/wk", "5 days/wk", "5 days a week"),
    ("weekly", "weekly", "once a week"),
    ("8 days a week", "8 days a week", "3 days a week"),
    ("every second day", "every second day", "every other day"),
    ("every two hours", "every two hours", "3 times a day"),
    ("6 weeks", "6 weeks", "for 6 weeks"),
    ("x 6 wks", "x 6 wks", "for 6 weeks"),
    ("for a month", "for a month", "for 1 month"),
    ("for 3 years", "for 3 years", "for 6 weeks"),
    # tempo
    ("tempo 323", "tempo 323", "tempo 3-2-3"),
    ("tempo 3/2/3", "tempo 3/2/3", "tempo 3-2-3"),
    ("3-2-3", "3-2-3", "tempo 3-2-3"),
    ("tempo slow", "tempo slow", "tempo 3-2-3"),
    ("tempo 0-2-3", "tempo 0-2-3", "tempo 3-2-3"),
    # numbers
    ("5-3", "5-3", "3-5"),
    ("3 x 12-8", "3 x 12-8", "3 x 8-12"),
    ("0", "0", "10 reps"),
    ("3 x 0", "3 x 0", "3 x 10"),
    ("0-3 reps", "0-3 reps", "1-3 reps"),
    ("hold 0 s", "hold 0 s", "hold 30 s"),
    ("12345 reps", "12345 reps", "10 reps"),
    ("2000 min", "2000 min", "5 min"),
    ("9" * 50, "9" * 50, "10 reps"),
    # commas
    ("3 x 10 each side", "3 x 10 each side", "3 x 10, each side"),
    ("2 x 8 per side per day", "2 x 8 per side per day", "2 x 8, each side, daily"),
    ("10 reps with 5 s hold", "10 reps with 5 s hold", "10 reps, hold 5 s"),
    ("BID 5 days/wk", "BID 5 days/wk", "twice a day, 5 days a week"),
    ("3 x 10 daily 5 days/wk", "3 x 10 daily 5 days/wk", "3 x 10, once a day, 5 days a week"),
    ("3x10 BID for 6 wks", "3x10 BID for 6 wks", "3 x 10, twice a day, for 6 weeks"),
    ("3 x 10; daily", "3 x 10; daily", "3 x 10, daily"),
    ("3 x 10, daily.", "daily.", "daily"),
    ("3 x 10, daily,", ",", "3 x 10, daily"),
    (",", ",", "3 x 10, hold 2-3 s, each side, daily"),
    # one part said twice, or against another
    ("daily, twice a day", "twice a day", "daily"),
    ("3 x 10, daily, twice a day", "twice a day", "3 x 10, daily"),
    ("3 x 10, 3 x 12", "3 x 12", "3 x 10"),
    ("each side, each side", "each side", "each side"),
    ("3 x 10, 30 s", "30 s", "hold 30 s"),
    ("30 s, 10 reps", "10 reps", "10 reps, hold 30 s"),
    ("3 days a week, every other day", "every other day", "3 days a week"),
    ("daily, 5 days a week", "5 days a week", "once a day, 5 days a week"),
    ("daily, every other day", "every other day", "once a day, every other day"),
    ("every other day, daily", "daily", "every other day"),
    # spelling
    ("30 scs", "30 scs", "30 s"),
    ("3 x 30 Secnds", "3 x 30 Secnds", "3 x 30 s"),
    ("10 repititions", "10 repititions", "10 reps"),
    ("5 minutos", "5 minutos", "5 min"),
    ("evry day", "evry day", "daily"),
    ("3 tims a day", "3 tims a day", "3 times a day"),
    ("10 mini squats each side", "10 mini squats each side", "10 mini squats, each side"),
    # nothing to go by
    ("", "", "3 x 10, hold 2-3 s, each side, daily"),
    ("as tolerated", "as tolerated", "3 x 10, hold 2-3 s, each side, daily"),
]


@pytest.mark.parametrize(("text", "near", "hint"), SLIPS)
def test_a_slip_is_told_with_the_form_that_was_meant(text: str, near: str, hint: str) -> None:
    with pytest.raises(DoseError) as caught:
        parse(text)
    error = caught.value
    assert (error.text, error.near, error.hint) == (text, near, hint)
    assert str(error) == (
        f'dose "{text}" is not understood near "{near}"; write for example "{hint}"'
    )
    parse(hint)


@pytest.mark.parametrize(
    "text",
    [
        "3 x 10, " * 600_000,
        "9" * 5_000_000,
        "x" * 5_000_000,
        "3 x 10" + " " * 5_000_000,
        "," * 5_000_000,
    ],
    ids=["parts", "digits", "letters", "spaces", "commas"],
)
def test_a_huge_text_is_refused_in_a_short_message(text: str) -> None:
    with pytest.raises(DoseError) as caught:
        parse(text)
    assert len(str(caught.value)) < 300
    assert caught.value.text == text


@pytest.mark.parametrize("text", ["3\0 x 10", "\x1b[31m3 x", "\u202e01 x 3", "\ud800", "3 x\n\n-"])
def test_a_message_is_one_printable_line(text: str) -> None:
    with pytest.raises(DoseError) as caught:
        parse(text)
    assert str(caught.value).isprintable()


def test_an_error_survives_pickling() -> None:
    with pytest.raises(DoseError) as caught:
        parse("hold 30")
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert vars(again) == vars(caught.value)


# What can be constructed


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


@given(st.one_of(near_doses(), st.text(), st.text(alphabet="0123456789 x-,.smihold")))
@example("1" * 399 + "s")
@example("-" * 400)
@example("x 1 " * 100)
@example("hold " * 80)
@example(",5 min" * 60)
def test_any_text_is_a_dose_or_gets_a_hint_that_is_one(text: str) -> None:
    try:
        understood, error = parse(text), None
    except DoseError as refusal:
        understood, error = parse(refusal.hint), refusal
    assert parse(str(understood)) == understood
    assert error is None or (error.text == text and str(error).isprintable())
