"""Stems that are looked up once: a library repeats its words on every page."""

from __future__ import annotations

from functools import lru_cache

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.search import SearchLanguage, languages
from sphinx.util import import_object


def register(app: Sphinx) -> None:
    """Give the project's search language a memory before the index is built."""
    app.connect("config-inited", remember_stems)


def remember_stems(app: Sphinx, config: Config) -> None:
    """Replace the search language by one that stems each word once a build.

    Half of the time that Sphinx's index takes goes into stemming the same words again.
    """
    code = config.html_search_language or config.language
    known = languages.get(code) or languages.get(code.partition("_")[0]) or languages["en"]
    plain: type[SearchLanguage] = import_object(known) if isinstance(known, str) else known
    if not hasattr(plain.stem, "cache_info"):
        app.add_search_language(_remembering(plain, code))


def _remembering(plain: type[SearchLanguage], code: str) -> type[SearchLanguage]:
    class Remembering(plain):  # type: ignore[misc, valid-type]
        lang = code
        stem = lru_cache(maxsize=50_000)(plain.stem)

    return Remembering
