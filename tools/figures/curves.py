"""Smooth lines through few points: the outlines of soft, round things."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence

from .geometry import LineString, Polygon, Shape

XY = tuple[float, float]

STEPS = 8
"""Straight pieces per gap between two given points; the writer drops those that no eye misses."""


def smooth(points: Sequence[XY], closed: bool = False) -> list[XY]:
    """A centripetal Catmull-Rom curve through *points*, as a dense row of points.

    Centripetal: the one member of the family that makes neither loops nor cusps (Yuksel, Schaefer
    and Keyser, "Parameterization and applications of Catmull-Rom curves", 2011).
    """
    kept = [p for i, p in enumerate(points) if i == 0 or math.dist(p, points[i - 1]) > 1e-6]
    if closed:
        row = [kept[-1], *kept, kept[0], kept[1]]
    else:
        row = [_beyond(kept[1], kept[0]), *kept, _beyond(kept[-2], kept[-1])]
    curve = [xy for i in range(1, len(row) - 2) for xy in _piece(row[i - 1 : i + 3])]
    return curve if closed else [*curve, kept[-1]]


def _beyond(a: XY, b: XY) -> XY:
    return (2 * b[0] - a[0], 2 * b[1] - a[1])


def _piece(four: Sequence[XY]) -> list[XY]:
    """The curve from the second to the third of *four* points, without its end."""
    knots = [0.0]
    for a, b in itertools.pairwise(four):
        knots.append(knots[-1] + max(math.sqrt(math.dist(a, b)), 1e-3))
    points = []
    for step in range(STEPS):
        t = knots[1] + (knots[2] - knots[1]) * step / STEPS
        level = list(four)
        for width in (1, 2, 3):
            level = [
                _between(level[i], level[i + 1], *_window(knots, i, width), t)
                for i in range(len(level) - 1)
            ]
        points.append(level[0])
    return points


def _window(knots: Sequence[float], i: int, width: int) -> tuple[float, float]:
    """The knots between which a point of Barry and Goldman's pyramid is mixed."""
    if width == 3:
        return knots[1], knots[2]
    return knots[i], knots[i + width]


def _between(a: XY, b: XY, start: float, end: float, t: float) -> XY:
    share = (t - start) / (end - start)
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def line(points: Sequence[XY]) -> Shape:
    """A smooth open line."""
    return LineString(smooth(points))


def area(points: Sequence[XY]) -> Shape:
    """The area inside a smooth closed line; where the line crosses itself, its outside counts."""
    shape = Polygon(smooth(points, closed=True))
    return shape if shape.is_valid else _largest(shape)


def inside(points: Iterable[XY]) -> Shape:
    """The area inside a row of points, taken as they are."""
    shape = Polygon(list(points))
    return shape if shape.is_valid else _largest(shape)


def _largest(shape: Shape) -> Shape:
    whole = shape.buffer(0)
    parts = list(getattr(whole, "geoms", [whole]))
    return max(parts, key=lambda part: float(part.area))


def arc(centre: XY, radius: float, start: float, end: float) -> Shape:
    """Part of a circle, from angle *start* to *end* in degrees."""
    count = max(8, round(abs(end - start) / 6))
    turns = [math.radians(start + (end - start) * i / count) for i in range(count + 1)]
    return LineString(
        [(centre[0] + radius * math.cos(t), centre[1] + radius * math.sin(t)) for t in turns]
    )
