"""A bare foot seen from the front and a little from above: how high and how wide each toe goes.

Toes are round limbs in space, laid out as in foot_flat.py (mm, x to the little toe, y to the toes,
z up) and projected without perspective. In the picture zero lies on the floor under the balls of
the toes, and y goes up. Drawn as the right foot, the big toe on the right; the scene mirrors it.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import numpy as np

from .curves import XY, arc, line
from .document import Table
from .foot_flat import BUILDS
from .foot_pose import TOES, Foot, Toe
from .geometry import MultiLineString, Point, Shape, box, linemerge, union_all
from .hand import joined
from .skin import about
from .space import Vec, vec
from .svg import Item
from .view import Camera, look

Ball = tuple[Vec, float]
"""A middle in space, and half the width there."""

ZERO = vec(8, 180, 0)
"""The point in space that lies at the picture's zero."""

HEIGHT = {"big": 0.82, "second": 0.92, "third": 0.92, "fourth": 0.92, "little": 0.92}
"""How thick a toe is, the width of its pad in foot_flat.py being 1."""

LEG: list[Ball] = [
    (vec(2, 62, 66), 31),
    (vec(0, 52, 110), 30),
    (vec(0, 48, 150), 33),
    (vec(0, 44, 260), 44),
]
HEEL: Ball = (vec(0, 26, 24), 27)
NAIL_SEEN, FROM_THE_SIDE = 0.1, -0.35
"""How much a toe's back faces the viewer for its nail to be seen, or its pad's crease below."""

WEB = 4.0
"""How far from its root's round end a farther toe's outline begins (mm)."""

CRUMB = 4.0
"""Shorter pieces of a cut line say nothing (mm)."""

ANKLE_BONE = vec(-32, 62, 76)


@dataclass(frozen=True)
class Eye:
    """From where one looks at the foot."""

    camera: Camera

    @property
    def toward(self) -> Vec:
        """The direction from the foot to the eye."""
        return self.camera.near

    def __call__(self, point: Vec) -> XY:
        """Where a point in space lies in the picture."""
        x, down = self.camera.flat(point - ZERO)
        return x, -down


@dataclass(frozen=True)
class Limb:
    """A toe in space: middles from root to pad, half widths, and which way it points."""

    middles: list[Vec]
    widths: list[float]
    along: Vec
    across: Vec
    back: Vec

    def on_skin(self, forward: float, side: float, facing: float) -> Vec:
        """A point on the pad's skin, in half widths from its middle; *facing* 1 is nail side."""
        way: Vec = forward * self.along + side * self.across + facing * self.back
        return self.middles[-1] + self.widths[-1] * way


def read(file: Table) -> Eye:
    """From where a pose file looks: `look = [inward, above]`, in degrees.

    *inward* is from straight ahead towards the other foot, *above* from the floor up.
    """
    inward, above = file.numbers("look", 2) if "look" in file.values else (50.0, 26.0)
    return Eye(look(90 + inward, above))


def limb(name: str, foot: Foot) -> Limb:
    """The toe *name*."""
    toe, b = foot.toe(name), BUILDS[name]
    length = math.dist(b.joint, b.tip)
    along, back = _pointing(name, toe)
    pad = b.pad * HEIGHT[name]
    waist = b.waist * HEIGHT[name]
    root = vec(*b.joint, b.root * 0.95)
    ahead = length - pad
    sunk = b.root * 0.95 - pad if toe.extension < 8 else 0
    middles = [
        root + share * ahead * along - vec(0, 0, sunk * drop)
        for share, drop in ((0, 0), (0.55, 0.6), (1, 1))
    ]
    return Limb(middles, [b.root * 0.95, waist, pad], along, np.cross(along, back), back)


def _pointing(name: str, toe: Toe) -> tuple[Vec, Vec]:
    """Where a toe points and where its nail faces."""
    b = BUILDS[name]
    turn = about((0, 0), toe.spread if name == "big" else -toe.spread)
    x, y = turn((b.tip[0] - b.joint[0], b.tip[1] - b.joint[1]))
    size = math.hypot(x, y)
    x, y = x / size, y / size
    lift = math.radians(toe.extension)
    c, s = math.cos(lift), math.sin(lift)
    return vec(x * c, y * c, s), vec(-x * s, -y * s, c)


def draw(foot: Foot, eye: Eye) -> list[Item]:
    """Everything to paint, in order."""
    limbs = [limb(name, foot) for name in TOES]
    trunk = _body(eye)
    end = box(-600, eye(LEG[-1][0])[1], 600, 900)
    items = [Item(trunk.difference(end), "skin")]
    *far, nearest = sorted(limbs, key=lambda toe: float(toe.middles[-1] @ eye.toward))
    for toe in far:
        items += _toe(toe, eye, WEB)
    items += _toe(nearest, eye, 0.2)
    under = union_all([end, *[_area(toe, eye).buffer(-0.4) for toe in limbs]])
    edge = _whole_pieces(trunk.exterior.difference(under))
    bone = arc(eye(ANKLE_BONE), 11, 200, 320)
    return [*items, Item(edge, pen="line"), Item(bone, pen="detail")]


def outline(foot: Foot, eye: Eye) -> Shape:
    """The line round the foot and its toes, but for the leg."""
    whole = union_all([_body(eye), *[_area(limb(name, foot), eye) for name in TOES]])
    return whole.exterior.difference(box(-600, eye(LEG[0][0])[1], 600, 900))


def _area(toe: Limb, eye: Eye) -> Shape:
    return _tube(list(zip(toe.middles, toe.widths, strict=True)), eye)


def _body(eye: Eye) -> Shape:
    """Leg, heel and forefoot without toes."""
    parts = [_tube(LEG, eye), _tube([LEG[0], HEEL], eye)]
    for name in TOES:
        x, y = BUILDS[name].joint
        root = BUILDS[name].root * 0.95
        up = 46 if name == "big" else 40 - abs(x) * 0.25
        parts.append(_tube([LEG[0], (vec(x * 0.75, 118, up), 22), (vec(x, y, root), root)], eye))
    return joined(parts, 30).buffer(-14).buffer(14)


def _tube(balls: list[Ball], eye: Eye) -> Shape:
    discs = [Point(eye(middle)).buffer(width, 16) for middle, width in balls]
    return union_all([union_all(pair).convex_hull for pair in itertools.pairwise(discs)])


def _toe(toe: Limb, eye: Eye, web: float) -> list[Item]:
    whole = _area(toe, eye)
    root = Point(eye(toe.middles[0])).buffer(toe.widths[0] + web, 16)
    items = [Item(whole, "skin"), Item(_whole_pieces(whole.exterior.difference(root)), pen="line")]
    facing = float(toe.back @ eye.toward)
    if FROM_THE_SIDE < facing <= NAIL_SEEN:
        return items
    if facing > NAIL_SEEN:
        rim = [(-0.35, 0.0), (-0.25, 0.5), (0.3, 0.62), (0.66, 0.4), (0.74, 0.0)]
        full = [*rim, *[(f, -s) for f, s in reversed(rim[1:-1])], rim[0]]
        mark = [toe.on_skin(f, s, math.sqrt(1 - f * f - s * s)) for f, s in full]
    else:
        mark = [toe.on_skin(-1.0, s, -math.sqrt(1 - s * s)) for s in (-0.75, -0.4, 0, 0.4, 0.75)]
    return [*items, Item(line([eye(point) for point in mark]), pen="detail")]


def _whole_pieces(lines: Shape) -> Shape:
    """What a cut has left of a line, without the crumbs."""
    parts = linemerge(lines) if lines.geom_type == "MultiLineString" else lines
    pieces = getattr(parts, "geoms", [parts])
    return MultiLineString([piece for piece in pieces if piece.length > CRUMB])
