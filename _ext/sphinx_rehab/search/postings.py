"""The text tier: on which pages each word stands, and how much it weighs there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sphinx_rehab.search.coding import LEVELS, front_coded, postings
from sphinx_rehab.search.words import fold

COMMON = 0.5
"""Words on more than this share of the pages are not kept, once there are MANY pages: they say
nothing of any one of them."""
MANY = 100
_SATURATION, _LENGTH = 1.2, 0.6


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the library as it is written most often, and how many pages hold it."""

    text: str
    pages: int


@dataclass(frozen=True, slots=True)
class Shard:
    """The postings of a run of stems in alphabetical order."""

    first: str
    stems: str
    lines: str


def vocabulary(pages: Iterable[Mapping[str, int]]) -> list[Word]:
    """The words of all *pages*, in order, spelling corrector's target; no numbers, no letters."""
    forms: dict[str, Counter[str]] = {}
    for page in pages:
        for word in page:
            if len(word) > 1 and not any(map(str.isdigit, word)):
                forms.setdefault(fold(word), Counter())[word] += 1
    return sorted(
        (Word(min(f, key=lambda w: (-f[w], w)), f.total()) for f in forms.values()),
        key=lambda word: word.text,
    )


def inverted(
    pages: Sequence[Mapping[str, int]], stem: Callable[[str], str], ignored: Iterable[str]
) -> dict[str, list[tuple[int, int]]]:
    """For each stem the numbers of its pages, rising, with a weight each.

    The weight is BM25's of the word's count in a page of that length, in LEVELS grades.
    """
    left_out = set(ignored)
    by_page = []
    for page in pages:
        counts: dict[str, int] = {}
        for word, count in page.items():
            if fold(word) not in left_out:
                reduced = stem(word)
                counts[reduced] = counts.get(reduced, 0) + count
        by_page.append(counts)
    lengths = [sum(counts.values()) for counts in by_page]
    mean = max(sum(lengths) / max(len(lengths), 1), 1)
    found: dict[str, list[tuple[int, int]]] = {}
    for number, counts in enumerate(by_page):
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * lengths[number] / mean)
        for reduced, count in counts.items():
            weight = min(int(LEVELS * count / (count + norm) + 0.3), LEVELS - 1)
            found.setdefault(reduced, []).append((number, weight))
    if len(pages) > MANY:
        limit = math.ceil(len(pages) * COMMON)
        found = {reduced: entries for reduced, entries in found.items() if len(entries) <= limit}
    return found


def shards(found: Mapping[str, list[tuple[int, int]]], size: int) -> list[Shard]:
    """*found* in alphabetical order, cut into parts of about *size* bytes; 0 cuts nothing."""
    made: list[Shard] = []
    stems: list[str] = []
    lines: list[str] = []
    total = 0

    def close() -> None:
        if stems:
            made.append(Shard(stems[0], front_coded(stems), "\n".join(lines)))
        stems.clear()
        lines.clear()

    for reduced in sorted(found):
        line = postings(found[reduced])
        if size and total and total + len(line) > size:
            close()
            total = 0
        stems.append(reduced)
        lines.append(line)
        total += len(line) + len(reduced)
    close()
    return made
