"""A bare foot whose sole looks at the viewer: it has five toes, and gaps between them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from . import proportions as size
from .flesh import Ball, Hulls, chain
from .geometry import LineString, union_all
from .skeleton import SIDES, mirror
from .space import UP, Frame
from .svg import Canvas
from .view import Camera

FACING = 0.5
"""A sole that looks at the viewer more than this (cosine) shows its toes."""

_SOLE = -size.ANKLE_HEIGHT

_TOES = (
    ((0.6, -3.0, 2.0), (6.9, -3.3, 1.75)),
    ((0.8, -0.7, 1.5), (6.7, -0.1, 1.1)),
    ((0.4, 0.9, 1.4), (5.7, 1.9, 1.05)),
    ((-0.2, 2.3, 1.3), (4.3, 3.8, 1.0)),
    ((-0.8, 3.4, 1.3), (2.4, 5.2, 1.0)),
)
"""Big to little toe: forward, outward and radius at its root and at its tip (cm).

Fanned out more than toes are, so that they are toes in a small picture."""

_GAP = 0.42
"""A gap begins at this share of the way from root to tip and goes to the end (of both toes)."""

FOOT: Hulls = (
    (
        Ball("foot", 0, 0, 0.8, 3.3),
        Ball("foot", -4.4, 0, _SOLE + 3.1, 3.3),
        Ball("foot", 1, 0.6, _SOLE + 2.6, 2.8),
    ),
    (
        Ball("foot", 1, 0.6, _SOLE + 2.6, 2.8),
        Ball("toes", -0.4, -2.9, 0.4, 2.3),
        Ball("toes", -1.4, 3.3, 0.1, 1.8),
    ),
    *(
        hull
        for root, tip in _TOES
        for hull in chain(
            Ball("toes", root[0], root[1], 0.3, root[2]),
            Ball("toes", tip[0], tip[1], 0.1, tip[2]),
        )
    ),
)
"""The foot with its toes apart: in place of the one of `flesh`, whose toes are one."""


def shown(foot: Frame, camera: Camera) -> bool:
    """Whether the sole of a foot is seen."""
    return float(foot.axes @ UP @ camera.near) < -FACING


def paint(frames: Mapping[str, Frame], camera: Camera) -> dict[str, Canvas]:
    """By side the gaps between the toes of each sole that is seen."""
    found: dict[str, Canvas] = {}
    for side in SIDES:
        if shown(frames[f"{side} foot"], camera):
            found[side] = Canvas()
            found[side].add(_gaps(frames[f"{side} toes"], camera, mirror(side)), pen="detail")
    return found


def _gaps(toes: Frame, camera: Camera, out: int) -> LineString:
    drawn = []
    for one, other in pairwise(_TOES):
        (x, y), (end_x, end_y) = (
            ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(one, other, strict=True)
        )
        ways = [(x + share * (end_x - x), y + share * (end_y - y)) for share in (_GAP, 0.95)]
        drawn.append(LineString([camera.flat(toes.at(f, out * o, -1.2)) for f, o in ways]))
    return union_all(drawn)
