"""The examples of the documentation are built here, so that what staff read is what works."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from sphinx_rehab.core.dose import DoseError, parse
from sphinx_rehab.core.dose_words import in_words
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.domain import RehabDomain

from tests.conftest import ROOT, Build, exercise
from tests.documents import (
    COMPANIONS,
    GUIDE,
    REFERENCE,
    messages_in,
    missing,
    read,
    sections,
    unsaid,
)

SNIPPETS = sorted(path.stem for path in (REFERENCE / "examples").iterdir())
LIVE_ELSEWHERE = {"exercise", "protocol", "condition", "related", "reading-report"}

# -- directives and roles

SHOWN = {
    "exercise": ['data-name="ankle-circles"', "10 slow circles each way, each side, every day"],
    "protocol": ['data-name="easy-start"', 'href="../exercises/toe-threading.html"'],
    "condition": ['data-name="stiff-toes"', "Shoes with a wide toe box"],
    "steps": ['role="list"', '<strong class="rehab-step-title">Hold on.</strong>'],
    "cues": ['<ul class="rehab-cues">', "<strong>Grow tall.</strong>"],
    "feel": ['<ul class="rehab-feel">'],
    "mistakes": ["rehab-mistakes", "<dt>Dropping down fast</dt>"],
    "advance-when": ['<ul class="rehab-advance-when">'],
    "ask-first": ['class="rehab-ask-first', "Ask first if"],
    "stop-if": ['class="rehab-stop-if', "Stop if"],
    "faq": ['<summary id="question-may-i-hold-on-the-whole-time">', "<details"],
    "sources": ['<ul class="rehab-sources">', 'href="https://www.physio-pedia.com/"'],
    "video": ['href="https://example.org/?v=ankle-circles"', "opens another site"],
    "clinical-note": ["Clinical note", 'class="rehab-clinical-note'],
    "why-it-matters": ["Why the ankle matters", 'class="rehab-why-it-matters'],
    "related": ["Goes well with", 'class="rehab-cards"'],
    "session": ["Morning", "2 sets of 8, each side", "Takes", "Move on when", "Ease off when"],
    "catalogue": ['class="rehab-cards"', 'href="../exercises/toe-threading.html"'],
    "catalogue-filter": ['class="rehab-filter"', 'value="foot"', 'data-position="sitting"'],
    "ladder": ['class="rehab-ladder', "Calf Raise", "harder:"],
    "reading-report": ["Nothing is measured: rehab_reading_grades sets no limit."],
    "role-exercise": [">Toe Threading<", ">the one for your hips<", ">warm up your foot<"],
    "role-protocol": ['href="plan.html"', ">Foot plan<"],
    "role-condition": ['href="heel.html"', "Weak calf"],
    "role-dose": ["3 sets of 10, every day"],
    "role-hold": ['data-dose="hold 2-3 s"', 'data-dose="hold 5 s">one slow breath<'],
    "role-reps": ['data-dose="10 each way"'],
    "role-rest": ['data-dose="rest 30 s"'],
    "role-switch-sides": ['class="rehab-switch-sides"', "change legs"],
}
"""What the page of each snippet holds."""


@pytest.mark.parametrize("name", SNIPPETS)
def test_snippet_builds_and_shows_what_it_promises(build: Build, name: str) -> None:
    snippet = read(REFERENCE / f"examples/{name}.md")
    page = snippet if snippet.startswith("# ") else f"# Example\n\n{snippet}"
    built = build(COMPANIONS | {"docs/example.md": page})
    assert built.warnings == []
    assert missing(SHOWN[name], built.html("docs/example")) == []


@pytest.mark.parametrize("name", RehabDomain.directives)
def test_directive_is_documented_with_its_options(name: str) -> None:
    text = sections(REFERENCE / "directives.md")
    assert name in SNIPPETS
    assert "{literalinclude}" in text[name]
    options = (f"`{option}`" for option in RehabDomain.directives[name].options_known)
    assert missing(options, text["The directive that makes a page"] + text[name]) == []


@pytest.mark.parametrize("name", RehabDomain.roles)
def test_role_is_documented(name: str) -> None:
    assert f"role-{name}" in SNIPPETS
    assert "{literalinclude}" in sections(REFERENCE / "roles.md")[name]


@pytest.mark.parametrize("name", [name for name in SNIPPETS if name not in LIVE_ELSEWHERE])
def test_snippet_is_shown_as_code_and_live(name: str) -> None:
    page = read(REFERENCE / ("roles.md" if name.startswith("role-") else "directives.md"))
    both = (f"```{{literalinclude}} examples/{name}.md", f":::{{include}} examples/{name}.md")
    assert missing(both, page) == []


# -- doses


def rows(path: Path, heading: str) -> list[tuple[str, str]]:
    """The rows of all tables of two columns whose first one has that *heading*."""
    tables = re.findall(rf"^\| {heading} \|.*\n\|[-|]+\n((?:\|.*\n)+)", read(path), re.MULTILINE)
    cells = [row.strip("| ").split(" | ") for table in tables for row in table.splitlines()]
    return [(left.strip("`"), right.strip("`")) for left, right in cells]


@pytest.mark.parametrize(("written", "words"), rows(REFERENCE / "doses.md", "you write"))
def test_dose_reads_as_the_reference_says(written: str, words: str) -> None:
    assert in_words(parse(written)) == words


@pytest.mark.parametrize(("slip", "mend"), rows(REFERENCE / "doses.md", "not understood"))
def test_slip_in_a_dose_is_mended_as_the_reference_says(slip: str, mend: str) -> None:
    with pytest.raises(DoseError) as told:
        parse(slip)
    assert told.value.hint in mend
    parse(mend)  # raises DoseError for what is none


@pytest.mark.parametrize(("meant", "written"), rows(GUIDE / "doses.md", "you mean"))
def test_dose_of_the_guide_is_one(meant: str, written: str) -> None:
    parse(written)  # raises DoseError for what is none


# -- findings

PAGE = "exercises/toe-threading.md"
REVIEWED = {"reviewed_by": "Dr. Mary Jones, PT", "reviewed_on": "2024-11-30"}
SAFE = "".join(f":::{{{kind}}}\n- One.\n:::\n\n" for kind in ("ask-first", "stop-if", "sources"))
FAQ = ":::{faq}\nShould it hurt?\n: No.\n\nShould it hurt?\n: A little.\n:::"
LISTS = ":::{steps}\n- Sit down.\n:::\n\n:::{mistakes}\nPulling too hard\n:::"
MEDIA = "![Foot](toes.pgn)\n\n![Foot](https://example.org/a.png)\n\n:::{video} move.mp4\n:::"
HARD = (
    "Interlace all fingers between your toes, subsequently performing circular mobilization"
    " bilaterally."
)

BAD: dict[Finding, dict[str, str | bytes]] = {
    Finding.ANCHOR: {PAGE: exercise(body=FAQ)},
    Finding.CLASH: {PAGE: exercise(), "exercises/towel-curl.md": exercise(title="Towel Curl")},
    Finding.CONFIG: {PAGE: exercise()},
    Finding.DATE: {PAGE: exercise(reviewed_on="31.3.2026", review_every="yearly")},
    Finding.DOSE: {PAGE: exercise(dose="2-3sec", body="Stay for {hold}`a while`.")},
    Finding.DRAFT: {
        PAGE: exercise(status="draft"),
        "exercises/curl.md": exercise(
            "curl", harder="toe-threading", body="See {exercise}`toe-threading`."
        ),
    },
    Finding.EMPTY: {PAGE: exercise(message="", body="## Steps\n\n## Sources\n\n:::{sources}\n:::")},
    Finding.ENCODING: {PAGE: exercise(message="A caf\xe9 chair.").encode("latin-1")},
    Finding.HTML: {PAGE: exercise(message="<font color=red>Slowly!</font>")},
    Finding.INCOMPLETE: {
        PAGE: exercise(status="published", body="![](toes.png)"),
        "exercises/toes.png": b"",
    },
    Finding.LINK: {
        PAGE: exercise(),
        "docs/x.md": "# X\n\n{exercise}`toe-thread` {condition}`knee`",
    },
    Finding.LIST: {PAGE: exercise(body=LISTS), "docs/x.md": "# X\n\n:::{session}\n1. Rest\n:::"},
    Finding.MISSING: {PAGE: exercise(dose=None, region="")},
    Finding.NAME: {PAGE: exercise("Toe Threading", harder="Toe Yoga")},
    Finding.OPTION: {PAGE: exercise(options=":positon: sitting\n:region: hip\n:level:gentle")},
    Finding.PICTURE: {PAGE: exercise(body=MEDIA), "exercises/toes.png": b""},
    Finding.PLACE: {
        PAGE: exercise(message="Loosens stiff toes.\n\n## Steps\n\nSit down."),
        "exercises/untitled.md": exercise("untitled").partition("\n")[2],
    },
    Finding.READING: {PAGE: exercise(body=f":::{{steps}}\n1. {HARD}\n:::")},
    Finding.RELATION: {
        PAGE: exercise(harder="toe-yogi, toe-threading, toe-yoga"),
        "exercises/toe-yoga.md": exercise("toe-yoga", harder="toe-threading"),
    },
    Finding.REVIEW: {PAGE: exercise(status="published", body=SAFE, **REVIEWED)},
    Finding.SIZE: {PAGE: exercise(body="Sit down. " * 120_000)},
    Finding.STATUS: {PAGE: exercise(status="publshed")},
    Finding.TERM: {PAGE: exercise(region="foott")},
    Finding.VOCABULARY: {
        PAGE: exercise(),
        "exercises/vocabulary.toml": '[regions]\nfoot = { lable = "Foot" }',
    },
}
CONF: dict[Finding, dict[str, Any]] = {
    Finding.CONFIG: {"rehab_show": ["reveiw"], "rehab_clinic": {"fone": "555 010 0199"}},
    Finding.READING: {"rehab_reading_grades": {"step": 6}},
}
VOCABULARY = {name: text for name, text in COMPANIONS.items() if name.endswith(".toml")}


@pytest.mark.parametrize("finding", Finding)
def test_finding_is_documented_with_a_real_message(build: Build, finding: Finding) -> None:
    section = sections(REFERENCE / "findings.md")[finding.subtype]
    assert finding.description in " ".join(section.split())
    quoted = messages_in(section)
    assert {line.rpartition(" ")[2] for line in quoted} == {f"[rehab.{finding.subtype}]"}
    assert unsaid(quoted, build(VOCABULARY | BAD[finding], conf=CONF.get(finding, {}))) == []


def test_message_that_explains_all_others_is_real(build: Build) -> None:
    quoted = messages_in(sections(REFERENCE / "findings.md")[""])
    assert quoted
    assert unsaid(quoted, build(VOCABULARY | BAD[Finding.DOSE])) == []


def test_messages_of_sphinx_and_myst_are_real(build: Build) -> None:
    rest = "{hodl}`2 s` [toes](#toes) [toes](toes.md)"
    files = {
        PAGE: f"## Toe Threading\n\n:::{{stesp}}\n1. Sit.\n:::\n\n{rest}",
        "docs/lost.md": "# Lost",
        "index.md": "# Index\n\n:::{toctree}\nexercises/toe-threading\n:::",
    }
    quoted = [left for left, _mend in rows(REFERENCE / "findings.md", "message")]
    assert quoted
    assert unsaid(quoted, build(files)) == []


def test_finding_can_be_silenced(build: Build) -> None:
    page = {PAGE: exercise(dose="2-3sec", region="foott")}
    built = build(page, conf={"suppress_warnings": ["rehab.dose"]})
    assert ["rehab.term" in line for line in built.warnings] == [True]


# -- settings and data


def test_settings_are_documented_with_their_defaults(build: Build) -> None:
    text = sections(REFERENCE / "settings.md")
    options = build().app.config.values
    ours = {name: options[name].default for name in options if name.startswith("rehab_")}
    assert ours.keys() == {name for name in text if name.startswith("rehab_")}
    shown = {n: str(v) if isinstance(v, bool) else json.dumps(v) for n, v in ours.items()}
    wrong = [name for name, value in shown.items() if f"Default: `{value}`" not in text[name]]
    assert wrong == []


def test_fields_of_exercises_json_are_documented() -> None:
    schema = json.loads(read(ROOT / "_ext/sphinx_rehab/publish/exercises.schema.json"))
    shapes = [schema, *schema["$defs"].values()]
    fields = {field for shape in shapes for field in shape.get("properties", {})}
    assert fields
    assert missing((f"`{field}`" for field in sorted(fields)), read(REFERENCE / "data.md")) == []
