"""The leg above a foot seen from its inner side, as far as the knee and what it rests on.

In the frame of foot_side.py, in mm. The shin follows the foot's ankle. The thigh of somebody who
sits lies still: `knee` says how far to the right its place is of that over an upright shin.
"""

from __future__ import annotations

from collections.abc import Callable

from . import foot_side
from .curves import inside, smooth
from .document import Table
from .foot_pose import Foot
from .geometry import LineString, box
from .skin import Landmark, Turn, about, places
from .svg import Item

KNEE = (62, 372)
KNEE_HIGH = 418
"""How high above the floor the knee of somebody who sits is."""

SITTING_LEG: list[Landmark] = [
    *[(122, 296, "shin"), (126, 330, "shin"), (130, 366, "shin/thigh"), (122, 398, "thigh")],
    *[(100, 416, "thigh"), (60, 424, "thigh"), (-60, 430, "thigh"), (-60, 318, "thigh")],
    *[(-20, 316, "thigh"), (-2, 308, "shin"), (0, 296, "shin")],
]
SITTING_SHORTS: list[Landmark] = [
    *[(-320, 444, "thigh"), (-90, 440, "thigh"), (-2, 434, "thigh"), (-14, 370, "thigh")],
    *[(-20, 312, "thigh"), (-90, 312, "thigh"), (-320, 314, "thigh")],
]
"""Of somebody who sits on the left: the shin's upper end with the knee, the thigh's clothes."""


STANDING_FRONT: list[Landmark] = [
    *[(122, 296, "shin"), (125, 330, "shin"), (124, 365, "shin"), (118, 400, "shin")],
    (122, 440, "shin"),
]
STANDING_BACK: list[Landmark] = [
    *[(8, 440, "shin"), (14, 400, "shin"), (4, 360, "shin"), (-2, 325, "shin"), (0, 296, "shin")],
]
"""From the shin's upper end to above the knee, of somebody who stands on this leg."""

HANGING = Foot({}, dorsiflexion=-18)
"""A foot that is held in the air."""


def sitting(table: Table, foot: Foot) -> list[Item]:
    """The knee above the foot, the thigh in shorts and the edge of the chair."""
    table.only(("kind", "front", "floor", "knee"))
    moved = foot_side.bones(foot)
    right, up = table.number("knee", 0), table.number("floor") + KNEE_HIGH - KNEE[1]
    moved["thigh"] = Turn(right=right, up=up)
    skin = smooth(places(SITTING_LEG, moved))
    shorts = smooth(places(SITTING_SHORTS, moved))
    return [
        Item(box(right - 70, table.number("floor"), right - 56, up + 292), "prop", "prop"),
        Item(box(right - 320, up + 292, right - 44, up + 312), "prop-deep", "prop"),
        Item(LineString(skin), "skin", "line"),
        Item(LineString(shorts), "shorts", "line"),
    ]


def standing(table: Table, foot: Foot) -> list[Item]:
    """The straight knee above the foot, and the other foot behind it, its knee bent by `bend`."""
    table.only(("kind", "front", "bend"))
    moved = foot_side.bones(foot)
    right, up = _knee(moved["shin"])
    back = Turn(right=right, up=up).after(about(KNEE, -table.number("bend", 50)))
    loose = {name: back.after(turn) for name, turn in _hanging().items()}
    other = smooth(places([(16, 372, "shin"), *foot_side.OUTLINE, (108, 372, "shin")], loose))
    front, rear = smooth(places(STANDING_FRONT, moved)), smooth(places(STANDING_BACK, moved))
    return [
        Item(LineString(other), "skin-far", "far"),
        Item(inside([*front, *rear]), "skin"),
        Item(LineString(front), pen="line"),
        Item(LineString(rear), pen="line"),
    ]


def _hanging() -> dict[str, Turn]:
    """The bones of a foot in the air whose shin is upright."""
    moved = foot_side.bones(HANGING)
    upright = about(foot_side.ANKLE, HANGING.dorsiflexion)
    return {name: upright.after(turn) for name, turn in moved.items()}


def _knee(shin: Turn) -> tuple[float, float]:
    """How far the knee has moved."""
    x, y = shin(KNEE)
    return x - KNEE[0], y - KNEE[1]


KINDS: dict[str, Callable[[Table, Foot], list[Item]]] = {
    "sitting leg": sitting,
    "standing leg": standing,
}
"""Props that hang on the foot's own joints."""
