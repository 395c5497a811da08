"""What the search is asked in a benchmark, and what should come back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Query:
    """A query with the names or addresses that should come back, decided before any run.

    *relevant* is empty where nothing should, and for an emergency holds the notice's id instead.
    """

    id: str
    kind: str
    text: str
    relevant: frozenset[str]
    emergency: str | None = None


def read_queries(path: Path) -> list[Query]:
    """The queries in a JSON file: a list of {"id", "class", "q", "relevant"}."""
    return [
        Query(q["id"], q["class"], q["q"], frozenset(q["relevant"]), q.get("emergency"))
        for q in json.loads(path.read_text(encoding="utf-8"))
    ]
