"""The owner's hands on a foot whose sole is seen: one holds the heel, one is between the toes.

Drawn in the frame of foot_flat.py, the left foot's sole with the big toe on the left; places of the
hands are given in that of lap_sole.py, toes to the right, owner below. Of the threaded hand the
back is seen, behind the toes: its fingertips come out between them, the index finger's next to the
little toe.
"""

from __future__ import annotations

import itertools

from .curves import XY, area, inside, line
from .foot_flat import BUILDS, SOLE, outlines, toe_turn, webs
from .foot_pose import TOES, Foot
from .geometry import Shape, union_all
from .hand import Hold, joined
from .lap_sole import on_foot
from .limb import Finger
from .svg import Item

CUP_PALM: list[XY] = [
    *[(-300, -186), (-200, -100), (-150, -58), (-112, -24), (-78, 4), (-44, 18), (-8, 12)],
    *[(24, 2), (40, -28), (30, -58), (6, -72), (-30, -76), (-62, -78), (-92, -88), (-124, -112)],
    (-240, -226),
]
CUP_FINGERS: list[list[XY]] = [
    [(20, -26), (56, -34), (88, -34), (114, -30)],
    [(20, -44), (54, -51), (84, -49), (106, -45)],
    [(14, -60), (44, -67), (66, -66), (84, -61)],
]
"""Those that come out beneath the heel: middle, ring and little finger."""

CUP_THUMB: list[XY] = [(-50, 0), (-18, 10), (14, 12), (44, 8)]
THUMB_WIDTHS = (13, 11.8, 11, 9.2)
SLIM = (8.6, 8.4, 7.8, 6.8)

DEPTHS = (0.6, 2.0)
"""How deep fingers can be between toes: 1 has their tips at the web, 2 a fingertip's length on."""

LENGTH = 46.0
DEEP, STEP = 1.7, 38.0
"""At the depth DEEP the hand is as near to the toes as KNUCKLES say; it moves STEP mm for 1."""

LACE_WIDTHS = (9, 6.2, 5.8)

KNUCKLES: list[XY] = [(284, 36), (296, 13), (297, -11), (288, -34)]
"""Where the fingers leave the hand, the little finger first, which goes in beside the big toe."""

LACE_BACK: list[XY] = [
    *[(284, 40), (306, 45), (336, 34), (362, 12), (386, -14), (426, -56), (520, -150)],
    *[(450, -200), (372, -104), (346, -72), (326, -58), (304, -48), (288, -38), (282, 0)],
]
"""The back of the hand with its forearm, which comes from the owner's side."""

LACE_THUMB: list[XY] = [(346, -62), (314, -80), (280, -90), (250, -88)]


def cup(foot_area: Shape) -> Hold:
    """The hand in which the heel lies, its thumb on the sole, its fingers beneath."""
    fingers = [Finger(on_foot(joints), SLIM) for joints in CUP_FINGERS]
    thumb = Finger(on_foot(CUP_THUMB), THUMB_WIDTHS, nail=True)
    palm = joined([area(on_foot(CUP_PALM)), thumb.area()], 14)
    whole = joined([palm, *[f.area() for f in fingers]], 2.5)
    on_sole = foot_area.buffer(0.8)
    edge = thumb.area().exterior.intersection(on_sole)
    return Hold(
        behind=[Item(whole, "skin", "line"), *_partings(fingers, whole.buffer(-4))],
        front=[
            Item(thumb.area().intersection(on_sole), "skin"),
            Item(edge, pen="line"),
            *thumb.details(),
        ],
    )


def thread(foot: Foot, depth: float) -> Hold:
    """The hand with one finger in each gap, its back up; *depth* is one of DEPTHS."""
    back = (DEEP - depth) * STEP
    thumb = Finger(_moved(LACE_THUMB, back), THUMB_WIDTHS, nail=True)
    palm = joined([area(_moved(LACE_BACK, back)), thumb.area()], 10)
    fingers = _fingers(foot, depth)
    toes = union_all([inside(edge) for edge in outlines(SOLE, foot).toes.values()])
    whole = joined([palm, *[f.area() for f in fingers]], 1.5)
    seen = whole.difference(toes)
    front: list[Item] = [Item(seen, "skin", "line")]
    for f in fingers:
        side = f.area().exterior.intersection(whole.buffer(-1)).difference(palm.buffer(6))
        front += [Item(side.difference(toes), pen="line"), *f.details()]
    return Hold(front=[*front, *thumb.details()])


def _moved(points: list[XY], back: float) -> list[XY]:
    """Points of the hand, *back* from where it is when the fingers are all the way in."""
    return on_foot([(x + back, y) for x, y in points])


def _fingers(foot: Foot, depth: float) -> list[Finger]:
    """The fingers from the knuckles through the gaps to the sole."""
    found = []
    knuckles = _moved(KNUCKLES, (DEEP - depth) * STEP)
    for knuckle, middle, (x, y) in zip(knuckles, _middles(foot), webs(foot), strict=True):
        tip = (x * 0.95, y - (depth - 1) * LENGTH)
        if depth < 1:
            tip = _between((x, y), middle, 1 - depth)
        found.append(Finger([knuckle, _between(middle, tip, 0.3), tip], LACE_WIDTHS, nail=True))
    return found


def _middles(foot: Foot) -> list[XY]:
    """Half way between the tips of neighbouring toes."""
    tips = [toe_turn(name, foot.toe(name))(BUILDS[name].tip) for name in TOES]
    return [_between(*pair, 0.5) for pair in itertools.pairwise(tips)]


def _partings(fingers: list[Finger], within: Shape) -> list[Item]:
    """The lines where two fingers side by side meet."""
    found = []
    for one, other in itertools.pairwise(fingers):
        pairs = zip(one.joints, other.joints, strict=True)
        middle = line([_between(a, b, 0.5) for a, b in pairs])
        found.append(Item(middle.intersection(within), pen="line"))
    return found


def _between(a: XY, b: XY, share: float) -> XY:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
