"""All entries of a library at once: lookups by name, who uses whom, and what does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from sphinx_rehab.core.findings import Finding, Problem
from sphinx_rehab.core.model import Condition, Entry, Exercise, Protocol, entry_type
from sphinx_rehab.core.relations import RelationGraph
from sphinx_rehab.core.review import Status
from sphinx_rehab.core.vocabulary import Table, Vocabulary


class Library:
    """A sealed snapshot of *entries*; where two claim one name, the first page in order has it.

    *shown* are the statuses that patients see; *vocabulary* gives the conditions without a page.
    """

    def __init__(
        self, entries: Iterable[Entry], vocabulary: Vocabulary, shown: Iterable[Status]
    ) -> None:
        self.vocabulary = vocabulary
        self._shown = frozenset(shown)
        self._by_name: dict[str, Entry] = {}
        self._clashes: list[Problem] = []
        ordered = sorted(entries, key=lambda entry: (entry.docname, entry.line))
        for entry in ordered:
            self._claim(entry.name, entry)
        for entry in ordered:
            for name in entry.formerly:
                if name != entry.name:
                    self._claim(name, entry)
                    continue
                message = f'formerly: "{name}" is still the name of this page; take it out'
                self._tell_clash(entry, message)
        self._entries = [entry for entry in ordered if self._by_name.get(entry.name) is entry]

    def _claim(self, name: str, entry: Entry) -> None:
        owner = self._by_name.setdefault(name, entry)
        if owner is not entry:
            message = (
                f'the name "{name}" is already taken by the {entry_type(owner)}'
                f' "{owner.title}" ({owner.docname}); choose another name'
            )
        elif name in self.vocabulary.terms(Table.CONDITIONS) and not isinstance(entry, Condition):
            message = (
                f'the name "{name}" is already taken by a condition of the vocabulary;'
                f" choose another name for this {entry_type(entry)}"
            )
        else:
            return
        self._tell_clash(entry, message)

    def _tell_clash(self, entry: Entry, message: str) -> None:
        self._clashes.append(Problem(Finding.CLASH, entry.docname, entry.line, message))

    @cached_property
    def exercises(self) -> list[Exercise]:
        """All exercises in the order of their titles."""
        found = (entry for entry in self._entries if isinstance(entry, Exercise))
        return sorted(found, key=lambda exercise: (exercise.title.casefold(), exercise.name))

    @cached_property
    def protocols(self) -> list[Protocol]:
        """All protocols in the order of their titles."""
        found = (entry for entry in self._entries if isinstance(entry, Protocol))
        return sorted(found, key=lambda protocol: (protocol.title.casefold(), protocol.name))

    @property
    def entries(self) -> Iterable[Entry]:
        """All entries in the order of their pages."""
        return self._entries

    @cached_property
    def conditions(self) -> list[Condition]:
        """All condition pages in the order of their titles."""
        found = (entry for entry in self._entries if isinstance(entry, Condition))
        return sorted(found, key=lambda condition: (condition.title.casefold(), condition.name))

    @property
    def names(self) -> Mapping[str, Entry]:
        """Every name, current or former, with the entry that it leads to."""
        return self._by_name

    def names_of(self, kind: str) -> Iterator[str]:
        """The names, current and former, of the entries of type *kind* ("exercise", ...)."""
        return (name for name, entry in self._by_name.items() if entry_type(entry) == kind)

    def find(self, kind: str, name: str) -> Entry | None:
        """The entry of type *kind* with that current or former name."""
        entry = self._by_name.get(name)
        return entry if entry is not None and entry_type(entry) == kind else None

    def exercise(self, name: str) -> Exercise | None:
        """The exercise with that current or former name."""
        entry = self._by_name.get(name)
        return entry if isinstance(entry, Exercise) else None

    def is_shown(self, entry: Entry) -> bool:
        """Whether patients see the page of *entry*."""
        return entry.review.status in self._shown

    @cached_property
    def graph(self) -> RelationGraph:
        """The relations between the exercises."""
        names = {
            name: entry.name for name, entry in self._by_name.items() if isinstance(entry, Exercise)
        }
        return RelationGraph(self.exercises, names)

    @cached_property
    def _helping(self) -> Mapping[str, list[Exercise]]:
        helping: dict[str, list[Exercise]] = {}
        for exercise in filter(self.is_shown, self.exercises):
            for condition in exercise.helps:
                helping.setdefault(condition, []).append(exercise)
        return helping

    def helping(self, condition: str) -> list[Exercise]:
        """The shown exercises that help *condition*, by title."""
        return self._helping.get(condition, [])

    @cached_property
    def _uses(self) -> Mapping[str, list[Protocol]]:
        uses: dict[str, list[Protocol]] = {}
        for protocol in filter(self.is_shown, self.protocols):
            used = {item.exercise for session in protocol.sessions for item in session.items}
            current = {exercise.name for name in used if (exercise := self.exercise(name))}
            for name in sorted(current):
                uses.setdefault(name, []).append(protocol)
        return uses

    def protocols_using(self, exercise: str) -> list[Protocol]:
        """The shown protocols with a session that holds *exercise*, by title."""
        return self._uses.get(exercise, [])

    def protocols_for(self, condition: str) -> list[Protocol]:
        """The shown protocols written for *condition*, by title."""
        return [p for p in self.protocols if condition in p.conditions and self.is_shown(p)]

    def problems(self) -> Iterator[Problem]:
        """Every clash of names, every wrong relation and every relation to a draft."""
        yield from self._clashes
        yield from self.graph.problems()
        for exercise in filter(self.is_shown, self.exercises):
            for relation in exercise.relations:
                other = self.exercise(relation.target)
                if other and other.review.status is Status.DRAFT and not self.is_shown(other):
                    message = (
                        f'{relation.kind}: "{relation.target}" is a draft, so patients do not see'
                        " this link; take it out, or finish the draft"
                    )
                    yield Problem(Finding.DRAFT, exercise.docname, relation.line, message)
