"""How the index is written small: `static/lazy/search.js/20-decode.js` reads it back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sphinx_rehab.search.words import fold

_DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
_BASE = 45
LEVELS = 3
"""How many grades the weight of a word on a page has."""


def front_coded(words: Iterable[str]) -> str:
    """Sorted *words* in lower case, each a capital for the letters shared with the one before.

    "A" stands for none, "Z" for 25: ["calf", "calves"] gives "AcalfDves".
    """
    parts, before = [], ""
    for word in words:
        shared = min(_shared(word, before), 25)
        parts.append(chr(65 + shared) + word[shared:])
        before = word
    return "".join(parts)


def cuts(stemmed: Iterable[tuple[str, str]]) -> str:
    """How each stem comes of its word, a line each: letters cut off the end, then what is added.

    ("calves", "calv"), ("toe", "toe"), ("skies", "sky") gives "2", "" and "3y".
    """
    lines = []
    for word, stem in stemmed:
        shared = _shared(word, stem)
        lines.append(f"{len(word) - shared or ''}{stem[shared:]}")
    return "\n".join(lines)


def _shared(one: str, other: str) -> int:
    """How many letters both begin with."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared


def postings(entries: Iterable[tuple[int, int]]) -> str:
    """Pages in rising order with their weights (0 to LEVELS - 1) as text.

    Each is the gap to the page before times LEVELS plus the weight, in base 45, the least digit
    first; a digit that another one follows is raised by 45.
    """
    text, before = [], -1
    for page, weight in entries:
        value = (page - before - 1) * LEVELS + weight
        before = page
        while value >= _BASE:
            text.append(_DIGITS[_BASE + value % _BASE])
            value = value // _BASE
        text.append(_DIGITS[value])
    return "".join(text)


def slug(title: str) -> str:
    """The file name that a page with *title* most often has."""
    return re.sub(r"[^a-z0-9]+", "-", fold(title.lower())).strip("-")


class Shared:
    """Texts that repeat, kept once; the first is always ""."""

    def __init__(self) -> None:
        self.texts: dict[str, int] = {"": 0}

    def number(self, text: str) -> int:
        """The place of *text* in :attr:`texts`."""
        return self.texts.setdefault(text, len(self.texts))
