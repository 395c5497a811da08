"""The names tier: what can be found as one types, without the text of the pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sphinx_rehab import views
from sphinx_rehab.core.dose_words import in_words
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.model import Condition, Entry, Exercise, Protocol
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.i18n import words
from sphinx_rehab.search.coding import Shared, slug
from sphinx_rehab.search.pages import PageText

FACETS = {
    "region": Table.REGIONS,
    "condition": Table.CONDITIONS,
    "position": Table.POSITIONS,
    "equipment": Table.EQUIPMENT,
    "level": Table.LEVELS,
}
KINDS = {"exercise": "e", "protocol": "p", "condition": "c", "page": "d", "term": "t"}


@dataclass(frozen=True, slots=True)
class Record:
    """Something with a name; its place in the list of all is its number in the index."""

    kind: str
    title: str
    docname: str
    anchor: str = ""
    name: str = ""
    aliases: tuple[str, ...] = ()
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    targets: str = ""
    dose: str = ""
    picture: str = ""


def records(library: Library, texts: Mapping[str, PageText]) -> list[Record]:
    """One record for each page of *texts* that patients see, then one for each glossary term."""
    owners: dict[str, Entry] = {}
    for entry in library.entries:
        owners.setdefault(entry.docname, entry)
    found = [_of_page(docname, texts[docname], owners.get(docname)) for docname in texts]
    order = list(KINDS)
    found.sort(key=lambda r: (order.index(r.kind), r.title.casefold(), r.docname))
    return found + [
        Record("term", section.title, docname, section.anchor)
        for docname, text in sorted(texts.items())
        for section in text.sections
        if section.kind == "term"
    ]


def _of_page(docname: str, text: PageText, entry: Entry | None) -> Record:
    if isinstance(entry, Exercise):
        return _exercise(entry)
    if isinstance(entry, Protocol):
        terms = {"condition": entry.conditions}
        old = tuple(name.replace("-", " ") for name in entry.formerly)
        return Record("protocol", entry.title, docname, "", entry.name, old, terms)
    if isinstance(entry, Condition):
        old = tuple(name.replace("-", " ") for name in entry.formerly)
        terms = {"condition": (entry.name,)}
        return Record("condition", entry.title, docname, "", entry.name, old, terms)
    return Record("page", text.sections[0].title, docname)


def _exercise(exercise: Exercise) -> Record:
    picture = views.card(exercise).picture
    return Record(
        "exercise",
        exercise.title,
        exercise.docname,
        name=exercise.name,
        aliases=(*exercise.aliases, *(name.replace("-", " ") for name in exercise.formerly)),
        terms={
            "region": exercise.regions,
            "condition": exercise.helps,
            "position": exercise.positions,
            "equipment": exercise.equipment,
            "level": (exercise.level,) if exercise.level else (),
        },
        targets=", ".join(exercise.targets),
        dose=in_words(exercise.dose, words(), unit=exercise.unit) if exercise.dose else "",
        picture=picture.path if picture else "",
    )


def facets(library: Library, found: Iterable[Record]) -> dict[str, list[list[Any]]]:
    """Of each facet its terms: [name, label, number of the parent or -1, synonyms by "|"]."""
    used = {(facet, name) for r in found for facet, names in r.terms.items() for name in names}
    tables = {}
    for facet, table in FACETS.items():
        known = library.vocabulary.terms(table)
        names = [*known, *sorted(n for f, n in used if f == facet and n not in known)]
        number = {name: place for place, name in enumerate(names)}
        tables[facet] = [
            [
                name,
                library.vocabulary.label(table, name),
                number.get(known[name].parent, -1) if name in known else -1,
                "|".join(known[name].synonyms) if name in known else "",
            ]
            for name in names
        ]
    return tables


def columns(
    found: list[Record], tables: dict[str, list[list[Any]]], pictures: Mapping[str, str]
) -> dict[str, Any]:
    """*found* as columns of text, a line each; *pictures* are their addresses by source path."""
    folders, doses, images, targets = Shared(), Shared(), Shared(), Shared()
    numbers = {
        facet: {term[0]: place for place, term in enumerate(terms)}
        for facet, terms in tables.items()
    }

    def terms_of(record: Record) -> Iterator[str]:
        for facet in FACETS:
            yield ",".join(str(numbers[facet][name]) for name in record.terms.get(facet, ()))

    def place_of(record: Record) -> str:
        folder, _slash, base = record.docname.rpartition("/")
        own = "" if base == slug(record.title) else base
        return f"{folders.number(folder) or ''}/{own}"

    lines = {
        "titles": [record.title for record in found],
        "names": ["" if r.name == slug(r.title) else r.name or "-" for r in found],
        "places": [place_of(record) for record in found],
        "anchors": [record.anchor for record in found],
        "aliases": ["|".join(a.replace("|", " ") for a in record.aliases) for record in found],
        "terms": [";".join(terms_of(record)).rstrip(";") for record in found],
        "targets": [str(targets.number(record.targets) or "") for record in found],
        "doses": [str(doses.number(record.dose) or "") for record in found],
        "pictures": [str(images.number(pictures.get(r.picture, "")) or "") for r in found],
    }
    return {
        "kinds": "".join(KINDS[record.kind] for record in found),
        **{name: "\n".join(column).rstrip("\n") for name, column in lines.items()},
        "folders": list(folders.texts),
        "shared": {
            "targets": list(targets.texts),
            "doses": list(doses.texts),
            "pictures": list(images.texts),
        },
    }
