"""Things at a foot seen from its inner side: floor, towel, ball, bottle, step, marbles, cup.

In the frame of side.py, in mm. Each is painted behind the foot unless it says `front = true`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from .curves import XY, arc, area, inside, line, smooth
from .document import Table
from .foot_arrows import points
from .geometry import LineString, Point, box
from .svg import Item

MARBLE = 8.0
"""Half the width of a marble."""

OTHER_KNEE: list[XY] = [
    (-260, 66),
    (-120, 64),
    (0, 70),
    (80, 78),
    (122, 98),
    (138, 130),
    (134, 166),
    (108, 194),
    (60, 206),
    (-120, 222),
    (-260, 230),
]


def read(file: Table) -> tuple[list[Item], list[Item]]:
    """The props of a pose file: behind the foot, in front of it."""
    behind: list[Item] = []
    front: list[Item] = []
    for table in file.tables("props"):
        kind = table.string("kind", among=KINDS)
        table.only(("kind", "front", *KINDS[kind].keys))
        items = KINDS[kind].draw(table)
        (front if table.flag("front") else behind).extend(items)
    return behind, front


def _floor(table: Table) -> list[Item]:
    """A patch of floor, seen a little from above."""
    left, right = table.numbers("between", 2)
    y = table.number("up", 0)
    corners = [(left, y - 12), (right, y - 12), (right - 8, y + 26), (left + 8, y + 26)]
    return [Item(inside(corners).buffer(6), "prop")]


def _ball(table: Table) -> list[Item]:
    x, y = table.numbers("at", 2)
    r = table.number("radius", 32)
    seams = [arc((x - 1.25 * r, y), r, -48, 48), arc((x + 1.25 * r, y), r, 132, 228)]
    return [Item(Point(x, y).buffer(r, 24), "prop", "prop"), *_details(seams)]


def _bottle(table: Table) -> list[Item]:
    """A bottle that lies across, seen on its cap."""
    x, y = table.numbers("at", 2)
    r = table.number("radius", 34)
    rings = [Point(x, y).buffer(r * share, 24).exterior for share in (0.8, 0.36)]
    ribs = [
        LineString([_polar((x, y), 0.36 * r, a), _polar((x, y), 0.27 * r, a)])
        for a in range(0, 360, 30)
    ]
    return [Item(Point(x, y).buffer(r, 24), "prop", "prop"), *_details([*rings, *ribs])]


def _roll(table: Table) -> list[Item]:
    """A rolled towel that lies across, seen on its end."""
    x, y = table.numbers("at", 2)
    r = table.number("radius", 15)
    turns = [_polar((x, y), r * (0.15 + 0.85 * i / 40), 18 * i * 1.35) for i in range(3, 41)]
    return [Item(Point(x, y).buffer(r, 24), "prop", "prop"), Item(line(turns), pen="prop-detail")]


def _towel(table: Table) -> list[Item]:
    """A towel spread on the floor; with `gathered`, in folds between two places."""
    left, right = table.numbers("between", 2)
    near, far = -13.0, 24.0
    start, end = table.numbers("gathered", 2) if "gathered" in table.values else (right, right)
    folds = 3 if end > start else 0
    low = [(left, near), *_folded(start, end, folds, near, 5, 13), (right, near)]
    high = [(left + 8, far), *_folded(start + 6, end + 6, folds, far, 6, 15), (right + 6, far)]
    sheet = inside([*smooth(low), *reversed(smooth(high))])
    hem = [
        LineString([(x, near), (x + 7, far)])
        for x in (left + 9, left + 14, right - 9, right - 14)
        if not start < x < end
    ]
    ridges = [
        line([a, ((a[0] + b[0]) / 2 - 1, (a[1] + b[1]) / 2 + 4), b])
        for a, b in zip(low[1:-1], high[1:-1], strict=True)
    ]
    items = [Item(sheet, "prop-deep", "prop"), *_details(hem)]
    return [*items, *[Item(ridge, pen="prop-detail") for ridge in ridges]]


def _folded(start: float, end: float, folds: int, y: float, low: float, high: float) -> list[XY]:
    """Crests and valleys of a towel's edge."""
    points: list[XY] = []
    width = (end - start) / max(folds, 1)
    for i in range(folds):
        x = start + width * i
        points += [(x, y), (x + width * 0.45, y + (high if i % 2 == 0 else low * 1.8))]
    return [*points, (end, y)] if folds else []


def _knee(table: Table) -> list[Item]:
    """The other thigh with its knee, on which the ankle lies; the owner sits on the left."""
    shape = area(OTHER_KNEE)
    end = box(-400, -200, -172, 400)
    return [Item(shape, "skin-far"), Item(shape.exterior.difference(end), pen="far")]


def _step(table: Table) -> list[Item]:
    """The edge of a stair: its top at y = 0, its front at `edge`."""
    edge, end = table.number("edge"), table.number("end", 300)
    low = -abs(table.number("height", 60))
    return [Item(box(edge, low, end, -1.5), "prop", "prop")]


def _marbles(table: Table) -> list[Item]:
    """Marbles in the places that `at` lists."""
    r = MARBLE
    items = []
    for x, y in points(table, "at", 1):
        shine = arc((x, y), r * 0.55, 100, 170)
        items += [Item(Point(x, y).buffer(r, 12), "prop-deep", "prop"), *_details([shine])]
    return items


def _cup(table: Table) -> list[Item]:
    x, y = table.numbers("at", 2)
    wall = [(x - 26, y + 66), (x - 20, y), (x + 20, y), (x + 26, y + 66)]
    rim = [_polar((x, y + 66), 26, a) for a in range(0, 360, 15)]
    flat = [(px, y + 66 + (py - y - 66) * 0.2) for px, py in rim]
    handle = arc((x + 24, y + 34), 15, -80, 80)
    return [
        Item(handle, pen="prop"),
        Item(inside(wall), "prop", "prop"),
        Item(area(flat), "prop-deep", "prop"),
    ]


def _details(shapes: list[LineString]) -> list[Item]:
    return [Item(shape, pen="prop-detail") for shape in shapes]


def _polar(centre: XY, radius: float, angle: float) -> XY:
    turn = math.radians(angle)
    return (centre[0] + radius * math.cos(turn), centre[1] + radius * math.sin(turn))


@dataclass(frozen=True)
class Kind:
    """How a prop is drawn, and the keys that place it."""

    draw: Callable[[Table], list[Item]]
    keys: tuple[str, ...]


KINDS = {
    "floor": Kind(
        _floor,
        (
            "between",
            "up",
        ),
    ),
    "ball": Kind(
        _ball,
        (
            "at",
            "radius",
        ),
    ),
    "bottle": Kind(
        _bottle,
        (
            "at",
            "radius",
        ),
    ),
    "rolled towel": Kind(
        _roll,
        (
            "at",
            "radius",
        ),
    ),
    "towel": Kind(
        _towel,
        (
            "between",
            "gathered",
        ),
    ),
    "other knee": Kind(_knee, ()),
    "step": Kind(
        _step,
        (
            "edge",
            "end",
            "height",
        ),
    ),
    "marbles": Kind(_marbles, ("at",)),
    "cup": Kind(_cup, ("at",)),
}
