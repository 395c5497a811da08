"""How well the search finds: MRR@10, recall@10, empty and altered queries, in all and by class.

python benchmarks/relevance.py --html _build/html --queries tests/search/queries.json
python benchmarks/relevance.py --data ../shared/data --work DIR     # the 873 exercises
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import direct
import heldout
import slips
from corpus import DEFAULT_DATA, load
from queries import Query, read_queries
from searching import Engine

TOP = 10
EXERCISES = 873
NO_ANSWER = frozenset({"noanswer", "nonsense"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one query: *found* are the first ten hits."""

    query: Query
    found: tuple[str, ...]
    corrected: str
    emergency: str | None

    @property
    def reciprocal_rank(self) -> float:
        """1 / the place of the first relevant hit, 0 without one among the first ten."""
        places = (n for n, hit in enumerate(self.found, 1) if hit in self.query.relevant)
        return 1 / next(places, float("inf"))

    @property
    def recall(self) -> float:
        """The relevant ones among the first ten, of as many as could be there."""
        return len(self.query.relevant & set(self.found)) / min(TOP, len(self.query.relevant))


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over some outcomes."""

    queries: int
    mrr: float
    recall: float
    empty: float
    altered: float


def ask(engine: Engine, queries: Iterable[Query]) -> list[Outcome]:
    """Put each of *queries* to the engine, as the results page does."""
    return [_outcome(query, engine.search(query.text, limit=TOP)) for query in queries]


def _outcome(query: Query, result: dict[str, Any]) -> Outcome:
    correction, emergency = result["correction"], result["emergency"]
    hits: dict[str, None] = {}
    for hit in result["hits"]:
        names = [hit["url"], hit["url"].partition("#")[0], hit.get("name", "")]
        hits[next((name for name in names if name in query.relevant), names[0])] = None
    return Outcome(
        query,
        tuple(hits),
        correction["to"] if correction else "",
        emergency["id"] if emergency else None,
    )


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The means over *outcomes*."""
    many = len(outcomes)
    return Figures(
        many,
        sum(o.reciprocal_rank for o in outcomes) / many,
        sum(o.recall for o in outcomes if o.query.relevant) / many,
        sum(not o.found for o in outcomes) / many,
        sum(bool(o.corrected) for o in outcomes) / many,
    )


def by_class(outcomes: Sequence[Outcome]) -> dict[str, Figures]:
    """The figures of each class, and as "pooled" those of all that have an answer."""
    answered = [o for o in outcomes if o.query.relevant]
    classes = dict.fromkeys(o.query.kind for o in outcomes)
    found = {kind: figures([o for o in outcomes if o.query.kind == kind]) for kind in classes}
    return {**found, "pooled": figures(answered)}


def report(outcomes: Sequence[Outcome], *, verbose: bool = False) -> str:
    """The figures as a table, and with *verbose* every query that did not come out right."""
    lines = [f"{'class':<12}{'queries':>8}{'MRR@10':>8}{'recall':>8}{'empty':>7}{'altered':>9}"]
    lines += [
        f"{kind:<12}{f.queries:>8}{f.mrr:>8.3f}{f.recall:>8.3f}{f.empty:>7.0%}{f.altered:>9.0%}"
        for kind, f in by_class(outcomes).items()
    ]
    for outcome in outcomes if verbose else ():
        query = outcome.query
        if outcome.emergency != query.emergency:
            lines.append(f"{query.kind}: {query.text!r} told {outcome.emergency}")
        is_right = outcome.reciprocal_rank == 1 and outcome.recall > 0.8
        if query.relevant and not is_right:
            lines.append(
                f"{query.kind}: {query.text!r} (-> {outcome.corrected!r}) rank"
                f" {outcome.reciprocal_rank:.2f} recall {outcome.recall:.2f}: {outcome.found[:4]}"
            )
        elif not query.relevant and outcome.found and query.kind in NO_ANSWER:
            lines.append(f"{query.kind}: {query.text!r} found {outcome.found[:4]}")
    return "\n".join(lines)


def main() -> int:
    """Print the figures of one library."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--html", type=Path, help="a built library; --queries says what to ask")
    parser.add_argument("--queries", type=Path)
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA.parent, help="the 873 exercises")
    parser.add_argument("--work", type=Path, help="where to write their index")
    parser.add_argument("--slips", action="store_true", help="ask what slips.py makes of titles")
    parser.add_argument("--heldout", action="store_true", help="ask what heldout.txt has")
    parser.add_argument("--verbose", action="store_true", help="also what did not come out right")
    arguments = parser.parse_args()
    html = arguments.html
    if html is None:
        html = arguments.work
        exercises = load(EXERCISES, arguments.data / DEFAULT_DATA.name)
        direct.write_index(html, exercises, arguments.data / direct.LAY_WORDS)
    if arguments.slips:
        queries = list(slips.queries(html))
    elif arguments.heldout:
        queries = heldout.queries(arguments.data)
    else:
        queries = read_queries(arguments.queries or arguments.data / "search-queries.json")
    with Engine(html) as engine:
        print(report(ask(engine, queries), verbose=arguments.verbose))
    return 0


if __name__ == "__main__":
    sys.exit(main())
