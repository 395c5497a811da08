"""Shapes as SVG path data: whole numbers, soft bends, as few points as the eye allows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import pairwise

from .geometry import (
    GeometryCollection,
    LinearRing,
    LineString,
    MultiLineString,
    MultiPolygon,
    Point,
    Polygon,
    Shape,
)
from .style import CORNER, FINE, LONGEST, TOLERANCE


def path(shape: Shape, soft: bool = True, tolerance: float = TOLERANCE) -> str:
    """*shape* as SVG path data: whole numbers, each step relative to the last; bends *soft*."""
    return "".join(_run(line, soft, tolerance) for line in _lines(shape))


def _lines(shape: Shape) -> Iterator[LineString]:
    if isinstance(shape, Polygon):
        yield shape.exterior
        yield from shape.interiors
    elif isinstance(shape, LineString):
        yield shape
    elif isinstance(shape, (MultiPolygon, MultiLineString, GeometryCollection)):
        for part in shape.geoms:
            yield from _lines(part)
    elif not isinstance(shape, Point):
        raise TypeError(f"cannot draw a {shape.geom_type}")


def _run(line: LineString, soft: bool, tolerance: float) -> str:
    """One pen stroke; a ring is closed. Points that the eye would not miss are left out.

    Bends become soft: the points steer quadratic curves that meet halfway between them. Corners
    (CORNER and sharper) stay.
    """
    simple = line.simplify(tolerance)
    points = [(2 * round(x * FINE / 2), 2 * round(y * FINE / 2)) for x, y in simple.coords]
    closed = isinstance(line, LinearRing) or (line.is_closed and len(points) > 3)
    points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    if closed and len(points) > 1 and points[0] == points[-1]:
        points.pop()
    if len(points) < 2:
        return ""
    if not soft:
        steps = [number for a, b in pairwise(points) for number in _step(a, b)]
        return f"M{points[0][0]} {points[0][1]}l{_packed(steps)}{'z' if closed else ''}"
    if not closed:
        return _curve(_shortened(points), "")
    corners = [
        i
        for i in range(len(points))
        if _is_corner(points[i - 1], points[i], points[(i + 1) % len(points)])
    ]
    if corners:
        turned = [*points[corners[0] :], *points[: corners[0] + 1]]
        return _curve(_shortened(turned), "z")
    ring = _shortened([*points, points[0]])[:-1]
    start = _middle(ring[-1], ring[0])
    return f"M{start[0]} {start[1]}" + _soft(start, [*ring, ring[0]][:-1], start) + "z"


Spot = tuple[int, int]


def _is_corner(before: Spot, here: Spot, after: Spot) -> bool:
    one = (here[0] - before[0], here[1] - before[1])
    two = (after[0] - here[0], after[1] - here[1])
    turn = math.atan2(one[0] * two[1] - one[1] * two[0], one[0] * two[0] + one[1] * two[1])
    return abs(turn) > math.radians(CORNER)


def _shortened(points: list[Spot]) -> list[Spot]:
    """The points with more between those far apart, so that a curve stays near its points."""
    result = [points[0]]
    for here, there in pairwise(points):
        pieces = math.ceil(math.dist(here, there) / (LONGEST * FINE))
        for piece in range(1, pieces):
            share = piece / pieces
            x, y = (a + (b - a) * share for a, b in zip(here, there, strict=True))
            result.append((2 * round(x / 2), 2 * round(y / 2)))
        result.append(there)
    return result


def _middle(a: Spot, b: Spot) -> Spot:
    return (a[0] + b[0]) // 2, (a[1] + b[1]) // 2


def _curve(points: list[Spot], end: str) -> str:
    """An open stroke from the first point to the last: curves, broken at corners."""
    data = f"M{points[0][0]} {points[0][1]}"
    run: list[Spot] = []
    start = points[0]
    for i in range(1, len(points)):
        last = i == len(points) - 1
        if last or _is_corner(points[i - 1], points[i], points[i + 1]):
            data += _soft(start, run, points[i])
            start, run = points[i], []
        else:
            run.append(points[i])
    return data + end


def _soft(start: Spot, steer: list[Spot], end: Spot) -> str:
    """From *start* to *end*, steered by the points between.

    Each curve ends halfway to the next steering point, which makes the next point the mirror
    image that SVG's `t` assumes; all coordinates of steering points are even, so halves are exact.
    """
    if not steer:
        return f"l{_packed([end[0] - start[0], end[1] - start[1]])}"
    ends = [*(_middle(a, b) for a, b in pairwise(steer)), end]
    first = (*_step(start, steer[0]), *_step(start, ends[0]))
    rest = [number for a, b in pairwise(ends) for number in _step(a, b)]
    return f"q{_packed(first)}" + (f"t{_packed(rest)}" if rest else "")


def _step(a: Spot, b: Spot) -> Spot:
    return b[0] - a[0], b[1] - a[1]


def _packed(numbers: Iterable[int]) -> str:
    """Numbers with a space only where no minus sign parts them."""
    text = "".join(f"{number}" if number < 0 else f" {number}" for number in numbers)
    return text.removeprefix(" ")
