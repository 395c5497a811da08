"""The pictures on cards: copied anew when one changes, though no page with the card does."""

from __future__ import annotations

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_rehab import views
from sphinx_rehab.domain import rehab_domain


def register(app: Sphinx) -> None:
    """Note the pictures once the pages are written and before Sphinx copies what was noted."""
    app.connect("html-collect-pages", note)


def note(app: Sphinx) -> list[tuple[str, dict[str, object], str]]:
    """Add the pictures of all cards to those that Sphinx copies where they differ; no page."""
    builder, env = app.builder, app.env
    domain = rehab_domain(env)
    if isinstance(builder, StandaloneHTMLBuilder):
        for exercise in filter(domain.library.is_shown, domain.library.exercises):
            picture = views.card(exercise).picture
            if picture and picture.path in env.images:
                builder.images[picture.path] = env.images[picture.path][1]
    return []
