"""Small parts of pages made from data: links, cards, facts. None of them is translated again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docutils import nodes
from sphinx import addnodes

from sphinx_rehab.core.dose import Dose
from sphinx_rehab.core.dose_words import in_words, short
from sphinx_rehab.i18n import words
from sphinx_rehab.nodes import rehab_thumbnail
from sphinx_rehab.views import Card, Link


def link(kind: str, name: str, text: str, from_docname: str) -> addnodes.pending_xref:
    """A link to the entry *name* with the words *text*."""
    return addnodes.pending_xref(
        "",
        nodes.inline("", text),
        refdomain="rehab",
        reftype=kind,
        reftarget=name,
        refdoc=from_docname,
        refexplicit=True,
        refwarn=False,
    )


def paragraph(text: str, *classes: str) -> nodes.paragraph:
    """A paragraph of plain text."""
    return nodes.paragraph("", text, classes=list(classes))


def section(title: str, name: str, *body: nodes.Node) -> nodes.section:
    """A section under a heading of ours; its id is `rehab-` and *name*."""
    made = nodes.section(
        "", nodes.title("", title), ids=[f"rehab-{name}"], classes=["rehab-section"]
    )
    made += list(body)
    return made


def dose_words(dose: Dose, unit: str) -> str:
    """*dose* in the page's language, counting in *unit*."""
    return in_words(dose, words(), unit=unit)


def cards(found: Sequence[Card], from_docname: str) -> nodes.bullet_list:
    """A list of cards, each with its link, its picture, its message and its dose."""
    made = nodes.bullet_list(classes=["rehab-cards"])
    made += [card(one, from_docname, nodes.list_item()) for one in found]
    return made


def card(one: Card, from_docname: str, made: nodes.list_item) -> nodes.list_item:
    """*made*, filled with what a card shows."""
    made["classes"].append("rehab-card")
    title = nodes.paragraph(classes=["rehab-card-title"])
    title += link(one.kind, one.name, one.title, from_docname)
    if one.picture:
        path = one.picture.path
        made += rehab_thumbnail(
            uri=path, candidates={"*": path}, alt="", classes=["rehab-card-picture"]
        )
    made += title
    if one.message:
        made += paragraph(one.message, "rehab-card-message")
    if one.dose:
        made += paragraph(short(one.dose, words(), unit=one.unit), "rehab-card-dose")
    return made


def facts(rows: Iterable[tuple[str, list[nodes.Node]]]) -> nodes.field_list:
    """A list of labels and values; rows without a value are left out."""
    made = nodes.field_list(classes=["rehab-facts"])
    for label, value in rows:
        if value:
            body = nodes.field_body("", nodes.paragraph("", "", *value))
            made += nodes.field("", nodes.field_name("", label), body)
    return made


def text(value: str) -> list[nodes.Node]:
    """*value* as the nodes of a fact, none when it is empty."""
    return [nodes.Text(value)] if value else []


def page_links(
    links: Sequence[Link], kind: str, names: Sequence[str], from_docname: str
) -> list[nodes.Node]:
    """*links* in a row with commas; a page that is not there is its words only."""
    made: list[nodes.Node] = []
    for one, name in zip(links, names, strict=True):
        made += [nodes.Text(", ")] if made else []
        made.append(
            link(kind, name, one.title, from_docname) if one.docname else nodes.Text(one.title)
        )
    return made
