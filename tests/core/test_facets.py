"""What a list can be narrowed by, and how many exercises each choice leaves."""

from __future__ import annotations

from dataclasses import replace

from sphinx_rehab.core.facets import Choice, facets, terms
from sphinx_rehab.core.vocabulary import Vocabulary, parse

from tests.core.libraries import exercise

VOCABULARY, _ = parse(
    """
[regions]
hip = { label = "Hip" }
toes = { label = "Toes", parent = "foot" }
leg = { label = "Leg" }
foot = { label = "Foot", parent = "leg", synonyms = ["sole"] }
[levels]
gentle = { label = "Gentle" }
"""
)
"""Toes come before the foot that they belong to, as no author is told not to write."""

A = replace(exercise("a"), regions=("toes", "foot"), level="gentle")
B = replace(exercise("b"), regions=("hip",), level="gentle")


def test_exercise_has_its_terms_and_those_above() -> None:
    assert terms(VOCABULARY, A)["region"] == ("toes", "foot", "leg")
    assert terms(VOCABULARY, replace(A, level=""))["level"] == ()


def test_choices_are_a_tree_in_the_order_of_the_vocabulary_with_counts() -> None:
    found = {facet.name: facet for facet in facets(VOCABULARY, [A, B])}
    assert found["region"].choices == (
        Choice("hip", "Hip", (), 0, 1),
        Choice("leg", "Leg", (), 0, 1),
        Choice("foot", "Foot", ("sole",), 1, 1),
        Choice("toes", "Toes", (), 2, 1),
    )
    assert found["region"].tells_apart


def test_facet_that_all_share_does_not_tell_apart() -> None:
    found = {facet.name: facet for facet in facets(VOCABULARY, [A, B])}
    assert found["level"].choices == (Choice("gentle", "Gentle", (), 0, 2),)
    assert not found["level"].tells_apart


def test_terms_of_no_vocabulary_are_choices_by_name() -> None:
    found = facets(Vocabulary(is_open=True), [A, B])
    region = next(facet for facet in found if facet.name == "region")
    assert [choice.label for choice in region.choices] == ["Foot", "Hip", "Toes"]


def test_nothing_listed_offers_nothing() -> None:
    assert facets(VOCABULARY, []) == []
