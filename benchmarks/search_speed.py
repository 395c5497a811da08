"""How large the search's files are, and how long a query takes, of a built library.

    python benchmarks/search_speed.py _build/html

Times are those of Node on this machine, without the painting of a browser.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import quantiles

from searching import Engine

RUNS = 3
FRESH = 30
"""Queries that are each asked of an engine of their own."""


def compressed(paths: Iterable[Path]) -> int:
    """Bytes of *paths* together, each by `gzip -6`."""
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in paths)


def sample(titles: Sequence[str], count: int) -> list[str]:
    """*count* of *titles*, evenly spread, and each once more with its third letter dropped."""
    some = titles[:: max(len(titles) // count, 1)][:count]
    return [text for title in some for text in (title, title[:2] + title[3:])]


def typed(queries: Sequence[str]) -> list[str]:
    """Everything that stands in the field while *queries* are typed, letter by letter."""
    return [query[: end + 1] for query in queries for end in range(len(query))]


def p95(times: list[float]) -> float:
    """The time that one in twenty exceeds."""
    return quantiles(times, n=20)[-1]


def loaded(html: Path, query: str) -> int:
    """Bytes that *query* loads as the first one of a visit, beyond the engine and the names."""
    folder = html / "_static" / "rehab"
    with Engine(html) as engine:
        engine.loaded()
        engine.search(query, limit=20)
        return compressed(folder / name for name in engine.loaded())


def main() -> int:
    """Print the figures of one library."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("html", type=Path)
    arguments = parser.parse_args()
    folder = arguments.html / "_static" / "rehab"
    data = json.loads((arguments.html / "exercises.json").read_text(encoding="utf-8"))
    asked = sample([e["title"].lower() for e in data["exercises"]], 60)
    names = [folder / "data/search-names.js"]
    print(f"exercises {len(data['exercises'])}")
    print(f"engine, gzip {compressed([folder / 'search.js', folder / 'data/search-stemmer.js'])}")
    print(f"names tier, gzip {compressed(names)}")
    print(f"text tier, gzip {compressed(sorted(folder.glob('data/search-text*.js')))}")
    with Engine(arguments.html) as engine:
        print(f"opened in {engine.opened:.0f} ms")
        for kind, queries in (("suggest", typed(asked)), ("search", asked)):
            times = [time for _ in range(RUNS) for time in engine.timed(kind, queries)]
            print(
                f"{kind}: p95 {p95(times):.1f} ms, most {max(times):.1f} ms, {len(queries)} texts"
            )
    loads = sorted(loaded(arguments.html, query) for query in asked[:: max(len(asked) // FRESH, 1)])
    print(f"loaded by a first search, gzip: median {loads[len(loads) // 2]}, most {loads[-1]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
