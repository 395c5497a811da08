"""The sole of the foot as a small picture beside a foot seen from its inner side, with dots on it.

The sole is that of foot_flat.py; the dots are the three points that one stands on.
"""

from __future__ import annotations

from dataclasses import replace

from . import foot_flat
from .curves import XY
from .document import Table
from .foot_pose import Foot
from .geometry import Point, affine_transform
from .svg import Item

POINTS: tuple[XY, ...] = ((-27, 180), (34, 158), (2, 32))
"""Middles of the balls of big and little toe and of the heel, in mm of a sole at full size."""

DOT = 14.0
"""Half the width of a dot."""


def draw(table: Table) -> list[Item]:
    """A sole, toes up: the back of its heel at `at`, `size` times as large as the foot there."""
    x, y = table.numbers("at", 2)
    size = table.number("size", 1)
    foot = Foot({})
    sole = [
        *foot_flat.body(foot_flat.SOLE, foot),
        *foot_flat.toes(foot_flat.SOLE, foot),
        *foot_flat.pads(foot),
        *[Item(Point(at).buffer(DOT), "arrow") for at in POINTS],
    ]
    matrix = (size, 0, 0, size, x, y)
    return [replace(item, shape=affine_transform(item.shape, matrix)) for item in sole]
