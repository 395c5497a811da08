"""Directives that hold any Markdown, or none: call-outs, related drills, the catalogue."""

from __future__ import annotations

from docutils import nodes

from sphinx_rehab.authoring.base import RehabDirective
from sphinx_rehab.authoring.entry import EntryDirective
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import did_you_mean
from sphinx_rehab.core.review import Status
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.i18n import _
from sphinx_rehab.nodes import rehab_callout, rehab_catalogue, rehab_related


class NoteDirective(RehabDirective):
    """`clinical-note` and `why-it-matters`: a call-out; an argument replaces its title."""

    def build(self) -> list[nodes.Node]:
        """The call-out with its title."""
        titles = {"clinical-note": _("Clinical note"), "why-it-matters": _("Why it matters")}
        box = rehab_callout(kind=self.label, classes=[f"rehab-{self.label}"])
        self.mark(box)
        if self.arguments:
            title = nodes.title(self.arguments[0], "", *self.parse_title())
            self.mark(title)
        else:
            title = nodes.title("", titles[self.label])
        box += title
        body = self.parse_body()
        if not body:
            self.tell(Finding.EMPTY, f"{self.label}: there is nothing in it; write the note below")
        box += body
        return [box]


class RelatedDirective(RehabDirective):
    """`related`: where the related drills go on this page."""

    takes_argument = False

    def build(self) -> list[nodes.Node]:
        """A marker that the related drills replace."""
        if any(line.strip() for line in self.content):
            self.tell(Finding.LIST, "related: takes no text; write it above or below")
        node = rehab_related()
        self.mark(node)
        return [node, *self.parse_body()]


class CatalogueDirective(EntryDirective):
    """`catalogue`: cards of all exercises that match every option."""

    takes_argument = False
    filters = {
        "region": Table.REGIONS,
        "helps": Table.CONDITIONS,
        "equipment": Table.EQUIPMENT,
        "position": Table.POSITIONS,
        "level": Table.LEVELS,
    }
    options_known = (*filters, "status", "filter")

    def build(self) -> list[nodes.Node]:
        """A marker that the cards replace."""
        node = rehab_catalogue()
        self.mark(node)
        self.note_vocabulary()
        if any(line.strip() for line in self.content):
            self.tell(Finding.LIST, "catalogue: takes no text; write it above or below")
        for option, table in self.filters.items():
            node[option] = self.terms(option, table)
            if self.text(option) and not node[option]:
                node["matches-nothing"] = True
        node["filter"] = "filter" in self.options
        if self.text("filter"):
            message = 'catalogue: "filter" takes no value; write ":filter:" alone'
            self.tell(Finding.OPTION, message, self.option_line("filter"))
        node["status"] = []
        for status in self.items("status"):
            if status in set(Status):
                node["status"].append(status)
            else:
                near = did_you_mean(status, Status) or "; write draft, review or published"
                message = f'catalogue: status "{status[:40]}" is unknown{near}'
                self.tell(Finding.STATUS, message, self.option_line("status"))
        return [node, *self.parse_body()]
