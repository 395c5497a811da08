"""Directives for protocols and their sessions, and for the pages of conditions."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx import addnodes

from sphinx_rehab.authoring.base import first_wrong_line, only_child
from sphinx_rehab.authoring.entry import REVIEW_OPTIONS, EntryDirective
from sphinx_rehab.core.dose import Dose, DoseError, parse
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import did_you_mean
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.nodes import (
    rehab_condition,
    rehab_item_dose,
    rehab_protocol,
    rehab_session,
    rehab_session_list,
)

_HOW = 'write each exercise on a line of its own, for example "1. {exercise}`toe-threading`"'


class ProtocolDirective(EntryDirective):
    """`protocol NAME`: whom the plan is for; its sessions follow in the page."""

    options_known = ("for", *REVIEW_OPTIONS)

    def build(self) -> list[nodes.Node]:
        """The protocol's node, with its text as children."""
        node = rehab_protocol()
        self.fill(node)
        node["for"] = self.terms("for", Table.CONDITIONS)
        node += self.parse_body()
        if not node.astext().strip():
            self.tell(Finding.EMPTY, "protocol: say in one or two sentences whom it is for")
        return [node]


class ConditionDirective(EntryDirective):
    """`condition NAME`: text about a condition of the vocabulary, and all that helps it."""

    options_known = REVIEW_OPTIONS

    def build(self) -> list[nodes.Node]:
        """The condition's node, with its text as children."""
        node = rehab_condition()
        self.fill(node)
        if node["name"] and not self.vocabulary.knows(Table.CONDITIONS, node["name"]):
            near = did_you_mean(node["name"], self.vocabulary.terms(Table.CONDITIONS))
            message = f'condition: "{node["name"]}" is not in the vocabulary (conditions){near}'
            self.tell(Finding.TERM, message)
        node += self.parse_body()
        if not node.astext().strip():
            self.tell(Finding.EMPTY, "condition: say in one or two sentences what it is")
        return [node]


class SessionDirective(EntryDirective):
    """`session`: one numbered list of exercises, each with a dose of its own or none, and notes.

    An argument is the session's title.
    """

    options_known = ("frequency", "advance-when", "ease-when")

    def build(self) -> list[nodes.Node]:
        """The session's node: its title, if any, and its list."""
        node = rehab_session(units=[])
        self.mark(node)
        frequency = self.dose("frequency")
        node["frequency"] = str(frequency) if frequency else ""
        node["advance-when"], node["ease-when"] = self.text("advance-when"), self.text("ease-when")
        node["title"] = " ".join(self.arguments[0].split()) if self.arguments else ""
        parsed = self.parse_body()
        found = only_child(parsed, nodes.enumerated_list)
        if found is None:
            if not parsed:
                self.tell(Finding.EMPTY, f"session: has no exercises; {_HOW}")
            elif self.is_closed:
                message = f"session: takes one numbered list and nothing else; {_HOW}"
                line = first_wrong_line(parsed, nodes.enumerated_list)
                self.tell(Finding.LIST, message, line)
            node += parsed
            return [node]
        items = rehab_session_list()
        self.mark(items)
        items += [
            self._item(item, node) for item in found.children if isinstance(item, nodes.list_item)
        ]
        node += items
        return [node]

    def _item(self, item: nodes.list_item, session: rehab_session) -> nodes.list_item:
        """*item* with its exercise and dose as data, or as it is after telling what is wrong."""
        paragraph = item.children[0] if item.children else None
        link = paragraph.children[0] if paragraph is not None and paragraph.children else None
        if not (
            isinstance(paragraph, nodes.paragraph)
            and isinstance(link, addnodes.pending_xref)
            and link["reftype"] == "exercise"
        ):
            said = item.astext().strip()[:60]
            message = f'session: "{said}" does not begin with an exercise; {_HOW}'
            self.tell(Finding.LIST, message, item.line)
            return item
        dose = self._own_dose(paragraph, item.line)
        item["exercise"] = link["reftarget"]
        item["dose"], item["unit"] = (str(dose), dose.unit) if dose else ("", "")
        if item["unit"]:
            session["units"].append(item["unit"])
        line = nodes.paragraph(translatable=False, classes=["rehab-session-exercise"])
        line.source, line.line = paragraph.source, paragraph.line
        line += [link, rehab_item_dose()]
        item.replace(paragraph, line)
        return item

    def _own_dose(self, paragraph: nodes.Element, line: int | None) -> Dose | None:
        rest = "".join(child.astext() for child in paragraph.children[1:])
        text = re.sub(r"^[\s:,–—-]+", "", rest).strip().rstrip(".")
        if not text:
            return None
        try:
            return parse(text)
        except DoseError as error:
            message = f"session: {error}; put notes in a paragraph of their own, indented below"
            self.tell(Finding.DOSE, message, line)
            return None
