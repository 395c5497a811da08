"""The old address of a renamed page leads on to the new one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

from sphinx_rehab.builders import is_site
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.domain import rehab_domain
from sphinx_rehab.i18n import _
from sphinx_rehab.report import warn

_TEMPLATES = "templates"


def register(app: Sphinx) -> None:
    """Make redirect pages for the builders whose pages have addresses of their own."""
    app.connect("html-collect-pages", pages)
    app.connect("config-inited", add_templates)


def add_templates(app: Sphinx, config: Config) -> None:
    """Let the theme find our templates, after the project's own."""
    from sphinx_rehab.publish.assets import PACKAGE

    config.templates_path = [*config.templates_path, str(PACKAGE / _TEMPLATES)]


def pages(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """A page for each former name, beside the page that has it now."""
    if not is_site(app.builder):
        return
    domain = rehab_domain(app.env)
    for name, entry in sorted(domain.library.names.items()):
        if name == entry.name or not domain.library.is_shown(entry):
            continue
        folder, slash, _page = entry.docname.rpartition("/")
        old = f"{folder}{slash}{name}"
        if old in app.env.all_docs:
            message = f'formerly: "{name}" cannot lead here, since there is a page at {old}'
            warn(Finding.CLASH, message, (entry.docname, entry.line))
            continue
        target = app.builder.get_relative_uri(old, entry.docname)
        context = {
            "title": entry.title,
            "redirect_to": target,
            "moved": _("This page has moved to"),
        }
        yield old, context, "rehab-redirect.html"
