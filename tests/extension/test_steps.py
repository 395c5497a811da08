"""A step's bold opening is its title, on the page and in the data."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Build, exercise


@pytest.mark.parametrize(
    ("step", "title"),
    [
        ("**Cross one foot.** Turn the sole up.", "Cross one foot."),
        ("**{switch-sides}`Change feet`.** Go on.", "Change feet."),
        ("Turn **slowly**.", ""),
        ("![](foot.svg) **Not an opening.**", ""),
        ("Plain words.", ""),
    ],
)
def test_title_of_a_step(build: Build, step: str, title: str) -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    page = exercise(body=f":::{{steps}}\n1. {step}\n:::\n")
    built = build({"exercises/toe-threading.md": page, "exercises/foot.svg": picture})
    assert built.warnings == []
    data = json.loads((built.outdir / "exercises.json").read_text("utf-8"))
    assert data["exercises"][0]["steps"][0]["title"] == title
    assert ("rehab-step-title" in built.html("exercises/toe-threading")) == bool(title)
