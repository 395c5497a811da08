"""The text tier: on which pages each word stands, and how much it weighs there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    """A word as it is written most often, the same *folded*, and how many pages hold it."""

    text: str
    folded: str
    pages: int


@dataclass(frozen=True, slots=True)
class Shard:
    """The postings of a run of stems in alphabetical order."""

    first: str
    stems: str
    lines: str


def is_word(text: str) -> bool:
    """Whether *text* is more than a letter or a number: these have no stem and no slips."""
    return len(text) > 1 and not any(map(str.isdigit, text))


class Vocabulary:
    """The words of all pages. Those that differ by accents alone are one: patients type none."""

    def __init__(self, pages: Iterable[Mapping[str, int]]) -> None:
        counts: Counter[str] = Counter()
        for page in pages:
            counts.update(page.keys())
        self.folded = {word: fold(word) for word in counts}
        """Each word as it is written, without accents."""
        self.forms: dict[str, str] = {}
        """Each folded word, as it is written most often."""
        self._pages: Counter[str] = Counter()
        for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            self.forms.setdefault(self.folded[word], word)
            self._pages[self.folded[word]] += count

    def words(self) -> list[Word]:
        """What a slip may be corrected to, in order; no numbers, no single letters."""
        found = (Word(form, word, self._pages[word]) for word, form in self.forms.items())
        return sorted((w for w in found if is_word(w.folded)), key=lambda word: word.text)


def inverted(
    pages: Sequence[Mapping[str, int]],
    folded: Mapping[str, str],
    stems: Mapping[str, str],
    ignored: Iterable[str],
) -> dict[str, list[tuple[int, int]]]:
    """For each stem the numbers of its pages, rising, with a weight each.

    *stems* are of the *folded* words; *ignored* words, folded as well, are left out. The weight
    is BM25's of the word's count in a page of that length, in LEVELS grades.
    """
    left_out = set(ignored)
    reduced_of = {word: stems[plain] for word, plain in folded.items() if plain not in left_out}
    by_page = []
    for page in pages:
        counts: dict[str, int] = {}
        for word, count in page.items():
            reduced = reduced_of.get(word)
            if reduced is not None:
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
