"""Our search in place of Sphinx's: its index is not built, its results page stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

PAGE = "search"
_INDEX = "searchindex.js"


def register(app: Sphinx) -> None:
    """Switch Sphinx's index off, last of all that happens when the builder is there."""
    app.connect("builder-inited", switch_off, priority=900)
    app.connect("html-collect-pages", pages)
    app.connect("html-page-context", tell_themes)


def is_ours(app: Sphinx) -> bool:
    """Whether this build has our search: pages with addresses of their own, and the setting."""
    builder = app.builder
    is_book = isinstance(builder, StandaloneHTMLBuilder) and builder.name in ("html", "dirhtml")
    return is_book and bool(app.config.rehab_search)


def switch_off(app: Sphinx) -> None:
    """Have Sphinx leave out its index, which takes 10 ms a page, and take away an older one."""
    if is_ours(app):
        builder = app.builder
        assert isinstance(builder, StandaloneHTMLBuilder)
        builder.search = False
        (Path(app.outdir) / _INDEX).unlink(missing_ok=True)


def pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The results page, which Sphinx makes only together with its index."""
    if is_ours(app):
        yield PAGE, {}, "search.html"


def tell_themes(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let themes see that there is a results page."""
    if is_ours(app) and "hasdoc" in context:
        hasdoc = context["hasdoc"]
        context["hasdoc"] = lambda name: name == PAGE or hasdoc(name)
