"""Once a page of ours is read: make it safe, check it, and mark the titles of its steps."""

from __future__ import annotations

from itertools import chain
from typing import Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_rehab.core.review import Status
from sphinx_rehab.gather import Gathered
from sphinx_rehab.harvest_entries import step_title
from sphinx_rehab.nodes import rehab_entry, rehab_list, rehab_steps
from sphinx_rehab.report import warn
from sphinx_rehab.transforms import checks, moving, safety


class ReadPage(SphinxTransform):
    """Run after translation and before the domain harvests; pages of others are left alone."""

    default_priority = 600

    def apply(self, **kwargs: Any) -> None:
        """Mend what must not reach a patient and tell what the checks find."""
        found = Gathered(
            self.document,
            rehab_entry,
            rehab_list,
            rehab_steps,
            nodes.raw,
            nodes.reference,
            nodes.image,
            nodes.section,
            nodes.literal_block,
            nodes.container,
        )
        for item in chain.from_iterable(steps.children for steps in found[rehab_steps]):
            if title := step_title(item):
                title["classes"].append("rehab-step-title")
        if found[rehab_entry]:
            safety.replace_html(found[nodes.raw])
            safety.replace_programs(found[nodes.reference])
            safety.replace_files_in_headings(found[nodes.reference])
            safety.replace_lost_pictures(found[nodes.image], self.env)
            moving.mark(self.document.findall(nodes.image), self.env)
            for finding, message, node in self._findings(found):
                warn(finding, message, node)

    def _findings(self, found: Gathered) -> checks.Told:
        head = found[rehab_entry][0]
        yield from checks.placement(found[rehab_entry])
        yield from checks.stray_fences(
            found[nodes.literal_block],
            found[nodes.container],
            self.env.domains["rehab"].directives,
        )
        if head["status"] != Status.DRAFT:
            yield from checks.empty_sections(found[nodes.section])
        if head["status"] == Status.PUBLISHED:
            yield from checks.completeness(head, found[rehab_list], found[nodes.image])
