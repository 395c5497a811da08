"""How many years of school a text asks for: the Flesch-Kincaid grade, sentence by sentence.

English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from sphinx_rehab.core.findings import Finding, Problem
from sphinx_rehab.core.syllables import syllables

LEAST_IN_PAGE = 100
"""Words of the shortest page that is held against its limit: the length of a Flesch sample."""
LEAST_IN_STEP = 10
"""Words of the shortest such step; in a shorter one a single long word decides."""

_LEAST_IN_SENTENCE = 5  # below it, one long word alone makes a sentence look hard
_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9…])")
_ABBREVIATION = re.compile(r"\b(?:Dr|Drs|Mr|Mrs|Ms|Prof|St|No|vs|approx|e\.g|i\.e)\.$")
_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it is written, on *line* of its page, and what was counted in it."""

    text: str
    line: int
    words: int
    syllables: int

    @property
    def grade(self) -> float:
        """The grade of this sentence alone."""
        return grade(self.words, 1, self.syllables)


@dataclass(frozen=True, slots=True)
class Passage:
    """What was counted in a text, and its hardest sentences, the hardest first."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    hardest: tuple[Sentence, ...] = ()

    @property
    def grade(self) -> float:
        """The grade of the text; 0 where it has no words."""
        return grade(self.words, self.sentences, self.syllables)


@dataclass(frozen=True, slots=True)
class Reading:
    """How hard a page is to read, as a whole and step by step."""

    page: Passage
    steps: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """The highest grade of a whole page and of a single step; infinite for none."""

    page: float = inf
    step: float = inf

    def above(self, reading: Reading) -> Iterator[tuple[str, Passage, float]]:
        """What of *reading* is too hard: its name ("step 3"), the text, and the limit.

        Texts that are too short to tell pass: under 100 words for a page, 10 for a step.
        """
        if reading.page.words >= LEAST_IN_PAGE and reading.page.grade > self.page:
            yield "page", reading.page, self.page
        for number, step in enumerate(reading.steps, start=1):
            if step.words >= LEAST_IN_STEP and step.grade > self.step:
                yield f"step {number}", step, self.step

    def problems(self, docname: str, line: int, reading: Reading) -> Iterator[Problem]:
        """A finding for each such text, on its hardest sentence, else on *line* of *docname*."""
        for name, text, limit in self.above(reading):
            worst = text.hardest[0]
            message = (
                f"this {name} reads like school grade {text.grade:.1f}, and {limit:g} is the most;"
                f' shorten the hardest sentence: "{shortened(worst.text)}"'
            )
            yield Problem(Finding.READING, docname, worst.line or line, message)


def grade(words: int, sentences: int, syllables: int) -> float:
    """The Flesch-Kincaid grade level, in years of school in the United States.

    0.39 words per sentence + 11.8 syllables per word - 15.59: Kincaid, Fishburne, Rogers and
    Chissom, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch
    Report 8-75, Naval Technical Training Command, 1975. Easy sentences may come out below 0.
    """
    if not words:
        return 0.0
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def sentences(text: str, line: int) -> Iterator[Sentence]:
    """The sentences of *text*, which begins on *line*; what holds no word is none.

    As in the manual count, a word is what stands between spaces, so "single-leg" is one. A number
    counts as one word of one syllable, and a dash or an ellipsis as nothing.
    """
    for part, at in _parts(text):
        found = [count for token in part.split() if (count := _syllables(token))]
        if found:
            words = " ".join(part.split())
            yield Sentence(words, line + text.count("\n", 0, at), len(found), sum(found))


def passage(found: Sequence[Sentence], keep: int) -> Passage:
    """The sum of *found*, with the *keep* hardest of them.

    Very short sentences are among the hardest only where there are no others.
    """
    long_enough = [one for one in found if one.words >= _LEAST_IN_SENTENCE] or found
    hardest = sorted(long_enough, key=lambda one: (-one.grade, one.line, one.text))
    return Passage(
        sum(one.words for one in found),
        len(found),
        sum(one.syllables for one in found),
        tuple(hardest[:keep]),
    )


def shortened(text: str, length: int = 160) -> str:
    """*text* cut after a word, with an ellipsis, where it is longer than *length*."""
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0] + " ..."


def _parts(text: str) -> Iterator[tuple[str, int]]:
    """The sentences of *text*, each with the place where it starts."""
    start = 0
    for end in _END.finditer(text):
        part = text[start : end.start()]
        if not _ABBREVIATION.search(part):
            yield part, start
            start = end.end()
    yield text[start:], start


@lru_cache(maxsize=50_000)
def _syllables(token: str) -> int:
    """The syllables of what stands between two spaces, 0 where it is no word."""
    return sum(1 if part.isdigit() else syllables(part) for part in _PART.findall(token))
