"""A bare foot seen flat: its sole, or its top with the leg behind.

Drawn as the right foot's top, or the left foot's sole: big toe to the left, toes up (y), heel at
the origin. The scene mirrors it. Proportions of an adult foot 255 mm long: 97 mm wide at the ball
(2.6:1), big toe a little longer than the second, the tips on one falling curve.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .curves import STEPS, XY, inside, line, smooth
from .foot_pose import TOES, Foot, Toe
from .geometry import LineString, Shape
from .skin import Turn, about
from .svg import Item


@dataclass(frozen=True)
class Build:
    """A toe as it lies at rest: joint, tip (mm), half widths at the root, waist and pad."""

    joint: XY
    tip: XY
    root: float
    waist: float
    pad: float


BUILDS = {
    "big": Build((-27, 186), (-28.5, 254), 17, 14.3, 16.2),
    "second": Build((1, 190), (0, 251), 10, 8, 9.4),
    "third": Build((17, 184), (18, 241), 9.5, 7.3, 8.8),
    "fourth": Build((30, 174), (34, 226), 9.5, 7, 8.6),
    "little": Build((41, 160), (48, 207), 9.5, 7.4, 8.8),
}

SOLE: list[XY] = [
    (-47, 184),
    (-42, 162),
    (-31, 137),
    (-25, 110),
    (-25, 82),
    (-29, 56),
    (-32, 34),
    (-27, 12),
    (-12, 1),
    (4, 0),
    (20, 4),
    (31, 18),
    (34, 38),
    (35.5, 68),
    (39, 100),
    (44, 128),
    (49.5, 152),
    (50.5, 168),
]
"""From the big toe's root down the inner edge, round the heel and up the outer edge."""

SOLE_CREASES: list[list[XY]] = [
    [(-9, 176), (2, 183), (18, 179), (33, 167), (44, 150)],
    [(-40, 160), (-28, 160), (-15, 168), (-9, 180)],
    [(-23, 40), (-10, 54), (8, 57), (25, 50)],
]
"""The edges of the pads under the small toes' joints, the big toe's joint and the heel."""

TOP: list[XY] = [
    (-46, 186),
    (-43, 166),
    (-35, 138),
    (-31, 112),
    (-31.5, 90),
    (-36, 68),
    (-39, 52),
    (-35, 34),
    (-33, 10),
    (-38, -30),
    (-42, -60),
    (-45, -110),
    (49, -110),
    (45, -60),
    (40, -30),
    (34, 0),
    (35, 20),
    (41, 38),
    (40, 56),
    (38, 78),
    (41, 104),
    (45, 128),
    (49.5, 152),
    (50.5, 168),
]
"""As `SOLE`; the two lowest points are where the picture cuts the leg off."""

ANKLE_BONES: list[list[XY]] = [
    [(-31, 66), (-26, 56), (-29, 45)],
    [(33, 54), (28, 44), (31, 32)],
]


def toe_turn(name: str, toe: Toe) -> Turn:
    """How a spread toe has turned: the big toe inwards, the small ones outwards."""
    return about(BUILDS[name].joint, toe.spread if name == "big" else -toe.spread)


def reach(toe: Toe) -> float:
    """How long a toe looks that is bent towards the viewer or away, 1 when straight."""
    bend = math.cos(math.radians(toe.extension - toe.curl / 2))
    return max(0.5, bend)


def sides(name: str, toe: Toe) -> tuple[list[XY], XY, list[XY]]:
    """A toe's inner side from the root up, its tip, its outer side from the tip down."""
    b = BUILDS[name]
    along, across = _frame(b, reach(toe))
    length = math.dist(b.joint, b.tip)
    turn = toe_turn(name, toe)
    pad_at = 1 - b.pad * 1.05 / length
    half = [
        (0.33, b.root),
        (pad_at - 0.22, b.waist),
        (pad_at, b.pad),
        (1 - b.pad * 0.42 / length, b.pad * 0.74),
    ]
    half_turn = about(b.joint, (toe.spread if name == "big" else -toe.spread) / 2)
    inner = [turn(_at(b.joint, along, across, u, -w)) for u, w in half]
    outer = [turn(_at(b.joint, along, across, u, w)) for u, w in reversed(half)]
    inner[0] = half_turn(_at(b.joint, along, across, half[0][0], -half[0][1]))
    outer[-1] = half_turn(_at(b.joint, along, across, *half[0]))
    return inner, turn(_at(b.joint, along, across, 1, 0)), outer


def webs(foot: Foot) -> list[XY]:
    """Where neighbouring toes part, from between the big and second toe outwards."""
    found = []
    for one, other in itertools.pairwise(TOES):
        a = sides(one, foot.toe(one))[2][-1]
        b = sides(other, foot.toe(other))[0][0]
        found.append(((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - 2))
    return found


@dataclass(frozen=True)
class Outlines:
    """The whole but for the inner toes, the foot without toes, each toe; their ends meet."""

    whole: list[XY]
    foot: list[XY]
    toes: dict[str, list[XY]]


def outlines(edge: list[XY], foot: Foot) -> Outlines:
    """One smooth line round the foot and its outer toes, cut at the toes' roots; the inner toes."""
    parted = webs(foot)
    parts = {name: sides(name, foot.toe(name)) for name in TOES}
    inner, tip, outer = parts["big"]
    big = [parted[0], *reversed(outer[:-1]), tip, *reversed(inner)]
    inner, tip, outer = parts["little"]
    little = [*reversed(outer), tip, *reversed(inner[1:]), parted[-1]]
    whole = smooth([*big, *edge, *little])
    first = (len(big) - 1) * STEPS
    last = (len(big) + len(edge)) * STEPS
    found = {"big": whole[: first + 1], "little": whole[last:]}
    for i, name in enumerate(TOES[1:-1]):
        inner, tip, outer = parts[name]
        found[name] = smooth([parted[i], *inner[1:], tip, *outer[:-1], parted[i + 1]])
    return Outlines(whole, whole[first : last + 1], found)


def _frame(b: Build, reach: float) -> tuple[XY, XY]:
    dx, dy = b.tip[0] - b.joint[0], b.tip[1] - b.joint[1]
    length = math.hypot(dx, dy)
    return (dx * reach, dy * reach), (dy / length, -dx / length)


def _at(origin: XY, along: XY, across: XY, u: float, w: float) -> XY:
    return (
        origin[0] + along[0] * u + across[0] * w,
        origin[1] + along[1] * u + across[1] * w,
    )


def body(edge: list[XY], foot: Foot) -> list[Item]:
    """The foot without toes."""
    drawn = outlines(edge, foot)
    return [
        Item(inside([*drawn.foot, *reversed(webs(foot))]), "skin"),
        Item(LineString(drawn.foot), pen="line"),
    ]


def toes(edge: list[XY], foot: Foot) -> list[Item]:
    """The toes, the big one on top."""
    drawn = outlines(edge, foot).toes
    items: list[Item] = []
    for name in reversed(TOES):
        items += [Item(inside(drawn[name]), "skin"), Item(LineString(drawn[name]), pen="line")]
    return items


def sole_creases(hands: Sequence[str]) -> list[Item]:
    """The edges of the sole's pads, but for those that one of *hands* covers."""
    ball = [] if "thread" in hands else SOLE_CREASES[:2]
    heel = [] if "cup" in hands else SOLE_CREASES[2:]
    return [Item(line(crease), pen="detail") for crease in [*ball, *heel]]


def pads(foot: Foot) -> list[Item]:
    """The creases below the pads of the toes."""
    return [Item(_pad_crease(name, foot.toe(name)), pen="detail") for name in TOES]


def top_marks(foot: Foot) -> list[Item]:
    """Nails and ankle bones."""
    marks = [*[_nail(name, foot.toe(name)) for name in TOES], *map(line, ANKLE_BONES)]
    return [Item(mark, pen="detail") for mark in marks]


def _pad_crease(name: str, toe: Toe) -> Shape:
    b = BUILDS[name]
    u = 0.53 if name == "big" else 0.6
    w = b.waist * 0.8
    return line(_on_toe(name, toe, [(u + 0.03, -w), (u - 0.02, 0), (u + 0.03, w)]))


def _nail(name: str, toe: Toe) -> Shape:
    b = BUILDS[name]
    length = math.dist(b.joint, b.tip)
    w = b.pad * 0.6
    high, low = 1 - b.pad * 0.22 / length, 1 - b.pad * 1.25 / length
    mid = (high + low) / 2
    rim = [(high, -w * 0.8), (mid, -w), (low, -w * 0.7), (low - 0.01, 0)]
    points = [*rim, (low, w * 0.7), (mid, w), (high, w * 0.8)]
    return line(_on_toe(name, toe, points))


def _on_toe(name: str, toe: Toe, points: Iterable[tuple[float, float]]) -> list[XY]:
    """Points of the picture for points of a toe: share of its length, distance from its middle."""
    b = BUILDS[name]
    along, across = _frame(b, reach(toe))
    turn = toe_turn(name, toe)
    return [turn(_at(b.joint, along, across, u, w)) for u, w in points]
