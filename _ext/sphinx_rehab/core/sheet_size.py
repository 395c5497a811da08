"""How much of a sheet of paper an exercise needs, estimated before anything is laid out.

Lengths are lines of a sheet (14 points with 1.2 between), widths are letters as
:func:`text_width` takes them. Nothing breaks where the estimate is wrong: a sheet that was taken
for short runs on to its second side, and one that was taken for long uses both.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from sphinx_rehab.core.model import Step
from sphinx_rehab.core.text_width import text_width

SHARES = range(30, 80, 5)
"""Percent of the width that "Ask first if" may take beside "Stop if"; the styles know these."""

_WIDTH = 44.0
"""A line of a sheet: 188 mm of Arial, in estimates that are those of a font wider by a sixth."""

_FRAME = 3.2  # what a frame, the bullets and the uneven ends of lines take from its width
_COLUMN = 19.5  # a column of steps, without the numbers
_PICTURE = (7.8, 4.0)  # what a picture takes from the lines of its step, and how many it needs
_LETTER = 43.4  # 257 mm between the margins, the shorter of both papers


@dataclass(frozen=True, slots=True)
class Texts:
    """What stands on a sheet, in words."""

    head: tuple[str, ...]  # message, dose, position and equipment, a paragraph each
    ask_first: tuple[str, ...]
    stop_if: tuple[str, ...]
    steps: tuple[Step, ...]
    cues: str
    end: tuple[str, ...]  # a paragraph each
    ticks: int  # rows of the grid


def ask_share(ask_first: Iterable[str], stop_if: Iterable[str]) -> int:
    """Percent of the width with which both lists, side by side, take the least height."""

    def height(share: int) -> tuple[int, int, int]:
        ask, stop = _rules(ask_first, share), _rules(stop_if, 100 - share)
        return max(ask, stop), abs(ask - stop), abs(share - 50)

    return min(SHARES, key=height)


def needs_two_sides(texts: Texts) -> bool:
    """Whether *texts* are more than one side of Letter holds."""
    return lines(texts) > _LETTER


def lines(texts: Texts) -> float:
    """The height of the sheet with *texts*, were it on one side."""
    both = texts.ask_first and texts.stop_if
    share = ask_share(texts.ask_first, texts.stop_if) if both else 100
    beside = 100 - share if both else 100
    rules = max(_rules(texts.ask_first, share), _rules(texts.stop_if, beside))
    return (
        1.5  # the title
        + sum(_lines(text, _WIDTH) for text in texts.head)
        + (rules + 1.9 if rules else 0)
        + _steps(texts.steps)
        + _lines(texts.cues, _WIDTH)
        + 1.6  # the caption of the grid
        + 1.5 * texts.ticks
        + sum(_lines(text, _WIDTH) for text in texts.end)
        + 2.3  # the code of the page beside its end, frames, and room between the parts
    )


def _steps(steps: tuple[Step, ...]) -> float:
    """Two columns of about the same height; a step is not torn."""
    heights = [0.25 + _step(step) for step in steps]
    return sum(heights) / 2 + max(heights, default=0) / 8


def _step(step: Step) -> float:
    if not step.pictures:
        return _lines(step.text, _COLUMN)
    less, needed = _PICTURE
    beside = _lines(step.text, _COLUMN - less)
    needed *= len(step.pictures)
    return needed + max(0, beside - needed) * (1 - less / _COLUMN)


def _rules(items: Iterable[str], percent: int) -> int:
    return sum(_lines(item, _WIDTH * percent / 100 - _FRAME) for item in items)


def _lines(text: str, width: float) -> int:
    return math.ceil(text_width(text, 1.0) / width)
