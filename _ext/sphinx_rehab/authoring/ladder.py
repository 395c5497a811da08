"""The ladder directive: where a picture of easier and harder exercises goes."""

from __future__ import annotations

from docutils import nodes

from sphinx_rehab.authoring.entry import EntryDirective
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.nodes import rehab_ladder


class LadderDirective(EntryDirective):
    """`ladder`: the exercises that match both options, from easier to harder."""

    takes_argument = False
    filters = {"region": Table.REGIONS, "helps": Table.CONDITIONS}
    options_known = tuple(filters)

    def build(self) -> list[nodes.Node]:
        """A marker that the ladder fills."""
        node = rehab_ladder()
        self.mark(node)
        self.note_vocabulary()
        if any(line.strip() for line in self.content):
            self.tell(Finding.LIST, "ladder: takes no text; write it above or below")
        for option, table in self.filters.items():
            node[option] = self.terms(option, table)
            if self.text(option) and not node[option]:
                node["matches-nothing"] = True
        return [node, *self.parse_body()]
