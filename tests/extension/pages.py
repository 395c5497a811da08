"""What became of a page, whatever the builder."""

from __future__ import annotations

import json
import re

from bs4 import BeautifulSoup

from tests.conftest import Built

PRINTED = (
    "html",
    "dirhtml",
    "singlehtml",
    "epub",
    "latex",
    "text",
    "man",
    "texinfo",
    "xml",
    "json",
)
"""The builders whose files people read, and those that hold what people read."""


def page_of(built: Built, docname: str) -> BeautifulSoup:
    """The author's part of an HTML page."""
    return BeautifulSoup(built.html(docname), "html.parser").select_one(".body")


def text_of(built: Built, docname: str) -> str:
    """All that *docname* became, whatever the builder; one-file builders have a single file."""
    folder = built.outdir
    if built.app.builder.name == "dirhtml":
        return (folder / docname / "index.html").read_text("utf-8")
    for suffix in (".html", ".xhtml", ".txt", ".xml", ".fjson"):
        if (folder / f"{docname}{suffix}").is_file():
            text = (folder / f"{docname}{suffix}").read_text("utf-8")
            return json.loads(text)["body"] if suffix == ".fjson" else text
    (single,) = (p for s in ("index.html", "*.tex", "*.7", "*.1", "*.texi") for p in folder.glob(s))
    return single.read_text("utf-8")


def plain(text: str) -> str:
    """*text* on one line, without the marks that some builders put between letters."""
    text = text.replace("\\sphinxhyphen{}", "-").replace("\\-", "-").replace("\\(aq", "'")
    return " ".join(re.sub(r"(?m)^\.sp$", " ", text).split())
