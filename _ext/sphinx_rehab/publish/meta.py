"""What a page tells search engines: what it is about, or that it is not for them."""

from __future__ import annotations

from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_rehab.domain import RehabDomain

_DESCRIPTION_LIMIT = 300
"""Characters; search engines cut a description off long before."""


def register(app: Sphinx) -> None:
    """Add the tags to each page as it is written."""
    app.connect("html-page-context", add_tags)


def add_tags(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Describe an entry by its message; keep a page that patients do not see out of the engines."""
    domain = app.env.domains["rehab"]
    assert isinstance(domain, RehabDomain)
    entry = domain.entry_of(pagename)
    if entry is None:
        return
    if domain.library.is_shown(entry):
        text = escape(entry.message[:_DESCRIPTION_LIMIT])
        tag = f'<meta name="description" content="{text}" />'
    else:
        tag = '<meta name="robots" content="noindex" />'
    context["metatags"] = context.get("metatags", "") + tag + "\n"
