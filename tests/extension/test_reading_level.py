"""Reading levels: what of a page is measured, what is told, and the report for staff."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import Build, Built, exercise

EASY = "Bend your knee. Keep your heel down. Breathe out and let go of the leg. "
HARD = (
    "Subsequently, individuals experiencing considerable musculoskeletal discomfort should"
    " incorporate additional proprioceptive rehabilitation activities."
)
STEP = (
    "Interlace your fingers behind your shoulders, elevating both elbows simultaneously until"
    " comfortable resistance develops."
)
REPORT = "# Reading\n\n:::{reading-report}\n:::\n"


@pytest.fixture
def build(build: Build) -> Build:
    """Build with the limits of our own library; without any, nothing is measured."""

    def run(*files: Any, conf: Any = None, **options: Any) -> Built:
        limits = {"rehab_reading_grades": {"step": 6, "page": 8}}
        return build(*files, conf=limits | (conf or {}), **options)

    return run


def steps(*texts: str) -> str:
    return "\n".join([":::{steps}", *(f"1. {text}" for text in texts), ":::"])


def measured(built: Built, docname: str = "toes") -> Any:
    return built.domain.pages[docname].reading


def words(built: Built, docname: str = "toes") -> int:
    return int(measured(built, docname).page.words)


def report(built: Built) -> Tag:
    page = BeautifulSoup(built.html("report"), "html.parser")
    found = page.select_one(".rehab-reading-report, [role=main]")
    assert found
    return found


# -- what is measured


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Sit tall.", 2),
        ("## One heading\n\nSit tall.", 2),
        (":::{cues}\n- **Sit tall.** Breathe.\n:::", 3),
        (steps("**Sit tall.** Breathe.", "Stand up."), 5),
        (":::{faq}\nDoes it hurt?\n: No.\n:::", 4),
        (":::{mistakes}\nYou slump\n: Sit tall.\n:::", 4),
        (":::{stop-if}\n- It hurts.\n:::", 2),
        (":::{clinical-note} A title\nSit tall.\n:::", 2),
        ("Hold for {hold}`2-3 s`.", 4),
        ("[Sit tall](#stance).", 2),
        # not patients' text
        (":::{sources}\n- [A long title](https://a.example) of a book\n:::", 0),
        ("- [A long title](https://a.example), a site", 0),
        ("| a | table |\n|---|---|\n| of | words |", 0),
        ("```\ncode of words\n```", 0),
        ("Type `this here` now.", 2),
        ("% a comment", 0),
        # names
        ("Then {exercise}`stance`.", 1),
        ("Then {exercise}`stand still <stance>`.", 3),
        ("Loosen the {term}`big joints <joint>` now.", 3),
        ("Toe Threading is not toe  circling.", 4),
        ("It is called lacing too, and lacings.", 6),
    ],
)
def test_words_that_count(build: Build, body: str, count: int) -> None:
    built = build(
        {
            "toes.md": exercise(
                "toes", "Toe Threading", message="Go.", body=body, aliases="lacing"
            ),
            "stance.md": exercise("stance"),
            "glossary.md": "# Glossary\n\n:::{glossary}\njoint\n  Where bones meet.\n:::\n",
        },
        conf={"myst_enable_extensions": ["deflist"]},
    )
    assert words(built) == 1 + count


def test_each_step_is_measured_alone(build: Build) -> None:
    built = build({"toes.md": exercise("toes", body=steps("Sit tall.", f"Now:\n   - {STEP}"))})
    assert [step.words for step in measured(built).steps] == [2, 1 + len(STEP.split())]


def test_plans_and_complaints_are_measured_and_other_pages_are_not(build: Build) -> None:
    plan = (
        "# Plan\n\n:::{protocol} plan\n:for: bunion\n:status: review\n\nFor feet.\n:::\n\n"
        ":::{session}\n:advance-when: All is easy.\n\n1. {exercise}`toes` 3 x 10\n\n"
        "   Go slow.\n:::\n"
    )
    built = build(
        {
            "toes.md": exercise("toes"),
            "plan.md": plan,
            "bunion.md": "# B\n\n:::{condition} bunion\n:status: review\n\nIt hurts.\n:::\n",
            "other.md": "# Other\n\nText. See {exercise}`toes`.\n",
        }
    )
    assert words(built, "plan") == 7
    assert words(built, "bunion") == 2
    assert measured(built, "other") is None


# -- findings


def test_a_page_above_its_limit_is_told_with_its_hardest_sentence_and_line(build: Build) -> None:
    body = f"{EASY}\n\nSit tall.\n{HARD}\n\n" + f"{HARD} " * 6
    built = build({"toes.md": exercise("toes", body=body)})
    (warning,) = built.warnings
    assert warning.startswith("toes.md:17: WARNING: this page reads like school grade ")
    assert 'and 8 is the most; shorten the hardest sentence: "Subsequently, indiv' in warning
    assert warning.endswith("[rehab.reading]")


def test_a_step_above_its_limit_is_told(build: Build) -> None:
    built = build({"toes.md": exercise("toes", body=steps("Sit tall.", f"Now.\n   {STEP}"))})
    (warning,) = built.warnings
    assert warning.startswith("toes.md:17: WARNING: this step 2 reads like school grade ")
    assert 'and 6 is the most; shorten the hardest sentence: "Interlace your' in warning


@pytest.mark.parametrize(
    ("grades", "count"),
    [
        ({"step": 6, "page": 8}, 2),
        ({"step": 30, "page": 8}, 1),
        ({"step": 6}, 1),
        ({"page": 8.5}, 1),
        ({}, 0),
        (None, 0),
        ({"page": "8"}, 1),  # as `sphinx-build -D rehab_reading_grades.page=8` gives it
    ],
)
def test_limits_are_settings(build: Build, grades: object, count: int) -> None:
    page = exercise("toes", body=f"{HARD} " * 9 + "\n\n" + steps(STEP))
    built = build({"toes.md": page}, conf={"rehab_reading_grades": grades})
    assert len(built.warnings) == count


@pytest.mark.parametrize(
    ("grades", "told"),
    [
        ({"steps": 6}, 'rehab_reading_grades: "steps" is unknown; did you mean "step"?'),
        ({"page": "low"}, "rehab_reading_grades: page: write a school grade such as 6"),
        ({"page": 0}, "rehab_reading_grades: page: write a school grade such as 6"),
        ({"page": float("nan")}, "rehab_reading_grades: page: write a school grade such as 6"),
        ([6], "rehab_reading_grades: write a table such as"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told(build: Build, grades: object, told: str) -> None:
    built = build({"toes.md": exercise("toes")}, conf={"rehab_reading_grades": grades})
    assert [told in warning for warning in built.warnings if "[rehab.config]" in warning] == [True]


@pytest.mark.parametrize("status", ["draft", "review"])
def test_drafts_are_not_told(build: Build, status: str) -> None:
    page = exercise("toes", status=status, body=f"{HARD} " * 9)
    built = build({"toes.md": page}, conf={"rehab_show": ["draft", "review"]})
    assert bool(built.warnings) == (status == "review")


def test_a_later_build_tells_it_again_until_it_is_mended(build: Build) -> None:
    files = {"toes.md": exercise("toes", body=f"{HARD} " * 9), "other.md": "# Other\n"}
    once = build(files).warnings
    assert build({"other.md": "# Other\n\nNew.\n"}).warnings == once != []
    assert build({"toes.md": exercise("toes", body=EASY * 8)}).warnings == []


def test_parallel_reading_tells_the_same(build: Build) -> None:
    files = {f"toes-{n}.md": exercise(f"toes-{n}", body=f"{HARD} " * 9) for n in range(12)}
    once = build(files).warnings
    assert len(once) == 12
    assert build(files, parallel=2, folder="anew").warnings == once


def test_other_languages_are_not_measured(build: Build) -> None:
    files = {"toes.md": exercise("toes", body=f"{HARD} " * 9), "report.md": REPORT}
    built = build(files, conf={"language": "es"})
    assert [w for w in built.warnings if "rehab" in w] == []
    assert measured(built) is None
    assert "línea" not in report(built).text
    assert "Subsequently" not in report(built).text


# -- the report


def test_report_lists_pages_the_hardest_first(build: Build) -> None:
    files = {
        "toes.md": exercise("toes", "Toe Yoga", body=f"{EASY}\n\n" + steps("Sit tall.", "Stand.")),
        "hard.md": exercise("hard", "Hard Page", body=f"{HARD} {EASY} " * 9),
        "bear.md": exercise("bear", "Bear", status="draft", body="Secret words."),
        "report.md": REPORT,
    }
    built = build(files)
    text = " ".join(report(built).text.split())
    assert "Pages measured: 2. Above a limit: 1." in text
    assert text.index("Hard Page: grade ") < text.index("Toe Yoga: grade ")
    assert "page above 8" in text
    assert "hardest step -3.0 (step 1)" in text
    assert [len(li.select("li")) for li in report(built).select("ul > li") if li.ul] == [3, 1]
    assert "line 14, grade " in text
    assert "Secret" not in text
    assert "Bear" not in text
    assert [a["href"] for a in report(built).select("a.reference") if a.text == "Hard Page"]


@pytest.mark.parametrize(
    ("change", "conf"),
    [
        ({"toes.md": exercise("toes", "Toes", body=EASY * 9)}, {}),
        ({"toes.md": exercise("toes", "New Title", body=EASY)}, {}),
        ({"toes.md": exercise("toes", "Toes", body=EASY, status="draft")}, {}),
        ({}, {"rehab_reading_grades": {"page": 1}}),
    ],
    ids=["text", "title", "status", "limit"],
)
def test_a_change_elsewhere_rewrites_the_report(
    build: Build, change: dict[str, str], conf: dict[str, object]
) -> None:
    files = {
        "toes.md": exercise("toes", "Toes", body=EASY),
        "hard.md": exercise("hard", body=f"{HARD} " * 9),
        "report.md": REPORT,
    }
    before = report(build(files)).text
    after = report(build(change, conf=conf)).text
    assert after != before
    assert after == report(build({**files, **change}, conf=conf, folder="anew")).text


def test_a_change_that_measures_the_same_leaves_the_report_alone(build: Build) -> None:
    files = {"toes.md": exercise("toes", body=EASY), "report.md": REPORT}
    written = build(files).outdir / "report.html"
    before = written.stat().st_mtime_ns
    build({"toes.md": exercise("toes", body=EASY, dose="2 x 5")})
    assert written.stat().st_mtime_ns == before


def test_text_in_the_report_directive_is_told(build: Build) -> None:
    built = build({"report.md": "# Reading\n\n:::{reading-report}\nText\n:::\n"})
    (warning,) = built.warnings
    assert warning.startswith("report.md:3: WARNING: reading-report: takes no text")


@pytest.mark.parametrize("builder", ["text", "latex", "singlehtml", "epub"])
def test_other_builders_show_the_report(build: Build, builder: str) -> None:
    files = {"toes.md": exercise("toes", "Toes", body=EASY), "report.md": REPORT}
    built = build(files, builder=builder, conf={"version": "1", "copyright": "Us"})
    assert built.warnings == []


def test_the_library_keeps_its_limits(library: Any) -> None:
    built = library("html")
    assert not [warning for warning in built.warnings if "[rehab.reading]" in warning]
    exercises = [e.docname for e in built.domain.library.exercises]
    assert exercises
    assert all(measured(built, name).page.words > 100 for name in exercises)


def test_nothing_is_measured_without_a_limit(build: Build) -> None:
    built = build({"toes.md": exercise(body=HARD)}, conf={"rehab_reading_grades": {}})
    assert built.warnings == []
    assert measured(built) is None
