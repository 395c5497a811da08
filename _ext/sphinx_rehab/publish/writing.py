"""What all who write files beside the pages need: whether there are pages, and how to write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder


def finished_pages(app: Sphinx, exception: Exception | None) -> StandaloneHTMLBuilder | None:
    """The builder, if it has made HTML pages without failing; a book (EPUB) takes no more files."""
    builder = app.builder
    if exception or not isinstance(builder, StandaloneHTMLBuilder) or builder.name == "epub":
        return None
    return builder


def write_if_changed(path: Path, text: str) -> None:
    """Write *text*, leaving the file and its date alone when it already holds it."""
    data = text.encode("utf-8")
    if not path.is_file() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def data_script(function: str, data: Any) -> str:
    """The statement that hands *data* to *function*; safe in older browsers and inside a page."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for risky in "<\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}":
        text = text.replace(risky, f"\\u{ord(risky):04x}")
    return f"{function}({text});\n"
