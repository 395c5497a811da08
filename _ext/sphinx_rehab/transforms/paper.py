"""What of a plan's page stays out of its handout."""

from __future__ import annotations

from docutils import nodes

from sphinx_rehab.nodes import rehab_session


def mark_background(page: nodes.Element) -> None:
    """Mark the sections after the last one with a session: evidence, sources, and the like."""
    sections = [child for child in page.children if isinstance(child, nodes.section)]
    with_session = [n for n, part in enumerate(sections) if next(part.findall(rehab_session), None)]
    if with_session:
        for section in sections[with_session[-1] + 1 :]:
            section["classes"].append("rehab-background")
