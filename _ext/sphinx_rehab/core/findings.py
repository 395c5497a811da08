"""Every kind of finding that an author can be told, and what one finding holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Finding(Enum):
    """A kind of finding: the subtype of a Sphinx warning of type `rehab`, and what it means."""

    ANCHOR = (
        "anchor",
        "Two questions of a page have the same words, so a link cannot tell them apart.",
    )
    CLASH = "clash", "Two pages claim the same permanent name, now or formerly."
    CONFIG = "config", "A `rehab_...` setting in conf.py cannot be used."
    DATE = "date", "A review date or interval is not understood."
    DOSE = "dose", "A dose is not understood."
    DRAFT = "draft", "A page that patients see links to one that they do not see."
    EMPTY = "empty", "A section, list or directive has nothing in it."
    ENCODING = "encoding", "A file is not saved as UTF-8."
    HTML = "html", "HTML stands in a page; it is shown as text."
    INCOMPLETE = "incomplete", "A published page lacks something that it must have."
    LINK = "link", "A role or link names no exercise, protocol or condition."
    LIST = "list", "A directive holds something else than the one list that it takes."
    MISSING = "missing", "A required option is missing or empty."
    NAME = "name", "A permanent name is missing or has characters that it may not have."
    OPTION = "option", "An option is unknown, written twice, or its line is not understood."
    PICTURE = (
        "picture",
        "A picture or another file of a page is missing, lies elsewhere, or has no description.",
    )
    PLACE = "place", "A directive stands where it cannot: not under the title, or twice in a file."
    READING = "reading", "A page or a step is harder to read than `rehab_reading_grades` allows."
    RELATION = "relation", "A relation leads to an unknown exercise, to itself, or in a circle."
    REVIEW = "review", "A published page is past its review date."
    SIZE = "size", "A file is too large to be an exercise page."
    STATUS = "status", "A status is none of draft, review and published."
    TERM = "term", "A term is not in the vocabulary."
    VOCABULARY = "vocabulary", "The vocabulary file is missing or cannot be used as it is."

    def __init__(self, subtype: str, description: str) -> None:
        self.subtype = subtype
        self.description = description


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding, to be mended on *line* (1-based) of the page *docname*."""

    finding: Finding
    docname: str
    line: int
    message: str
