"""Gaps between the toes of a bare foot that points at the viewer, so that it is no hoof."""

from __future__ import annotations

from collections.abc import Mapping

from .geometry import LineString, Point, Shape, union_all
from .skeleton import SIDES, mirror
from .space import FORWARD, UP, Frame
from .svg import Canvas
from .view import Camera

AHEAD = 0.8
"""Toes that point at the viewer more than this (cosine) are told apart."""

APART = 1.4
"""Gaps nearer to each other than this in the picture would run into one (cm)."""

_GAPS = ((7.0, -0.9), (6.2, 1.0), (5.2, 2.8))
"""Where the gaps end: forward and outward in the axes of the toes (cm). Three are enough for toes,
and more of them are a blot in a small picture."""

_WAY = ((0.0, -0.6), (-0.5, 0.9), (-2.4, 1.6))
"""The way of a gap from its end over the toes' top: forward and up (cm)."""


def paint(frames: Mapping[str, Frame], camera: Camera) -> dict[str, Canvas]:
    """By side the gaps between the toes, if they are seen."""
    found: dict[str, Canvas] = {}
    for side in SIDES:
        toes = frames[f"{side} toes"]
        if toes.axes @ FORWARD @ camera.near > AHEAD and toes.axes @ UP @ camera.near > 0:
            found[side] = Canvas()
            found[side].add(_gaps(toes, camera, mirror(side)), pen="detail")
    return found


def _gaps(toes: Frame, camera: Camera, out: int) -> Shape:
    drawn: list[Shape] = []
    last = Point()
    for x, y in _GAPS:
        way = [camera.flat(toes.at(x + along, out * y, z)) for along, z in _WAY]
        if last.is_empty or last.distance(Point(way[0])) >= APART:
            drawn.append(LineString(way))
            last = Point(way[0])
    return union_all(drawn)
