"""The committed drawings are what their pose files say, small, well-formed and without script."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tools.figures import cli
from tools.figures.document import SUFFIX

ROOT = Path(__file__).resolve().parents[2]
POSES = sorted((ROOT / "exercises").rglob(f"*{SUFFIX}"))
SVG = "{http://www.w3.org/2000/svg}"


def test_there_are_drawings() -> None:
    assert POSES


@pytest.mark.parametrize("pose", POSES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_drawing_is_current_and_well_made(pose: Path) -> None:
    picture = pose.with_name(pose.name.removesuffix(SUFFIX) + ".svg")
    text = cli.drawing(pose)
    assert picture.read_text("utf-8") == text, f"draw it again: tools/draw.py {pose}"
    assert len(text.encode()) <= 12 * 1024
    root = ElementTree.fromstring(text)
    assert root.tag == f"{SVG}svg"
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text
    allowed = {"svg", "title", "style", "pattern", "g", "path", "clipPath", "use", "animate"}
    assert {tag.tag.removeprefix(SVG) for tag in root.iter()} <= allowed
    attributes = {(name, value) for tag in root.iter() for name, value in tag.attrib.items()}
    assert not {name for name, _ in attributes if name.startswith("on")}
    assert all(value.startswith("#") for name, value in attributes if "href" in name)
    assert "nan" not in text


PAGES = sorted((ROOT / "exercises").glob("*.md"))
DRAFTS = {"dns-bear", "dns-oblique-sit"}
"""Exercises that no patient sees yet."""
_IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)]+\.svg)\)")


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.stem not in DRAFTS | {"index"}], ids=lambda p: p.stem
)
def test_each_exercise_shows_all_its_drawings_with_their_titles(page: Path) -> None:
    text = page.read_text("utf-8")
    shown = {target: words for words, target in _IMAGE.findall(text)}
    drawn = {
        f"{page.stem}/{path.name}": ElementTree.parse(path).findtext(f"{SVG}title")
        for path in page.with_suffix("").glob("*.svg")
        if ".moving" not in path.name
    }
    assert shown == drawn
    assert len(shown) >= 2
    thumbnail = re.search(r"^:image: (\S+)$", text, re.MULTILINE)
    assert thumbnail
    assert thumbnail[1] in drawn
