"""The extension's own words: all are offered to translators, and Spanish has every one of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po
from sphinx_rehab import i18n

from tests.conftest import ROOT

LOCALE = Path(i18n.__file__).parent / "locale"
SOURCES = sorted(LOCALE.glob("*/LC_MESSAGES/sphinx_rehab.po"))
languages = pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.parts[-3])
Id = str | tuple[str, str]


def _messages(path: Path, language: str | None = None) -> dict[Id, Message]:
    with path.open("rb") as stream:
        return {message.id: message for message in _read(stream, language) if message.id}


def _read(stream: object, language: str | None) -> Catalog:
    return read_po(stream, locale=language, abort_invalid=True)


def _ids_in_code() -> Iterator[Id]:
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["babel"]
    methods = [(entry["pattern"], entry["method"]) for entry in mappings["mappings"]]
    keywords = {**DEFAULT_KEYWORDS, "__": None}
    found = extract_from_dir(LOCALE.parent, methods, keywords=keywords, strip_comment_tags=False)
    for _file, _line, text, _comments, _context in found:
        yield tuple(text[:2]) if isinstance(text, tuple) else text


def test_template_has_every_word_of_the_code_and_no_other() -> None:
    assert set(_messages(LOCALE / "sphinx_rehab.pot")) == set(_ids_in_code()), "run `make locale`"


def test_template_has_the_words_of_every_kind_of_source() -> None:
    found = _messages(LOCALE / "sphinx_rehab.pot")
    assert {"Stop if", "every day", ("%(count)s minute", "%(count)s minutes")} <= set(found)
    assert "Find an exercise" in found, "templates are read too"


def test_spanish_is_there() -> None:
    assert "es" in {source.parts[-3] for source in SOURCES}


@languages
def test_translation_has_every_message_once_and_finished(source: Path) -> None:
    found = _messages(source, source.parts[-3])
    assert set(found) == set(_messages(LOCALE / "sphinx_rehab.pot")), "run `make locale`"
    unfinished = [
        message.id
        for message in found.values()
        if message.fuzzy
        or not all([message.string] if isinstance(message.string, str) else message.string)
    ]
    assert unfinished == []


@languages
def test_translation_keeps_every_placeholder(source: Path) -> None:
    for message in _messages(source, source.parts[-3]).values():
        many = isinstance(message.id, tuple)
        wanted = _placeholders(message.id[1] if many else message.id)
        for text in message.string if many else [message.string]:
            assert _placeholders(text) == wanted, message.id


def _placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"%(?:\(\w+\))?[a-z]", text))


@languages
def test_translation_ends_as_its_original_does(source: Path) -> None:
    for message in _messages(source, source.parts[-3]).values():
        if isinstance(message.id, str):
            ends = [text[-1:] if text[-1:] in ".:" else "" for text in (message.id, message.string)]
            assert ends[0] == ends[1], message.id
