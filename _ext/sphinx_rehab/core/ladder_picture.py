"""The picture of a ladder in numbers: where its boxes stand and its lines run, in a space of 360.

The unit is one CSS pixel of a phone that shows the picture across its text column (about 350 px
of 390), so a letter of size 16 is read as 16 px there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sphinx_rehab.core.ladder import Ladder
from sphinx_rehab.core.ladder_rows import Rows, arrange
from sphinx_rehab.core.text_width import wrap

WIDTH = 360.0
BOX = 150.0
"""The width of a box; two of them and four lines fit beside each other."""
LETTERS = 16.0
LINE = 20.0
_PADDING = 13.0  # a box with one line has 46, on a phone more than the 44 px that a finger needs
_BESIDE_TEXT = 8.0
_BESIDE = 10.0  # between two things of a row
_MARGIN = 2.0
_BETWEEN = 40.0  # between two rows
_SWEEPS = 30


@dataclass(frozen=True, slots=True)
class Box:
    """An exercise: the top left corner of its box, and its title in *lines*."""

    name: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line from above to below: straight where it passes a row, bent between two rows."""

    x: float
    y: float
    to_x: float
    to_y: float
    is_end: bool = False
    """Whether it ends at a box and shows its head there."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Boxes in reading order, from easier to harder, and the lines that join them."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def draw(ladder: Ladder, titles: Mapping[str, str]) -> Picture:
    """The picture of *ladder*: two boxes in a row, or one where too many lines have to pass."""
    rows = arrange(ladder, per_row=2)
    if _width(rows) > WIDTH:
        rows = arrange(ladder, per_row=1)
    width = max(WIDTH, _width(rows))
    middles = _middles(rows, width)
    texts = {name: wrap(titles[name], BOX - 2 * _BESIDE_TEXT, LETTERS) for name in rows.home}
    bands = _bands(rows, texts)
    boxes = [
        _box(name, middles[number][name], bands[number], texts[name])
        for number, row in enumerate(rows.rows)
        for name in row
        if rows.home[name] == number
    ]
    passing = [
        Line(middles[number][name], bands[number].top, middles[number][name], bands[number].bottom)
        for number, row in enumerate(rows.rows)
        for name in row
        if rows.home[name] != number
    ]
    between = [
        Line(
            middles[number][name],
            bands[number].bottom,
            middles[number + 1][other],
            bands[number + 1].top,
            is_end=rows.home[other] == number + 1,
        )
        for number in range(len(bands) - 1)
        for name, other in rows.links(number)
    ]
    height = bands[-1].bottom if bands else 0.0
    return Picture(width, height, tuple(boxes), tuple(passing + between))


@dataclass(frozen=True, slots=True)
class _Band:
    """Where a row begins and ends."""

    top: float
    bottom: float


def _bands(rows: Rows, texts: Mapping[str, Sequence[str]]) -> list[_Band]:
    """The rows one below the other, each as high as the longest text in it."""
    bands: list[_Band] = []
    top = 0.0
    for number, row in enumerate(rows.rows):
        longest = max(len(texts[name]) for name in row if rows.home[name] == number)
        bands.append(_Band(top, top + 2 * _PADDING + LINE * longest))
        top = bands[-1].bottom + _BETWEEN
    return bands


def _box(name: str, middle: float, band: _Band, lines: tuple[str, ...]) -> Box:
    return Box(name, round(middle - BOX / 2, 1), band.top, BOX, band.bottom - band.top, lines)


# -- from left to right


def _half(rows: Rows, number: int, name: str) -> float:
    return BOX / 2 if rows.home[name] == number else 0.0


def _steps(rows: Rows, number: int) -> list[float]:
    """The least distances in row *number*: edge to the first middle, ..., last middle to edge."""
    halves = [_half(rows, number, name) for name in rows.rows[number]]
    inner = [a + _BESIDE + b for a, b in pairwise(halves)]
    return [_MARGIN + halves[0], *inner, halves[-1] + _MARGIN]


def _width(rows: Rows) -> float:
    return max((sum(_steps(rows, number)) for number in range(len(rows.rows))), default=0.0)


def _middles(rows: Rows, width: float) -> list[dict[str, float]]:
    """The middle of everything in each row, so that lines run as straight as the order allows."""
    joined: list[dict[str, list[tuple[int, str]]]] = [
        {name: [] for name in row} for row in rows.rows
    ]
    for upper in range(len(rows.rows) - 1):
        for a, b in rows.links(upper):
            joined[upper][a].append((upper + 1, b))
            joined[upper + 1][b].append((upper, a))
    middles: list[dict[str, float]] = []
    for number, row in enumerate(rows.rows):
        even = [width * (place + 0.5) / len(row) for place in range(len(row))]
        middles.append(dict(zip(row, _apart(even, _steps(rows, number), width), strict=True)))
    down = range(len(rows.rows))
    for sweep in range(_SWEEPS):
        for number in down if sweep % 2 == 0 else reversed(down):
            wanted = []
            for name in rows.rows[number]:
                places = [middles[other][beside] for other, beside in joined[number][name]]
                wanted.append(sum(places) / len(places))
            placed = _apart(wanted, _steps(rows, number), width)
            middles[number] = dict(zip(rows.rows[number], placed, strict=True))
    aside = _aside(rows, middles, width)
    return [{name: round(x + aside, 1) for name, x in row.items()} for row in middles]


def _aside(rows: Rows, middles: list[dict[str, float]], width: float) -> float:
    """How far everything has to move to stand in the middle of *width*."""
    ends = [
        (x - _half(rows, number, name), x + _half(rows, number, name))
        for number, row in enumerate(middles)
        for name, x in row.items()
    ]
    return (width - min(left for left, _right in ends) - max(right for _left, right in ends)) / 2


def _apart(wanted: Sequence[float], steps: Sequence[float], width: float) -> list[float]:
    """The places nearest to *wanted*, by least squares, that keep *steps* and stay in *width*.

    Less the distances that they have to keep, places must only not decrease, so this is isotonic
    regression, solved by pooling neighbors that are out of order.
    """
    offsets = [steps[0]]
    for step in steps[1:-1]:
        offsets.append(offsets[-1] + step)
    pools: list[tuple[float, int]] = []
    for place, offset in zip(wanted, offsets, strict=True):
        total, count = place - offset, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            more, others = pools.pop()
            total, count = total + more, count + others
        pools.append((total, count))
    room = width - offsets[-1] - steps[-1]
    free = [min(max(total / count, 0.0), room) for total, count in pools for _one in range(count)]
    return [place + offset for place, offset in zip(free, offsets, strict=True)]
