"""Lines within a hand: between its fingers, and round a thumb that lies over it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from . import flesh
from .figure import merged
from .geometry import LineString, Point, Shape, union_all
from .skeleton import SIDES, Skeleton, mirror
from .space import Frame, Vec, vec
from .svg import Canvas
from .view import Camera

FACING = 0.3
"""Lines between fingers are seen on what looks at the viewer more than this (cosine)."""

APART = 2.6
"""Lines nearer to each other than this in the picture would be a blot in a small one (cm)."""

OPEN = 0.35
"""Up to this curl the inner side of the fingers is seen as well."""

STARTS = 0.3
"""How far from the knuckle towards the next joint a line begins (share)."""

SIMPLE = 0.15
"""How far the drawn outline of a thumb may lie from the true one (cm)."""

AROUND = 2.6
"""So far around its root a thumb has no line, for it grows from the palm (cm)."""


def paint(skeleton: Skeleton, camera: Camera) -> dict[str, Canvas]:
    """The lines by the name of the hand."""
    frames = skeleton.frames()
    found: dict[str, Canvas] = {}
    for side in SIDES:
        name = f"{side} hand"
        found[name] = Canvas()
        inner = union_all(lines(frames, camera, side, skeleton.curl[side]))
        found[name].add(inner, pen="detail")
    return found


def lines(frames: Mapping[str, Frame], camera: Camera, side: str, curl: float) -> list[Shape]:
    """What is drawn within one hand."""
    before = _thumb(frames, camera, side, curl)
    gaps = _gaps(frames[f"{side} hand"], camera, mirror(side), curl)
    rim = _rim(before, frames, camera, side, curl)
    return [merged(gaps.difference(before.buffer(0.4))), merged(rim).simplify(SIMPLE)]


def _gaps(hand: Frame, camera: Camera, out: int, curl: float) -> Shape:
    fingers = [flesh.finger(number, curl) for number in range(len(flesh.FINGERS))]
    drawn: list[Shape] = []
    for one, other in pairwise(fingers):
        joints = [
            vec((a.x + b.x) / 2, (a.y + b.y) / 2, (a.z + b.z) / 2)
            for a, b in zip(one, other, strict=True)
        ]
        radii = [ball.radius for ball in one]
        way = _seen(hand, camera, out, curl, joints, radii)
        if way and all(line.distance(Point(way[-1])) >= APART for line in drawn):
            drawn.append(LineString(way))
    return union_all([Point(), *drawn])


def _seen(
    hand: Frame, camera: Camera, out: int, curl: float, joints: list[Vec], radii: list[float]
) -> list[tuple[float, float]]:
    """The stretch of the line between two fingers that looks at the viewer."""
    joints = [joints[0] + STARTS * (joints[1] - joints[0]), *joints[1:]]
    way: list[tuple[float, float]] = []
    for bone in (0, 1):
        along = joints[bone + 1] - joints[bone]
        back = np.cross(vec(1, 0, 0), along)
        back = back / np.linalg.norm(back)
        side = 1 if back[1] > 0 or curl > OPEN else -1
        shown = float(hand.axes @ (back * vec(1, out, 1)) @ camera.near) * side
        if shown < FACING and not (curl < OPEN and shown < -FACING):
            continue
        over = back * side * (1 if shown > 0 else -1)
        ends = (joints[bone] + radii[bone] * over, joints[bone + 1] + radii[bone + 1] * over)
        way = way[:1] + [camera.flat(hand.at(*(end * vec(1, out, 1)))) for end in ends]
    return way


def _thumb(frames: Mapping[str, Frame], camera: Camera, side: str, curl: float) -> Shape:
    """The thumb, if it lies nearer to the viewer than the palm."""
    chain = flesh.thumb(curl)
    tip = flesh.centre(chain[-1][-1], frames, side)
    palm = frames[f"{side} hand"].at(0, 0, -7)
    if camera.depth(tip) < camera.depth(palm) + 1:
        return Point()
    return flesh.outline(chain, frames, camera, side)


def _rim(
    thumb: Shape, frames: Mapping[str, Frame], camera: Camera, side: str, curl: float
) -> Shape:
    """The outline of the thumb within the hand."""
    if thumb.is_empty:
        return thumb
    whole = flesh.outline(flesh.hand(curl), frames, camera, side)
    root = Point(camera.flat(flesh.centre(flesh.thumb(curl)[0][0], frames, side)))
    return thumb.boundary.intersection(whole.buffer(-0.5)).difference(root.buffer(AROUND))
