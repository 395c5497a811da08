"""Whatever an author writes: one message with file, line and mend, and nothing lost.

All cases are one project, so each also shows that a slip on one
page leaves all others alone.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sphinx.builders import Builder

from tests.conftest import Build, Built, exercise
from tests.extension import bad_files, bad_links, bad_lists, bad_options, bad_rst
from tests.extension.bad_cases import Case

TABLES = (bad_options, bad_lists, bad_files, bad_links, bad_rst)
CASES = [case for table in TABLES for case in table.CASES]
assert len({case.name for case in CASES}) == len(CASES)
CONF = {"suppress_warnings": ["toc.not_included"]}
FILES = {
    "index.md": "# Index\n",
    **{name: data for case in CASES for name, data in case.files().items()},
}


@pytest.fixture(scope="module")
def bad(build_once: Build) -> Built:
    """The project of all bad pages, built once."""
    return build_once(FILES, conf=CONF)


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
    script = bad_files.SCRIPT
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


def test_markdown_link_to_nothing_is_told(build: Build) -> None:
    # MyST resolves such links and tells it in its own words
    built = build({"exercises/x.md": exercise("x", body="Text.\n\nA [marmot](#toe-treading).")})
    (told,) = built.warnings
    assert told.startswith("exercises/x.md:16: WARNING: ")
    assert "cross-reference target not found: 'toe-treading'" in told
    assert "marmot" in built.html("exercises/x")


def test_file_that_turns_unreadable_and_back(build: Build) -> None:
    good = {"x.md": exercise("x", harder="y"), "y.md": exercise("y")}
    assert build(good).warnings == []
    (told,) = build({"x.md": "# Füße\n".encode("latin-1")}).warnings
    assert told.startswith("x.md:1: WARNING: this file is not saved as UTF-8")
    mended = build({"x.md": exercise("x", title="Füße", harder="y")})
    assert mended.warnings == []
    assert "Füße" in mended.html("y")


CONF_PY = """\
project = "A clinic"
rehab_vocabulary = "words"
rehab_clinic = {}
rehab_today = ""
rehab_show = []
rehab_review_every = ""
rehab_disclaimer = 3
"""


@pytest.mark.parametrize(
    ("setting", "line", "words"),
    [
        ({"rehab_vocabulary": "words"}, 2, "rehab_vocabulary: name a file that ends in .toml"),
        ({"rehab_vocabulary": 3}, 2, "rehab_vocabulary: write text in quotes"),
        ({"rehab_clinic": {"fone": "1"}}, 3, '"fone" is unknown; did you mean "phone"?'),
        ({"rehab_clinic": {1: "1"}}, 3, '"1" is unknown; known are name, phone, address'),
        ({"rehab_clinic": {"phone": 555}}, 3, "rehab_clinic: phone: write text in quotes"),
        ({"rehab_clinic": {"website": "javascript:alert(1)"}}, 3, 'starts with "https://"'),
        ({"rehab_today": "tomorrow"}, 4, 'rehab_today: date "tomorrow" is not understood; write'),
        ({"rehab_today": 3}, 4, "rehab_today: write text in quotes"),
        ({"rehab_show": ["publishd"]}, 5, '"publishd" is unknown; did you mean "published"?'),
        ({"rehab_show": ["live"]}, 5, '"live" is unknown; write draft, review or published'),
        ({"rehab_show": [["draft"]]}, 5, "is unknown"),
        ({"rehab_show": 3}, 5, "rehab_show: write a list such as"),
        ({"rehab_review_every": "often"}, 6, 'write for example "12 months"'),
        ({"rehab_review_every": 12}, 6, "rehab_review_every: write text in quotes"),
        ({"rehab_disclaimer": 3}, 7, "rehab_disclaimer: write text in quotes"),
        ({"rehab_disclaimer": None}, 7, "rehab_disclaimer: write text in quotes"),
    ],
)
def test_wrong_setting_is_told_once_where_conf_py_sets_it(
    build: Build, setting: dict[str, object], line: int, words: str
) -> None:
    built = build({"conf.py": CONF_PY, "x.md": exercise("x")}, conf=setting)
    (told,) = built.warnings
    assert told.startswith(f"conf.py:{line}: WARNING: rehab_")
    assert words in told
    assert told.endswith(" [rehab.config]")
    assert "Loosens stiff toes." in body_of(built.html("x")) or "rehab_show" in setting


VOCABULARY = """\
title = "Words"

[regions]
foot = { label = "Foot", parent = "legg" }
leg = { label = "Leg" }

[conditions.plantar-heel-pain]
label = "Heel pain"
synonyms = [1]

[positions]
sitting = { label = "Sitting", synonym = "chair" }
lying = { synonyms = ["in bed"] }

[equipment]
none = { label = "Nothing", parent = "band" }
band = { label = "Band", parent = "none" }
"Big Ball" = { label = "Ball" }

[level]
hard = { label = "Hard" }
"""

RULE = "lower-case letters, digits and hyphens only"


def test_slips_in_the_vocabulary_are_told_in_their_lines(build: Build) -> None:
    built = build({"exercises/vocabulary.toml": VOCABULARY, "x.md": exercise("x")})
    assert built.warnings == sorted(
        f"exercises/vocabulary.toml:{line}: WARNING: {message} [rehab.vocabulary]"
        for line, message in [
            (1, '"title" is no table of terms'),
            (13, 'positions.lying: a label is missing; write for example label = "Heel pain"'),
            (12, 'positions.sitting: "synonym" is unknown; did you mean "synonyms"?'),
            (16, "none: its parents lead back to itself"),
            (18, f"equipment.Big Ball: a term's name has {RULE}"),
            (20, '"level" is no table of terms; did you mean "levels"?'),
            (4, 'foot: parent "legg" is unknown; did you mean "leg"?'),
            (7, 'conditions.plantar-heel-pain: "synonyms" has to be text in quotes'),
        ]
    )
    assert "Foot" in built.html("x")


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b'[regions]\nfoot = { label = "Foot" \n', 2, "this is not TOML, so terms are not checked"),
        (b"[regions]\n[regions]\n", 2, "mend the line or the one above"),
        (b'[regions]\nfoot = "unclosed', 2, "this is not TOML"),
        ('[regions]\nfoot = { label = "Fu\u00df" }'.encode("latin-1"), 2, "not saved as UTF-8"),
        (None, 1, "the vocabulary is not there, so terms are not checked; make the file"),
    ],
)
def test_vocabulary_that_cannot_be_read_is_told_once_and_every_term_passes(
    build: Build, content: bytes | None, line: int, words: str
) -> None:
    build()
    built = build({"exercises/vocabulary.toml": content, "x.md": exercise("x", region="neck")})
    (told,) = built.warnings
    assert told.startswith(f"exercises/vocabulary.toml:{line}: WARNING: ")
    assert words in told
    assert told.endswith(" [rehab.vocabulary]")
    assert "Neck" in built.html("x")


def test_script_in_a_setting_stays_text(build: Build) -> None:
    script = "<script>alert(1)</script>"
    clinic = dict.fromkeys(("name", "phone", "address", "area"), script)
    conf = {"rehab_disclaimer": script, "rehab_clinic": clinic}
    built = build({"x.md": exercise("x")}, conf=conf)
    assert built.warnings == []
    html = built.html("x")
    assert "<script>alert" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 2 * len(clinic)  # page and sheet
