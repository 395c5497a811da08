"""Things around the body: what each is, where it stands, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from .document import Table
from .geometry import Shape, union_all
from .space import UP, Mat, Vec, turn, vec
from .svg import Canvas
from .view import Camera

MAT_THICKNESS = 1.5


@dataclass(frozen=True)
class Prop:
    """A thing in place: `at` is the middle of its footprint, `size` its length, width, height."""

    kind: str
    at: Vec
    size: Vec
    axes: Mat
    front: bool

    def corner(self, x: float, y: float, z: float) -> Vec:
        """A point of the prop's box: -1 to 1 along its length and width, 0 to 1 in height."""
        length, width, height = self.size
        result: Vec = self.at + self.axes @ vec(x * length / 2, y * width / 2, z * height)
        return result

    @property
    def top(self) -> float:
        """How high one stands, sits or leans on it."""
        return float(self.at[2] + self.size[2])


SIZES: Mapping[str, tuple[float, float, float]] = {
    "mat": (185, 62, MAT_THICKNESS),
    "chair": (42, 42, 45),
    "stool": (30, 30, 25),
    "wall": (5, 120, 205),
    "step": (32, 60, 16),
    "worktop": (55, 90, 90),
    "bed": (190, 90, 50),
    "pillow": (32, 44, 8),
    "towel": (9, 40, 7),
    "ball": (6, 6, 6),
    "bottle": (7, 22, 7),
    "book": (22, 16, 4),
}
"""Kind: length (forwards), width and height in cm, unless the pose file says otherwise."""


def read(file: Table) -> dict[str, Prop]:
    """The props of a pose file by their kind; bands and sticks are read elsewhere."""
    props: dict[str, Prop] = {}
    for table in file.tables("props"):
        table.only(("kind", "at", "up", "size", "turn", "front"))
        kind = table.string("kind", among=SIZES)
        at = table.numbers("at", 2)
        size = table.numbers("size", 3) if "size" in table.values else SIZES[kind]
        axes = turn(UP, table.number("turn", 0))
        place = vec(at[0], at[1], table.number("up", 0))
        props[kind] = Prop(kind, place, vec(*size), axes, table.flag("front"))
    return props


def height_of(table: Table, key: str, name: str, props: Mapping[str, Prop]) -> float:
    """How high the support *name* is: the floor or a prop."""
    if name == "floor":
        return 0.0
    if name not in props:
        known = ", ".join(["floor", *props])
        raise table.fail(f'there is no "{name}" in this picture; it has {known}', key)
    return props[name].top


def wall_of(table: Table, key: str, props: Mapping[str, Prop]) -> float:
    """How far forward the wall's surface is."""
    if "wall" not in props:
        raise table.fail('there is no wall in this picture; add [[props]] with kind = "wall"', key)
    return float(props["wall"].corner(-1, 0, 0)[0])


def paint(prop: Prop, camera: Camera, canvas: Canvas) -> None:
    """Draw one prop."""
    _PAINTERS.get(prop.kind, _box)(prop, camera, canvas)


def _faces(low: Vec, high: Vec, prop: Prop, camera: Camera) -> list[tuple[Shape, bool]]:
    """The visible faces of a box within the prop's box, and whether each is the top."""
    found = []
    for axis in range(3):
        for end in (0, 1):
            normal = prop.axes @ (np.eye(3)[axis] * (1 if end else -1))
            if normal @ camera.near < 0.03:
                continue
            others = [i for i in range(3) if i != axis]
            corners = []
            for a, b in ((0, 0), (1, 0), (1, 1), (0, 1)):
                place = [0.0, 0.0, 0.0]
                place[axis] = (low, high)[end][axis]
                place[others[0]] = (low, high)[a][others[0]]
                place[others[1]] = (low, high)[b][others[1]]
                corners.append(prop.corner(*place))
            found.append((camera.area(corners), axis == 2))
    return found


def _slab(prop: Prop, camera: Camera, canvas: Canvas, low: Vec, high: Vec) -> None:
    for shape, top in _faces(low, high, prop, camera):
        canvas.add(shape, "prop" if top else "prop-deep", "prop")


def _box(prop: Prop, camera: Camera, canvas: Canvas) -> None:
    _slab(prop, camera, canvas, vec(-1, -1, 0), vec(1, 1, 1))


def _chair(prop: Prop, camera: Camera, canvas: Canvas) -> None:
    """Four legs, a seat and a back; what is farther from the viewer first."""
    seat = prop.size[2]
    thick = 4 / seat
    leg = 0.1
    parts = [
        (vec(x - leg, y - leg, 0), vec(x + leg, y + leg, 1 - thick))
        for x in (-1 + leg, 1 - leg)
        for y in (-1 + leg, 1 - leg)
    ]
    parts += [
        (vec(-1, y - leg, 1), vec(-1 + 2 * leg, y + leg, 1 + 40 / seat))
        for y in (-1 + leg, 1 - leg)
    ]
    parts.sort(key=lambda part: camera.depth(prop.corner(*((part[0] + part[1]) / 2))))
    for low, high in parts:
        corners = [
            prop.corner(x, y, z)
            for x in (low[0], high[0])
            for y in (low[1], high[1])
            for z in (low[2], high[2])
        ]
        canvas.add(camera.hull(corners), "prop-deep", "prop")
    _slab(prop, camera, canvas, vec(-1, -1, 1 - thick), vec(1, 1, 1))
    _slab(prop, camera, canvas, vec(-1, -1, 1 + 22 / seat), vec(-1 + 2 * leg, 1, 1 + 40 / seat))


def _wall(prop: Prop, camera: Camera, canvas: Canvas) -> None:
    _box(prop, camera, canvas)


def _soft(prop: Prop, camera: Camera, canvas: Canvas) -> None:
    """A pillow: a box with round edges."""
    radius = prop.size[2] / 2
    points = [
        camera.ball(prop.corner(x, y, 0.5), radius) for x in (-0.85, 0.85) for y in (-0.85, 0.85)
    ]
    flat = [vec(x, 0, -y) for ball in points for x, y in ball]
    shape = _flat_hull(flat)
    canvas.add(shape, "prop", "prop")


def _flat_hull(points: list[Vec]) -> Shape:
    from .geometry import MultiPoint

    return MultiPoint([(float(p[0]), float(-p[2])) for p in points]).convex_hull


def _roll(prop: Prop, camera: Camera, canvas: Canvas) -> None:
    """A rolled towel or a bottle: a cylinder that lies across."""
    radius = prop.size[2] / 2
    one, other = prop.axes @ vec(radius, 0, 0), vec(0, 0, radius)
    ends = [camera.ring(prop.corner(0, y, 0.5), one, other) for y in (-1, 1)]
    canvas.add(_flat_hull([vec(x, 0, -y) for end in ends for x, y in end]), "prop", "prop")
    near = max((-1, 1), key=lambda y: camera.depth(prop.corner(0, y, 0.5)))
    for share in (1.0, 0.5):
        ring = camera.ring(prop.corner(0, near, 0.5), one * share, other * share)
        canvas.add(_flat_hull([vec(x, 0, -y) for x, y in ring]), "prop-deep", "prop-detail")


def _ball(prop: Prop, camera: Camera, canvas: Canvas) -> None:
    radius = prop.size[2] / 2
    ball = camera.ball(prop.corner(0, 0, 0.5), radius)
    canvas.add(_flat_hull([vec(x, 0, -y) for x, y in ball]), "prop", "prop")


Painter = Callable[[Prop, Camera, Canvas], None]

_PAINTERS: dict[str, Painter] = {
    "chair": _chair,
    "wall": _wall,
    "pillow": _soft,
    "towel": _roll,
    "bottle": _roll,
    "ball": _ball,
}


def floor(points: list[Vec], camera: Camera, props: Mapping[str, Prop]) -> Shape:
    """A patch of floor under these points and the props."""
    ground = [vec(p[0], p[1], 0) for p in points]
    for prop in props.values():
        ground += [prop.corner(x, y, 0) for x in (-1, 1) for y in (-1, 1)]
    xs, ys = [float(p[0]) for p in ground], [float(p[1]) for p in ground]
    low_x, high_x, low_y, high_y = min(xs) - 6, max(xs) + 6, min(ys) - 4, max(ys) + 4
    corners = [(low_x, low_y), (high_x, low_y), (high_x, high_y), (low_x, high_y)]
    rounds = [_flat_hull([vec(a, 0, -b) for a, b in _disc(camera, x, y)]) for x, y in corners]
    return union_all(rounds).convex_hull


def _disc(camera: Camera, x: float, y: float) -> list[tuple[float, float]]:
    return camera.ring(vec(x, y, 0), vec(6, 0, 0), vec(0, 6, 0))
