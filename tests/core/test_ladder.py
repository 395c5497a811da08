"""Ladders: what stands below what, whatever authors wrote."""

from __future__ import annotations

from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sphinx_rehab.core.ladder import build, from_links
from sphinx_rehab.core.ladder_picture import draw
from sphinx_rehab.core.model import Exercise, Kind, Relation
from sphinx_rehab.core.relations import RelationGraph
from sphinx_rehab.core.review import Review

from tests.core.ladders import NAMES, Links, graphs, links


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
