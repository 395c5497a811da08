"""Draws the pose files of kind "body": a whole person with props and marks."""

from __future__ import annotations

from .document import Document
from .svg import Canvas


def draw(document: Document) -> Canvas:
    """The whole picture."""
    raise document.fail("whole bodies cannot be drawn yet", "kind")
