"""The extension's own words (labels, doses) in the project's language."""

from __future__ import annotations

from gettext import NullTranslations
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.locale import get_translation, get_translator

CATALOG = "sphinx_rehab"
LOCALE_DIR = Path(__file__).parent / "locale"

_ = get_translation(CATALOG)


def words() -> NullTranslations:
    """The catalog in use, for phrases with plural forms."""
    return get_translator(CATALOG)


def register(app: Sphinx) -> None:
    """Load the catalog of the project's language."""
    app.add_message_catalog(CATALOG, str(LOCALE_DIR))
    app.connect("builder-inited", lend_to_templates)


def lend_to_templates(app: Sphinx) -> None:
    """Let the `_` of templates find our words where Sphinx itself has no translation."""
    if app.translator is not None:
        app.translator.add_fallback(words())
