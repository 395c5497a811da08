"""The words of our scripts in the language of the build.

A script says `rehab.say("Pause")` or `rehab.count("%(n)s drill", "%(n)s drills", n)`; the English
words are the keys of the catalog, as in Python.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from gettext import NullTranslations
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages.extract import extract, extract_javascript
from sphinx.application import Sphinx

from sphinx_rehab.i18n import words

_IN_PYTHON = {"say": "gettext", "count": "ngettext"}

KEYWORDS: dict[str, tuple[int, ...] | None] = {"say": None, "count": (1, 2)}
"""The functions whose literal arguments are translated."""

OPTIONS: Any = {"parse_template_string": True}
"""Of Babel: words also stand inside of `${…}`."""


def collect(
    stream: BinaryIO,
    keywords: object,
    comment_tags: Collection[str],
    options: object,
) -> Iterator[tuple[int, str, Any, Any]]:
    """Babel's extraction method for our scripts (`pyproject.toml`), for `make locale`.

    It has keywords and options of its own: in Python, `count` is a method of strings.
    """
    found = extract_javascript(stream, KEYWORDS, comment_tags, OPTIONS)
    for line, name, message, comments in found:
        yield line, _IN_PYTHON[str(name)], message, comments


def table(app: Sphinx, scripts: Iterable[Path]) -> str:
    """The statement that gives *scripts* their translations, "" where no word changes."""
    if app.config.language.partition("_")[0] == "en":
        return ""
    return statement(scripts, words())


def statement(scripts: Iterable[Path], catalog: NullTranslations) -> str:
    """The statement that gives *scripts* the translations of *catalog*."""
    found: dict[str, str | list[str]] = {}
    for message in _messages(scripts):
        if isinstance(message, str):
            found[message] = catalog.gettext(message)
        else:
            one, many = message
            found[one] = [catalog.ngettext(one, many, 1), catalog.ngettext(one, many, 2)]
    changed = {key: value for key, value in sorted(found.items()) if value != key}
    text = json.dumps(changed, ensure_ascii=False)
    return f"Object.assign(rehab.translations, {text});\n" if changed else ""


def _messages(scripts: Iterable[Path]) -> Iterator[str | tuple[str, str]]:
    for script in scripts:
        with script.open("rb") as stream:
            for _line, message, _comments, _context in extract(
                "javascript", stream, KEYWORDS, options=OPTIONS
            ):
                yield message if isinstance(message, str) else (message[0], message[1])
