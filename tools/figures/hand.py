"""A bare hand, adult, 185 mm long and 84 mm wide: the pieces of which holds are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .curves import XY
from .geometry import Polygon, Shape, union_all
from .limb import Finger
from .svg import Item

WIDTHS: dict[str, tuple[float, ...]] = {
    "index": (10.4, 9.4, 8.6, 7.4),
    "middle": (10.4, 9.4, 8.6, 7.4),
    "ring": (10, 9, 8.2, 7),
    "little": (9, 8.2, 7.4, 6.4),
    "thumb": (15, 11.5, 10.4, 8.4),
}
"""Half widths at a finger's joints, root to tip."""


@dataclass(frozen=True)
class Hold:
    """A hand on a foot, in layers: behind the foot, on it but behind its toes, before all."""

    behind: list[Item] = field(default_factory=list)
    under_toes: list[Item] = field(default_factory=list)
    front: list[Item] = field(default_factory=list)


def thumb(joints: Sequence[XY]) -> Finger:
    """A thumb with its nail, root to tip."""
    return Finger(joints, WIDTHS["thumb"], nail=True, creases=True)


def joined(parts: Sequence[Shape], web: float) -> Shape:
    """One outline round several parts, with soft skin of radius *web* where they meet."""
    return union_all(list(parts)).buffer(web).buffer(-web)


def ending(shape: Shape, end: Shape, *without: Shape) -> list[Item]:
    """A hand whose forearm stops without a line where the box *end* begins.

    Inside of the shapes *without* there is no line either.
    """
    edge = shape.exterior.difference(union_all([end, *without]))
    return [Item(shape.difference(end), "skin"), Item(edge, pen="line")]


def outlined(shape: Shape, *without: Shape) -> list[Item]:
    """An area of skin and its outline, but for the line inside of the shapes *without*."""
    return [Item(shape, "skin"), Item(shape.exterior.difference(union_all(without)), pen="line")]


def cut(left: float, low: float, right: float, high: float) -> Shape:
    """A box in which an arm's outline is left open."""
    return Polygon([(left, low), (right, low), (right, high), (left, high)])
