"""Markdown as MyST reads it, but a page that is too much for Python costs no other page."""

from __future__ import annotations

from docutils import nodes
from myst_parser.parsers.sphinx_ import MystParser

from sphinx_rehab.core.findings import Finding
from sphinx_rehab.i18n import _
from sphinx_rehab.report import warn

DEPTH_LIMIT = 60
"""Nodes in one another on a page. A list in a box in a section has about ten; Sphinx stores and
writes pages by recursion, which Python ends somewhere beyond a hundred."""


class GuardedParser(MystParser):
    """MyST's parser; a page nested too deeply, or including itself, is told and left empty."""

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Fill *document* from *inputstring*."""
        try:
            super().parse(inputstring, document)
            is_too_deep = _depth(document) > DEPTH_LIMIT
        except RecursionError:
            is_too_deep = True
        if is_too_deep:
            source = document["source"]
            nodes.document.__init__(document, document.settings, document.reporter, source=source)
            super().parse(f"# {_('This page is not ready yet.')}\n", document)
            message = (
                "this page is nested too deeply, or includes itself, so it is left out; close each"
                ' directive with ":::" and take out long rows of ">" or "*"'
            )
            warn(Finding.PLACE, message, (document.settings.env.docname, 1))


def _depth(root: nodes.Element) -> int:
    """How many nodes stand in one another below *root*, found without recursion."""
    deepest, below = 0, [(root, 0)]
    while below:
        node, depth = below.pop()
        deepest = max(deepest, depth)
        below += [(child, depth + 1) for child in node.children if isinstance(child, nodes.Element)]
    return deepest
