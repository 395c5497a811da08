"""The examples of the documentation are built here, so that what staff read is what works."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sphinx_rehab.core.dose import DoseError, parse
from sphinx_rehab.core.dose_words import in_words
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.domain import RehabDomain
from tests.conftest import ROOT, Build, Built, exercise

# MyST 5.2 uses names that Sphinx 11 takes away; we cannot mend it here.
pytestmark = pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")

DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
EXAMPLES = REFERENCE / "examples"
WORDS = {"exercises/vocabulary.toml": (ROOT / "exercises/vocabulary.toml").read_bytes()}

NAMED = {
    f"exercises/{name}.md": exercise(name)
    for name in (
        *("banded-clam", "calf-raise", "calf-stretch", "dns-single-leg-stance"),
        *("knee-to-wall", "toe-threading"),
    )
} | {
    "docs/plan.md": "# Foot plan\n\n:::{protocol} stronger-foot-base\n:for: bunion\n\nFor you.\n:::\n",
    "docs/heel.md": "# Heel pain\n\n:::{condition} plantar-heel-pain\n\nIt hurts.\n:::\n",
}
"""What examples link to."""


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def fenced(text: str, language: str = r"\w+") -> list[str]:
    """The contents of the code blocks of *language* without a caption."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def captioned(text: str) -> dict[str, str]:
    """The code blocks whose caption is the name of a file."""
    block = r"^```\{code-block\} \w+\n:caption: (\S+)\n\n(.*?)^```$"
    return dict(re.findall(block, text, re.MULTILINE | re.DOTALL))


def sections(text: str) -> dict[str, str]:
    """What stands below each heading of level two."""
    _intro, *parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


# -- snippets: what each promises

SHOWN = {
    "exercise": [
        'data-name="ankle-circles"',
        "10 slow circles each way, each side, every day",
        "No clinician has reviewed this page yet.",
    ],
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
    "role-exercise": [">Toe Threading<", ">the one for your hips<"],
    "role-protocol": ['href="plan.html"', ">Foot plan<"],
    "role-condition": ['href="heel.html"', "Weak calf"],
    "role-dose": ["3 sets of 10, every day"],
    "role-hold": ['data-dose="hold 2-3 s"', 'data-dose="hold 5 s">one slow breath<'],
    "role-reps": ['data-dose="10 each way"'],
    "role-rest": ['data-dose="rest 30 s"'],
    "role-switch-sides": ['class="rehab-switch-sides"', "change legs"],
}


@pytest.mark.parametrize("name", sorted(path.stem for path in EXAMPLES.iterdir()))
def test_snippet_builds_and_shows_what_it_promises(build: Build, name: str) -> None:
    snippet = text_of(EXAMPLES / f"{name}.md")
    page = snippet if snippet.startswith("# ") else f"# Example\n\n{snippet}"
    built = build({**WORDS, **NAMED, "docs/example.md": page})
    assert built.warnings == []
    html = built.html("docs/example")
    assert [fragment for fragment in SHOWN[name] if fragment not in html] == []


@pytest.mark.parametrize("name", RehabDomain.directives)
def test_directive_is_documented(name: str) -> None:
    section = sections(text_of(REFERENCE / "directives.md"))[name]
    assert (EXAMPLES / f"{name}.md").is_file()
    assert fenced(section, r"\{literalinclude\}[^\n]*")


@pytest.mark.parametrize("name", RehabDomain.directives)
def test_options_of_the_directive_are_documented(name: str) -> None:
    text = text_of(REFERENCE / "directives.md")
    common = sections(text)["The directive that makes a page"]
    section = common + sections(text)[name]
    known = RehabDomain.directives[name].options_known
    assert [option for option in known if f"`{option}`" not in section] == []


@pytest.mark.parametrize("name", RehabDomain.roles)
def test_role_is_documented(name: str) -> None:
    section = sections(text_of(REFERENCE / "roles.md"))[name]
    assert (EXAMPLES / f"role-{name}.md").is_file()
    assert f"examples/role-{name}.md" in section


LIVE = {path.stem for path in EXAMPLES.iterdir()} - {"exercise", "protocol", "condition", "related"}


@pytest.mark.parametrize("name", sorted(LIVE))
def test_snippet_is_shown_as_code_and_live(name: str) -> None:
    page = text_of(REFERENCE / ("roles.md" if name.startswith("role-") else "directives.md"))
    assert f"```{{literalinclude}} examples/{name}.md" in page
    assert f":::{{include}} examples/{name}.md" in page


# -- doses

DOSES = [
    row
    for path in (REFERENCE / "doses.md", DOCS / "authoring/doses.md")
    for row in re.findall(r"^\| `?(.+?)`? \| `?(.+?)`? \|$", text_of(path), re.MULTILINE)
    if not row[0].startswith(("you ", "not ", "---"))
]


@pytest.mark.parametrize(("left", "right"), DOSES)
def test_row_of_doses_is_true(left: str, right: str) -> None:
    try:
        dose = parse(left)
    except DoseError as error:
        assert error.hint == right or parse(right)
    else:
        assert in_words(dose) == right


# -- findings: the documented message is the one that is printed

PAGE = "exercises/toe-threading.md"
REVIEWED = {"reviewed_by": "Dr. Mary Jones, PT", "reviewed_on": "2024-11-30"}
SAFE = "".join(f"## {k}\n\n:::{{{k}}}\n- One.\n:::\n\n" for k in ("ask-first", "stop-if", "sources"))
TWICE = ":::{faq}\nShould it hurt?\n: No.\n\nShould it hurt?\n: A little.\n:::"
LISTS = ":::{steps}\n- Sit down.\n:::\n\n:::{mistakes}\nPulling too hard\n:::"
MEDIA = "![Foot](toes.pgn)\n\n![Foot](https://example.org/a.png)\n\n:::{video} move.mp4\n:::"
SESSION = ":::{session}\n1. Rest\n:::"

BAD: dict[Finding, dict[str, str | bytes]] = {
    Finding.ANCHOR: {PAGE: exercise(body=TWICE)},
    Finding.CLASH: {PAGE: exercise(), "exercises/towel-curl.md": exercise(title="Towel Curl")},
    Finding.DATE: {PAGE: exercise(reviewed_on="31.3.2026", review_every="yearly")},
    Finding.DOSE: {PAGE: exercise(dose="2-3sec", body="Hold for {hold}`a while`.")},
    Finding.DRAFT: {
        PAGE: exercise(status="draft"),
        "exercises/bunion-help.md": exercise("bunion-help", body="Begin with {exercise}`toe-threading`."),
    },
    Finding.EMPTY: {PAGE: exercise(message="", body="## Steps\n\n## Sources\n\n:::{sources}\n:::")},
    Finding.ENCODING: {PAGE: exercise(message="A caf\xe9 chair.").encode("latin-1")},
    Finding.HTML: {PAGE: exercise(message="<font color=red>Slowly!</font>")},
    Finding.INCOMPLETE: {
        PAGE: exercise(status="published", body="## Steps\n\n![](toes.png)"),
        "exercises/toes.png": b"",
    },
    Finding.LINK: {PAGE: exercise(), "docs/x.md": "# X\n\n{exercise}`toe-thread`, {condition}`bad-knee`"},
    Finding.LIST: {PAGE: exercise(body=LISTS), "docs/x.md": f"# X\n\n{SESSION}"},
    Finding.MISSING: {PAGE: exercise(dose=None, helps=None, region="")},
    Finding.NAME: {PAGE: exercise("Toe Threading", harder="Toe Yoga")},
    Finding.OPTION: {PAGE: exercise(options=":positon: sitting\n:region: hip\n:level:gentle")},
    Finding.PICTURE: {PAGE: exercise(body=MEDIA), "exercises/toes.png": b""},
    Finding.PLACE: {
        PAGE: exercise(message="Loosens stiff toes.\n\n## Steps\n\nSit down."),
        "exercises/untitled.md": exercise("untitled").partition("\n")[2],
    },
    Finding.RELATION: {
        PAGE: exercise(harder="toe-yogi, toe-threading, toe-yoga"),
        "exercises/toe-yoga.md": exercise("toe-yoga", harder="toe-threading"),
    },
    Finding.REVIEW: {PAGE: exercise(status="published", body=SAFE, **REVIEWED)},
    Finding.SIZE: {PAGE: exercise(body="Sit down. " * 120_000)},
    Finding.STATUS: {PAGE: exercise(status="publshed")},
    Finding.TERM: {PAGE: exercise(region="foott")},
    Finding.VOCABULARY: {PAGE: exercise(), "exercises/vocabulary.toml": '[regions]\nfoot = { lable = "Foot" }'},
    Finding.CONFIG: {PAGE: exercise()},
}
CONF = {Finding.CONFIG: {"rehab_show": ["reveiw"], "rehab_clinic": {"fone": "555 010 0199"}}}


@pytest.mark.parametrize("finding", Finding)
def test_finding_is_documented_with_a_real_message(build: Build, finding: Finding) -> None:
    section = sections(text_of(REFERENCE / "findings.md"))[finding.subtype]
    assert finding.description in " ".join(section.split())
    built = build({**WORDS, **BAD[finding]}, conf=CONF.get(finding, {}))
    quoted = [line for block in fenced(section, "text") for line in block.splitlines()]
    assert quoted
    assert all(f"[rehab.{finding.subtype}]" in line for line in quoted)
    assert_said(built, quoted)


def assert_said(built: Built, quoted: list[str]) -> None:
    said = "\n".join(built.warnings)
    assert [line for line in quoted if line not in said] == [], said


OTHERS = {
    PAGE: "## Toe Threading\n\n:::{stesp}\n1. Sit.\n:::\n\n{hodl}`2 s` [toes](#toes) [toes](toes.md)\n",
    "docs/lost.md": "# Lost\n",
    "index.md": "# Index\n\n:::{toctree}\nexercises/toe-threading\n:::\n",
}


def test_messages_of_sphinx_and_myst_are_real(build: Build) -> None:
    section = sections(text_of(REFERENCE / "findings.md"))["Messages of Sphinx and MyST"]
    quoted = re.findall(r"^\| `(.+?)` \|", section, re.MULTILINE)
    assert len(quoted) > 4
    assert_said(build({**WORDS, **OTHERS}), quoted)


def test_finding_can_be_silenced(build: Build) -> None:
    page = {PAGE: exercise(dose="2-3sec", region="foott")}
    built = build({**WORDS, **page}, conf={"suppress_warnings": ["rehab.dose"]})
    assert ["rehab.term" in line for line in built.warnings] == [True]


# -- settings and data


def test_settings_are_documented_with_their_defaults(build: Build) -> None:
    text = sections(text_of(REFERENCE / "settings.md"))
    config = build().app.config
    ours = {name: option for name, option in config.values.items() if name.startswith("rehab_")}
    assert ours.keys() == {name for name in text if name.startswith("rehab_")}
    for name, option in ours.items():
        assert f"Default: `{json.dumps(option.default)}`" in text[name]


def test_fields_of_exercises_json_are_documented() -> None:
    schema = json.loads(text_of(ROOT / "_ext/sphinx_rehab/publish/exercises.schema.json"))
    text = text_of(REFERENCE / "data.md")
    shapes = [schema, *schema["$defs"].values()]
    fields = {field for shape in shapes for field in shape.get("properties", {})}
    assert fields
    assert [field for field in sorted(fields) if f"`{field}`" not in text] == []


# -- the guide for authors: each page with whole files is a small project of its own

GUIDE = {path.stem: captioned(text_of(path)) for path in sorted((DOCS / "authoring").glob("*.md"))}
GUIDE = {name: files for name, files in GUIDE.items() if files}
SPANISH = {"language": "es", "locale_dirs": ["locale"], "gettext_compact": False}
CIRCLES = "exercises/ankle-circles"
SEEN = {
    "first-exercise": (CIRCLES, ["This is a draft. Patients do not see it.", "each side, every day"]),
    "doses": (
        "exercises/ankle-press",
        [*re.findall(r'"(2 sets[^"]*)".*?"Takes (about [^"]*)"', " ".join(
            text_of(DOCS / "authoring/doses.md").split()))[0]],
    ),
    "pictures": (CIRCLES, ['alt="The foot from above, an arrow shows the circle"', ".vtt"]),
    "relations": (CIRCLES, ["Harder", "Gets you ready for", "Instead of this one", "Goes well with"]),
    "plans": ("docs/protocols/ankle-after-sprain", ["How often", "hold for 5 to 10 seconds"]),
    "review": (CIRCLES, ["Reviewed by Dr. Mary Jones, PT on 2026-03-31."]),
    "what-patients-see": (CIRCLES, ["This page is not ready yet."]),
    "renaming": ("exercises/foot-circles", ['url=ankle-circles.html"']),
    "translations": (CIRCLES, ["Círculos con el tobillo", "10 círculos lentos", "Tobillo",
                               'data-dose="10 each way">10 en cada sentido<']),
}
"""Of each page of the guide, a built page and what it holds."""


def guide(build: Build, name: str, **conf: object) -> Built:
    files = dict(GUIDE[name])
    settings = {"rehab_show": ["draft", "review", "published"], "rehab_today": "2026-04-01"}
    if python := files.pop("conf.py", ""):
        exec(python, settings)
        del settings["__builtins__"]
    if name == "translations":
        settings |= SPANISH
    text = "\n".join(files.values())
    media = re.findall(r"ankle-circles/[\w-]+\.(?:jpg|mp4)", text)
    given = {f"exercises/{path}": b"" for path in media}
    return build({**WORDS, **NAMED, **given, **files}, conf={**settings, **conf})


@pytest.mark.parametrize("name", GUIDE)
def test_page_of_the_guide_is_a_working_example(build: Build, name: str) -> None:
    built = guide(build, name)
    assert built.warnings == []
    docname, fragments = SEEN[name]
    html = built.html(docname)
    assert [fragment for fragment in fragments if fragment not in html] == []
