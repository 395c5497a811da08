"""The picture of a ladder: places, words in boxes, and its SVG."""

from __future__ import annotations

from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sphinx_rehab.core.ladder import from_links
from sphinx_rehab.core.ladder_picture import BOX, LETTERS, WIDTH, Picture, draw
from sphinx_rehab.core.ladder_svg import Label, Words, svg
from sphinx_rehab.core.text_width import LINES, text_width, wrap

from tests.core.ladders import FOOT, Links, graphs, links

# -- places


def drawn(graph: Links, title: str = "Exercise") -> list[Picture]:
    titles = {name: f"{title} {name}" for name in graph}
    return [draw(one, titles) for one in from_links(sorted(graph), graph.__getitem__)]


@settings(deadline=None)
@given(graphs())
def test_boxes_keep_apart_and_lines_pass_beside_them(graph: Links) -> None:
    for picture in drawn(graph):
        for box in picture.boxes:
            assert box.x >= 0
            assert box.x + box.width <= picture.width
            assert 0 <= box.y < box.y + box.height <= picture.height
        for one, other in combinations(picture.boxes, 2):
            apart = abs(one.x - other.x) >= BOX + 9 or one.y != other.y
            assert apart
        for line in picture.lines:
            assert line.y < line.to_y
            beside = [b for b in picture.boxes if b.y == line.y]
            assert all(not b.x - 9 < line.x < b.x + b.width + 9 for b in beside)


@settings(deadline=None)
@given(graphs())
def test_lines_are_joined_from_box_to_box(graph: Links) -> None:
    for picture in drawn(graph):
        tops = {(round(b.x + b.width / 2, 1), b.y) for b in picture.boxes}
        bottoms = {(round(b.x + b.width / 2, 1), b.y + b.height) for b in picture.boxes}
        starts = {(line.x, line.y) for line in picture.lines}
        ends = {(line.to_x, line.to_y) for line in picture.lines}
        assert starts <= bottoms | ends
        assert ends <= tops | starts
        assert {(line.to_x, line.to_y) for line in picture.lines if line.is_end} <= tops


def test_small_ladder_in_numbers() -> None:
    (picture,) = drawn(links("ab ac"), "Toe Threading")
    assert (picture.width, picture.height) == (360, 172)
    assert [(b.name, b.x, b.y, b.height) for b in picture.boxes] == [
        ("a", 105, 0, 66),
        ("b", 25, 106, 66),
        ("c", 185, 106, 66),
    ]
    assert picture.boxes[0].lines == ("Toe Threading", "a")
    assert [(line.x, line.y, line.to_x, line.to_y, line.is_end) for line in picture.lines] == [
        (180, 66, 100, 106, True),
        (180, 66, 260, 106, True),
    ]


def test_many_lines_put_boxes_below_each_other_in_the_same_width() -> None:
    graph = {name: {name.upper(), other.upper()} for name, other in pairwise("abcdefgha")}
    graph |= {name.upper(): set() for name in "abcdefgh"}
    (picture,) = drawn(graph)
    assert picture.width == WIDTH
    assert all(one.y < other.y for one, other in pairwise(picture.boxes))


# -- text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ("",)),
        ("Toe Yoga", ("Toe Yoga",)),
        ("  Toe \n Yoga ", ("Toe Yoga",)),
        ("Toe Threading Mobilization", ("Toe Threading", "Mobilization")),
        ("Lumbopelvicstabilization", ("Lumbopelvicst-", "abilization")),
        ("Lumbo-pelvic-stabilization", ("Lumbo-pelvic-", "stabilization")),
        ("足底筋膜伸展運動練習", ("足底筋膜伸展運動", "練習")),
        ("one two three four five six seven eight nine ten eleven twelve", None),
    ],
)
def test_wrapping(text: str, lines: tuple[str, ...] | None) -> None:
    found = wrap(text, 134, 16)
    if lines is None:
        assert len(found) == LINES
        assert found[-1].endswith("…")
    else:
        assert found == lines


@settings(deadline=None)
@given(st.text(), st.floats(40, 400))
def test_lines_fit_and_hold_the_text(text: str, width: float) -> None:
    lines = wrap(text, width, LETTERS)
    assert 1 <= len(lines) <= LINES
    assert all(text_width(line, LETTERS) <= width for line in lines)
    if not lines[-1].endswith("…"):
        kept = "".join(lines).replace("-", "").replace(" ", "")
        assert kept == "".join(text.split()).replace("-", "")


# -- SVG

PRINTABLE = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
)
WORDS = Words("From easier to harder: Foot", "Easier", "Harder")
SVG = "{http://www.w3.org/2000/svg}"


def test_each_box_is_a_link_with_its_title_and_a_name_to_be_read_aloud() -> None:
    (picture,) = drawn(links("ab"), "Toe & Foot")
    labels = {"a": Label("toe.html?a=1&b=2", "Toe & Foot a; harder: b"), "b": Label("", "b")}
    root = ElementTree.fromstring(svg(picture, labels, WORDS, "rehab-ladder-1-0"))
    assert root.attrib["role"] == "group"  # a link in an image is hidden from screen readers
    title = root.find(f"{SVG}title")
    assert title is not None
    assert root.attrib["aria-labelledby"] == title.attrib["id"] == "rehab-ladder-1-0-name"
    (link,) = root.iter(f"{SVG}a")
    assert link.attrib["href"] == "toe.html?a=1&b=2"
    assert link.attrib["aria-label"] == "Toe & Foot a; harder: b"
    assert " ".join(link.itertext()) == "Toe & Foot a"
    (here,) = (g for g in root.iter(f"{SVG}g") if g.attrib.get("aria-current"))
    assert here.attrib["aria-label"] == "b"


def test_svg_needs_no_style_and_names_no_color() -> None:
    (picture,) = drawn(FOOT)
    text = svg(picture, {name: Label("#", name) for name in FOOT}, WORDS, "x")
    assert "style" not in text
    assert "<script" not in text
    root = ElementTree.fromstring(text)
    paint = {e.attrib[key] for e in root.iter() for key in ("fill", "stroke") if key in e.attrib}
    assert paint == {"none", "currentColor"}


@settings(deadline=None)
@given(PRINTABLE, PRINTABLE, PRINTABLE)
def test_no_text_breaks_out_of_the_svg(title: str, href: str, spoken: str) -> None:
    (one,) = from_links("ab", links("ab").__getitem__)
    picture = draw(one, {"a": title, "b": "B"})
    labels = {"a": Label(href, spoken), "b": Label("b", "B")}
    root = ElementTree.fromstring(svg(picture, labels, Words(title, title, title), "x"))
    known = {"svg", "title", "text", "path", "a", "g", "rect", "tspan"}
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= known
