from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.model import Entry, Kind, Relation
from sphinx_rehab.core.review import Review, Status
from sphinx_rehab.core.vocabulary import Table, Term, Vocabulary

from tests.core.libraries import condition, exercise, protocol

DRAFT = Review(status=Status.DRAFT)
SHOWN = (Status.REVIEW, Status.PUBLISHED)
BUNION = Vocabulary({Table.CONDITIONS: {"bunion": Term("bunion", "Bunion")}})


def library(*entries: Entry, vocabulary: Vocabulary = BUNION) -> Library:
    return Library(entries, vocabulary, SHOWN)


def test_lookups_by_name_and_kind() -> None:
    yoga = exercise("toe-yoga", formerly=("toe-dance",))
    plan = protocol("plan", "toe-yoga")
    found = library(plan, yoga)
    assert found.find("exercise", "toe-yoga") is yoga
    assert found.find("exercise", "toe-dance") is yoga
    assert found.find("protocol", "toe-yoga") is None
    assert found.find("protocol", "plan") is plan
    assert found.exercise("plan") is None
    assert found.exercise("nobody") is None
    assert set(found.names) == {"toe-yoga", "toe-dance", "plan"}
    assert sorted(found.names_of("exercise")) == ["toe-dance", "toe-yoga"]


def test_lists_are_in_the_order_of_titles() -> None:
    titles = ["b", "A", "c", "a"]
    found = library(*(exercise(f"n{number}", title=title) for number, title in enumerate(titles)))
    assert [(one.title, one.name) for one in found.exercises] == [
        ("A", "n1"),
        ("a", "n3"),
        ("b", "n0"),
        ("c", "n2"),
    ]


FIRST = exercise("same", docname="a", title="First")
SECOND = exercise("same", docname="b", title="Second")


@pytest.mark.parametrize("entries", [(FIRST, SECOND), (SECOND, FIRST)])
def test_first_page_keeps_a_name_that_two_claim(entries: tuple[Entry, ...]) -> None:
    found = library(*entries)
    assert found.exercise("same") is FIRST
    assert found.exercises == [FIRST]
    (problem,) = found.problems()
    assert (problem.docname, problem.line) == ("b", 3)
    assert problem.message == (
        'the name "same" is already taken by the exercise "First" (a); choose another name'
    )


def test_current_name_goes_before_a_former_one_of_an_earlier_page() -> None:
    early, late = exercise("early", docname="a", formerly=("name",)), exercise("name", docname="b")
    found = library(early, late)
    assert found.exercise("name") is late
    (problem,) = found.problems()
    assert problem.docname == "a"


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (
            exercise("bunion"),
            "taken by a condition of the vocabulary; choose another name for this exercise",
        ),
        (protocol("bunion"), "choose another name for this protocol"),
        (exercise("x", formerly=("bunion",)), 'the name "bunion" is already taken by a condition'),
        (
            exercise("x", formerly=("x",)),
            'formerly: "x" is still the name of this page; take it out',
        ),
    ],
)
def test_clash(entry: Entry, words: str) -> None:
    (problem,) = library(entry).problems()
    assert words in problem.message


def test_page_of_a_condition_has_the_name_of_the_vocabulary() -> None:
    assert list(library(condition("bunion")).problems()) == []


def test_plans_and_helps_name_only_shown_pages_by_title() -> None:
    yoga = exercise("toe-yoga", helps=("bunion",), formerly=("toe-dance",))
    found = library(
        yoga,
        exercise("hidden", helps=("bunion",), review=DRAFT),
        exercise("another", helps=("bunion",)),
        protocol("z-plan", "toe-dance", "toe-yoga", conditions=("bunion",)),
        protocol("a-plan", "toe-yoga", "nobody"),
        protocol("draft", "toe-yoga", conditions=("bunion",), review=DRAFT),
    )
    assert [plan.name for plan in found.protocols_using("toe-yoga")] == ["a-plan", "z-plan"]
    assert [plan.name for plan in found.protocols_for("bunion")] == ["z-plan"]
    assert [one.name for one in found.helping("bunion")] == ["another", "toe-yoga"]
    assert found.helping("nothing") == []
    assert found.protocols_using("another") == []


def test_relation_may_use_a_former_name() -> None:
    one = exercise("one", relations=(Relation(Kind.HARDER, "old", 7),))
    found = library(one, exercise("two", formerly=("old",)))
    assert found.graph.related("two") == {Kind.EASIER: ["one"]}
    assert list(found.problems()) == []


NAMES = st.sampled_from(["a", "b", "c", "d", "bunion"])


@st.composite
def entries(draw: st.DrawFn) -> list[Entry]:
    made: list[Entry] = []
    for number in range(draw(st.integers(0, 6))):
        make = draw(st.sampled_from([exercise, protocol, condition]))
        place = {
            "docname": f"page{number}",
            "formerly": tuple(draw(st.lists(NAMES, unique=True, max_size=2))),
        }
        made.append(make(draw(NAMES), **place))  # type: ignore[operator]
    return made


@given(entries(), st.randoms(use_true_random=False))
def test_order_of_reading_does_not_matter(made: list[Entry], order: random.Random) -> None:
    one, other = library(*made), library(*order.sample(made, len(made)))
    assert dict(one.names) == dict(other.names)
    assert list(one.problems()) == list(other.problems())
    assert list(one.entries) == list(other.entries)


@given(entries())
def test_every_name_has_one_owner_and_every_loser_is_told(made: list[Entry]) -> None:
    found = library(*made)
    told = [problem.docname for problem in found.problems()]
    for entry in made:
        assert found.names[entry.name].docname <= entry.docname
        if found.names[entry.name] is not entry:
            assert entry.docname in told
            assert entry not in list(found.entries)
    owners = {entry.name: entry for entry in found.entries}
    assert all(found.names[name] is entry for name, entry in owners.items())


def test_what_patients_see() -> None:
    found = library()
    assert found.is_shown(exercise("x"))
    assert not found.is_shown(replace(exercise("x"), review=DRAFT))
