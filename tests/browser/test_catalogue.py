"""The catalogue that readers narrow down: what they see, type, tap, link to and come back to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Serve
from tests.browser.looks import axe, axe_in_both_schemes, width_needed
from tests.conftest import Build, exercise

WHERE = "exercises/index.html"
COUNT = ".rehab-filter-count"
CARDS = ".rehab-catalogue .rehab-card:not([hidden]) .rehab-card-title"
VOCABULARY = """
[regions]
leg = { label = "Leg" }
foot = { label = "Foot", parent = "leg", synonyms = ["sole"] }
hip = { label = "Hip" }
[conditions]
bunion = { label = "Bunion", synonyms = ["hallux valgus"] }
heel-pain = { label = "Heel pain", synonyms = ["plantar fasciitis"] }
[positions]
sitting = { label = "Sitting" }
standing = { label = "Standing" }
[equipment]
none = { label = "Nothing" }
band = { label = "Band" }
[levels]
gentle = { label = "Gentle" }
hard = { label = "Hard" }
"""
FILES = {
    "exercises/vocabulary.toml": VOCABULARY,
    "exercises/a.md": exercise(
        "a", "Arch Lift", helps="heel-pain", level="hard", dose="3 x 10", options=":aliases: dome"
    ),
    "exercises/b.md": exercise("b", "Band Walk", region="hip", helps="bunion", equipment="band"),
    "exercises/c.md": exercise(
        "c", "Élévation", helps="bunion", position="standing", level="gentle", dose="5 s"
    ),
    "exercises/index.md": "# All\n\n:::{catalogue}\n:filter:\n:::\n",
}


@pytest.fixture(scope="module")
def small(build_once: Build) -> Path:
    """Three exercises, so that every count can be told by hand."""
    return build_once(FILES, conf={"html_theme": "rehab"}).outdir


def shows(page: Page, *titles: str) -> None:
    """Wait until the cards are those, in that order."""
    expect(page.locator(CARDS)).to_have_text(list(titles))


def counts(page: Page, facet: str) -> dict[str, int]:
    rows = page.locator(f"label:has(input[name={facet}])").all()
    return {
        row.locator("span").inner_text(): int(row.locator("small").inner_text()) for row in rows
    }


def open_facets(page: Page) -> None:
    page.evaluate("document.querySelectorAll('.rehab-facet').forEach(item => { item.open = true })")


@pytest.fixture
def page(small: Path, open_page: OpenPage) -> Page:
    """The small catalogue from a folder, as someone opens it without any server."""
    opened = open_page((small / WHERE).as_uri(), device="desktop")
    open_facets(opened)
    return opened


def test_choices_of_one_facet_add_up_and_those_of_two_combine(page: Page) -> None:
    shows(page, "Arch Lift", "Band Walk", "Élévation")
    assert counts(page, "region") == {"Leg": 2, "Foot": 2, "Hip": 1}
    page.get_by_label("Leg").check()
    shows(page, "Arch Lift", "Élévation")
    assert counts(page, "region") == {"Leg": 2, "Foot": 2, "Hip": 1}
    assert counts(page, "helps") == {"Bunion": 1, "Heel pain": 1}
    page.get_by_label("Bunion").check()
    shows(page, "Élévation")
    assert counts(page, "region") == {"Leg": 1, "Foot": 1, "Hip": 1}
    page.get_by_label("Hip").check()
    shows(page, "Band Walk", "Élévation")
    assert counts(page, "level") == {"Gentle": 1, "Hard": 0}
    assert page.get_by_label("Hard").is_disabled()
    page.get_by_role("button", name="Clear all").click()
    shows(page, "Arch Lift", "Band Walk", "Élévation")
    expect(page.locator(COUNT)).to_be_focused()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ELEVATION", ["Élévation"]),
        ("elevacion", []),
        ("lift arch", ["Arch Lift"]),
        ("dome", ["Arch Lift"]),
        ("hallux", ["Band Walk", "Élévation"]),
        ("plantar fasc", ["Arch Lift"]),
        ("sole", ["Arch Lift", "Élévation"]),
        ("stiff toes band", ["Band Walk"]),
        ("  ", ["Arch Lift", "Band Walk", "Élévation"]),
    ],
)
def test_words_find_titles_other_names_messages_labels_and_lay_words(
    page: Page, typed: str, found: list[str]
) -> None:
    page.get_by_label("Find in this list").fill(typed)
    shows(page, *found)


def test_order_is_by_title_ease_or_length(page: Page) -> None:
    order = page.get_by_label("Order")
    order.select_option(label="Easiest first")
    shows(page, "Élévation", "Arch Lift", "Band Walk")
    order.select_option(label="Shortest first")
    shows(page, "Élévation", "Arch Lift", "Band Walk")
    order.select_option(label="A to Z")
    shows(page, "Arch Lift", "Band Walk", "Élévation")


def test_address_says_what_is_chosen_and_gives_it_back(
    page: Page, small: Path, open_page: OpenPage, serve: Serve
) -> None:
    page.get_by_label("Foot").check()
    page.get_by_label("Find in this list").fill("élév")
    page.get_by_label("Order").select_option("easy")
    page.wait_for_url("**/index.html?region=foot&find=*&sort=easy")
    query = page.url.partition("?")[2]
    other = open_page(f"{serve(small)}/{WHERE}?{query}", device="desktop")
    shows(other, "Élévation")
    assert other.locator("input[value=foot]").is_checked()
    other.locator(CARDS).get_by_role("link").click()
    other.wait_for_url("**/c.html")
    other.go_back()
    other.wait_for_url("**/index.html?*")
    expect(other.locator(COUNT)).to_have_text("1 of 3 exercises")
    shows(other, "Élévation")
    other.get_by_role("button", name="Clear all").click()
    other.wait_for_url("**/index.html?sort=easy")


def test_count_is_announced_and_choices_can_be_taken_back(page: Page) -> None:
    count = page.locator(COUNT)
    expect(count).to_have_text("3 exercises")
    assert count.get_attribute("role") == "status"
    page.get_by_label("Hip").check()
    expect(count).to_have_text("1 of 3 exercises")
    page.get_by_role("button", name="Take out: Hip").click()
    expect(count).to_have_text("3 exercises")
    assert not page.get_by_label("Hip").is_checked()


def test_empty_list_shows_ways_out(page: Page) -> None:
    page.get_by_label("Find in this list").fill("plantar faciitis")
    shows(page)
    search = page.get_by_role("link", name="Search all pages")
    assert search.get_attribute("href") == "../search.html?q=plantar%20faciitis"
    page.locator(".rehab-filter-empty").get_by_role("button", name="Clear all").click()
    shows(page, "Arch Lift", "Band Walk", "Élévation")


def test_keyboard_alone_narrows_the_list(page: Page) -> None:
    page.get_by_label("Find in this list").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Order")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".rehab-facet > summary").first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    shows(page, "Arch Lift", "Élévation")
    expect(page.locator("input[value=leg]")).to_be_focused()


# -- the real library


def test_phone_keeps_the_choices_in_a_sheet(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{WHERE}")
    opener = page.locator(".rehab-filter-open")
    assert not page.locator(".rehab-facets").is_visible()
    opener.click()
    assert opener.get_attribute("aria-expanded") == "true"
    page.locator("input[value=foot]").check()
    expect(opener).to_have_text("Filter (1)")
    assert width_needed(page) == 390


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_axe_finds_nothing_in_any_state(open_page: OpenPage, site: str, device: str) -> None:
    page = open_page(f"{site}/{WHERE}?region=foot&find=toe", device=device)  # type: ignore[arg-type]
    open_facets(page)
    if device == "phone":
        page.locator(".rehab-filter-open").click()
    page.locator(COUNT).get_by_text(" of ").wait_for()
    assert axe_in_both_schemes(page) == []
    page.get_by_label("Find in this list").fill("zzz")
    assert axe(page) == []


def test_targets_are_large_enough_for_a_thumb(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{WHERE}?region=foot")
    page.locator(".rehab-filter-open").click()
    open_facets(page)
    parts = "button, input[type=search], select, summary, .rehab-choice, .rehab-letters a"
    small: list[str] = page.evaluate(
        """parts => [...document.querySelectorAll(parts)]
          .filter(item => item.checkVisibility() && item.getBoundingClientRect().height < 44)
          .map(item => item.outerHTML.slice(0, 100))""",
        parts,
    )
    assert small == []


def test_without_javascript_all_cards_are_there_by_letter(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{WHERE}", java_script_enabled=False)
    assert not page.locator(".rehab-filter").is_visible()
    shown = page.locator(CARDS).all_text_contents()
    assert len(shown) > 20
    assert shown == sorted(shown, key=str.casefold)
    page.locator(".rehab-letters").get_by_role("link", name="T", exact=True).click()
    card = page.locator(".rehab-card:target .rehab-card-title")
    expect(card).to_be_in_viewport()
    expect(card).to_have_text(re.compile("^T"))


def test_nothing_jumps_when_the_form_wakes_up(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{WHERE}")
    shift = page.evaluate(
        """new Promise(resolve => new PerformanceObserver(list => resolve(
          list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
          .observe({type: "layout-shift", buffered: true}) || setTimeout(resolve, 500, 0))"""
    )
    assert shift < 0.01


def test_paper_has_the_cards_without_the_form(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{WHERE}?region=hip")
    page.emulate_media(media="print")
    assert not page.locator(".rehab-filter").is_visible()
    assert not page.locator(".rehab-chosen").is_visible()
    assert page.locator(CARDS).first.is_visible()
