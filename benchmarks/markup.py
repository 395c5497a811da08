"""Markdown shared by both projects of the benchmark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def bullets(items: Iterable[str]) -> str:
    """Return a bullet list."""
    return "\n".join(f"- {item}" for item in items)


def definitions(pairs: Sequence[tuple[str, str]]) -> str:
    """Return a definition list of (term, text) pairs."""
    return "\n\n".join(f"{term}\n: {text}" for term, text in pairs)


def fence(name: str, body: str) -> str:
    """Return a directive without argument."""
    return f":::{{{name}}}\n{body}\n:::"
