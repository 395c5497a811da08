"""Hands on a foot whose sole is seen: one cups the heel, the other threads its fingers in.

In the frame of flat.py: the left foot's sole, toes up, big toe on the left.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from .curves import XY, area
from .foot_flat import BUILDS, toe_turn, webs
from .foot_pose import TOES, Foot
from .geometry import Point, Shape, union_all
from .hand import Hold, cut, ending, joined, outlined, thumb
from .limb import Finger
from .svg import Item

CUP_PALM: list[XY] = [
    *[(190, -330), (112, -170), (72, -100), (66, -60), (70, -20), (70, 20), (65, 60), (54, 80)],
    *[(20, 74), (-34, 62), (-56, 52), (-60, 30), (-54, 6), (-44, -16), (-28, -40), (-2, -70)],
    *[(34, -130), (60, -190), (120, -350)],
]
"""The far hand with its forearm; of it only the rim round the heel is seen."""

CUP_ARM_END = cut(-400, -600, 600, -300)

CUP_FINGERS: list[list[XY]] = [
    [(43, 14), (30, 16), (17, 16)],
    [(50, 33), (34, 34), (19, 34)],
    [(52, 52), (36, 54), (21, 54)],
    [(50, 71), (37, 74), (24, 75)],
]
"""The fingers that come round the heel's outer edge, the little finger first."""

CUP_THUMB: list[XY] = [(-62, 24), (-48, 44), (-33, 58), (-16, 66)]

LACE_WIDTHS = (8.4, 7.4, 7.0, 6.0)

KNUCKLES: list[XY] = [(-13, 264), (8, 271), (29, 265), (48, 250)]
"""Where the fingers leave the hand, the little finger first, which goes in beside the big toe."""

LACE_BACK: list[XY] = [
    *[(-25, 262), (-14, 254), (4, 258), (26, 254), (48, 240), (60, 250), (68, 276)],
    *[(84, 318), (104, 346), (150, 384), (330, 520), (250, 600), (104, 448), (52, 398)],
    *[(16, 362), (-10, 324), (-26, 286)],
]
"""The hand with its forearm, which comes to the toes from their tips, the thumb outside."""

LACE_THUMB: list[XY] = [(82, 332), (104, 298), (114, 268), (114, 238)]
LACE_ARM_END = cut(200, 440, 900, 900)


def cup(foot_area: Shape) -> Hold:
    """The hand that cups the heel from behind; fingertips and thumb lie on the sole."""
    fingers = [Finger(joints, (9.3, 9, 7.6), nail=True) for joints in CUP_FINGERS]
    top = thumb(CUP_THUMB)
    whole = joined([area(CUP_PALM), top.area(), *[f.area() for f in fingers]], 6)
    front: list[Item] = []
    for f in fingers:
        front += [*outlined(f.area(), Point(f.joints[0]).buffer(12)), *f.details()]
    seam = whole.difference(foot_area.buffer(0.5)).buffer(-0.5)
    front += [*outlined(top.area(), seam), *top.details()]
    rim = whole.exterior.difference(union_all([foot_area, CUP_ARM_END]))
    return Hold(
        behind=[Item(whole.difference(CUP_ARM_END), "skin")],
        under_toes=[*front, Item(rim, pen="line")],
    )


def thread(foot: Foot, depth: float) -> Hold:
    """The hand with one finger in each gap; *depth* 0 is the toes' tips, 1 the web between them.

    It comes from the toes' tips, so that toes and fingers lie like the fingers of folded hands.
    """
    fingers = _fingers(foot, depth)
    top = thumb(LACE_THUMB)
    palm = joined([area(LACE_BACK), top.area()], 6)
    roots = union_all([Point(f.joints[0]).buffer(f.widths[0] + 1) for f in fingers])
    behind = ending(palm, LACE_ARM_END, *[f.area() for f in fingers])
    under = [Item(union_all([finger.area() for finger in fingers]), "skin")]
    front: list[Item] = []
    drawn: Shape = Point()
    for finger in fingers:
        whole = finger.area()
        edge = whole.exterior.difference(union_all([roots, drawn]))
        drawn = drawn.union(whole.exterior.buffer(3))
        under.append(Item(edge, pen="line"))
        end = Finger(_last(finger.joints, 17), LACE_WIDTHS[-2:], nail=True)
        open_end = Point(end.joints[0]).buffer(end.widths[0] + 1.5)
        front += [
            Item(end.area(), "skin"),
            Item(end.area().exterior.difference(open_end), pen="line"),
            *end.details(),
        ]
    return Hold(behind=[*behind, *top.details()], under_toes=under, front=front)


def _last(joints: Sequence[XY], length: float) -> list[XY]:
    """The last stretch of a finger, before the toes beside it."""
    (x0, y0), (x1, y1) = joints[-2:]
    share = length / math.dist((x0, y0), (x1, y1))
    return [_between((x1, y1), (x0, y0), share), (x1, y1)]


def _fingers(foot: Foot, depth: float) -> list[Finger]:
    """From the knuckles down the gaps; past the web their tips lie on the ball."""
    tips = [toe_turn(name, foot.toe(name))(BUILDS[name].tip) for name in TOES]
    fingers = []
    for knuckle, web, pair in zip(KNUCKLES, webs(foot), _pairs(tips), strict=True):
        stop = _between(_between(*pair, 0.5), web, depth)
        joints = [_between(knuckle, stop, share) for share in (0.3, 0.65)]
        fingers.append(Finger([knuckle, *joints, stop], LACE_WIDTHS, nail=True))
    return fingers


def _pairs(points: list[XY]) -> list[tuple[XY, XY]]:
    return list(itertools.pairwise(points))


def _between(a: XY, b: XY, share: float) -> XY:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
