"""A bare hand, adult, 185 mm long and 84 mm wide: the pieces of which holds are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .geometry import Shape, union_all
from .svg import Item


@dataclass(frozen=True)
class Hold:
    """A hand on a foot, in layers: behind the foot, before it."""

    behind: list[Item] = field(default_factory=list)
    front: list[Item] = field(default_factory=list)


def joined(parts: Sequence[Shape], web: float) -> Shape:
    """One outline round several parts, with soft skin of radius *web* where they meet."""
    return union_all(list(parts)).buffer(web).buffer(-web)


def outlined(shape: Shape, *without: Shape) -> list[Item]:
    """An area of skin and its outline, but for the line inside of the shapes *without*."""
    return [Item(shape, "skin"), Item(shape.exterior.difference(union_all(without)), pen="line")]
