"""How many bytes a patient loads: one page, and a first visit with all it needs."""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

_IMPORT = re.compile(r"""@import\s+(?:url\()?["']?([^"')]+)""")
_LOADED_LINKS = {"stylesheet", "manifest", "modulepreload", "preload"}


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes of HTML pages (medians) and of one first visit to an exercise page.

    A first visit is the page with its style sheets (imports followed), scripts and preloads;
    pictures and what scripts load later are not counted. ``requests`` counts those files.
    """

    page: int
    page_gzip: int
    visit_gzip: int
    requests: int


def weigh(html: Path) -> Weight:
    """Weigh the exercise pages below ``html``."""
    pages = [path for path in (html / "exercises").glob("*.html") if path.name != "index.html"]
    sizes = [(path.stat().st_size, _zipped(path)) for path in pages]
    loaded = sorted(_loaded(min(pages)))
    return Weight(
        page=int(median(raw for raw, _ in sizes)),
        page_gzip=int(median(zipped for _, zipped in sizes)),
        visit_gzip=sum(map(_zipped, loaded)),
        requests=len(loaded),
    )


def _zipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def _loaded(page: Path) -> set[Path]:
    """Return the page and every local file that a browser loads with it."""
    links = _Links()
    links.feed(page.read_text(encoding="utf-8"))
    found = {page}
    waiting = [_local(page, url) for url in links.urls]
    while waiting:
        path = waiting.pop()
        if path is None or path in found or not path.is_file():
            continue
        found.add(path)
        if path.suffix == ".css":
            waiting += [_local(path, url) for url in _IMPORT.findall(path.read_text("utf-8"))]
    return found


def _local(base: Path, url: str) -> Path | None:
    parts = urlsplit(url)
    return None if parts.netloc or not parts.path else (base.parent / parts.path).resolve()


class _Links(HTMLParser):
    """Collects the addresses of style sheets, scripts and preloads."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a start tag makes the browser load."""
        values = {name: value or "" for name, value in attrs}
        if tag == "script" and "src" in values:
            self.urls.append(values["src"])
        elif tag == "link" and _LOADED_LINKS & set(values.get("rel", "").split()):
            self.urls.append(values.get("href", ""))
