"""Checks of one page as a whole: each is a generator of findings with the node to mend."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.review import Status
from sphinx_rehab.harvest import step_title
from sphinx_rehab.nodes import rehab_entry, rehab_exercise, rehab_list, rehab_steps
from sphinx_rehab.report import warn

Told = Iterator[tuple[Finding, str, nodes.Node]]


class CheckPage(SphinxTransform):
    """Run all checks on our pages, and mark the title of each step."""

    default_priority = 600

    def apply(self, **kwargs: object) -> None:
        """Tell what the checks find; pages of others are left alone."""
        heads = list(self.document.findall(rehab_entry))
        for head in heads[:1]:
            for check in (placement, empty_sections, completeness):
                for finding, message, node in check(self.document, head["status"]):
                    warn(finding, message, node)
        for steps in self.document.findall(rehab_steps):
            for item in steps.children:
                if title := step_title(item):
                    title["classes"].append("rehab-step-title")


def placement(document: nodes.document, status: str) -> Told:
    """An entry stands under the page's title, and one of a kind only."""
    seen: set[type[nodes.Element]] = set()
    for head in document.findall(rehab_entry):
        kind = head.tagname.removeprefix("rehab_")
        if type(head) in seen:
            message = f"{kind}: a page holds one {kind}; move this one to a file of its own"
            yield Finding.PLACE, message, head
        elif not (isinstance(head.parent, nodes.section) and head.parent.parent is document):
            message = (
                f'{kind}: put it under the title of the page, a first line such as "# Toe Yoga"'
            )
            yield Finding.PLACE, message, head
        seen.add(type(head))


def empty_sections(document: nodes.document, status: str) -> Told:
    """No heading without text below it; a draft may have some."""
    if status == Status.DRAFT:
        return
    for section in document.findall(nodes.section):
        rest = [n for n in section.children if not isinstance(n, nodes.title | nodes.comment)]
        if not rest:
            heading = section[0].astext()[:60]
            message = f'the section "{heading}" is empty; write it, or take the heading out'
            yield Finding.EMPTY, message, section[0]


def completeness(document: nodes.document, status: str) -> Told:
    """What a published page must have (DESIGN, "Status")."""
    if status != Status.PUBLISHED:
        return
    head = next(iter(document.findall(rehab_entry)))
    unless = "or set :status: review"
    for option, example in (("reviewed-by", "Dr. Mary Jones, PT"), ("reviewed-on", "2026-03-31")):
        if not head[option]:
            message = f'a published page needs its review; add ":{option}: {example}" {unless}'
            yield Finding.INCOMPLETE, message, head
    if isinstance(head, rehab_exercise):
        held = {found["kind"] for found in document.findall(rehab_list)}
        for kind in ("ask-first", "stop-if", "sources"):
            if kind not in held:
                message = f"a published exercise needs its {kind}; add a {{{kind}}} list {unless}"
                yield Finding.INCOMPLETE, message, head
    for image in document.findall(nodes.image):
        if not image.get("alt") and image.parent is not head:
            message = f'picture "{image["uri"]}" has no description; write it between the [ ]'
            yield Finding.INCOMPLETE, message, image if image.line else image.parent
