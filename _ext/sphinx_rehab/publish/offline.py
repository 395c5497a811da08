"""The worker that keeps the library on a device, and the page for what it does not keep."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_rehab.builders import is_own_site, is_site
from sphinx_rehab.i18n import _
from sphinx_rehab.publish import manifest
from sphinx_rehab.publish.beside import write_beside
from sphinx_rehab.publish.hosting import STAFF_FOLDERS
from sphinx_rehab.search.index import passages_file

WORKER = "sw.js"
PAGE = "offline"
DIGITS = 16
"""Of the SHA-256 of a file: 64 bits tell the files of a library apart."""

_SOURCES = Path(__file__).parents[1] / "static/worker"
_KINDS = frozenset(
    {".html", ".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico"}
    | {".webmanifest", ".vtt", ".woff2"}
)
_LEFT_OUT = ("404.html", "404/*", "genindex*", "searchindex.js", "_sources/*", "_modules/*")
_UNUSED = tuple(
    f"_static/{name}"
    for name in ("basic.css", "searchtools.js", "language_data.js", "file.png", "[mp]*us.png")
)
"""What Sphinx copies for pages of its own, and none of the library loads in our theme."""
_SHELL = ("index.html", f"{PAGE}.html", f"{PAGE}/*", "search*", manifest.NAME, "_static/*")
_NOT_SHELL = ("_static/rehab/data/exercise-*",)
_MEGABYTE = 1_000_000


def register(app: Sphinx) -> None:
    """Make the page with the others, and the worker after everything that writes a file."""
    app.connect("html-collect-pages", page)
    app.connect("html-page-context", tell_page)
    app.connect("build-finished", write, priority=950)


def page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The page that stands for one that the device does not hold."""
    if _is_kept(app) and PAGE not in app.env.all_docs:
        yield PAGE, {"title": _("No network")}, "rehab-offline.html"


def tell_page(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Let the theme name the worker on each page, where `js/offline.js` looks for it."""
    if _is_kept(app):
        context["rehab_worker"] = WORKER


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the worker, or one that takes an earlier one away where offline use is off."""
    builder = app.builder
    if exception or not is_site(builder):
        return
    if not app.config.rehab_offline:
        write_beside(app, WORKER, (_SOURCES / "off.js").read_text(encoding="utf-8"))
    elif is_own_site(builder):
        write_beside(app, manifest.NAME, manifest.text(builder))
        write_beside(app, WORKER, worker(builder))


def worker(builder: StandaloneHTMLBuilder) -> str:
    """The worker's script. It differs as soon as one byte of a file that it keeps does."""
    source = (_SOURCES / "sw.js").read_text(encoding="utf-8")
    out, size = Path(builder.outdir), 0
    files: dict[str, str] = {}
    for path in kept(builder):
        data = path.read_bytes()
        size += len(data)
        files[path.relative_to(out).as_posix()] = sha256(data).hexdigest()[:DIGITS]
    is_small = size <= builder.config.rehab_offline_megabytes * _MEGABYTE
    first = None if is_small else list(filter(_is_shell, files))
    build = {"files": files, "first": first, "offline": builder.get_target_uri(PAGE)}
    version = sha256((json.dumps(build) + source).encode()).hexdigest()[:DIGITS]
    known = json.dumps({"version": version, **build}, separators=(",", ":"))
    return f"const build = {known};\n{source}"


def kept(builder: StandaloneHTMLBuilder) -> list[Path]:
    """The files that patients need, in the order of their paths; videos are not among them.

    Neither is a library in another language that stands in a folder of this one: it has a worker.
    """
    out = Path(builder.outdir)
    others = {path.parent for path in out.glob(f"*/**/{WORKER}")}
    for_staff = {
        path
        for docname in builder.env.all_docs
        if docname.startswith(STAFF_FOLDERS)
        for path in (Path(builder.get_outfilename(docname)), out / passages_file(docname))
    }
    return sorted(
        path
        for path in out.rglob("*")
        if path.suffix in _KINDS
        and path != out / WORKER
        and path not in for_staff
        and others.isdisjoint(path.parents)
        and not _matches(path.relative_to(out).as_posix(), _LEFT_OUT + _UNUSED)
        and path.is_file()
    )


def _is_kept(app: Sphinx) -> bool:
    return bool(app.config.rehab_offline) and is_own_site(app.builder)


def _is_shell(path: str) -> bool:
    return _matches(path, _SHELL) and not _matches(path, _NOT_SHELL)


def _matches(path: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in patterns)
