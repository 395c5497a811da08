"""The owner's lap under a foot that lies across the other knee, sole up, as the owner looks down.

In millimetres from the back of the heel: x to the toes, y away from the owner, big toe's side up.
The owner sits below: shirt at the lower edge, the thigh from there upwards, the shin to the left.
"""

from __future__ import annotations

from .curves import XY, inside, line, smooth
from .geometry import Shape
from .svg import Item

THIGH: list[XY] = [
    *[(-26, -300), (-24, -120), (-20, 20), (-10, 84), (14, 122), (52, 136), (92, 126), (116, 92)],
    *[(126, 40), (134, -120), (140, -300)],
]
SHORTS: list[XY] = [
    *[(-38, -300), (-36, -120), (-34, 20), (-30, 62), (-10, 74), (50, 80), (110, 72), (130, 60)],
    *[(136, 20), (144, -120), (152, -300)],
]
KNEECAP: list[list[XY]] = [[(22, 96), (26, 108), (38, 117)], [(82, 94), (80, 106), (70, 115)]]
SHIRT: list[XY] = [
    *[(-90, -400), (-84, -200), (-66, -160), (0, -144), (90, -138), (200, -146), (280, -166)],
    *[(330, -210), (340, -400)],
]
SHIN: list[XY] = [
    *[(90, 20), (78, 34), (60, 44), (44, 46), (26, 40), (-10, 42), (-60, 56), (-110, 76)],
    *[(-180, 92), (-300, 96), (-300, -40), (-180, -34), (-110, -26), (-60, -20), (-20, -20)],
    *[(20, -26), (60, -10)],
]
ANKLE_BONE: list[XY] = [(44, 34), (54, 40), (66, 36)]


def on_foot(points: list[XY]) -> list[XY]:
    """Points of the lap in the frame of foot_flat.py."""
    return [(-y, x) for x, y in points]


def _area(points: list[XY]) -> Shape:
    return inside(smooth(on_foot(points)))


def draw() -> list[Item]:
    """Thigh, shorts and shirt, and the shin that comes to the foot from its own knee."""
    return [
        Item(_area(THIGH), "skin", "line"),
        *[Item(line(on_foot(edge)), pen="detail") for edge in KNEECAP],
        Item(_area(SHORTS), "shorts", "line"),
        Item(_area(SHIRT), "shirt", "line"),
        Item(_area(SHIN), "skin-far", "line"),
        Item(line(on_foot(ANKLE_BONE)), pen="detail"),
    ]
