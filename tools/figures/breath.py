"""The sign of breath at the face: an arrow of air that goes in at the nose or comes out."""

from __future__ import annotations

import numpy as np

from . import arrows
from .document import Table
from .space import FORWARD, Frame, vec
from .svg import Canvas
from .view import Camera

FACE = {"in": vec(12.6, 0, 4.2), "out": vec(11.6, 0, 3.2)}
"""Where the air goes in, below the nose, and where it comes out, in the axes of the head (cm)."""

BELOW = 20.0
"""How far below straight ahead the air's way lies (degrees)."""

LONG, WAVE = 27.0, 2.6
"""How long the way of the air is, and how far it swings to either side (cm)."""

ASIDE = 0.6
"""A head that looks at the viewer so that less of this way is seen shows no breath (share)."""


def paint(file: Table, head: Frame, camera: Camera) -> Canvas:
    """The sign for `breath = "in"` or "out" of a pose file; nothing if it says neither."""
    if "breath" not in file.values:
        return Canvas()
    way = file.string("breath", among=FACE)
    if np.hypot(*camera.flat(head.axes @ FORWARD)) < ASIDE:
        raise file.fail("breath is only seen at a face from the side; turn the view", "breath")
    path = _path(way, head, camera)
    return arrows.thin(path[::-1] if way == "in" else path)


def _path(way: str, head: Frame, camera: Camera) -> list[arrows.Flat]:
    """The way of the air from the face, in a wave."""
    below = np.radians(BELOW)
    ahead, across = vec(np.cos(below), 0, -np.sin(below)), vec(np.sin(below), 0, np.cos(below))
    shares = np.linspace(0, 1, 19)
    swings = WAVE * np.sin(2 * np.pi * shares)
    places = [
        FACE[way] + LONG * t * ahead + s * across for t, s in zip(shares, swings, strict=True)
    ]
    return [camera.flat(head.at(*place)) for place in places]
