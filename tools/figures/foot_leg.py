"""The leg above a foot seen from its inner side, as far as the knee and what it rests on.

In the frame of foot_side.py, in mm. The shin follows the foot's ankle. The thigh of somebody who
sits lies still: `knee` says how far to the right its place is of that over an upright shin.
"""

from __future__ import annotations

from . import foot_side
from .curves import smooth
from .document import Table
from .foot_pose import Foot
from .geometry import LineString, box
from .skin import Landmark, Turn, places
from .svg import Item

KNEE = (62, 372)
SEAT = 44
"""How far behind the knee the seat's front edge is."""
KNEE_HIGH = 418
"""How high above the floor the knee of somebody who sits is."""

SITTING_LEG: list[Landmark] = [
    *[
        (121, 288, "shin"),
        (122, 300, "shin"),
        (126, 330, "shin"),
        (130, 366, "shin/thigh"),
        (122, 398, "thigh"),
    ],
    *[(100, 416, "thigh"), (60, 424, "thigh"), (-60, 430, "thigh"), (-60, 318, "thigh")],
    *[(-20, 316, "thigh"), (-2, 310, "shin"), (0, 300, "shin"), (1, 288, "shin")],
]
SITTING_SHORTS: list[Landmark] = [
    *[(-320, 444, "thigh"), (-90, 440, "thigh"), (-2, 434, "thigh"), (-14, 370, "thigh")],
    *[(-20, 312, "thigh"), (-90, 312, "thigh"), (-320, 314, "thigh")],
]
"""Of somebody who sits on the left: the shin's upper end with the knee, the thigh's clothes."""


def sitting(table: Table, foot: Foot) -> list[Item]:
    """The knee above the foot, the thigh in shorts and the edge of the chair."""
    table.only(("kind", "front", "floor", "knee", "leg"))
    moved = foot_side.bones(foot)
    right, up = table.number("knee", 0), table.number("floor") + KNEE_HIGH - KNEE[1]
    leg = right - SEAT - table.number("leg", 12)
    moved["thigh"] = Turn(right=right, up=up)
    skin = smooth(places(SITTING_LEG, moved))
    shorts = smooth(places(SITTING_SHORTS, moved))
    return [
        Item(box(leg - 14, table.number("floor"), leg, up + 292), "prop", "prop"),
        Item(box(right - 320, up + 292, right - SEAT, up + 312), "prop-deep", "prop"),
        Item(LineString(skin), "skin", "line"),
        Item(LineString(shorts), "shorts", "line"),
    ]
