"""What must not reach a patient: HTML from a page's text, and pictures that are not there."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import did_you_mean
from sphinx_rehab.nodes import rehab_entry
from sphinx_rehab.report import warn


def is_ours(document: nodes.document) -> bool:
    """Whether *document* is the page of an exercise, a protocol or a condition."""
    return next(document.findall(rehab_entry), None) is not None


class ReplaceHtml(SphinxTransform):
    """On our pages, show HTML as the text that it is, and tell its author."""

    default_priority = 590

    def apply(self, **kwargs: object) -> None:
        """Replace every raw node; a comment is dropped."""
        raws = list(self.document.findall(nodes.raw))
        if not raws or not is_ours(self.document):
            return
        told: set[int] = set()
        for raw in raws:
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


class ReplaceLostPictures(SphinxTransform):
    """On our pages, put its description in the place of a picture that is not there."""

    default_priority = 591

    def apply(self, **kwargs: object) -> None:
        """Replace and tell pictures that are missing or lie on another host."""
        images = list(self.document.findall(nodes.image))
        if not images or not is_ours(self.document):
            return
        for image in images:
            if complaint := self._complaint(image["uri"]):
                warn(Finding.PICTURE, complaint, _place(image))
                words = nodes.inline("", image.get("alt", ""), classes=["rehab-lost-picture"])
                inline = isinstance(image.parent, nodes.TextElement)
                image.replace_self(words if inline else nodes.paragraph("", "", words))

    def _complaint(self, uri: str) -> str:
        if "://" in uri or uri.startswith(("data:", "//")):
            return (
                f'picture "{uri[:80]}" lies elsewhere, and these pages ask no other host;'
                " save it beside the page and write its file name"
            )
        if uri.endswith(".*"):
            return ""
        path = Path(self.env.relfn2path(uri)[1])
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
