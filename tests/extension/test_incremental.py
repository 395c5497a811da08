"""A second build writes exactly the pages whose words or links changed, and ends as a first one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import VOCABULARY, Build, Built, exercise
from tests.extension.samples import PICTURE

Files = Mapping[str, str | bytes | None]

STEPS = ":::{steps}\n1. **Bend.** Slowly.\n:::\n"
TOES: dict[str, Any] = {"name": "toes", "title": "Toes", "body": STEPS, "message": "Loosens."}
FRONT = "# Front\n\n:::{toctree}\n:hidden:\n:glob:\n\n*\n:::\n"
PLAN = """\
# Plan

:::{protocol} plan
:for: bunion
:status: review

For feet.
:::

:::{session}
1. {exercise}`toes`
:::
"""
HEEL = "# Heel\n\n:::{condition} plantar-heel-pain\n:status: review\n\nIt hurts.\n:::\n"

PAGES: Files = {
    "index.md": FRONT,
    "toes.md": exercise(**TOES),
    "harder.md": exercise("harder", "Harder one", easier="toes"),
    "before.md": exercise("before", "Before it", prepares_for="toes"),
    "lone.md": exercise("lone", "Lone one", region="hip", helps="bunion"),
    "course.md": PLAN,
    "heel.md": HEEL,
    "feet.md": "# Feet\n\n:::{catalogue}\n:region: foot\n:::\n",
    "hips.md": "# Hips\n\n:::{catalogue}\n:region: hip\n:::\n",
    "by-name.md": "# By name\n\nSee {exercise}`toes`.\n",
    "plain.md": "# Plain\n\nSee [](#toes).\n",
    "project.md": "# Project\n\nSee <project:#toes>.\n",
    "own-words.md": "# Own words\n\nSee {exercise}`those <toes>`.\n",
    "own-link.md": "# Own link\n\nSee [these](#toes).\n",
    "dose.md": "# Dose\n\nDo {dose}`toes` a lot.\n",
    "label.md": "# Label\n\nFor {condition}`bunion`.\n",
    "other.md": "# Other\n\nNothing.\n",
    "pictures/a.png": PICTURE,
    "pictures/b.png": PICTURE + b" ",
}
"""Pages of which many show something of the exercise in toes.md."""

CARDS = {"harder", "before", "feet", "heel"}
"""The pages with a card of it."""
BY_TITLE = {"course", "by-name", "plain", "project"}
"""The pages that show its title without a card."""
BY_OWN_WORDS = {"own-words", "own-link"}
"""The pages with a mere link to it."""
EXERCISES = {"toes", "harder", "before", "lone"}


def _toes(**changed: Any) -> Files:
    return {"toes.md": exercise(**{**TOES, **changed})}


CHANGES: dict[str, tuple[Files, set[str]]] = {
    # the page itself
    "step": (_toes(body=STEPS.replace("Slowly", "Fast")), {"toes", "course"}),
    "level": (_toes(level="gentle"), {"toes"}),
    "title": (_toes(title="Toes again"), {"toes", *CARDS, *BY_TITLE}),
    "message": (_toes(message="Stretches."), {"toes", *CARDS}),
    "dose": (_toes(dose="5 min"), {"toes", *CARDS, "course", "dose"}),
    "picture": (_toes(image="pictures/a.png"), {"toes", *CARDS}),
    "picture of a step": (
        _toes(body=STEPS.replace("Slowly.", "Slowly.\n\n   ![Feet](pictures/a.png)")),
        {"toes", *CARDS, "course"},
    ),
    "status": (_toes(status="draft"), {"toes", *CARDS, *BY_TITLE, *BY_OWN_WORDS}),
    "region": (_toes(region="hip"), {"toes", "feet", "hips"}),
    "helps": (_toes(helps="bunion"), {"toes", "heel"}),
    # relations
    "relation added": (
        {"lone.md": exercise("lone", "Lone one", region="hip", helps="bunion", pairs_with="toes")},
        {"lone", "toes"},
    ),
    "relation removed": ({"harder.md": exercise("harder", "Harder one")}, {"harder", "toes"}),
    "relation turned": (
        {"harder.md": exercise("harder", "Harder one", harder="toes")},
        {"harder", "toes"},
    ),
    # pages
    "exercise added": (
        {"new.md": exercise("new", easier="toes", helps="bunion")},
        {"new", "toes", "feet"},
    ),
    "exercise removed": ({"harder.md": None}, {"toes", "feet", "heel"}),
    "exercise moved": (
        {"toes.md": None, "moved.md": exercise(**TOES)},
        {"moved", *CARDS, *BY_TITLE, *BY_OWN_WORDS},
    ),
    "page removed": ({"other.md": None}, set()),
    "condition added": (
        {"sore.md": HEEL.replace("plantar-heel-pain", "bunion")},
        {"sore", "lone", "course", "label"},
    ),
    "condition removed": ({"heel.md": None}, EXERCISES - {"lone"}),
    "condition as a draft": (
        {"heel.md": HEEL.replace(": review", ": draft")},
        {"heel"} | EXERCISES - {"lone"},
    ),
    "protocol added": (
        {"more.md": PLAN.replace("plan", "more").replace("bunion", "plantar-heel-pain")},
        {"more", "toes", "heel"},
    ),
    "protocol removed": ({"course.md": None}, {"toes"}),
    "protocol's words": ({"course.md": PLAN.replace("For feet", "For all")}, {"course", "toes"}),
    "protocol's session": (
        {"course.md": PLAN.replace("`toes`", "`lone`")},
        {"course", "toes", "lone"},
    ),
    "protocol's doses": ({"course.md": PLAN.replace("`toes`", "`toes` 5 min")}, {"course"}),
    # words of all
    "label": (
        {"exercises/vocabulary.toml": VOCABULARY.replace('"Bunion"', '"Bump"')},
        {*EXERCISES, "course", "heel", "feet", "hips", "label"},
    ),
    "nothing": ({}, set()),
}


@pytest.mark.parametrize("change", CHANGES)
def test_exactly_the_pages_that_show_a_change_are_written(build: Build, change: str) -> None:
    files, wanted = CHANGES[change]
    before = _written(build(PAGES, conf=REHAB))
    later = build(files, conf=REHAB)
    again = {page for page, time in _written(later).items() if before.get(page) != time}
    assert again - ALWAYS == wanted
    left = {name: text for name, text in {**PAGES, **files}.items() if text is not None}
    fresh = build(left, conf=REHAB, folder="fresh")
    assert later.warnings == fresh.warnings
    same_files(fresh.outdir, later.outdir)


REHAB = {"html_theme": "rehab"}
"""Other themes show the next and the previous page, which Sphinx leaves as they were."""
ALWAYS = {"offline", "plan", "index", "search", "genindex", "404"}
"""The pages that Sphinx writes in every build: the first one, and those without a source."""


def _written(built: Built) -> dict[str, int]:
    """When each page was written, in nanoseconds."""
    return {page.stem: page.stat().st_mtime_ns for page in built.outdir.glob("*.html")}


OF_SPHINX = {".buildinfo", "searchindex.js", "environment.pickle", "last_build"}
"""Files of Sphinx's own: its search index lists words in the order in which pages were read."""


def same_files(wanted: Path, found: Path) -> None:
    """Hold every file of a build in *wanted* against the one in *found*.

    Sphinx leaves the files of removed pages in the folder; then the worker that lists what is in
    the folder lists them, too.
    """
    pages = [{page.relative_to(out) for page in out.rglob("*.html")} for out in (wanted, found)]
    left_out = OF_SPHINX if pages[0] == pages[1] else {*OF_SPHINX, "sw.js"}
    for path in sorted(wanted.rglob("*")):
        if path.is_file() and path.name not in left_out:
            name = path.relative_to(wanted)
            assert (found / name).read_bytes() == path.read_bytes(), name


@pytest.mark.parametrize(
    ("setting", "all_pages"),
    [
        ({"rehab_disclaimer": "Take care."}, True),
        ({"rehab_clinic": {"name": "Clinic"}}, True),
        ({"rehab_show": ["draft", "review"]}, True),
        ({"rehab_today": "2026-05-05"}, False),
    ],
)
def test_setting_that_pages_show_has_all_written(
    build: Build, setting: dict[str, Any], all_pages: bool
) -> None:
    before = _written(build(PAGES, conf=REHAB))
    later = build(conf={**REHAB, **setting})
    again = {page for page, time in _written(later).items() if before.get(page) != time} - ALWAYS
    assert again == (set(before) - ALWAYS if all_pages else set())
    same_files(build(PAGES, conf={**REHAB, **setting}, folder="fresh").outdir, later.outdir)


def test_changed_picture_is_copied_again(build: Build) -> None:
    pages = {**PAGES, **_toes(image="pictures/a.png")}
    build(pages, conf=REHAB)
    later = build({"pictures/a.png": PICTURE + b"  "}, conf=REHAB)
    assert (later.outdir / "_images/a.png").read_bytes() == PICTURE + b"  "


def test_builders_that_share_what_was_read_do_not_lose_changes(build: Build) -> None:
    """As with `make html`, an edit, `make latexpdf`, and `make html` again."""
    build(PAGES, conf=REHAB)
    build(_toes(message="Stretches."), conf=REHAB, builder="text")
    later = build(conf=REHAB)
    for page in CARDS:
        assert "Stretches." in later.html(page), page


def test_new_folder_for_the_same_builder_has_every_page(build: Build) -> None:
    first = build(PAGES, conf=REHAB)
    wanted = _written(first).keys()
    for page in first.outdir.glob("*.html"):
        page.unlink()
    again = build(conf=REHAB)
    assert _written(again).keys() == wanted


def test_mended_page_warns_no_more_and_others_keep_their_warnings(build: Build) -> None:
    broken = exercise("broken", dose="much")
    first = build({**PAGES, "broken.md": broken, "wrong.md": exercise("wrong", harder="no-one")})
    assert len(first.warnings) == 2
    mended = build({"broken.md": exercise("broken")})
    assert len(mended.warnings) == 1
    assert "no-one" in mended.warnings[0]
