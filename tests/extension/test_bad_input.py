"""Whatever an author writes: one message with file, line and mend, and nothing lost.

All pages of `bad_pages` and `bad_libraries` are one project, so each also shows that a slip on one
page leaves all others alone.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sphinx.builders import Builder

from tests import conftest
from tests.conftest import Build, Built
from tests.extension import bad_libraries, bad_pages
from tests.extension.bad_cases import Case

CASES = [*bad_pages.CASES, *bad_libraries.CASES]
assert len({case.name for case in CASES}) == len(CASES)
CONF = {"suppress_warnings": ["toc.not_included"]}
FILES = {
    "index.md": "# Index\n",
    **{name: data for case in CASES for name, data in case.files().items()},
}


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project of all bad pages, built once."""
    build: Build = conftest.build.__wrapped__(tmp_path_factory.mktemp("bad"))  # type: ignore[attr-defined]
    return build(FILES, conf=CONF)


def body_of(html: str) -> str:
    """The author's part of a page of the theme "basic"."""
    start = html.index('<div class="body" role="main">')
    return html[start : html.index('<div class="sphinxsidebar"', start)]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_author_is_told_once_where_and_how_to_mend(bad: Built, case: Case) -> None:
    told = [line for line in bad.warnings if line.startswith(f"{case.name}/")]
    expected = case.warnings()
    assert len(told) == len(expected) == len(case.told)
    for (start, words, end), line in zip(sorted(expected), told, strict=True):
        assert line.startswith(start)
        assert words in line
        assert line.endswith(end)


def test_nothing_else_is_told(bad: Built) -> None:
    folders = tuple(f"{case.name}/" for case in CASES)
    assert [line for line in bad.warnings if not line.startswith(folders)] == []


@pytest.mark.parametrize("case", [c for c in CASES if c.kept], ids=lambda case: case.name)
def test_words_of_the_author_are_kept(bad: Built, case: Case) -> None:
    body = body_of(bad.html(case.docname))
    assert [words for words in case.kept if words not in body] == []


def test_every_page_that_can_be_read_is_built(bad: Built) -> None:
    pages = {
        Path(name).with_suffix("").as_posix() for name in FILES if name.endswith((".md", ".rst"))
    }
    left_out = {case.docname for case in CASES if case.is_left_out}
    built = {
        name.relative_to(bad.outdir).with_suffix("").as_posix()
        for name in bad.outdir.rglob("*.html")
    }
    assert pages - built == left_out
    for name in pages - left_out:
        assert "</html>" in bad.html(name)


def test_no_text_of_an_author_becomes_html(bad: Built) -> None:
    for page in bad.outdir.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "<script>alert" not in html
        assert 'href="javascript:' not in html
        assert "<b>marmot" not in html


def test_data_hold_the_text_as_it_was_written(bad: Built) -> None:
    data = json.loads((bad.outdir / "exercises.json").read_text(encoding="utf-8"))
    found = {exercise["name"]: exercise for exercise in data["exercises"]}
    script = bad_libraries.SCRIPT
    assert found["html-options"]["tagline"] == f"a{script}"
    assert found["html-options"]["aliases"] == [f"b{script}"]
    assert found["html-title"]["title"] == f"a{script}"
    assert found["html-message"]["message"] == f"a{script}"
    assert found["html-question"]["questions"][0]["question"] == f"a{script}?"
    assert found["html-answer"]["questions"][0]["answer"] == f"b{script}"
    assert found["html-step"]["steps"][0]["title"] == f"a{script}"


def test_two_processes_tell_and_write_the_same(
    bad: Built, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = []
    for step in ("_read_parallel", "_write_parallel"):
        was = getattr(Builder, step)

        def spy(self: Builder, *args: object, was: object = was, **kwargs: object) -> object:
            used.append(was)
            return was(self, *args, **kwargs)  # type: ignore[operator]

        monkeypatch.setattr(Builder, step, spy)
    both = build(FILES, conf=CONF, parallel=2)
    assert len(used) == 2
    assert both.warnings == bad.warnings
    assert contents(both.outdir) == contents(bad.outdir)


def contents(outdir: Path) -> dict[str, bytes]:
    """The pages and the data of a build."""
    found = [*outdir.rglob("*.html"), outdir / "exercises.json"]
    return {path.relative_to(outdir).as_posix(): path.read_bytes() for path in found}
