"""The owner's hand whose fingers lie between the toes of a foot with its sole seen.

Drawn in the frame of foot_flat.py. The hand comes from the toes' end and shows its back: its palm
is behind the toes' ends, and one finger lies before each gap, the index finger's next to the little
toe.
"""

from __future__ import annotations

import itertools
import math

from .curves import XY, inside
from .foot_flat import BUILDS, SOLE, outlines, toe_turn, webs
from .foot_pose import TOES, Foot
from .geometry import Point, Shape, union_all
from .hand import Hold, joined
from .limb import Finger
from .svg import Item

DEPTHS = (1.0, 1.6)
"""How deep fingers can be between toes: 1 has their tips at the web, 1.5 half LENGTH on."""

LENGTH = 34.0
CLEAR = 13.0
"""So far beyond the middle of the toes' ends the fingers part (mm)."""

SLIVER = 2.5
"""The widest gap beside a finger that is closed (mm)."""

WEB, ROUND = 2.5, 1.5
"""Radii of the skin between fingers, and of what rounds off small corners (mm)."""

SLIM = (3.6, 8.5)
"""Half of a finger's width between two toes: as much as their gap, but within these (mm)."""

TIP = 5.8
"""The same at its tip."""

THUMB: list[XY] = [(66, -2), (48, 28), (28, 44), (4, 52)]
"""From the index finger's root: away from the foot, and to the thumb's side."""

SLANT = 0.45
"""How far the hand is turned from the foot's length to be square to the row of gaps."""

ARM: list[XY] = [(48, 2), (94, 18), (240, 210)]
"""From the middle between the outer fingers' roots: away from the foot, and to the owner."""

ARM_WIDTHS = (34, 27, 34)
THUMB_WIDTHS = (15, 12.6, 11.4, 9.6)


def thread(foot: Foot, depth: float) -> Hold:
    """The hand with one finger in each gap, its back up; *depth* is one of DEPTHS."""
    along, side = _row(foot)
    roots = [_on(middle, along, CLEAR) for middle in _middles(foot)]
    fingers = _fingers(foot, depth, roots, along)
    thumb = Finger(
        [_at(roots[-1], along, side, *place) for place in THUMB], THUMB_WIDTHS, nail=True
    )
    hand = joined([_palm(roots, along, side), thumb.area()], 12)
    hand = joined([hand, *[f.area() for f in fingers]], WEB)
    hand = joined([hand, *_fillings(foot, fingers)], ROUND).buffer(-ROUND).buffer(ROUND)
    ends = union_all([_end(name, foot) for name in TOES])
    nails = [mark for f in [*fingers, thumb] for mark in f.details()]
    return Hold(front=[Item(hand.difference(ends), "skin", "line"), *nails])


def _fillings(foot: Foot, fingers: list[Finger]) -> list[Shape]:
    """What is left of the gaps beside the fingers: skin, or there would be slivers."""
    drawn = outlines(SOLE, foot)
    bare = union_all([inside(drawn.whole), *map(inside, drawn.toes.values())])
    found = []
    for f in fingers:
        root, middle, tip = f.joints
        short = [root, middle, _between(middle, tip, 0.45)]
        found.append(Finger(short, [w + SLIVER for w in f.widths]).area().difference(bare))
    return found


def _fingers(foot: Foot, depth: float, roots: list[XY], along: XY) -> list[Finger]:
    found = []
    rows = zip(roots, _middles(foot), webs(foot), _gaps(foot), strict=True)
    for root, middle, web, gap in rows:
        tip = _on(web, along, (1 - depth) * LENGTH)
        slim = min(max(gap / 2 + 0.6, SLIM[0]), SLIM[1])
        found.append(Finger([root, middle, tip], (slim + 0.6, slim, TIP), nail=True))
    return found


def _end(name: str, foot: Foot) -> Shape:
    """A toe's rounded end, which lies before the hand."""
    b = BUILDS[name]
    pad = toe_turn(name, foot.toe(name))((b.tip[0], b.tip[1] - b.pad))
    return inside(outlines(SOLE, foot).toes[name]).intersection(Point(pad).buffer(b.pad * 1.25))


def _palm(roots: list[XY], along: XY, side: XY) -> Shape:
    """The back of the hand with its forearm, which comes from the owner's side."""
    little, index = roots[0], roots[-1]
    centre = _between(little, index, 0.5)
    knuckles = [_at(little, along, side, 6, 4), _at(index, along, side, 6, -1)]
    back = Point(_at(centre, along, side, 58, 4)).buffer(34)
    hand = union_all([*[Point(at).buffer(10) for at in knuckles], back]).convex_hull
    arm = [_at(centre, along, side, *place) for place in ARM]
    return union_all([hand, Finger(arm, ARM_WIDTHS).area()])


def _row(foot: Foot) -> tuple[XY, XY]:
    """Away from the foot along the hand, and from the big toe to the little one.

    The hand's way is between that of the foot and square to the row of gaps.
    """
    first, *_, last = _middles(foot)
    length = math.dist(first, last)
    side = ((last[0] - first[0]) / length, (last[1] - first[1]) / length)
    x, y = _between((0, 1), (-side[1], side[0]), SLANT)
    size = math.hypot(x, y)
    return (x / size, y / size), side


def _middles(foot: Foot) -> list[XY]:
    """Where each gap is in the middle, between the ends of its toes."""
    return [
        _between(a, b, (one + (math.dist(a, b) - one - other) / 2) / math.dist(a, b))
        for (a, one), (b, other) in itertools.pairwise(_pads(foot))
    ]


def _gaps(foot: Foot) -> list[float]:
    """How wide the gaps are between the ends of neighbouring toes."""
    return [
        math.dist(a, b) - one - other for (a, one), (b, other) in itertools.pairwise(_pads(foot))
    ]


def _pads(foot: Foot) -> list[tuple[XY, float]]:
    """Middle and radius of each toe's end."""
    return [
        (toe_turn(name, foot.toe(name))((b.tip[0], b.tip[1] - b.pad)), b.pad)
        for name, b in BUILDS.items()
    ]


def _at(origin: XY, along: XY, side: XY, back: float, out: float) -> XY:
    return _on(_on(origin, along, back), side, out)


def _on(a: XY, way: XY, far: float) -> XY:
    return a[0] + way[0] * far, a[1] + way[1] * far


def _between(a: XY, b: XY, share: float) -> XY:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
