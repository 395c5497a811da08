"""Paints the body: parts from the farthest to the nearest, joined without inner lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from .geometry import Point, Polygon, Shape, linemerge, union_all
from .parts import Part
from .skeleton import SIDES
from .svg import Canvas

CRUMB = 0.8
"""What shows of a part between the parts in front of it and is thinner than twice this is left out
(cm): nobody could tell what it is."""

STRIP, MOSTLY = 1.6, 0.5
"""A far limb is painted if more than this share of what shows is wider than twice this (cm)."""

_LIMBS = (("thigh", "shank"), ("foot", "toes"), ("upper arm", "forearm", "hand"))

OVERLAP = 0.12
"""A line inside a joined part is left out where it lies deeper than this (cm)."""

COVER = 0.9
"""A line this deep under a part that is painted later is left out, for nobody sees it (cm)."""

BEYOND = 2.0
"""So far goes the outline of a part on along that of a part that it joins (cm): one stroke."""

CRACK = 1.0
"""A smaller hole between joined parts has no outline (square cm)."""

FINE = 0.05
"""What is shorter than this is no line (cm)."""

STUB = 7.0
"""A shorter line inside of joined parts is left out (cm): it is no crease, but a crumb of one."""

BARE = 1.0
"""So near to a part that it joins an outline has no halo, which would cut the other's (cm)."""

HALO = 2.0
"""So near to a part behind it an outline gets a halo, which parts the two (cm)."""


@dataclass(frozen=True)
class Layer:
    """A part as it is painted, without crumbs, and all that lies over it."""

    part: Part
    over: Shape
    seen: Shape
    """Around all that shows of it."""

    @property
    def whole(self) -> Shape:
        """All that the part covers."""
        return _areas(self.part.whole)

    def joins(self, other: Layer) -> bool:
        """Whether the two hang on each other."""
        return _joined(self.part, other.part)

    def beside(self, other: Layer) -> bool:
        """Whether the two are joined, or both to one part and no limbs that lie over each other."""
        alike = self.part.dress != other.part.dress or self.part.far == other.part.far
        return self.joins(other) or (self.part.parent == other.part.parent and alike)

    def seam(self, other: Layer) -> Shape:
        """The area around the joint with a part that it joins."""
        return _seam(self.part, other.part)


def paint(parts: Iterable[Part], canvas: Canvas, extras: Mapping[str, Canvas]) -> None:
    """Draw all parts in the order given; *extras* of a part (face, highlight) right after it."""
    layers = _layers(list(parts))
    for place, layer in enumerate(layers):
        if layer.whole.is_empty:
            continue
        edge = _edge(layer, layers[:place])
        canvas.add(_halo(layer, edge, layers[:place]), pen="halo")
        _paint_one(layer, edge, canvas)
        if layer.part.name in extras:
            canvas.extend(extras[layer.part.name])


def _layers(ordered: Sequence[Part]) -> list[Layer]:
    """The parts, far to near, without the crumbs that show of them."""
    shown = _shown(ordered)
    strips = _strips(ordered, shown)
    over: Shape = Point()
    found: list[Layer] = []
    for part in reversed(ordered):
        if part.name in strips:
            part = _without(part, part.whole)
        own = _areas(part.whole.difference(over))
        joined = [
            shown[other.name].intersection(_seam(part, other))
            for other in ordered
            if _joined(part, other)
        ]
        seen = union_all([own, *joined]).buffer(-CRUMB).buffer(CRUMB + COVER + 1)
        part = _without(part, _areas(own.difference(seen)) if own.intersects(seen) else part.whole)
        found.append(Layer(part, over, seen))
        over = _areas(over.union(part.whole))
    return found[::-1]


def _shown(ordered: Sequence[Part]) -> dict[str, Shape]:
    """What shows of each part."""
    over: Shape = Point()
    found: dict[str, Shape] = {}
    for part in reversed(ordered):
        found[part.name] = _areas(part.whole.difference(over))
        over = _areas(over.union(part.whole))
    return found


def _strips(ordered: Sequence[Part], shown: Mapping[str, Shape]) -> set[str]:
    """The far limbs of which a thin strip shows beside the near ones: it would be a double line."""
    found: set[str] = set()
    for limb in _LIMBS:
        for side in SIDES:
            names = {f"{side} {bone}" for bone in limb}
            names &= {part.name for part in ordered if part.far}
            bits = union_all([Point(), *(shown[name] for name in names)])
            if bits.buffer(-STRIP).buffer(STRIP).area < bits.area * MOSTLY:
                found |= names
    return found


def _joined(one: Part, other: Part) -> bool:
    """Whether the two hang on each other."""
    return one.name == other.parent or other.name == one.parent


def _seam(one: Part, other: Part) -> Shape:
    """The area around the joint of two parts."""
    return (one if one.parent == other.name else other).seam


def _without(part: Part, cut: Shape) -> Part:
    if cut.is_empty:
        return part
    skin, cloth = (_areas(shape.difference(cut)) for shape in (part.skin, part.cloth))
    return replace(part, skin=skin, cloth=cloth)


def _edge(layer: Layer, done: Sequence[Layer]) -> Shape:
    """The outline of a part where it is seen, one with the outlines of the parts that it joins.

    Over such a part it has a line only away from the joint: a crease.
    """
    joined, apart, inner = [layer.whole], [Point()], [Point()]
    for place, other in enumerate(done):
        seam = layer.seam(other) if layer.joins(other) else Point()
        if seam.is_empty:
            continue
        others = [one.whole for one in done[place + 1 :] if one.part.dress != layer.part.dress]
        shown = _areas(other.whole.difference(union_all([Point(), *others])))
        joined.append(_areas(shown.intersection(seam)))
        apart.append(seam.boundary.intersection(shown.buffer(-FINE)).buffer(FINE))
        inner.append(shown.buffer(-OVERLAP))
    ends = union_all(apart).difference(layer.whole.buffer(2 * FINE))
    near = _outline(union_all(joined)).intersection(layer.whole.buffer(BEYOND)).difference(ends)
    lines = merged(near.difference(layer.over.buffer(-COVER)))
    inside = union_all(inner)
    creases = _longer(merged(lines.intersection(inside)), STUB)
    return _seen(merged(lines.difference(inside).union(creases)), layer.over)


def _outline(shape: Shape) -> Shape:
    """The rims of a shape, but for those of small holes."""
    pieces = getattr(shape, "geoms", [shape])
    rims = [piece.exterior for piece in pieces if piece.area > 0]
    holes = [ring for piece in pieces if piece.area > 0 for ring in piece.interiors]
    return union_all([*rims, *(ring for ring in holes if Polygon(ring).area > CRACK)])


def _seen(lines: Shape, over: Shape) -> Shape:
    """The lines of which a bit is seen."""
    pieces = getattr(lines, "geoms", [lines])
    return union_all([Point(), *(one for one in pieces if one.difference(over).length > FINE)])


def _halo(layer: Layer, edge: Shape, done: Sequence[Layer]) -> Shape:
    """Where an outline is parted from what lies behind it, unless the two are joined."""
    apart = [other.whole for other in done if not layer.beside(other)]
    joined = [layer.seam(other) for other in done if layer.joins(other)]
    joined += [other.whole.buffer(BARE) for other in done if layer.joins(other)]
    halo = edge.intersection(union_all([Point(), *apart]).buffer(HALO))
    return _longer(merged(halo.difference(union_all([Point(), *joined]))), CRUMB)


def _paint_one(layer: Layer, edge: Shape, canvas: Canvas) -> None:
    part, seen = layer.part, layer.seen
    pen, far = ("far", "-far") if part.far else ("line", "")
    bare = part.skin.difference(part.cloth)
    if not bare.is_empty:
        canvas.add(_areas(bare.intersection(seen)), f"skin{far}")
    if not part.cloth.is_empty:
        canvas.add(_areas(part.cloth.intersection(seen)), f"{part.dress}{far}")
    canvas.add(edge, pen=pen)
    if not part.cloth.is_empty and not bare.is_empty:
        hem = part.cloth.boundary.intersection(part.skin.buffer(-0.15)).intersection(seen)
        canvas.add(merged(hem.difference(part.seam)), pen="far-detail" if part.far else "detail")


def merged(shape: Shape) -> Shape:
    """The lines of a shape, joined where they meet."""
    pieces = getattr(shape, "geoms", [shape])
    lines = union_all([Point(), *(piece for piece in pieces if piece.length > 0)])
    return linemerge(lines) if lines.geom_type == "MultiLineString" else lines


def _longer(shape: Shape, least: float) -> Shape:
    """The pieces of a shape that are longer than *least*."""
    pieces = getattr(shape, "geoms", [shape])
    return union_all([Point(), *(piece for piece in pieces if piece.length > least)])


def _areas(shape: Shape) -> Shape:
    """The areas of a shape, without the lines and points that cutting leaves."""
    pieces = getattr(shape, "geoms", [shape])
    return union_all([Point(), *(piece for piece in pieces if piece.area > 0)])
