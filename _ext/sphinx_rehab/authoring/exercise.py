"""The directive that makes a page an exercise."""

from __future__ import annotations

from docutils import nodes

from sphinx_rehab.authoring.entry import REVIEW_OPTIONS, EntryDirective
from sphinx_rehab.authoring.pictures import from_option
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.model import AUTHORED_KINDS
from sphinx_rehab.core.review import Status
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.nodes import rehab_exercise

_TERMS = {
    "region": Table.REGIONS,
    "position": Table.POSITIONS,
    "equipment": Table.EQUIPMENT,
    "helps": Table.CONDITIONS,
    "level": Table.LEVELS,
}


class ExerciseDirective(EntryDirective):
    """`exercise NAME`: the facts of an exercise as options, its main message as content."""

    options_known = (
        "tagline",
        "aliases",
        "targets",
        "dose",
        "image",
        "prescribed-by",
        *_TERMS,
        *AUTHORED_KINDS,
        *REVIEW_OPTIONS,
    )

    def build(self) -> list[nodes.Node]:
        """The exercise's node, with the main message as its children."""
        node = rehab_exercise()
        self.fill(node)
        self.require("region", "position", "equipment")
        if self.text("status") != Status.DRAFT:
            self.require("dose")
        if not (self.text("helps") or self.text("targets")):
            self.require("helps")
        for option, table in _TERMS.items():
            node[option] = self.terms(option, table)
        if len(node["level"]) > 1:
            message = "level: an exercise has one level; keep the first or choose another"
            self.tell(Finding.TERM, message, self.option_line("level"))
        for option in ("aliases", "targets"):
            node[option] = self.items(option)
        for option in ("tagline", "prescribed-by"):
            node[option] = self.text(option)
        dose = self.dose("dose")
        node["dose"], node["unit"] = (str(dose), dose.unit) if dose else ("", "")
        for kind in AUTHORED_KINDS:
            node[kind.value] = self.names(kind)
            node[f"{kind.value}-line"] = self.option_line(kind)
        node += self.parse_body()
        if not node.astext().strip():
            self.tell(Finding.EMPTY, "exercise: say in one or two sentences what it does for you")
        node += from_option(self, "image")
        return [node]
