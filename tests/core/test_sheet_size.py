"""How much of a sheet of paper an exercise needs."""

from __future__ import annotations

from dataclasses import replace

from sphinx_rehab.core.model import Picture, Step
from sphinx_rehab.core.sheet_size import SHARES, Texts, ask_share, lines, needs_two_sides

RULE = "The pain is sharp, or it stays after you stop."
STEP = Step("Cross one foot over.", "Cross one foot over. Turn the sole up.", (), ())
PICTURED = replace(STEP, pictures=(Picture("a.svg", "A foot"),))
SHORT = Texts(
    head=("Loosens stiff toes.", "10 times", "Sitting"),
    ask_first=(RULE,) * 3,
    stop_if=(RULE,) * 3,
    steps=(STEP,) * 4,
    cues="Hold the heel still.",
    end=("Only teaches.", "Riverside"),
    ticks=1,
)


def test_the_longer_list_gets_more_of_the_width() -> None:
    assert ask_share([RULE] * 3, [RULE] * 3) == 50
    assert ask_share([RULE] * 6, [RULE] * 2) > 60
    assert ask_share([RULE] * 2, [RULE] * 6) < 40
    assert ask_share([], []) in SHARES


def test_only_a_long_exercise_needs_two_sides() -> None:
    assert not needs_two_sides(SHORT)
    assert needs_two_sides(replace(SHORT, ask_first=(RULE,) * 30))
    assert needs_two_sides(replace(SHORT, steps=(PICTURED,) * 18))


def test_everything_on_a_sheet_takes_room() -> None:
    longer = [
        replace(SHORT, head=(*SHORT.head, "More")),
        replace(SHORT, stop_if=(RULE,) * 12),
        replace(SHORT, steps=(*SHORT.steps, STEP)),
        replace(SHORT, steps=(PICTURED,) * 4),
        replace(SHORT, cues=SHORT.cues * 9),
        replace(SHORT, end=SHORT.end * 2),
        replace(SHORT, ticks=3),
    ]
    assert all(lines(texts) > lines(SHORT) for texts in longer)
    assert lines(replace(SHORT, ask_first=(), stop_if=())) < lines(SHORT) - 3
