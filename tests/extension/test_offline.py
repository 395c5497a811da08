"""The files that make the library an app: the worker, the manifest, the page without a network."""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Build, Built, exercise

OWN = {"html_theme": "rehab", "project": "Drills"}
PAGES = {
    "exercises/toe-threading.md": exercise(),
    "exercises/bird-dog.md": exercise("bird-dog"),
    "docs/authoring/start.md": "# For staff\n",
}


def known(built: Built) -> dict[str, Any]:
    """What the worker of *built* knows of its build."""
    first = (built.outdir / "sw.js").read_text(encoding="utf-8").partition("\n")[0]
    found = re.fullmatch(r"const build = (\{.*\});", first)
    assert found, first
    known: dict[str, Any] = json.loads(found[1])
    return known


def test_worker_keeps_what_patients_need(build: Build) -> None:
    built = build(PAGES, conf=OWN)
    files = set(known(built)["files"])
    assert {
        "index.html",
        "search.html",
        "offline.html",
        "exercises/bird-dog.html",
        "_static/rehab.js",
        "_static/rehab.css",
        "_static/rehab/player.js",
        "_static/rehab/data/library.js",
        "_static/rehab/data/exercise-bird-dog.js",
        "manifest.webmanifest",
    } <= files
    assert not {"docs/authoring/start.html", "sw.js", "404.html", "sitemap.xml"} & files
    passages = "_static/rehab/data/passages"
    assert f"{passages}/exercises/bird-dog.js" in files
    assert (built.outdir / passages / "docs/authoring/start.js").is_file()
    assert f"{passages}/docs/authoring/start.js" not in files
    assert all((built.outdir / name).is_file() for name in files)


def test_what_no_page_loads_is_not_kept(build: Build) -> None:
    built = build(PAGES, conf=OWN)
    pages = " ".join(path.read_text(encoding="utf-8") for path in built.outdir.rglob("*.html"))
    left_out = {path.name for path in (built.outdir / "_static").iterdir() if path.is_file()}
    left_out -= {Path(name).name for name in known(built)["files"]}
    assert {"searchtools.js", "basic.css", "plus.png"} <= left_out
    assert not [name for name in left_out if f"_static/{name}" in pages]


def test_same_sources_give_the_same_worker(build: Build) -> None:
    one, other = (build(PAGES, conf=OWN, folder=name) for name in ("one", "other"))
    assert (one.outdir / "sw.js").read_bytes() == (other.outdir / "sw.js").read_bytes()


def test_version_changes_with_a_page_and_only_its_digest(build: Build) -> None:
    before = known(build(PAGES, conf=OWN))
    changed = exercise("bird-dog", body="Keep your back flat.")
    after = known(build({"exercises/bird-dog.md": changed}, conf=OWN))
    assert before["version"] != after["version"]
    pages = {name for name in after["files"] if name.endswith(".html")}
    differ = {name for name in pages if before["files"].get(name) != after["files"][name]}
    assert differ == {"exercises/bird-dog.html"}


def test_large_library_begins_with_its_shell(build: Build) -> None:
    small = known(build(PAGES, conf=OWN))
    large = known(build(conf={**OWN, "rehab_offline_megabytes": 0}))
    assert small["first"] is None
    assert large["files"].keys() == small["files"].keys()
    assert {"index.html", "search.html", "offline.html", "_static/rehab.js"} <= set(large["first"])
    assert not [name for name in large["first"] if name.startswith(("exercises/", "_images/"))]
    assert "_static/rehab/data/exercise-bird-dog.js" not in large["first"]


def test_library_in_a_folder_of_this_one_is_left_to_its_own_worker(build: Build) -> None:
    built = build(PAGES, conf=OWN)
    for name in ("index.html", "sw.js", "_static/rehab.js"):
        path = built.outdir / "es" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    assert not [name for name in known(build(conf=OWN))["files"] if name.startswith("es/")]


def test_folders_as_pages(build: Build) -> None:
    built = build(PAGES, builder="dirhtml", conf=OWN)
    found = known(built)
    assert found["offline"] == "offline/"
    assert {"offline/index.html", "exercises/bird-dog/index.html"} <= set(found["files"])
    assert "docs/authoring/start/index.html" not in found["files"]


def test_manifest(build: Build) -> None:
    clinic = {"name": "Life in Motion"}
    options = {"accent": "#204080"}
    built = build(PAGES, conf={**OWN, "rehab_clinic": clinic, "html_theme_options": options})
    found = json.loads((built.outdir / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert (found["name"], found["theme_color"]) == ("Life in Motion", "#204080")
    icons = {(icon["sizes"], icon["purpose"]) for icon in found["icons"]}
    assert {("192x192", "maskable"), ("512x512", "maskable")} < icons
    for icon in found["icons"]:
        head = (built.outdir / icon["src"]).read_bytes()[:24]
        assert "{}x{}".format(*struct.unpack(">II", head[16:])) == icon["sizes"]


def test_manifest_without_a_clinic_has_the_name_of_the_project(build: Build) -> None:
    built = build(PAGES, conf=OWN)
    found = json.loads((built.outdir / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert (found["name"], found["theme_color"]) == ("Drills", "#0b6e62")


@pytest.mark.parametrize(
    ("builder", "theme"), [("html", "alabaster"), ("singlehtml", "rehab"), ("epub", "rehab")]
)
def test_other_themes_and_builders_have_none(build: Build, builder: str, theme: str) -> None:
    built = build(PAGES, builder=builder, conf={**OWN, "html_theme": theme, "version": "1"})
    for name in ("sw.js", "manifest.webmanifest", "offline.html"):
        assert not (built.outdir / name).exists()
    assert "data-worker" not in "".join(
        path.read_text(encoding="utf-8") for path in built.outdir.glob("*html")
    )


@pytest.mark.parametrize("theme", ["rehab", "alabaster"])
def test_switched_off_takes_an_earlier_worker_away(build: Build, theme: str) -> None:
    build(PAGES, conf=OWN)
    built = build(conf={**OWN, "html_theme": theme, "rehab_offline": False})
    worker = (built.outdir / "sw.js").read_text(encoding="utf-8")
    assert "unregister()" in worker
    assert "fetch" not in worker
    assert "data-worker" not in built.html("index")


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("rehab_offline", 2, "rehab_offline: write True or False"),
        ("rehab_offline_megabytes", -1, "rehab_offline_megabytes: write a whole number"),
        ("rehab_offline_megabytes", True, "rehab_offline_megabytes: write a whole number"),
        ("rehab_offline_megabytes", 2.5, "rehab_offline_megabytes: write a whole number"),
    ],
)
def test_settings_are_checked(build: Build, name: str, value: object, message: str) -> None:
    built = build(PAGES, conf={**OWN, name: value})
    assert [line for line in built.warnings if message in line]
    assert (built.outdir / "manifest.webmanifest").is_file()
