"""A towel at a foot seen from its side: spread on the floor, gathered in folds, or rolled.

In the frame of foot_side.py, in mm.
"""

from __future__ import annotations

import math

from .curves import XY, inside, line
from .document import Table
from .geometry import LineString, Point, Shape, affine_transform, union_all
from .svg import Item

NEAR, FAR, THICK = 0.0, 30.0, 3.0
"""Where the long edges of a towel on the floor lie, and how thick it is."""

SLANT = 11.0
"""How far to the right its far edge seems to lie: it is seen a little from above."""

FOLD, FOLD_HEIGHTS = 34.0, (14.0, 19.0, 15.0)
"""How wide and high the folds are in which cloth lies that toes have drawn together."""

FULL = 0.55
"""Below one a hump is full and the crease beside it narrow; waves of one look like teeth."""

LOOSE = 4.2
"""How far the loose end of a rolled towel reaches, in radii of the roll."""


def spread(table: Table) -> list[Item]:
    """A towel on the floor; its far end was once at `was`, dashed."""
    left, right = table.numbers("between", 2)
    near = [(x, NEAR + 0.8 + 0.8 * math.sin(x / 9)) for x in _steps(left, right)]
    low = NEAR - THICK
    stripes = [_across(x) for x in (right - 16, right - 22, left + 16, left + 22)]
    ends = [(right + SLANT * i / 6, NEAR + i * 5) for i in range(1, 7)]
    before = [_was(right, table.number("was"))] if "was" in table.values else []
    return [
        *before,
        *[Item(LineString([end, (end[0] + 8, end[1] - 5)]), pen="prop") for end in ends],
        Item(inside([*near, *reversed(_moved(near, 1))]), "shirt", "prop"),
        *[Item(stripe, pen="prop-detail") for stripe in stripes],
        Item(inside([*near, (right, low), (left, low)]), "prop-deep", "prop"),
    ]


def folds(table: Table) -> list[Item]:
    """Where a towel is gathered: round humps of cloth, each tucked in at the foot of the next."""
    left, right = table.numbers("between", 2)
    count = max(1, round((right - left) / FOLD))
    width = (right - left) / count
    near = [(x, NEAR + _fold((x - left) / width)) for x in _steps(left, right)]
    tucks = [_tuck(left + width * i, width) for i in range(1, count)]
    return [
        Item(inside([*near, *reversed(_moved(near, 1))]), "shirt", "soft"),
        Item(inside([*near, (right, NEAR - THICK), (left, NEAR - THICK)]), "shirt-far", "soft"),
        *[Item(tuck, pen="soft-detail") for tuck in tucks],
    ]


def _fold(share: float) -> float:
    """How high the cloth lies, a hump being as long as one; they differ, as cloth does."""
    hump, along = divmod(share, 1)
    high = FOLD_HEIGHTS[int(hump) % len(FOLD_HEIGHTS)]
    return high * math.pow(math.sin(math.pi * along), FULL)


def _tuck(x: float, width: float) -> Shape:
    """The crease that runs on from between two humps, into the one on its right."""
    return line([(x, NEAR + 1), (x + width * 0.16, NEAR - 0.2), (x + width * 0.34, NEAR + 2.6)])


def roll(table: Table) -> list[Item]:
    """A rolled towel that lies across, seen on its end; its fringed end lies beyond."""
    x, y = table.numbers("at", 2)
    r = table.number("radius", 15)
    turns = [_polar((x, y), r * (0.15 + 0.85 * i / 40), 18 * i * 1.35) for i in range(3, 41)]
    end, low = x + LOOSE * r, y - r
    near = [(x, low), (end, low)]
    tips = [(end + SLANT * i / 5, low + (FAR - NEAR) * i / 5) for i in range(1, 6)]
    face = Point(x, y).buffer(r, 24)
    back = affine_transform(face, (1, 0, 0, 1, SLANT, FAR - NEAR))
    stripes = [_moved([(end - far, low)], 0) + _moved([(end - far, low)], 1) for far in (9, 15)]
    return [
        *[Item(LineString([tip, (tip[0] + 8, tip[1] - 3)]), pen="prop") for tip in tips],
        Item(inside([*near, *reversed(_moved(near, 1))]), "shirt", "prop"),
        *[Item(LineString(stripe), pen="prop-detail") for stripe in stripes],
        Item(union_all([face, back]).convex_hull, "shirt", "prop"),
        Item(face, "prop", "prop"),
        Item(line(turns), pen="prop-detail"),
    ]


def _was(end: float, was: float) -> Item:
    corners = [(end + 14, NEAR), (was, NEAR), (was + SLANT, FAR), (end + 14 + SLANT, FAR)]
    return Item(LineString(corners), pen="ghost")


def _across(x: float) -> LineString:
    return LineString([(x, NEAR), (x + SLANT, FAR)])


def _moved(row: list[XY], share: float) -> list[XY]:
    """A row of points at the near edge, *share* of the width away from it."""
    return [(x + SLANT * share, y + (FAR - NEAR) * share) for x, y in row]


def _steps(left: float, right: float) -> list[float]:
    return [left + 2 * i for i in range(round((right - left) / 2) + 1)]


def _polar(centre: XY, radius: float, angle: float) -> XY:
    turn = math.radians(angle)
    return (centre[0] + radius * math.cos(turn), centre[1] + radius * math.sin(turn))
