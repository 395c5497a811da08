"""What a build gives to machines: exercises.json with its schema."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from sphinx_rehab.publish.exercises_json import FORMAT, SCHEMA

from tests.conftest import Build, Built, exercise
from tests.extension.samples import CONF, FILES, PLAN

VALIDATOR = Draft202012Validator(
    json.loads(SCHEMA.read_text("utf-8")), format_checker=Draft202012Validator.FORMAT_CHECKER
)


def library_data(built: Built) -> dict[str, Any]:
    """The contents of exercises.json."""
    data: dict[str, Any] = json.loads((built.outdir / "exercises.json").read_text("utf-8"))
    return data


# -- the schema


def test_schema_is_one() -> None:
    Draft202012Validator.check_schema(VALIDATOR.schema)


def test_data_of_the_library_follows_the_schema(library: Callable[..., Built]) -> None:
    data = library_data(library("html"))
    VALIDATOR.validate(data)
    assert len(data["exercises"]) >= 3


def test_data_of_a_page_with_everything_follows_the_schema(build: Build) -> None:
    VALIDATOR.validate(library_data(build(FILES, conf=CONF)))


def test_data_of_a_bare_page_follows_the_schema(build: Build) -> None:
    page = exercise(dose=None, region=None, helps=None)
    VALIDATOR.validate(library_data(build({"e.md": page})))


def test_schema_is_published_beside_thelibrary_data(build: Build) -> None:
    built = build(FILES)
    assert (built.outdir / "exercises.schema.json").read_bytes() == SCHEMA.read_bytes()


def _change(data: Any, path: str, value: Any) -> None:
    *way, last = path.split(".")
    for key in way:
        data = data[int(key) if key.isdigit() else key]
    data[int(last) if last.isdigit() else last] = value


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", FORMAT + 1),
        ("surprise", 1),
        ("exercises.0.name", "Not A Name"),
        ("exercises.0.surprise", 1),
        ("exercises.1.steps.0.surprise", 1),
        ("exercises.0.dose.sets", [1]),
        ("exercises.0.dose.sets", ["1", "2"]),
        ("exercises.0.related", {"beside": []}),
        ("exercises.0.review.status", "finished"),
        ("exercises.0.review.reviewed_on", "last week"),
        ("exercises.0.review.reviewed_on", "2026-02-30"),
        ("protocols.0.sessions.0.items.0.own_dose", "yes"),
        ("conditions.0.url", None),
        ("vocabulary.regions.0.label", 3),
    ],
)
def test_schema_refuses_what_it_should(build: Build, path: str, value: Any) -> None:
    data = deepcopy(library_data(build(FILES)))
    _change(data, path, value)
    with pytest.raises(ValidationError):
        VALIDATOR.validate(data)


# -- the data


def test_data_holds_an_exercise_whole(build: Build) -> None:
    data = library_data(build(FILES, conf={**CONF, "project": "Samples"}))
    assert (data["format"], data["project"], data["language"]) == (1, "Samples", "en")
    found = next(e for e in data["exercises"] if e["name"] == "toe-threading")
    assert found == {
        "name": "toe-threading",
        "formerly": ["toe-lacing", "finger-toes"],
        "title": "Toe Threading",
        "url": "exercises/toe-threading.html",
        "tagline": "Loose toes for every day",
        "message": "Your fingers loosen stiff toes.",
        "aliases": ["finger lacing", "toe circles"],
        "regions": ["foot"],
        "positions": ["sitting"],
        "equipment": ["none"],
        "level": "gentle",
        "helps": ["plantar-heel-pain", "bunion"],
        "targets": ["toe joints", "foot muscles"],
        "dose": found["dose"],
        "related": {"prepares-for": ["one-leg-stance"]},
        "protocols": ["stronger-feet"],
        "picture": {"path": "exercises/pictures/foot.png", "description": ""},
        "ask_first": ["Your feet are numb."],
        "stop_if": ["The pain is sharp.", "The pain stays."],
        "steps": found["steps"],
        "cues": ["Hold the heel still. The ankle does not move."],
        "mistakes": [
            {"mistake": "Forcing the fingers in", "fix": "Fingertips are fine on day one."}
        ],
        "feel": ["A mild stretch."],
        "advance_when": ["Ten circles feel easy."],
        "questions": [
            {
                "question": "Should it hurt?",
                "answer": "No. A mild stretch is right.",
                "anchor": "question-should-it-hurt",
            },
            {"question": "How often?", "answer": "Every day.", "anchor": "question-how-often"},
        ],
        "sources": [
            {"text": "Feet, a handbook", "url": "https://feet.example/anatomy"},
            {"text": "A book on toes", "url": ""},
        ],
        "prescribed_by": "Dr. Dockery",
        "author": "",
        "review": {
            "status": "review",
            "reviewed_by": "",
            "reviewed_on": None,
            "language_reviewed_by": "",
            "due": None,
        },
    }


def test_data_holds_a_dose_in_numbers(build: Build) -> None:
    data = library_data(build(FILES))
    dose = next(e["dose"] for e in data["exercises"] if e["name"] == "toe-threading")
    known = {key: dose[key] for key in dose if key not in ("text", "words")}
    assert known == known | {
        "sets": [2, 2],
        "reps": [10, 10],
        "unit": "slow circles",
        "each_way": True,
        "seconds": None,
        "hold_seconds": [2, 3],
        "rest_seconds": [30, 30],
        "tempo": None,
        "each_side": True,
        # 2 sets x 10 each way x (3 s + hold) + 30 s, on both sides
        "total_seconds": [2 * (2 * 20 * 5 + 30), 2 * (2 * 20 * 6 + 30)],
    }


def test_data_holds_the_steps_with_pictures_and_timings(build: Build) -> None:
    data = library_data(build(FILES))
    steps = next(e["steps"] for e in data["exercises"] if e["name"] == "toe-threading")
    assert [step["title"] for step in steps] == [
        *("Cross one foot.", "Spread the toes.", "Make circles.", "Change feet."),
    ]
    assert steps[0]["pictures"] == [
        {"path": "exercises/pictures/cross.png", "description": "A foot on the other knee"}
    ]
    assert [timing for step in steps for timing in step["timings"]] == [
        {"role": "hold", "text": "2-3 s", "dose": "hold 2-3 s"},
        {"role": "reps", "text": "10 each way", "dose": "10 each way"},
        {"role": "rest", "text": "pause", "dose": "rest 30 s"},
        {"role": "switch-sides", "text": "Change feet", "dose": None},
    ]
    assert steps[2]["text"] == "Make circles. Do 10 each way, then pause."


def test_data_holds_a_protocol_with_the_doses_that_hold(build: Build) -> None:
    (found,) = library_data(build(FILES))["protocols"]
    assert (found["name"], found["formerly"]) == ("stronger-feet", ["foot-plan"])
    assert (found["title"], found["url"]) == ("Stronger Feet", "docs/plan.html")
    assert found["conditions"] == ["plantar-heel-pain"]
    (session,) = found["sessions"]
    assert (session["title"], session["frequency"]) == ("Morning round", "3 days a week")
    assert session["advance_when"] == "Both drills feel easy."
    assert session["ease_when"] == "Pain lasts into the next day."
    items = [(i["exercise"], i["own_dose"], i["dose"]["reps"], i["note"]) for i in session["items"]]
    assert items == [
        ("toe-threading", False, [10, 10], "Do this one every day."),
        ("one-leg-stance", True, [5, 5], ""),
    ]
    assert session["items"][1]["dose"]["unit"] == "small hops"


def test_data_holds_reviews(build: Build) -> None:
    lists = "".join(
        f":::{{{kind}}}\n- One.\n:::\n\n" for kind in ("ask-first", "stop-if", "sources")
    )
    page = exercise(
        status="published",
        reviewed_by="Dr. Jones",
        reviewed_on="2025-12-31",
        language_reviewed_by="Ana Ruiz",
        review_every="2 months",
        author="M. Lee",
        body=lists,
    )
    (found,) = library_data(build({"e.md": page}))["exercises"]
    assert found["author"] == "M. Lee"
    assert found["review"] == {
        "status": "published",
        "reviewed_by": "Dr. Jones",
        "reviewed_on": "2025-12-31",
        "language_reviewed_by": "Ana Ruiz",
        "due": "2026-02-28",
    }


def test_data_names_only_what_it_holds(library: Callable[..., Built], build: Build) -> None:
    draft = exercise("one-leg-stance", "One-Leg Stance", status="draft")
    with_draft = build({**FILES, "exercises/stance.md": draft, "docs/plan.md": PLAN})
    for built in (library("html"), with_draft):
        data = library_data(built)
        exercises = {entry["name"] for entry in data["exercises"]}
        protocols = {entry["name"] for entry in data["protocols"]}
        terms = {table: {t["name"] for t in of} for table, of in data["vocabulary"].items()}
        for entry in data["exercises"]:
            assert {name for names in entry["related"].values() for name in names} <= exercises
            assert set(entry["protocols"]) <= protocols
            assert set(entry["helps"]) <= terms["conditions"]
            for table in ("regions", "positions", "equipment"):
                assert set(entry[table]) <= terms[table]
            assert entry["level"] in {"", *terms["levels"]}
        for entry in data["protocols"]:
            items = [item for session in entry["sessions"] for item in session["items"]]
            assert {item["exercise"] for item in items} <= exercises
            assert set(entry["conditions"]) <= terms["conditions"]
        assert {entry["name"] for entry in data["conditions"]} <= terms["conditions"]


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_every_address_is_there(library: Callable[..., Built], builder: str) -> None:
    built = library(builder)
    data = library_data(built)
    for kind in ("exercises", "protocols", "conditions"):
        assert data[kind]
        for entry in data[kind]:
            path = built.outdir / entry["url"]
            page = path / "index.html" if builder == "dirhtml" else path
            anchors = set(re.findall(r'id="(question-[^"]+)"', page.read_text("utf-8")))
            assert {q["anchor"] for q in entry.get("questions", [])} == anchors


@pytest.mark.parametrize("builder", ["singlehtml", "json"])
def test_other_html_builders_have_the_data_too(build: Build, builder: str) -> None:
    built = build(FILES, builder=builder)
    VALIDATOR.validate(library_data(built))


@pytest.mark.parametrize("builder", ["epub", "text", "latex"])
def test_books_on_paper_have_nolibrary_data(build: Build, builder: str) -> None:
    assert not list(build(FILES, builder=builder).outdir.rglob("exercises*.json"))


def test_book_without_pages_of_ours_has_nolibrary_data(build: Build) -> None:
    assert not list(build({"a.md": "# A\n"}).outdir.rglob("exercises*.json"))


def test_data_stays_untouched_when_nothing_changes(build: Build) -> None:
    def times(built: Built) -> list[int]:
        return [p.stat().st_mtime_ns for p in sorted(built.outdir.glob("exercises*.json"))]

    before = times(build(FILES))
    assert len(before) == 2
    assert times(build()) == before


def test_data_is_the_same_whatever_the_order_of_reading(build: Build) -> None:
    first = build(FILES, folder="one")
    again = build(dict(reversed(FILES.items())), folder="two", parallel=0)
    again = build({"exercises/toe-threading.md": FILES["exercises/toe-threading.md"]}, folder="two")
    assert library_data(first) == library_data(again)
