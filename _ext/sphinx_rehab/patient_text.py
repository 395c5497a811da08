"""The text that patients read on a page, for measuring how hard it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from docutils import nodes
from sphinx import addnodes

from sphinx_rehab import nodes as rn
from sphinx_rehab.core.readability import Reading, Sentence, passage, sentences
from sphinx_rehab.gather import Gathered

KINDS = (nodes.paragraph, nodes.term)
"""The nodes whose text is measured, if they stand where patients read."""

WORST = 3
"""How many of the hardest sentences are kept of a page; of a step it is one."""

_NAME = "…"
"""What stands for a name in a sentence; it counts as nothing."""

_ASIDE = (nodes.table, nodes.footnote, nodes.system_message, nodes.literal_block, nodes.raw)
_SILENT = (nodes.image, nodes.literal, nodes.math, nodes.raw, nodes.footnote_reference)


def measure(parts: Gathered, names: Iterable[str]) -> Reading:
    """The figures of the page that *parts* is of; *names* are those of its exercise.

    Names do not count, nor do the terms of a glossary, tables and sources: a name that a page is
    about, or that it explains, has to be there whatever its length.
    """
    known = sorted((name.casefold() for name in names if name), key=len, reverse=True)
    number_of = {
        id(item): number
        for number, item in enumerate(item for s in parts[rn.rehab_steps] for item in s.children)
    }
    found: list[Sentence] = []
    of_steps: list[list[Sentence]] = [[] for _step in number_of]
    for kind in KINDS:
        for node in parts[kind]:
            place = _place(node, number_of)
            if place is None:
                continue
            text = _without_names("".join(_words(node)), known)
            here = list(sentences(text, _line(node)))
            found += here
            if place >= 0:
                of_steps[place] += here
    for session in parts[rn.rehab_session]:
        for text in (session["advance-when"], session["ease-when"]):
            found += sentences(text, session.line or 0)
    return Reading(passage(found, WORST), tuple(passage(step, 1) for step in of_steps))


def _place(node: nodes.Node, number_of: dict[int, int]) -> int | None:
    """The number of the step that holds *node*, -1 outside of steps, None for what is no text."""
    if isinstance(node.parent, nodes.list_item) and _is_source(node):
        return None
    step = -1
    here: nodes.Node | None = node.parent
    while here is not None:
        if isinstance(here, _ASIDE):
            return None
        if isinstance(here, rn.rehab_list) and here["kind"] == "sources":
            return None
        step = number_of.get(id(here), step)
        here = here.parent
    return step


def _is_source(node: nodes.Node) -> bool:
    """Whether *node* begins with a link to another site, as the lines of sources do."""
    first = next((child for child in node.children if child.astext().strip()), None)
    return isinstance(first, nodes.reference) and "://" in first.get("refuri", "")


def _words(node: nodes.Node) -> Iterator[str]:
    """The text of *node* with :data:`_NAME` for each name that an author marked as one."""
    for child in node.children:
        if isinstance(child, nodes.Text):
            yield str(child)
        elif isinstance(child, addnodes.pending_xref):
            yield from (_NAME,) if _is_name(child) else _words(child)
        elif not isinstance(child, _SILENT):
            yield from _words(child)


def _is_name(link: addnodes.pending_xref) -> bool:
    """Whether *link* shows a title, or a term of the glossary, and not its author's own words."""
    if link["reftype"] == "term":
        return True
    return link["refdomain"] == "rehab" and not link["refexplicit"]


def _without_names(text: str, names: Sequence[str]) -> str:
    folded = text.casefold()
    for name in names:
        if name in folded:
            text = re.sub(rf"\b{re.escape(name)}\b", _NAME, text, flags=re.IGNORECASE)
            folded = text.casefold()
    return text


def _line(node: nodes.Node) -> int:
    here: nodes.Node | None = node
    while here is not None and not here.line:
        here = here.parent
    return (here.line or 0) if here is not None else 0
