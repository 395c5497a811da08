"""A ladder's picture as SVG that stands inside a page: each box a link, colors from the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from sphinx_rehab.core.ladder_picture import LETTERS, LINE, Box, Line, Picture

_WORDS = 26.0  # the height of the words above and below the boxes
_HEAD = 7.0  # the length of an arrow's head


@dataclass(frozen=True, slots=True)
class Words:
    """What the picture says besides titles: its name, and what stands at its two ends."""

    name: str
    easier: str
    harder: str


@dataclass(frozen=True, slots=True)
class Label:
    """What a box leads to (*href* is "" on the exercise's own page), and what it says aloud."""

    href: str
    spoken: str


def svg(picture: Picture, labels: Mapping[str, Label], words: Words, name: str) -> str:
    """*picture* as an element whose id starts with *name*.

    It is a group of links and not an image: what is inside an image is hidden from screen readers,
    and a link must not be. Its attributes hold all that is needed to read it without a style sheet.
    """
    width, height = _short(picture.width), _short(picture.height + 2 * _WORDS)
    boxes = "".join(_box(box, labels[box.name]) for box in picture.boxes)
    return (
        f'<svg class="rehab-ladder-picture" role="group" aria-labelledby="{name}-name"'
        f' xmlns="http://www.w3.org/2000/svg" viewBox="0 {_short(-_WORDS)} {width} {height}"'
        f' width="{width}" height="{height}" font-size="{_short(LETTERS)}" text-anchor="middle">'
        f'<title id="{name}-name">{escape(words.name)}</title>\n'
        f"{_end(words.easier, picture.width / 2, -_WORDS + LETTERS)}"
        f"{_lines(picture)}{boxes}"
        f"{_end(words.harder, picture.width / 2, picture.height + _WORDS - 4)}"
        "</svg>\n"
    )


def _end(text: str, x: float, y: float) -> str:
    return (
        f'<text class="rehab-ladder-end" aria-hidden="true" x="{_short(x)}" y="{_short(y)}"'
        f' fill="currentColor">{escape(text)}</text>\n'
    )


def _lines(picture: Picture) -> str:
    paths = "".join(map(_path, picture.lines))
    heads = "".join(_head(line) for line in picture.lines if line.is_end)
    return (
        f'<path class="rehab-ladder-lines" d="{paths}" fill="none" stroke="currentColor"'
        f' stroke-width="2"/>\n'
        f'<path class="rehab-ladder-heads" d="{heads}" fill="currentColor"/>\n'
    )


def _path(line: Line) -> str:
    end = line.to_y - _HEAD if line.is_end else line.to_y
    start = f"M{_short(line.x)} {_short(line.y)}"
    if line.x == line.to_x:
        return f"{start}V{_short(end)}"
    half = _short((line.y + end) / 2)
    to_x = _short(line.to_x)
    return f"{start}C{_short(line.x)} {half} {to_x} {half} {to_x} {_short(end)}"


def _head(line: Line) -> str:
    x, top = line.to_x, line.to_y - _HEAD - 1
    return f"M{_short(line.to_x)} {_short(line.to_y)}L{_short(x - 5)} {_short(top)}h10z"


def _box(box: Box, label: Label) -> str:
    rect = (
        f'<rect x="{_short(box.x)}" y="{_short(box.y)}" width="{_short(box.width)}"'
        f' height="{_short(box.height)}" rx="8" fill="none" stroke="currentColor"/>'
    )
    middle = _short(box.x + box.width / 2)
    first = box.y + box.height / 2 - LINE * len(box.lines) / 2 + LINE * 0.74
    text = "".join(
        f'<tspan x="{middle}" y="{_short(first + LINE * number)}">{escape(line)}</tspan>'
        for number, line in enumerate(box.lines)
    )
    spoken = f'class="rehab-rung" aria-label="{escape(label.spoken)}"'
    inside = f'{rect}<text fill="currentColor">{text}</text>'
    if label.href:
        return f'<a href="{escape(label.href)}" {spoken}>{inside}</a>\n'
    return f'<g role="img" {spoken} aria-current="page">{inside}</g>\n'


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
