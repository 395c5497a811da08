"""The scripts that follow-along and plans load: complete, safe, and no longer there than needed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conftest import Build, Built, exercise
from tests.extension.samples import CONF, FILES

FOLDER = "_static/rehab/data"
STEPS = """
    ## Steps
    :::{steps}
    1. **Cross one foot.** Turn the sole up.

       ![Ankle on knee](pictures/cross%20one.svg)
    2. **Hold** for {hold}`a breath <2-3 s>`, then {reps}`10 each way`.
    3. **{switch-sides}`Change feet`.**
    :::
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def _data(built: Built, name: str, kind: str = "exercise") -> Any:
    """What the script *name* hands to `rehabData`, which is JSON as well."""
    text = (built.outdir / FOLDER / name).read_text("utf-8")
    start, end = f"rehabData.{kind}(", ");\n"
    assert text.startswith(start)
    assert text.endswith(end)
    return json.loads(text[len(start) : -len(end)])


@pytest.mark.parametrize(
    ("builder", "page"), [("html", "exercises/e.html"), ("dirhtml", "exercises/e/")]
)
def test_a_script_holds_what_follow_along_shows(build: Build, builder: str, page: str) -> None:
    files = {"exercises/e.md": exercise(body=STEPS), "exercises/pictures/cross one.svg": SVG}
    built = build(files, builder=builder)
    found = _data(built, "exercise-toe-threading.js")
    assert found["url"] == page
    assert (found["positions"], found["equipment"]) == (["Sitting"], ["Nothing"])
    assert (found["dose"]["text"], found["dose"]["sets"]) == ("3 x 10, daily", [3, 3])
    picture = {"url": "_images/cross%20one.svg", "description": "Ankle on knee"}
    assert found["picture"] == picture
    assert (built.outdir / "_images/cross one.svg").is_file()
    assert [(step["title"], step["text"], step["pictures"]) for step in found["steps"]] == [
        ("Cross one foot.", "Turn the sole up.", [picture]),
        ("Hold", "for a breath, then 10 each way.", []),
        ("Change feet.", "", []),
    ]
    assert [step["timings"] for step in found["steps"]] == [
        [],
        [
            {"role": "hold", "text": "a breath", "dose": "hold 2-3 s"},
            {"role": "reps", "text": "10 each way", "dose": "10 each way"},
        ],
        [{"role": "switch-sides", "text": "Change feet", "dose": None}],
    ]


def test_pictures_keep_their_addresses_when_another_page_changes(build: Build) -> None:
    files = {"exercises/e.md": exercise(body=STEPS), "exercises/pictures/cross one.svg": SVG}
    before = _data(build(files), "exercise-toe-threading.js")
    built = build({"other.md": "# Another page"})
    assert _data(built, "exercise-toe-threading.js") == before
    assert before["picture"]


def test_the_library_lists_all_that_patients_see(build: Build) -> None:
    data = _data(build(FILES, conf=CONF), "library.js", "library")
    entry = next(one for one in data["exercises"] if one["name"] == "toe-threading")
    assert entry["formerly"] == ["toe-lacing", "finger-toes"]
    assert entry["helps"] == ["Plantar heel pain", "Bunion"]
    assert data["protocols"][0]["sessions"][0]["items"][0].keys() == {"name", "dose", "note"}


def test_scripts_go_with_their_exercises(build: Build) -> None:
    files = {f"{name}.md": exercise(name) for name in ("one", "two", "three")}
    folder = build(files).outdir / FOLDER
    assert len(list(folder.glob("exercise-*.js"))) == 3
    (folder / "search.js").write_text("// of somebody else")
    built = build({"one.md": None, "two.md": exercise("two", status="draft")})
    left = {path.name for path in folder.iterdir()}
    assert {name for name in left if name.startswith("exercise-")} == {"exercise-three.js"}
    assert {"library.js", "search.js"} <= left
    assert [e["name"] for e in _data(built, "library.js", "library")["exercises"]] == ["three"]


def test_a_script_that_stays_the_same_keeps_its_date(build: Build) -> None:
    path = build({"one.md": exercise("one")}).outdir / FOLDER / "exercise-one.js"
    before = path.stat().st_mtime_ns
    build({"two.md": exercise("two")})
    assert path.stat().st_mtime_ns == before


def test_no_text_breaks_out_of_its_script(build: Build) -> None:
    message = "Ends </script><!-- and \N{LINE SEPARATOR} lines."
    built = build({"one.md": exercise("one", message=message)})
    text = (built.outdir / FOLDER / "exercise-one.js").read_text("utf-8")
    assert not {"<", "\N{LINE SEPARATOR}"} & set(text)
    assert "</script" in _data(built, "exercise-one.js")["message"]


def test_other_builders_write_none(build: Build) -> None:
    assert not (build({"one.md": exercise("one")}, builder="text").outdir / FOLDER).exists()
    assert not (build({}, builder="epub").outdir / FOLDER).exists()
