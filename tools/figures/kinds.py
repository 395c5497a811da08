"""Which module draws which kind of pose file."""

from __future__ import annotations

from collections.abc import Callable

from . import body, foot, moving
from .document import Document
from .svg import Canvas

LIMIT = 12 * 1024
"""Most bytes that a drawing may have."""

LIMIT_MOVING = 56 * 1024
"""The same for a moving one, which holds five to seven drawings: up to 15 KB compressed."""

Draw = Callable[[Document], Canvas]
"""Draws a whole picture, 240 x 180 units with y downwards; raises PoseError."""

KINDS: dict[str, Draw] = {"body": body.draw, "foot": foot.draw}


def draw(document: Document) -> str:
    """The SVG file of a pose file; PoseError if it cannot be drawn or grows too large."""
    kind = document.string("kind", "body", among=(*KINDS, "moving"))
    title = document.title
    is_moving = kind == "moving"
    svg = moving.svg(document) if is_moving else KINDS[kind](document).svg(title)
    size, limit = len(svg.encode()), LIMIT_MOVING if is_moving else LIMIT
    if size > limit:
        raise document.fail(f"the drawing has {size} bytes, more than {limit}; show less in it")
    return svg
