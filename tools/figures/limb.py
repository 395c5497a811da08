"""Fingers: soft limbs along a bent line, thicker at the joints, rounded at the tip."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from .curves import STEPS, XY, line, smooth
from .geometry import Point, Shape, union_all
from .svg import Item

ROUND_NAIL = ((0.85, -0.62), (0.1, -0.7), (-0.75, -0.45), (-0.95, 0.0))
SQUARE_NAIL = ((0.8, -0.6), (0.0, -0.65), (-0.8, -0.58), (-1.0, -0.32), (-1.04, 0.0))
"""Half a nail's line, tip first: forward and to the left in half widths of the fingertip. On a lone
small thumb a round nail looks like an eye."""


@dataclass(frozen=True)
class Finger:
    """A finger through its joints, root first, tip last, with its half width at each of them."""

    joints: Sequence[XY]
    widths: Sequence[float]
    nail: bool = False
    nail_line: Sequence[XY] = ROUND_NAIL

    def area(self) -> Shape:
        """What the finger covers."""
        centres = smooth(self.joints)
        widths = [self._width(i / STEPS) for i in range(len(centres))]
        discs = [Point(c).buffer(w, 12) for c, w in zip(centres, widths, strict=True)]
        pairs = itertools.pairwise(discs)
        return union_all([union_all(pair).convex_hull for pair in pairs])

    def _width(self, at: float) -> float:
        """Half width after *at* joints, slimmer between two joints than at them."""
        low = min(int(at), len(self.widths) - 2)
        share = at - low
        width = self.widths[low] * (1 - share) + self.widths[low + 1] * share
        return width * (1 - 0.1 * math.sin(math.pi * share) ** 2)

    def details(self) -> list[Item]:
        """The nail, if this finger shows it."""
        return [Item(self._nail(), pen="detail")] if self.nail else []

    def _nail(self) -> Shape:
        tip = self.joints[-1]
        along, w = _direction(self.joints[-2], tip), self.widths[-1]
        half = self.nail_line
        rim = [*half, *[(forward, -left) for forward, left in reversed(half[:-1])]]
        return line([_beside(tip, along, w * forward, w * left) for forward, left in rim])


def _direction(a: XY, b: XY) -> XY:
    length = math.dist(a, b)
    return ((b[0] - a[0]) / length, (b[1] - a[1]) / length)


def _beside(origin: XY, along: XY, forward: float, left: float) -> XY:
    x, y = origin
    return (x + along[0] * forward - along[1] * left, y + along[1] * forward + along[0] * left)
