"""The lap on which a foot lies that is seen from its inner side, toes up: shorts, the owner below.

Places are given to the right of the sole and up from the heel.
"""

from __future__ import annotations

from .curves import XY, inside, smooth
from .svg import Item

SHORTS: list[XY] = [
    (14, -400),
    (20, -140),
    (34, -60),
    (40, 0),
    (60, 60),
    (200, 60),
    (400, 40),
    (600, -100),
    (600, -400),
]


def draw() -> list[Item]:
    """The other thigh in shorts, as far as the crossed shin hides it."""
    return [Item(inside(smooth([(up, right) for right, up in SHORTS])), "shorts", "line")]
