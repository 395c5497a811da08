"""Ladders: their order, the rows and places of their picture, and its SVG."""

from __future__ import annotations

from itertools import combinations, pairwise, permutations, product
from math import factorial, prod
from random import Random
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sphinx_rehab.core import ladder_rows
from sphinx_rehab.core.ladder import Ladder, build, from_links
from sphinx_rehab.core.ladder_picture import BOX, LETTERS, WIDTH, Picture, draw
from sphinx_rehab.core.ladder_rows import arrange
from sphinx_rehab.core.ladder_svg import Label, Words, svg
from sphinx_rehab.core.model import Exercise, Kind, Relation
from sphinx_rehab.core.relations import RelationGraph
from sphinx_rehab.core.review import Review
from sphinx_rehab.core.text_width import LINES, text_width, wrap

Links = dict[str, set[str]]


def links(text: str) -> Links:
    """`"ab bc"` is: b is harder than a, c is harder than b."""
    found: Links = {}
    for one, other in text.split():
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set())
    return found


def ladders(names: str, graph: Links) -> list[str]:
    """Each ladder as `a0>bc b1>c c2`: name, layer and the next harder ones of every rung."""
    return [
        " ".join(
            f"{r.name}{r.layer}" + (">" + "".join(r.next) if r.next else "") for r in one.rungs
        )
        for one in from_links(names, graph.__getitem__)
    ]


# -- order


@pytest.mark.parametrize(
    ("names", "graph", "expected"),
    [
        pytest.param("ab", "ab", ["a0>b b1"], id="a pair"),
        pytest.param("ba", "ab", ["a0>b b1"], id="order given does not matter for rungs"),
        pytest.param("abc", "ab cx", ["a0>b b1"], id="isolated ones are left out"),
        pytest.param("", "ab", [], id="nothing asked for"),
        pytest.param("ac", "ab", [], id="nothing related"),
        pytest.param("abc", "ab bc ac", ["a0>b b1>c c2"], id="a shortcut is left out"),
        pytest.param("ac", "ab bc", ["a0>c c1"], id="by way of one that is not asked for"),
        pytest.param("acd", "ab bc cd bd", ["a0>c c1>d d2"], id="shortcut by such a way"),
        pytest.param("abcd", "ab cd", ["a0>b b1", "c0>d d1"], id="two ladders"),
        pytest.param("dcba", "ab cd", ["c0>d d1", "a0>b b1"], id="ladders in the order given"),
        pytest.param("abcd", "ab bc dc", ["a0>b d0>c b1>c c2"], id="the longest way counts"),
        pytest.param("edcba", "ac bc ad be", ["b0>ec a0>dc e1 d1 c1"], id="order within a layer"),
        pytest.param("aabb", "ab", ["a0>b b1"], id="named twice"),
        pytest.param("ab", "aa ab bb", ["a0>b b1"], id="links to oneself"),
    ],
)
def test_order(names: str, graph: str, expected: list[str]) -> None:
    given_links = links(graph)
    for name in names:
        given_links.setdefault(name, set())
    assert ladders(names, given_links) == expected


@pytest.mark.parametrize("graph", ["ab ba", "ab bc ca", "ab bc cb cd", "ab ba bc cd dc"])
def test_circle_loses_a_link_and_keeps_all_its_exercises(graph: str) -> None:
    names = "".join(sorted(links(graph)))
    (found,) = from_links(names, links(graph).__getitem__)
    assert sorted(rung.name for rung in found.rungs) == sorted(names)


def test_relations_written_at_either_end_make_the_ladder() -> None:
    def exercise(name: str, *relations: Relation) -> Exercise:
        return Exercise(
            *(name, name.title(), name, 1, "", None, (), (), (), (), (), Review()),
            relations=relations,
        )

    written = [
        exercise("sit", Relation(Kind.HARDER, "stand", 1)),
        exercise("stand"),
        exercise("hop", Relation(Kind.EASIER, "stand", 1), Relation(Kind.PAIRS_WITH, "sit", 1)),
    ]
    names = [one.name for one in written]
    (found,) = build(names, RelationGraph(written, dict(zip(names, names, strict=True))))
    assert [(r.name, r.layer, r.next) for r in found.rungs] == [
        ("sit", 0, ("stand",)),
        ("stand", 1, ("hop",)),
        ("hop", 2, ()),
    ]


NAMES = "abcdefghijkl"


@st.composite
def graphs(draw: st.DrawFn, *, acyclic: bool = False) -> Links:
    names = draw(st.permutations(NAMES[: draw(st.integers(1, len(NAMES)))]))
    pairs = list(combinations(names, 2) if acyclic else permutations(names, 2))
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=18)) if pairs else []
    found: Links = {name: set() for name in sorted(names)}
    for one, other in chosen:
        found[one].add(other)
    return found


def reach(graph: Links) -> Links:
    """Everything harder than each name, however far."""
    far = {name: set(others) for name, others in graph.items()}
    for middle, one in product(far, far):
        if middle in far[one]:
            far[one] |= far[middle]
    return far


@settings(deadline=None)
@given(graphs(acyclic=True), st.sets(st.sampled_from(NAMES)))
def test_ladders_say_of_the_chosen_what_the_whole_graph_says(
    graph: Links, chosen: set[str]
) -> None:
    chosen &= graph.keys()
    rungs = [r for one in from_links(sorted(chosen), graph.__getitem__) for r in one.rungs]
    told = reach({rung.name: set(rung.next) for rung in rungs})
    for name in chosen:
        assert told.get(name, set()) == reach(graph)[name] & chosen


@settings(deadline=None)
@given(graphs())
def test_layers_are_longest_ways_and_no_link_is_a_shortcut(graph: Links) -> None:
    for one in from_links(sorted(graph), graph.__getitem__):
        below = {rung.name: rung for rung in one.rungs}
        for rung in one.rungs:
            easier = [other.layer for other in one.rungs if rung.name in other.next]
            assert rung.layer == max(easier, default=-1) + 1
            far = reach({r.name: set(r.next) for r in one.rungs})
            for name, other in permutations(rung.next, 2):
                assert other not in far[name]
                assert below[name].layer > rung.layer


@settings(deadline=None)
@given(graphs(), st.randoms())
def test_result_does_not_depend_on_the_order_of_links(graph: Links, dice: object) -> None:
    shuffled = {name: sorted(others) for name, others in graph.items()}
    for others in shuffled.values():
        dice.shuffle(others)  # type: ignore[attr-defined]
    once = from_links(sorted(graph), graph.__getitem__)
    assert from_links(sorted(graph), shuffled.__getitem__) == once
    titles = {name: name for name in graph}
    assert [draw(one, titles) for one in once] == [draw(one, titles) for one in once]


def test_chain_of_a_thousand() -> None:
    graph = {str(n): [str(n + 1)] if n < 999 else [] for n in range(1000)}
    (found,) = from_links(graph, graph.__getitem__)
    assert [rung.layer for rung in found.rungs] == list(range(1000))


# -- rows

FOOT = {
    "threading": {"extension", "spread", "yoga"},
    "spread": {"yoga"},
    "yoga": {"short"},
    "curl": {"short"},
    "short": {"stance"},
    "extension": {"raise"},
    "roll": {"stretch"},
    "stretch": {"raise"},
    "raise": set(),
    "stance": set(),
}
HIP = {
    "clam": {"walk", "abduction"},
    "abduction": {"hike"},
    "bridge": {"hinge"},
    "tandem": {"stance"},
    "hinge": {"deadlift"},
    "stance": {"deadlift", "down"},
    "walk": {"down"},
    "hike": {"down"},
    "deadlift": set(),
    "down": set(),
}


def only(graph: Links) -> Ladder:
    (found,) = from_links(sorted(graph), graph.__getitem__)
    return found


@pytest.mark.parametrize("graph", [FOOT, HIP], ids=["foot", "hip"])
def test_lines_of_the_librarys_ladders_do_not_cross(graph: Links) -> None:
    assert arrange(only(graph), per_row=2).crossings() == 0


def fewest(rows: ladder_rows.Rows) -> int:
    """The crossings of the best order of all."""
    every = product(*(list(permutations(row)) for row in rows.rows))
    return min(ladder_rows.Rows(tuple(one), rows.home, rows.next).crossings() for one in every)


@pytest.mark.parametrize(("graph", "count"), [("ac ad bc bd", 1), ("ac ad ae bc bd be", 3)])
def test_lines_cross_no_oftener_than_they_must(graph: str, count: int) -> None:
    rows = arrange(only(links(graph)), per_row=3)
    assert rows.crossings() == fewest(rows) == count


def test_almost_every_small_ladder_has_the_fewest_crossings_that_there_can_be() -> None:
    dice = Random(0)
    more = []
    for _number in range(60):
        names = NAMES[: dice.randrange(5, 10)]
        graph = {
            name: set(dice.sample(names[at + 1 :], min(2, len(names) - at - 1)))
            for at, name in enumerate(names)
        }
        for one in from_links(names, graph.__getitem__):
            rows = arrange(one, dice.choice((2, 3)))
            if prod(factorial(len(row)) for row in rows.rows) <= 2000:
                more.append(rows.crossings() - fewest(rows))
    assert len(more) > 40
    assert sum(more) <= 1


@settings(deadline=None)
@given(graphs(), st.integers(1, 3))
def test_rows_hold_every_box_once_and_every_way_leads_there(graph: Links, per_row: int) -> None:
    for one in from_links(sorted(graph), graph.__getitem__):
        rows = arrange(one, per_row)
        standing = [n for at, row in enumerate(rows.rows) for n in row if rows.home[n] == at]
        assert sorted(standing) == sorted(rung.name for rung in one.rungs)
        for at, row in enumerate(rows.rows):
            assert sum(rows.home[name] == at for name in row) in range(1, per_row + 1)
        for rung in one.rungs:
            for name in rung.next:
                way = range(rows.home[rung.name] + 1, rows.home[name] + 1)
                assert way
                assert all(name in rows.rows[at] for at in way)


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
