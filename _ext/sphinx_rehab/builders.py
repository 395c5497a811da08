"""Which builders make a site: pages with addresses of their own, for browsers."""

from __future__ import annotations

from sphinx.builders import Builder

_SITES = frozenset({"html", "dirhtml"})


def is_site(builder: Builder) -> bool:
    """Whether each page of *builder* is a file of its own that a browser opens."""
    return builder.name in _SITES
