"""The owner's hands on a foot that lies across the other thigh, seen from its inner side.

With the view turned by 90 the toes are up, the sole faces left, and the owner sits below, from
where both forearms come. Places of the hands are given so: to the right of the sole, up from the
heel; the hand at the toes follows the big toe.
"""

from __future__ import annotations

from collections.abc import Sequence

from .curves import XY, area
from .foot_pose import Foot
from .foot_side import bones
from .geometry import Point, Polygon, Shape
from .hand import Hold, cradle, joined, partings
from .limb import SQUARE_NAIL, Finger
from .skin import Landmark, Turn, about, places
from .svg import Item

Place = Landmark
"""To the right, up, and what carries it: "hand", "arm", or "foot", which stays."""

SLIM = (8.6, 8.4, 7.8, 6.8)
LITTLE = (7.8, 7.4, 6.8, 5.8)
FOLDED = (9.0, 9.0)
THUMB = (13.0, 11.8, 11.0, 9.2)

HEEL_PALM: list[XY] = [
    *[(-300, -136), (-200, -50), (-150, -10), (-112, 22), (-78, 46), (-44, 56), (-8, 50)],
    *[(24, 40), (40, 10), (30, -20), (6, -34), (-30, -38), (-62, -40), (-92, -50), (-124, -76)],
    (-240, -180),
]
HEEL_FINGERS: list[list[XY]] = [
    [(20, 10), (56, 9), (88, 15), (113, 18)],
    [(20, -6), (54, -8), (84, -3), (104, 1)],
    [(14, -22), (44, -27), (66, -25), (84, -19)],
]
"""Those that come out beneath the heel: middle, ring and little finger."""

HEEL_THUMB: list[XY] = [(-50, 36), (-18, 46), (14, 48), (42, 44)]
FEEL_THUMB: list[XY] = [(-22, 30), (-12, 54), (1, 79), (18, 103)]

GRIP_PALM: list[Place] = [
    *[(400, -160, "arm"), (240, 14, "arm"), (180, 92, "arm"), (146, 140, "arm/hand")],
    *[(116, 166, "hand"), (84, 174, "hand"), (62, 176, "hand"), (52, 196, "hand")],
    *[(52, 224, "hand"), (66, 236, "hand"), (96, 238, "hand"), (130, 226, "hand")],
    *[(166, 200, "hand"), (198, 162, "arm/hand"), (240, 106, "arm"), (310, 20, "arm")],
    (450, -130, "arm"),
]
GRIP_WRIST: XY = (170, 166)
GRIP_FINGERS: list[list[XY]] = [
    [(66, 183), (44, 184), (14, 182), (-6, 175)],
    [(64, 197), (36, 199), (10, 197), (-9, 191)],
    [(64, 211), (36, 213), (12, 211), (-7, 205)],
    [(66, 224), (42, 226), (20, 224), (2, 218)],
]
GRIP_THUMB: list[Place] = [
    *[(132, 178, "hand"), (108, 166, "hand"), (86, 161, "hand"), (59, 166, "hand")],
]

PINCH_PALM: list[Place] = [
    *[(400, -150, "arm"), (250, 10, "arm"), (192, 78, "arm"), (160, 106, "arm/hand")],
    *[(130, 120, "hand"), (112, 132, "hand"), (106, 150, "hand"), (108, 172, "hand")],
    *[(108, 192, "hand"), (112, 212, "hand"), (108, 230, "hand"), (130, 234, "hand")],
    *[(160, 214, "hand"), (186, 184, "hand"), (214, 144, "arm/hand"), (256, 92, "arm")],
    *[(332, 4, "arm"), (460, -124, "arm")],
]
PINCH_WRIST: XY = (184, 134)
PINCH_INDEX: list[XY] = [(118, 218), (84, 229), (50, 226), (20, 217)]
PINCH_THUMB: list[XY] = [(136, 158), (102, 190), (62, 204), (20, 207)]
PINCH_FOLDED: list[list[XY]] = [
    [(124, 168), (92, 170)],
    [(126, 150), (96, 150)],
    [(130, 134), (106, 132)],
]
"""Those that hold nothing: middle, ring and little finger, folded below the thumb."""
PINCH_WEB: XY = (106, 206)
"""The round end of the gap between thumb and index."""
PINCH_ROOT = 58
"""Around the thumb's root it has no line of its own (mm)."""
PINCHED: XY = (16, 210)
GRASPED: XY = (12, 208)


def on_foot(points: Sequence[XY]) -> list[XY]:
    """Places of the hands in the frame of foot_side.py."""
    return [(up, right) for right, up in points]


def heel(foot_area: Shape) -> Hold:
    """The hand in which the heel lies, its thumb on the near side."""
    return _cradle(foot_area, HEEL_THUMB)


def feel(foot_area: Shape) -> Hold:
    """The same hand, its thumb along the sole."""
    return _cradle(foot_area, FEEL_THUMB)


def _cradle(foot_area: Shape, thumb_joints: list[XY]) -> Hold:
    fingers = [
        Finger(on_foot(row), LITTLE if i == 2 else SLIM) for i, row in enumerate(HEEL_FINGERS)
    ]
    thumb = Finger(on_foot(thumb_joints), THUMB, nail=True, nail_line=SQUARE_NAIL)
    return cradle(area(on_foot(HEEL_PALM)), fingers, thumb, foot_area.buffer(2.2))


def all_toes(foot: Foot) -> Hold:
    """The hand whose four fingers lie over the toes' bases, its thumb on the ball."""
    moved = _follows(foot, GRASPED, GRIP_WRIST, GRIP_TURNS)
    fingers = [
        Finger(_moved(row, moved["hand"]), LITTLE if i == 3 else SLIM)
        for i, row in enumerate(GRIP_FINGERS)
    ]
    thumb = Finger(_placed(GRIP_THUMB, moved), THUMB)
    palm = joined([area(_placed(GRIP_PALM, moved)), thumb.area()], 9)
    whole = joined([palm, *[f.area() for f in fingers]], 1.4)
    root = Point(thumb.joints[0]).buffer(36)
    folded = thumb.area().exterior.intersection(whole.buffer(-1)).difference(root)
    return Hold(
        front=[
            Item(whole, "skin", "line"),
            *partings([Finger(f.joints[1:], f.widths[1:]) for f in fingers], whole.buffer(-3)),
            Item(folded, pen="line"),
        ]
    )


def big_toe(foot: Foot, foot_area: Shape) -> Hold:
    """The hand that holds the big toe alone: thumb before it, index behind it."""
    moved = _follows(foot, PINCHED, PINCH_WRIST, PINCH_TURNS)
    index = Finger(_moved(PINCH_INDEX, moved["hand"]), SLIM)
    thumb = Finger(_moved(PINCH_THUMB, moved["hand"]), THUMB, nail=True, nail_line=SQUARE_NAIL)
    folded = [Finger(_moved(row, moved["hand"]), FOLDED) for row in PINCH_FOLDED]
    palm = area(_placed(PINCH_PALM, moved))
    hand = joined([palm, index.area(), thumb.area(), *[f.area() for f in folded]], 4)
    web = joined([palm, index.area(), thumb.area()], 12)
    at_root = Point(_moved([PINCH_WEB], moved["hand"])[0]).buffer(24)
    hand = Polygon(hand.union(web.intersection(at_root)).exterior)
    hidden = index.area().buffer(8).intersection(foot_area)
    whole = joined([hand.difference(hidden), thumb.area()], 0.5)
    root = Point(thumb.joints[0]).buffer(PINCH_ROOT)
    edge = thumb.area().exterior.difference(root)
    front = [
        Item(whole, "skin", "line"),
        Item(edge.intersection(whole.buffer(-1)), pen="line"),
        *partings(folded, whole.buffer(-4).difference(thumb.area())),
    ]
    return Hold(front=[*front, *thumb.details()])


GRIP_TURNS, PINCH_TURNS, ARM_TURNS = 0.65, 0.5, 0.3
"""Shares of a toe's bend by which hands and forearm turn."""
PULL_TURN = 1.8
"""Degrees by which the hand comes round ahead of the toe per mm that it draws the toe out."""


def _follows(foot: Foot, held: XY, wrist: XY, share: float) -> dict[str, Turn]:
    """How hand and forearm move when the hand holds the big toe at *held*."""
    bend = foot.toe("big").extension
    at, joint = on_foot([held, wrist])
    lifted = foot.toe("big").pull * PULL_TURN
    hand = _carried(at, bones(foot)["big1"](at), bend * share - lifted)
    return {"foot": Turn(), "hand": hand, "arm": _carried(joint, hand(joint), bend * ARM_TURNS)}


def _carried(start: XY, end: XY, angle: float) -> Turn:
    """A turn by *angle* about *start*, which is carried to *end*."""
    return Turn(right=end[0] - start[0], up=end[1] - start[1]).after(about(start, angle))


def _moved(points: Sequence[XY], hand: Turn) -> list[XY]:
    return [hand(place) for place in on_foot(points)]


def _placed(outline: Sequence[Place], moved: dict[str, Turn]) -> list[XY]:
    return places([(up, right, bone) for right, up, bone in outline], moved)
