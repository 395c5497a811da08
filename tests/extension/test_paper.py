"""What stands on paper, and what must not."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from tests.conftest import Build, Built, exercise

LISTS = """
:::{ask-first}
- Your foot is <numb> & cold.
:::

:::{stop-if}
- It hurts.
:::

:::{steps}
1. **Bend.** Hold for {hold}`3 s`.
2. Rest.
:::
"""
PLAN = """\
# Plan

:::{protocol} plan
:for: bunion
:status: review

For feet.
:::

## Now

:::{session}
:frequency: twice a day

1. {exercise}`toes`
2. {exercise}`secret`
3. {exercise}`toes` 5 min
:::

## Background

We know little.
"""


def paper(built: Built, docname: str, part: str) -> Tag:
    (found,) = BeautifulSoup(built.html(docname), "html.parser").select(f".rehab-{part}")
    assert found.has_attr("hidden")
    return found


def words(part: Tag) -> str:
    return " ".join(part.get_text(" ").split())


def test_sheet_has_what_a_patient_needs_in_order(build: Build) -> None:
    clinic = {"name": "Riverside", "area": "Riverside County", "phone": "555 0100"}
    files = {"toes.md": exercise("toes", body=LISTS, dose="10 reps, twice a day")}
    built = build(files, conf={"rehab_clinic": clinic, "rehab_disclaimer": "Only\nteaches."})
    text, here = words(paper(built, "toes", "sheet")), 0
    for part in (
        "Toes",
        "Loosens stiff toes.",
        "How much: 10 times, twice a day",
        "Ask first if Your foot is <numb> & cold.",
        "Stop if It hurts.",
        "Bend. Hold for 3 s .",
        "Tick each day that you do it.",
        "Only teaches.",
        "Riverside · Riverside County · Phone: 555 0100",
        "No clinician has reviewed this page yet.",
    ):
        here = text.index(part, here)
    rows = paper(built, "toes", "sheet").select(".rehab-ticks tr")
    assert [len(row.select("td")) for row in rows] == [14, 14]


def test_sheet_names_the_reviewer_and_the_day(build: Build) -> None:
    options = ":reviewed-by: Dr. Green\n:reviewed-on: 2025-12-24"
    body = LISTS + ":::{sources}\n- A book\n:::\n"
    page = exercise("toes", options=options, body=body, status="published")
    text = words(paper(build({"toes.md": page}), "toes", "sheet"))
    assert "Reviewed by Dr. Green on December 24, 2025." in text


def test_bare_exercise_has_a_sheet_and_a_draft_has_none(build: Build) -> None:
    built = build({"bare.md": exercise("bare"), "new.md": exercise("new", status="draft")})
    assert not paper(built, "bare", "sheet").select(".rehab-paper-rules, ol")
    assert "rehab-paper" not in built.html("new")


def test_handout_has_each_exercise_once_and_no_draft(build: Build) -> None:
    files = {
        "toes.md": exercise("toes", body=LISTS),
        "secret.md": exercise("secret", status="draft", body=LISTS),
        "plan.md": PLAN,
    }
    built = build(files)
    titles = [item.get_text() for item in paper(built, "plan", "handout").select("h2")]
    assert titles == ["Toes"]
    cover = words(paper(built, "plan", "cover"))
    assert "Helps with: Bunion" in cover
    assert "Now twice a day Toes" in cover
    page = BeautifulSoup(built.html("plan"), "html.parser")
    (grid,) = page.select(".rehab-session .rehab-ticks[hidden]")
    heads = [(head.get_text(), head["rowspan"]) for head in grid.select("th[scope=row]")]
    assert heads == [("Toes", "2"), ("Toes", "2")]
    background = [item.h2.get_text(strip=True) for item in page.select(".rehab-background")]
    assert [title.rstrip("¶") for title in background] == ["Background"]


def test_only_pages_with_addresses_of_their_own_have_paper(build: Build) -> None:
    files = {"toes.md": exercise("toes", body=LISTS), "plan.md": PLAN.replace("secret", "toes")}
    for builder in ("singlehtml", "epub", "text"):
        out = build(files, builder=builder).outdir
        texts = [path.read_text("utf-8") for path in out.rglob("*.*html")]
        assert not any("rehab-paper" in text or "<table" in text for text in texts), builder
