"""A pose file as read: TOML with its path and text, so that every mistake can name its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from .errors import PoseError

SUFFIX = ".pose.toml"


@dataclass(frozen=True)
class Table:
    """One table of a pose file; its getters check types and give errors with a line.

    `at` is the dotted name of the table within the file, "" for the file itself.
    """

    path: Path
    text: str
    values: Mapping[str, Any]
    at: str = ""
    after: int = 0
    """The line after which the table's keys are searched, for tables that occur several times."""

    def fail(self, message: str, key: str = "") -> PoseError:
        """The error to raise about *key* of this table."""
        return PoseError(self.path, self._line(key), message)

    def name(self, key: str) -> str:
        """The full dotted name of *key*."""
        return f"{self.at}.{key}" if self.at else key

    def only(self, known: Iterable[str]) -> None:
        """Raise for the first key that is none of *known*, with the nearest of them."""
        names = sorted(known)
        for key in self.values:
            if key not in names:
                near = get_close_matches(key, names, 1, 0.6)
                hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(names)}"
                raise self.fail(f'"{self.name(key)}" is not known; {hint}', key)

    def string(self, key: str, default: str | None = None, among: Iterable[str] = ()) -> str:
        """A text; of the words *among* if any are given."""
        value = self.values.get(key, default)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(f'"{self.name(key)}" must be a text in quotation marks', key)
        words = list(among)
        if words and value not in words:
            near = get_close_matches(value, words, 1, 0.6)
            hint = f'did you mean "{near[0]}"?' if near else f"write one of {', '.join(words)}"
            raise self.fail(f'{self.name(key)} = "{value}" is not known; {hint}', key)
        return value

    def number(self, key: str, default: float | None = None) -> float:
        """A number, whole or not."""
        value = self.values.get(key, default)
        if not is_number(value):
            raise self.fail(f'"{self.name(key)}" must be a number', key)
        return float(value or 0)

    def numbers(self, key: str, count: int) -> tuple[float, ...]:
        """A list of *count* numbers."""
        value = self.values.get(key)
        if not isinstance(value, list) or len(value) != count or not all(map(is_number, value)):
            raise self.fail(f'"{self.name(key)}" must be a list of {count} numbers', key)
        return tuple(float(v) for v in value)

    def flag(self, key: str, default: bool = False) -> bool:
        """`true` or `false`."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.fail(f'"{self.name(key)}" must be true or false', key)
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty when the key is missing; one text alone will do."""
        value = self.values.get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.fail(f'"{self.name(key)}" must be a list of texts', key)
        return tuple(value)

    def table(self, key: str) -> Table:
        """The table *key*, empty when it is missing."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.fail(f'"{self.name(key)}" must be a table: {{ name = value }}', key)
        return Table(self.path, self.text, value, self.name(key), self._line(key) or self.after)

    def tables(self, key: str) -> list[Table]:
        """The tables written as `[[key]]`, in order."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self.fail(f'write each "{self.name(key)}" as a table of its own: [[{key}]]', key)
        heads = [
            n for n, line in self._lines() if re.match(rf"\s*\[\[\s*{re.escape(key)}\s*]]", line)
        ]
        return [
            Table(self.path, self.text, entry, key, heads[i] if i < len(heads) else 0)
            for i, entry in enumerate(value)
        ]

    def _lines(self) -> list[tuple[int, str]]:
        return list(enumerate(self.text.splitlines(), start=1))

    def _line(self, key: str) -> int | None:
        """The line where *key* is written; that of the table if the key is missing."""
        last = re.escape(key.rpartition(".")[2])
        here = rf"(^|[\s.{{,\[\"]){last}\"?\s*([=.\]])"
        for number, line in self._lines():
            if key and number >= self.after and re.search(here, line.partition("#")[0]):
                return number
        return self.after or None


@dataclass(frozen=True)
class Document(Table):
    """A whole pose file."""

    @property
    def kind(self) -> str:
        """Which module draws it."""
        return self.string("kind", "body")

    @property
    def title(self) -> str:
        """What the picture shows, for people who do not see it."""
        return self.string("title")

    @property
    def picture(self) -> Path:
        """Where the drawing is written."""
        return self.path.with_name(self.path.name.removesuffix(SUFFIX) + ".svg")


def whole(document: Document) -> Document:
    """The document with what it takes over from the pose file named by `like`, if any.

    Tables are merged key by key; a list or a value of its own replaces the other's. A hand or foot
    that goes "at" a place no longer goes "to" a part of the body, and the other way round.
    """
    values = dict(document.values)
    seen = {document.path}
    here = document
    while "like" in here.values:
        name = here.string("like")
        here = read(here.path.with_name(name + SUFFIX))
        if here.path in seen:
            raise document.fail(f'"like" leads back to "{name}"', "like")
        seen.add(here.path)
        values = _merged(here.values, values)
    values.pop("like", None)
    return Document(document.path, document.text, values)


def _merged(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    gone: set[str] = set()
    if "at" in over:
        gone = {"to", "offset"}
    elif "to" in over:
        gone = {"at", "on"}
    under = {key: value for key, value in under.items() if key not in gone}
    result = {**under, **over}
    for key in under.keys() & over.keys():
        if isinstance(under[key], dict) and isinstance(over[key], dict):
            result[key] = _merged(under[key], over[key])
    return result


def is_number(value: object) -> bool:
    """Whether a value of a file is a number, whole or not."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def read(path: Path) -> Document:
    """Read a pose file; raises PoseError if it is no TOML."""
    try:
        text = path.read_text("utf-8")
        values = tomllib.loads(text)
    except OSError as error:
        raise PoseError(path, None, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise PoseError(path, None, "is not UTF-8 text; save it again as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else None
        raise PoseError(path, line, f"is not valid TOML: {error}") from error
    return Document(path, text, values)
