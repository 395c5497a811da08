"""What is not for patients stays away from them, and its links are told to staff."""

from __future__ import annotations

import pytest

from tests.conftest import Build, exercise


@pytest.mark.parametrize(
    ("status", "body", "options", "line"),
    [
        ("review", "", ":harder: bear", 10),
        ("review", "Then try {exercise}`bear`.", "", 14),
        ("review", "Then try [the bear](#bear).", "", 14),
        ("draft", "Then try {exercise}`bear`.", ":harder: bear", None),
    ],
)
def test_a_link_to_a_draft_is_told_on_pages_that_patients_see(
    build: Build, status: str, body: str, options: str, line: int | None
) -> None:
    built = build(
        {
            "exercises/plank.md": exercise("plank", status=status, body=body, options=options),
            "exercises/bear.md": exercise("bear", status="draft", body="Secret steps."),
        }
    )
    told = [warning for warning in built.warnings if "[rehab.draft]" in warning]
    assert len(told) == (line is not None)
    assert all(warning.startswith(f"exercises/plank.md:{line}:") for warning in told)
    assert "Secret steps." not in built.html("exercises/bear")
    article = built.html("exercises/plank").split('role="main"')[1].split("sphinxsidebar")[0]
    assert "bear.html" not in article


def test_staff_see_drafts_marked_as_such(build: Build) -> None:
    built = build(
        {"exercises/bear.md": exercise("bear", status="draft", body="Secret steps.")},
        conf={"rehab_show": ["draft", "review", "published"]},
    )
    assert built.warnings == []
    assert "Secret steps." in built.html("exercises/bear")
    assert "This is a draft." in built.html("exercises/bear")
