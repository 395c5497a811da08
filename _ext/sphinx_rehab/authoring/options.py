"""The options of a directive, read as their author wrote them.

We read them ourselves. MyST takes a value for YAML, where a quotation mark, a tab or a "#" loses
text, and reStructuredText drops a whole directive for one wrong line.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

_OPTION = re.compile(r"\s*:(?P<name>[A-Za-z][\w -]*):(?!`)(?P<value>.*)")
_WITHOUT_COLON = re.compile(r"\s*:(?P<name>[\w-]+)\s(?P<value>.+)")
_QUOTED = re.compile(r"""(["'])((?:(?!\1).)*)\1""")


@dataclass(slots=True)
class Option:
    """One option, in the rows from *row* to before *end*, counted from the first row given."""

    name: str
    value: str
    row: int
    end: int
    slip: str = ""
    """What is wrong with its row, as the end of a sentence; it is understood all the same."""

    @property
    def text(self) -> str:
        """The value on one line, without quotation marks around the whole of it."""
        text = " ".join(self.value.split())
        quoted = _QUOTED.fullmatch(text)
        return quoted[2] if quoted else text


def read(rows: Sequence[str], known: Container[str]) -> list[Option]:
    """The options at the head of *rows*, and those of the names *known* that stand further down.

    An indented row continues the option above it.
    """
    found: list[Option] = []
    at_head, is_told = True, False
    for number, row in enumerate(rows):
        option = _option(row, number, known)
        if option and (at_head or option.name in known):
            if not at_head and not is_told:
                option.slip = "stands below text or an empty line; keep the options together"
                is_told = True
            found.append(option)
        elif found and found[-1].end == number and row.strip() and row[0].isspace():
            found[-1].value += f" {row}"
            found[-1].end += 1
        elif found or row.strip():
            at_head = False
    return found


def _option(row: str, number: int, known: Container[str]) -> Option | None:
    if match := _OPTION.fullmatch(row):
        option = Option(match["name"].strip(), match["value"], number, number + 1)
        if option.value[:1].strip():
            option.slip = f'needs a space before its value; write ":{option.name}: {option.text}"'
        return option
    if (match := _WITHOUT_COLON.fullmatch(row)) and match["name"] in known:
        option = Option(match["name"], match["value"], number, number + 1)
        option.slip = f'needs a colon behind its name; write ":{option.name}: {option.text}"'
        return option
    return None


def undashed(rows: list[str]) -> list[str]:
    """*rows* with `name: value` between lines of dashes, as MyST allows, written `:name: value`."""
    first = next((n for n, row in enumerate(rows) if row.strip()), 0)
    if not rows or rows[first].strip() != "---":
        return rows
    end = next((n for n in range(first + 1, len(rows)) if rows[n].startswith("---")), len(rows))
    inside = [f":{row}" if row[:1].strip() else row for row in rows[first + 1 : end]]
    return [*rows[:first], "", *inside, *([""] * (end < len(rows))), *rows[end + 1 :]]
