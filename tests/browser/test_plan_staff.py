"""My plan: staff make one."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.plans import PLAN, Link, given_link, opened


def press_until(page: Page, key: str, selector: str) -> None:
    """Press *key* until *selector* has the focus, as somebody without a mouse does."""
    for _ in range(60):
        if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            return
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement !== document.body"), "the focus got lost"
    raise AssertionError(f"{selector} is out of reach")


def test_staff_make_a_plan_with_the_keyboard_alone(
    site: str, open_page: OpenPage, quiet: Callable[[Page], None]
) -> None:
    page = open_page(device="desktop")
    quiet(page)
    opened(page, f"{site}/plan.html")
    press_until(page, "Tab", "#rehab-pick-query")
    page.keyboard.type("banded clm")  # forgiven
    press_until(page, "Tab", "[data-name=banded-clam]")
    page.keyboard.press("Enter")
    expect(page.locator("[data-name=banded-clam]")).to_be_focused()
    expect(page.locator("[data-name=banded-clam]")).to_have_attribute("aria-pressed", "true")
    press_until(page, "Shift+Tab", "#rehab-pick-query")
    page.keyboard.press("Control+a")
    page.keyboard.type("toe threading")
    press_until(page, "Tab", "[data-name=toe-threading]")
    page.keyboard.press("Space")

    press_until(page, "Tab", "#dose-banded-clam")
    page.keyboard.type("3 sets of 10 per leg")
    expect(page.locator("#dose-banded-clam")).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".rehab-make-give")).to_contain_text("Mend 1 dose")
    press_until(page, "Tab", ".rehab-mend")
    page.keyboard.press("Enter")
    expect(page.locator("#dose-banded-clam")).to_be_focused()
    expect(page.locator("#dose-banded-clam")).to_have_value("3 x 10, each side")
    expect(page.locator("#dose-banded-clam-said")).to_have_text("3 sets of 10, each side")

    press_until(page, "Tab", "[data-item=toe-threading] [data-tool=up]")
    page.keyboard.press("Enter")
    titles = page.locator(".rehab-make-name strong")
    expect(titles).to_have_text(["Toe Threading Mobilization", "Banded Clam"])
    expect(page.locator("[data-item=toe-threading] [data-tool=down]")).to_be_focused()

    press_until(page, "Tab", "#rehab-make-note")
    page.keyboard.type("Call Anna on 734 555 0100")
    expect(page.locator("#rehab-make-note-warning")).to_contain_text("Take it out")
    page.keyboard.press("Control+a")
    page.keyboard.type("Slowly.")
    expect(page.locator("#rehab-make-note-warning")).to_be_empty()
    expect(page.locator(".rehab-give-code svg")).to_be_visible()
    press_until(page, "Tab", ".rehab-copy")

    made = given_link(page)
    assert made.startswith(f"{site}/plan.html#1/.:slowly:./toe-threading/banded-clam.3x10:-each.")
    opened(page, made)
    expect(page.locator(".rehab-plan-card h2")).to_have_text(
        [
            "Toe Threading Mobilization",
            "Banded Clam",
        ]
    )


def test_the_draft_survives_a_reload_and_its_link_can_be_changed(
    site: str, open_page: OpenPage, link: Link
) -> None:
    page = open_page()
    opened(page, link(PLAN))
    page.click("text=For our staff: change this plan")
    expect(page.locator("#dose-banded-clam")).to_have_value("2 x 8, each side, daily")
    expect(page.locator("#rehab-make-note")).to_have_value(PLAN["note"])
    page.fill("#dose-bird-dog", "5 reps")
    page.click("[data-item=toe-threading] [data-tool=remove]")
    expect(page.locator("[data-item=bird-dog] [data-tool=remove]")).to_be_focused()
    page.reload()
    expect(page.locator("#dose-bird-dog")).to_have_value("5 reps")
    assert "toe-threading" not in given_link(page)
    assert page.evaluate("localStorage.length") == 0


def test_a_ready_plan_can_be_the_start(site: str, open_page: OpenPage) -> None:
    page = open_page()
    opened(page, f"{site}/plan.html")
    library = page.evaluate("rehab.library()")
    protocol = library["protocols"][0]
    page.click("text=Add all")
    rows = page.locator(".rehab-make-item")
    expect(rows).to_have_count(len({item["name"] for item in protocol["sessions"][0]["items"]}))
    for item in protocol["sessions"][0]["items"]:
        expect(page.locator(f"#dose-{item['name']}")).to_have_value(item["dose"] or "")
    page.click("text=Add all")  # adds nothing twice
    expect(rows).to_have_count(len({item["name"] for item in protocol["sessions"][0]["items"]}))


def test_a_plan_has_an_end(site: str, open_page: OpenPage, link: Link) -> None:
    page = open_page()
    opened(page, f"{site}/plan.html")
    names = [one["name"] for one in page.evaluate("rehab.library()")["exercises"]]
    most = [{"name": name, "dose": "", "note": ""} for name in names[-23:]]
    opened(page, link({**PLAN, "items": most}).replace("#", "#make/"))
    expect(page.locator(".rehab-make-item")).to_have_count(23)
    expect(page.locator("text=The plan is full")).to_be_hidden()
    page.locator(".rehab-pick-button[aria-pressed=false]").first.click()
    expect(page.locator("text=The plan is full")).to_be_visible()
    expect(page.locator(".rehab-make-item")).to_have_count(24)
