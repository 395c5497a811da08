"""The browser's dose grammar (static/lazy/dose.js) against ours: neither may differ in anything."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Any

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sphinx_rehab.core.dose import Course, Dose, DoseError, Frequency, Range, parse
from sphinx_rehab.core.dose_time import (
    seconds_per_side,
    session_seconds,
    timer_seconds,
    total_seconds,
)
from sphinx_rehab.core.dose_words import duration_in_words, in_words, minutes_in_words, short
from sphinx_rehab.i18n import LOCALE_DIR
from sphinx_rehab.publish import script_words

from tests.core.strategies import doses, near_doses, ranges
from tests.core.test_dose import FORMS
from tests.core.test_dose_slips import SLIPS
from tests.core.test_dose_time import TIMES
from tests.core.test_dose_words import SAID
from tests.node import ScriptError, Scripts, sources

TEXTS = [text for text, *_ in FORMS + TIMES + SAID] + ["daily", "each side, daily"]
LOOK = """text => {
    const dose = rehabDose.parse(text);
    return [dose, rehabDose.text(dose), rehabDose.words(dose), rehabDose.short(dose),
            rehabDose.sideSeconds(dose), rehabDose.seconds(dose), rehabDose.timerSeconds(dose)];
}"""


@pytest.fixture(scope="module")
def english() -> Iterator[Scripts]:
    scripts = Scripts(*sources("dose.js"))
    yield scripts
    scripts.close()


@pytest.fixture(scope="module")
def spanish_words(tmp_path_factory: pytest.TempPathFactory) -> GNUTranslations:
    compiled = tmp_path_factory.mktemp("es") / "words.mo"
    with (
        (LOCALE_DIR / "es/LC_MESSAGES/sphinx_rehab.po").open("rb") as po,
        compiled.open("wb") as mo,
    ):
        write_mo(mo, read_po(po))
    with compiled.open("rb") as mo:
        return GNUTranslations(mo)


@pytest.fixture(scope="module")
def spanish(
    tmp_path_factory: pytest.TempPathFactory, spanish_words: GNUTranslations
) -> Iterator[Scripts]:
    table = tmp_path_factory.mktemp("es") / "table.js"
    parts = list(sources("dose.js"))
    table.write_text(script_words.statement(parts, spanish_words), encoding="utf-8")
    scripts = Scripts(*parts, table)
    yield scripts
    scripts.close()


def as_data(value: object) -> Any:
    """A dose, or a part of one, as the script has it."""
    match value:
        case Range(low, high):
            return {"low": low, "high": high}
        case Frequency(times, per):
            return {"times": as_data(times), "per": per}
        case Course(length, span):
            return {"length": as_data(length), "span": span}
        case Dose():
            names = Dose.__dataclass_fields__
            return {camel(name): as_data(getattr(value, name)) for name in names}
        case tuple():
            return list(value)
    return value


def camel(name: str) -> str:
    first, *more = name.split("_")
    return first + "".join(map(str.capitalize, more))


def ours(text: str, words: NullTranslations) -> list[Any]:
    dose = parse(text)
    return [
        as_data(dose),
        str(dose),
        in_words(dose, words),
        short(dose, words),
        as_data(seconds_per_side(dose)),
        as_data(total_seconds(dose)),
        timer_seconds(dose),
    ]


def refusal(scripts: Scripts, text: str) -> tuple[str, str, str] | None:
    try:
        scripts("rehabDose.parse", text)
    except ScriptError as error:
        thrown = error.thrown
        assert thrown["name"] == "DoseError", thrown
        return thrown["text"], thrown["near"], thrown["hint"]
    return None


def our_refusal(text: str) -> tuple[str, str, str] | None:
    try:
        parse(text)
    except DoseError as error:
        return error.text, error.near, error.hint
    return None


@pytest.mark.parametrize("text", TEXTS)
def test_the_tables_of_doses_read_and_sound_the_same(
    english: Scripts, spanish: Scripts, spanish_words: GNUTranslations, text: str
) -> None:
    assert english(LOOK, text) == ours(text, NullTranslations())
    assert spanish(LOOK, text) == ours(text, spanish_words)


def test_the_spanish_is_spanish(spanish: Scripts) -> None:
    said = spanish("text => rehabDose.words(rehabDose.parse(text))", "3 x 10, hold 2-3 s, daily")
    assert "segundos" in said
    assert "seconds" not in said


@settings(max_examples=1000)
@given(doses())
def test_every_dose_reads_and_sounds_the_same(
    english: Scripts, spanish: Scripts, spanish_words: GNUTranslations, dose: Dose
) -> None:
    assert english(LOOK, str(dose)) == ours(str(dose), NullTranslations())
    assert spanish(LOOK, str(dose)) == ours(str(dose), spanish_words)


@pytest.mark.parametrize("text", [text for text, *_ in SLIPS])
def test_the_table_of_slips_gets_the_same_hints(english: Scripts, text: str) -> None:
    assert refusal(english, text) == our_refusal(text) != None  # noqa: E711


@settings(max_examples=1500)
@given(st.one_of(near_doses(), st.text(), st.text(alphabet="0123456789 x-,.smiholdſİK½ /")))
def test_both_read_and_refuse_the_same_texts_with_the_same_hints(
    english: Scripts, text: str
) -> None:
    assume(all(unicodedata.category(letter) != "Cn" for letter in text))  # Node knows newer ones
    assert refusal(english, text) == our_refusal(text)


def test_endless_texts_are_refused_alike(english: Scripts) -> None:
    for text in ("3 x 10, " * 600, "9" * 5000, "x" * 5000, "," * 5000, "😀" * 399, "😀" * 401):
        assert refusal(english, text) == our_refusal(text)


@given(st.lists(doses(), max_size=4), ranges(100_000))
def test_times_sound_the_same(english: Scripts, session: list[Dose], span: Range) -> None:
    texts = [str(dose) for dose in session]
    total = english("texts => rehabDose.sessionSeconds(texts.map(rehabDose.parse))", texts)
    assert total == as_data(session_seconds(session))
    assert english("rehabDose.duration", as_data(span)) == duration_in_words(span)
    assert english("rehabDose.minutes", as_data(span)) == minutes_in_words(span)
    assert english("rehabDose.minutes", span.low) == minutes_in_words(span.low)


def test_a_unit_in_another_language_goes_through(english: Scripts) -> None:
    said = english("unit => rehabDose.words(rehabDose.parse('10 circles'), unit)", "círculos")
    assert said == in_words(parse("10 circles"), unit="círculos") == "10 círculos"


def test_a_dose_cannot_be_changed(english: Scripts) -> None:
    frozen = (
        "text => [rehabDose.parse(text)].every(d => Object.isFrozen(d) && Object.isFrozen(d.reps))"
    )
    assert english(frozen, "3 x 10, hold 5 s") is True


def test_no_part_holds_what_older_phones_cannot_read() -> None:
    for part in sources("dose.js"):
        if "hints" not in part.name:
            code = Path(part).read_text(encoding="utf-8")
            assert "(?<" not in code, f"{part.name}: lookbehind stops Safari before 16.4"
