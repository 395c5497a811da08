"""Named points of the body: what hands reach for, arrows start from and props hold on to."""

from __future__ import annotations

from collections.abc import Mapping

from . import proportions as size
from .skeleton import SIDES, mirror
from .space import Frame, Vec

_MIDDLE: dict[str, tuple[str, tuple[float, float, float]]] = {
    "pelvis": ("pelvis", (0, 0, 4)),
    "bottom": ("pelvis", (-11, 0, -3)),
    "belly": ("navel", (9, 0, -3)),
    "waist": ("lumbar", (0, 0, 0)),
    "low back": ("lumbar", (-9, 0, -2)),
    "ribs": ("chest", (10, 0, 2)),
    "chest": ("chest", (0, 0, 8)),
    "upper back": ("chest", (-10, 0, 10)),
    "neck": ("neck", (0, 0, 3)),
    "head": ("head", (0, 0, 10)),
    "back of the head": ("head", (-9, 0, 10)),
    "crown": ("head", (0, 0, 20)),
    "chin": ("head", (8, 0, 1)),
    "nose": ("head", (10, 0, 7)),
}

_SIDED: dict[str, tuple[str, tuple[float, float, float]]] = {
    "hip": ("thigh", (0, 0, 0)),
    "hip bone": ("pelvis", (4, 13, 9)),
    "buttock": ("pelvis", (-11, 8, -3)),
    "side of the ribs": ("chest", (1, 16, 1)),
    "thigh": ("thigh", (0, 0, -size.THIGH / 2)),
    "knee": ("shank", (0, 0, 0)),
    "kneecap": ("shank", (5, 0, 0)),
    "shin": ("shank", (4, 0, -size.SHANK / 2)),
    "calf": ("shank", (-5, 0, -size.SHANK * 0.3)),
    "ankle": ("foot", (0, 0, 0)),
    "heel": ("foot", (-6, 0, 1 - size.ANKLE_HEIGHT)),
    "sole": ("foot", (5, 0, -size.ANKLE_HEIGHT)),
    "instep": ("foot", (8, 0, -1)),
    "ball": ("toes", (0, 0, -1)),
    "toe": ("toes", (size.TOES, -1.5, 0)),
    "shoulder": ("upper arm", (0, 0, 0)),
    "upper arm": ("upper arm", (0, 0, -size.UPPER_ARM / 2)),
    "elbow": ("forearm", (0, 0, 0)),
    "forearm": ("forearm", (0, 0, -size.FOREARM / 2)),
    "wrist": ("hand", (0, 0, 0)),
    "hand": ("hand", (0, 0, -8)),
    "fingertips": ("hand", (0, 0, -size.HAND)),
}
"""Segment and place in its axes; y outwards."""

NAMES = (*_MIDDLE, *(f"{side} {name}" for side in SIDES for name in _SIDED))


def point(frames: Mapping[str, Frame], name: str) -> Vec:
    """Where the landmark *name*, one of NAMES, is in the world."""
    if name in _MIDDLE:
        segment, place = _MIDDLE[name]
        return frames[segment].at(*place)
    side, _, part = name.partition(" ")
    segment, (x, y, z) = _SIDED[part]
    on = segment if segment in ("pelvis", "chest") else f"{side} {segment}"
    return frames[on].at(x, mirror(side) * y, z)
