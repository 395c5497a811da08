"""An exercise page in a patient's order, its buttons, and the way back up from it."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import Build, Built, exercise

STEPS = ":::{steps}\n1. **Sit.** Down.\n:::\n"
ASK = ":::{ask-first}\n- Your feet are numb.\n:::\n"
CUES = ":::{cues}\n- Slow.\n:::\n"
SOURCES = ":::{sources}\n- A book\n:::\n"
STOP = ":::{stop-if}\n- The pain is sharp.\n:::\n"


def _main(built: Built, docname: str) -> Tag:
    page = BeautifulSoup(built.html(docname), "html.parser").select_one("main > section")
    assert page is not None
    return page


def _order(build: Build, body: str) -> list[str]:
    """What stands right below the page's title: the headings of sections, the kinds of boxes."""
    built = build(
        {"e.md": exercise(body=body)}, conf={"html_theme": "rehab", "html_permalinks": False}
    )
    found = []
    for part in _main(built, "e").find_all(recursive=False)[2:]:
        heading = part.find(["h2"])
        found.append(heading.get_text() if heading else (part.get("class") or [part.name])[0])
    return found[: found.index("rehab-disclaimer")]


@pytest.mark.parametrize(
    ("body", "order"),
    [
        ("", ["About this drill"]),
        (f"## What\nText.\n\n{ASK}\n{STOP}\n## Steps\n{STEPS}",
         ["rehab-ask-first", "rehab-stop-if", "Steps", "About this drill", "What"]),
        (f"## What\nText.\n\n## Careful\n{ASK}\n{STOP}\n## Steps\n{STEPS}",
         ["Careful", "Steps", "About this drill", "What"]),
        (f"## What\nText.\n\n### Careful\n\n{ASK}\n## Steps\n{STEPS}",
         ["Careful", "Steps", "About this drill", "What"]),
        (f"## What\nText.\n\n{STOP}\n### More\nText.\n",
         ["rehab-stop-if", "About this drill", "What"]),
        (f"## Why\nText.\n\n## Tips\n{CUES}\n## Sources\n{SOURCES}\n## Steps\n{STEPS}",
         ["Steps", "Tips", "About this drill", "Why", "Sources"]),
        (f"Sit where you can reach your foot.\n\n{STEPS}\n{STOP}",
         ["rehab-stop-if", "p", "rehab-steps", "About this drill"]),
        (f"## What\n{STOP}\n### Then\n:::{{feel}}\n- Warm.\n:::\n\n## Steps\n{STEPS}",
         ["rehab-stop-if", "Steps", "What", "About this drill"]),
    ],
)  # fmt: skip
def test_safety_comes_first_then_the_steps_then_the_rest(
    build: Build, body: str, order: list[str]
) -> None:
    assert _order(build, body) == order


def test_nothing_is_lost_when_parts_move(build: Build) -> None:
    body = f"## What\nFirst.\n\n{ASK}\n### Inner\nSecond.\n\n{STOP}\n## Steps\nThird.\n\n{STEPS}"
    text = _main(build({"e.md": exercise(body=body)}, conf={"html_theme": "rehab"}), "e").get_text()
    for part in ("First.", "numb", "Inner", "Second.", "sharp", "Third.", "Sit.", "Down."):
        assert text.count(part) == 1, part


# -- buttons

PLAN = """
# Plan

:::{protocol} plan
:for: bunion
:status: review

For you.
:::

## Week 1

:::{session} Morning & "noon"
1. {exercise}`a` 3 x 5, each side

   Take your *socks*
   off.

   Sit down.
2. {exercise}`old-b`
3. {exercise}`bare`
4. {exercise}`draft`
:::

## Week 2

:::{session}
1. {exercise}`bare`
:::
"""


def test_buttons_say_what_they_start_and_of_what(build: Build) -> None:
    files = {
        "a.md": exercise("a", body=STEPS),
        "b.md": exercise("b", body=STEPS, options=":formerly: old-b"),
        "bare.md": exercise("bare"),
        "draft.md": exercise("draft", body=STEPS, status="draft"),
        "plan.md": PLAN,
    }
    built = build(files)
    page = BeautifulSoup(built.html("a"), "html.parser")
    assert [b.get_text() for b in page.select(".rehab-exercise > .rehab-actions > button")] == [
        "Start", "Print", "Share",
    ]  # fmt: skip
    assert page.select_one("[data-play]")["data-play"] == "a"
    assert all(button.has_attr("hidden") for button in page.select("button.rehab-button"))
    bare = BeautifulSoup(built.html("bare"), "html.parser")
    assert [b.get_text() for b in bare.select(".rehab-button")] == ["Print", "Share"]
    first, second = BeautifulSoup(built.html("plan"), "html.parser").select(".rehab-session")
    start = first.select_one(".rehab-start")
    assert json.loads(start["data-play"]) == [
        {"name": "a", "dose": "3 x 5, each side", "note": "Take your socks off. Sit down."},
        {"name": "b", "dose": None},
    ]
    assert start["data-title"] == 'Morning & "noon"'
    assert start["aria-label"] == 'Start: Morning & "noon"'
    assert [b["aria-label"] for b in second.select("button")] == ["Print: Week 2"]


@pytest.mark.parametrize("builder", ["epub", "latex", "text", "man", "texinfo", "xml"])
def test_other_builders_have_no_buttons(build: Build, builder: str) -> None:
    built = build({"a.md": exercise("a", body=STEPS), "plan.md": PLAN}, builder=builder)
    made = [p for p in built.outdir.rglob("*") if p.suffix in {".xhtml", ".tex", ".txt", ".1"}]
    text = "".join(path.read_text("utf-8") for path in made)
    assert "Share" not in text
    assert "<button" not in text
    assert not [line for line in built.warnings if "actions" in line]


def test_session_is_written_anew_when_an_exercise_gets_steps(build: Build) -> None:
    plan = PLAN.replace("`old-b`", "`a`").replace("`draft`", "`a`")
    conf = {"html_theme": "rehab"}
    build({"a.md": exercise("a", body=STEPS), "bare.md": exercise("bare"), "p.md": plan}, conf=conf)
    built = build({"bare.md": exercise("bare", body=STEPS)}, conf=conf)
    second = _main(built, "p").select(".rehab-session")[1]
    assert json.loads(second.select_one(".rehab-start")["data-play"])[0]["name"] == "bare"


# -- the way back up

FOOT = "# Foot and toes\n\n:::{catalogue}\n:region: foot\n:::\n"
LEG = "# All of the leg\n\n:::{catalogue}\n:region: leg, hip\n:::\n"
SOME = "# Gentle feet\n\n:::{catalogue}\n:region: foot\n:level: gentle\n:::\n"


def _crumbs(built: Built, docname: str) -> list[str]:
    page = BeautifulSoup(built.html(docname), "html.parser")
    return [" ".join(item.get_text().split()) for item in page.select(".rehab-crumbs li")]


@pytest.mark.parametrize(
    ("pages", "region", "above"),
    [
        ({"z.md": FOOT, "leg.md": LEG, "some.md": SOME}, "foot", ["Foot and toes"]),
        ({"leg.md": LEG, "some.md": SOME}, "foot", ["All of the leg"]),
        ({"z.md": FOOT, "leg.md": LEG}, "hip, foot", ["All of the leg"]),
        ({"some.md": SOME}, "foot", []),
    ],
)
def test_breadcrumbs_lead_to_the_page_of_the_body_part(
    build: Build, pages: dict[str, str], region: str, above: list[str]
) -> None:
    built = build({"e.md": exercise("e", region=region), **pages}, conf={"html_theme": "rehab"})
    assert _crumbs(built, "e") == ["Home", *above, "E"]


def test_breadcrumbs_follow_the_title_of_the_region_page(build: Build) -> None:
    conf = {"html_theme": "rehab"}
    build({"e.md": exercise("e"), "foot.md": FOOT}, conf=conf)
    built = build({"foot.md": FOOT.replace("Foot and toes", "Feet")}, conf=conf)
    assert _crumbs(built, "e") == ["Home", "Feet", "E"]
    assert _crumbs(build({"foot.md": None}, conf=conf), "e") == ["Home", "E"]
