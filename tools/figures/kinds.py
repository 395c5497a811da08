"""Which module draws which kind of pose file."""

from __future__ import annotations

from collections.abc import Callable

from . import body, foot
from .document import Document
from .svg import Canvas

Draw = Callable[[Document], Canvas]
"""Draws a whole picture, 240 x 180 units with y downwards; raises PoseError."""

KINDS: dict[str, Draw] = {"body": body.draw, "foot": foot.draw}


def draw(document: Document) -> str:
    """The SVG file of a pose file."""
    kind = document.string("kind", "body", among=KINDS)
    title = document.title
    return KINDS[kind](document).svg(title)
