"""Rows of a ladder: few lines cross, each box stands once."""

from __future__ import annotations

from itertools import permutations, product
from math import factorial, prod
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sphinx_rehab.core import ladder_rows
from sphinx_rehab.core.ladder import from_links
from sphinx_rehab.core.ladder_rows import arrange

from tests.core.ladders import FOOT, HIP, NAMES, Links, graphs, links, only


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
