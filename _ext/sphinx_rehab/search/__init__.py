"""Search for patients."""

from __future__ import annotations

from sphinx.application import Sphinx


def register(app: Sphinx) -> None:
    """Connect what gathers and writes the index."""
    from sphinx_rehab.search import index, instead, settings

    settings.register(app)
    instead.register(app)
    index.register(app)
