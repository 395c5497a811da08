"""The patients' theme, `html_theme = "rehab"`."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from docutils import nodes
from sphinx.application import Sphinx

from sphinx_rehab.core.policy import PAGE_POLICY, REFERRER_POLICY
from sphinx_rehab.domain import rehab_domain


def register(app: Sphinx) -> None:
    """Offer the theme to projects, and what its templates show."""
    app.add_html_theme("rehab", str(Path(__file__).parent / "rehab"))
    app.connect("html-page-context", add_context)


def add_context(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let templates read the clinic, and the page and title of an exercise's part of the body."""
    domain = rehab_domain(app.env)
    context["rehab_clinic"] = app.config.rehab_clinic
    # a path and no host, so that a copy of the site asks nothing of the original
    context["rehab_base"] = f"{urlsplit(app.config.html_baseurl).path.rstrip('/')}/"
    context["rehab_policy"] = PAGE_POLICY
    context["rehab_referrer"] = REFERRER_POLICY
    above = domain.region_page(pagename)
    context["rehab_region"] = (above, app.env.titles[above].astext()) if above else None
