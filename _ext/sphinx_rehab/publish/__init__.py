"""What a finished HTML build holds beside its pages."""

from __future__ import annotations

from sphinx.application import Sphinx

from sphinx_rehab.publish import (
    assets,
    data_scripts,
    exercises_json,
    hosting,
    meta,
    offline,
    paper,
    pictures,
    plan_page,
    redirects,
    search_page,
    settings,
)


def register(app: Sphinx) -> None:
    """Connect everything that writes a file."""
    assets.register(app)
    data_scripts.register(app)
    exercises_json.register(app)
    hosting.register(app)
    meta.register(app)
    offline.register(app)
    paper.register(app)
    pictures.register(app)
    plan_page.register(app)
    redirects.register(app)
    search_page.register(app)
    settings.register(app)
