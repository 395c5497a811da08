"""The body as stiff parts that turn about their joints: painted once, then only moved.

Each part is painted as a line with an area over it. Where two parts are joined, the line of the
later one has a hole that goes with the earlier one, so that no line crosses a joint, however bent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from . import flesh, motion
from .geometry import Shape
from .motion import Balls
from .parts import Part
from .space import Frame
from .style import PENS
from .svg import Canvas, Item
from .view import Camera, Fit

SMALL = 4.0
"""Areas smaller than this are not painted (square units)."""


UNDER = 0.5
"""How far skin goes on under cloth, so that nothing shines through between them (units)."""

STIFF = ("neck", "head", "toes")


@dataclass(frozen=True)
class Painted:
    """Something that moves with a part, and holes in it that move with other parts."""

    mover: str
    item: Item
    holes: tuple[tuple[str, Shape], ...] = ()


def paint(parts: Iterable[Part], extras: Mapping[str, Canvas], fit: Fit) -> list[Painted]:
    """The body in picture units, from far to near; *extras* (in cm) come with their parts."""
    done: list[Part] = []
    painted: list[Painted] = []
    ordered = [_flat(part, fit) for part in parts]
    for place, part in enumerate(ordered):
        later = [other.whole for other in ordered[place + 1 :]]
        if any(part.whole.within(other.buffer(-1)) for other in later):
            continue
        joined = [o for o in done if part.name == o.parent or part.parent == o.name]
        if not part.far:
            joined = [other for other in joined if not other.far]
        holes = [(other.name, _hole(part, other)) for other in joined]
        holes = [hole for hole in holes if not hole[1].is_empty]
        items = _areas(part)
        pen = "far-under" if part.far else "under"
        if not holes and items[0].shape is part.whole:
            items[0] = replace(items[0], pen=pen)
        else:
            painted.append(Painted(part.name, Item(part.whole, pen=pen), tuple(holes)))
        items += _hem(part)
        if part.name in extras:
            items += extras[part.name].moved(fit).items
        painted += [Painted(part.name, item) for item in items]
        done.append(part)
    return painted


def _hole(part: Part, other: Part) -> Shape:
    """Where *part* shows no line over *other*, to which it is joined."""
    seam = (part if part.parent == other.name else other).seam
    return other.whole.intersection(seam)


def _flat(part: Part, fit: Fit) -> Part:
    """The part in picture units, smaller by half a line: the line is painted around it."""
    inset = PENS["far" if part.far else "line"].width / 2
    skin, cloth = (fit.shape(shape) for shape in (part.skin, part.cloth))
    whole = skin.union(cloth).buffer(-inset)
    cloth = cloth.intersection(whole)
    bare = whole.difference(cloth)
    return replace(part, skin=bare, cloth=cloth, seam=fit.shape(part.seam))


def _areas(part: Part) -> list[Item]:
    far = "-far" if part.far else ""
    if part.cloth.is_empty:
        return [Item(part.whole, f"skin{far}")]
    if part.skin.area <= SMALL:
        return [Item(part.whole, f"{part.dress}{far}")]
    bare = part.skin.buffer(UNDER).intersection(part.whole)
    return [Item(bare, f"skin{far}"), Item(part.cloth, f"{part.dress}{far}")]


def _hem(part: Part) -> list[Item]:
    if part.cloth.is_empty or part.skin.area <= SMALL:
        return []
    line = part.cloth.boundary.intersection(part.whole.buffer(-0.3)).difference(part.seam)
    return [Item(line, pen="far-detail" if part.far else "detail")]


def balls(
    name: str, frames: Mapping[str, Frame], camera: Camera, fit: Fit, hulls: flesh.Hulls
) -> Balls:
    """The balls of a part in the picture."""
    side, _, part = name.partition(" ")
    own = side if part and side in ("left", "right") else ""
    found = dict.fromkeys(ball for hull in hulls for ball in hull)
    middles = [fit.point(camera.flat(flesh.centre(ball, frames, own))) for ball in found]
    stretch = motion.STIFF if (part or name) in STIFF else motion.SOFT
    near = motion.LOOSE if part in ("forearm", "hand") else motion.NEAR
    radii = fit.scale * np.array([ball.radius for ball in found])
    return Balls(np.array(middles), radii, stretch, near)
