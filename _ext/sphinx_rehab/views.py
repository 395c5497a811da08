"""What a page shows of other pages: once for its nodes, and once to know when it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sphinx_rehab.core import facets
from sphinx_rehab.core.dose import Dose
from sphinx_rehab.core.dose_time import total_seconds
from sphinx_rehab.core.ladder import Ladder
from sphinx_rehab.core.ladder import build as build_ladders
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.model import Condition, Entry, Exercise, Kind, Picture, Protocol, entry_type
from sphinx_rehab.core.readability import Reading
from sphinx_rehab.core.sheet import printed
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.harvest import CatalogueFilter, Harvest, Mention


@dataclass(frozen=True, slots=True)
class Card:
    """An exercise or protocol as other pages show it."""

    kind: str
    name: str
    title: str
    docname: str
    message: str
    dose: Dose | None = None
    unit: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A page as a mere link: *docname* is "" where patients do not see it, or there is none."""

    title: str
    docname: str


def card(entry: Exercise | Protocol) -> Card:
    """*entry* as a card."""
    if isinstance(entry, Protocol):
        return Card("protocol", entry.name, entry.title, entry.docname, entry.message)
    return Card(
        "exercise",
        entry.name,
        entry.title,
        entry.docname,
        entry.message,
        entry.dose,
        entry.unit,
        entry.picture or _first_picture(entry),
    )


def _first_picture(exercise: Exercise) -> Picture | None:
    return next((picture for step in exercise.steps for picture in step.pictures), None)


def related(library: Library, exercise: Exercise) -> dict[Kind, list[Card]]:
    """The shown exercises related to *exercise*, by kind of relation."""
    groups: dict[Kind, list[Card]] = {}
    for kind, names in library.graph.related(exercise.name).items():
        found = [other for name in names if (other := library.exercise(name))]
        if cards := [card(other) for other in found if library.is_shown(other)]:
            groups[kind] = cards
    return groups


def exercises_of(library: Library, protocol: Protocol) -> list[Exercise]:
    """The shown exercises of *protocol*, each once, in the order of their first use."""
    items = (item for session in protocol.sessions for item in session.items)
    found = {e.name: e for item in items if (e := library.exercise(item.exercise))}
    return [exercise for exercise in found.values() if library.is_shown(exercise)]


def condition_links(library: Library, names: Iterable[str]) -> list[Link]:
    """The conditions *names* with their labels, linked where they have a page that is shown."""
    links = []
    for name in names:
        entry = library.find("condition", name)
        shown = entry is not None and library.is_shown(entry)
        label = library.vocabulary.label(Table.CONDITIONS, name)
        links.append(Link(label, entry.docname if entry and shown else ""))
    return links


def catalogue(library: Library, wanted: CatalogueFilter) -> list[Card]:
    """The shown exercises that match every option of *wanted* as cards, by title."""
    return [card(exercise) for exercise in matching(library, wanted)]


@dataclass(frozen=True, slots=True)
class Listed:
    """A card of a list that can be narrowed, and by what: terms by facet, and other names.

    *labels* are the terms that patients read on the card; *seconds* is how long the dose takes at
    most, None where that is not known.
    """

    card: Card
    terms: dict[str, tuple[str, ...]]
    labels: tuple[str, ...]
    also: tuple[str, ...]
    seconds: int | None


def listed(library: Library, wanted: CatalogueFilter) -> tuple[list[Listed], list[facets.Facet]]:
    """The exercises of a catalogue that can be narrowed, by title, and its facets."""
    found = matching(library, wanted)
    known = library.vocabulary
    return [_listed(library, exercise) for exercise in found], facets.facets(known, found)


def _listed(library: Library, exercise: Exercise) -> Listed:
    label = library.vocabulary.label
    length = total_seconds(exercise.dose) if exercise.dose else None
    return Listed(
        card(exercise),
        facets.terms(library.vocabulary, exercise),
        (
            *(label(Table.POSITIONS, name) for name in exercise.positions),
            *(label(Table.EQUIPMENT, name) for name in exercise.equipment),
            *([label(Table.LEVELS, exercise.level)] if exercise.level else []),
        ),
        tuple(text for text in (exercise.tagline, *exercise.aliases, *exercise.targets) if text),
        length.high if length else None,
    )


def matching(library: Library, wanted: CatalogueFilter) -> list[Exercise]:
    """The shown exercises that match every option of *wanted*, by title.

    A region, or any term with a parent, also stands for the terms below it.
    """
    if wanted.matches_nothing:
        return []
    tests: list[tuple[Callable[[Exercise], Iterable[str]], frozenset[str]]] = [
        (lambda e: e.regions, _with_children(library, Table.REGIONS, wanted.regions)),
        (lambda e: e.helps, _with_children(library, Table.CONDITIONS, wanted.helps)),
        (lambda e: e.equipment, _with_children(library, Table.EQUIPMENT, wanted.equipment)),
        (lambda e: e.positions, _with_children(library, Table.POSITIONS, wanted.positions)),
        (lambda e: (e.level,), frozenset(wanted.levels)),
        (lambda e: (e.review.status.value,), frozenset(wanted.status)),
    ]
    return [
        exercise
        for exercise in library.exercises
        if library.is_shown(exercise)
        and all(not sought or not sought.isdisjoint(terms(exercise)) for terms, sought in tests)
    ]


@dataclass(frozen=True, slots=True)
class LinkedLadder:
    """A ladder, and the page of each of its exercises."""

    ladder: Ladder
    links: dict[str, Link]


def ladders(library: Library, wanted: CatalogueFilter) -> list[LinkedLadder]:
    """The ladders of the shown exercises that match *wanted*."""
    found = {exercise.name: exercise for exercise in matching(library, wanted)}
    return [
        LinkedLadder(
            ladder,
            {r.name: Link(found[r.name].title, found[r.name].docname) for r in ladder.rungs},
        )
        for ladder in build_ladders(found, library.graph)
    ]


def _with_children(library: Library, table: Table, names: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*(library.vocabulary.within(table, name) for name in names))


@dataclass(frozen=True, slots=True)
class Measured:
    """A page that patients see, and how hard it is to read."""

    entry: Entry
    reading: Reading


def readings(library: Library, pages: Mapping[str, Harvest]) -> list[Measured]:
    """The measured pages of *pages*, the hardest first."""
    found = [
        Measured(entry, page.reading)
        for page in pages.values()
        for entry in page.entries[:1]
        if page.reading and library.is_shown(entry)
    ]
    return sorted(found, key=lambda one: (-one.reading.page.grade, one.entry.docname))


def borrowed(library: Library, page: Harvest) -> tuple[object, ...]:
    """Everything of other pages that *page* shows; when it changes, the page is written anew."""
    shown: list[object] = []
    for entry in page.entries:
        shown.append(library.find(entry_type(entry), entry.name) is entry)
        if isinstance(entry, Exercise):
            shown += related(library, entry).items()
            shown += condition_links(library, entry.helps)
            shown += [card(protocol) for protocol in library.protocols_using(entry.name)]
        elif isinstance(entry, Condition):
            shown += [card(exercise) for exercise in library.helping(entry.name)]
            shown += [card(protocol) for protocol in library.protocols_for(entry.name)]
        else:
            shown += condition_links(library, entry.conditions)
            shown += [printed(exercise) for exercise in exercises_of(library, entry)]
    shown += [_session_item(library, name) for name in page.used]
    shown += [_mentioned(library, mention) for mention in page.mentions]
    for wanted in page.catalogues:
        shown.append(listed(library, wanted) if wanted.can_narrow else catalogue(library, wanted))
    shown += [tuple(ladders(library, wanted)) for wanted in page.ladders]
    return tuple(shown)


def _session_item(library: Library, name: str) -> tuple[object, ...]:
    exercise = library.exercise(name)
    if exercise is None:
        return ()
    followed = exercise.name if exercise.steps and library.is_shown(exercise) else ""
    return (exercise.dose, exercise.unit, followed)


def _mentioned(library: Library, mention: Mention) -> tuple[object, ...]:
    entry: Entry | None = library.names.get(mention.target)
    if entry is None:
        term = library.vocabulary.terms(Table.CONDITIONS).get(mention.target)
        return (term.label if term else "",)
    if mention.role == "dose" and isinstance(entry, Exercise):
        return (entry.dose or entry.title, entry.unit)
    where = (entry.docname, entry_type(entry), library.is_shown(entry))
    return where if mention.explicit else (*where, entry.title)
