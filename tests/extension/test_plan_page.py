"""The page "My plan" in a build: where it is made, in every theme, and what leads to it."""

from __future__ import annotations

import pytest

from tests.conftest import Build, exercise

FILES = {"exercises/toe-threading.md": exercise()}


@pytest.mark.parametrize("theme", ["rehab", "basic", "alabaster", "furo", "pydata_sphinx_theme"])
def test_every_theme_has_the_page_with_its_script_and_style(build: Build, theme: str) -> None:
    built = build(FILES, conf={"html_theme": theme})
    assert built.warnings == []
    page, other = built.html("plan"), built.html("exercises/toe-threading")
    for name in ("rehab/plan.js", "rehab/plan.css"):
        assert f"_static/{name}" in page
        assert f"_static/{name}" not in other
        assert (built.outdir / "_static" / name).is_file()
    assert '<div class="rehab-plan-app">' in page
    assert "It needs JavaScript" in page
    assert "Please note" in page


def test_the_menu_leads_to_it(build: Build) -> None:
    built = build(FILES, conf={"html_theme": "rehab"})
    assert '<li><a href="../plan.html">My plan</a></li>' in built.html("exercises/toe-threading")
    assert '<a href="#" aria-current="page">My plan</a>' in built.html("plan")


def test_a_page_for_each_folder(build: Build) -> None:
    built = build(FILES, builder="dirhtml", conf={"html_theme": "rehab"})
    assert (built.outdir / "plan/index.html").is_file()
    assert 'href="../../plan/"' in built.html("exercises/toe-threading/index")


@pytest.mark.parametrize("builder", ["epub", "singlehtml"])
def test_there_is_none_in_a_book(build: Build, builder: str) -> None:
    built = build(FILES, builder=builder, conf={"html_theme": "epub"} if builder == "epub" else {})
    assert not list(built.outdir.rglob("plan.*html"))


def test_there_is_none_without_an_exercise_that_patients_see(build: Build) -> None:
    draft = {"exercises/toe-threading.md": exercise(status="draft")}
    assert not (build(draft).outdir / "plan.html").exists()


def test_a_page_of_that_name_stays_and_is_told(build: Build) -> None:
    built = build(
        FILES | {"plan.md": "# Our plan\n\nOur own text.\n"}, conf={"html_theme": "rehab"}
    )
    [warning] = built.warnings
    assert warning.startswith("plan.md:1: WARNING: ")
    assert "[rehab.clash]" in warning
    assert "Our own text." in built.html("plan")
    assert "My plan" not in built.html("exercises/toe-threading")


def test_it_names_what_there_is_without_scripts(build: Build) -> None:
    catalogue = {"exercises/index.md": "# Exercises\n\n:::{catalogue}\n:::\n"}
    page = build(FILES | catalogue, conf={"html_theme": "rehab"}).html("plan")
    assert '<a href="exercises/index.html">' in page
