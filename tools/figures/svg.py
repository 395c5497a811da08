"""A canvas that collects areas and lines in painting order and writes them as one small SVG.

The file is used through `<img>`, under a Content-Security-Policy without inline styles: every
colour is a presentation attribute, and a style sheet inside the file adds the dark scheme.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from string import ascii_letters, ascii_uppercase

from .geometry import Shape
from .outline import path
from .style import (
    FILLS,
    FINE,
    HATCH,
    HATCH_GAP,
    HEIGHT,
    INK,
    PENS,
    STRAIGHT,
    TOLERANCE,
    TOLERANCE_MOVING,
    UNDER,
    WIDTH,
)
from .view import Fit


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

    def moved(self, fit: Fit) -> Canvas:
        """Everything in picture units; line widths stay as they are."""
        return Canvas([Item(fit.shape(i.shape), i.fill, i.pen) for i in self.items])

    def svg(self, title: str) -> str:
        """The picture as an SVG file, with *title* as its name for screen readers."""
        return document(title, self.items, "\n".join(elements(self.items)))


Classes = Mapping[tuple[str, str], str]
"""Fill and pen of a look: the class that stands for it."""


def document(
    title: str, items: Iterable[Item], body: str, style: str = "", classes: Classes | None = None
) -> str:
    """An SVG file around *body*, which shows *items*; *style* are further rules of its sheet.

    Looks are in its style sheet if *body* has them as *classes*.
    """
    size = f'viewBox="0 0 {WIDTH * FINE} {HEIGHT * FINE}"'
    pixels = f'width="{WIDTH * 4}" height="{HEIGHT * 4}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {pixels} role="img">\n'
        f"<title>{escape(title, quote=False)}</title>\n"
        f"{_definitions(list(items), style, classes)}"
        f'<g class="i" color="{INK.light}" fill="none" stroke="currentColor"'
        f' stroke-width="{_short(PENS["line"].width)}" stroke-linecap="round"'
        f' stroke-linejoin="round">\n{body}\n</g>\n</svg>\n'
    )


def _widened(item: Item) -> tuple[float, float, float, float]:
    reach = PENS[item.pen].width / 2 if item.pen else 0
    left, top, right, bottom = item.shape.bounds
    return left - reach, top - reach, right + reach, bottom + reach


def _definitions(items: Sequence[Item], style: str, classes: Classes | None) -> str:
    """The dark colours of the looks in use, and the hatching where something is hatched."""
    light, dark = _dark(items) if classes is None else _rules(classes)
    pattern = ""
    if any(item.fill == "hatch" for item in items):
        dark += f".h{{stroke:{HATCH.paint.dark}}}"
        gap = round(HATCH_GAP * FINE)
        pattern = (
            f'<pattern id="h" width="{gap}" height="{gap}" patternUnits="userSpaceOnUse"'
            f' patternTransform="rotate(45)"><path class="h" d="M{gap // 2} 0v{gap}"'
            f' stroke="{HATCH.paint.light}" stroke-width="{_short(HATCH.width)}"/></pattern>\n'
        )
    sheet = f"{light}@media (prefers-color-scheme:dark){{{dark}}}{style}"
    return f"<style>{sheet}</style>\n{pattern}"


def _dark(items: Iterable[Item]) -> tuple[str, str]:
    """No rules for light surroundings, and those for dark ones, by fill and by pen."""
    fills = {item.fill for item in items if item.fill and item.fill != "hatch"}
    pens = {item.pen for item in items if item.pen and item.pen != "line"}
    dark = [f".i{{color:{INK.dark}}}"]
    dark += [f".f-{name}{{fill:{FILLS[name].dark}}}" for name in sorted(fills)]
    dark += [f".p-{name}{{stroke:{PENS[name].paint.dark}}}" for name in sorted(pens)]
    return "", "".join(dark)


def short(number: int, letters: str) -> str:
    """A name of few letters for each *number* from 0 on."""
    rest, last = divmod(number, len(letters))
    return (short(rest - 1, letters) if rest else "") + letters[last]


def looks(items: Iterable[Item]) -> dict[tuple[str, str], str]:
    """A class of one letter or two for each look of *items*, in the order of their names."""
    found = {(item.fill, item.pen) for item in items} - {("", "line")}
    return {look: short(i, ascii_uppercase) for i, look in enumerate(sorted(found))}


def _rules(classes: Mapping[tuple[str, str], str]) -> tuple[str, str]:
    """The looks as rules: in light and in dark surroundings."""
    light, dark = "", f".i{{color:{INK.dark}}}"
    for (fill, pen), name in classes.items():
        bright, dim = [], []
        if fill == "hatch":
            bright.append("fill:url(#h)")
        elif fill:
            bright.append(f"fill:{FILLS[fill].light.replace('ffffff', 'fff')}")
            dim.append(f"fill:{FILLS[fill].dark}")
        if not pen:
            bright.append("stroke:none")
        elif pen != "line":
            look = PENS[pen]
            if look.paint != INK:
                bright.append(f"stroke:{look.paint.light}")
                dim.append(f"stroke:{look.paint.dark}")
            bright.append(f"stroke-width:{_short(look.width)}")
            bright += [f"stroke-dasharray:{look.dash}"] if look.dash else []
            bright += ["paint-order:stroke"] if fill and pen in UNDER else []
        light += f".{name}{{{';'.join(bright)}}}"
        dark += f".{name}{{{';'.join(dim)}}}" if dim else ""
    return light, dark


def elements(items: Iterable[Item], classes: Classes | None = None) -> Iterator[str]:
    """A path for each item; neighbours of one look share a group that carries it.

    A look is written as attributes, or as one of the *classes*.
    """

    def written(item: Item) -> str:
        if classes is None:
            return _look(item.fill, item.pen)
        name = classes.get((item.fill, item.pen))
        return f' class="{name}"' if name else ""

    def tolerance(shape: Shape) -> float:
        if classes is None:
            return TOLERANCE
        left, top, right, bottom = shape.bounds
        size = float(max(right - left, bottom - top))
        return min(TOLERANCE_MOVING, size / 20 * TOLERANCE_MOVING)

    for look, group in groupby(items, written):
        paths = [
            d
            for item in group
            if (d := path(item.shape, item.pen not in STRAIGHT, tolerance(item.shape)))
        ]
        if len(paths) == 1 or not look:
            yield from (f'<path{look} d="{data}"/>' for data in paths)
        elif paths:
            yield f"<g{look}>"
            yield from (f'<path d="{data}"/>' for data in paths)
            yield "</g>"


def shared(body: str) -> str:
    """*body* with each outline that occurs several times written once."""
    paths = [match[1] for match in _DRAWN.finditer(body)]
    names: dict[str, str] = {}
    for data in paths:
        if len(data) > WORTH and paths.count(data) > 1:
            names.setdefault(data, short(len(names), _NAMES))
    written: set[str] = set()

    def put(match: re.Match[str]) -> str:
        look, data = match[0].partition(" d=")[0].removeprefix("<path"), match[1]
        if data not in names:
            return match[0]
        name = names[data]
        if data in written:
            return f'<use{look} href="#{name}"/>'
        written.add(data)
        first = f'<path id="{name}" d="{data}"/>'
        return f"<g{look}>{first}</g>" if look else first

    return _DRAWN.sub(put, body)


_DRAWN = re.compile(r'<path[^>]* d="([^"]*)"/>')
_NAMES = ascii_letters.replace("h", "")  # the hatching has this one
WORTH = 30
"""Shortest path data that are worth a name."""


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
