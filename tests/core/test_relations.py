from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sphinx_rehab.core.findings import Finding, Problem
from sphinx_rehab.core.model import AUTHORED_KINDS, Exercise, Kind, Relation
from sphinx_rehab.core.relations import RelationGraph

from tests.core.libraries import exercise

NAMES = "abcdef"
Written = list[tuple[str, Kind, str]]

WRITTEN = st.lists(
    st.tuples(
        st.sampled_from(NAMES), st.sampled_from(list(AUTHORED_KINDS)), st.sampled_from(NAMES)
    ),
    max_size=14,
    unique=True,
)


def exercises(written: Written, names: Iterable[str] = NAMES) -> list[Exercise]:
    """An exercise for each name, with its relations on line 10 and below."""
    return [
        exercise(
            name,
            relations=tuple(
                Relation(kind, target, line)
                for line, (source, kind, target) in enumerate(written, start=10)
                if source == name
            ),
        )
        for name in names
    ]


def graph(written: Written, names: Iterable[str] = NAMES) -> RelationGraph:
    known = list(names)
    return RelationGraph(exercises(written, known), {name: name for name in known})


def seen(found: RelationGraph) -> set[tuple[str, Kind, str]]:
    """Every relation as any page shows it."""
    return {
        (name, kind, other)
        for name in NAMES
        for kind, others in found.related(name).items()
        for other in others
    }


@pytest.mark.parametrize(
    ("kind", "inverse"),
    [
        (Kind.EASIER, Kind.HARDER),
        (Kind.PREPARES_FOR, Kind.PREPARED_BY),
        (Kind.INSTEAD_OF, Kind.INSTEAD_OF),
        (Kind.PAIRS_WITH, Kind.PAIRS_WITH),
    ],
)
def test_relation_written_once_shows_at_both_ends(kind: Kind, inverse: Kind) -> None:
    found = graph([("a", kind, "b")])
    assert found.related("a") == {kind: ["b"]}
    assert found.related("b") == {inverse: ["a"]}
    assert inverse.inverse is kind
    assert list(found.problems()) == []


@given(WRITTEN)
def test_both_ends_agree(written: Written) -> None:
    found = seen(graph(written))
    assert {(target, kind.inverse, name) for name, kind, target in found} == found
    meant = {(name, kind, target) for name, kind, target in written if name != target}
    assert found == meant | {(target, kind.inverse, name) for name, kind, target in meant}


@given(WRITTEN)
def test_writing_the_other_end_too_changes_nothing(written: Written) -> None:
    inverses = [(target, kind.inverse, name) for name, kind, target in written]
    both = [*written, *(one for one in inverses if one[1] in AUTHORED_KINDS)]
    assert seen(graph(both)) == seen(graph(written))
    assert circles(both) == circles(written)


@given(WRITTEN, st.randoms(use_true_random=False))
def test_order_of_pages_and_lines_does_not_matter(written: Written, order: random.Random) -> None:
    pages = exercises(written)
    mixed = [
        exercise(page.name, relations=tuple(order.sample(page.relations, len(page.relations))))
        for page in order.sample(pages, len(pages))
    ]
    names = {name: name for name in NAMES}
    first, second = (
        RelationGraph(pages, names),
        RelationGraph(mixed, dict(sorted(names.items())[::-1])),
    )
    assert [list(first.related(name).items()) for name in NAMES] == [
        list(second.related(name).items()) for name in NAMES
    ]
    assert sorted(map(str, first.problems())) == sorted(map(str, second.problems()))


def circles(written: Written) -> list[str]:
    return [
        p.message for p in graph(written).problems() if p.message.startswith(("circle", "contra"))
    ]


def has_circle(written: Written, kind: Kind) -> bool:
    """Whether the relations *kind*, written from either end, lead back to where they start."""
    links = {(a, b) for a, k, b in written if k is kind and a != b}
    links |= {(b, a) for a, k, b in written if k is kind.inverse and a != b}
    reached = set(links)
    while more := {(a, d) for a, b in reached for c, d in links if b == c} - reached:
        reached |= more
    return any(a == b for a, b in reached)


@given(WRITTEN)
def test_circles_are_told_exactly_where_there_are_some(written: Written) -> None:
    told = circles(written)
    assert any("harder" in message for message in told) == has_circle(written, Kind.HARDER)
    assert any("prepares" in message for message in told) == has_circle(written, Kind.PREPARES_FOR)


@given(WRITTEN)
def test_circle_is_told_in_a_line_that_is_part_of_it(written: Written) -> None:
    for problem in graph(written).problems():
        if problem.message.startswith(("circle", "contra")):
            source, kind, target = written[problem.line - 10]
            assert problem.docname == f"exercises/{source}"
            assert kind in (Kind.HARDER, Kind.EASIER, Kind.PREPARES_FOR)
            assert f'"{source}"' in problem.message
            assert f'"{target}"' in problem.message


@given(WRITTEN)
def test_exercises_in_a_row_make_no_circle(written: Written) -> None:
    upwards: Written = [
        (min(a, b), kind, max(a, b))
        for a, kind, b in written
        if kind in (Kind.HARDER, Kind.PREPARES_FOR) and a != b
    ]
    assert circles(upwards) == []


def test_every_circle_is_told_once() -> None:
    rings: Written = [("a", Kind.HARDER, "b"), ("b", Kind.HARDER, "a")]
    rings += [("c", Kind.HARDER, "d"), ("d", Kind.HARDER, "e"), ("e", Kind.HARDER, "c")]
    assert list(graph(rings).problems()) == [
        Problem(
            Finding.RELATION,
            "exercises/b",
            11,
            'contradiction: "b" is harder than "a", "a" is harder than "b";'
            " take one of these links out",
        ),
        Problem(
            Finding.RELATION,
            "exercises/e",
            14,
            'circle: "d" is harder than "c", "e" is harder than "d", "c" is harder than "e";'
            " take one of these links out",
        ),
    ]


def test_contradiction_on_one_page() -> None:
    (problem,) = graph([("a", Kind.HARDER, "b"), ("a", Kind.EASIER, "b")]).problems()
    assert (problem.docname, problem.line) == ("exercises/a", 11)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("abcdefg", 'harder: there is no exercise named "abcdefg"; did you mean "abcdef"?'),
        ("zzz", 'harder: there is no exercise named "zzz"; mend the name or take it out'),
        ("own", 'harder: an exercise cannot be linked to itself; take "own" out'),
        ("once", 'harder: an exercise cannot be linked to itself; take "once" out'),
        ("own-nam", 'harder: there is no exercise named "own-nam"; mend the name or take it out'),
    ],
)
def test_wrong_target(target: str, words: str) -> None:
    own = exercise("own", relations=(Relation(Kind.HARDER, target, 7),))
    found = RelationGraph(
        [own, exercise("abcdef")], {"own": "own", "once": "own", "abcdef": "abcdef"}
    )
    assert found.related("own") == {}
    assert list(found.problems()) == [Problem(Finding.RELATION, "exercises/own", 7, words)]


def test_former_name_leads_to_the_current_one() -> None:
    one = exercise("one", relations=(Relation(Kind.HARDER, "old", 7),))
    found = RelationGraph([one, exercise("two")], {"one": "one", "two": "two", "old": "two"})
    assert found.related("one") == {Kind.HARDER: ["two"]}
    assert found.related("two") == {Kind.EASIER: ["one"]}
    assert found.related("nobody") == {}


def test_thousand_exercises_in_a_ring() -> None:
    names = [f"n{number:04}" for number in range(1000)]
    ring = [(name, Kind.HARDER, names[number - 1]) for number, name in enumerate(names)]
    (problem,) = graph(ring, names).problems()
    assert problem.message.startswith("circle: ")
