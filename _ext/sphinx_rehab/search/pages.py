"""What search keeps of one page: its sections as plain text, and how often words stand there."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment

from sphinx_rehab import nodes as rn
from sphinx_rehab.search.words import tokens

TITLE, HEADING, QUESTION, BODY = 3, 2, 3, 1
"""How much a word counts in a page's title, a heading, a question and elsewhere."""

_NAME = "\x02{}\x03"
_NAMES = re.compile("\x02([^\x03]*)\x03")
_SILENT = (
    nodes.Invisible,
    nodes.raw,
    nodes.literal_block,
    nodes.math_block,
    nodes.system_message,
    nodes.footnote_reference,
    addnodes.toctree,
    addnodes.only,
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page; *kind* is "page" for its opening, "section", "question" or "term".

    *text* may hold names of entries in place of their titles: see :func:`with_titles`.
    """

    kind: str
    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's sections in order, and its words in lower case with their weighted counts."""

    sections: tuple[Section, ...]
    words: dict[str, int]


def is_searched(env: BuildEnvironment, docname: str) -> bool:
    """Whether the author left the page in search: Sphinx's own field takes it out."""
    return {"nosearch", "no-search"}.isdisjoint(env.metadata.get(docname, {}))


def page_text(document: nodes.document) -> PageText | None:
    """What search keeps of *document*, None where there is nothing to find."""
    sections = [s for s in _sections(document) if s.text or s.kind != "section"]
    return counted(sections) if sections else None


def counted(sections: Sequence[Section]) -> PageText:
    """A page of *sections* with the words in them."""
    counts: dict[str, int] = {}
    for section in sections:
        weight = TITLE if section.kind == "page" else HEADING
        weight = QUESTION if section.kind == "question" else weight
        _count(counts, section.title, weight)
        _count(counts, _NAMES.sub(" ", section.text), BODY)
    return PageText(tuple(sections), counts)


def with_titles(text: str, titles: dict[str, str]) -> str:
    """*text* with the title of each entry whose name stands in it."""
    return _NAMES.sub(lambda found: titles.get(found[1], found[1].replace("-", " ")), text)


def _count(counts: dict[str, int], text: str, weight: int) -> None:
    for word in tokens(text):
        known = sys.intern(word)
        counts[known] = counts.get(known, 0) + weight


def _sections(document: nodes.document) -> Iterator[Section]:
    top = next((n for n in document.children if isinstance(n, nodes.section)), None)
    if top is None:
        return
    opening = [n for n in document.children if n is not top and not isinstance(n, nodes.section)]
    rest = [n for n in document.children if isinstance(n, nodes.section) and n is not top]
    first, *others = _section(top, "page")
    text = " ".join(filter(None, [first.text, *map(_text, opening)]))
    yield Section("page", "", first.title, text)
    yield from others
    for section in rest:
        yield from _section(section, "section")


def _section(section: nodes.section, kind: str) -> Iterator[Section]:
    """*section* without what has an anchor of its own, then that."""
    title, texts, inner = "", [], []
    for child in section.children:
        if isinstance(child, nodes.title):
            title = _text(child)
        elif isinstance(child, nodes.section):
            inner.append(_section(child, "section"))
        elif isinstance(child, rn.rehab_faq):
            inner.append(_questions(child))
        elif isinstance(child, addnodes.glossary):
            inner.append(_terms(child))
        else:
            texts.append(_text(child))
    anchor = "" if kind == "page" else next(iter(section["ids"]), "")
    yield Section(kind, anchor, title, " ".join(filter(None, texts)))
    for found in inner:
        yield from found


def _questions(faq: nodes.Element) -> Iterator[Section]:
    for item in faq.children:
        term = next(item.findall(nodes.term), None)
        if term is not None:
            answer = " ".join(_text(d) for d in item.children if isinstance(d, nodes.definition))
            yield Section("question", next(iter(term["ids"]), ""), _text(term), answer)


def _terms(glossary: nodes.Element) -> Iterator[Section]:
    for item in glossary.findall(nodes.definition_list_item):
        text = " ".join(_text(d) for d in item.children if isinstance(d, nodes.definition))
        for term in item.children:
            if isinstance(term, nodes.term):
                words = "".join(c.astext() for c in term.children if isinstance(c, nodes.Text))
                yield Section("term", next(iter(term["ids"]), ""), words, text)


def _text(node: nodes.Node) -> str:
    """The words of *node* as patients read them, on one line."""
    return " ".join("".join(_parts(node)).split())


def _parts(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Text):
        yield str(node)
    elif isinstance(node, _SILENT) or (isinstance(node, rn.rehab_list) and _is_source(node)):
        return
    elif isinstance(node, addnodes.pending_xref) and _shows_a_title(node):
        yield _NAME.format(node["reftarget"])
    elif isinstance(node, nodes.reference) and node.get("id_link") and not node.children:
        yield _NAME.format(node["refuri"].removeprefix("#"))
    elif isinstance(node, nodes.image):
        yield f" {node.get('alt', '')} "
    else:
        for child in node.children:
            yield from _parts(child)
        if isinstance(node, rn.rehab_exercise) and node["tagline"]:
            yield f" {node['tagline']}"
        if not isinstance(node, nodes.Inline):
            yield " "


def _is_source(node: nodes.Element) -> bool:
    return bool(node["kind"] == "sources")


def _shows_a_title(link: addnodes.pending_xref) -> bool:
    return link["refdomain"] == "rehab" and not link.get("refexplicit")
