"""Drawings that have colors of their own for dark surroundings; all others are shown on white."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from docutils import nodes

_HEAD = 4096
"""Bytes of a file in which its style is looked for."""

CLASS = "rehab-drawing"


def mark(images: Iterable[nodes.image], srcdir: str | Path) -> None:
    """Give each of *images* that has such colors its class; paths start from *srcdir*."""
    for image in images:
        file = Path(srcdir, image["uri"])
        if file.suffix == ".svg" and file.is_file() and _adapts(file, file.stat().st_mtime_ns):
            image["classes"].append(CLASS)


@lru_cache(maxsize=4096)
def _adapts(file: Path, changed: int) -> bool:
    with file.open("rb") as stream:
        return b"prefers-color-scheme" in stream.read(_HEAD)
