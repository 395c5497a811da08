"""The controlled words: regions, conditions, positions, equipment and levels."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from sphinx_rehab.core.names import did_you_mean, is_name


class Table(StrEnum):
    """A table of the vocabulary; the value is its name in the file."""

    REGIONS = "regions"
    CONDITIONS = "conditions"
    POSITIONS = "positions"
    EQUIPMENT = "equipment"
    LEVELS = "levels"


@dataclass(frozen=True, slots=True)
class Term:
    """One controlled word. *synonyms* are what patients say and misspell; codes are for staff."""

    name: str
    label: str
    synonyms: tuple[str, ...] = ()
    parent: str = ""
    icd10: tuple[str, ...] = ()
    snomed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something wrong in a vocabulary file, on *line* (1-based)."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All terms by table, in the order of the file. A table that is missing has no terms."""

    tables: Mapping[Table, Mapping[str, Term]] = field(default_factory=dict)
    is_open: bool = False
    """True where there is no vocabulary file, or none that can be read: every term then passes."""

    def terms(self, table: Table) -> Mapping[str, Term]:
        """The terms of *table* by name."""
        return self.tables.get(table, {})

    def knows(self, table: Table, name: str) -> bool:
        """Whether *name* may be used."""
        return self.is_open or name in self.terms(table)

    def label(self, table: Table, name: str) -> str:
        """What patients read for *name*; an unknown name is shown as words."""
        term = self.terms(table).get(name)
        return term.label if term else name.replace("-", " ").capitalize()

    def within(self, table: Table, name: str) -> frozenset[str]:
        """*name* and every term below it: "leg" holds "foot" where foot's parent is leg."""
        found = {name}
        terms = self.terms(table)
        while more := {t.name for t in terms.values() if t.parent in found} - found:
            found |= more
        return frozenset(found)


def parse(text: str) -> tuple[Vocabulary, list[Complaint]]:
    """Read a vocabulary file; what cannot be used is left out and told as a complaint.

    A text that is not TOML gives an open vocabulary: one slip is told once, not on every page.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        message = (
            f"this is not TOML, so terms are not checked: {error}; mend the line or the one above"
        )
        return Vocabulary(is_open=True), [Complaint(line, message)]
    problems: list[Complaint] = []
    tables: dict[Table, dict[str, Term]] = {}
    for heading, terms in data.items():
        if heading not in set(Table) or not isinstance(terms, dict):
            near = did_you_mean(heading, set(Table))
            problems.append(
                Complaint(_line_of(text, heading), f'"{heading}" is no table of terms{near}')
            )
            continue
        table = tables[Table(heading)] = {}
        for name, value in terms.items():
            line = _line_of(text, heading, name)
            term, complaints = _term(name, value)
            problems += [Complaint(line, f"{heading}.{name}: {words}") for words in complaints]
            if term:
                table[name] = term
    for heading_table, named in tables.items():
        for name, words in _wrong_parents(named):
            problems.append(Complaint(_line_of(text, heading_table, name), f"{name}: {words}"))
            named[name] = replace(named[name], parent="")
    return Vocabulary(tables), problems


_TEXT_KEYS = frozenset({"label", "parent"})
_LIST_KEYS = frozenset({"synonyms", "icd10", "snomed"})


def _term(name: str, value: Any) -> tuple[Term | None, list[str]]:
    if not is_name(name):
        return None, ["a term's name has lower-case letters, digits and hyphens only"]
    label = value.get("label") if isinstance(value, dict) else None
    if not (isinstance(label, str) and label.strip()):
        return None, ['a label is missing; write for example label = "Heel pain"']
    known: dict[str, Any] = {}
    complaints = []
    for key, item in value.items():
        if key in _TEXT_KEYS and isinstance(item, str):
            known[key] = item
        elif key in _LIST_KEYS and isinstance(item, str):
            known[key] = (item,)
        elif key in _LIST_KEYS and isinstance(item, list) and all(isinstance(i, str) for i in item):
            known[key] = tuple(item)
        elif key in _TEXT_KEYS | _LIST_KEYS:
            complaints.append(f'"{key}" has to be text in quotes')
        else:
            complaints.append(f'"{key}" is unknown{did_you_mean(key, _TEXT_KEYS | _LIST_KEYS)}')
    return Term(name=name, **known), complaints


def _wrong_parents(terms: Mapping[str, Term]) -> Iterator[tuple[str, str]]:
    for name, term in terms.items():
        if term.parent and term.parent not in terms:
            yield name, f'parent "{term.parent}" is unknown{did_you_mean(term.parent, terms)}'
            continue
        seen, above = {name}, term.parent
        while above and above in terms and above not in seen:
            seen.add(above)
            above = terms[above].parent
        if above == name:
            yield name, "its parents lead back to itself"


def _line_of(text: str, *wanted: str) -> int:
    """The first line that sets the table or term *wanted*: `[regions.foot]` or `foot = ...`."""
    above: tuple[str, ...] = ()
    for number, row in enumerate(text.split("\n"), start=1):
        if heading := re.match(r"\s*\[([^\[\]]+)\]", row):
            here = above = _keys(heading[1])
        elif "=" in row:
            here = above + _keys(row.partition("=")[0])
        else:
            continue
        if here[: len(wanted)] == wanted:
            return number
    return 1


def _keys(dotted: str) -> tuple[str, ...]:
    return tuple(key.strip().strip("\"'") for key in dotted.split("."))


def overlay(base: Vocabulary, translated: Vocabulary) -> Vocabulary:
    """*base* with the labels and synonyms of *translated*; terms that it lacks stay as they are."""
    tables = {
        table: {
            name: replace(term, label=other.label, synonyms=other.synonyms)
            if (other := translated.terms(table).get(name))
            else term
            for name, term in terms.items()
        }
        for table, terms in base.tables.items()
    }
    return Vocabulary(tables, base.is_open)
