"""The results page: what is asked, how it is understood, and what helps when nothing is found."""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Serve
from tests.browser.looks import axe, axe_in_both_schemes, words_of
from tests.conftest import Build, exercise

HITS = "#search-results .rehab-hit"
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "<script>document.title='broken'</script>",
    "heel " * 2000,
    "a" * 10_000,
    "[](){}.*+?^$|\\",
    "🦶🏽 foot 🦵",
    "ألم الكعب",
    "heel\x00pain",
    "__proto__ constructor toString",
    "%00%ff%",
)


def results(open_page: OpenPage, site: str, query: str, more: str = "", **options: object) -> Page:
    page = open_page(f"{site}/search.html?q={quote(query)}{more}", **options)
    expect(page.locator("#search-progress")).not_to_have_text("Searching…")
    return page


def hit_links(page: Page) -> list[str]:
    links: list[str] = page.eval_on_selector_all(
        "#search-results a.rehab-hit-title", "links => links.map(link => link.getAttribute('href'))"
    )
    return links


def test_each_hit_is_an_ordinary_link(open_page: OpenPage, site: str) -> None:
    page = results(open_page, site, "toe threading")
    assert hit_links(page)[0].endswith("/exercises/toe-threading.html")
    expect(page.locator("#search-progress")).to_contain_text("toe threading")
    assert page.title().startswith("toe threading")


def test_a_correction_is_shown_and_can_be_refused(open_page: OpenPage, site: str) -> None:
    page = results(open_page, site, "toe thredding")
    told = page.locator(".rehab-corrected")
    expect(told).to_contain_text("Showing results for toe threading")
    assert any(link.endswith("toe-threading.html") for link in hit_links(page))
    told.locator("a").click()
    page.wait_for_url("**literal=1**")
    expect(page.locator(".rehab-corrected")).to_have_count(0)
    page.go_back()
    expect(page.locator(".rehab-corrected")).to_be_visible()


def test_a_question_lands_on_its_answer(open_page: OpenPage, site: str) -> None:
    page = results(open_page, site, "will this straighten my bunion")
    anchors = [link for link in hit_links(page) if "#question-will-this-straighten" in link]
    assert anchors
    page.goto(anchors[0])
    expect(page.locator("details[open] .rehab-answer")).to_contain_text("Only surgery")


def test_facets_narrow_and_stand_in_the_address(open_page: OpenPage, site: str) -> None:
    page = results(open_page, site, "foot")
    page.locator("#rehab-search-facets > summary").click()
    before = page.locator("#search-progress").inner_text()
    choice = page.locator(".rehab-facet-choice", has_text="Sitting").first
    count = int(choice.locator(".rehab-facet-count").inner_text())
    choice.click()
    page.wait_for_url("**position=sitting**")
    expect(page.locator("#search-progress")).not_to_have_text(before)
    expect(page.locator("#search-progress")).to_contain_text(f"{count} result")
    expect(page.locator("#rehab-search-chosen")).to_have_text("1")
    narrowed = page.locator("#search-progress").inner_text()
    page.reload()
    expect(page.locator("#search-progress")).to_have_text(narrowed)
    page.go_back()
    expect(page.locator("#search-progress")).to_have_text(before)


def test_focus_stays_on_the_checkbox(open_page: OpenPage, site: str) -> None:
    page = results(open_page, site, "foot", device="desktop")
    box = page.locator(".rehab-facet-choice input[value=sitting]")
    box.focus()
    page.keyboard.press("Space")
    page.wait_for_url("**position=sitting**")
    expect(page.locator(".rehab-facet-choice input[value=sitting]")).to_be_focused()


def test_nothing_found_offers_what_is_near(open_page: OpenPage, site: str) -> None:
    page = results(open_page, site, "xqzvbk wjfpq")
    expect(page.locator("#search-progress")).to_contain_text("Nothing found")
    expect(page.locator(".rehab-chip").first).to_be_visible()
    assert axe(page) == []


def test_an_emergency_comes_before_the_hits(open_page: OpenPage, site: str) -> None:
    page = results(open_page, site, "numb between the legs")
    expect(page.locator("#rehab-search-notice .rehab-help-now")).to_be_visible()


def test_staff_see_how_a_query_was_understood(open_page: OpenPage, site: str) -> None:
    page = results(open_page, site, "plantar faciitis", "&explain=1")
    expect(page.locator(".rehab-explain-text")).to_contain_text("plantar")
    assert axe(page) == []


@pytest.mark.parametrize("query", HOSTILE, ids=lambda query: query[:12].encode().hex())
def test_hostile_words_neither_break_nor_inject(open_page: OpenPage, site: str, query: str) -> None:
    page = open_page()
    told = words_of(page)
    page.goto(f"{site}/search.html")
    page.locator("#rehab-query").fill(query)
    page.keyboard.press("Enter")
    expect(page.locator("#search-progress")).to_contain_text("for “")
    assert page.locator("#rehab-search img[src='x']").count() == 0
    assert page.locator("#rehab-search script").count() == 0
    assert told == []


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_axe_finds_nothing(
    open_page: OpenPage, site: str, device: Literal["phone", "desktop"]
) -> None:
    page = results(open_page, site, "plantar faciitis", device=device)
    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true })")
    assert axe_in_both_schemes(page) == []


def test_results_fit_320_pixels(open_page: OpenPage, site: str) -> None:
    page = results(open_page, site, "foot", viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_it_works_from_a_folder(open_page: OpenPage, site_folder: Path) -> None:
    page = open_page(f"{(site_folder / 'search.html').as_uri()}?q=clam")
    expect(page.locator(HITS).first).to_contain_text("Clam")


def test_nothing_is_sent_or_kept(open_page: OpenPage, site: str) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}/search.html?q=heel")
    expect(page.locator(HITS).first).to_be_visible()
    first = len(asked)
    page.locator("#rehab-query").fill("bunion")
    page.keyboard.press("Enter")
    expect(page.locator("#search-progress")).to_contain_text("bunion")
    assert all("bunion" not in url for url in asked[first:] if "/docs/" not in url)
    assert all(url.startswith(site) for url in asked)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]


def test_without_javascript_every_exercise_is_listed(
    open_page: OpenPage, site: str, site_folder: Path
) -> None:
    page = open_page(f"{site}/search.html?q=heel", java_script_enabled=False)
    expect(page.locator("noscript a", has_text="Toe Threading")).to_be_visible()
    expect(page.locator("noscript a", has_text="All exercises")).to_be_visible()
    expect(page.locator(".rehab-index-letter h2").first).to_have_text("B")


@pytest.mark.parametrize("theme", ["alabaster", "furo", "pydata_sphinx_theme"])
def test_the_box_of_another_theme_leads_here(
    build: Build, open_page: OpenPage, serve: Serve, theme: str
) -> None:
    files = {
        "exercises/toe-yoga.md": exercise("toe-yoga"),
        "exercises/clam.md": exercise("clam", region="hip"),
    }
    built = build(files, conf={"html_theme": theme})
    page = open_page(f"{serve(built.outdir)}/exercises/clam.html", device="desktop")
    form = page.locator("form[action$='search.html']").first
    box = form.locator("input[name=q]")
    box.evaluate("(input, words) => { input.value = words; input.form.submit() }", "toe yogga")
    page.wait_for_url("**/search.html?q=toe+yogga**")
    expect(page.locator(HITS).first).to_contain_text("Toe Yoga")
    assert axe(page, "#rehab-search", ".rehab-search-form") == []
