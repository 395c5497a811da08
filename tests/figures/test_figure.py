"""How the parts of a body are painted over each other: which outlines stay."""

from __future__ import annotations

import pytest
from shapely.geometry import LineString, Point, box

from tools.figures import figure
from tools.figures.geometry import Shape
from tools.figures.parts import Part
from tools.figures.svg import Canvas

CHIN = LineString([(-4, 6), (4, 6)])


def part(name: str, parent: str, shape: Shape, seam: Shape, cloth: bool = False) -> Part:
    skin, over = (Point(), shape) if cloth else (shape, Point())
    return Part(name, parent, skin.union(shape), over, "shirt", seam, 0, False)


@pytest.mark.parametrize(("shirt_over_the_neck", "drawn"), [(True, 8), (False, 0)])
def test_a_shirt_parts_neck_from_chin(shirt_over_the_neck: bool, drawn: float) -> None:
    """Skin runs on from neck to face, unless the shirt lies between the two."""
    neck = part("neck", "chest", box(-4, 0, 4, 12), Point())
    chest = part("chest", "", box(-20, 2, 20, 40), Point(), cloth=True)
    head = part("head", "neck", box(-8, -14, 8, 6), Point(0, 4).buffer(20))
    canvas = Canvas()
    figure.paint([neck, chest, head] if shirt_over_the_neck else [chest, neck, head], canvas, {})
    lines = [item.shape for item in canvas.items if item.pen == "line"]
    along = sum(line.intersection(CHIN.buffer(0.05, cap_style="flat")).length for line in lines)
    assert along == pytest.approx(drawn, abs=0.5)
