"""The body around the skeleton: balls and rings hung on segments, the hull of which is the skin.

Drawn by eye over the lengths in proportions.py. In sided segments y points outwards. All in cm.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from . import proportions as size
from .document import Table
from .geometry import Polygon, Shape, multipoints, union_all
from .skeleton import SIDES, mirror
from .space import Frame, Vec, vec
from .view import Camera


@dataclass(frozen=True)
class Ball:
    """A ball on a segment: its centre in the segment's axes, y outwards, and its radius."""

    segment: str
    x: float
    y: float
    z: float
    radius: float
    across: float = 0.0
    """Not 0: no ball but a level ring, `radius` from front to back, `across` from side to side."""


Hull = tuple[Ball, ...]
"""Balls whose common hull is filled."""

Hulls = tuple[Hull, ...]
"""What a part is made of: the union of some hulls."""


def chain(*balls: Ball) -> Hulls:
    """A hull between each ball and the next."""
    return tuple(pairwise(balls))


def both(segment: str, x: float, y: float, z: float, radius: float) -> Hull:
    """A ball on either side of a middle segment."""
    return Ball(segment, x, y, z, radius), Ball(segment, x, -y, z, radius)


_T, _S, _U, _F = size.THIGH, size.SHANK, size.UPPER_ARM, size.FOREARM
_SOLE = -size.ANKLE_HEIGHT

_HIPS = (*both("pelvis", 0.5, 8.0, -1, 8.8), *both("pelvis", -3, 7, -1.5, 8.6))
_BELT = (Ball("pelvis", 0, 0, 9.5, 9.4, 14.6),)
_HEM = (Ball("pelvis", 0.2, 0, 6.5, 10.2, 16.2),)
_WAIST = both("lumbar", 0, 5.8, 2, 9.6)
_RIBS = (*both("chest", 0.8, 6.6, 3, 10.6), *both("chest", -1.2, 6.4, 8, 10.6))
_BREAST = both("chest", 1.0, 8.0, 12, 9.8)
_SHOULDERS = (*both("chest", -1.2, 13.2, 20.0, 5.2), Ball("chest", -1, 0, 21.5, 6.6))

TORSO: dict[str, Hulls] = {
    "pelvis": ((*_HIPS, *_BELT),),
    "chest": (
        (*_HEM, *_WAIST),
        (*_WAIST, *_RIBS),
        (*_RIBS, *_BREAST),
        (*_BREAST, *_SHOULDERS),
        (*both("chest", -1.6, 8.5, 22.4, 4.8), Ball("neck", -0.9, 0, 0, 6.2)),
    ),
    "neck": chain(
        Ball("neck", -0.6, 0, -3, 6.2),
        Ball("neck", 0.1, 0, 3, 5.9),
        Ball("head", -0.8, 0, 3, 6.0),
    ),
    "head": (
        (
            Ball("head", -0.8, 0, 12.0, 9.6),
            Ball("head", 0.6, 0, 11.0, 9.3),
            *both("head", 3.4, 3.8, 2.6, 3.6),
            Ball("head", 6.0, 0, 1.7, 3.0),
        ),
        (
            Ball("head", 8.0, 0, 10, 1.6),
            Ball("head", 10.3, 0, 6.9, 1.35),
            Ball("head", 8.0, 0, 6.2, 1.6),
        ),
    ),
}
"""Parts in the middle; "pelvis" and "chest" are cloth all over."""

NECK_FROM_BEHIND: Hulls = (
    (
        Ball("neck", -0.6, 0, 0.2, 5.9, 6.2),
        Ball("head", -0.8, 0, 3, 6.0),
    ),
)
"""The neck as it comes out of a shirt whose back is seen: the collar lies high and shallow."""

_NAVEL = both("navel", 0, 5.8, 3.5, 9.1)
BELLY: Hulls = ((*_HEM, *_NAVEL), (*_NAVEL, *_RIBS[:2]))
"""What the chest has besides when the belly is breathed in: a dome between the hips and the ribs,
which lies inside the trunk when the belly is flat."""

LIMBS: dict[str, Hulls] = {
    "thigh": chain(
        Ball("thigh", 0, 0.4, -2.5, 7.8),
        Ball("thigh", 0.5, 0.2, -_T * 0.3, 7.9),
        Ball("thigh", 0.5, 0, -_T * 0.65, 6.7),
        Ball("shank", 0.3, 0, 0.5, 5.6),
    ),
    "shank": chain(
        Ball("shank", 0.3, 0, 0.5, 5.6),
        Ball("shank", -1.6, 0, -_S * 0.28, 5.6),
        Ball("shank", -0.9, 0, -_S * 0.6, 4.4),
        Ball("foot", 0, 0, 1.5, 3.5),
    ),
    "foot": (
        (
            Ball("foot", 0, 0, 0.8, 3.5),
            Ball("foot", -4.3, 0, _SOLE + 3.1, 3.1),
            Ball("foot", 2, 0, _SOLE + 2.4, 2.4),
        ),
        (
            Ball("foot", 0.8, 0, 0.4, 3.4),
            Ball("foot", 2, 0, _SOLE + 2.4, 2.4),
            Ball("toes", -0.4, -2.8, 0.6, 2.1),
            Ball("toes", -0.8, 3.0, 0.1, 1.6),
        ),
        (
            Ball("toes", 0, -2.8, 0.5, 2.0),
            Ball("toes", -0.8, 3.0, 0.1, 1.6),
            Ball("toes", size.TOES - 1.4, -2.3, 0.0, 1.5),
            Ball("toes", 2.8, 3.4, -0.3, 1.2),
        ),
    ),
    "upper arm": chain(
        Ball("upper arm", 0, 0, -2.4, 4.9),
        Ball("upper arm", 0.2, 0, -_U * 0.4, 4.6),
        Ball("forearm", -0.2, 0, 0, 3.8),
    ),
    "forearm": chain(
        Ball("forearm", -0.2, 0, 0, 3.8),
        Ball("forearm", 0.4, 0, -_F * 0.28, 4.1),
        Ball("hand", 0, 0, 0.5, 2.6),
    ),
}

CLOTH: dict[str, Hulls] = {
    "thigh": (
        (Ball("thigh", 0, 0.4, -2.5, 8.1), Ball("thigh", 0.5, 0.2, -_T * 0.3, 8.4)),
        (
            Ball("thigh", 0.5, 0.2, -_T * 0.3, 8.4),
            Ball("thigh", 0.5, 0, -_T * 0.64, 8.2, 8.2),
        ),
    ),
    "upper arm": (
        (
            Ball("upper arm", 0, 0, -2.4, 5.2),
            Ball("upper arm", 0.2, 0, -_U * 0.52, 5.9, 5.9),
        ),
    ),
}
"""Trouser legs and sleeves, over the skin of the part."""

SHORT: dict[str, Hulls] = {
    "thigh": (
        CLOTH["thigh"][0],
        (CLOTH["thigh"][0][1], Ball("thigh", 0.5, 0, -_T * 0.48, 8.3, 8.3)),
    ),
}
"""The same where it would lie under a band around the thighs."""


FINGERS = (
    (3.3, -9.6, 4.9, 3.8),
    (1.15, -10.0, 5.4, 4.3),
    (-1.1, -9.7, 5.0, 4.0),
    (-3.2, -8.9, 4.0, 3.3),
)
"""Index to little finger: where its knuckle is across and along the hand, and its two lengths."""

BENT, ROLLED = 80.0, 195.0
"""How far the two bones of a finger are turned from the palm in a fist (degrees)."""


def finger(number: int, curl: float) -> tuple[Ball, Ball, Ball]:
    """Knuckle, middle and tip of one of the FINGERS. *curl*: 0 straight, 1 a fist."""
    across, along, near, far = FINGERS[number]
    bend, more = np.radians(6 + BENT * curl), np.radians(12 + ROLLED * curl)
    middle = (across, 0.4 - near * np.sin(bend), along - near * np.cos(bend))
    tip = (across * 0.88, middle[1] - far * np.sin(more), middle[2] - far * np.cos(more))
    return (
        Ball("hand", across, 0.4, along, 1.5),
        Ball("hand", *middle, 1.35),
        Ball("hand", *tip, 1.15),
    )


def thumb(curl: float) -> Hulls:
    """The thumb: set off from the palm, or laid across the fingers of a fist."""
    return chain(
        Ball("hand", 2.0, -0.9, -3.0, 2.2),
        Ball("hand", 5.6 - 1.2 * curl, -1.7 - 2.0 * curl, -6.2, 1.75),
        Ball("hand", 8.0 - 5.4 * curl, -1.9 - 4.4 * curl, -9.6 - 0.2 * curl, 1.4),
    )


def hand(curl: float) -> Hulls:
    """Palm, fingers side by side and thumb; the palm faces -y. *curl*: 0 straight, 1 a fist.

    Larger than a hand is, and the fingers as one: so it is still a hand in a small picture.
    """
    palm = (
        Ball("hand", 0, 0, 0.3, 2.6),
        Ball("hand", 3.1, 0.2, -9.4, 1.7),
        Ball("hand", -3.1, 0.2, -8.8, 1.6),
        Ball("hand", 2.0, -0.9, -3.0, 2.2),
        Ball("hand", -2.2, -0.6, -3.2, 1.9),
    )
    fingers = [finger(number, curl) for number in range(len(FINGERS))]
    pairs = [
        (*one[bone : bone + 2], *other[bone : bone + 2])
        for one, other in pairwise(fingers)
        for bone in (0, 1)
    ]
    return (palm, *pairs, *thumb(curl))


def outline(hulls: Hulls, frames: Mapping[str, Frame], camera: Camera, side: str = "") -> Shape:
    """What hulls cover in the picture, without holes."""
    shape = union_all([_cover(hull, frames, camera, side) for hull in hulls])
    pieces = shape.geoms if shape.geom_type == "MultiPolygon" else [shape]
    return union_all([Polygon(piece.exterior) for piece in pieces])


def _cover(hull: Hull, frames: Mapping[str, Frame], camera: Camera, side: str) -> Shape:
    points: list[tuple[float, float]] = []
    for ball in hull:
        frame, middle = _centre(ball, frames, side)
        if ball.across:
            one = frame.axes @ vec(ball.radius, 0, 0)
            points += camera.ring(middle, one, frame.axes @ vec(0, ball.across, 0))
        else:
            points += camera.ball(middle, ball.radius)
    return multipoints(points).convex_hull


def _centre(ball: Ball, frames: Mapping[str, Frame], side: str) -> tuple[Frame, Vec]:
    frame = frames[f"{side} {ball.segment}" if side else ball.segment]
    return frame, frame.at(ball.x, (mirror(side) if side else 1) * ball.y, ball.z)


def centre(ball: Ball, frames: Mapping[str, Frame], side: str) -> Vec:
    """Where a ball's middle is in the world; *side* "" for a part in the middle."""
    return _centre(ball, frames, side)[1]


REST: dict[str, tuple[Hulls, str]] = {
    **{name: (TORSO[name], "") for name in ("pelvis", "chest", "head")},
    **{
        f"{side} {name}": (hulls, side)
        for side in SIDES
        for name, hulls in (*LIMBS.items(), ("hand", hand(0)))
    },
    **{f"{side} knee": (((LIMBS["shank"][0][0],),), side) for side in SIDES},
    **{f"{side} elbow": (((LIMBS["forearm"][0][0],),), side) for side in SIDES},
}
"""Parts that can rest on something."""


def lowest(frames: Mapping[str, Frame], part: str, table: Table) -> float:
    """How high the lowest point of a part is; PoseError if there is no such part."""
    if part not in REST:
        raise table.fail(f'"{part}" cannot rest on anything; write {", ".join(REST)}', "rest")
    hulls, side = REST[part]
    balls = {ball for hull in hulls for ball in hull if not ball.across}
    return min(float(_centre(ball, frames, side)[1][2]) - ball.radius for ball in balls)
