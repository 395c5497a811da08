"""Pictures that also move: `end.svg` with an `end.moving.svg` beside it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment

SUFFIX = ".moving.svg"


def register(app: Sphinx) -> None:
    """Copy the moving pictures with the still ones, once it is known which are used."""
    app.connect("html-collect-pages", copy)


def mark(images: Iterable[nodes.image], env: BuildEnvironment) -> None:
    """Let the page's script know which pictures move; the still one is what everybody gets."""
    for image in images:
        uri = image["uri"]
        if uri.endswith(".svg") and "://" not in uri:
            relative, path = env.relfn2path(uri)
            if moves(Path(path)):
                image["classes"].append("rehab-moves")
                env.note_dependency(_moving(relative))


def copy(app: Sphinx) -> list[tuple[str, dict[str, object], str]]:
    """Name each moving picture after its still one among the files to copy; no page."""
    builder = app.builder
    if isinstance(builder, StandaloneHTMLBuilder):
        for path, name in list(builder.images.items()):
            if moves(Path(app.srcdir) / path):
                builder.images[_moving(path)] = _moving(name)
    return []


def moves(picture: Path) -> bool:
    """Whether a moving picture lies beside *picture*."""
    return picture.suffix == ".svg" and Path(_moving(str(picture))).is_file()


def _moving(path: str) -> str:
    return path.removesuffix(".svg") + SUFFIX
