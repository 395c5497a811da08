"""The smallest library builds, and what is written once shows at both ends."""

from __future__ import annotations

from tests.conftest import Build, exercise


def test_two_pages_show_their_relation_from_both_ends(build: Build) -> None:
    built = build(
        {
            "exercises/toe-threading.md": exercise("toe-threading", prepares_for="stance"),
            "exercises/stance.md": exercise("stance", "Stance", region="leg"),
        }
    )
    assert built.warnings == []
    assert "Good to do before" in built.html("exercises/stance")
    assert 'href="toe-threading.html"' in built.html("exercises/stance")
    assert "Gets you ready for" in built.html("exercises/toe-threading")
