"""Drawings in books that cannot show them: the description stands in their place."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx

_DRAWING = "image/svg+xml"


def register(app: Sphinx) -> None:
    """Look at each page when all else about it is settled, pictures that were converted too."""
    app.connect("doctree-resolved", describe_drawings)


def describe_drawings(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace SVG pictures by their words where the builder takes pictures, but no SVG.

    So for LaTeX and Texinfo, unless an extension such as `sphinx.ext.imgconverter` made something
    else of them.
    """
    takes = set(app.builder.supported_image_types)
    if not takes or _DRAWING in takes:
        return
    for image in list(doctree.findall(nodes.image)):
        files: dict[str, str] = image.get("candidates", {})
        drawn = any(path.endswith(".svg") for path in files.values())
        if drawn and not takes & files.keys():
            _describe(image)


def _describe(image: nodes.image) -> None:
    words = image.get("alt", "")
    said: list[nodes.Node] = [nodes.emphasis(words, words)] if words else []
    assert image.parent is not None
    if said and not isinstance(image.parent, nodes.TextElement):
        said = [nodes.paragraph("", "", *said)]
    image.parent.replace(image, said)
