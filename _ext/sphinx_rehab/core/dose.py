"""How much, how long and how often: the dose that a clinician writes, as data and back as text.

`dose_grammar` says what can be written, and `dose_hints` what a text was meant to be that cannot.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from sphinx_rehab.core.dose_grammar import (
    DAILY,
    Course,
    Frequency,
    MisreadError,
    Range,
    read,
    time_text,
)
from sphinx_rehab.core.dose_hints import mend

__all__ = ["Course", "Dose", "DoseError", "Frequency", "Range", "parse"]

SHOWN = 80
"""Characters of a text that a message shows."""


@dataclass(frozen=True, slots=True)
class Dose:
    """One dose. `str` gives the canonical text and `parse` reads that text back as an equal dose.

    A dose that no text can give (no field at all, sets or a unit with nothing to count, both reps
    and time, a unit that reads as something else) is a ValueError.
    """

    sets: Range | None = None
    reps: Range | None = None
    unit: str = ""
    """What is counted ("slow circles"): one to three words; "" is plain repetitions."""
    each_way: bool = False
    """The reps, or the time, are done once in each direction."""
    time: Range | None = None
    """Seconds of work in a set."""
    hold: Range | None = None
    """Seconds held in each repetition."""
    rest: Range | None = None
    """Seconds between sets; without sets, seconds after the work."""
    tempo: tuple[int, int, int] | None = None
    """Seconds up, held and down in each repetition; only the middle one may be 0."""
    each_side: bool = False
    frequency: Frequency | None = None
    """How often on a day."""
    days: Frequency | None = None
    """On which days: every other day, or so many days a week."""
    course: Course | None = None

    def __post_init__(self) -> None:
        given = {f.name: getattr(self, f.name) for f in fields(self)}
        given = {f.name: given[f.name] for f in fields(self) if given[f.name] != f.default}
        try:
            found = read(str(self))
        except MisreadError as error:
            raise ValueError(f"no text gives the dose {given}") from error
        if found != given:
            raise ValueError(f"the text of the dose {given} reads as {found}")

    def __str__(self) -> str:
        bare = self.reps and not (self.sets or self.unit or self.each_way)
        once = self.days and self.frequency == DAILY
        work = (
            self.sets and f"{self.sets} x",
            self.time and time_text(self.time),
            self.reps and str(self.reps),
            ("rep" if self.reps == Range(1, 1) else "reps") if bare else self.unit,
            self.each_way and "each way",
        )
        parts = (
            " ".join(word for word in work if word),
            self.hold and f"hold {time_text(self.hold)}",
            self.rest and f"rest {time_text(self.rest)}",
            self.tempo and f"tempo {'-'.join(map(str, self.tempo))}",
            self.each_side and "each side",
            self.frequency and ("once a day" if once else str(self.frequency)),
            self.days and str(self.days),
            self.course and str(self.course),
        )
        return ", ".join(part for part in parts if part)


class DoseError(ValueError):
    """A text that is no dose: the whole *text*, the part *near* the slip, a *hint* that parses."""

    def __init__(self, text: str, near: str, hint: str) -> None:
        super().__init__(text, near, hint)
        self.text = text
        self.near = _cut(near.strip())
        self.hint = hint

    def __str__(self) -> str:
        return (
            f'dose "{_printable(self.text)}" is not understood near "{_printable(self.near)}"; '
            f'write for example "{self.hint}"'
        )


def parse(text: str) -> Dose:
    """The dose that *text* says; DoseError for any other text."""
    try:
        return Dose(**read(text))
    except MisreadError as slip:
        near, hint = mend(text, slip.near)
    canonical = str(Dose(**read(hint)))
    raise DoseError(text, near, min(hint, canonical, key=len))


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."


def _printable(text: str) -> str:
    """*text* on one line, without the characters that could disturb a terminal."""
    line = " ".join(_cut(text).split())
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
