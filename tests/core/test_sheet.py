"""What of an exercise goes on paper."""

from __future__ import annotations

import pytest
from sphinx_rehab.core import dose as doses
from sphinx_rehab.core.model import Step, Timing
from sphinx_rehab.core.sheet import Run, body, gist, ticks_a_day


@pytest.mark.parametrize(
    ("dose", "ticks"),
    [
        ("3 x 10", 1),
        ("3 x 10, daily", 1),
        ("3 x 10, twice a day", 2),
        ("10 reps, 2-3 times a day", 3),
        ("10 reps, 12 times a day", 4),
        ("3 x 10, 3 days a week", 1),
        ("3 x 10, twice a day, every other day", 2),
    ],
)
def test_a_grid_has_a_box_for_each_time_of_the_day(dose: str, ticks: int) -> None:
    assert ticks_a_day(doses.parse(dose)) == ticks


def test_a_drill_without_a_dose_is_ticked_once() -> None:
    assert ticks_a_day(None) == 1


@pytest.mark.parametrize(
    ("cue", "first"),
    [
        ("Hold the heel still. The toes move.", "Hold the heel still."),
        ("Breathe!  Slowly.", "Breathe!"),
        ("Heel heavy", "Heel heavy"),
        ("Bend to 1.5 times the width. Then stop.", "Bend to 1.5 times the width."),
    ],
)
def test_a_cue_is_its_first_sentence(cue: str, first: str) -> None:
    assert gist(cue) == first


def test_what_measures_a_step_is_bold() -> None:
    hold = Timing("hold", "2-3 s", doses.parse("hold 2-3 s"))
    reps = Timing("reps", "10 each way", doses.parse("10 reps each way"))
    step = Step("Spread.", "Spread. Hold for 2-3 s, then 10 each way.", (), (hold, reps))
    assert body(step) == (
        Run("Hold for "),
        Run("2-3 s", is_bold=True),
        Run(", then "),
        Run("10 each way", is_bold=True),
        Run("."),
    )


def test_a_step_that_is_only_a_title_has_no_more() -> None:
    switch = Timing("switch-sides", "Change feet", None)
    assert body(Step("Change feet.", "Change feet.", (), (switch,))) == ()
