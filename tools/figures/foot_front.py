"""A bare foot seen from the front and a little from above: how high and how wide each toe goes.

Toes are round limbs in space, laid out as in foot_flat.py (mm, x to the little toe, y to the toes,
z up) and projected without perspective. In the picture zero lies on the floor under the balls of
the toes, and y goes up. Drawn as the right foot, the big toe on the right; the scene mirrors it.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

from .curves import XY, arc, line
from .document import Table
from .foot_flat import BUILDS
from .foot_pose import TOES, Foot, Toe
from .geometry import Point, Shape, box, union_all
from .hand import joined
from .skin import about
from .svg import Item

XYZ = tuple[float, float, float]

ZERO: XYZ = (8, 180, 0)
"""The point in space that lies at the picture's zero."""

HEIGHT = {"big": 0.82, "second": 0.92, "third": 0.92, "fourth": 0.92, "little": 0.92}
"""How thick a toe is, the width of its pad in foot_flat.py being 1."""

LEG: list[tuple[XYZ, float]] = [
    ((2, 62, 66), 31),
    ((0, 52, 110), 30),
    ((0, 48, 150), 33),
    ((0, 44, 260), 44),
]
HEEL: tuple[XYZ, float] = ((0, 26, 24), 27)
ANKLE_BONE: XYZ = (-32, 62, 76)


@dataclass(frozen=True)
class Eye:
    """From where one looks: *inward* from straight ahead to the other foot, *above* the floor."""

    inward: float
    above: float

    @property
    def toward(self) -> XYZ:
        """The direction from the foot to the eye."""
        a, e = math.radians(self.inward), math.radians(self.above)
        return (-math.sin(a) * math.cos(e), math.cos(a) * math.cos(e), math.sin(e))

    def __call__(self, point: XYZ) -> XY:
        """Where a point in space lies in the picture."""
        a, e = math.radians(self.inward), math.radians(self.above)
        right = (-math.cos(a), -math.sin(a), 0.0)
        up = (math.sin(a) * math.sin(e), -math.cos(a) * math.sin(e), math.cos(e))
        apart = _sum(point, _times(ZERO, -1))
        return _dot(apart, right), _dot(apart, up)


@dataclass(frozen=True)
class Limb:
    """A toe in space: middles from root to pad, half widths, and which way it points."""

    middles: list[XYZ]
    widths: list[float]
    along: XYZ
    across: XYZ
    back: XYZ

    def on_skin(self, forward: float, side: float, facing: float) -> XYZ:
        """A point on the pad's skin, in half widths from its middle; *facing* 1 is nail side."""
        w = self.widths[-1]
        return _sum(
            self.middles[-1],
            _times(self.along, forward * w),
            _times(self.across, side * w),
            _times(self.back, facing * w),
        )


def read(file: Table) -> Eye:
    """From where a pose file looks: `look = [inward, above]` in degrees."""
    return Eye(*(file.numbers("look", 2) if "look" in file.values else (50.0, 26.0)))


def limb(name: str, foot: Foot) -> Limb:
    """The toe *name*."""
    toe, b = foot.toe(name), BUILDS[name]
    length = math.dist(b.joint, b.tip)
    along, back = _pointing(name, toe)
    pad = b.pad * HEIGHT[name]
    waist = b.waist * HEIGHT[name]
    root: XYZ = (*b.joint, b.root * 0.95)
    ahead = length - pad
    sunk = b.root * 0.95 - pad if toe.extension < 8 else 0
    middles = [
        _sum(root, _times(along, share * ahead), (0, 0, -sunk * drop))
        for share, drop in ((0, 0), (0.55, 0.6), (1, 1))
    ]
    return Limb(middles, [b.root * 0.95, waist, pad], along, _cross(along, back), back)


def _pointing(name: str, toe: Toe) -> tuple[XYZ, XYZ]:
    """Where a toe points and where its nail faces."""
    b = BUILDS[name]
    turn = about((0, 0), toe.spread if name == "big" else -toe.spread)
    x, y = turn((b.tip[0] - b.joint[0], b.tip[1] - b.joint[1]))
    size = math.hypot(x, y)
    x, y = x / size, y / size
    lift = math.radians(toe.extension)
    c, s = math.cos(lift), math.sin(lift)
    return (x * c, y * c, s), (-x * s, -y * s, c)


def draw(foot: Foot, eye: Eye) -> list[Item]:
    """Everything to paint, in order."""
    limbs = [limb(name, foot) for name in TOES]
    trunk = _body(eye)
    end = box(-600, eye(LEG[-1][0])[1], 600, 900)
    items = [Item(trunk.difference(end), "skin")]
    for toe in sorted(limbs, key=lambda toe: _dot(toe.middles[-1], eye.toward)):
        items += _toe(toe, eye)
    under = union_all([end, *[_area(toe, eye).buffer(-0.4) for toe in limbs]])
    edge = trunk.exterior.difference(under)
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
        parts.append(_tube([LEG[0], ((x * 0.75, 118, up), 22), ((x, y, root), root)], eye))
    return joined(parts, 30).buffer(-14).buffer(14)


def _tube(balls: list[tuple[XYZ, float]], eye: Eye) -> Shape:
    discs = [Point(eye(middle)).buffer(width, 16) for middle, width in balls]
    return union_all([union_all(pair).convex_hull for pair in itertools.pairwise(discs)])


def _toe(toe: Limb, eye: Eye) -> list[Item]:
    whole = _area(toe, eye)
    root = Point(eye(toe.middles[0])).buffer(toe.widths[0] + 0.2, 16)
    items = [Item(whole, "skin"), Item(whole.exterior.difference(root), pen="line")]
    facing = _dot(toe.back, eye.toward)
    if facing > 0.1:
        rim = [(-0.35, 0.0), (-0.25, 0.5), (0.3, 0.62), (0.66, 0.4), (0.74, 0.0)]
        full = [*rim, *[(f, -s) for f, s in reversed(rim[1:-1])], rim[0]]
        mark = [toe.on_skin(f, s, math.sqrt(1 - f * f - s * s)) for f, s in full]
    else:
        mark = [toe.on_skin(-1.0, s, -math.sqrt(1 - s * s)) for s in (-0.75, -0.4, 0, 0.4, 0.75)]
    return [*items, Item(line([eye(point) for point in mark]), pen="detail")]


def _sum(*points: XYZ) -> XYZ:
    x, y, z = (sum(values) for values in zip(*points, strict=True))
    return x, y, z


def _times(point: XYZ, factor: float) -> XYZ:
    return point[0] * factor, point[1] * factor, point[2] * factor


def _dot(a: XYZ, b: XYZ) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def _cross(a: XYZ, b: XYZ) -> XYZ:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
