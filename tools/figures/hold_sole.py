"""The owner's hands on a foot whose sole is seen: one cups the heel, one is threaded into the toes.

Drawn in the frame of foot_flat.py, the left foot's sole with the big toe on the left; places of the
hands are given in that of lap_sole.py, toes to the right, owner below.
"""

from __future__ import annotations

import itertools

from .curves import XY, area, inside, line
from .foot_flat import BUILDS, toe_turn, webs
from .foot_pose import TOES, Foot
from .geometry import Point, Shape
from .hand import Hold, joined, outlined
from .lap_sole import on_foot
from .limb import Finger
from .svg import Item

CUP_PALM: list[XY] = [
    *[(-130, -320), (-102, -190), (-76, -120), (-56, -76), (-46, -30), (-42, 8), (-32, 30)],
    *[(-14, 36), (10, 30), (60, -10), (86, -48), (78, -66), (54, -76), (24, -82), (2, -98)],
    *[(-14, -130), (-30, -190), (-44, -320)],
]
"""The hand with its forearm; of it only the rim round the heel is seen."""

CUP_FINGERS: list[list[XY]] = [
    [(14, -46), (18, -24), (19, -5)],
    [(33, -52), (36, -27), (37, -3)],
    [(52, -54), (55, -29), (56, -4)],
    [(70, -52), (74, -32), (75, -11)],
]
"""The fingers that come round the heel's outer edge, the little finger first."""

CUP_THUMB: list[XY] = [(-26, 8), (-14, 28), (6, 36), (30, 26)]
THUMB_WIDTHS = (13, 11.5, 10.4, 8.4)

DEPTHS = (1.1, 2.0)
"""How deep fingers can be between toes: 1 has their tips at the web, 2 a fingertip's length on."""

LENGTH = 46.0
DEEP, STEP = 1.7, 38.0
"""At the depth DEEP the hand is as near to the toes as KNUCKLES say; it moves STEP mm for 1."""

LACE_WIDTHS = (12, 10, 7)
TIP_WIDTHS = (2, 6, 6.4)
"""Half widths from the knuckle to the web, and from between the toes to the fingertip."""

KNUCKLES: list[XY] = [(264, 30), (270, 5), (266, -19), (254, -43)]
"""Where the fingers leave the hand, the index finger first, which goes in beside the big toe."""

LACE_BACK: list[XY] = [
    *[(250, 40), (270, 46), (292, 46), (310, 24), (324, -24), (336, -80), (354, -150), (402, -320)],
    *[(296, -320), (284, -180), (276, -124), (266, -92), (250, -56), (250, -10)],
]
"""The hand behind the toes with its forearm, which comes from the owner's side."""

LACE_THUMB: list[XY] = [(296, 20), (286, 48)]
"""The root of the thumb, whose tip lies along the big toe."""

LACE_CREASE: list[XY] = [(264, 38), (279, 18), (284, -14), (282, -44)]
"""The line round the ball of the thumb: it is the palm that is seen."""


def cup(foot_area: Shape) -> Hold:
    """The hand that cups the heel from behind; fingertips and thumb lie on the sole."""
    fingers = [Finger(on_foot(joints), (9.3, 9, 7.6), nail=True) for joints in CUP_FINGERS]
    top = Finger(on_foot(CUP_THUMB), THUMB_WIDTHS, nail=True)
    whole = joined([area(on_foot(CUP_PALM)), top.area(), *[f.area() for f in fingers]], 10)
    front: list[Item] = []
    for f in fingers:
        front += [*outlined(f.area(), Point(f.joints[0]).buffer(17)), *f.details()]
    on_sole = foot_area.buffer(2.2)
    edge = top.area().exterior.intersection(on_sole)
    front += [Item(top.area().intersection(on_sole), "skin"), Item(edge, pen="line")]
    return Hold(behind=[Item(whole, "skin", "line")], front=[*front, *top.details()])


def thread(foot: Foot, depth: float) -> Hold:
    """The hand with one finger in each gap; *depth* is one of DEPTHS.

    The hand lies behind the toes, its fingers come through the gaps, their tips lie on the sole.
    """
    back = (DEEP - depth) * STEP
    roots = _roots(foot, back)
    top = Finger([*_moved(LACE_THUMB, back), *_along_big_toe(foot)], THUMB_WIDTHS)
    palm = joined([area(_moved(LACE_BACK, back)), top.area()], 12)
    whole = inside(joined([palm, *[finger.area() for finger in roots]], 7).exterior.coords)
    parts = [Item(line(between), pen="line") for between in _partings(foot, back)]
    parts.append(Item(line(_moved(LACE_CREASE, back)), pen="detail"))
    front: list[Item] = []
    for tip in _tips(foot, depth):
        front += [*outlined(tip.area(), Point(tip.joints[0]).buffer(3)), *tip.details()]
    return Hold(behind=[Item(whole, "skin", "line"), *parts, *top.details()], front=front)


def _moved(points: list[XY], back: float) -> list[XY]:
    """Points of the hand, *back* from where it is when the fingers are all the way in."""
    return on_foot([(x + back, y) for x, y in points])


def _roots(foot: Foot, back: float) -> list[Finger]:
    """The fingers from the knuckles between the tips of the toes to the webs."""
    gaps = zip(_moved(KNUCKLES, back), _middles(foot), webs(foot), strict=True)
    return [Finger(joints, LACE_WIDTHS) for joints in gaps]


def _along_big_toe(foot: Foot) -> list[XY]:
    """Where the thumb's two upper joints lie, at the inner side of the big toe."""
    big = BUILDS["big"]
    side = big.tip[0] - big.pad - THUMB_WIDTHS[-1]
    turn = toe_turn("big", foot.toe("big"))
    return [turn((side - 2, big.tip[1] + 4)), turn((side, big.tip[1] - 28))]


def _partings(foot: Foot, back: float) -> list[list[XY]]:
    """Where neighbouring fingers lie side by side: from a toe's tip to the knuckles."""
    knuckles = itertools.pairwise(_moved(KNUCKLES, back))
    tips = [toe_turn(name, foot.toe(name))(BUILDS[name].tip) for name in TOES[1:-1]]
    return [[tip, _between(*pair, 0.5)] for tip, pair in zip(tips, knuckles, strict=True)]


def _tips(foot: Foot, depth: float) -> list[Finger]:
    """What has come through the gaps and lies on the sole, pointing to the heel."""
    found = []
    for middle, (x, y) in zip(_middles(foot), webs(foot), strict=True):
        slot = _between((x, y), middle, 0.3)
        tip = (x * 0.9, y - (depth - 1) * LENGTH)
        found.append(Finger([slot, (x, y), tip], TIP_WIDTHS, nail=True))
    return found


def _middles(foot: Foot) -> list[XY]:
    """Half way between the tips of neighbouring toes."""
    tips = [toe_turn(name, foot.toe(name))(BUILDS[name].tip) for name in TOES]
    return [_between(*pair, 0.5) for pair in itertools.pairwise(tips)]


def _between(a: XY, b: XY, share: float) -> XY:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
