"""From the nodes of one page to the dataclasses that the domain keeps."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from docutils import nodes
from sphinx import addnodes

from sphinx_rehab import nodes as rn
from sphinx_rehab import patient_text
from sphinx_rehab.core import dose as doses
from sphinx_rehab.core.dose import Dose
from sphinx_rehab.core.model import (
    AUTHORED_KINDS,
    Condition,
    Entry,
    Exercise,
    Pair,
    Picture,
    Protocol,
    Relation,
    Session,
    SessionItem,
    Source,
    Step,
    Timing,
)
from sphinx_rehab.core.readability import Reading
from sphinx_rehab.core.review import Interval, Review, Status, parse_date, parse_interval
from sphinx_rehab.gather import Gathered


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
    kinds: tuple[type[nodes.Node], ...] = (*_MARKERS, *_LINKS, *_PARTS, *patient_text.KINDS)
    parts = Gathered(document, rn.rehab_entry, *kinds)
    found = Harvest(
        mentions=[mention for kind in _LINKS for node in parts[kind] for mention in _mention(node)],
        catalogues=[catalogue_filter(node) for node in parts[rn.rehab_catalogue]],
        ladders=[ladder_filter(node) for node in parts[rn.rehab_ladder]],
        reading_reports=len(parts[rn.rehab_reading_report]),
        used=[i["exercise"] for session in parts[rn.rehab_session] for i in _items(session)],
    )
    named: set[type[nodes.Element]] = set()
    for head in parts[rn.rehab_entry]:
        if head["name"] and type(head) not in named:
            named.add(type(head))
            found.entries.append(_ENTRIES[type(head)](docname, document, head, parts, every))
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
_PARTS = (rn.rehab_steps, rn.rehab_list, rn.rehab_mistakes, rn.rehab_faq, rn.rehab_session)


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


def page_title(document: nodes.document) -> str:
    """The text of the page's first heading."""
    title = next(document.findall(nodes.title), None)
    return title.astext() if title else ""


def _message(head: nodes.Element) -> str:
    return " ".join(p.astext() for p in head.children if isinstance(p, nodes.TextElement))


def _dose(text: str) -> Dose | None:
    return doses.parse(text) if text else None


def _review(head: rn.rehab_entry, every: Interval | None) -> Review:
    return Review(
        status=Status(head["status"]),
        reviewed_by=head["reviewed-by"],
        reviewed_on=parse_date(head["reviewed-on"]) if head["reviewed-on"] else None,
        language_reviewed_by=head["language-reviewed-by"],
        every=parse_interval(head["review-every"]) if head["review-every"] else every,
    )


def _exercise(
    docname: str,
    document: nodes.document,
    head: rn.rehab_entry,
    parts: Gathered,
    every: Interval | None,
) -> Exercise:
    image = next(head.findall(nodes.image), None)
    return Exercise(
        name=head["name"],
        title=page_title(document),
        docname=docname,
        line=head.line or 0,
        message=_message(head),
        dose=_dose(head["dose"]),
        unit=head["unit"],
        regions=tuple(head["region"]),
        positions=tuple(head["position"]),
        equipment=tuple(head["equipment"]),
        helps=tuple(head["helps"]),
        targets=tuple(head["targets"]),
        level=next(iter(head["level"]), ""),
        tagline=head["tagline"],
        aliases=tuple(head["aliases"]),
        relations=tuple(
            Relation(kind, target, head[f"{kind.value}-line"])
            for kind in AUTHORED_KINDS
            for target in head[kind.value]
        ),
        formerly=tuple(head["formerly"]),
        prescribed_by=head["prescribed-by"],
        author=head["author"],
        review=_review(head, every),
        picture=_picture(docname, image) if image is not None else None,
        steps=tuple(_steps(docname, parts)),
        mistakes=tuple(_pairs(parts, rn.rehab_mistakes)),
        questions=tuple(_pairs(parts, rn.rehab_faq)),
        cues=_bullets(parts, "cues"),
        feel=_bullets(parts, "feel"),
        ask_first=_bullets(parts, "ask-first"),
        stop_if=_bullets(parts, "stop-if"),
        advance_when=_bullets(parts, "advance-when"),
        sources=tuple(_sources(parts)),
    )


def _picture(docname: str, image: nodes.Element) -> Picture:
    """The picture, its path joined to the page's folder (a leading "/" means the source folder)."""
    path = posixpath.join(posixpath.dirname("/" + docname), image["uri"])
    return Picture(posixpath.normpath(path).lstrip("/"), image.get("alt", ""))


def _steps(docname: str, parts: Gathered) -> Iterator[Step]:
    for steps in parts[rn.rehab_steps]:
        for item in steps.children:
            title = step_title(item)
            yield Step(
                title=title.astext() if title else "",
                text=_text_beside_pictures(item),
                pictures=tuple(_picture(docname, image) for image in item.findall(nodes.image)),
                timings=tuple(
                    Timing(t["role"], t.astext(), _dose(t["dose"]))
                    for t in item.findall(rn.rehab_timing)
                ),
            )


def _text_beside_pictures(item: nodes.Node) -> str:
    """The text of *item* without the words that replace its pictures."""
    if any(item.findall(nodes.image)):
        item = item.deepcopy()
        for image in list(item.findall(nodes.image)):
            image.parent.remove(image)
    return " ".join(text for child in item.children if (text := child.astext()))


def step_title(item: nodes.Node) -> nodes.strong | None:
    """The bold words that open a step, if any do."""
    first = item.children[0] if item.children else None
    if not isinstance(first, nodes.paragraph):
        return None
    # MyST puts an empty text before an opening bold
    opening = next((child for child in first.children if child.astext()), None)
    return opening if isinstance(opening, nodes.strong) else None


def _pairs(parts: Gathered, kind: type[nodes.Element]) -> Iterator[Pair]:
    for found in parts[kind]:
        for item in found.children:
            term = next(item.findall(nodes.term), None)
            if term is not None:
                body = " ".join(d.astext() for d in item.findall(nodes.definition))
                yield Pair(term.astext(), body, next(iter(term["ids"]), ""))


def _bullets(parts: Gathered, kind: str) -> tuple[str, ...]:
    lists = (found for found in parts[rn.rehab_list] if found["kind"] == kind)
    return tuple(item.astext() for found in lists for item in found.children)


def _sources(parts: Gathered) -> Iterator[Source]:
    for found in parts[rn.rehab_list]:
        if found["kind"] == "sources":
            for item in found.children:
                link = next(item.findall(nodes.reference), None)
                yield Source(item.astext(), link.get("refuri", "") if link is not None else "")


def _protocol(
    docname: str,
    document: nodes.document,
    head: rn.rehab_entry,
    parts: Gathered,
    every: Interval | None,
) -> Protocol:
    return Protocol(
        name=head["name"],
        title=page_title(document),
        docname=docname,
        line=head.line or 0,
        message=_message(head),
        conditions=tuple(head["for"]),
        review=_review(head, every),
        sessions=tuple(_session(found) for found in parts[rn.rehab_session]),
        formerly=tuple(head["formerly"]),
    )


def _items(session: nodes.Element) -> Iterator[nodes.list_item]:
    return (item for item in session.findall(nodes.list_item) if "exercise" in item)


def _session(found: nodes.Element) -> Session:
    return Session(
        title=found["title"] or _heading_above(found),
        items=tuple(
            SessionItem(
                exercise=item["exercise"],
                dose=_dose(item["dose"]),
                line=item.line or found.line or 0,
                note=" ".join(child.astext() for child in item.children[1:]),
            )
            for item in _items(found)
        ),
        line=found.line or 0,
        frequency=_dose(found["frequency"]),
        advance_when=found["advance-when"],
        ease_when=found["ease-when"],
    )


def _heading_above(node: nodes.Node) -> str:
    here: nodes.Node | None = node
    while here is not None and not isinstance(here, nodes.section):
        here = here.parent
    title = here.children[0] if here is not None else None
    return title.astext() if isinstance(title, nodes.title) else ""


def _condition(
    docname: str,
    document: nodes.document,
    head: rn.rehab_entry,
    parts: Gathered,
    every: Interval | None,
) -> Condition:
    return Condition(
        name=head["name"],
        title=page_title(document),
        docname=docname,
        line=head.line or 0,
        message=_message(head),
        review=_review(head, every),
        formerly=tuple(head["formerly"]),
    )


_Maker = Callable[
    [str, nodes.document, rn.rehab_entry, Gathered, Interval | None],
    Exercise | Protocol | Condition,
]

_ENTRIES: dict[type[nodes.Element], _Maker] = {
    rn.rehab_exercise: _exercise,
    rn.rehab_protocol: _protocol,
    rn.rehab_condition: _condition,
}
