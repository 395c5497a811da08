"""The rows of a ladder's picture: which boxes stand side by side, and in what order lines pass.

A line that reaches over several rows passes each of them as an item of its own. All lines to one
exercise join on their way down, so a row holds each exercise at most once: as its box on its home
row, and as a line towards that box on the rows above.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from random import Random

from sphinx_rehab.core.ladder import Ladder, Rung

_TRIES = 12
_SWEEPS = 8


@dataclass(frozen=True, slots=True)
class Rows:
    """The names of each row from left to right; *home* is the row of each exercise's box."""

    rows: tuple[tuple[str, ...], ...]
    home: Mapping[str, int]
    next: Mapping[str, tuple[str, ...]]

    def links(self, upper: int) -> list[tuple[str, str]]:
        """What is joined between row *upper* and the one below it, left to right."""
        return _links(self.rows[upper], upper, self.home, self.next)

    def crossings(self) -> int:
        """How often lines cross."""
        return _crossings(self.rows, self.home, self.next)


def arrange(ladder: Ladder, per_row: int) -> Rows:
    """Rows of at most *per_row* boxes, easier ones further up, with few crossings."""
    following = {rung.name: rung.next for rung in ladder.rungs}
    home: dict[str, int] = {}
    for number, names in enumerate(_boxes(ladder, per_row)):
        home |= dict.fromkeys(names, number)
    first = dict(home)
    for name, others in following.items():
        for other in others:
            first[other] = min(first[other], home[name] + 1)
    rows: list[list[str]] = [[] for _row in range(max(home.values(), default=-1) + 1)]
    for name in following:
        for number in range(first[name], home[name] + 1):
            rows[number].append(name)
    ordered = _untangled(rows, home, following)
    return Rows(tuple(tuple(row) for row in ordered), home, following)


def _boxes(ladder: Ladder, per_row: int) -> list[list[str]]:
    """The boxes of each row: every layer on rows of its own, the shortest lines between them."""
    layer_of = {rung.name: rung.layer for rung in ladder.rungs}
    layers: dict[int, list[Rung]] = {}
    for rung in ladder.rungs:
        layers.setdefault(rung.layer, []).append(rung)
    rows: list[list[str]] = []
    for layer in sorted(layers):

        def way_down(rung: Rung, layer: int = layer) -> int:
            return min((layer_of[name] - layer for name in rung.next), default=len(layer_of))

        names = [rung.name for rung in sorted(layers[layer], key=way_down, reverse=True)]
        rows += [names[at : at + per_row] for at in range(0, len(names), per_row)]
    return rows


_Next = Mapping[str, Sequence[str]]


def _links(
    row: Sequence[str], at: int, home: Mapping[str, int], following: _Next
) -> list[tuple[str, str]]:
    return [
        (name, other)
        for name in row
        for other in (following[name] if home[name] == at else (name,))
    ]


def _crossings(rows: Sequence[Sequence[str]], home: Mapping[str, int], following: _Next) -> int:
    count = 0
    for upper, (row, lower) in enumerate(pairwise(rows)):
        place = {name: number for number, name in enumerate(lower)}
        left = {name: number for number, name in enumerate(row)}
        ends = sorted((left[a], place[b]) for a, b in _links(row, upper, home, following))
        passed: list[int] = []
        for _start, end in ends:
            count += len(passed) - bisect_right(passed, end)
            insort(passed, end)
    return count


def _untangled(rows: list[list[str]], home: Mapping[str, int], following: _Next) -> list[list[str]]:
    """*rows* in the order with the fewest crossings that some tries find.

    Each sweep of a try puts what a row holds below (or above) the middle of what it is joined to,
    the barycenter method of Sugiyama, Tagawa and Toda (IEEE Trans. SMC 11(2), 1981), which finds
    another order from another start.
    """
    above: list[dict[str, list[str]]] = [{name: [] for name in row} for row in rows]
    below: list[dict[str, list[str]]] = [{name: [] for name in row} for row in rows]
    for upper in range(len(rows) - 1):
        for a, b in _links(rows[upper], upper, home, following):
            below[upper][a].append(b)
            above[upper + 1][b].append(a)

    best, fewest = rows, _crossings(rows, home, following)
    for attempt in range(_TRIES):
        dice = Random(attempt)
        current = [dice.sample(row, len(row)) if attempt else list(row) for row in rows]
        for sweep in range(_SWEEPS):
            if not fewest:
                return best
            _sweep(current, above, below, goes_down=sweep % 2 == 0)
            count = _crossings(current, home, following)
            if count < fewest:
                best, fewest = [list(row) for row in current], count
    return best


def _sweep(
    rows: list[list[str]], above: Sequence[_Next], below: Sequence[_Next], *, goes_down: bool
) -> None:
    """Order each row by the one before it in the sweep, then mend what neighbors can mend."""
    numbers = range(len(rows))
    for number in numbers[1:] if goes_down else numbers[-2::-1]:
        beside = rows[number - 1 if goes_down else number + 1]
        _sort_by_middle(rows[number], above[number] if goes_down else below[number], beside)
    for number, row in enumerate(rows):
        sides = [(above[number], rows[number - 1])] if number else []
        sides += [(below[number], lower) for lower in rows[number + 1 : number + 2]]
        _swap_neighbors(row, sides)


def _sort_by_middle(row: list[str], joined: _Next, beside: Sequence[str]) -> None:
    """Order *row* by the mean place of what each is *joined* to in the row *beside* it."""
    place = {name: (number + 0.5) / len(beside) for number, name in enumerate(beside)}
    middle = {}
    for number, name in enumerate(row):
        found = [place[other] for other in joined[name]]
        middle[name] = sum(found) / len(found) if found else (number + 0.5) / len(row)
    row.sort(key=middle.__getitem__)


def _swap_neighbors(row: list[str], sides: Sequence[tuple[_Next, Sequence[str]]]) -> None:
    """Swap two that stand side by side in *row* wherever that takes crossings away.

    *sides* holds, for the row above and the row below, what each name is joined to, and that row.
    """
    places = [
        (joined, {name: number for number, name in enumerate(beside)}) for joined, beside in sides
    ]
    for at in range(len(row) - 1):
        left, right = row[at : at + 2]
        gain = 0
        for joined, place in places:
            for a, b in product(joined[left], joined[right]):
                gain += (place[a] > place[b]) - (place[a] < place[b])
        if gain > 0:
            row[at : at + 2] = [right, left]
