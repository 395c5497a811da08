"""Labels of ours above lists that share one heading of the author's."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes

from sphinx_rehab.i18n import _


def label_lists(lists: Iterable[nodes.Element]) -> None:
    """Name each list of a section that holds several kinds; one alone is named by its heading."""
    labels = {
        "cues": _("Keep in mind"),
        "feel": _("You should feel"),
        "mistakes": _("Common mistakes"),
        "advance-when": _("Move on when"),
    }
    found = [node for node in lists if node["kind"] in labels]
    for node in found:
        assert node.parent is not None
        if sum(other.parent is node.parent for other in found) > 1:
            heading = nodes.rubric("", labels[node["kind"]], classes=["rehab-label"])
            heading["heading-level"] = 3
            node.parent.insert(node.parent.index(node), heading)
