"""Faults that were found by use, each as its author met it."""

from __future__ import annotations

import pytest

from tests.conftest import Build, exercise


def test_related_marker_is_replaced(build: Build) -> None:
    body = "## More\n\n:::{related}\n:::\n\nThe end."
    built = build(
        {
            "exercises/a.md": exercise("a", pairs_with="b", body=body),
            "exercises/b.md": exercise("b"),
        }
    )
    assert built.warnings == []
    page = built.html("exercises/a")
    assert page.index("rehab-cards") < page.index("The end.")
    assert page.count("rehab-relation") == 1


def test_withheld_page_keeps_no_headings_in_any_table_of_contents(build: Build) -> None:
    built = build({"exercises/a.md": exercise("a", status="draft", body="## Secret\n\nText.")})
    assert "Secret" not in built.html("exercises/a") + built.html("index")


@pytest.mark.parametrize("fence", [":::(steps)", ":::steps", ":::[steps]"])
def test_directive_without_braces_is_told(build: Build, fence: str) -> None:
    built = build({"exercises/a.md": exercise("a", body=f"## Steps\n\n{fence}\n1. One.\n:::")})
    (warning,) = built.warnings
    assert warning.startswith("exercises/a.md:16: ")
    assert 'write ":::{steps}"' in warning
    assert "[rehab.place]" in warning


def test_dose_of_a_session_outside_a_plan_follows_the_exercise(build: Build) -> None:
    page = "# Page\n\n:::{session}\n1. {exercise}`a`\n:::"
    build({"exercises/a.md": exercise("a"), "docs/x.md": page})
    built = build({"exercises/a.md": exercise("a", dose="2 x 5")})
    assert "2 sets of 5" in built.html("docs/x")


def test_misspelled_name_in_a_link_is_told_once_with_the_nearest(build: Build) -> None:
    body = "See [threading](#toe-treading) and [a label](#somewhere)."
    built = build(
        {
            "exercises/toe-threading.md": exercise("toe-threading"),
            "exercises/a.md": exercise("a", body=body),
            "docs/x.md": "(somewhere)=\n# Somewhere\n\nText.",
        }
    )
    (warning,) = built.warnings
    assert warning.startswith("exercises/a.md:14: ")
    assert 'did you mean "toe-threading"?' in warning
    assert "threading" in built.html("exercises/a")
