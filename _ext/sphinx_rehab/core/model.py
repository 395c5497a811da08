"""What the library knows of its exercises, protocols and conditions once their pages are read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sphinx_rehab.core.dose import Dose
from sphinx_rehab.core.review import Review


class Kind(StrEnum):
    """How one exercise relates to another; the value is the name of the authors' option."""

    EASIER = "easier"
    HARDER = "harder"
    PREPARES_FOR = "prepares-for"
    PREPARED_BY = "prepared-by"
    INSTEAD_OF = "instead-of"
    PAIRS_WITH = "pairs-with"

    @property
    def inverse(self) -> Kind:
        """The same relation seen from its other end."""
        return _INVERSES.get(self, self)


_INVERSES = {
    Kind.EASIER: Kind.HARDER,
    Kind.HARDER: Kind.EASIER,
    Kind.PREPARES_FOR: Kind.PREPARED_BY,
    Kind.PREPARED_BY: Kind.PREPARES_FOR,
}

AUTHORED_KINDS = tuple(kind for kind in Kind if kind is not Kind.PREPARED_BY)
"""The relations that an author may write; the other one follows from its inverse."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation as its author wrote it, on *line* of the page that it starts from."""

    kind: Kind
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its path from the source folder and the words that replace it."""

    path: str
    description: str


@dataclass(frozen=True, slots=True)
class Timing:
    """A hold, count or rest inside a step; *role* is `hold`, `reps`, `rest` or `switch-sides`.

    *dose* is None for `switch-sides`, which is a cue and measures nothing.
    """

    role: str
    text: str
    dose: Dose | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step card. *title* is its bold opening, or "" without one."""

    title: str
    text: str
    pictures: tuple[Picture, ...] = ()
    timings: tuple[Timing, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A mistake with its fix, or a question with its answer; only a question has an *anchor*."""

    head: str
    body: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One line of the sources; *url* is "" where it names a book or a person."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise page. Tuples of terms hold vocabulary names, not labels.

    *dose* is None where it is missing or was not understood; *unit* is the dose's unit in the
    page's language ("círculos lentos"). Lists hold plain text.
    """

    name: str
    title: str
    docname: str
    line: int
    message: str
    dose: Dose | None
    regions: tuple[str, ...]
    positions: tuple[str, ...]
    equipment: tuple[str, ...]
    helps: tuple[str, ...]
    targets: tuple[str, ...]
    review: Review
    unit: str = ""
    level: str = ""
    tagline: str = ""
    aliases: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    formerly: tuple[str, ...] = ()
    prescribed_by: str = ""
    author: str = ""
    picture: Picture | None = None
    steps: tuple[Step, ...] = ()
    cues: tuple[str, ...] = ()
    feel: tuple[str, ...] = ()
    ask_first: tuple[str, ...] = ()
    stop_if: tuple[str, ...] = ()
    advance_when: tuple[str, ...] = ()
    mistakes: tuple[Pair, ...] = ()
    questions: tuple[Pair, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionItem:
    """One exercise of a session; *dose* is None where the exercise's own dose holds."""

    exercise: str
    dose: Dose | None
    line: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """An ordered list of exercises to do in one go, *frequency* being a dose such as "daily"."""

    title: str
    items: tuple[SessionItem, ...]
    line: int
    frequency: Dose | None = None
    advance_when: str = ""
    ease_when: str = ""


@dataclass(frozen=True, slots=True)
class Protocol:
    """A named plan of sessions for one or more conditions."""

    name: str
    title: str
    docname: str
    line: int
    message: str
    conditions: tuple[str, ...]
    review: Review
    sessions: tuple[Session, ...] = ()
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """The page of a condition; its label, lay words and codes stand in the vocabulary."""

    name: str
    title: str
    docname: str
    line: int
    message: str
    review: Review
    formerly: tuple[str, ...] = ()


Entry = Exercise | Protocol | Condition
"""Whatever has a permanent name and a page of its own."""


def entry_type(entry: Entry) -> str:
    """The entry's object type in the domain and in objects.inv."""
    return type(entry).__name__.lower()
