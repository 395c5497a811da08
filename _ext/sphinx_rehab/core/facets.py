"""By what a list of exercises can be narrowed: their terms, counted, in the vocabulary's order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sphinx_rehab.core.model import Exercise
from sphinx_rehab.core.vocabulary import Table, Term, Vocabulary

FACETS: Mapping[str, Table] = {
    "region": Table.REGIONS,
    "helps": Table.CONDITIONS,
    "position": Table.POSITIONS,
    "equipment": Table.EQUIPMENT,
    "level": Table.LEVELS,
}
"""The facets by the authors' names for them, in the order that patients see."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A term that *count* exercises of a list have; *depth* is how many terms stand above it.

    *words* are what else people say for it.
    """

    name: str
    label: str
    words: tuple[str, ...]
    depth: int
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """The choices of one facet, each below its parent; *name* is the authors' option.

    A facet *tells_apart* if some exercise of the list does not have one of its choices.
    """

    name: str
    choices: tuple[Choice, ...]
    tells_apart: bool


def terms(vocabulary: Vocabulary, exercise: Exercise) -> dict[str, tuple[str, ...]]:
    """The terms of *exercise* by facet, with those above them: toes are part of foot and leg."""
    own = {
        "region": exercise.regions,
        "helps": exercise.helps,
        "position": exercise.positions,
        "equipment": exercise.equipment,
        "level": (exercise.level,) if exercise.level else (),
    }
    return {
        facet: tuple(
            dict.fromkeys(
                above for name in own[facet] for above in _upwards(vocabulary.terms(table), name)
            )
        )
        for facet, table in FACETS.items()
    }


def facets(vocabulary: Vocabulary, exercises: Iterable[Exercise]) -> list[Facet]:
    """What *exercises* have, by facet; a facet that none of them has is left out."""
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    total = 0
    for exercise in exercises:
        total += 1
        for facet, names in terms(vocabulary, exercise).items():
            counts[facet].update(names)
    found = []
    for facet, table in FACETS.items():
        if choices := tuple(_choices(vocabulary.terms(table), counts[facet])):
            tells_apart = any(choice.count < total for choice in choices)
            found.append(Facet(facet, choices, tells_apart))
    return found


def _choices(known: Mapping[str, Term], counts: Counter[str]) -> Iterator[Choice]:
    """The terms that are counted: those of the vocabulary as a tree, then any others by name."""

    def below(parent: str, depth: int) -> Iterator[Choice]:
        for term in known.values():
            if term.parent == parent and counts[term.name]:
                yield Choice(term.name, term.label, term.synonyms, depth, counts[term.name])
                yield from below(term.name, depth + 1)

    yield from below("", 0)
    for name in sorted(counts.keys() - known.keys()):
        yield Choice(name, name.replace("-", " ").capitalize(), (), 0, counts[name])


def _upwards(known: Mapping[str, Term], name: str) -> Iterator[str]:
    """*name* and the terms above it, which no vocabulary lets lead back to it."""
    while name:
        yield name
        term = known.get(name)
        name = term.parent if term else ""
