"""A canvas that collects areas and lines in painting order and writes them as one small SVG.

The file is used through `<img>`, under a Content-Security-Policy without inline styles: every
colour is a presentation attribute, and a style sheet inside the file adds the dark scheme.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from itertools import groupby, pairwise

from .geometry import (
    GeometryCollection,
    LinearRing,
    LineString,
    MultiLineString,
    MultiPolygon,
    Point,
    Polygon,
    Shape,
    affine_transform,
)
from .style import (
    CORNER,
    FILLS,
    FINE,
    HATCH,
    HATCH_GAP,
    HEIGHT,
    INK,
    LONGEST,
    PENS,
    STRAIGHT,
    TOLERANCE,
    WIDTH,
)


@dataclass(frozen=True)
class Item:
    """One painted thing: an area or line in picture units, y downwards, and its look."""

    shape: Shape
    fill: str = ""
    pen: str = ""


@dataclass
class Canvas:
    """Areas and lines, painted in the order in which they were added."""

    items: list[Item] = field(default_factory=list)

    def add(self, shape: Shape, fill: str = "", pen: str = "") -> None:
        """Paint *shape* with a fill of style.FILLS or "hatch", a pen of style.PENS, or both."""
        if not shape.is_empty:
            self.items.append(Item(shape, fill, pen))

    def extend(self, other: Canvas) -> None:
        """Paint all of *other* on top."""
        self.items.extend(other.items)

    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of everything painted so far, lines with their width."""
        boxes = [_widened(item) for item in self.items]
        return (
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        )

    def moved(self, scale: float, right: float, down: float) -> Canvas:
        """Everything scaled about the origin, then moved; line widths stay as they are."""
        matrix = (scale, 0, 0, scale, right, down)
        return Canvas([Item(affine_transform(i.shape, matrix), i.fill, i.pen) for i in self.items])

    def svg(self, title: str) -> str:
        """The picture as an SVG file, with *title* as its name for screen readers."""
        return document(title, self.items, "\n".join(elements(self.items)))


def document(title: str, items: Iterable[Item], body: str, style: str = "") -> str:
    """An SVG file around *body*, which shows *items*; *style* are further rules of its sheet."""
    size = f'viewBox="0 0 {WIDTH * FINE} {HEIGHT * FINE}"'
    pixels = f'width="{WIDTH * 4}" height="{HEIGHT * 4}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {pixels} role="img">\n'
        f"<title>{escape(title, quote=False)}</title>\n"
        f"{_definitions(list(items), style)}"
        f'<g class="i" color="{INK.light}" fill="none" stroke="currentColor"'
        f' stroke-width="{_short(PENS["line"].width)}" stroke-linecap="round"'
        f' stroke-linejoin="round">\n{body}\n</g>\n</svg>\n'
    )


def _widened(item: Item) -> tuple[float, float, float, float]:
    reach = PENS[item.pen].width / 2 if item.pen else 0
    left, top, right, bottom = item.shape.bounds
    return left - reach, top - reach, right + reach, bottom + reach


def _definitions(items: Iterable[Item], style: str) -> str:
    """The dark colours of the looks in use, and the hatching where something is hatched."""
    fills = {item.fill for item in items if item.fill and item.fill != "hatch"}
    pens = {item.pen for item in items if item.pen and item.pen != "line"}
    hatched = any(item.fill == "hatch" for item in items)
    dark = [f".i{{color:{INK.dark}}}"]
    dark += [f".f-{name}{{fill:{FILLS[name].dark}}}" for name in sorted(fills)]
    dark += [f".p-{name}{{stroke:{PENS[name].paint.dark}}}" for name in sorted(pens)]
    pattern = ""
    if hatched:
        dark.append(f".h{{stroke:{HATCH.paint.dark}}}")
        gap = round(HATCH_GAP * FINE)
        pattern = (
            f'<pattern id="h" width="{gap}" height="{gap}" patternUnits="userSpaceOnUse"'
            f' patternTransform="rotate(45)"><path class="h" d="M{gap // 2} 0v{gap}"'
            f' stroke="{HATCH.paint.light}" stroke-width="{_short(HATCH.width)}"/></pattern>\n'
        )
    return f"<style>@media (prefers-color-scheme:dark){{{''.join(dark)}}}{style}</style>\n{pattern}"


def elements(items: Iterable[Item]) -> Iterator[str]:
    """A path for each item; neighbours of one look share a group that carries it."""
    for look, group in groupby(items, lambda item: _look(item.fill, item.pen)):
        paths = [d for item in group if (d := path(item.shape, item.pen not in STRAIGHT))]
        if len(paths) == 1 or not look:
            yield from (f'<path{look} d="{data}"/>' for data in paths)
        elif paths:
            yield f"<g{look}>"
            yield from (f'<path d="{data}"/>' for data in paths)
            yield "</g>"


def _look(fill: str, pen: str) -> str:
    """The attributes of a look; what the group around all paths gives already is left out."""
    names: list[str] = []
    attributes = ""
    if fill == "hatch":
        attributes += ' fill="url(#h)"'
    elif fill:
        names.append(f"f-{fill}")
        attributes += f' fill="{FILLS[fill].light}"'
    if not pen:
        attributes += ' stroke="none"'
    elif pen != "line":
        names.append(f"p-{pen}")
        look = PENS[pen]
        attributes += f' stroke="{look.paint.light}" stroke-width="{_short(look.width)}"'
        attributes += f' stroke-dasharray="{look.dash}"' if look.dash else ""
    classes = f' class="{" ".join(names)}"' if names else ""
    return classes + attributes


def _short(units: float) -> str:
    return str(round(units * FINE))


def path(shape: Shape, soft: bool = True) -> str:
    """*shape* as SVG path data: whole numbers, each step relative to the last; bends *soft*."""
    return "".join(_run(line, soft) for line in _lines(shape))


def _lines(shape: Shape) -> Iterator[LineString]:
    if isinstance(shape, Polygon):
        yield shape.exterior
        yield from shape.interiors
    elif isinstance(shape, LineString):
        yield shape
    elif isinstance(shape, (MultiPolygon, MultiLineString, GeometryCollection)):
        for part in shape.geoms:
            yield from _lines(part)
    elif not isinstance(shape, Point):
        raise TypeError(f"cannot draw a {shape.geom_type}")


def _run(line: LineString, soft: bool) -> str:
    """One pen stroke; a ring is closed. Points that the eye would not miss are left out.

    Bends become soft: the points steer quadratic curves that meet halfway between them. Corners
    (CORNER and sharper) stay.
    """
    simple = line.simplify(TOLERANCE)
    points = [(2 * round(x * FINE / 2), 2 * round(y * FINE / 2)) for x, y in simple.coords]
    closed = isinstance(line, LinearRing) or (line.is_closed and len(points) > 3)
    points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
    if closed and len(points) > 1 and points[0] == points[-1]:
        points.pop()
    if len(points) < 2:
        return ""
    if not soft:
        steps = [number for a, b in pairwise(points) for number in _step(a, b)]
        return f"M{points[0][0]} {points[0][1]}l{_packed(steps)}{'z' if closed else ''}"
    if not closed:
        return _curve(_shortened(points), "")
    corners = [
        i
        for i in range(len(points))
        if _is_corner(points[i - 1], points[i], points[(i + 1) % len(points)])
    ]
    if corners:
        turned = [*points[corners[0] :], *points[: corners[0] + 1]]
        return _curve(_shortened(turned), "z")
    ring = _shortened([*points, points[0]])[:-1]
    start = _middle(ring[-1], ring[0])
    return f"M{start[0]} {start[1]}" + _soft(start, [*ring, ring[0]][:-1], start) + "z"


Spot = tuple[int, int]


def _is_corner(before: Spot, here: Spot, after: Spot) -> bool:
    one = (here[0] - before[0], here[1] - before[1])
    two = (after[0] - here[0], after[1] - here[1])
    turn = math.atan2(one[0] * two[1] - one[1] * two[0], one[0] * two[0] + one[1] * two[1])
    return abs(turn) > math.radians(CORNER)


def _shortened(points: list[Spot]) -> list[Spot]:
    """The points with more between those far apart, so that a curve stays near its points."""
    result = [points[0]]
    for here, there in pairwise(points):
        pieces = math.ceil(math.dist(here, there) / (LONGEST * FINE))
        for piece in range(1, pieces):
            share = piece / pieces
            x, y = (a + (b - a) * share for a, b in zip(here, there, strict=True))
            result.append((2 * round(x / 2), 2 * round(y / 2)))
        result.append(there)
    return result


def _middle(a: Spot, b: Spot) -> Spot:
    return (a[0] + b[0]) // 2, (a[1] + b[1]) // 2


def _curve(points: list[Spot], end: str) -> str:
    """An open stroke from the first point to the last: curves, broken at corners."""
    data = f"M{points[0][0]} {points[0][1]}"
    run: list[Spot] = []
    start = points[0]
    for i in range(1, len(points)):
        last = i == len(points) - 1
        if last or _is_corner(points[i - 1], points[i], points[i + 1]):
            data += _soft(start, run, points[i])
            start, run = points[i], []
        else:
            run.append(points[i])
    return data + end


def _soft(start: Spot, steer: list[Spot], end: Spot) -> str:
    """From *start* to *end*, steered by the points between.

    Each curve ends halfway to the next steering point, which makes the next point the mirror
    image that SVG's `t` assumes; all coordinates of steering points are even, so halves are exact.
    """
    if not steer:
        return f"l{_packed([end[0] - start[0], end[1] - start[1]])}"
    ends = [*(_middle(a, b) for a, b in pairwise(steer)), end]
    first = (*_step(start, steer[0]), *_step(start, ends[0]))
    rest = [number for a, b in pairwise(ends) for number in _step(a, b)]
    return f"q{_packed(first)}" + (f"t{_packed(rest)}" if rest else "")


def _step(a: Spot, b: Spot) -> Spot:
    return b[0] - a[0], b[1] - a[1]


def _packed(numbers: Iterable[int]) -> str:
    """Numbers with a space only where no minus sign parts them."""
    text = "".join(f"{number}" if number < 0 else f" {number}" for number in numbers)
    return text.removeprefix(" ")
