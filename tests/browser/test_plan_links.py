"""My plan: links that went wrong, and those that only look so."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.plans import PLAN, Link, opened


def test_a_damaged_link_says_so_and_shows_what_is_left(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    opened(page, link(PLAN).split("/toe-thr")[0] + "/no-such-thing")
    expect(page.get_by_role("alert")).to_contain_text("This link is damaged")
    cards = page.locator(".rehab-plan-card h2")
    expect(cards).to_have_text(["Banded Clam", "Bird Dog", "No such thing"])
    expect(page.locator(".rehab-plan-gone")).to_contain_text("Ask us what to do instead")
    opened(page, link(PLAN).replace("2x8", "2y8"))
    expect(page.get_by_role("alert")).to_contain_text("This link is damaged")
    expect(page.locator(".rehab-plan-card").first).to_contain_text("cannot be read")


def test_capitals_and_percent_signs_are_no_damage(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    address, fragment = link(PLAN).split("#")
    for way in (fragment.upper(), fragment.replace("/", "%252F"), fragment.replace(":", "%3A")):
        opened(page, f"{address}#{way}")
        expect(page.get_by_role("alert")).to_have_count(0)
        expect(page.locator(".rehab-plan-card")).to_have_count(3)


def test_a_renamed_exercise_is_found_and_keeps_its_ticks(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    opened(page, link(PLAN))
    page.locator(".rehab-done-button").first.click()

    def renamed(route: Route) -> None:
        text = route.fetch().text()
        changed = text.replace('"name":"banded-clam"', '"name":"clam-with-band"')
        changed = changed.replace('"name": "banded-clam"', '"name": "clam-with-band"')
        before = re.compile(r'("name": ?"clam-with-band", ?"formerly": ?\[)')
        route.fulfill(body=before.sub(r'\1"banded-clam"', changed), content_type="text/javascript")

    page.route("**/data/library.js*", renamed)
    page.reload()
    expect(page.get_by_role("alert")).to_have_count(0)
    card = page.locator(".rehab-plan-card").first
    expect(card).to_contain_text("Banded Clam")
    expect(card.locator(".rehab-done-button")).to_have_attribute("aria-pressed", "true")
    card.locator(".rehab-done-button").click()
    expect(page.locator("td.rehab-done")).to_have_count(0)


def test_an_exercise_that_is_gone_is_named(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    gone = {"name": "old-back-bend", "dose": "3 x 10", "note": ""}
    opened(page, link({**PLAN, "items": [gone, *PLAN["items"]]}))
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator(".rehab-plan-gone")).to_contain_text("Old back bend")
    expect(page.locator(".rehab-plan-gone")).to_contain_text("no longer in our library")


@pytest.mark.parametrize(
    "fragment",
    [
        "1/<img src=x onerror=alert(1)>/<script>alert(2)</script>/:00000",
        "1/%3Cimg%20src=x%20onerror=alert(1)%3E",
        "1/__proto__/constructor/toString",
        "make/1/__proto__.3x10/constructor/.<b>x",
        "1/-:91o:img.src:9...",
        "1/" + "a" * 100_000,
        "make/" + "a/" * 50_000,
        "2/",
        "/",
    ],
    ids=lambda fragment: fragment[:24],
)
def test_hostile_fragments_do_nothing(
    site: str, open_page: OpenPage, quiet: Callable[[Page], None], fragment: str
) -> None:
    page = open_page()
    quiet(page)
    opened(page, f"{site}/plan.html#{fragment}")
    page.wait_for_timeout(400)
    assert page.locator(".rehab-plan-app :is(script, b, img[src=x])").count() == 0


def test_the_skip_link_is_no_plan(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    opened(page, link(PLAN))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".rehab-plan-card")).to_have_count(3)
