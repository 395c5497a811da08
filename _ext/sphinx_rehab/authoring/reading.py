"""The reading-report directive: where staff see how hard the pages are to read."""

from __future__ import annotations

from docutils import nodes

from sphinx_rehab.authoring.base import RehabDirective
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.nodes import rehab_reading_report


class ReadingReportDirective(RehabDirective):
    """`reading-report`: all measured pages with their grades and hardest sentences."""

    takes_argument = False

    def build(self) -> list[nodes.Node]:
        """A marker that the list fills."""
        if any(line.strip() for line in self.content):
            self.tell(Finding.LIST, "reading-report: takes no text; write it above or below")
        node = rehab_reading_report()
        self.mark(node)
        return [node, *self.parse_body()]
