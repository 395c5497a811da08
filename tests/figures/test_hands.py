"""Hands of bodies: their lines lie on what looks at the viewer, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.figures import fingers, flesh
from tools.figures.space import LEFT, UP, Frame, turn, vec
from tools.figures.view import look

FRONT = look(0, 0)
DEGREES = st.floats(-180, 180)


def frames(pitch: float, yaw: float) -> dict[str, Frame]:
    """A left hand; without a turn it hangs and its thumb looks at the viewer."""
    return {"left hand": Frame(vec(0, 0, 0), turn(LEFT, pitch) @ turn(UP, yaw))}


@pytest.mark.parametrize(
    ("seen", "pitch", "yaw", "curl", "gaps"),
    [
        ("back of the hand", 0, -90, 0, 2),
        ("palm", 0, 90, 0, 2),
        ("thumb", 0, 0, 0, 0),
        ("little finger", 0, 180, 0, 0),
        ("fist from its knuckles, the thumb before one", -90, -90, 1, 1),
    ],
)
def test_two_lines_tell_the_fingers_apart(
    seen: str, pitch: float, yaw: float, curl: float, gaps: int
) -> None:
    found = fingers.lines(frames(pitch, yaw), FRONT, "left", curl)[0]
    pieces = [piece for piece in getattr(found, "geoms", [found]) if piece.length > 1]
    assert len(pieces) == gaps, seen


@pytest.mark.parametrize(("yaw", "drawn"), [(90, True), (-90, False)])
def test_a_thumb_has_an_outline_over_the_palm_and_none_behind_the_back(
    yaw: float, drawn: bool
) -> None:
    rim = fingers.lines(frames(0, yaw), FRONT, "left", 1)[1]
    assert (rim.length > 1) == drawn


@given(DEGREES, DEGREES, st.floats(0, 1))
def test_the_lines_of_a_hand_stay_within_it(pitch: float, yaw: float, curl: float) -> None:
    placed = frames(pitch, yaw)
    whole = flesh.outline(flesh.hand(curl), placed, FRONT, "left").buffer(0.3)
    found = fingers.lines(placed, FRONT, "left", curl)
    assert all(shape.difference(whole).is_empty for shape in found)
