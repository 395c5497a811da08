"""The components' styles and scripts: one file each in the package, one of each kind on a page."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_rehab.publish.exercises_json import write_if_changed

PACKAGE = Path(__file__).parents[1]
_STATIC = PACKAGE / "static"


def register(app: Sphinx) -> None:
    """Add both files to every page and write them before the first one."""
    app.add_css_file("rehab.css", priority=300)
    app.add_js_file("rehab.js", loading_method="defer")
    app.connect("builder-inited", write)


def write(app: Sphinx) -> None:
    """Join the components' files, in the order of their names."""
    if isinstance(app.builder, StandaloneHTMLBuilder):
        for kind in ("css", "js"):
            parts = sorted((_STATIC / kind).glob(f"*.{kind}"))
            text = "".join(part.read_text(encoding="utf-8") for part in parts)
            write_if_changed(Path(app.outdir) / "_static" / f"rehab.{kind}", text)
