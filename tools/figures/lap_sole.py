"""The owner's lap under a foot that lies across the other thigh, sole up, as the owner looks down.

In millimetres from the back of the heel: x to the toes, y away from the owner, big toe's side up.
The owner sits below: the thigh comes from there up to the foot, the shin from the left.
"""

from __future__ import annotations

from .curves import XY, inside, smooth
from .geometry import Shape
from .svg import Item

SHORTS: list[XY] = [
    *[(-64, -400), (-56, -200), (-44, -60), (-34, 0), (30, 20), (96, 0), (116, -60)],
    *[(128, -200), (140, -400)],
]
SHIN: list[XY] = [
    *[(90, 20), (78, 34), (60, 44), (44, 46), (26, 42), (-10, 46), (-60, 60), (-110, 78)],
    *[(-180, 94), (-300, 98), (-300, -30), (-180, -24), (-110, -20), (-60, -18), (-20, -20)],
    *[(20, -26), (60, -10)],
]


def on_foot(points: list[XY]) -> list[XY]:
    """Points of the lap in the frame of foot_flat.py."""
    return [(-y, x) for x, y in points]


def _area(points: list[XY]) -> Shape:
    return inside(smooth(on_foot(points)))


def draw() -> list[Item]:
    """The other thigh in shorts, as far as the foot hides its end, and the crossed shin."""
    return [Item(_area(SHORTS), "shorts", "line"), Item(_area(SHIN), "skin-far", "line")]
