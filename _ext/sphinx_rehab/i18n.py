"""The extension's own words (labels, doses) in the project's language."""

from __future__ import annotations

from gettext import NullTranslations
from pathlib import Path

from sphinx.locale import get_translation, get_translator

CATALOG = "sphinx_rehab"
LOCALE_DIR = Path(__file__).parent / "locale"

_ = get_translation(CATALOG)


def words() -> NullTranslations:
    """The catalog in use, for phrases with plural forms."""
    return get_translator(CATALOG)
