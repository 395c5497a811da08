"""Hands on a foot whose sole is seen: one cups the heel, the other threads its fingers in.

In the frame of flat.py: the left foot's sole, toes up, big toe on the left.
"""

from __future__ import annotations

import itertools

from .curves import XY, area, inside, line, smooth
from .foot_flat import BUILDS, toe_turn, webs
from .foot_pose import TOES, Foot
from .geometry import Point, Shape, union_all
from .hand import WIDTHS, Hold, cut, ending, joined, outlined, thumb
from .limb import Finger
from .skin import Bone, Landmark, Turn, places, turns
from .svg import Item

CUP_PALM: list[XY] = [
    (-150, -66),
    (-96, -48),
    (-62, -34),
    (-36, -25),
    (-6, -23),
    (24, -22),
    (46, -14),
    (60, 4),
    (65, 30),
    (64, 60),
    (54, 80),
    (20, 74),
    (-34, 62),
    (-58, 40),
    (-78, 16),
    (-106, 0),
    (-150, -10),
]
"""The far hand with its forearm; of it only the rim round the heel is seen."""

CUP_ARM_END = cut(-200, -120, -140, 60)

CUP_FINGERS: list[list[XY]] = [
    [(43, 14), (30, 16), (17, 16)],
    [(50, 33), (34, 34), (19, 34)],
    [(52, 52), (36, 54), (21, 54)],
    [(50, 71), (37, 74), (24, 75)],
]
"""The fingers that come round the heel's outer edge, the little finger first."""

CUP_THUMB: list[XY] = [(-62, 24), (-48, 44), (-33, 58), (-16, 66)]

FINGERS = ("index", "middle", "ring", "little")
KNUCKLE: dict[str, XY] = {
    "index": (-27, 92),
    "middle": (-8, 97),
    "ring": (11, 93),
    "little": (28, 83),
}
PARTING: list[XY] = [(-17.5, 110), (1.5, 112), (19.5, 106)]
"""Where neighbouring fingers part."""

THREAD_THUMB: list[XY] = [(-24, 26), (-45, 52), (-55, 80), (-57, 102)]

BACK: list[Landmark] = [
    (-29, -150, "arm"),
    (-27, -60, "arm"),
    (-27, -18, "arm"),
    (-30, 4, "arm/hand"),
    (-37, 30, "hand"),
    (-40, 60, "hand"),
    (-38, 88, "hand"),
    (-33, 103, "hand"),
    (-17, 112, "hand"),
    (2, 114, "hand"),
    (20, 108, "hand"),
    (35, 97, "hand"),
    (39, 80, "hand"),
    (38, 52, "hand"),
    (33, 24, "hand"),
    (28, 2, "arm/hand"),
    (27, -18, "arm"),
    (30, -60, "arm"),
    (35, -150, "arm"),
]
"""A right hand's back, the wrist at the origin, fingers up: from the forearm's thumb side round."""

ARM_END: list[XY] = [(-80, -142), (80, -142), (80, -170), (-80, -170)]

WRIST: XY = (21, 60)
LEAN = 11
"""The hand's turn towards the big toe, degrees."""
BEND = 27
"""The wrist's bend to the little finger, degrees; it goes to 30 (as in limits.py)."""


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
    """The hand with one finger in each gap; *depth* 0 is the web, 1 the line of the toes' tips."""
    moved = _frame()
    hand = moved["hand"]
    top = thumb([hand(point) for point in THREAD_THUMB])
    parts = [inside(smooth(places(BACK, moved), closed=True)), top.area()]
    parts += [finger.area() for finger in _fingers(foot, depth, hand)]
    end = area([moved["arm"](point) for point in ARM_END])
    partings = [
        Item(line([hand(start), _middle(*pair)]), pen="line")
        for start, pair in zip(PARTING, _pairs(webs(foot)), strict=True)
    ]
    return Hold(
        under_toes=ending(joined(parts, 4), end),
        front=[*partings, *top.details(), *_knuckles(hand)],
    )


def _frame() -> dict[str, Turn]:
    bones = {"hand": Bone((0, 0)), "arm": Bone((0, 0), "hand")}
    put = Turn(right=WRIST[0], up=WRIST[1])
    moved = turns(bones, {"hand": LEAN, "arm": BEND})
    return {name: put.after(turn) for name, turn in moved.items()}


def _fingers(foot: Foot, depth: float, hand: Turn) -> list[Finger]:
    """From the knuckles over the webs into the gaps, where they bend away from the viewer."""
    tips = [toe_turn(name, foot.toe(name))(BUILDS[name].tip) for name in TOES]
    fingers = []
    for name, web, pair in zip(FINGERS, webs(foot), _pairs(tips), strict=True):
        gap = _middle(*pair)
        stop = (web[0] + (gap[0] - web[0]) * depth, web[1] + (gap[1] - web[1]) * depth)
        root, half, _, tip = WIDTHS[name]
        fingers.append(Finger([hand(KNUCKLE[name]), web, stop], (root, half, tip)))
    return fingers


def _pairs(points: list[XY]) -> list[tuple[XY, XY]]:
    return list(itertools.pairwise(points))


def _middle(a: XY, b: XY) -> XY:
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)


def _knuckles(hand: Turn) -> list[Item]:
    """Short curves over the knuckles."""
    rows = [[(x - 6, y - 3), (x - 1, y + 1.5), (x + 5, y - 2)] for x, y in KNUCKLE.values()]
    return [Item(line([hand(point) for point in row]), pen="detail") for row in rows]
