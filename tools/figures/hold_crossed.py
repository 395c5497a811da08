"""The owner's hands on a foot across the other thigh: the left at the heel, the right at the toes.

In the frame of foot_crossed.py: x forward, up in the picture, y to the right. Both forearms come
from the owner, who sits below the picture.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from .curves import XY, area, line
from .foot_pose import Foot
from .foot_side import MTP
from .geometry import Shape
from .hand import Hold, joined
from .lap import SEEN
from .limb import Finger
from .skin import Landmark, Turn, about, places
from .svg import Item

SLIM = (9.0, 8.6, 8.0, 6.8)
LITTLE = (8.2, 7.6, 7.0, 6.0)
THUMB = (13.0, 12.0, 11.2, 9.2)

HEEL_PALM: list[XY] = [
    *[(-260, -270), (-110, -180), (-76, -154), (-44, -130), (-8, -106), (28, -82), (48, -60)],
    *[(54, -40), (44, -24), (20, -20), (6, -20), (-6, -30), (-26, -52), (-60, -74)],
    *[(-84, -96), (-110, -120), (-260, -200)],
]
HEEL_FINGERS: list[list[XY]] = [
    [(46, -44), (57, -14), (61, 16), (58, 46)],
    [(32, -42), (42, -10), (46, 24), (44, 58)],
    [(18, -42), (27, -10), (31, 22), (31, 54)],
    [(4, -40), (13, -12), (18, 14), (19, 40)],
]
HEEL_THUMB: list[XY] = [(-48, -76), (-42, -46), (-34, -18), (-24, 8)]

FEEL_PALM: list[XY] = [
    *[(-260, -250), (-110, -180), (-76, -156), (-40, -134), (0, -112), (30, -88), (44, -66)],
    *[(40, -46), (20, -36), (0, -24), (-20, -16), (-42, -26), (-60, -54)],
    *[(-80, -86), (-110, -114), (-260, -190)],
]
FEEL_THUMB: list[XY] = [(-36, -36), (4, -20), (42, -15), (80, -15)]

GRIP_PALM: list[Landmark] = [
    (-260, 360, "arm"),
    (-110, 250, "arm"),
    (0, 176, "arm"),
    (70, 128, "arm"),
    (110, 100, "arm"),
    (130, 84, "arm/toe"),
    (138, 64, "toe"),
    (150, 46, "toe"),
    (174, 40, "toe"),
    (195, 44, "toe"),
    (206, 62, "toe"),
    (208, 92, "toe"),
    (192, 118, "arm/toe"),
    (160, 146, "arm"),
    (118, 178, "arm"),
    (50, 232, "arm"),
    (-110, 352, "arm"),
    (-260, 460, "arm"),
]
GRIP_FINGERS: list[list[Landmark]] = [
    [(192, 56, "toe"), (194, 22, "toe"), (191, -10, "toe"), (183, -40, "toe")],
    [(178, 54, "toe"), (180, 16, "toe"), (177, -20, "toe"), (169, -54, "toe")],
    [(163, 54, "toe"), (165, 14, "toe"), (162, -24, "toe"), (154, -60, "toe")],
    [(149, 56, "toe"), (152, 20, "toe"), (149, -16, "toe"), (142, -46, "toe")],
]
GRIP_THUMB: list[Landmark] = [
    (134, 112, "arm"),
    (106, 98, "arm"),
    (96, 74, "arm"),
    (106, 50, "arm"),
]

PINCH_PALM: list[Landmark] = [
    (-260, 360, "arm"),
    (-110, 256, "arm"),
    (0, 186, "arm"),
    (80, 144, "arm"),
    (130, 126, "arm"),
    (160, 118, "arm"),
    (186, 96, "arm/toe"),
    (206, 76, "arm/toe"),
    (226, 74, "arm/toe"),
    (240, 90, "arm/toe"),
    (236, 118, "arm/toe"),
    (210, 142, "arm"),
    (170, 166, "arm"),
    (122, 194, "arm"),
    (50, 244, "arm"),
    (-110, 358, "arm"),
    (-260, 470, "arm"),
]
PINCH_CREASE: list[Landmark] = [(236, 82, "arm/toe"), (226, 94, "arm/toe"), (220, 110, "arm/toe")]
"""Where the curled fingers part."""

PINCH_INDEX: list[Landmark] = [
    (226, 88, "arm/toe"),
    (236, 58, "toe"),
    (226, 30, "toe"),
    (214, 8, "toe"),
]
PINCH_THUMB: list[Landmark] = [
    (158, 132, "arm"),
    (172, 94, "arm/toe"),
    (194, 44, "toe"),
    (205, 6, "toe"),
]


def heel() -> Hold:
    """The hand that holds the heel, its fingers over it, its thumb below."""
    fingers = _fingers(HEEL_FINGERS, little=3)
    return Hold(front=_mitt(area(HEEL_PALM), fingers, Finger(HEEL_THUMB, THUMB)))


def feel() -> Hold:
    """The same hand, its thumb along the sole and its fingers behind the foot."""
    thumb = Finger(FEEL_THUMB, THUMB, nail=True)
    return Hold(front=[*_mitt(area(FEEL_PALM), [], thumb), *thumb.details()])


def all_toes(foot: Foot) -> Hold:
    """The hand whose four fingers lie over the toes' bases, its thumb on the instep."""
    moved = _moved(foot)
    fingers = _fingers([places(joints, moved) for joints in GRIP_FINGERS], little=3)
    thumb = Finger(places(GRIP_THUMB, moved), THUMB)
    return Hold(front=_mitt(area(places(GRIP_PALM, moved)), fingers, thumb))


def big_toe(foot: Foot) -> Hold:
    """The hand that holds the big toe alone, thumb before it, index behind, the others curled."""
    moved = _moved(foot)
    index = Finger(places(PINCH_INDEX, moved), SLIM).area()
    thumb = Finger(places(PINCH_THUMB, moved), THUMB, nail=True)
    palm = area(places(PINCH_PALM, moved))
    crease = Item(line(places(PINCH_CREASE, moved)), pen="detail")
    front = [*_mitt(palm, [], thumb, open_to=index), crease, *thumb.details()]
    return Hold(behind=_outlined(index), front=front)


FOLLOWS = 0.25
"""Share of a toe's bend by which the forearm turns."""


def _moved(foot: Foot) -> dict[str, Turn]:
    toe = foot.toe("big")
    drawn = Turn(right=toe.pull)
    return {
        "toe": drawn.after(about(MTP["big"], toe.extension * 0.4)),
        "arm": drawn.after(about(MTP["big"], toe.extension * FOLLOWS)),
    }


def _fingers(rows: Sequence[Sequence[XY]], little: int) -> list[Finger]:
    return [Finger(row, LITTLE if i == little else SLIM) for i, row in enumerate(rows)]


def _mitt(
    palm: Shape, fingers: Sequence[Finger], thumb: Finger, open_to: Shape | None = None
) -> list[Item]:
    """One outline round forearm, palm, thumb and fingers, and a line where two fingers meet.

    To *open_to*, a finger behind the foot, the outline is open.
    """
    hand = joined([palm, thumb.area()], 7).buffer(-6).buffer(6)
    whole = joined([hand, *[finger.area() for finger in fingers]], 1.5)
    edge = whole.exterior.intersection(SEEN)
    if open_to is not None:
        edge = edge.difference(open_to.buffer(-0.5).difference(thumb.area().buffer(2)))
    return [
        Item(whole.intersection(SEEN), "skin"),
        Item(edge, pen="line"),
        *_partings(fingers, whole.buffer(-1.5)),
    ]


def _partings(fingers: Sequence[Finger], within: Shape) -> list[Item]:
    """The lines where two fingers side by side meet."""
    found = []
    for one, other in itertools.pairwise(fingers):
        pairs = zip(one.joints, other.joints, strict=True)
        middle = line([((a + c) / 2, (b + d) / 2) for (a, b), (c, d) in pairs])
        found.append(Item(middle.intersection(within), pen="line"))
    return found


def _outlined(shape: Shape) -> list[Item]:
    return [Item(shape, "skin", "line")]
