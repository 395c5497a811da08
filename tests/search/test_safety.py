"""A correction never turns one complaint into another unseen, and emergencies show their notice."""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from searching import Engine
from slips import RULES
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.search.emergencies import shipped
from sphinx_rehab.search.words import fold, tokens

from tests.conftest import Built

LETTERS = "aeiorstlnm"
MOST = 8
"""Variants of each word that are asked, chosen by a CRC of them."""


@cache
def edits(word: str) -> set[str]:
    """Every word one edit away, with the commonest letters."""
    cuts = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    return {
        *(a + b[1:] for a, b in cuts if b),
        *(a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1),
        *(a + letter + b[1:] for a, b in cuts if b for letter in LETTERS),
        *(a + letter + b for a, b in cuts for letter in LETTERS),
    } - {word}


def names(built: Built) -> dict[str, set[str]]:
    """What each condition is called, as words without accents."""
    terms = built.domain.library.vocabulary.terms(Table.CONDITIONS)
    return {
        name: {plain(text) for text in (term.label, *term.synonyms)} for name, term in terms.items()
    }


def plain(text: str) -> str:
    return " ".join(fold(word) for word in tokens(text))


def misspelt(called: set[str]) -> Iterator[str]:
    """One and two edits of the longest word of each name."""
    for text in sorted(called):
        word = max(text.split(), key=len)
        if len(word) >= 5:
            near = sorted(edits(word), key=lambda w: zlib.crc32(w.encode()))[:MOST]
            far = {min(edits(one), key=lambda w: zlib.crc32(w.encode())) for one in near[:4]}
            for slip in (*near, *far):
                yield text.replace(word, slip, 1)


def test_no_complaint_becomes_another_unseen(library: Callable[..., Built], engine: Engine) -> None:
    every = names(library("html"))
    owners: dict[str, set[str]] = {}
    for name, called in every.items():
        for text in called:
            owners.setdefault(text, set()).add(name)
    asked = {slip for called in every.values() for slip in misspelt(called)}
    assert len(asked) > 1000
    silent, hidden = [], []
    slips = sorted(asked)
    for slip, (correction, _notice) in zip(slips, engine.told(slips), strict=True):
        if correction is None:
            continue
        own, other = owners.get(plain(slip), set()), owners.get(plain(correction["to"]), set())
        if correction["from"] != slip or correction["to"] == slip:
            silent.append(slip)
        if own and not own & other and not correction["changesCondition"]:
            hidden.append((slip, correction))
    assert silent == []
    assert hidden == []


def test_what_a_complaint_is_called_stays_that_complaint(
    library: Callable[..., Built], engine: Engine
) -> None:
    """Every label and synonym, misspelled ones too, still means what the vocabulary says."""
    wrong = []
    for name, called in names(library("html")).items():
        label = library("html").domain.library.vocabulary.label(Table.CONDITIONS, name)
        for text in sorted(called):
            found = engine.search(text)
            meant = {way for word in found["explain"]["words"] for way in word["also"]}
            if not any(f"condition: {label}" in way for way in meant):
                wrong.append((text, meant))
    assert wrong == []


def test_between_two_complaints_the_one_typed_comes_first(
    library: Callable[..., Built], engine: Engine
) -> None:
    """Names of two conditions one or two edits apart: each finds its own, uncorrected."""
    every = names(library("html"))
    owners: dict[str, set[str]] = {}
    for name, called in every.items():
        for word in {word for text in called for word in text.split() if len(word) > 3}:
            owners.setdefault(word, set()).add(name)
    near = [
        (a, b)
        for a, b in itertools.permutations(sorted(owners), 2)
        if not owners[a] & owners[b] and abs(len(a) - len(b)) < 3
        if b in edits(a) or edits(a) & edits(b)
    ]
    assert near
    told = engine.told([typed for typed, _other in near])
    for (typed, other), (correction, _notice) in zip(near, told, strict=True):
        into = [slip["to"] for slip in correction["words"]] if correction else []
        assert other not in into or correction["changesCondition"], (typed, other)


@pytest.mark.parametrize("typed", ["bunyon", "bunyonn", "bunyon on my foot"])
def test_a_wrong_spelling_that_the_vocabulary_knows_shows_the_right_one(
    engine: Engine, typed: str
) -> None:
    found = engine.search(typed)
    assert "bunion" in found["correction"]["to"].split()
    assert found["hits"][0]["name"] == "bunion"
    assert engine.search(typed, literal=True)["correction"] is None


def phrases() -> Iterator[str]:
    """Of each phrase that names an emergency a few of its ways to say it."""
    for emergency in shipped().values():
        for phrase in emergency.words:
            ways = list(itertools.product(*(part.split("/") for part in phrase.split())))
            key = zlib.crc32(phrase.encode())
            for n in range(min(3, len(ways))):
                yield " ".join(ways[(key + n * 7919) % len(ways)])


def test_emergencies_show_their_notice(engine: Engine) -> None:
    asked = list(phrases())
    told = engine.told(asked)
    assert [text for text, (_, notice) in zip(asked, told, strict=True) if notice is None] == []


def test_emergencies_show_their_notice_whatever_the_spelling(engine: Engine) -> None:
    """One slip in a word of four letters or more; one that makes another word may be missed."""
    asked = [
        text.replace(word, rule(word, 1 + zlib.crc32(word.encode()) % (len(word) - 2)))
        for text in phrases()
        for word in text.split()
        if len(word) > 3
        for rule in RULES.values()
    ]
    assert len(asked) > 500
    missed = [
        text for text, (_, notice) in zip(asked, engine.told(asked), strict=True) if not notice
    ]
    assert len(missed) / len(asked) <= 0.02, missed


@pytest.mark.parametrize(
    ("typed", "notice"),
    [
        ("chest pian", "chest-pain"),
        ("cant feel my legs", "legs"),
        ("calf hot an swollen", "blood-clot"),
        ("wet my self", "cauda-equina"),
        ("cant feal my foot", "legs"),
        ("numness between my legs", "cauda-equina"),
        ("chest press", None),
        ("chest stretch", None),
        ("numb toes", None),
        ("foot numbness", None),
        ("calf pain", None),
        ("leg weakness", None),
        ("swollen foot", None),
        ("dizzy", None),
    ],
)
def test_decisions_about_notices(engine: Engine, typed: str, notice: str | None) -> None:
    emergency = engine.search(typed)["emergency"]
    assert (emergency and emergency["id"]) == notice


def test_names_of_drills_and_questions_call_for_no_notice(
    library: Callable[..., Built], engine: Engine
) -> None:
    texts = library("html").domain.texts.values()
    titles = sorted({section.title for text in texts for section in text.sections})
    told = zip(titles, engine.told(titles), strict=True)
    # a word of the glossary that is an emergency
    assert {title for title, (_, notice) in told if notice} <= {"Blood clot"}
