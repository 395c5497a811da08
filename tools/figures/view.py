"""From space to the picture: a camera far away, so that lengths do not shrink with distance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .document import Table
from .geometry import MultiPoint, Polygon, Shape, affine_transform
from .space import Vec, vec

AZIMUTHS = {"front": 0.0, "left": 90.0, "back": 180.0, "right": -90.0}
_CIRCLE = np.radians(np.arange(0, 360, 12))
_COS, _SIN = np.cos(_CIRCLE), np.sin(_CIRCLE)


@dataclass(frozen=True)
class Camera:
    """Directions of the picture in the world: to its right, up in it, and towards the viewer."""

    right: Vec
    up: Vec
    near: Vec

    def flat(self, point: Vec) -> tuple[float, float]:
        """Where a point is in the picture, in cm, y downwards."""
        return float(point @ self.right), float(-(point @ self.up))

    def depth(self, point: Vec) -> float:
        """How near a point is to the viewer: more is nearer."""
        return float(point @ self.near)

    def ball(self, centre: Vec, radius: float) -> list[tuple[float, float]]:
        """The outline of a ball."""
        x, y = self.flat(centre)
        return list(zip(x + radius * _COS, y + radius * _SIN, strict=True))

    def ring(self, centre: Vec, one: Vec, other: Vec) -> list[tuple[float, float]]:
        """The ellipse with two half axes given in space."""
        return [self.flat(centre + np.cos(a) * one + np.sin(a) * other) for a in _CIRCLE]

    def area(self, points: list[Vec]) -> Shape:
        """The polygon with these corners."""
        return Polygon([self.flat(point) for point in points])

    def hull(self, points: list[Vec]) -> Shape:
        """The convex outline of a solid with these corners."""
        return MultiPoint([self.flat(point) for point in points]).convex_hull


@dataclass(frozen=True)
class Fit:
    """From cm in the picture to picture units: scaled, then moved."""

    scale: float
    right: float
    down: float

    def point(self, xy: tuple[float, float]) -> tuple[float, float]:
        """A point in picture units."""
        return self.scale * xy[0] + self.right, self.scale * xy[1] + self.down

    def shape(self, shape: Shape) -> Shape:
        """A shape in picture units."""
        return affine_transform(shape, (self.scale, 0, 0, self.scale, self.right, self.down))


def camera(file: Table) -> Camera:
    """The camera of a pose file: `view = "right"` or a table with `from`, `turn`, `above`.

    `turn` moves the viewer to their right around the body, `above` lifts them, both in degrees.
    """
    spin, above = 0.0, 8.0
    if isinstance(file.values.get("view"), dict):
        table = file.table("view")
        table.only(("from", "turn", "above"))
        side = table.string("from", among=AZIMUTHS)
        spin, above = table.number("turn", 0), table.number("above", 8)
        if not -60 <= spin <= 60:
            raise table.fail('"view.turn" must lie between -60 and 60 degrees', "turn")
        if not 0 <= above <= 90:
            raise table.fail('"view.above" must lie between 0 and 90 degrees', "above")
    else:
        side = file.string("view", among=AZIMUTHS)
    return look(AZIMUTHS[side] + spin, above)


def look(azimuth: float, above: float) -> Camera:
    """The camera that stands *azimuth* degrees left of the front and looks down by *above*."""
    a, e = np.radians(azimuth), np.radians(above)
    near = vec(np.cos(a) * np.cos(e), np.sin(a) * np.cos(e), np.sin(e))
    right = vec(-np.sin(a), np.cos(a), 0)
    return Camera(right, np.cross(near, right), near)
