"""Arrows that show where a part of the body goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from . import landmarks
from .document import Table
from .geometry import LineString, Point, Polygon, Shape
from .skeleton import Skeleton
from .space import vec
from .svg import Canvas
from .view import Camera

Flat = tuple[float, float]

HEAD = 12.0
"""How long an arrow's head is, in cm of the body."""

THIN_HEAD = 9.0
"""The same of a thin arrow."""

STEPS = 16

CLEAR = 4.5
"""How far the middle of an arrow's shaft stays from the body, where there is room (cm)."""

COVERS = 3.0
"""An arrow nearer than this to its joint hides it (cm)."""

FARTHEST = 48
"""How far an arrow is moved beside the body to find room (cm)."""

KEYS = ("of", "to", "from", "by", "bend", "shift", "share", "two-headed")


def paint(
    table: Table,
    here: Skeleton,
    camera: Camera,
    other: Callable[[Table, str], Skeleton],
    body: Shape,
) -> Canvas:
    """One arrow: the path of a landmark to or from another pose file, or a plain shift.

    `of` is the landmark. `to` or `from` names the other pose file: the path follows the movement
    of all joints. Or `by` gives a shift in space, bowed by `bend` (share of its length, to the
    left of its way). `share` draws only a stretch of the path, from 0 to 1. `shift` moves the arrow
    in the picture (right, up); without it the arrow goes to the nearest place clear of the *body*.
    An arrow that was moved over the very joint that it explains is an error.
    """
    table.only(KEYS)
    name = table.string("of", among=landmarks.NAMES)
    if "by" in table.values:
        path = _straight(table, here, camera, name)
    elif "to" in table.values:
        path = _moved(here, other(table, "to"), camera, name)
    elif "from" in table.values:
        path = _moved(other(table, "from"), here, camera, name)
    else:
        raise table.fail('an arrow needs "to" or "from" (another pose file) or "by" (a shift)')
    if "share" in table.values:
        path = _stretch(path, *table.numbers("share", 2))
    if LineString(path).length < HEAD:
        raise table.fail(f"the way of this arrow is shorter than its head ({HEAD:.0f} cm)")
    if "shift" in table.values:
        right, up = table.numbers("shift", 2)
        path = [(x + right, y - up) for x, y in path]
    else:
        path = _beside(path, body)
    joint = Point(camera.flat(landmarks.point(here.frames(), name)))
    if LineString(path).distance(joint) < COVERS and body.covers(joint):
        raise table.fail(f"this arrow covers the {name} that it explains; move it", "shift")
    return draw(path, two_headed=table.flag("two-headed"))


def _beside(path: Sequence[Flat], body: Shape) -> list[Flat]:
    """The path moved by the shortest way to where it is clear of the body, or nearly so."""
    kept_off = body.buffer(CLEAR)
    ways = [(np.cos(a), np.sin(a)) for a in np.radians(np.arange(0, 360, 15))]
    best, least = list(path), np.inf
    for far in range(0, FARTHEST + 1, 2):
        for u, v in ways:
            moved = [(x + far * u, y + far * v) for x, y in path]
            over = LineString(moved).intersection(kept_off).length
            if over < least - 0.5:
                best, least = moved, over
        if least < 0.5:
            break
    return best


def _moved(start: Skeleton, end: Skeleton, camera: Camera, name: str) -> list[Flat]:
    shares = np.linspace(0, 1, STEPS + 1)
    poses = [start.toward(end, float(share)) for share in shares]
    return [camera.flat(landmarks.point(pose.frames(), name)) for pose in poses]


def _straight(table: Table, here: Skeleton, camera: Camera, name: str) -> list[Flat]:
    start = landmarks.point(here.frames(), name)
    end = start + vec(*table.numbers("by", 3))
    (x0, y0), (x1, y1) = camera.flat(start), camera.flat(end)
    bend = table.number("bend", 0)
    middle = ((x0 + x1) / 2 + bend * (y1 - y0), (y0 + y1) / 2 - bend * (x1 - x0))
    return [
        (
            (1 - t) ** 2 * x0 + 2 * t * (1 - t) * middle[0] + t**2 * x1,
            (1 - t) ** 2 * y0 + 2 * t * (1 - t) * middle[1] + t**2 * y1,
        )
        for t in np.linspace(0, 1, STEPS + 1)
    ]


def _stretch(path: Sequence[Flat], start: float, end: float) -> list[Flat]:
    line = LineString(path)
    shares = np.linspace(start, end, STEPS + 1)
    return [line.interpolate(float(share), normalized=True).coords[0] for share in shares]


def draw(path: Sequence[Flat], two_headed: bool = False) -> Canvas:
    """An arrow along *path*, to its last point, with a halo that keeps it off the body."""
    canvas = Canvas()
    heads = [_head(path)]
    line = LineString(path)
    keep = [0.0, line.length - HEAD * 0.7]
    if two_headed:
        heads.append(_head(path[::-1]))
        keep[0] = HEAD * 0.7
    shaft = _cut(line, *keep)
    canvas.add(shaft, pen="arrow-halo")
    for head in heads:
        canvas.add(head, "arrow", "head-halo")
    canvas.add(shaft, pen="arrow")
    for head in heads:
        canvas.add(head, "arrow")
    return canvas


def thin(path: Sequence[Flat]) -> Canvas:
    """A thin arrow without a halo, for what moves and is no part of the body."""
    canvas = Canvas()
    line = LineString(path)
    canvas.add(_cut(line, 0.0, line.length - THIN_HEAD * 0.7), pen="level")
    canvas.add(_head(path, THIN_HEAD), "arrow")
    return canvas


def _cut(line: Shape, start: float, end: float) -> Shape:
    places = np.linspace(start, max(end, start + 0.1), STEPS + 1)
    return LineString([line.interpolate(float(place)).coords[0] for place in places])


def _head(path: Sequence[Flat], long: float = HEAD) -> Shape:
    line = LineString(path)
    tip = np.array(path[-1])
    base = np.array(line.interpolate(line.length - long).coords[0])
    along = (tip - base) / np.linalg.norm(tip - base)
    across = np.array((-along[1], along[0])) * long * 0.55
    root = tip - along * long
    notch = tip - along * long * 0.72
    return Polygon([tip, root + across, notch, root - across])
