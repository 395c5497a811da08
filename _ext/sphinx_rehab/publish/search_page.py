"""The results page of the search: the same in every theme, whose own search box leads to it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_rehab.core.model import Exercise
from sphinx_rehab.domain import rehab_domain

PAGE = "search"
_STYLE = "rehab/search.css"
_SCRIPTS = ("search-view.js", "search-results.js", "search-page.js")


def register(app: Sphinx) -> None:
    """Complete the page when it is written; its template is `templates/search.html`."""
    app.connect("html-page-context", complete)


def complete(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add what only the results page loads, and the list that stands there without JavaScript."""
    if pagename != PAGE or doctree is not None:
        return
    domain = rehab_domain(app.env)
    app.add_css_file(_STYLE)
    for script in _SCRIPTS:
        app.add_js_file(f"rehab/{script}", loading_method="defer")
    context["rehab_clinic"] = app.config.rehab_clinic
    context["rehab_index"] = by_letter(filter(domain.library.is_shown, domain.library.exercises))
    context["metatags"] = context.get("metatags", "") + '<meta name="robots" content="noindex" />\n'


def by_letter(exercises: Iterable[Exercise]) -> list[tuple[str, list[dict[str, str]]]]:
    """*exercises*, which stand in the order of their titles, under their first letters.

    Plain data, since some builders write the context of a page to a file.
    """
    groups = groupby(exercises, key=lambda exercise: exercise.title[:1].upper())
    return [
        (letter, [{"title": e.title, "docname": e.docname} for e in found])
        for letter, found in groups
    ]
