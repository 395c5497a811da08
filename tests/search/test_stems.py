"""A word has one stem, in Python as in JavaScript, whatever the age of their stemmers."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st
from searching import Engine
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.vocabulary import Vocabulary
from sphinx_rehab.publish.assets import lazy_script
from sphinx_rehab.search.files import Source
from sphinx_rehab.search.index import FOLDER, write_files
from sphinx_rehab.search.language import language_for
from sphinx_rehab.search.pages import Section, counted
from sphinx_rehab.search.words import fold, tokens

from tests.conftest import Built
from tests.search.conftest import Search
from tests.search.test_relevance import DATA

Vocabularies = Callable[[str, Iterable[str]], Engine]


@pytest.fixture
def engine_of(tmp_path: Path, search_in: Search) -> Vocabularies:
    """`engine_of(language, words)`: the search of a library with one page of these words."""

    def run(code: str, words: Iterable[str]) -> Engine:
        text = counted([Section("page", "", "Page", " ".join(words))])
        language = language_for(code)
        source = Source(
            library=Library([], Vocabulary(), []),
            texts={"page": text},
            language=language,
            code=code,
            stems={},
            emergencies=[],
            lay_words={},
            pictures={},
            suffix=".html",
            search="search.html",
            limit=0,
        )
        html = tmp_path / f"{code}-{len(text.words)}"
        write_files(source, html / FOLDER)
        (html / "_static/rehab/search.js").write_text(lazy_script("search.js"), encoding="utf-8")
        return search_in(html)

    return run


def words_of(code: str) -> list[str]:
    """Some thousand words of a language: names of countries, languages, units and the like."""
    locale = Locale(code)
    names = [locale.territories, locale.languages, locale.currencies, locale.scripts]
    texts = [text for table in names for text in table.values()]
    return sorted({word for text in texts for word in tokens(text) if word.isalpha()})


def by_fold(words: Iterable[str]) -> dict[str, str]:
    """One way of writing for each word without accents, as in the index."""
    return {fold(word): word for word in sorted(words, reverse=True) if len(word) > 1}


@pytest.mark.parametrize("code", ["en", "es", "de"])
def test_words_of_the_index(code: str, engine_of: Vocabularies) -> None:
    language, words = language_for(code), by_fold(words_of(code))
    assert len(words) > 1000
    found = dict(zip(words, engine_of(code, words.values()).stems(list(words)), strict=True))
    assert found == {plain: language.stem(word) for plain, word in words.items()}


@pytest.mark.parametrize("code", ["en", "es", "de"])
def test_words_that_are_forms_of_those_of_the_index(code: str, engine_of: Vocabularies) -> None:
    language, words = language_for(code), by_fold(words_of(code))
    half = dict(list(words.items())[::2])
    known = {language.stem(word) for word in half.values()}
    others = {p: w for p, w in words.items() if p not in half and language.stem(w) in known}
    others = {plain: word for plain, word in others.items() if plain == word}
    assert len(others) >= 10
    found = dict(zip(others, engine_of(code, half.values()).stems(list(others)), strict=True))
    wrong = {word for word, stem in found.items() if stem != language.stem(others[word])}
    assert wrong == set()


def test_the_library_and_the_exercises(
    library: Callable[..., Built], engine: Engine, engine_of: Vocabularies
) -> None:
    language = language_for("en")
    own = by_fold(library("html").domain.stems)
    words = [word for word in own if word.isalpha()]
    assert engine.stems(words) == [language.stem(own[word]) for word in words]
    if DATA is not None:
        text = (DATA / "free-exercise-db.json").read_text(encoding="utf-8")
        words = [word for word in by_fold(tokens(text)) if word.isalpha()]
        assert engine_of("en", words).stems(words) == [language.stem(word) for word in words]


def test_international(engine_of: Vocabularies) -> None:
    engine = engine_of("en", ["internationally", "internal", "interview", "intermittent"])
    assert engine.search("international")["total"] == 1
    assert engine.search("intermittently")["total"] == 1


@settings(max_examples=30)
@given(st.lists(st.text(string.ascii_lowercase, min_size=2, max_size=14), min_size=1))
def test_any_words(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> None:
    """What the index writes of stems is what the engine reads."""
    from sphinx_rehab.search.coding import cuts

    stems = {word: language_for("en").stem(word) for word in words}
    for line, (word, stem) in zip(cuts(stems.items()).split("\n"), stems.items(), strict=True):
        cut = int("".join(filter(str.isdigit, line)) or 0)
        assert word[: len(word) - cut] + line.lstrip(string.digits) == stem
