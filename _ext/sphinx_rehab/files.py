"""Before pages are read: which files cannot be, and in what order the others go."""

from __future__ import annotations

import re
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_rehab.core.findings import Finding
from sphinx_rehab.report import warn

PAGE_LIMIT = 1_000_000
"""Bytes of the largest page of ours that is read: a long exercise has about 20,000."""

_LINE_END = re.compile(rb"\r\n?|\n")
_OURS = re.compile(rb"\{(?:rehab:)?(?:exercise|protocol|condition)\}|^\.\. rehab:", re.MULTILINE)


def leave_out_unreadable(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Tell files that are not UTF-8 or far too large, and build the library without them."""
    for docname in list(docnames):
        path = Path(env.doc2path(docname))
        if complaint := _complaint(path):
            finding, line, message = complaint
            warn(finding, message, f"{path}:{line}")
            docnames.remove(docname)
            env.found_docs.discard(docname)


def _complaint(path: Path) -> tuple[Finding, int, str] | None:
    data = path.read_bytes()
    if len(data) > PAGE_LIMIT and _OURS.search(data):
        size, limit = len(data) / 1e6, PAGE_LIMIT / 1e6
        message = (
            f"this file has {size:.1f} MB and a page may have {limit:.0f} MB, so it is left out;"
            " keep pictures in files of their own and split the text"
        )
        return Finding.SIZE, 1, message
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = len(_LINE_END.findall(data, 0, error.start)) + 1
        message = (
            "this file is not saved as UTF-8, so it is left out; save it again with the"
            ' encoding "UTF-8" (in Notepad: File, Save as, Encoding)'
        )
        return Finding.ENCODING, line, message
    return None


def read_indexes_last(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Read index pages after all others.

    Sphinx clears a page before it reads it by looking through all toctree entries known so far,
    so a large toctree that is read early costs every later page.
    """
    docnames.sort(key=lambda docname: docname.rpartition("/")[2] == "index")


def register(app: Sphinx) -> None:
    """Connect the handlers, the one that leaves files out first."""
    app.connect("env-before-read-docs", leave_out_unreadable, priority=100)
    app.connect("env-before-read-docs", read_indexes_last)
