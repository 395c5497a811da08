from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from sphinx_rehab.core.dose import Dose, Range, parse
from sphinx_rehab.core.dose_time import (
    seconds_per_side,
    session_seconds,
    timer_seconds,
    total_seconds,
)

from tests.core.strategies import doses, ranges, times

TIMES = [
    # a dose, its seconds on one side and in all, and what a timer counts
    ("30 s", (30, 30), (30, 30), 30),
    ("30-60 s, each side", (30, 60), (60, 120), 60),
    ("30 s each way", (60, 60), (60, 60), 30),
    ("3 x 30 s, rest 10-20 s", (110, 130), (110, 130), 30),
    ("3 x 30 s", (150, 150), (150, 150), 30),
    ("1 x 30 s", (30, 30), (30, 30), 30),
    ("5 min, hold 5 s, tempo 3-2-3", (300, 300), (300, 300), 300),
    ("10 reps", (30, 30), (30, 30), None),
    ("10 circles each way, each side, daily", (60, 60), (120, 120), None),
    ("10 reps, hold 2-3 s", (50, 60), (50, 60), 3),
    ("10 reps, tempo 3-2-3", (80, 80), (80, 80), None),
    ("10 reps, tempo 3-0-1, hold 5 s", (90, 90), (90, 90), 5),
    ("2-3 x 8-12, hold 2 s, rest 1 min, each side", (140, 300), (280, 600), 2),
    ("10 reps, rest 30 s", (30, 30), (30, 30), None),
    ("10 circles each way, rest 30 s", (60, 60), (60, 60), None),
    ("hold 30 s, rest 30 s, each side", (33, 33), (66, 66), 30),
    ("hold 30 s, each side", (33, 33), (66, 66), 30),
]


@pytest.mark.parametrize(("text", "side", "total", "timer"), TIMES)
def test_how_long_a_dose_takes(
    text: str, side: tuple[int, int], total: tuple[int, int], timer: int | None
) -> None:
    dose = parse(text)
    assert seconds_per_side(dose) == Range(*side)
    assert total_seconds(dose) == Range(*total)
    assert timer_seconds(dose) == timer


@pytest.mark.parametrize(
    "text", ["daily", "each side", "rest 30 s", "tempo 3-2-3", "for 6 weeks", "each side, daily"]
)
def test_a_dose_without_work_has_no_time(text: str) -> None:
    dose = parse(text)
    assert seconds_per_side(dose) is None
    assert total_seconds(dose) is None
    assert timer_seconds(dose) is None


def longer(dose: Dose, than: Dose) -> bool:
    """Whether *dose* takes at least as long at both ends, on one side and in all."""
    return all(
        (a is None and b is None) or (a and b and a.low >= b.low and a.high >= b.high)
        for a, b in (
            (seconds_per_side(dose), seconds_per_side(than)),
            (total_seconds(dose), total_seconds(than)),
        )
    )


def raised(span: Range, by: Range) -> Range:
    return Range(span.low + by.low, span.high + by.high)


@given(doses(), ranges(100))
def test_more_sets_or_repetitions_never_take_less_time(dose: Dose, by: Range) -> None:
    assume(dose.reps or dose.time)
    if dose.sets and dose.sets.high + by.high <= 9999:
        assert longer(replace(dose, sets=raised(dose.sets, by)), than=dose)
    if dose.reps and dose.reps.high + by.high <= 9999:
        assert longer(replace(dose, reps=raised(dose.reps, by)), than=dose)
    if not dose.sets:
        assert longer(replace(dose, sets=raised(Range(1, 1), by)), than=dose)


@given(doses(), times())
def test_a_hold_a_side_or_a_way_more_never_takes_less_time(dose: Dose, hold: Range) -> None:
    assume(dose.reps or dose.time)
    assert longer(replace(dose, each_side=True), than=dose)
    assert longer(replace(dose, each_way=True), than=dose)
    assert longer(replace(dose, hold=hold), than=replace(dose, hold=None))


@given(doses())
def test_work_takes_time_and_nothing_else_does(dose: Dose) -> None:
    works = bool(dose.reps or dose.time or dose.hold)
    assert bool(seconds_per_side(dose)) == bool(total_seconds(dose)) == works
    assert bool(timer_seconds(dose)) == bool(dose.time or dose.hold)


@given(doses())
def test_a_timer_never_counts_longer_than_a_side(dose: Dose) -> None:
    timer, side = timer_seconds(dose), seconds_per_side(dose)
    assert timer is None or (side is not None and timer <= side.high)


def test_session_is_its_doses_and_the_way_from_one_to_the_next() -> None:
    one, other = parse("10 s, each side"), parse("30-60 s")
    assert session_seconds([one]) == total_seconds(one) == Range(20, 20)
    assert session_seconds([one, parse("daily"), other]) == Range(80, 110)
    assert session_seconds([parse("daily")]) is None
