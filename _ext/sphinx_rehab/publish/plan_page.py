"""The page "My plan": staff put exercises together, and patients open what was put together.

What it shows is made by its script (`static/lazy/plan.js`) from the data of the library and from
the fragment of the address, which never reaches a server.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_rehab.builders import is_site
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.domain import rehab_domain
from sphinx_rehab.i18n import _
from sphinx_rehab.report import warn
from sphinx_rehab.transforms.notices import notices

PAGE = "plan"
_CATALOGUE = "exercises/index"


def register(app: Sphinx) -> None:
    """Make the page, and let every page lead to it."""
    app.connect("html-collect-pages", pages)
    app.connect("html-page-context", add_to_context)


def is_made(app: Sphinx) -> bool:
    """Whether this build has the page: patients see an exercise, and no page has its name."""
    domain = rehab_domain(app.env)
    return (
        is_site(app.builder)
        and PAGE not in app.env.all_docs
        and any(map(domain.library.is_shown, domain.library.exercises))
    )


def pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The page, in the theme's own frame."""
    builder = app.builder
    if PAGE in app.env.all_docs and is_site(builder):
        message = 'this page takes the address of "My plan", so plans cannot be made; rename it'
        warn(Finding.CLASH, message, (PAGE, 1))
    if not is_made(app):
        return
    assert isinstance(builder, StandaloneHTMLBuilder)
    has_catalogue = _CATALOGUE in app.env.all_docs
    context = {
        "title": _("My plan"),
        "catalogue": builder.get_relative_uri(PAGE, _CATALOGUE) if has_catalogue else "",
        "notices": "".join(
            builder.render_partial(notice)["fragment"] for notice in notices(app.config)
        ),
    }
    body = builder.templates.render("rehab-plan.html", context)
    yield PAGE, {"title": context["title"], "body": body}, "page.html"


def add_to_context(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Tell templates the page as `rehab_plan`, and load its script and style on it alone."""
    if not is_made(app):
        return
    context["rehab_plan"] = PAGE
    if pagename == PAGE:
        app.add_css_file("rehab/plan.css", priority=310)
        app.add_js_file("rehab/plan.js", loading_method="defer")
