"""Hair and the hint of a face that tells which way the head looks."""

from __future__ import annotations

import numpy as np

from .geometry import LineString, Point, Polygon, Shape, union_all
from .space import Frame, Vec, unit, vec
from .svg import Canvas
from .view import Camera

_SKULL = (-1.1, 0.0, 12.5)
_RADIUS = 10.5
_CUT = unit(vec(-0.7, 0, 0.72))
"""Hair grows on this side of a plane through the skull."""
_QUIFF = ((3.4, 0.0, 19.2), 4.6)
_NAPE = ((-6.6, 0.0, 6.4), 4.4)
_HAIRLINE = 0.6
"""How far that plane is from the skull's middle, towards the hair (cm)."""

_EAR = np.arange(55, 300, 20)
"""The stretch of an ear's rim that is drawn: open to the front, or it would stare (degrees)."""


def paint(head: Frame, camera: Camera, outline: Shape) -> Canvas:
    """Hair, ears, eyes and mouth, as far as they are seen from here."""
    canvas = Canvas()
    for side in (1, -1):
        _ear(head, camera, side, canvas)
    hair = union_all([_hair(head, camera), *_locks(head, camera)])
    canvas.add(hair, "hair")
    canvas.add(hair.boundary.difference(outline.buffer(-0.4)), pen="line")
    for side in (1, -1):
        _eye(head, camera, side, canvas)
    _mouth(head, camera, canvas)
    return canvas


def _hair(head: Frame, camera: Camera) -> Shape:
    """The visible part of a ball beyond a plane: cap of the circle, with or without the ring."""
    centre = head.at(*_SKULL)
    x, y = camera.flat(centre)
    disc = Point(x, y).buffer(_RADIUS, 24)
    normal = head.axes @ _CUT
    ring = (_RADIUS**2 - _HAIRLINE**2) ** 0.5
    side = unit(_any_across(normal))
    other = np.cross(normal, side)
    ellipse = Polygon(camera.ring(centre + normal * _HAIRLINE, side * ring, other * ring)).buffer(0)
    u, v = float(normal @ camera.right), float(-(normal @ camera.up))
    flat = (u * u + v * v) ** 0.5
    if flat < 1e-3:
        cap: Shape = Polygon()
    else:
        u, v = u / flat, v / flat
        start = _HAIRLINE / flat
        far = 3 * _RADIUS
        cx, cy = x + u * start, y + v * start
        half = Polygon(
            [
                (cx - v * far, cy + u * far),
                (cx + v * far, cy - u * far),
                (cx + v * far + u * far, cy - u * far + v * far),
                (cx - v * far + u * far, cy + u * far + v * far),
            ]
        )
        cap = disc.intersection(half)
    toward = normal @ camera.near
    return union_all([cap, ellipse]) if toward > 0 else cap.difference(ellipse)


def _locks(head: Frame, camera: Camera) -> list[Shape]:
    """What stands out from the skull: a quiff over the brow, and the nape where it is seen."""
    seen = [_QUIFF]
    if -(head.axes @ vec(1, 0, 0)) @ camera.near > -0.3:
        seen.append(_NAPE)
    return [Point(camera.flat(head.at(*place))).buffer(radius, 12) for place, radius in seen]


def _any_across(normal: Vec) -> Vec:
    helper = vec(0, 0, 1) if abs(normal[2]) < 0.9 else vec(1, 0, 0)
    return helper - (helper @ normal) * normal


def _ear(head: Frame, camera: Camera, side: int, canvas: Canvas) -> None:
    if head.axes @ vec(0, side, 0) @ camera.near < 0.35:
        return
    places = [
        head.at(-0.4 + 1.6 * np.cos(a) - 0.2 * np.sin(a), side * 8.2, 7.0 + 2.3 * np.sin(a))
        for a in np.radians(_EAR)
    ]
    canvas.add(LineString([camera.flat(place) for place in places]), pen="detail")


def _eye(head: Frame, camera: Camera, side: int, canvas: Canvas) -> None:
    outward = unit(vec(0.9, side * 0.45, 0))
    if head.axes @ outward @ camera.near < 0.2:
        return
    centre = head.at(8.2, side * 3.4, 9.2)
    one, other = head.axes @ vec(-0.25, side * 0.85, 0), head.axes @ vec(0, 0, 1.1)
    canvas.add(Polygon(camera.ring(centre, one, other)), "ink")


def _mouth(head: Frame, camera: Camera, canvas: Canvas) -> None:
    points = [
        vec(7.9, -2.4, 4.3),
        vec(8.7, -1.2, 3.7),
        vec(8.9, 0, 3.5),
        vec(8.7, 1.2, 3.7),
        vec(7.9, 2.4, 4.3),
    ]
    seen = [
        head.at(*p) for p in points if head.axes @ unit(vec(p[0] - 3, p[1], 0)) @ camera.near > 0.12
    ]
    if len(seen) > 1:
        canvas.add(LineString([camera.flat(p) for p in seen]), pen="detail")
