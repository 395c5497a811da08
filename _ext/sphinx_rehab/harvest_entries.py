"""From the nodes of one page to its exercise, protocol or condition as a dataclass."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator

from docutils import nodes

from sphinx_rehab import nodes as rn
from sphinx_rehab.core import dose as doses
from sphinx_rehab.core.dose import Dose
from sphinx_rehab.core.model import (
    AUTHORED_KINDS,
    Condition,
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
from sphinx_rehab.core.review import Interval, Review, Status, parse_date, parse_interval
from sphinx_rehab.gather import Gathered

PARTS = (rn.rehab_steps, rn.rehab_list, rn.rehab_mistakes, rn.rehab_faq, rn.rehab_session)
"""The nodes that an entry is made of, beside its head."""


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


def session_items(session: nodes.Element) -> Iterator[nodes.list_item]:
    """The items of a session that name an exercise."""
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
            for item in session_items(found)
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

MAKERS: dict[type[nodes.Element], _Maker] = {
    rn.rehab_exercise: _exercise,
    rn.rehab_protocol: _protocol,
    rn.rehab_condition: _condition,
}
