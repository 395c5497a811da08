"""Things around the body: what each is, where it stands, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from .document import Table
from .geometry import LineString, MultiPoint, Point, Shape, box, union_all
from .space import UP, Mat, Vec, turn, vec
from .svg import Canvas
from .view import Camera

MAT_THICKNESS = 1.5
WALL_HATCH = 8.0
"""Distance of the strokes in a wall that is cut (cm)."""
DOOR = 42.0
"""About how wide a cupboard's door is (cm)."""


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
    "wall": (9, 120, 205),
    "rail": (70, 4, 92),
    "step": (32, 60, 16),
    "worktop": (55, 90, 90),
    "bed": (190, 90, 50),
    "pillow": (32, 44, 8),
    "towel": (9, 40, 7),
    "ball": (6, 6, 6),
    "bottle": (7, 22, 7),
    "book": (22, 16, 4),
    "tape": (120, 5, 0),
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
    """A wall cut open: its surface without an upper edge, its inside hatched as on a plan.

    The surface is the side on which hands lean; seen from behind or from the side, there is only
    the cut, with a bold edge where the surface is.
    """
    face = -1
    end = 1 if prop.axes[:, 1] @ camera.near > 0 else -1
    surface = [(face, end, 0), (face, -end, 0), (face, -end, 1), (face, end, 1)]
    edge = [prop.corner(*surface[place]) for place in (1, 0, 3)]
    if prop.axes[:, 0] @ camera.near < -0.03:
        canvas.add(camera.area([prop.corner(*place) for place in surface]), "wall")
    else:
        del edge[0]
    inside = [(face, end, 0), (-face, end, 0), (-face, end, 1), (face, end, 1)]
    cut = camera.area([prop.corner(*place) for place in inside])
    canvas.add(cut, "prop-deep")
    (x, y), (across, _) = (camera.flat(prop.corner(side, end, 0)) for side in (face, -face))
    top = camera.flat(prop.corner(face, end, 1))[1]
    rise = abs(across - x)
    strokes = [
        LineString([(x, low), (across, low - rise)]) for low in np.arange(y, top - 8, -WALL_HATCH)
    ]
    canvas.add(union_all(strokes).intersection(cut), pen="prop-detail")
    flat = [camera.flat(place) for place in edge]
    canvas.add(LineString(flat), pen="line" if len(edge) == 2 else "floor")


def _worktop(prop: Prop, camera: Camera, canvas: Canvas) -> None:
    """A kitchen counter: a slab over cupboards with doors and knobs."""
    slab, plinth = 1 - 5 / prop.size[2], 8 / prop.size[2]
    inner = 1 - 4 / prop.size[0], 1 - 4 / prop.size[1]
    _slab(prop, camera, canvas, vec(-inner[0], -inner[1], 0), vec(*inner, slab))
    for axis in (0, 1):
        end = 1 if prop.axes[:, axis] @ camera.near > 0 else -1
        if abs(prop.axes[:, axis] @ camera.near) < 0.15:
            continue
        along = 1 - axis
        doors = max(1, round(prop.size[along] / DOOR))
        for door in range(doors):
            left, right = (inner[along] * (-1 + 2 * (door + k) / doors) for k in (0.06, 0.94))
            rim = [(left, plinth), (right, plinth), (right, slab - 0.05), (left, slab - 0.05)]
            places = [_on_side(prop, axis, end * inner[axis], u, z) for u, z in rim]
            canvas.add(camera.area(places), "prop", "prop-detail")
            knob = right - 0.12 * (right - left) if door % 2 == 0 else left + 0.12 * (right - left)
            middle = _on_side(prop, axis, end * inner[axis], knob, slab - 0.16)
            canvas.add(Point(camera.flat(middle)).buffer(1.3, 4), "ink")
    _slab(prop, camera, canvas, vec(-1, -1, slab), vec(1, 1, 1))


def _on_side(prop: Prop, axis: int, at: float, along: float, height: float) -> Vec:
    """A point on the side of a prop that looks along *axis*."""
    return prop.corner(at, along, height) if axis == 0 else prop.corner(along, at, height)


def _rail(prop: Prop, camera: Camera, canvas: Canvas) -> None:
    """A handrail on two posts."""
    end, thick = 4 / prop.size[0], 1 - 4 / prop.size[2]
    for x in sorted((-0.8, 0.8), key=lambda x: camera.depth(prop.corner(x, 0, 0))):
        _slab(prop, camera, canvas, vec(x - end, -0.8, 0), vec(x + end, 0.8, thick))
    _slab(prop, camera, canvas, vec(-1, -1, thick), vec(1, 1, 1))


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


def _tape(prop: Prop, camera: Camera, canvas: Canvas) -> None:
    """A strip of tape that marks a line on the floor: flat, and darker than the floor."""
    corners = [prop.corner(x, y, 0) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    canvas.add(camera.area(corners), "shade", "prop")


Painter = Callable[[Prop, Camera, Canvas], None]

_PAINTERS: dict[str, Painter] = {
    "chair": _chair,
    "wall": _wall,
    "pillow": _soft,
    "rail": _rail,
    "worktop": _worktop,
    "towel": _roll,
    "bottle": _roll,
    "ball": _ball,
    "tape": _tape,
}


def shades(feet: Iterable[Vec], camera: Camera) -> Shape:
    """The shade below a foot: around those of its points (heel, ball) that touch the floor."""
    rings = [camera.ring(vec(p[0], p[1], 0), vec(8, 0, 0), vec(0, 8, 0)) for p in feet]
    return MultiPoint([point for ring in rings for point in ring]).convex_hull


def floor(points: list[Vec], camera: Camera, props: Mapping[str, Prop]) -> Canvas:
    """The floor under these points and the props: a band as deep as they are, and its front edge.

    The edge is a thin line that also tells in black and white what is off the floor.
    """
    ground = [camera.flat(vec(p[0], p[1], 0)) for p in points]
    for prop in props.values():
        ground += [camera.flat(prop.corner(x, y, 0)) for x in (-1, 1) for y in (-1, 1)]
    xs, ys = zip(*ground, strict=True)
    left, right, top, bottom = min(xs) - 10, max(xs) + 10, min(ys) - 2, max(ys) + 4
    canvas = Canvas()
    round_top = box(left + 4, top + 2, right - 4, bottom + 4).buffer(4)
    canvas.add(round_top.intersection(box(left, top - 4, right, bottom)), "floor")
    canvas.add(LineString([(left, bottom), (right, bottom)]), pen="floor")
    return canvas
