"""Which builders make a site: pages with addresses of their own, for browsers."""

from __future__ import annotations

from pathlib import Path
from typing import TypeGuard

from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder

_SITES = frozenset({"html", "dirhtml"})
THEME = Path(__file__).parent / "theme/rehab"


def is_site(builder: Builder) -> TypeGuard[StandaloneHTMLBuilder]:
    """Whether each page of *builder* is a file of its own that a browser opens."""
    return builder.name in _SITES


def is_own_site(builder: Builder) -> TypeGuard[StandaloneHTMLBuilder]:
    """Whether *builder* makes a site in our theme: what a host has to send with it, we know."""
    return is_site(builder) and any(
        Path(folder) == THEME for folder in builder.theme.get_theme_dirs()
    )
