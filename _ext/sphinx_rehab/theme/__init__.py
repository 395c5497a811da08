"""The patients' theme, `html_theme = "rehab"`."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx


def register(app: Sphinx) -> None:
    """Offer the theme to projects."""
    app.add_html_theme("rehab", str(Path(__file__).parent / "rehab"))
