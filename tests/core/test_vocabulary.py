from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sphinx_rehab.core.vocabulary import Complaint, Table, Term, Vocabulary, overlay, parse

from tests.conftest import ROOT

SMALL = """
[regions]
leg = { label = "Leg", synonyms = ["legs", "lower limb"] }
foot = { label = "Foot", parent = "leg" }
toes = { label = "Toes", parent = "foot" }
hip = { label = "Hip" }

[conditions.bunion]
label = "Bunion"
synonyms = "bunyon"
icd10 = ["M20.1"]
snomed = ["415692008"]
"""


def test_terms_with_all_that_they_hold() -> None:
    found, complaints = parse(SMALL)
    assert complaints == []
    assert list(found.terms(Table.REGIONS)) == ["leg", "foot", "toes", "hip"]
    assert found.terms(Table.CONDITIONS)["bunion"] == Term(
        "bunion", "Bunion", ("bunyon",), "", ("M20.1",), ("415692008",)
    )
    assert found.terms(Table.LEVELS) == {}
    assert found.knows(Table.REGIONS, "toes")
    assert not found.knows(Table.LEVELS, "toes")
    assert not found.is_open


def test_vocabulary_of_the_library_has_no_slip() -> None:
    found, complaints = parse((ROOT / "exercises/vocabulary.toml").read_text(encoding="utf-8"))
    assert complaints == []
    assert all(found.terms(table) for table in Table)


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("leg", {"leg", "foot", "toes"}),
        ("foot", {"foot", "toes"}),
        ("toes", {"toes"}),
        ("hip", {"hip"}),
        ("neck", {"neck"}),
    ],
)
def test_terms_below_a_term(name: str, below: set[str]) -> None:
    assert parse(SMALL)[0].within(Table.REGIONS, name) == below


def test_label() -> None:
    found, _ = parse(SMALL)
    assert found.label(Table.REGIONS, "foot") == "Foot"
    assert found.label(Table.REGIONS, "lower-back") == "Lower back"


def test_without_a_file_every_term_passes() -> None:
    assert Vocabulary(is_open=True).knows(Table.LEVELS, "anything")
    assert not Vocabulary().knows(Table.LEVELS, "anything")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (
            '[region]\nfoot = { label = "Foot" }',
            1,
            '"region" is no table of terms; did you mean "regions"?',
        ),
        ('\ntitle = "x"', 2, '"title" is no table of terms'),
        ("regions = 3", 1, '"regions" is no table of terms'),
        ("[[regions]]\na = 1", 1, '"regions" is no table of terms'),
        (
            "[regions]\n\nfoot = {}",
            3,
            "regions.foot: a label is missing; write for example label =",
        ),
        ("[regions]\nfoot = 3", 2, "regions.foot: a label is missing"),
        ('[regions.foot]\nlabel = ""', 1, "regions.foot: a label is missing"),
        ("[regions.foot]\nlabel = 3", 1, "regions.foot: a label is missing"),
        ('[regions]\nFoot = { label = "x" }', 2, "regions.Foot: a term's name has lower-case"),
        ('[regions."Foot"]\nlabel = "x"', 1, "regions.Foot: a term's name has lower-case"),
        (
            '[regions.foot]\nlabel = "x"\nsynonym = "y"',
            1,
            '"synonym" is unknown; did you mean "synonyms"?',
        ),
        ('[regions.foot]\nlabel = "x"\nsynonyms = [1]', 1, '"synonyms" has to be text in quotes'),
        ('[regions.foot]\nlabel = "x"\nparent = ["y"]', 1, '"parent" has to be text in quotes'),
        ('[regions.foot]\nlabel = "x"\nparent = "leg"', 1, 'foot: parent "leg" is unknown'),
        (
            '[regions.foot]\nlabel = "x"\nparent = "foot"',
            1,
            "foot: its parents lead back to itself",
        ),
        (
            '[regions]\nhip = { label = "x" }\n[conditions]\nhip = { label = "y", x = 1 }',
            4,
            'conditions.hip: "x" is unknown',
        ),
        (
            '[positions.sitting]\nlabel = "x"\n[levels]\nlabel = { label = "y", x = 1 }',
            4,
            'levels.label: "x" is unknown',
        ),
        ("[regions]\nfoot = ", 2, "this is not TOML, so terms are not checked: "),
        ("[regions]\n\n\nfoot", 4, "this is not TOML"),
        ('[regions]\nfoot = "x', 2, "mend the line or the one above"),
        ("[regions]\n[regions]", 2, "this is not TOML"),
    ],
)
def test_slip_is_told_once_in_its_line(text: str, line: int, words: str) -> None:
    _found, (complaint,) = parse(text)
    assert complaint.line == line
    assert words in complaint.message


def test_slips_cost_no_other_term() -> None:
    found, complaints = parse(
        SMALL + '\n[positions]\nsitting = {}\nlying = { label = "Lying", x = 1 }'
    )
    assert len(complaints) == 2
    assert list(found.terms(Table.POSITIONS)) == ["lying"]
    assert list(found.terms(Table.REGIONS)) == ["leg", "foot", "toes", "hip"]


def test_text_that_is_no_toml_gives_an_open_vocabulary() -> None:
    found, _ = parse("[")
    assert found.is_open


def test_circle_of_parents_is_cut_once() -> None:
    text = dedent("""\
        [regions]
        a = { label = "A", parent = "b" }
        b = { label = "B", parent = "c" }
        c = { label = "C", parent = "a" }
        d = { label = "D", parent = "a" }
        """)
    found, complaints = parse(text)
    assert complaints == [Complaint(2, "a: its parents lead back to itself")]
    assert found.within(Table.REGIONS, "a") == {"a", "b", "c", "d"}
    assert found.terms(Table.REGIONS)["a"].parent == ""


LETTERS = "abcdefgh"


@given(st.dictionaries(st.sampled_from(LETTERS), st.sampled_from(LETTERS)))
def test_any_parents_end_in_a_forest(parents: dict[str, str]) -> None:
    rows = [f'{name} = {{ label = "x", parent = "{above}" }}' for name, above in parents.items()]
    found, complaints = parse("[regions]\n" + "\n".join(rows))
    terms = found.terms(Table.REGIONS)
    assert set(terms) == set(parents)
    for name in parents:
        seen, here = [name], terms[name].parent
        while here:
            assert here not in seen
            seen.append(here)
            here = terms[here].parent
        assert all(name in found.within(Table.REGIONS, above) for above in seen)
    cut = {rows[complaint.line - 2][0] for complaint in complaints}
    assert cut == {name for name, above in parents.items() if terms[name].parent != above}


@given(st.text())
def test_any_text_is_read_or_told(text: str) -> None:
    _found, complaints = parse(text)
    assert all(1 <= complaint.line <= text.count("\n") + 1 for complaint in complaints)


def test_translation_changes_words_and_nothing_else() -> None:
    base, _ = parse(SMALL)
    spanish, _ = parse(
        '[regions.foot]\nlabel = "Pie"\nsynonyms = ["planta"]\n[levels.new]\nlabel = "x"'
    )
    found = overlay(base, spanish)
    assert found.terms(Table.REGIONS)["foot"] == Term("foot", "Pie", ("planta",), "leg")
    assert found.terms(Table.REGIONS)["leg"] == base.terms(Table.REGIONS)["leg"]
    assert found.terms(Table.CONDITIONS) == base.terms(Table.CONDITIONS)
    assert not found.knows(Table.LEVELS, "new")
    assert list(found.terms(Table.REGIONS)) == list(base.terms(Table.REGIONS))


def test_translation_of_an_open_vocabulary_is_open() -> None:
    assert overlay(Vocabulary(is_open=True), parse(SMALL)[0]).is_open
