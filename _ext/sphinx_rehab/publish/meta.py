"""What a page tells search engines and whoever shows a link to it: what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_rehab import views
from sphinx_rehab.builders import is_site
from sphinx_rehab.core.model import Condition, Entry
from sphinx_rehab.domain import rehab_domain

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
    """Describe each page; keep a page that patients do not see out of the engines."""
    domain = rehab_domain(app.env)
    if doctree is None:
        return
    entry = domain.entry_of(pagename)
    if entry is not None and not domain.library.is_shown(entry):
        tags = [_meta("robots", "noindex")]
    else:
        text = entry.message if entry else first_words(doctree)
        tags = [_meta("description", text[:_DESCRIPTION_LIMIT])] if text else []
        if is_site(app.builder):
            title = app.env.titles[pagename].astext()
            url = context.get("pageurl") or ""
            tags += _open_graph(title, text, app.config.project, url, _picture(app, entry))
    context["metatags"] = context.get("metatags", "") + "".join(f"{tag}\n" for tag in tags)


def first_words(doctree: nodes.document) -> str:
    """The first paragraph that stands right in a section of *doctree*, on one line."""
    for paragraph in doctree.findall(nodes.paragraph):
        if isinstance(paragraph.parent, nodes.section) and (text := paragraph.astext().strip()):
            return " ".join(text.split())
    return ""


def _open_graph(title: str, text: str, site: str, url: str, picture: str) -> Iterator[str]:
    """The tags of https://ogp.me; addresses in it are full ones, so they need `html_baseurl`."""
    found = {
        "og:type": "article",
        "og:site_name": site,
        "og:title": title,
        "og:description": text[:_DESCRIPTION_LIMIT],
        "og:url": url,
        "og:image": picture if url else "",
    }
    for name, value in found.items():
        if value:
            yield f'<meta property="{name}" content="{escape(value)}" />'


def _picture(app: Sphinx, entry: Entry | None) -> str:
    """The full address of the entry's picture; "" without one, or where it is no pixel picture.

    Those who show a link with a picture do not read SVG.
    """
    if entry is None or isinstance(entry, Condition):
        return ""
    picture = views.card(entry).picture
    if picture is None or picture.path.endswith(".svg") or picture.path not in app.env.images:
        return ""
    name = app.env.images[picture.path][1]
    return f"{app.config.html_baseurl.rstrip('/')}/{app.builder.imagedir}/{name}"


def _meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{escape(content)}" />'
