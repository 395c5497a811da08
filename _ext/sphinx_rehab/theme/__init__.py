"""The patients' theme, `html_theme = "rehab"`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx


def register(app: Sphinx) -> None:
    """Offer the theme to projects, and the clinic to its templates."""
    app.add_html_theme("rehab", str(Path(__file__).parent / "rehab"))
    app.connect("html-page-context", add_clinic)


def add_clinic(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let templates read the clinic's name, logo and phone as `rehab_clinic`."""
    context["rehab_clinic"] = app.config.rehab_clinic
