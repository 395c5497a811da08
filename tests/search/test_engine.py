"""What the engine does with a query, in the real library."""

from __future__ import annotations

import pytest
from searching import Engine

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "a" * 10_000,
    "heel pain " * 3000,
    ".*+?^${}()|[]\\",
    "(((((((((((((((((((a+)+)+)+",
    "😀😀 heel",
    "مرحبا كاحل",
    "\u202eheel",
    "\x00\x00heel",
    "__proto__",
    "constructor",
    "toString valueOf hasOwnProperty",
    "\ud800",
    "﷽" * 300,
    "'\"`;--",
    "e\u0301" * 400,
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries_do_no_harm(engine: Engine, query: str) -> None:
    result, suggested = engine.search(query), engine.suggest(query)
    assert result["total"] >= len(result["hits"])
    assert result["hits"] or result["regions"]
    assert len(suggested["hits"]) <= 8


@pytest.mark.parametrize("facet", ["__proto__", "constructor", "no-such-facet"])
def test_unknown_facets_are_left_aside(engine: Engine, facet: str) -> None:
    plain = engine.search("heel pain")["total"]
    assert engine.search("heel pain", facets={facet: ["x"]})["total"] == plain


def test_a_correction_is_told_and_can_be_refused(engine: Engine) -> None:
    found = engine.search("toe thredding")
    assert found["correction"]["from"] == "toe thredding"
    assert found["correction"]["to"] == "toe threading"
    assert found["correction"]["words"] == [{"from": "thredding", "to": "threading"}]
    assert engine.search("toe thredding", literal=True)["correction"] is None


def test_a_correction_into_a_complaint_says_so(engine: Engine) -> None:
    correction = engine.search("metatarsaljia")["correction"]
    assert correction["to"] == "metatarsalgia"
    assert correction["changesCondition"] is True


def test_a_question_leads_to_its_answer(engine: Engine) -> None:
    hit = engine.search("do i have to be barefoot")["hits"][0]
    assert hit["kind"] == "question"
    assert hit["context"] == "DNS Single-Leg Stance"
    assert hit["url"].endswith("#question-do-i-have-to-be-barefoot")
    assert any(part["match"] for part in hit["titleParts"])


def test_suggestions_come_while_a_word_is_unfinished(engine: Engine) -> None:
    for typed in ("toe th", "toe thr", "toe threa"):
        found = engine.suggest(typed)
        assert found["hits"][0]["name"] == "toe-threading", typed
        assert found["correction"] is None, typed


def test_facets_narrow_and_count(engine: Engine) -> None:
    everything = engine.search("foot", limit=100)
    sitting = next(t for t in everything["facets"]["position"] if t["name"] == "sitting")
    narrowed = engine.search("foot", facets={"position": ["sitting"]}, limit=100)
    exercises = [hit for hit in narrowed["hits"] if "sitting" in hit["facets"].get("position", [])]
    assert len(exercises) == narrowed["total"] == sitting["count"]


def test_kinds_of_pages_narrow_and_count(engine: Engine) -> None:
    everything = engine.search("bunion", limit=100)
    kinds = {term["name"]: term["count"] for term in everything["facets"]["kind"]}
    assert kinds["condition"] >= 1
    assert sum(kinds.values()) == everything["total"]
    drills = engine.search("bunion", facets={"kind": ["exercise"]}, limit=100)
    assert drills["total"] == kinds["exercise"]
    found = engine.search("foot", facets={"kind": ["exercise"], "position": ["sitting"]})
    assert 0 < found["total"] < engine.search("foot", facets={"position": ["sitting"]})["total"] + 1


def test_without_a_word_all_exercises_can_be_narrowed(engine: Engine) -> None:
    found = engine.search("", facets={"equipment": ["marbles"]})
    assert [hit["name"] for hit in found["hits"]] == ["towel-curl"]


def test_offset_goes_on_where_the_first_hits_end(engine: Engine) -> None:
    first, second = engine.search("foot", limit=3), engine.search("foot", limit=3, offset=3)
    both = engine.search("foot", limit=6)["hits"]
    assert [h["url"] for h in (*first["hits"], *second["hits"])] == [h["url"] for h in both]


def test_what_finds_nothing_offers_body_parts(engine: Engine) -> None:
    found = engine.search("zzxqv")
    assert found["hits"] == []
    assert {"name": "foot", "label": "Foot", "url": "search.html?q=Foot"} in found["regions"]


def test_explain_tells_how_a_query_was_understood(engine: Engine) -> None:
    explained = engine.search("bunyon")["explain"]
    assert "condition: Bunion" in explained["words"][0]["also"]
