"""From the nodes of one page to the dataclasses that the domain keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docutils import nodes
from sphinx import addnodes

from sphinx_rehab import nodes as rn
from sphinx_rehab import patient_text
from sphinx_rehab.core.model import Entry, Exercise
from sphinx_rehab.core.readability import Reading
from sphinx_rehab.core.review import Interval
from sphinx_rehab.gather import Gathered
from sphinx_rehab.harvest_entries import MAKERS, PARTS, session_items


@dataclass(frozen=True, slots=True)
class Mention:
    """A link or transclusion in running text: what it names, and whether it has own words."""

    role: str
    target: str
    explicit: bool


@dataclass(frozen=True, slots=True)
class CatalogueFilter:
    """The options of a `catalogue`: each holds the terms of which an exercise needs one."""

    regions: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    matches_nothing: bool = False
    can_narrow: bool = False
    """Whether readers can narrow the list down themselves."""


@dataclass(slots=True)
class Harvest:
    """What one page holds: its entries, and what of other pages it shows."""

    entries: list[Entry] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    catalogues: list[CatalogueFilter] = field(default_factory=list)
    ladders: list[CatalogueFilter] = field(default_factory=list)
    reading: Reading | None = None
    reading_reports: int = 0
    used: list[str] = field(default_factory=list)
    """The exercises of the page's sessions."""


def harvest(
    docname: str, document: nodes.document, every: Interval | None, *, is_measured: bool
) -> Harvest:
    """Read *document* once; *every* is the review interval of pages that name none.

    The reading level is taken where it *is_measured*.
    """
    kinds: tuple[type[nodes.Node], ...] = (*_MARKERS, *_LINKS, *PARTS, *patient_text.KINDS)
    parts = Gathered(document, rn.rehab_entry, *kinds)
    found = Harvest(
        mentions=[mention for kind in _LINKS for node in parts[kind] for mention in _mention(node)],
        catalogues=[catalogue_filter(node) for node in parts[rn.rehab_catalogue]],
        ladders=[ladder_filter(node) for node in parts[rn.rehab_ladder]],
        reading_reports=len(parts[rn.rehab_reading_report]),
        used=[i["exercise"] for session in parts[rn.rehab_session] for i in session_items(session)],
    )
    named: set[type[nodes.Element]] = set()
    for head in parts[rn.rehab_entry]:
        if head["name"] and type(head) not in named:
            named.add(type(head))
            found.entries.append(MAKERS[type(head)](docname, document, head, parts, every))
    if found.entries and is_measured:
        found.reading = patient_text.measure(parts, _names(found.entries))
    return found


def _names(entries: Iterable[Entry]) -> Iterator[str]:
    """What the exercises among *entries* are called."""
    for entry in entries:
        if isinstance(entry, Exercise):
            yield from (entry.title, *entry.aliases)


_MARKERS = (rn.rehab_catalogue, rn.rehab_ladder, rn.rehab_reading_report)
_LINKS: tuple[type[nodes.Element], ...] = (addnodes.pending_xref, nodes.reference)


def _mention(node: nodes.Element) -> Iterator[Mention]:
    if isinstance(node, nodes.reference):
        if node.get("id_link"):  # `[text](#name)`, until MyST has looked for the name on this page
            yield Mention("any", node["refuri"].removeprefix("#"), bool(node.children))
    elif node["refdomain"] == "rehab":
        yield Mention(node["reftype"], node["reftarget"], node["refexplicit"])
    elif node["reftype"] in ("myst", "any") and node["refdomain"] != "doc":
        yield Mention("any", node["reftarget"], node["refexplicit"])


def catalogue_filter(node: rn.rehab_catalogue) -> CatalogueFilter:
    """The options of a catalogue node as data."""
    return CatalogueFilter(
        regions=tuple(node["region"]),
        helps=tuple(node["helps"]),
        equipment=tuple(node["equipment"]),
        positions=tuple(node["position"]),
        levels=tuple(node["level"]),
        status=tuple(node["status"]),
        matches_nothing=node.get("matches-nothing", False),
        can_narrow=node["filter"],
    )


def ladder_filter(node: rn.rehab_ladder) -> CatalogueFilter:
    """The options of a ladder node as data."""
    return CatalogueFilter(
        regions=tuple(node["region"]),
        helps=tuple(node["helps"]),
        matches_nothing=node.get("matches-nothing", False),
    )
