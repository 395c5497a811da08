"""Arrows round a foot: along a path or round a point, given in the foot's own millimetres."""

from __future__ import annotations

from .curves import XY, arc, smooth
from .document import Table


def read(file: Table) -> list[tuple[list[XY], bool]]:
    """The paths of a pose file's arrows, and whether each has a head at both ends."""
    found = []
    for table in file.tables("arrows"):
        table.only(("path", "around", "radius", "turn", "two-headed"))
        found.append((_path(table), table.flag("two-headed")))
    return found


def _path(table: Table) -> list[XY]:
    if "around" in table.values:
        x, y = table.numbers("around", 2)
        start, end = table.numbers("turn", 2)
        wide, high = _radii(table)
        ring = arc((0, 0), 1, start, end).coords
        return [(x + wide * across, y + high * along) for across, along in ring]
    if "path" not in table.values:
        raise table.fail('an arrow needs "path", a list of points, or "around", a point')
    return smooth(points(table, "path", 2))


def _radii(table: Table) -> tuple[float, float]:
    """Half the ring's size along x and y: two numbers are a circle seen aslant."""
    if isinstance(table.values.get("radius"), list):
        wide, high = table.numbers("radius", 2)
        return wide, high
    return (table.number("radius"),) * 2


def points(table: Table, key: str, least: int) -> list[XY]:
    """A list of points, each written [x, y]."""
    values = table.values.get(key)
    if not isinstance(values, list) or len(values) < least or not all(map(_is_point, values)):
        raise table.fail(f'"{key}" must be a list of points: [[x, y], [x, y]]', key)
    return [(float(x), float(y)) for x, y in values]


def _is_point(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(number, (int, float)) for number in value)
    )
