"""What must not reach a patient: HTML, links that run a program, pictures that are not there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

from docutils import nodes
from sphinx import addnodes
from sphinx.environment import BuildEnvironment

from sphinx_rehab.authoring.pictures import is_file, what_is_wrong
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.report import warn

_COMMENTS = re.compile(r"(?:<!--(?:(?!-->).)*-->\s*)+", re.DOTALL)
_PROGRAM = re.compile(r"\s*(?:javascript|vbscript|data)\s*:", re.IGNORECASE)


def replace_html(raws: Iterable[nodes.raw]) -> None:
    """Show each raw node as the text that it is, and tell its author; a comment is dropped."""
    told: set[int] = set()
    for raw in raws:
        assert raw.parent is not None
        text = raw.astext().strip()
        if _COMMENTS.fullmatch(text):
            raw.parent.remove(raw)
            continue
        if id(raw.parent) not in told:
            shown = " ".join(text.split())
            shown = shown if len(shown) <= 60 else shown[:57] + "..."
            message = f"HTML is not used in these pages: {shown}; write it in Markdown instead"
            warn(Finding.HTML, message, _place(raw))
        told.add(id(raw.parent))
        inline = isinstance(raw.parent, nodes.TextElement)
        raw.replace_self(nodes.Text(text) if inline else nodes.paragraph("", text))


def replace_programs(links: Iterable[nodes.reference]) -> None:
    """Leave only the words of each link that would run a program, and tell its author."""
    for link in links:
        if link.parent is not None and _PROGRAM.match(link.get("refuri", "")):
            address = " ".join(link["refuri"].split())[:60]
            message = f'the link to "{address}" runs a program; link to a page instead'
            warn(Finding.HTML, message, _place(link))
            link.parent.replace(link, link.children)


def replace_files_in_headings(links: Iterable[nodes.reference]) -> None:
    """Leave only the words of each link to a file in a heading, on which Sphinx fails."""
    for link in links:
        if isinstance(link, addnodes.download_reference) and _is_in_heading(link):
            message = "a link to a file cannot stand in a heading; move it to the text below"
            warn(Finding.PLACE, message, _place(link))
            link.parent.replace(link, link.children)


def _is_in_heading(node: nodes.Node) -> bool:
    here = node.parent
    while isinstance(here, nodes.TextElement) and not isinstance(here, nodes.title):
        here = here.parent
    return isinstance(here, nodes.title) and isinstance(here.parent, nodes.section)


def replace_lost_pictures(images: Iterable[nodes.image], env: BuildEnvironment) -> None:
    """Put its description in the place of each picture that is missing or on another host."""
    for image in images:
        plain = unquote(image["uri"])  # MyST writes "left%20foot.jpg", which Sphinx does not find
        if is_file(env, plain):
            image["uri"] = plain
        if complaint := what_is_wrong(env, image["uri"]):
            warn(Finding.PICTURE, complaint, _place(image))
            words = nodes.inline("", image.get("alt", ""), classes=["rehab-lost-picture"])
            inline = isinstance(image.parent, nodes.TextElement)
            image.replace_self(words if inline else nodes.paragraph("", "", words))


def _place(node: nodes.Node) -> nodes.Node:
    """*node*, or the nearest node around it whose line is known."""
    here: nodes.Node | None = node
    while here is not None and not here.line:
        here = here.parent
    return here if here is not None else node
