"""What must not reach a patient: HTML from a page's text, and pictures that are not there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from docutils import nodes
from sphinx.environment import BuildEnvironment

from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import did_you_mean
from sphinx_rehab.report import warn


def replace_html(raws: Iterable[nodes.raw]) -> None:
    """Show each raw node as the text that it is, and tell its author; a comment is dropped."""
    told: set[int] = set()
    for raw in raws:
        assert raw.parent is not None
        text = raw.astext().strip()
        if text.startswith("<!--") and text.endswith("-->"):
            raw.parent.remove(raw)
            continue
        if id(raw.parent) not in told:
            shown = text if len(text) <= 60 else text[:57] + "..."
            message = f"HTML is not used in these pages: {shown}; write it in Markdown instead"
            warn(Finding.HTML, message, _place(raw))
        told.add(id(raw.parent))
        inline = isinstance(raw.parent, nodes.TextElement)
        raw.replace_self(nodes.Text(text) if inline else nodes.paragraph("", text))


def replace_lost_pictures(images: Iterable[nodes.image], env: BuildEnvironment) -> None:
    """Put its description in the place of each picture that is missing or on another host."""
    for image in images:
        if complaint := _complaint(image["uri"], env):
            warn(Finding.PICTURE, complaint, _place(image))
            words = nodes.inline("", image.get("alt", ""), classes=["rehab-lost-picture"])
            inline = isinstance(image.parent, nodes.TextElement)
            image.replace_self(words if inline else nodes.paragraph("", "", words))


def _complaint(uri: str, env: BuildEnvironment) -> str:
    if "://" in uri or uri.startswith(("data:", "//")):
        return (
            f'picture "{uri[:80]}" lies elsewhere, and these pages ask no other host;'
            " save it beside the page and write its file name"
        )
    if uri.endswith(".*"):
        return ""
    path = Path(env.relfn2path(uri)[1])
    if path.is_file():
        return ""
    folder = path.parent
    known = [other.name for other in folder.iterdir()] if folder.is_dir() else []
    near = did_you_mean(path.name, known) or "; put the file there or mend its name"
    return f'there is no picture "{uri[:80]}"{near}'


def _place(node: nodes.Node) -> nodes.Node:
    """*node*, or the nearest node around it whose line is known."""
    here: nodes.Node | None = node
    while here is not None and not here.line:
        here = here.parent
    return here if here is not None else node
