"""Reads `heldout.txt`: queries over the 873 exercises, with answers by rule from the data's fields.

python benchmarks/relevance.py --data ../shared/data --work DIR --heldout
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from corpus import DEFAULT_DATA, slug
from queries import Query

FILE = Path(__file__).with_name("heldout.txt")
_FIELDS = {name: name for name in ("equipment", "category", "level")} | {"muscle": "primaryMuscles"}


def queries(data: Path) -> list[Query]:
    """The queries with the names of the exercises that should come back."""
    exercises = json.loads((data / DEFAULT_DATA.name).read_text(encoding="utf-8"))
    found = []
    for number, line in enumerate(FILE.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            kind, text, rule = (part.strip() for part in line.split("|"))
            relevant = {slug(e["name"]) for e in exercises if rule != "-" and _fits(e, rule)}
            if rule != "-" and not relevant:
                raise ValueError(f'{FILE.name}:{number}: nothing fits "{rule}"')
            found.append(Query(f"{kind}-{number}", kind, text, frozenset(relevant)))
    return found


def _fits(exercise: Mapping[str, Any], rule: str) -> bool:
    return any(
        all(_meets(exercise, condition.strip()) for condition in whole.split(";"))
        for whole in rule.split("/")
    )


def _meets(exercise: Mapping[str, Any], condition: str) -> bool:
    field, is_field, values = condition.partition("=")
    if is_field:
        own = exercise[_FIELDS[field]] or "none"
        return not {own if isinstance(own, str) else own[0]}.isdisjoint(values.split(","))
    title = re.findall(r"[a-z0-9]+", exercise["name"].lower())
    return all(any(word.startswith(part) for word in title) for part in condition.split())
