"""Broken pages by the thousand: no traceback, no lost place, no program in the HTML.

The default run is short; `FUZZ_EXAMPLES=5000 pytest tests/extension/test_fuzz.py` looks further.
"""

from __future__ import annotations

import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from sphinx_rehab.nodes import rehab_entry

from tests.conftest import Built, build_in, exercise
from tests.extension.mutations import MARK, VOCABULARY, pages

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "60"))
PROGRAM = ("javascript:", "vbscript:", "data:text")
OURS = re.compile(r"[^:\0-\x1f]+:[1-9][0-9]*: WARNING: .+ \[rehab\.[a-z]+\]")


def built_with(text: str, folder: str) -> Built:
    """A library of the page *text* and a good page."""
    return build_in(Path(folder))(
        {
            "exercises/vocabulary.toml": VOCABULARY,
            "exercises/x.md": text,
            "exercises/good.md": exercise("good", prepares_for="toe-threading"),
        },
        conf={"html_copy_source": False, "rehab_show": ["draft", "review", "published"]},
    )


class Programs(HTMLParser):
    """Whatever a browser would run: event attributes, addresses, contents of script elements."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in_script = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag == "script"
        for name, value in attrs:
            address = (value or "").strip().lower()
            if name.startswith("on") or address.startswith(PROGRAM):
                self.found.append(f"{tag} {name}={value}")

    def handle_data(self, data: str) -> None:
        if self._in_script and MARK in data:
            self.found.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(pages())
def test_broken_page_is_told_and_harms_nothing(text: str) -> None:
    with TemporaryDirectory() as folder:
        check(built_with(text, folder))


def check(built: Built) -> None:
    assert [line for line in built.warnings if "[rehab." in line and not OURS.fullmatch(line)] == []
    assert "Loosens stiff toes." in built.html("exercises/good")
    data = json.loads((built.outdir / "exercises.json").read_text(encoding="utf-8"))
    assert "good" in [exercise["name"] for exercise in data["exercises"]]
    document = built.app.env.get_doctree("exercises/x")
    if next(document.findall(rehab_entry), None) is not None:
        for page in built.outdir.rglob("*.html"):
            assert Programs(page.read_text(encoding="utf-8")).found == []
