"""Two-bone inverse kinematics: legs and arms turned so that foot or hand arrives at its target."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .space import Mat, Vec, length, unit

STRETCH = 0.999
"""A limb reaches this share of its whole length at most: a fully straight one has no plane."""


@dataclass(frozen=True)
class Bent:
    """A limb that reaches: the axes of its upper and lower segment, and what is missing (cm)."""

    upper: Mat
    lower: Mat
    short_by: float


def bend(root: Vec, target: Vec, upper: float, lower: float, front: Vec) -> Bent:
    """Turn two bones, *upper* and *lower* long, so that they lead from *root* to *target*.

    *front* is roughly where the front of the limb's middle joint points: the knee's, or the inner
    side of the elbow; the joint itself lies to that side for a knee (`front` = where it sticks
    out) and to the other side for an elbow, which the caller handles by the sign.
    """
    line = target - root
    distance = length(line)
    longest = (upper + lower) * STRETCH
    shortest = abs(upper - lower) + 1e-3
    reach = min(max(distance, shortest), longest)
    along = unit(line)
    out = front - (front @ along) * along
    if length(out) < 1e-6:
        out = np.array([along[2], 0.0, -along[0]]) + 1e-3
        out = out - (out @ along) * along
    out = unit(out)
    cosine = (upper**2 + reach**2 - lower**2) / (2 * upper * reach)
    cosine = float(np.clip(cosine, -1, 1))
    middle = root + upper * (cosine * along + np.sqrt(1 - cosine**2) * out)
    end = root + reach * along
    left = np.cross(-along, out)
    gap = 0.0 if shortest <= distance <= longest else abs(distance - reach)
    return Bent(_axes(root - middle, left), _axes(middle - end, left), gap)


def _axes(up: Vec, left: Vec) -> Mat:
    """The axes of a segment whose own z points along *up* and whose y is *left*."""
    z = unit(up)
    y = unit(left - (left @ z) * z)
    return np.column_stack((np.cross(y, z), y, z))
