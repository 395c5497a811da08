"""My plan: the patient opens it, follows it, ticks it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.plans import PLAN, Link, opened
from tests.browser.playing import PLAYER


def test_the_patient_ticks_saves_and_deletes(
    site: str, open_page: OpenPage, link: Link, quiet: Callable[[Page], None], tmp_path: Path
) -> None:
    page = open_page()
    quiet(page)
    opened(page, link(PLAN))
    card = page.locator(".rehab-plan-card").first
    expect(card).to_contain_text("2 sets of 8")
    expect(card).to_contain_text("Usually: 3 sets of 10")
    expect(card).to_contain_text("Only the left side.")
    expect(page.locator(".rehab-plan-card").nth(1)).not_to_contain_text("Usually")
    expect(page.locator("h1")).to_have_text("Left heel")
    assert page.evaluate("localStorage.length") == 0
    expect(page.locator(".rehab-log-grid")).to_have_count(0)

    done = card.locator(".rehab-done-button")
    done.click()
    expect(done).to_have_attribute("aria-pressed", "true")
    expect(page.locator("td.rehab-done")).to_have_count(1)
    page.click("text=Forgot to tick on another day?")
    page.select_option("#rehab-log-day", index=1)
    page.locator(".rehab-log-boxes input").nth(1).check()
    expect(page.locator(".rehab-log-boxes input").nth(1)).to_be_focused()
    expect(page.locator("td.rehab-done")).to_have_count(2)
    page.reload()
    expect(page.locator("td.rehab-done")).to_have_count(2)

    with page.expect_download() as download:
        page.click("[data-save]")
    saved = tmp_path / "log.csv"
    download.value.save_as(saved)
    assert download.value.suggested_filename.endswith(".csv")
    rows = saved.read_text(encoding="utf-8-sig").splitlines()
    assert rows[0] == '"Day","Exercise done"'
    assert re.fullmatch(r'"\d{4}-\d\d-\d\d","Bird Dog"', rows[1])
    assert re.fullmatch(r'"\d{4}-\d\d-\d\d","Banded Clam"', rows[2])

    page.goto(f"{site}/exercises/bird-dog.html")
    page.goto(f"{site}/plan.html")  # what "My plan" in the menu leads to
    expect(page.locator("h1")).to_have_text("Left heel")

    page.click("[data-delete]")
    page.click("text=Keep it")
    expect(page.locator("td.rehab-done")).to_have_count(2)
    page.click("[data-delete]")
    page.locator("dialog .rehab-danger").click()
    expect(page.locator("td.rehab-done")).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0
    page.goto(f"{site}/plan.html")
    page.reload()
    expect(page.locator("h1")).to_have_text("Make a plan")


def test_a_browser_that_keeps_nothing_says_so(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    opened(page, link(PLAN))
    page.locator(".rehab-done-button").first.click()
    expect(page.locator(".rehab-plan-said")).to_contain_text("does not keep ticks")


@pytest.mark.parametrize(
    "kept", ["", "null", "[]", '{"days": 5, "plan": {}}', '{"days": {"x": 1}}']
)
def test_what_others_left_in_the_storage_does_no_harm(
    open_page: OpenPage, link: Link, kept: str
) -> None:
    page = open_page()
    opened(page, link(PLAN))
    page.evaluate("kept => localStorage.setItem(`rehab-plan:${rehab.root.pathname}`, kept)", kept)
    page.reload()
    page.locator(".rehab-done-button").first.click()
    expect(page.locator("td.rehab-done")).to_have_count(1)


def test_follow_along_gets_the_whole_plan_or_one_exercise(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    page.add_init_script("""addEventListener("DOMContentLoaded", () => {
        window.played = [];
        rehab.play = (what) => { played.push(JSON.parse(JSON.stringify(what))); what.onDone?.(); };
    });""")
    opened(page, link(PLAN))
    page.click("[data-all]")
    page.locator("[data-one]").nth(2).click()
    whole, one = page.evaluate("played")
    assert whole["title"] == "Left heel"
    assert [(item["name"], item["dose"]) for item in whole["items"]] == [
        ("banded-clam", "2 x 8, each side, daily"),
        ("bird-dog", None),
        ("toe-threading", "5 circles each way, each side"),
    ]
    assert whole["items"][0]["note"] == "Only the left side."
    assert [item["name"] for item in one["items"]] == ["toe-threading"]
    expect(page.locator(".rehab-plan-said")).to_contain_text("tick what you did")


# With the player itself

FOLLOWED = {
    "title": "Left heel",
    "note": "",
    "items": [
        {"name": "lateral-step-down", "dose": "2-3 x 2, each side, rest 5 s", "note": "Go slow."},
        {"name": "tandem-stance", "dose": "hold 20 s", "note": ""},
    ],
}


def do_what_is_asked(page: Page) -> str:
    """Go through one screen as a patient does, time running fast; the screen's kind and words."""
    kind = page.locator(PLAYER).get_attribute("data-kind") or ""
    said = " ".join(page.locator(".rehab-play-body").inner_text().split())
    screen = page.locator(".rehab-play-screen").element_handle()
    main = page.locator(".rehab-play-middle:visible")
    if kind == "intro":
        main.click()  # skip the steps
    elif kind == "count" or (kind == "timer" and main.inner_text() != "Pause"):
        reps = 2 if kind == "count" else 0
        for _ in range(reps):
            page.click(".rehab-play-tap")
        if not reps:
            main.click()
    elif kind in ("overview", "end") or not main.count():
        page.click(".rehab-play-next")
    for _ in range(40):
        if not screen.evaluate("screen => screen.isConnected"):
            break
        page.clock.run_for(2000)
    return f"{kind}: {said}"


def test_the_patient_follows_the_whole_plan_with_the_doses_of_the_plan(
    open_page: OpenPage, link: Link, quiet: Callable[[Page], None], tmp_path: Path
) -> None:
    page = open_page()
    page.clock.install()
    quiet(page)
    opened(page, link(FOLLOWED))
    page.click("[data-all]")
    page.locator(PLAYER).wait_for()
    seen: list[str] = []
    while page.locator(PLAYER).count() and len(seen) < 40:
        seen.append(do_what_is_asked(page))
    assert "2 to 3 sets of 2" in seen[0]
    assert "Go slow." in seen[0]
    shown = [kind.partition(":")[0] for kind in seen]
    side = ["count", "rest"] * 2 + ["count"]
    assert shown == [
        "overview",
        "intro",
        *side,
        "switch",
        *side,
        "intro",
        "timer",
        "end",
    ]
    assert "of 2" in seen[2]
    assert "This set is extra" in seen[6]
    assert seen[-1].startswith("end: Left heel Well done")

    expect(page.locator(".rehab-plan-said")).to_contain_text("tick what you did")
    for button in page.locator(".rehab-done-button").all():
        if button.get_attribute("aria-pressed") == "false":
            button.click()
    expect(page.locator("td.rehab-done")).to_have_count(2)
    with page.expect_download() as download:
        page.click("[data-save]")
    download.value.save_as(tmp_path / "log.csv")
    assert (tmp_path / "log.csv").read_text(encoding="utf-8-sig").count("\n") >= 2
    page.click("[data-delete]")
    page.locator("dialog .rehab-danger").click()
    expect(page.locator("td.rehab-done")).to_have_count(0)
