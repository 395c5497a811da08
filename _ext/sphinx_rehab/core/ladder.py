"""Ladders: exercises from easier to harder, each on the first rung that its easier ones allow."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from sphinx_rehab.core.model import Kind
from sphinx_rehab.core.relations import RelationGraph


@dataclass(frozen=True, slots=True)
class Rung:
    """An exercise, its *layer* (0 has nothing easier), and its *next* harder ones, by name."""

    name: str
    layer: int
    next: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """Exercises that hang together: by layer, and within a layer in the order given."""

    rungs: tuple[Rung, ...]


def build(names: Iterable[str], graph: RelationGraph) -> list[Ladder]:
    """The ladders of the exercises *names*; those with nothing easier or harder are left out.

    An exercise that is not among *names* still tells which of its neighbors is harder, and a link
    that two shorter ones imply is left out. In a circle, which is a finding of its own, one link
    does not count.
    """
    return from_links(names, lambda name: graph.related(name).get(Kind.HARDER, ()))


def from_links(names: Iterable[str], harder: Callable[[str], Iterable[str]]) -> list[Ladder]:
    """The ladders of *names* in a graph whose links *harder* gives."""
    rank = {name: number for number, name in enumerate(dict.fromkeys(names))}
    links, order = _without_circles(_reachable(rank, harder))
    chosen = [name for name in order if name in rank]
    between = {name: _through(name, links, rank.keys()) for name in chosen}
    direct = _without_shortcuts(chosen, between)
    layers = _layers(chosen, direct)
    rungs = [
        Rung(name, layers[name], tuple(sorted(direct[name], key=rank.__getitem__)))
        for name in sorted(chosen, key=lambda name: (layers[name], rank[name]))
    ]
    return [Ladder(tuple(part)) for part in _parts(rungs) if len(part) > 1]


def _parts(rungs: list[Rung]) -> list[list[Rung]]:
    """*rungs* in groups that hang together, in the order of the first rung of each."""
    part_of: dict[str, list[Rung]] = {rung.name: [rung] for rung in rungs}
    for rung in rungs:
        for name in rung.next:
            one, other = part_of[rung.name], part_of[name]
            if one is not other:
                one += other
                part_of |= dict.fromkeys((moved.name for moved in other), one)
    place = {rung.name: number for number, rung in enumerate(rungs)}
    parts = {id(part): part for part in part_of.values()}.values()
    ordered = [sorted(part, key=lambda rung: place[rung.name]) for part in parts]
    return sorted(ordered, key=lambda part: place[part[0].name])


def _reachable(names: Iterable[str], harder: Callable[[str], Iterable[str]]) -> dict[str, set[str]]:
    """The links of *names* and of everything above them."""
    links: dict[str, set[str]] = {}
    open_names = sorted(names)
    while open_names:
        name = open_names.pop()
        if name not in links:
            links[name] = set(harder(name)) - {name}
            open_names += sorted(links[name])
    return links


def _without_circles(links: dict[str, set[str]]) -> tuple[dict[str, set[str]], list[str]]:
    """*links* without one link of each circle, and all names, each before the harder ones."""
    while True:
        ordered = {name: sorted(links[name]) for name in sorted(links)}
        try:
            # graphlib puts what a name depends on first, so the hardest come first
            return links, list(TopologicalSorter(ordered).static_order())[::-1]
        except CycleError as error:
            circle = error.args[1]  # each name is harder than the one after it
            links[circle[1]].discard(circle[0])


def _through(start: str, links: Mapping[str, set[str]], wanted: Set[str]) -> set[str]:
    """The *wanted* names that follow *start* directly or by way of others that are not wanted."""
    found: set[str] = set()
    seen: set[str] = set()
    open_names = list(links[start])
    while open_names:
        name = open_names.pop()
        if name in wanted:
            found.add(name)
        elif name not in seen:
            seen.add(name)
            open_names += links[name]
    return found


def _without_shortcuts(
    order: list[str], links: Mapping[str, set[str]]
) -> dict[str, frozenset[str]]:
    """*links* without those that lead where a longer way leads too (a transitive reduction)."""
    above: dict[str, set[str]] = {}
    direct: dict[str, frozenset[str]] = {}
    for name in reversed(order):
        beyond: set[str] = set().union(*(above[other] for other in links[name]))
        direct[name] = frozenset(links[name] - beyond)
        above[name] = beyond | links[name]
    return direct


def _layers(order: list[str], links: Mapping[str, Iterable[str]]) -> dict[str, int]:
    """For each name the length of the longest way to it."""
    layers = dict.fromkeys(order, 0)
    for name in order:
        for other in links[name]:
            layers[other] = max(layers[other], layers[name] + 1)
    return layers
