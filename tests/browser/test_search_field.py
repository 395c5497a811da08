"""The search field of every page: a combobox that suggests as one types."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.looks import axe_in_both_schemes

EXERCISE = "exercises/toe-threading.html"
FIELD = "#rehab-query"
LIST = "#rehab-query-list"


@pytest.fixture
def page(open_page: OpenPage, site: str) -> Page:
    return open_page(f"{site}/{EXERCISE}")


def ask(page: Page, words: str) -> None:
    page.locator(FIELD).click()
    page.locator(FIELD).press_sequentially(words)
    expect(page.locator(f"{LIST} [role=option]").first).to_be_visible()


def titles(page: Page) -> list[str]:
    return page.locator(f"{LIST} .rehab-suggest-title").all_inner_texts()


def test_slash_leads_to_the_field_and_stays_a_letter_in_it(page: Page) -> None:
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("a/b")
    assert page.locator(FIELD).input_value() == "a/b"


def test_a_misspelled_name_suggests_its_drill(page: Page) -> None:
    ask(page, "toe thredding")
    assert titles(page)[0] == "Toe Threading Mobilization"


def test_arrows_choose_and_enter_opens(page: Page) -> None:
    ask(page, "clam")
    field = page.locator(FIELD)
    assert field.get_attribute("aria-expanded") == "true"
    assert field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    chosen = field.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{chosen}")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/exercises/banded-clam.html")


def test_last_suggestion_is_all_results(page: Page) -> None:
    ask(page, "heel")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=heel")


def test_enter_without_a_choice_asks_the_results_page(page: Page) -> None:
    ask(page, "heel pain")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=heel+pain")
    expect(page.locator("#search-results .rehab-hit").first).to_be_visible()


def test_escape_closes_and_then_clears(page: Page) -> None:
    ask(page, "heel")
    page.keyboard.press("Escape")
    expect(page.locator(LIST)).to_be_hidden()
    expect(page.locator(FIELD)).to_have_value("heel")
    assert page.locator(FIELD).get_attribute("aria-expanded") == "false"
    page.keyboard.press("Escape")
    expect(page.locator(FIELD)).to_have_value("")


def test_leaving_the_field_closes_the_list(page: Page) -> None:
    ask(page, "heel")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(LIST)).to_be_hidden()


def test_a_tap_opens_the_suggestion(page: Page) -> None:
    ask(page, "short foot")
    page.locator(f"{LIST} [role=option]").first.tap()
    page.wait_for_url("**/exercises/short-foot.html")


def test_what_was_found_is_announced(page: Page) -> None:
    ask(page, "plantar faciitis")
    told = page.locator(".rehab-suggest-status")
    expect(told).to_contain_text("suggestion")
    expect(page.locator(".rehab-suggest")).to_be_visible()


def test_help_now_comes_first(page: Page) -> None:
    ask(page, "chest pain")
    notice = page.locator(".rehab-suggest .rehab-help-now")
    expect(notice).to_be_visible()
    first = page.locator(f"{LIST} [role=option]").first
    top, below = notice.bounding_box(), first.bounding_box()
    assert top is not None
    assert below is not None
    assert top["y"] < below["y"]
    expect(page.locator(".rehab-suggest-status")).to_contain_text("help")


def test_axe_finds_nothing_in_the_open_list(page: Page) -> None:
    ask(page, "plantar faciitis")
    page.keyboard.press("ArrowDown")
    assert axe_in_both_schemes(page) == []


def test_the_list_fits_a_narrow_phone(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{EXERCISE}", viewport={"width": 320, "height": 640})
    ask(page, "foot")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    heights = page.eval_on_selector_all(
        f"{LIST} [role=option]", "options => options.map(o => o.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
