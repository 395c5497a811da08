"""Elastic bands around two limbs, and sticks and straps between two points."""

from __future__ import annotations

from collections.abc import Mapping

from . import landmarks
from . import proportions as size
from .document import Table
from .geometry import LineString, MultiPoint, Shape
from .skeleton import SIDES
from .space import Frame, Vec, vec
from .svg import Canvas
from .view import Camera

LOOPS: Mapping[str, tuple[str, float, float, float]] = {
    "thighs": ("thigh", -size.THIGH + 9.5, 5.0, 7.1),
    "shins": ("shank", -10, 5.0, 6.1),
    "ankles": ("shank", -size.SHANK + 6, 4.5, 4.6),
}
"""Where a loop may lie: segment, height of its middle, its width, radius of the limb there (cm)."""

LINES = {"band": "band-line", "stick": "stick", "strap": "band-line"}


def loop(table: Table, frames: Mapping[str, Frame], camera: Camera) -> tuple[Canvas, str]:
    """A loop of band around both legs, and the segment it lies on."""
    table.only(("around",))
    segment, middle, width, radius = LOOPS[table.string("around", among=LOOPS)]
    canvas = Canvas()
    edges = [_ring(segment, middle + end * width / 2, radius, frames, camera) for end in (-1, 1)]
    points = [point for edge in edges for point in edge]
    canvas.add(MultiPoint(points).convex_hull, "band", "line")
    return canvas, segment


def _ring(
    segment: str, z: float, radius: float, frames: Mapping[str, Frame], camera: Camera
) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for side in SIDES:
        frame = frames[f"{side} {segment}"]
        one, other = frame.axes @ vec(radius, 0, 0), frame.axes @ vec(0, radius, 0)
        points += camera.ring(frame.at(0.4, 0, z), one, other)
    return points


def line(table: Table, frames: Mapping[str, Frame], camera: Camera) -> Canvas:
    """A stick, a strap or a band between two landmarks or points."""
    table.only(("kind", "from", "to", "front"))
    kind = table.string("kind", among=LINES)
    ends = [_end(table, key, frames) for key in ("from", "to")]
    canvas = Canvas()
    shape: Shape = LineString([camera.flat(end) for end in ends])
    canvas.add(shape, pen="stick-edge")
    canvas.add(shape, pen=LINES[kind])
    return canvas


def _end(table: Table, key: str, frames: Mapping[str, Frame]) -> Vec:
    if isinstance(table.values.get(key), str):
        return landmarks.point(frames, table.string(key, among=landmarks.NAMES))
    return vec(*table.numbers(key, 3))
