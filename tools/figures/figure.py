"""Paints the body: parts from the farthest to the nearest, joined without inner lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .geometry import Point, Shape, linemerge, union_all
from .parts import Part
from .svg import Canvas

CRUMB = 0.7
"""What shows of a part between the parts in front of it and is thinner than twice this is left out
(cm): nobody could tell what it is."""

GAP = 5.0
"""A shorter gap in an outline than this is not seen (cm)."""

OVERLAP = 0.12
"""A line inside a joined part is left out where it lies deeper than this (cm)."""

COVER = 0.9
"""A line this deep under a part that is painted later is left out, for nobody sees it (cm)."""

SHORT = 1.6
"""Leftovers of an outline shorter than this are dropped (cm)."""

HALO = 2.0
"""So near to a part behind it an outline gets a halo, which parts the two (cm)."""


def paint(parts: Iterable[Part], canvas: Canvas, extras: Mapping[str, Canvas]) -> None:
    """Draw all parts in the order given; *extras* of a part (face, highlight) right after it."""
    done: list[Part] = []
    ordered = list(parts)
    covers = [part.whole.buffer(-COVER) for part in ordered]
    seen = _seen(ordered)
    crumbs = _crumbs(ordered, seen)
    for place, part in enumerate(ordered):
        over = union_all([Point(), *covers[place + 1 :]])
        joined = [other for other in ordered if part.name in (other.parent, other.name)]
        joined += [other for other in ordered if other.name == part.parent]
        names = {other.name for other in joined}
        edge = part.whole.boundary.difference(_hidden(part, done, seen, crumbs)).difference(over)
        edge = _lines(edge.intersection(seen[place]))
        behind = union_all([other.whole for other in done if other.name not in names] or [Point()])
        near = union_all([_seam(part, other) for other in joined if other is not part] or [Point()])
        halo = edge.intersection(behind.buffer(HALO)).difference(near)
        canvas.add(_lines(halo), pen="halo")
        if not seen[place].is_empty:
            _paint_one(part, edge, seen[place], canvas)
        if part.name in extras:
            canvas.extend(extras[part.name])
        done.append(part)


def _seen(ordered: Sequence[Part]) -> list[Shape]:
    """Where each part is painted: around all that shows of it but crumbs."""
    return [
        part.whole.difference(over).buffer(-CRUMB).buffer(CRUMB + COVER + 1)
        for part, over in zip(ordered, _overs(ordered), strict=True)
    ]


def _crumbs(ordered: Sequence[Part], seen: Sequence[Shape]) -> list[Shape]:
    """What shows of each part and is not painted."""
    return [
        part.whole.difference(over).difference(painted)
        for part, over, painted in zip(ordered, _overs(ordered), seen, strict=True)
    ]


def _overs(ordered: Sequence[Part]) -> list[Shape]:
    """What lies over each part."""
    found: list[Shape] = [Point()]
    for part in reversed(ordered[1:]):
        found.append(found[-1].union(part.whole))
    return found[::-1]


def _seam(part: Part, other: Part) -> Shape:
    """The area around the joint of two parts."""
    return (part if part.parent == other.name else other).seam


def _hidden(
    part: Part, done: Sequence[Part], seen: Sequence[Shape], crumbs: Sequence[Shape]
) -> Shape:
    """Where no outline of *part* is drawn: inside the parts it is joined to, near the joint.

    But where such a part is not *seen* or shows as a crumb only, it is not painted, and *part* has
    its outline.
    """
    areas = []
    for place, other in enumerate(done):
        if seen[place].is_empty:
            continue
        if other.name == part.parent or other.parent == part.name:
            inside = other.whole.buffer(-OVERLAP).intersection(_seam(part, other))
            bare = part.whole.boundary.intersection(inside)
            bare = bare.intersection(crumbs[place].buffer(2 * OVERLAP))
            gaps = _longer(_lines(bare), GAP).buffer(OVERLAP)
            areas.append(inside.difference(_collar(part, done[place + 1 :])).difference(gaps))
    return union_all([Point(), *areas])


def _collar(part: Part, over: Sequence[Part]) -> Shape:
    """What lies *over* the part that *part* joins and parts the two: a shirt, neck from chin."""
    return union_all([Point(), *(other.whole for other in over if part.name == "head")])


def _paint_one(part: Part, edge: Shape, seen: Shape, canvas: Canvas) -> None:
    pen, far = ("far", "-far") if part.far else ("line", "")
    bare = part.skin.difference(part.cloth)
    if not bare.is_empty:
        canvas.add(_areas(bare.intersection(seen)), f"skin{far}")
    if not part.cloth.is_empty:
        canvas.add(_areas(part.cloth.intersection(seen)), f"{part.dress}{far}")
    canvas.add(edge, pen=pen)
    if not part.cloth.is_empty and not bare.is_empty:
        hem = part.cloth.boundary.intersection(part.skin.buffer(-0.15)).intersection(seen)
        canvas.add(_lines(hem.difference(part.seam)), pen="far-detail" if part.far else "detail")


def _lines(shape: Shape) -> Shape:
    """Pieces of an outline joined where they meet; short leftovers are dropped."""
    if shape.geom_type == "MultiLineString":
        shape = linemerge(shape)
    if shape.geom_type != "MultiLineString":
        return shape
    return _longer(shape, SHORT)


def _longer(shape: Shape, least: float) -> Shape:
    """The pieces of a shape that are longer than *least*."""
    pieces = getattr(shape, "geoms", [shape])
    return union_all([Point(), *(piece for piece in pieces if piece.length > least)])


def _areas(shape: Shape) -> Shape:
    """The areas of a shape, without the lines and points that cutting leaves."""
    pieces = getattr(shape, "geoms", [shape])
    return union_all([piece for piece in pieces if piece.area > 0])
