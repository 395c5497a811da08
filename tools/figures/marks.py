"""Small signs in a corner of the picture: hold still, now the other side, breathe."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .arrows import draw
from .document import Table
from .geometry import LineString, Point, Shape, affine_transform, union_all
from .style import HEIGHT, MARGIN, WIDTH
from .svg import Canvas

CORNERS = {
    "top left": (0, 0),
    "top right": (1, 0),
    "bottom left": (0, 1),
    "bottom right": (1, 1),
}
RADIUS = 11.0


def paint(table: Table, canvas: Canvas) -> None:
    """One mark, in picture units."""
    table.only(("kind", "corner"))
    kind = table.string("kind", among=KINDS)
    right, bottom = CORNERS[table.string("corner", "top right", among=CORNERS)]
    edge = MARGIN + RADIUS
    x = WIDTH - edge if right else edge
    y = HEIGHT - edge if bottom else edge
    KINDS[kind](canvas, x, y)


def _hold(canvas: Canvas, x: float, y: float) -> None:
    """A stop watch."""
    canvas.add(LineString([(x, y - RADIUS), (x, y - RADIUS - 2.5)]), pen="mark")
    canvas.add(LineString([(x - 3, y - RADIUS - 2.8), (x + 3, y - RADIUS - 2.8)]), pen="mark")
    canvas.add(Point(x, y).buffer(RADIUS, 12), "paper", "mark")
    canvas.add(LineString([(x, y - 6.5), (x, y), (x + 4.5, y + 2.5)]), pen="mark")


def _other_side(canvas: Canvas, x: float, y: float) -> None:
    """Two arrows, one each way."""
    for sign in (1, -1):
        path = [(x - sign * 12, y - sign * 5), (x + sign * 12, y - sign * 5)]
        canvas.extend(draw(path))


def _slowly(canvas: Canvas, x: float, y: float) -> None:
    """Breath: three lines that widen."""
    for size in (4.0, 7.5, 11.0):
        angles = np.radians(np.arange(-50, 51, 10))
        canvas.add(
            LineString([(x - 6 + size * np.cos(a), y + size * np.sin(a)) for a in angles]),
            pen="mark",
        )


def _change_feet(canvas: Canvas, x: float, y: float) -> None:
    """Two soles, the next one filled, and an arrow from the one to the other."""
    x, y = min(max(x, 32), WIDTH - 32), y + 16
    for sign, fill in ((1, "paper"), (-1, "arrow")):
        canvas.add(_sole(x + 13 * sign, y, sign), fill, "mark")
    steps = np.radians(np.arange(20, 161, 10))
    canvas.extend(draw([(x + 13 * np.cos(a), y - 18 - 9 * np.sin(a)) for a in steps]))


def _sole(x: float, y: float, sign: int) -> Shape:
    """A small sole with its toes; *sign* 1 has the big toe on the left."""
    parts = [
        LineString([(0, 11), (0.5, 3)]).buffer(4.2),
        LineString([(0.5, 3), (0.5, -3)]).buffer(5.2),
        *[
            Point(place).buffer(size)
            for place, size in (((-4, -9.5), 2.6), ((0.5, -9.8), 1.7), ((4, -8.4), 1.6))
        ],
    ]
    moved = [affine_transform(part, (sign, 0, 0, 1, x, y)) for part in parts]
    return union_all(moved)


KINDS: dict[str, Callable[[Canvas, float, float], None]] = {
    "hold": _hold,
    "other side": _other_side,
    "breathe": _slowly,
    "change feet": _change_feet,
}
