"""A bare hand, adult, 185 mm long and 84 mm wide: the pieces of which holds are made."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from .curves import line
from .geometry import Shape, union_all
from .limb import Finger
from .svg import Item


@dataclass(frozen=True)
class Hold:
    """A hand on a foot, in layers: behind the foot, before it."""

    behind: list[Item] = field(default_factory=list)
    front: list[Item] = field(default_factory=list)


def joined(parts: Sequence[Shape], web: float) -> Shape:
    """One outline round several parts, with soft skin of radius *web* where they meet."""
    return union_all(list(parts)).buffer(web).buffer(-web)


def partings(fingers: Sequence[Finger], within: Shape) -> list[Item]:
    """The lines where two fingers side by side meet."""
    found = []
    for one, other in itertools.pairwise(fingers):
        pairs = zip(one.joints, other.joints, strict=True)
        middle = line([((a + c) / 2, (b + d) / 2) for (a, b), (c, d) in pairs])
        found.append(Item(middle.intersection(within), pen="line"))
    return found


def cradle(palm: Shape, fingers: Sequence[Finger], thumb: Finger, on_near: Shape) -> Hold:
    """The hand in which a heel lies: *fingers* beneath it, the *thumb* before it, *on_near*."""
    back = joined([palm, thumb.area()], 14)
    whole = joined([back, *[f.area() for f in fingers]], 2.5)
    edge = thumb.area().exterior.intersection(on_near)
    return Hold(
        behind=[Item(whole, "skin", "line"), *partings(fingers, whole.buffer(-4))],
        front=[
            Item(thumb.area().intersection(on_near), "skin"),
            Item(edge, pen="line"),
            *thumb.details(),
        ],
    )
