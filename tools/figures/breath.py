"""The sign of breath at the face: three streams of air that go in at the nose or come out."""

from __future__ import annotations

import numpy as np

from . import arrows
from .document import Table
from .geometry import LineString
from .space import FORWARD, Frame, vec
from .svg import Canvas
from .view import Camera

FACE = {"in": vec(12.6, 0, 4.2), "out": vec(11.6, 0, 3.2)}
"""Where the air goes in, below the nose, and where it comes out, in the axes of the head (cm)."""

BELOW = 20.0
"""How far below straight ahead the air's way lies (degrees)."""

LONG, WAVE = 26.0, 1.8
"""How long the way of the air is, and how far it swings to either side (cm)."""

STREAMS = {-5.6: (0.25, 0.85), 5.6: (0.25, 0.85), 0.0: (0.0, 1.0)}
"""The streams of air: how far each is beside the way (cm), and which stretch of its length is
drawn. One line might be a path of anything; three are air."""

ASIDE = 0.6
"""A head that looks at the viewer so that less of this way is seen shows no breath (share)."""


def paint(file: Table, head: Frame, camera: Camera) -> Canvas:
    """The sign for `breath = "in"` or "out" of a pose file; nothing if it says neither."""
    if "breath" not in file.values:
        return Canvas()
    way = file.string("breath", among=FACE)
    if np.hypot(*camera.flat(head.axes @ FORWARD)) < ASIDE:
        raise file.fail("breath is only seen at a face from the side; turn the view", "breath")
    canvas = Canvas()
    for aside, stretch in STREAMS.items():
        path = _path(way, aside, stretch, head, camera)
        if aside:
            canvas.add(LineString(path), pen="mark")
        else:
            canvas.extend(arrows.thin(path[::-1] if way == "in" else path))
    return canvas


def _path(
    way: str, aside: float, stretch: tuple[float, float], head: Frame, camera: Camera
) -> list[arrows.Flat]:
    """A stream of air from the face, in a wave."""
    below = np.radians(BELOW)
    ahead, across = vec(np.cos(below), 0, -np.sin(below)), vec(np.sin(below), 0, np.cos(below))
    shares = np.linspace(*stretch, 19)
    swings = aside + WAVE * np.sin(2 * np.pi * shares)
    places = [
        FACE[way] + LONG * t * ahead + s * across for t, s in zip(shares, swings, strict=True)
    ]
    return [camera.flat(head.at(*place)) for place in places]
