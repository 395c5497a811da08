"""Which benchmark exercises are related: no cycle, no contradiction, no link to oneself.

Every relation points forward in one order (level, then name), so no chain of them can come back,
and the relations of an exercise go to different targets. Links stay within one copy of the data, so
the number of links on a page does not depend on the size of the library.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

INVERSE = {"harder": "easier", "instead-of": "instead-of", "pairs-with": "pairs-with"}

# Far enough that a page related by pairs-with is not also the next page of the book.
_PAIR_DISTANCE = 5


@dataclass(frozen=True, slots=True)
class Relation:
    """``kind`` is an option of our format (``harder``, ...), ``target`` an exercise name."""

    kind: str
    target: str


def relate(entries: Sequence[tuple[str, int, str, int]]) -> dict[str, tuple[Relation, ...]]:
    """Relations by name. Entries are (name, copy of the data, muscle, level from 0 up).

    ``harder`` goes to the next exercise of the same muscle (it is never less hard),
    ``instead-of`` to the one after, ``pairs-with`` to the fifth exercise on from it
    when that is for another muscle.
    """
    ordered = sorted(entries, key=lambda entry: (entry[1], entry[3], entry[0]))
    groups: dict[tuple[int, str], list[str]] = defaultdict(list)
    for name, copy, muscle, _ in ordered:
        groups[copy, muscle].append(name)
    found: dict[str, list[Relation]] = {name: [] for name, *_ in entries}
    for names in groups.values():
        for name, harder in pairwise(names):
            found[name].append(Relation("harder", harder))
        for name, other in zip(names, names[2:], strict=False):
            found[name].append(Relation("instead-of", other))
    for (name, copy, muscle, _), (other, copy_too, muscle_too, _) in zip(
        ordered, ordered[_PAIR_DISTANCE:], strict=False
    ):
        if copy == copy_too and muscle != muscle_too:
            found[name].append(Relation("pairs-with", other))
    return {name: tuple(relations) for name, relations in found.items()}


def both_ways(related: dict[str, tuple[Relation, ...]]) -> dict[str, list[Relation]]:
    """Every link as seen from both of its ends."""
    links: dict[str, list[Relation]] = {name: list(own) for name, own in related.items()}
    for name, own in related.items():
        for relation in own:
            links[relation.target].append(Relation(INVERSE[relation.kind], name))
    return links
