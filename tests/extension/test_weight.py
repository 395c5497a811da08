"""What a first visit to an exercise page costs: everything but pictures that the page names."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from tests.conftest import Built

LIMIT = 60 * 1024
REQUESTS = 8
Library = Callable[..., Built]


def _loaded(page: Path) -> list[Path]:
    """*page* and the files that a browser loads for it at once."""
    html = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    named = [tag["src"] for tag in html.select("script[src]")]
    kinds = ("stylesheet", "icon", "manifest")
    named += [link["href"] for link in html.select("link[href]") if link["rel"][0] in kinds]
    return [page, *(page.parent / urlsplit(address).path for address in dict.fromkeys(named))]


def test_first_visit_to_any_exercise_stays_small(library: Library) -> None:
    pages = sorted((library("html").outdir / "exercises").glob("*.html"))
    assert len(pages) > 25
    for page in pages:
        files = _loaded(page)
        assert len(files) <= REQUESTS, [str(path) for path in files]
        size = sum(len(gzip.compress(path.read_bytes(), 6)) for path in files)
        assert size <= LIMIT, f"{page.name}: {size} bytes"
