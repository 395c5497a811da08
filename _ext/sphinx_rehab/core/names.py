"""Permanent names: what they look like, and the nearest one to a slip of the pen."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NAME_LIMIT = 80
"""Characters of the longest name."""


def is_name(text: str) -> bool:
    """Whether *text* can be a permanent name: lower-case words and digits joined by hyphens."""
    return len(text) <= NAME_LIMIT and _NAME.fullmatch(text) is not None


def as_name(text: str) -> str:
    """The name that *text* probably means, or "" when nothing usable is left of it."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    unmarked = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", unmarked).strip("-")[:NAME_LIMIT].strip("-")


def anchor(prefix: str, text: str) -> str:
    """A stable HTML id made of *prefix* and the words of *text*, in any script."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    return "-".join([prefix, *words])[:NAME_LIMIT].rstrip("-")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of an error message: `; did you mean "toe-yoga"?`, or "" when nothing is near."""
    near = difflib.get_close_matches(word[:NAME_LIMIT].lower(), sorted(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""
