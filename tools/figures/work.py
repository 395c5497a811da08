"""The part of the body that works or is stretched: hatched, so that it tells without colour too.

No outline, for an outlined patch looks like a bone or a plaster.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import flesh
from . import proportions as size
from .document import Table
from .flesh import Ball, Hulls, chain
from .geometry import Shape
from .parts import Part
from .skeleton import SIDES
from .space import Frame
from .svg import Canvas
from .view import Camera

_T, _S, _U, _F = size.THIGH, size.SHANK, size.UPPER_ARM, size.FOREARM

_SIDED: dict[str, tuple[str, Hulls]] = {
    "calf": (
        "shank",
        chain(
            Ball("shank", -2.5, 0, -6, 4.2),
            Ball("shank", -2.6, 0, -_S * 0.3, 4.6),
            Ball("shank", -2.0, 0, -_S * 0.55, 3.0),
            Ball("shank", -2.2, 0, -_S * 0.8, 1.4),
        ),
    ),
    "lower calf": (
        "shank",
        chain(
            Ball("shank", -2.6, 0, -_S * 0.4, 4.0),
            Ball("shank", -2.4, 0, -_S * 0.62, 3.0),
            Ball("shank", -2.4, 0, -_S * 0.8, 1.8),
        ),
    ),
    "shin": ("shank", chain(Ball("shank", 2, 0, -8, 2.6), Ball("shank", 1.6, 0, -_S * 0.7, 2))),
    "front of the thigh": (
        "thigh",
        chain(Ball("thigh", 4, 0, -_T * 0.2, 4.4), Ball("thigh", 3.2, 0, -_T * 0.8, 3.4)),
    ),
    "back of the thigh": (
        "thigh",
        chain(Ball("thigh", -4, 0, -_T * 0.2, 4.2), Ball("thigh", -3, 0, -_T * 0.8, 3)),
    ),
    "side of the hip": (
        "thigh",
        chain(Ball("thigh", -1.5, 3.5, 3.5, 5.2), Ball("thigh", -0.5, 4.0, -5, 3.6)),
    ),
    "buttock": ("thigh", chain(Ball("thigh", -5, 1.5, 0, 5.4), Ball("thigh", -4.5, 1, -9, 4.8))),
    "sole": ("foot", (tuple(Ball("foot", x, 0, 1.6 - size.ANKLE_HEIGHT, 1.6) for x in (-4, 12)),)),
    "ankle": ("foot", ((Ball("foot", 0, 0, 0, 3.2),),)),
    "shoulder": (
        "upper arm",
        chain(Ball("upper arm", 0, 0.5, -1, 4.4), Ball("upper arm", 0, 0.5, -9, 3.2)),
    ),
    "flank": ("chest", chain(Ball("chest", 0, 12, 3, 4), Ball("pelvis", 0, 11, 9, 4.4))),
}
_MIDDLE: dict[str, tuple[str, Hulls]] = {
    "belly": ("chest", chain(Ball("navel", 1, 0, 5, 8.4), Ball("navel", 0, 0, -3, 8.0))),
    "low back": ("chest", chain(Ball("lumbar", -5, 0, 4, 3.6), Ball("pelvis", -5, 0, 10, 3.6))),
    "ribs": ("chest", chain(Ball("chest", 1.5, 0, -2, 6.5), Ball("chest", 1.5, 0, 7, 6.5))),
}
NAMES = (*_MIDDLE, *(f"{side} {name}" for side in SIDES for name in _SIDED))


def paint(
    table: Table, frames: Mapping[str, Frame], camera: Camera, parts: Iterable[Part]
) -> dict[str, Canvas]:
    """Hatching for each region in `work`, by the part that it is painted on."""
    shapes = {part.name: part for part in parts}
    found: dict[str, Canvas] = {}
    for name in table.strings("work"):
        if name not in NAMES:
            raise table.fail(f'work = "{name}" is not known; write {", ".join(NAMES)}', "work")
        on, shape = _region(name, frames, camera)
        if name in shapes:  # the belly is a part of its own where the trunk is split
            on = name
        visible = shape.intersection(shapes[on].whole.buffer(-0.5))
        canvas = found.setdefault(on, Canvas())
        canvas.add(visible, "work-tint")
        canvas.add(visible, "hatch")
    return found


def _region(name: str, frames: Mapping[str, Frame], camera: Camera) -> tuple[str, Shape]:
    if name in _MIDDLE:
        part, hulls = _MIDDLE[name]
        return part, flesh.outline(hulls, frames, camera)
    side, _, region = name.partition(" ")
    part, hulls = _SIDED[region]
    if part == "chest":
        out = 1 if side == "left" else -1
        own = tuple(
            tuple(Ball(b.segment, b.x, out * b.y, b.z, b.radius) for b in hull) for hull in hulls
        )
        return part, flesh.outline(own, frames, camera)
    return f"{side} {part}", flesh.outline(hulls, frames, camera, side)
