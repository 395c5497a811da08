"""What the dose grammar does not understand, and what it tells to write instead."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sphinx_rehab.core.dose import DoseError, parse

from tests.core.strategies import near_doses

# Text as written, the part to point at, what to write instead

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
