"""The graph of typed relations between exercises, seen from both ends, and its faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from sphinx_rehab.core.findings import Finding, Problem
from sphinx_rehab.core.model import Exercise, Kind
from sphinx_rehab.core.names import did_you_mean


class RelationGraph:
    """All relations of a library.

    *names* maps every name that an author may write, current or former, to the current one.
    Relations to unknown names and to oneself are left out and told by :meth:`problems`.
    """

    def __init__(self, exercises: Iterable[Exercise], names: Mapping[str, str]) -> None:
        self._exercises = {exercise.name: exercise for exercise in exercises}
        self._names = names
        self._edges: dict[str, dict[Kind, set[str]]] = {}
        for exercise in self._exercises.values():
            for relation in exercise.relations:
                target = names.get(relation.target)
                if target is not None and target != exercise.name:
                    self._add(exercise.name, relation.kind, target)
                    self._add(target, relation.kind.inverse, exercise.name)

    def _add(self, source: str, kind: Kind, target: str) -> None:
        self._edges.setdefault(source, {}).setdefault(kind, set()).add(target)

    def related(self, name: str) -> dict[Kind, list[str]]:
        """The exercises related to *name*, grouped in the order of :class:`Kind`, names sorted."""
        groups = self._edges.get(name, {})
        return {kind: sorted(groups[kind]) for kind in Kind if kind in groups}

    def problems(self) -> Iterator[Problem]:
        """Every unknown name, link to oneself, contradiction and circle, in a stable order."""
        for name in sorted(self._exercises):
            yield from self._wrong_targets(self._exercises[name])
        yield from self._circles(Kind.HARDER, '"{1}" is harder than "{0}"')
        yield from self._circles(Kind.PREPARES_FOR, '"{0}" prepares for "{1}"')

    def _wrong_targets(self, exercise: Exercise) -> Iterator[Problem]:
        for relation in exercise.relations:
            target = self._names.get(relation.target)
            if target is None:
                near = did_you_mean(relation.target, self._names.keys() - {exercise.name})
                near = near or "; mend the name or take it out"
                message = f'there is no exercise named "{relation.target}"{near}'
            elif target == exercise.name:
                message = f'an exercise cannot be linked to itself; take "{relation.target}" out'
            else:
                continue
            message = f"{relation.kind}: {message}"
            yield Problem(Finding.RELATION, exercise.docname, relation.line, message)

    def _circles(self, kind: Kind, sentence: str) -> Iterator[Problem]:
        """One problem for each circle; its last link is then ignored, to find the next circle."""
        links = {name: set(groups[kind]) for name, groups in self._edges.items() if kind in groups}
        while circle := _first_circle(links):
            pairs = list(pairwise(circle))
            what = "contradiction" if len(pairs) == 2 else "circle"
            chain = ", ".join(sentence.format(source, target) for source, target in pairs)
            docname, line = self._written_at(pairs, kind)
            message = f"{what}: {chain}; take one of these links out"
            yield Problem(Finding.RELATION, docname, line, message)
            links[circle[-2]].discard(circle[-1])

    def _written_at(self, pairs: list[tuple[str, str]], kind: Kind) -> tuple[str, int]:
        """The page and line of one of the links in *pairs*: the last one in reading order."""
        written = {(source, kind, target) for source, target in pairs}
        written |= {(target, kind.inverse, source) for source, target in pairs}
        return max(
            (exercise.docname, relation.line)
            for exercise in self._exercises.values()
            for relation in exercise.relations
            if (exercise.name, relation.kind, self._names.get(relation.target)) in written
        )


def _first_circle(links: Mapping[str, set[str]]) -> list[str] | None:
    """A circle as names of which each links to the next and the last is the first, or None."""
    ordered = {name: sorted(links[name]) for name in sorted(links)}
    try:
        TopologicalSorter(ordered).prepare()
    except CycleError as error:
        # graphlib lists predecessors; our edges are its "depends on", so the order is reversed
        return list(reversed(error.args[1]))
    return None
