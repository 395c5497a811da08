"""Things at a foot seen from its inner side: floor, towel, ball, bottle, step, marbles, cup.

In the frame of side.py, in mm. Each is painted behind the foot unless it says `front = true`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from . import foot_front, foot_leg, foot_print, foot_towel, lap, lap_sole
from .curves import XY, arc, area, inside
from .document import Table
from .foot_arrows import points
from .foot_pose import Foot
from .geometry import LineString, Point, box
from .space import vec
from .svg import Item

MARBLE = 10.0
"""Half the width of a marble."""

BEFORE_STEP = 400.0
"""How much of the floor before a step is drawn."""


def read(file: Table, foot: Foot) -> tuple[list[Item], list[Item]]:
    """The props of a pose file: behind the foot, in front of it."""
    behind: list[Item] = []
    front: list[Item] = []
    for table in file.tables("props"):
        kind = table.string("kind", among=(*KINDS, *ON_FOOT))
        if kind in ON_FOOT:
            items = ON_FOOT[kind](table, foot)
        else:
            table.only(("kind", "front", *KINDS[kind].keys))
            items = KINDS[kind].draw(table)
        (front if table.flag("front") else behind).extend(items)
    return behind, front


def _floor(table: Table) -> list[Item]:
    """A stretch of floor seen a little from above; a line marks its near edge, also in print."""
    left, right = table.numbers("between", 2)
    y = table.number("up", 0)
    near, far = y - table.number("near", 1.5), y + table.number("far", 26)
    corners = [(left, near), (right, near), (right - 8, far), (left + 8, far)]
    edge = LineString([(left, near), (right, near)])
    return [Item(inside(corners), "prop"), Item(edge, pen="floor")]


def _tile(table: Table) -> list[Item]:
    """The floor around a foot seen from the front, by the same `look`."""
    eye = foot_front.read(table)
    corners = [(-150, 0), (130, 0), (130, 290), (-150, 290)]
    return [Item(inside([eye(vec(x, y, 0)) for x, y in corners]), "prop", "prop")]


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


def _step(table: Table) -> list[Item]:
    """The bottom stair and the floor before it: its top at y = 0, its front at `edge`.

    The next stair rises from `end`.
    """
    edge, end = table.number("edge"), table.number("end", 300)
    low = -abs(table.number("height", 60))
    left, right, top = edge - BEFORE_STEP, end + 140, -1.5
    stairs = [(edge, low), (edge, top), (end, top), (end, 300), (right, 300), (right, low)]
    ground = box(left, low - 14, right, low)
    return [
        Item(ground, "floor"),
        Item(inside(stairs), "prop"),
        Item(LineString(stairs[:4]), pen="prop"),
        Item(LineString([(left, low), (right, low)]), pen="floor"),
    ]


def _marbles(table: Table) -> list[Item]:
    """Marbles in the places that `at` lists."""
    r = table.number("radius", MARBLE)
    items = []
    for x, y in points(table, "at", 1):
        shine = arc((x, y), r * 0.55, 100, 170)
        items.append(Item(Point(x, y).buffer(r, 12), "prop-deep", "soft"))
        items.append(Item(shine, pen="soft-detail"))
    return items


def _cup(table: Table) -> list[Item]:
    x, y = table.numbers("at", 2)
    wall = [(x - 26, y + 66), (x - 20, y), (x + 20, y), (x + 26, y + 66)]
    rim = [_polar((x, y + 66), 26, a) for a in range(0, 360, 15)]
    flat = [(px, y + 66 + (py - y - 66) * 0.2) for px, py in rim]
    handle = arc((x + 22, y + 34), 16, -110, 110)
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
            "near",
            "far",
        ),
    ),
    "lap": Kind(lambda _: lap_sole.draw(), ()),
    "thigh": Kind(lambda _: lap.draw(), ()),
    "floor in front": Kind(_tile, ("look",)),
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
        foot_towel.roll,
        (
            "at",
            "radius",
        ),
    ),
    "towel": Kind(foot_towel.spread, ("between", "was")),
    "folds": Kind(foot_towel.folds, ("between",)),
    "step": Kind(
        _step,
        (
            "edge",
            "end",
            "height",
        ),
    ),
    "marbles": Kind(_marbles, ("at", "radius")),
    "cup": Kind(_cup, ("at",)),
    "sole": Kind(foot_print.draw, ("at", "size")),
}

ON_FOOT: dict[str, Callable[[Table, Foot], list[Item]]] = {
    "sitting leg": foot_leg.sitting,
}
"""Props that hang on the foot's own joints."""
