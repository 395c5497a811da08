"""Props: what is seen of them from where."""

from __future__ import annotations

import pytest

from tools.figures import props
from tools.figures.space import UP, turn, vec
from tools.figures.svg import Canvas
from tools.figures.view import look


@pytest.mark.parametrize(("spin", "sees"), [(0, False), (180, True)])
def test_a_wall_shows_its_surface_only_from_its_side(spin: float, sees: bool) -> None:
    wall = props.Prop("wall", vec(-40, 0, 0), vec(9, 70, 165), turn(UP, spin), False)
    canvas = Canvas()
    props.paint(wall, look(-70, 8), canvas)
    assert ("wall" in {item.fill for item in canvas.items}) == sees
