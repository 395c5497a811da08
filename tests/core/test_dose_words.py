from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from gettext import NullTranslations
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from hypothesis import assume, given
from hypothesis import strategies as st
from sphinx_rehab.core import dose_words
from sphinx_rehab.core.dose import Dose, Range, parse
from sphinx_rehab.core.dose_words import duration_in_words, in_words, minutes_in_words, short

from tests.core.strategies import doses

SAID = [
    (
        "10 slow circles each way, each side, daily",
        "10 slow circles each way, each side, every day",
        "10 slow circles each way, each side, every day",
    ),
    (
        "3 x 10, hold 2-3 s, rest 30 s",
        "3 sets of 10, hold each for 2 to 3 seconds, rest 30 seconds between sets",
        "3 × 10, hold 2–3 s",
    ),
    ("1 x 10", "1 set of 10", "1 × 10"),
    ("2-3 x 8-12 breaths", "2 to 3 sets of 8 to 12 breaths", "2–3 × 8–12 breaths"),
    ("3 x 10 each way", "3 sets of 10 each way", "3 × 10 each way"),
    ("3 x 30 s", "3 sets of 30 seconds", "3 × 30 s"),
    ("30-60 s each way", "30 to 60 seconds each way", "30–60 s each way"),
    ("2-5 min", "2 to 5 minutes", "2–5 min"),
    ("10 reps", "10 times", "10 times"),
    ("1 rep", "1 time", "1 time"),
    ("hold 2-3 s", "hold for 2 to 3 seconds", "hold 2–3 s"),
    ("30 s, hold 1 s", "30 seconds, hold each for 1 second", "30 s, hold 1 s"),
    ("rest 1 min", "rest 1 minute", "rest 1 minute"),
    (
        "10 circles each way, rest 30 s",
        "10 circles each way, rest 30 seconds",
        "10 circles each way",
    ),
    ("hold 30 s, rest 30 s", "hold for 30 seconds, rest 30 seconds", "hold 30 s"),
    (
        "10 reps, tempo 3-2-1",
        "10 times, 3 seconds up, hold 2, 1 second down",
        "10 times",
    ),
    ("10 reps, tempo 3-0-3", "10 times, 3 seconds up, 3 seconds down", "10 times"),
    ("daily", "every day", "every day"),
    ("twice a day", "twice a day", "twice a day"),
    ("2-3 times a day", "2 to 3 times a day", "2–3 times a day"),
    ("every other day", "every other day", "every other day"),
    ("once a week", "once a week", "once a week"),
    ("twice a week", "twice a week", "twice a week"),
    ("3-4 days a week", "3 to 4 days a week", "3–4 days a week"),
    (
        "twice a day, 5 days a week",
        "twice a day, 5 days a week",
        "twice a day, 5 days a week",
    ),
    (
        "once a day, 2-3 days a week",
        "once a day, 2 to 3 days a week",
        "once a day, 2–3 days a week",
    ),
    ("10 reps, for 1 week", "10 times, for 1 week", "10 times"),
    ("10 reps, for 10 days", "10 times, for 10 days", "10 times"),
    ("for 2-3 months", "for 2 to 3 months", "for 2 to 3 months"),
]


@pytest.mark.parametrize(("text", "long", "brief"), SAID)
def test_says_a_dose_in_plain_words(text: str, long: str, brief: str) -> None:
    assert in_words(parse(text)) == long
    assert short(parse(text)) == brief


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, "1 second"),
        (30, "30 seconds"),
        (60, "1 minute"),
        (90, "90 seconds"),
        (150, "2 minutes 30 seconds"),
        (301, "5 minutes 1 second"),
        (Range(30, 60), "30 to 60 seconds"),
        (Range(60, 120), "1 to 2 minutes"),
    ],
)
def test_says_an_exact_time(seconds: Range | int, said: str) -> None:
    assert duration_in_words(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, "less than a minute"),
        (59, "less than a minute"),
        (60, "about 1 minute"),
        (89, "about 1 minute"),
        (90, "about 2 minutes"),
        (Range(210, 240), "about 4 minutes"),
        (Range(20, 150), "about 1 to 3 minutes"),
        (Range(180, 480), "about 3 to 8 minutes"),
    ],
)
def test_says_an_estimate_in_minutes(seconds: Range | int, said: str) -> None:
    assert minutes_in_words(seconds) == said


@pytest.mark.parametrize("say", [duration_in_words, minutes_in_words])
def test_there_is_no_time_below_a_second(say: Callable[[int], str]) -> None:
    with pytest.raises(ValueError, match="no range"):
        say(0)


class Catalog(NullTranslations):
    """Translates what it knows and keeps what it was asked for."""

    def __init__(self, phrases: dict[str, str]) -> None:
        super().__init__()
        self.phrases = phrases
        self.asked: set[str | tuple[str, str]] = set()

    def gettext(self, message: str) -> str:
        self.asked.add(message)
        return self.phrases.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.asked.add((msgid1, msgid2))
        one_or_many = msgid1 if n == 1 else msgid2
        return self.phrases.get(one_or_many, one_or_many)


def test_a_translator_may_put_whole_phrases_in_another_order() -> None:
    spanish = Catalog(
        {
            "%(count)s sets of %(work)s": "%(work)s en %(count)s series",
            "%(count)s %(unit)s": "%(unit)s: %(count)s",
            "%(work)s each way": "%(work)s en cada sentido",
            "hold each for %(time)s": "durante %(time)s se aguanta cada uno",
            "%(low)s to %(high)s": "de %(low)s a %(high)s",
            "%(count)s seconds": "%(count)s segundos",
            "every day": "todos los días",
            "%(first)s, %(more)s": "%(first)s; %(more)s",
        }
    )
    dose = parse("3 x 10 circles each way, hold 2-3 s, daily")
    assert in_words(dose, spanish, unit="círculos al 100 %") == (
        "círculos al 100 %: 10 en cada sentido en 3 series; "
        "durante de 2 a 3 segundos se aguanta cada uno; todos los días"
    )
    assert short(dose, unit="círculos") == "3 × 10 círculos each way, hold 2–3 s, every day"


def test_babel_finds_every_phrase_that_is_asked_for() -> None:
    extracted = {
        message
        for _, message, _, _ in extract_from_file(
            "python", Path(dose_words.__file__), keywords={"gettext": None, "ngettext": (1, 2)}
        )
    }
    catalog = Catalog({})
    for text, _, _ in SAID:
        in_words(parse(text), catalog)
        short(parse(text), catalog)
    for seconds in (30, 60, 150, Range(20, 150)):
        duration_in_words(seconds, catalog)
        minutes_in_words(seconds, catalog)
    assert catalog.asked == extracted


@given(doses())
def test_every_dose_can_be_said(dose: Dose) -> None:
    for said in (in_words(dose), short(dose)):
        assert said == said.strip() != ""
        assert not set("%{}()") & set(said)
        assert dose.unit in said
        assert "None" not in said.replace(dose.unit, "")


@given(doses(), doses(), st.sampled_from([field.name for field in fields(Dose)]))
def test_doses_that_differ_are_said_differently(dose: Dose, other: Dose, field: str) -> None:
    try:
        changed = replace(dose, **{field: getattr(other, field)})
    except ValueError:
        assume(False)
    assert (in_words(changed) == in_words(dose)) == (changed == dose)


@given(st.integers(1, 100_000), st.integers(0, 100_000))
def test_estimates_grow_with_the_time(low: int, more: int) -> None:
    def minutes(text: str) -> int:
        return 0 if text == "less than a minute" else int(text.split()[-2])

    assert minutes(minutes_in_words(low)) <= minutes(minutes_in_words(Range(low, low + more)))
