"""The shade under the arch of a foot on the floor, so that one sees from afar how high it is.

In the frame of foot_side.py, in mm.
"""

from __future__ import annotations

from . import foot_side
from .curves import inside
from .document import Table
from .foot_pose import Foot
from .geometry import box
from .svg import Item

FLOOR = -0.5
"""Just above the line at the near edge of the floor."""
HEEL, BALL, INSTEP = 36, 180, 32
"""Between these, and below this, the sole lies over the shade."""


def draw(table: Table, foot: Foot) -> list[Item]:
    """The dark room between the sole and the floor."""
    table.only(("kind", "front"))
    room = box(HEEL, FLOOR, BALL, INSTEP)
    return [Item(room.difference(inside(foot_side.outline(foot))), "prop-deep")]
