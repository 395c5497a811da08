"""Ladders for tests: by hand, of the library, and any."""

from __future__ import annotations

from itertools import combinations, permutations

from hypothesis import strategies as st
from sphinx_rehab.core.ladder import Ladder, from_links

Links = dict[str, set[str]]


def links(text: str) -> Links:
    """`"ab bc"` is: b is harder than a, c is harder than b."""
    found: Links = {}
    for one, other in text.split():
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set())
    return found


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
