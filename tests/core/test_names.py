from __future__ import annotations

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from sphinx_rehab.core.names import NAME_LIMIT, anchor, as_name, did_you_mean, is_name

NAMES = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True).filter(is_name)


@pytest.mark.parametrize("text", ["a", "1", "toe-yoga", "90-90", "a" * 80, "a-b-c-1"])
def test_what_is_a_name(text: str) -> None:
    assert is_name(text)
    assert as_name(text) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", ""),
        ("-", ""),
        ("...", ""),
        ("脚", ""),
        ("Toe-Yoga", "toe-yoga"),
        ("toe yoga", "toe-yoga"),
        ("toe_yoga", "toe-yoga"),
        ("toe--yoga", "toe-yoga"),
        ("-toe-", "toe"),
        ("toe\n", "toe"),
        ("toe\0yoga", "toe-yoga"),
        ("Café à pied", "cafe-a-pied"),
        ("½ squat", "1-2-squat"),
        ("Fußkreisen", "fusskreisen"),
        ("٣", ""),
        ("a" * 81, "a" * 80),
        ("a" * 79 + " b", "a" * 79),
        ("../x", "x"),
        ("<script>", "script"),
    ],
)
def test_what_is_no_name_and_what_it_means(text: str, meant: str) -> None:
    assert not is_name(text)
    assert as_name(text) == meant


@given(st.text())
@example("a" * 79 + "-b")
def test_suggestion_is_a_name_or_nothing(text: str) -> None:
    suggestion = as_name(text)
    assert suggestion == "" or is_name(suggestion)
    assert is_name(text) == (suggestion == text != "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Should it hurt?", "question-should-it-hurt"),
        ("  should IT   hurt ", "question-should-it-hurt"),
        ("¿Debe doler?", "question-debe-doler"),
        ("Straße?", "question-strasse"),
        ("痛いですか？", "question-痛いですか"),
        ("???", "question"),
        ("x " * 90, "question" + "-x" * 36),
    ],
)
def test_anchor_of_a_question(text: str, expected: str) -> None:
    assert anchor("question", text) == expected


@given(st.text())
def test_anchor_can_stand_in_an_address(text: str) -> None:
    made = anchor("question", text)
    assert made.startswith("question")
    assert len(made) <= NAME_LIMIT
    assert not re.search(r"[\s\"'<>&#%/?]|-$", made)


@given(st.text())
def test_anchor_does_not_change_with_signs_around_the_words(text: str) -> None:
    assert anchor("question", f" «{text}»?! ") == anchor("question", text)


@given(NAMES, st.data())
def test_one_slip_is_found_among_others(name: str, data: st.DataObject) -> None:
    assume(len(name) >= 5)
    at = data.draw(st.integers(0, len(name) - 1))
    slip = data.draw(st.sampled_from([name[:at] + name[at + 1 :], name[:at] + "q" + name[at:]]))
    assert did_you_mean(slip.upper(), [name]) == f'; did you mean "{name}"?'
    others = ["0" * 40, "1" * 40]
    assert did_you_mean(slip, [*others, name]) == did_you_mean(slip, [name, *others])


@given(st.text(), st.lists(NAMES))
def test_only_known_names_are_suggested(word: str, known: list[str]) -> None:
    told = did_you_mean(word, known)
    assert told == "" or told in {f'; did you mean "{name}"?' for name in known}


def test_order_of_the_known_does_not_matter() -> None:
    known = ["toe-yoga-two", "toe-yoga-one"]
    assert did_you_mean("toe-yoga", known) == did_you_mean("toe-yoga", known[::-1]) != ""


@pytest.mark.parametrize("word", ["", "zzzz", "x" * 100_000])
def test_nothing_near_is_nothing(word: str) -> None:
    assert did_you_mean(word, ["toe-yoga", "heel-raise"]) == ""
