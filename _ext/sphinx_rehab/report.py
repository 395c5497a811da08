"""The one place where the extension speaks to authors: typed warnings with file and line."""

from __future__ import annotations

from docutils import nodes
from sphinx.util import logging

from sphinx_rehab.core.findings import Finding, Problem

_logger = logging.getLogger(__name__)


def warn(finding: Finding, message: str, location: nodes.Node | tuple[str, int] | str) -> None:
    """Tell *message*; *location* is a node, a page and line, or a ready `file:line`."""
    _logger.warning("%s", message, type="rehab", subtype=finding.subtype, location=location)


def warn_all(problems: list[Problem]) -> None:
    """Tell *problems* ordered by page and line, so that every build prints the same."""
    for problem in sorted(problems, key=lambda p: (p.docname, p.line, p.message)):
        warn(problem.finding, problem.message, (problem.docname, problem.line))
