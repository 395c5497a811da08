"""The owner's hands on a foot across the other knee: one at the heel, one at the toes.

In the frame of foot_crossed.py, where x points to the toes (up in the picture) and y to the shin
(right in it). Of a right foot, the left hand holds the heel and the right hand the toes, which
comes from the shin's side.
"""

from __future__ import annotations

from collections.abc import Sequence

from .curves import XY, area, line
from .foot_pose import Foot
from .foot_side import MTP
from .geometry import Point, Shape, box, union_all
from .hand import Hold, joined
from .limb import Finger
from .skin import Landmark, Turn, about, places
from .svg import Item

SLIM = (9.2, 8.6, 8.0, 6.8)
LITTLE = (8.2, 7.6, 7.0, 6.0)
THUMB = (14.0, 11.5, 10.6, 8.6)

OFF_PICTURE = union_all([box(-900, -900, -330, 900), box(-900, 420, 900, 900)])

HEEL_PALM: list[XY] = [
    *[(-360, -118), (-200, -92), (-104, -78), (-70, -76), (-30, -66), (8, -44), (40, -22)],
    *[(56, 4), (44, 16), (20, 16), (0, 14), (-20, 18), (-40, 14), (-62, -2), (-84, -18)],
    *[(-110, -26), (-200, -32), (-360, -50)],
]
HEEL_FINGERS: list[list[XY]] = [
    [(-8, 4), (4, 34), (15, 58), (25, 80)],
    [(9, 3), (23, 36), (35, 62), (44, 84)],
    [(26, 2), (41, 33), (53, 58), (61, 77)],
    [(41, -1), (57, 25), (68, 45), (76, 61)],
]
HEEL_THUMB: list[XY] = [(-52, -18), (-40, 14), (-26, 38), (-14, 56)]

FEEL_PALM: list[XY] = [
    *[(-360, -150), (-200, -118), (-110, -98), (-70, -96), (-20, -98), (24, -88), (44, -66)],
    *[(44, -40), (24, -26), (4, -18), (-16, -14), (-40, -22), (-70, -40), (-110, -50)],
    *[(-200, -58), (-360, -80)],
]
FEEL_FINGERS: list[list[XY]] = [
    [(18, -78), (44, -66), (60, -40), (66, -6)],
    [(2, -84), (24, -74), (40, -48), (46, -12)],
]
FEEL_THUMB: list[XY] = [(-14, -36), (30, -30), (66, -17), (98, -9)]

GRIP_PALM: list[Landmark] = [
    (120, 460, "arm"),
    (150, 330, "arm"),
    (176, 220, "arm"),
    (176, 180, "arm"),
    (164, 140, "arm"),
    (162, 110, "arm"),
    (164, 84, "arm/toe"),
    (173, 64, "toe"),
    (186, 50, "toe"),
    (208, 46, "toe"),
    (228, 46, "toe"),
    (234.5, 56, "toe"),
    (237, 76, "toe"),
    (238, 104, "arm/toe"),
    (236, 140, "arm"),
    (230, 180, "arm"),
    (232, 222, "arm"),
    (220, 330, "arm"),
    (200, 460, "arm"),
]
GRIP_FINGERS: list[list[Landmark]] = [
    [(226, 58, "toe"), (226, 28, "toe"), (223, 0, "toe"), (218, -22, "toe")],
    [(213, 54, "toe"), (213, 20, "toe"), (210, -12, "toe"), (205, -36, "toe")],
    [(198, 52, "toe"), (198, 18, "toe"), (195, -15, "toe"), (190, -40, "toe")],
    [(183, 54, "toe"), (182, 24, "toe"), (180, -6, "toe"), (176, -30, "toe")],
]
GRIP_THUMB: list[Landmark] = [
    (172, 120, "arm"),
    (150, 96, "arm"),
    (146, 72, "arm/toe"),
    (150, 48, "arm/toe"),
]

PINCH_PALM: list[Landmark] = [
    (150, 460, "arm"),
    (176, 330, "arm"),
    (188, 240, "arm"),
    (182, 200, "arm"),
    (172, 160, "arm"),
    (174, 124, "arm"),
    (186, 100, "arm/toe"),
    (204, 78, "arm/toe"),
    (222, 62, "arm/toe"),
    (240, 60, "arm/toe"),
    (258, 78, "arm/toe"),
    (264, 110, "arm/toe"),
    (254, 146, "arm"),
    (244, 186, "arm"),
    (242, 240, "arm"),
    (246, 330, "arm"),
    (240, 460, "arm"),
]
PINCH_CREASES: list[list[Landmark]] = [
    [(252, 66, "arm/toe"), (246, 84, "arm/toe"), (247, 104, "arm/toe")],
    [(236, 62, "arm/toe"), (229, 82, "arm/toe"), (231, 104, "arm/toe")],
]
"""Where the curled fingers part."""

PINCH_INDEX: list[Landmark] = [
    (232, 78, "arm/toe"),
    (238, 46, "toe"),
    (224, 14, "toe"),
    (214, -10, "toe"),
]
PINCH_THUMB: list[Landmark] = [
    (188, 124, "arm"),
    (190, 86, "arm/toe"),
    (203, 44, "toe"),
    (212, 7, "toe"),
]


def heel(feel: bool = False) -> Hold:
    """The hand that holds the heel; with *feel*, its thumb lies on the sole, its fingers behind."""
    if not feel:
        fingers = [
            Finger(joints, LITTLE if i == 3 else SLIM, nail=True)
            for i, joints in enumerate(HEEL_FINGERS)
        ]
        return Hold(front=_hand(area(HEEL_PALM), fingers, Finger(HEEL_THUMB, THUMB, nail=True)))
    fingers = [Finger(joints, SLIM) for joints in FEEL_FINGERS]
    thumb = Finger(FEEL_THUMB, THUMB, nail=True, creases=True)
    return Hold(
        behind=[item for finger in reversed(fingers) for item in _finger(finger)],
        front=_hand(area(FEEL_PALM), [], thumb, behind=fingers),
    )


def all_toes(foot: Foot) -> Hold:
    """The hand whose four fingers lie round the toes, its thumb on the instep."""
    moved = _moved(foot)
    fingers = [
        Finger(places(joints, moved), LITTLE if i == 0 else SLIM, nail=True)
        for i, joints in enumerate(GRIP_FINGERS)
    ]
    thumb = Finger(places(GRIP_THUMB, moved), THUMB, nail=True)
    return Hold(front=_hand(area(places(GRIP_PALM, moved)), fingers, thumb))


def big_toe(foot: Foot) -> Hold:
    """The hand that holds the big toe alone, thumb before it, index behind, the others curled."""
    moved = _moved(foot)
    index = Finger(places(PINCH_INDEX, moved), SLIM)
    thumb = Finger(places(PINCH_THUMB, moved), THUMB, nail=True, creases=True)
    creases = [Item(line(places(crease, moved)), pen="detail") for crease in PINCH_CREASES]
    palm = area(places(PINCH_PALM, moved))
    return Hold(behind=_finger(index), front=[*_hand(palm, [], thumb, behind=[index]), *creases])


def _moved(foot: Foot) -> dict[str, Turn]:
    bend = foot.toe("big").extension
    return {"toe": about(MTP["big"], bend), "arm": about(MTP["big"], bend * 0.35)}


def _hand(
    palm: Shape, fingers: Sequence[Finger], thumb: Finger, behind: Sequence[Finger] = ()
) -> list[Item]:
    """Palm and forearm, which run out of the picture, with fingers and thumb on top.

    Fingers *behind* the foot are painted by others; here the palm only opens to them.
    """
    whole = joined([palm, thumb.area()], 7)
    opened = [finger.area().buffer(-0.5) for finger in [*fingers, *behind]]
    gaps = union_all([Point(), *opened]).difference(thumb.area().buffer(2))
    edge = whole.exterior.difference(gaps.union(OFF_PICTURE))
    seam = thumb.area().exterior.difference(
        whole.exterior.buffer(1.5).union(Point(thumb.joints[0]).buffer(24))
    )
    return [
        Item(union_all([whole, *opened[: len(fingers)]]), "skin"),
        Item(union_all([edge, seam]), pen="line"),
        *[Item(edge, pen="line") for edge in _edges(fingers)],
        *[item for finger in [thumb, *fingers] for item in finger.details()],
    ]


def _finger(finger: Finger) -> list[Item]:
    return [Item(finger.area(), "skin"), Item(_edge(finger), pen="line")]


def _edges(fingers: Sequence[Finger]) -> list[Shape]:
    """Outlines of fingers side by side, one line where two meet."""
    drawn: list[Shape] = []
    for finger in fingers:
        drawn.append(_edge(finger).difference(union_all([Point(), *drawn]).buffer(3.4)))
    return drawn


def _edge(finger: Finger) -> Shape:
    """The outline of a finger, but for where it comes out of the hand."""
    return finger.area().exterior.difference(Point(finger.joints[0]).buffer(finger.widths[0] + 0.4))
