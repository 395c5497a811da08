"""Elastic bands around two limbs, and sticks and straps between two points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import flesh, landmarks
from . import proportions as size
from .document import Table
from .flesh import Ball
from .geometry import LineString, MultiPoint, Shape
from .skeleton import SIDES
from .space import Frame, Vec, vec
from .svg import Canvas
from .view import Camera

LOOPS: Mapping[str, tuple[str, float, float, float]] = {
    "thighs": ("thigh", -size.THIGH + 7.0, 6.0, 6.9),
    "shins": ("shank", -10, 5.0, 6.1),
    "ankles": ("shank", -size.SHANK + 6, 4.5, 4.6),
}
"""Where a loop may lie: segment, height of its middle, its width, radius of the limb there (cm)."""

SPAN = 0.5
"""How wide a loop is where it spans from leg to leg: stretched, and no apron (share)."""

BEYOND = 0.4
"""So far goes a level line beyond its ends, unless the pose file says otherwise (share)."""

LINES = {"band": "band-line", "stick": "stick", "strap": "band-line", "level": "level"}


def loop(table: Table, frames: Mapping[str, Frame], camera: Camera) -> tuple[Canvas, str]:
    """A loop of band around both legs and knees before it, and the segment it lies on."""
    canvas, segment = span(table, frames, camera)
    for _, ring in (*rings(table, frames, camera), *knees(table, frames, camera)):
        canvas.extend(ring)
    return canvas, segment


def span(table: Table, frames: Mapping[str, Frame], camera: Camera) -> tuple[Canvas, str]:
    """The stretch of a loop from leg to leg, and the segment that the loop lies on."""
    table.only(("around",))
    segment, *_ = LOOPS[table.string("around", among=LOOPS)]
    canvas = Canvas()
    canvas.add(_strip(table, SIDES, SPAN, frames, camera), "band", "line")
    return canvas, segment


def rings(table: Table, frames: Mapping[str, Frame], camera: Camera) -> list[tuple[str, Canvas]]:
    """By side the stretch of a loop that lies on the leg."""
    found = []
    segment, *_ = LOOPS[table.string("around", among=LOOPS)]
    for side in sorted(SIDES, key=lambda side: camera.depth(frames[f"{side} {segment}"].origin)):
        canvas = Canvas()
        canvas.add(_strip(table, [side], 1.0, frames, camera), "band", "line")
        found.append((side, canvas))
    return found


def _strip(
    table: Table,
    sides: Sequence[str],
    part: float,
    frames: Mapping[str, Frame],
    camera: Camera,
) -> Shape:
    """The *part* of a loop that is around the legs of these *sides*."""
    segment, middle, width, radius = LOOPS[table.string("around", among=LOOPS)]
    points: list[tuple[float, float]] = []
    for end in (-1, 1):
        for side in sides:
            z = middle + end * part * width / 2
            points += _ring(f"{side} {segment}", z, part * radius, frames, camera)
    return MultiPoint(points).convex_hull


def knees(table: Table, frames: Mapping[str, Frame], camera: Camera) -> list[tuple[str, Canvas]]:
    """By side the end of a thigh that comes out of the band towards the viewer, over the band."""
    segment, middle, width, _ = LOOPS[table.string("around", among=LOOPS)]
    if segment != "thigh":
        return []
    sides = sorted(SIDES, key=lambda side: camera.depth(frames[f"{side} shank"].origin))
    return [(side, _knee(side, middle - width / 2, frames, camera)) for side in sides]


def _knee(side: str, z: float, frames: Mapping[str, Frame], camera: Camera) -> Canvas:
    canvas = Canvas()
    root, end = frames[f"{side} thigh"].at(0, 0, z), frames[f"{side} shank"].origin
    if camera.depth(end) < camera.depth(root):
        return canvas
    balls = (Ball("thigh", 0.5, 0, z, 6.8, 6.8), Ball("shank", 0.3, 0, 0.5, 5.6))
    knee = flesh.outline((balls,), frames, camera, side)
    shank = flesh.outline(flesh.LIMBS["shank"], frames, camera, side)
    canvas.add(knee, "skin")
    canvas.add(knee.boundary.difference(shank.buffer(-0.5)), pen="line")
    return canvas


def _ring(
    segment: str, z: float, radius: float, frames: Mapping[str, Frame], camera: Camera
) -> list[tuple[float, float]]:
    frame = frames[segment]
    one, other = frame.axes @ vec(radius, 0, 0), frame.axes @ vec(0, radius, 0)
    return camera.ring(frame.at(0.4, 0, z), one, other)


def shorten(file: Table) -> bool:
    """Whether the shorts end above a loop around the thighs, which else looks like their hem."""
    return any(table.values.get("around") == "thighs" for table in file.tables("bands"))


def rim(table: Table, frames: Mapping[str, Frame]) -> list[Vec]:
    """Points of a loop in space, for those who follow its movement."""
    segment, middle, width, radius = LOOPS[table.string("around", among=LOOPS)]
    found: list[Vec] = []
    for side in SIDES:
        for end in (-1, 1):
            frame = frames[f"{side} {segment}"]
            for x, y in ((1, 0), (0, 1), (-1, 0), (0, -1)):
                found.append(frame.at(0.4 + x * radius, y * radius, middle + end * width / 2))
    return found


def ends(table: Table, frames: Mapping[str, Frame]) -> list[Vec]:
    """The two ends of a line in space."""
    return [_end(table, key, frames) for key in ("from", "to")]


def line(table: Table, frames: Mapping[str, Frame], camera: Camera) -> Canvas:
    """A stick, a strap or a band between two landmarks or points."""
    kind = table.string("kind", among=LINES)
    table.only(("kind", "from", "to", "front", *(("beyond",) if kind == "level" else ())))
    where = ends(table, frames)
    if kind == "level":
        beyond = table.numbers("beyond", 2) if "beyond" in table.values else (BEYOND, BEYOND)
        return _level(longer(where, *beyond), camera)
    canvas = Canvas()
    shape: Shape = LineString([camera.flat(end) for end in where])
    if kind == "stick":
        canvas.add(shape, pen="stick-edge")
    canvas.add(shape, pen=LINES[kind])
    return canvas


def _level(whole: Sequence[Vec], camera: Camera) -> Canvas:
    """A line that shows how something is tilted, as a belt shows it of the hips."""
    canvas = Canvas()
    shape: Shape = LineString([camera.flat(end) for end in whole])
    canvas.add(shape, pen="level-halo")
    canvas.add(shape, pen="level")
    return canvas


def longer(points: Sequence[Vec], before: float = BEYOND, after: float = BEYOND) -> list[Vec]:
    """The ends of a line through two points that goes beyond them by shares of its length."""
    one, other = points
    return [one - before * (other - one), other + after * (other - one)]


def _end(table: Table, key: str, frames: Mapping[str, Frame]) -> Vec:
    if isinstance(table.values.get(key), str):
        return landmarks.point(frames, table.string(key, among=landmarks.NAMES))
    return vec(*table.numbers(key, 3))
