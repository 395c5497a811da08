"""The owner's hand that holds the heel of a foot whose sole is seen.

Drawn in the frame of foot_flat.py, the left foot's sole with the big toe on the left; places of the
hand are given in that of lap_sole.py, toes to the right, owner below.
"""

from __future__ import annotations

from .curves import XY, area
from .geometry import Shape
from .hand import Hold, cradle
from .lap_sole import on_foot
from .limb import Finger

CUP_PALM: list[XY] = [
    *[(-300, -186), (-200, -100), (-150, -58), (-112, -24), (-78, 4), (-44, 18), (-8, 12)],
    *[(24, 2), (40, -32), (30, -66), (6, -82), (-30, -86), (-62, -84), (-92, -90), (-124, -112)],
    (-240, -226),
]
CUP_FINGERS: list[list[XY]] = [
    [(16, -34), (56, -42), (90, -42), (122, -37)],
    [(16, -54), (54, -62), (88, -61), (112, -56)],
    [(10, -72), (44, -79), (70, -78), (92, -73)],
]
"""Those that come out beneath the heel: middle, ring and little finger."""

CUP_THUMB: list[XY] = [(-50, 0), (-18, 10), (14, 12), (44, 8)]
THUMB_WIDTHS = (13, 11.8, 11, 9.2)
SLIM = (9.4, 9, 8.6, 7.6)


def cup(foot_area: Shape) -> Hold:
    """The hand in which the heel lies, its thumb on the sole, its fingers beneath."""
    fingers = [Finger(on_foot(joints), SLIM) for joints in CUP_FINGERS]
    thumb = Finger(on_foot(CUP_THUMB), THUMB_WIDTHS, nail=True)
    return cradle(area(on_foot(CUP_PALM)), fingers, thumb, foot_area.buffer(1.6))
