"""Hands on a foot seen from its inner side: one at the heel, one at the toes.

In the frame of side.py: toes to the right, shin up. The owner of the foot is on the left.
"""

from __future__ import annotations

from .curves import XY, area
from .foot_pose import Foot
from .foot_side import MTP
from .geometry import Point, Shape
from .hand import WIDTHS, Hold, cut, ending, index, joined, outlined, thumb
from .limb import Finger
from .skin import Landmark, about, places
from .svg import Item

HEEL_PALM: list[XY] = [
    (-170, 62),
    (-100, 62),
    (-60, 60),
    (-30, 62),
    (0, 60),
    (14, 40),
    (20, 10),
    (10, -10),
    (-8, -22),
    (-34, -20),
    (-64, -8),
    (-100, 2),
    (-170, 2),
]
HEEL_ARM_END = cut(-200, -40, -150, 120)
HEEL_FINGER: list[XY] = [(-14, -10), (26, -13), (56, -12), (78, -8)]
HEEL_THUMB: list[XY] = [(-38, 36), (-4, 46), (26, 45), (50, 38)]
FEEL_THUMB: list[XY] = [(-38, 30), (4, 31), (44, 25), (78, 16)]
"""The same thumb on the tight band in the arch."""

REST = 60.0
"""Degrees of toe extension at which the landmarks of the pulling hand are given."""

PULL_PALM: list[Landmark] = [
    (30, -190, "arm"),
    (60, -145, "arm"),
    (84, -112, "arm"),
    (104, -84, "arm"),
    (128, -56, "arm"),
    (150, -28, "arm"),
    (170, -18, "toe"),
    (184, -26, "toe"),
    (186, -42, "toe"),
    (170, -62, "arm"),
    (146, -88, "arm"),
    (122, -118, "arm"),
    (98, -150, "arm"),
    (72, -196, "arm"),
]
PULL_ARM_END: list[Landmark] = [
    (0, -170, "arm"),
    (120, -170, "arm"),
    (120, -230, "arm"),
    (0, -230, "arm"),
]
PULL_INDEX: list[Landmark] = [
    (174, -33, "toe"),
    (212, 3, "toe"),
    (231, 34, "toe"),
    (243, 61, "toe"),
]
PULL_MIDDLE: list[Landmark] = [
    (178, -35, "toe"),
    (220, 4, "toe"),
    (240, 40, "toe"),
    (252, 72, "toe"),
]
PULL_THUMB: list[Landmark] = [
    (122, -70, "arm"),
    (152, -36, "arm"),
    (180, -8, "toe"),
    (203, 16, "toe"),
]

DRAW_PALM: list[Landmark] = [
    (40, -200, "arm"),
    (84, -150, "arm"),
    (116, -112, "arm"),
    (138, -80, "arm"),
    (158, -52, "arm"),
    (178, -44, "arm"),
    (196, -50, "arm"),
    (208, -66, "arm"),
    (206, -84, "arm"),
    (190, -102, "arm"),
    (168, -122, "arm"),
    (148, -142, "arm"),
    (120, -176, "arm"),
    (84, -216, "arm"),
]
DRAW_ARM_END: list[Landmark] = [
    (0, -180, "arm"),
    (140, -180, "arm"),
    (140, -260, "arm"),
    (0, -260, "arm"),
]
DRAW_INDEX: list[Landmark] = [
    (194, -66, "arm"),
    (236, -40, "arm"),
    (240, -4, "toe"),
    (226, 30, "toe"),
]
DRAW_MIDDLE: list[Landmark] = [
    (190, -86, "arm"),
    (234, -70, "arm"),
    (238, -46, "arm"),
    (216, -40, "arm"),
]
DRAW_THUMB: list[Landmark] = [
    (146, -74, "arm"),
    (174, -40, "arm"),
    (198, -12, "toe"),
    (216, 14, "toe"),
]


def heel(foot_area: Shape, feel: bool = False) -> Hold:
    """The hand that holds the heel from behind; with *feel*, its thumb is on the arch."""
    top = thumb(FEEL_THUMB if feel else HEEL_THUMB)
    whole = joined([area(HEEL_PALM), index(HEEL_FINGER).area(), top.area()], 8)
    seam = (
        whole.difference(foot_area.buffer(0.5)).buffer(-0.5).union(Point(top.joints[0]).buffer(24))
    )
    rim = whole.exterior.difference(foot_area.union(HEEL_ARM_END))
    return Hold(
        behind=[Item(whole.difference(HEEL_ARM_END), "skin")],
        front=[*outlined(top.area(), seam), *top.details(), Item(rim, pen="line")],
    )


def pull(foot: Foot) -> Hold:
    """The hand under the toes that bends them towards the shin, fingers below, thumb in front."""
    turn = foot.toe("big").extension - REST
    moved = {"toe": about(MTP["big"], turn), "arm": about(MTP["big"], turn * 0.4)}
    far = Finger(places(PULL_MIDDLE, moved), WIDTHS["middle"])
    near = index(places(PULL_INDEX, moved))
    top = thumb(places(PULL_THUMB, moved))
    whole = joined([area(places(PULL_PALM, moved)), near.area(), top.area()], 6)
    end = area(places(PULL_ARM_END, moved))
    inner = whole.exterior.buffer(1).union(Point(top.joints[0]).buffer(40))
    return Hold(
        behind=outlined(far.area(), Point(far.joints[0]).buffer(1)),
        front=[*ending(whole, end), *_line_only(top, inner)],
    )


def draw_out(foot: Foot) -> Hold:
    """The hand that draws the big toe straight out: index behind it, thumb before it."""
    turn = foot.toe("big").extension
    moved = {"toe": about(MTP["big"], turn), "arm": about(MTP["big"], turn * 0.4)}
    near = index(places(DRAW_INDEX, moved))
    far = Finger(places(DRAW_MIDDLE, moved), WIDTHS["middle"])
    top = thumb(places(DRAW_THUMB, moved))
    whole = joined([area(places(DRAW_PALM, moved)), top.area()], 6)
    end = area(places(DRAW_ARM_END, moved))
    inner = whole.exterior.buffer(1).union(Point(top.joints[0]).buffer(40))
    return Hold(
        behind=[*outlined(far.area()), *outlined(near.area())],
        front=[*ending(whole, end, _root(near), _root(far)), *_line_only(top, inner)],
    )


def _line_only(finger: Finger, hidden: Shape) -> list[Item]:
    edge = finger.area().exterior.difference(hidden)
    return [Item(edge, pen="line"), *finger.details()]


def _root(finger: Finger) -> Shape:
    """Where a finger comes out of the hand without a line between."""
    return Point(finger.joints[0]).buffer(finger.widths[0] + 8).intersection(finger.area())
