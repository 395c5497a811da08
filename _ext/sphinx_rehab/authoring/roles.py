"""Roles: typed links, a dose from elsewhere, and the holds and counts of a step."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.roles import XRefRole
from sphinx.util.docutils import SphinxRole

from sphinx_rehab.core.dose import Dose, DoseError, parse
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.nodes import rehab_timing
from sphinx_rehab.report import warn


def link_role() -> XRefRole:
    """`exercise`, `protocol`, `condition`: a link whose default text is the target's title.

    `dose` is one too: it is resolved to the dose's words.
    """
    return XRefRole(innernodeclass=nodes.inline, warn_dangling=True)


class TimingRole(SphinxRole):
    """`hold`, `reps` and `rest`: text on the page that a timer or counter can use.

    Other words may stand before the dose: `` {hold}`one slow breath <5 s>` ``.
    """

    _prefix = {"hold": "hold ", "rest": "rest ", "reps": ""}
    _example = {"hold": "{hold}`2-3 s`", "rest": "{rest}`30 s`", "reps": "{reps}`10 each way`"}

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """An inline node with the dose as data; plain text after telling what is wrong."""
        role = self.name.rpartition(":")[2]
        match = re.fullmatch(r"(.*?)\s*<([^<>]*)>", self.text, re.DOTALL)
        text, written = (match[1], match[2]) if match else (self.text, self.text)
        node = rehab_timing(self.rawtext, text, role=role, dose="", classes=[f"rehab-{role}"])
        self.set_source_info(node)
        try:
            node["dose"] = str(self._dose(role, written))
        except DoseError as error:
            message = f"{role}: {error}"
            if role != "reps":
                message = (
                    f'{role}: "{written[:60]}" is no time; write for example {self._example[role]}'
                )
            # after an eval-rst directive MyST no longer knows the source of a role
            page = self.env.current_document.docname
            warn(Finding.DOSE, message, node if node.line else (page, self.lineno))
            return [nodes.inline(self.rawtext, self.text)], []
        return [node], []

    def _dose(self, role: str, written: str) -> Dose:
        dose = parse(self._prefix[role] + written)
        wanted = {"hold": dose.hold, "rest": dose.rest, "reps": dose.reps}[role]
        if wanted is None:
            raise DoseError(written, written, self._example[role])
        return dose


class SwitchSidesRole(SphinxRole):
    """`switch-sides`: the cue to go on with the other side."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """An inline node that only marks the cue."""
        classes = ["rehab-switch-sides"]
        node = rehab_timing(self.rawtext, self.text, role="switch-sides", dose="", classes=classes)
        self.set_source_info(node)
        return [node], []
