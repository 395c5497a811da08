"""What a slip on a page is: the files that hold it, and what its author is told where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sphinx_rehab.core.findings import Finding

from tests.conftest import exercise

HERE = "@@"
"""Stands in the line that a message names; the k-th such mark belongs to the k-th message."""
NAME = "own-name"
"""Stands for the name of the case, which is the name of its exercise too."""

HEAD = ":region: foot\n:position: sitting\n:equipment: none\n:helps: bunion\n:dose: 3 x 10"
"""All that an exercise needs."""

Told = tuple[Finding, str]


@dataclass(frozen=True)
class Case:
    """One slip. *text* is the page `<name>/x.md`; *kept* words stand on the page afterwards."""

    name: str
    text: str
    told: tuple[Told, ...] = ()
    kept: tuple[str, ...] = ()
    others: Mapping[str, str] = field(default_factory=dict)
    page: str = "x.md"
    encoding: str = "utf-8"
    is_left_out: bool = False

    @property
    def docname(self) -> str:
        return f"{self.name}/{self.page.rpartition('.')[0]}"

    def files(self) -> dict[str, bytes]:
        """The files of the case without the marks, by path."""
        bare = {name: text.replace(HERE, "") for name, text in self._texts()}
        return {
            name: text.encode(self.encoding if name.endswith(self.page) else "utf-8")
            for name, text in bare.items()
        }

    def warnings(self) -> list[tuple[str, str, str]]:
        """The start, some words and the end of each message that the case gives."""
        places = [
            f"{name}:{number}: WARNING: "
            for name, text in self._texts()
            for number, line in enumerate(text.splitlines(), start=1)
            for _mark in range(line.count(HERE))
        ] or [f"{self.name}/{self.page}:1: WARNING: "]
        return [
            (place, words, f" [rehab.{finding.subtype}]")
            for place, (finding, words) in zip(places, self.told, strict=False)
        ]

    def _texts(self) -> Iterator[tuple[str, str]]:
        for name, text in {self.page: self.text, **self.others}.items():
            yield f"{self.name}/{name}", text.replace(NAME, self.name)


def page(own_name: str = NAME, /, **parts: str | None) -> str:
    """An exercise page; keyword arguments as for `tests.conftest.exercise`."""
    return exercise(own_name, **parts)  # type: ignore[arg-type]


def section(body: str) -> str:
    """An exercise page with *body* in a section."""
    return page(body=f"## A section\n\nText.\n\n{body}\n")


def slip(name: str, text: str, finding: Finding, words: str, *kept: str) -> Case:
    """A page with one slip and one message."""
    return Case(name, text, ((finding, words),), kept)


def no_slip(name: str, text: str, *kept: str) -> Case:
    """A page that looks wrong and is not."""
    return Case(name, text, (), kept)
