"""The order of an exercise page: what a patient must know first, then what to do, then the rest."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes

from sphinx_rehab.gather import Gathered
from sphinx_rehab.nodes import rehab_callout, rehab_entry, rehab_list, rehab_mistakes, rehab_steps

_SAFETY = frozenset({"ask-first", "stop-if"})
_TECHNIQUE = frozenset({"cues", "feel", "mistakes", "advance-when"})


def arrange(page: nodes.Element, head: rehab_entry, facts: nodes.section | None) -> None:
    """Put precautions right below *head*, then the steps, then how to do them well, then the rest.

    *facts*, which are no part of the page yet, come before the rest. Whatever belongs together
    stays in its author's order, and so does text that stands in no section.
    """
    found = Gathered(page, rehab_callout, rehab_steps, rehab_list, rehab_mistakes)
    boxes = _with_their_headings(
        page, (box for box in found[rehab_callout] if box["kind"] in _SAFETY)
    )
    for box in boxes:
        box.parent.remove(box)
    steps = _sections_of(page, found[rehab_steps])
    lists = [node for node in found[rehab_list] if node["kind"] in _TECHNIQUE]
    technique = _sections_of(page, [*lists, *found[rehab_mistakes]])
    sections = [child for child in page.children if isinstance(child, nodes.section)]
    doing = [section for section in sections if section in steps]
    doing += [section for section in sections if section in technique and section not in steps]
    rest = [section for section in sections if section not in doing]
    for section in sections:
        page.remove(section)
    place = page.index(head) + 1
    page[place:place] = boxes
    page += [*doing, *([facts] if facts else []), *rest]


def _with_their_headings(
    page: nodes.Element, boxes: Iterable[rehab_callout]
) -> list[nodes.Element]:
    """*boxes*; a section with nothing else in it stands for those that it holds."""
    moved: list[nodes.Element] = []
    for box in boxes:
        moved.append(box)
        above = moved[-1].parent
        while above is not page and isinstance(above, nodes.section) and _is_all(above, moved):
            moved = [node for node in moved if node.parent is not above]
            moved.append(above)
            above = above.parent
    return moved


def _is_all(section: nodes.section, moved: list[nodes.Element]) -> bool:
    return all(
        isinstance(child, nodes.title | nodes.comment) or child in moved
        for child in section.children
    )


def _sections_of(page: nodes.Element, lists: Iterable[nodes.Element]) -> list[nodes.Element]:
    """The sections right below *page* that hold one of *lists*."""
    found: list[nodes.Element] = []
    for node in lists:
        here: nodes.Node | None = node
        while here is not None and here.parent is not page:
            here = here.parent
        if isinstance(here, nodes.section):
            found.append(here)
    return found
