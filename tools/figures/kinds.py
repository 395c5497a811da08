"""Which module draws which kind of pose file."""

from __future__ import annotations

from collections.abc import Callable

from . import body, foot, moving
from .document import Document
from .style import LIMIT
from .svg import Canvas

Draw = Callable[[Document], Canvas]
"""Draws a whole picture, 240 x 180 units with y downwards; raises PoseError."""

KINDS: dict[str, Draw] = {"body": body.draw, "foot": foot.draw}


def draw(document: Document) -> str:
    """The SVG file of a pose file; PoseError if it cannot be drawn or grows too large."""
    kind = document.string("kind", "body", among=(*KINDS, "moving"))
    title = document.title
    svg = moving.svg(document) if kind == "moving" else KINDS[kind](document).svg(title)
    size = len(svg.encode())
    if size > LIMIT:
        raise document.fail(f"the drawing has {size} bytes, more than {LIMIT}; show less in it")
    return svg
