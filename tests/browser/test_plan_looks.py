"""My plan: how it looks, where it works, and how it prints."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.looks import axe, axe_in_both_schemes, width_needed
from tests.browser.paper import A4, LETTER, sheets
from tests.browser.plans import PLAN, Link, add, given_link, opened

Face = Literal["make", "patient"]


def show(page: Page, face: Face, site: str, link: Link) -> None:
    """The face with everything open that can be open."""
    if face == "make":
        opened(page, f"{site}/plan.html")
        add(page, "banded-clam", "toe-threading")
        page.fill("#dose-banded-clam", "3 sets")
        page.locator(".rehab-note-field summary").first.click()
        page.fill("#rehab-pick-query", "")
    else:
        opened(page, link(PLAN))
        page.locator(".rehab-done-button").first.click()
        page.click("text=Forgot to tick on another day?")


@pytest.mark.parametrize("device", ["phone", "desktop"])
@pytest.mark.parametrize("face", ["make", "patient"])
def test_both_faces_are_accessible(
    site: str, open_page: OpenPage, link: Link, face: Face, device: Literal["phone", "desktop"]
) -> None:
    page = open_page(device=device)
    show(page, face, site, link)
    # what lies under the bar at the bottom is scrolled clear of it; axe sees one place of the page
    bar = "document.querySelector('.rehab-make-jump')?.style.setProperty('position', 'static')"
    page.evaluate(bar)
    assert axe_in_both_schemes(page) == []
    if face == "patient":
        page.click("[data-delete]")
        assert axe(page) == []
    else:
        page.click(".rehab-mend")
        expect(page.locator(".rehab-give-code svg")).to_be_visible()
        assert axe(page) == []


@pytest.mark.parametrize("face", ["make", "patient"])
def test_everything_is_large_enough_to_tap_and_fits_a_narrow_phone(
    site: str, open_page: OpenPage, link: Link, face: Face
) -> None:
    page = open_page(viewport={"width": 320, "height": 640})
    show(page, face, site, link)
    assert width_needed(page) <= 320
    small = page.evaluate("""() =>
        [...document.querySelector(".rehab-plan-app").querySelectorAll(
            "button, input, select, textarea, summary")]
            .map(e => e.matches("[type=checkbox]") ? e.closest("label") : e)
            .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44)
            .map(e => e.outerHTML.slice(0, 90))""")
    assert small == []
    small_type = page.evaluate("""() =>
        [...document.querySelectorAll(".rehab-plan-app :is(p, button, input, label, li, strong)")]
            .filter(e => parseFloat(getComputedStyle(e).fontSize) < 16)
            .map(e => e.outerHTML.slice(0, 90))""")
    assert small_type == []


def test_it_works_from_a_folder(
    site_folder: Path, open_page: OpenPage, link: Link, tmp_path: Path
) -> None:
    page = open_page()
    address = (site_folder / "plan.html").as_uri()
    opened(page, address)
    add(page, "banded-clam")
    expect(page.locator(".rehab-give-ways")).to_contain_text("opened from a file")
    opened(page, f"{address}#{link(PLAN).split('#')[1]}")
    page.locator(".rehab-done-button").first.click()
    with page.expect_download() as download:
        page.click("[data-save]")
    download.value.save_as(tmp_path / "log.csv")
    assert "Banded Clam" in (tmp_path / "log.csv").read_text(encoding="utf-8-sig")
    page.reload()
    expect(page.locator("td.rehab-done")).to_have_count(1)


def test_it_works_offline_once_it_is_open(site: str, open_page: OpenPage, link: Link) -> None:
    page = open_page()
    opened(page, link(PLAN))
    page.context.set_offline(True)
    page.locator(".rehab-done-button").first.click()
    expect(page.locator("td.rehab-done")).to_have_count(1)
    page.click("text=For our staff: change this plan")
    page.fill("#dose-bird-dog", "5 reps")
    assert "bird-dog.5reps" in given_link(page)


def test_without_scripts_it_says_what_it_needs(site: str, open_page: OpenPage, link: Link) -> None:
    page = open_page(link(PLAN), java_script_enabled=False)
    expect(page.locator("main")).to_contain_text("It needs JavaScript")
    page.click("text=Or choose from all exercises")
    assert page.url == f"{site}/exercises/index.html"


def test_a_library_that_does_not_load_is_told(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    page.route("**/data/library.js*", lambda route: route.abort())
    page.goto(link(PLAN))
    expect(page.get_by_role("alert")).to_contain_text("could not be loaded")


# Paper


@pytest.mark.parametrize(("exercises", "most"), [(1, 2), (3, 3), (8, 5)])
def test_the_sheet_has_all_that_the_patient_needs(
    site: str, open_page: OpenPage, link: Link, exercises: int, most: int
) -> None:
    page = open_page(device="desktop")
    opened(page, f"{site}/plan.html")
    names = [one["name"] for one in page.evaluate("rehab.library()")["exercises"]]
    items = [{"name": name, "dose": "2 x 8, daily", "note": ""} for name in names[:exercises]]
    opened(page, link({**PLAN, "items": items}))
    expect(page.locator(".rehab-sheet svg")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator(".rehab-sheet")).to_be_visible()
    expect(page.locator(".rehab-plan-app")).to_be_hidden()
    expect(page.locator(".rehab-sheet-item")).to_have_count(exercises)
    expect(page.locator(".rehab-sheet-grid td")).to_have_count(14 * exercises)
    expect(page.locator(".rehab-sheet")).to_contain_text("Stop and call us if")
    expect(page.locator(".rehab-sheet")).to_contain_text("2 sets of 8, every day")
    expect(page.locator(".rehab-clinic")).to_be_visible()
    width = page.evaluate(
        "document.querySelector('.rehab-sheet svg').getBoundingClientRect().width"
    )
    assert width > 34.9 / 25.4 * 96
    small = page.evaluate("""() =>
        [...document.querySelectorAll(".rehab-sheet *")].filter(e => e.textContent.trim()
            && parseFloat(getComputedStyle(e).fontSize) * 0.75 < 13.99).map(e => e.outerHTML)""")
    assert small == []
    for paper in (LETTER, A4):
        assert 1 <= sheets(page, paper) <= most


def test_staff_print_the_same_sheet(site: str, open_page: OpenPage) -> None:
    page = open_page(device="desktop")
    opened(page, f"{site}/plan.html")
    add(page, "banded-clam")
    expect(page.locator(".rehab-sheet svg")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator(".rehab-sheet")).to_contain_text("Banded Clam")
    page.emulate_media(media="screen")
    page.fill("#dose-banded-clam", "what")
    expect(page.locator(".rehab-sheet")).to_have_count(0)
