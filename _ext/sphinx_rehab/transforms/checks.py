"""Checks of one page as a whole: each is a generator of findings with the node to mend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docutils import nodes

from sphinx_rehab.core.findings import Finding
from sphinx_rehab.nodes import rehab_entry, rehab_exercise, rehab_list, rehab_video

Told = Iterator[tuple[Finding, str, nodes.Node]]


def placement(heads: Iterable[rehab_entry]) -> Told:
    """An entry stands under the page's title, and one of a kind only."""
    seen: set[type[nodes.Element]] = set()
    for head in heads:
        kind = head.tagname.removeprefix("rehab_")
        above = head.parent
        if type(head) in seen:
            message = f"{kind}: a page holds one {kind}; move this one to a file of its own"
            yield Finding.PLACE, message, head
        elif not (isinstance(above, nodes.section) and isinstance(above.parent, nodes.document)):
            message = (
                f'{kind}: put it under the title of the page, a first line such as "# Toe Yoga"'
            )
            yield Finding.PLACE, message, head
        seen.add(type(head))


def stray_fences(
    blocks: Iterable[nodes.literal_block],
    boxes: Iterable[nodes.container],
    directives: Iterable[str],
) -> Told:
    """No text shown as computer code, no ":::" of no directive, no directive without braces."""
    for block in blocks:
        if not isinstance(block.parent, nodes.system_message):
            message = (
                "this text is shown as computer code; take out the four spaces or the tab before"
                ' it, or a "```" too many'
            )
            yield Finding.PLACE, message, block
    for box in boxes:
        if type(box) is not nodes.container or not box.get("is_div", not box["classes"]):
            continue
        written = " ".join(box["classes"])
        meant = re.sub(r"[^a-z-]", "", written.partition(" ")[0])
        if not written:
            message = 'this ":::" belongs to no directive; take it out, or write {name} behind it'
            yield Finding.PLACE, message, box
        elif meant in directives:
            message = f'":::{written}" is no directive; write ":::{{{meant}}}", with braces'
            yield Finding.PLACE, message, box


def empty_sections(sections: Iterable[nodes.section]) -> Told:
    """No heading without anything below it."""
    for section in sections:
        rest = [n for n in section.children if not isinstance(n, nodes.title | nodes.comment)]
        if not rest:
            heading = " ".join(section[0].astext().split())[:60]
            message = f'the section "{heading}" is empty; write it, or take the heading out'
            yield Finding.EMPTY, message, section[0]


def completeness(
    head: rehab_entry, lists: Iterable[rehab_list], images: Iterable[nodes.image]
) -> Told:
    """What a published page must have (DESIGN, "Status")."""
    unless = "or set :status: review"
    for option, example in (("reviewed-by", "Dr. Mary Jones, PT"), ("reviewed-on", "2026-03-31")):
        if not head[option]:
            message = f'a published page needs its review; add ":{option}: {example}" {unless}'
            yield Finding.INCOMPLETE, message, head
    if isinstance(head, rehab_exercise):
        held = {found["kind"] for found in lists}
        for kind in ("ask-first", "stop-if", "sources"):
            if kind not in held:
                message = f"a published exercise needs its {kind}; add a {{{kind}}} list {unless}"
                yield Finding.INCOMPLETE, message, head
    for image in images:
        is_of_option = isinstance(image.parent, rehab_entry | rehab_video)
        if not image.get("alt") and not is_of_option:
            message = f'picture "{image["uri"]}" has no description; write it between the [ ]'
            yield Finding.INCOMPLETE, message, image if image.line else image.parent or head
