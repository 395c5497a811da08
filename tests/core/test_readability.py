"""Syllables, sentences and the school grade of a text."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.readability import (
    Limits,
    Passage,
    Reading,
    Sentence,
    grade,
    passage,
    sentences,
    shortened,
)
from sphinx_rehab.core.syllables import syllables

# -- syllables, as the CMU Pronouncing Dictionary has them

WORDS = {
    1: "the foot toes toe eye squat arch raised rolled stretched breathe breathes knee raise makes"
    " moves your through world hold held you're ache aches stayed whole else bones slides calves"
    " locked pressed tongue course source weight straight once twice",
    2: "ankle muscle people little single middle tendon stronger longer harder slightly higher"
    " lying doing someone something sideways sometimes rested settled needed handle handles bottle"
    " circle angle safely safety lifeless techniques stretches inches movement movements pelvis"
    " metal science react diet quiet cushion cushions barefoot minute minutes before outside inside"
    " balance muscles doctor's walking using rely basement bunion surgeon",
    3: "exercise easier physio idea ideas video area serious everyone anyone overweight abdomen"
    " piano radio finally heavier healthier elderly surgery vitamin numerous various obvious"
    " medial",
    4: "diabetes mobility ability activity exercises exercising metatarsal variation abdominal"
    " continuous",
    5: "mobilization flexibility stabilization",
    6: "rehabilitation osteoporosis responsibility",
}


@pytest.mark.parametrize(
    ("word", "count"),
    [(word, count) for count, words in WORDS.items() for word in words.split()],
)
def test_syllables_of_a_word(word: str, count: int) -> None:
    assert syllables(word) == count
    assert syllables(word.capitalize()) == count


@pytest.mark.parametrize(
    ("word", "count"), [("DNS", 3), ("MTP", 3), ("IT", 2), ("NHS", 3), ("WHO", 5)]
)
def test_short_words_in_capitals_are_spelled_out(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_long_word_in_capitals_is_a_word() -> None:
    assert syllables("STOP") == 1


@settings(deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyzéß'", min_size=1, max_size=30))
def test_every_word_has_syllables_and_no_more_than_letters(word: str) -> None:
    assert 1 <= syllables(word) <= max(len(word) + 1, 3)


# -- sentences


def said(text: str) -> list[str]:
    return [one.text for one in sentences(text, 1)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" — … . ", []),
        ("Sit tall", ["Sit tall"]),
        (
            "Sit tall. Breathe! Does it hurt? Stop.",
            ["Sit tall.", "Breathe!", "Does it hurt?", "Stop."],
        ),
        ("Ask Dr. Jones. He knows.", ["Ask Dr. Jones.", "He knows."]),
        ("Use e.g. a towel. Roll it.", ["Use e.g. a towel.", "Roll it."]),
        ('Say "ouch." Then stop.', ['Say "ouch.', "Then stop."]),
        ("Hold 2.5 kg. 10 times.", ["Hold 2.5 kg.", "10 times."]),
        ("Sit, etc. and wait.", ["Sit, etc. and wait."]),
        ("Do … first. … comes next.", ["Do … first.", "… comes next."]),
        ("One\nline\nafter another.", ["One line after another."]),
    ],
)
def test_sentences_of_a_text(text: str, found: list[str]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    ("text", "words", "spoken"),
    [
        ("Bend the knee.", 3, 3),
        ("A single-leg stance", 3, 5),  # "single-leg" is one word, as in the manual count
        ("Hold for 2-3 s.", 4, 5),  # a number has one syllable
        ("It’s fine — really…", 3, 4),
        ("Do … now", 2, 2),  # a name is left out
        ("Stress/strain 50% 😀", 2, 3),
    ],
)
def test_words_and_syllables(text: str, words: int, spoken: int) -> None:
    (one,) = sentences(text, 1)
    assert (one.words, one.syllables) == (words, spoken)


def test_each_sentence_knows_its_line() -> None:
    text = "The first one\ngoes on. The second.\nThe third\nends here. Last."
    assert [one.line for one in sentences(text, 7)] == [7, 8, 9, 10]


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read(text: str) -> None:
    found = list(sentences(text, 1))
    assert all(one.words >= 1 and one.syllables >= one.words for one in found)
    assert all(one.line <= 1 + text.count("\n") for one in found)


# -- grades


def test_grade_is_the_published_formula() -> None:
    # 100 words, 5 sentences, 150 syllables: 0.39 * 20 + 11.8 * 1.5 - 15.59
    assert grade(100, 5, 150) == pytest.approx(9.91)
    assert Passage(100, 5, 150).grade == pytest.approx(9.91)
    assert Passage().grade == 0


def test_plain_words_are_easier_than_clinical_ones() -> None:
    plain = "Bend your knee. Keep your heel down. Hold it. Stop if it hurts."
    clinical = "Perform knee flexion maintaining calcaneal contact until discomfort manifests."
    easy, hard = (passage(list(sentences(text, 1)), 1).grade for text in (plain, clinical))
    assert easy < 1
    assert hard > 12


def test_counts_of_a_well_known_sentence() -> None:
    opening = (
        "Four score and seven years ago our fathers brought forth on this continent, a new nation,"
        " conceived in Liberty, and dedicated to the proposition that all men are created equal."
    )
    (one,) = sentences(opening, 1)
    assert one.words == 30
    assert one.syllables == pytest.approx(48, abs=1)  # 48 in the dictionary
    assert one.grade == pytest.approx(grade(30, 1, 48), abs=0.4)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 60)), min_size=1, max_size=20))
def test_a_passage_is_the_sum_of_its_sentences(counts: list[tuple[int, int]]) -> None:
    found = [Sentence(str(n), n, words, words + more) for n, (words, more) in enumerate(counts)]
    whole = passage(found, 3)
    assert whole.words == sum(one.words for one in found)
    assert whole.sentences == len(found)
    assert whole.syllables == sum(one.syllables for one in found)
    grades = [one.grade for one in whole.hardest]
    assert grades == sorted(grades, reverse=True)
    others = [one for one in found if one not in whole.hardest and one.words >= 5]
    assert all(one.grade <= grades[-1] for one in others)


def test_very_short_sentences_are_hardest_only_among_themselves() -> None:
    short, longer = Sentence("Dynamic neuromuscular.", 1, 2, 8), Sentence("One two.", 2, 6, 6)
    assert passage([short, longer], 1).hardest == (longer,)
    assert passage([short], 1).hardest == (short,)


# -- limits

HARD = Sentence("Long hard words.", 9, 40, 90)
EASY_STEP = Sentence("Bend it.", 3, 10, 10)


def reading(page: Sentence, *steps: Sentence) -> Reading:
    return Reading(passage([page], 1), tuple(passage([step], 1) for step in steps))


def long(one: Sentence, times: int) -> Sentence:
    return Sentence(one.text, one.line, one.words * times, one.syllables * times)


@pytest.mark.parametrize(
    ("limits", "read", "above"),
    [
        (Limits(), reading(long(HARD, 3), HARD), []),
        (Limits(page=8), reading(long(HARD, 3), HARD), ["page"]),
        (Limits(page=8), reading(HARD), []),  # under 100 words
        (Limits(page=8), Reading(Passage()), []),
        (Limits(step=6), reading(HARD, EASY_STEP, HARD), ["step 2"]),
        (Limits(step=6), reading(HARD, Sentence("Neuromuscularly.", 2, 9, 40)), []),  # under 10
        (Limits(page=inf, step=50), reading(HARD, HARD), []),
    ],
)
def test_what_is_above_its_limit(limits: Limits, read: Reading, above: list[str]) -> None:
    assert [name for name, _text, _limit in limits.above(read)] == above


def test_a_finding_names_the_hardest_sentence_and_its_line() -> None:
    (problem,) = Limits(step=6).problems("exercises/toes", 4, reading(HARD, HARD))
    assert (problem.finding, problem.docname, problem.line) == (
        Finding.READING,
        "exercises/toes",
        9,
    )
    assert problem.message == (
        "this step 1 reads like school grade 26.6, and 6 is the most;"
        ' shorten the hardest sentence: "Long hard words."'
    )


def test_long_sentences_are_shortened_at_a_word() -> None:
    assert shortened("Bend it.", 20) == "Bend it."
    assert shortened("Bend it until it is straight.", 20) == "Bend it until it is ..."
