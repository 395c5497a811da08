"""One walk through every kind of page and what can be done on it, with the host's strict rules.

Counted on the way: rules broken, errors told, requests to other hosts, what a small phone cuts off.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from tests.browser.conftest import DEVICES, OpenPage
from tests.browser.looks import width_needed
from tests.browser.plans import add, given_link, opened
from tests.browser.playing import EVERY_KIND, NEXT, PLAYER, kind, play
from tests.browser.test_look import PLACES

TOLD = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`));"""
HIDE_NOTHING = "document.querySelectorAll('details').forEach((item) => { item.open = true; })"
CUT_OFF = """() => [...document.querySelectorAll("dialog[open], dialog[open] *")]
  .filter((item) => item.checkVisibility() && getComputedStyle(item).position !== "absolute"
    && (item.getBoundingClientRect().right > innerWidth + 1
      || item.getBoundingClientRect().left < -1))
  .map((item) => item.outerHTML.slice(0, 100))"""


class Walk:
    """A page that notes what goes wrong, and in which state."""

    def __init__(self, page: Page, site: str, device: Literal["phone", "desktop"]) -> None:
        self.page, self.site, self.device = page, site, device
        self.state = "start"
        self.faults: list[tuple[str, str]] = []
        self.requests = 0
        page.add_init_script(TOLD)
        page.context.on("request", lambda request: self._asked(request.url))
        page.on("console", self._said)
        page.on("pageerror", lambda error: self._fault(f"error: {error}"))

    def _asked(self, url: str) -> None:
        self.requests += 1
        if urlsplit(url).netloc != urlsplit(self.site).netloc:
            self._fault(f"asks {url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._fault(f"says {message.text}")

    def _fault(self, what: str) -> None:
        self.faults.append((self.state, what))

    def go(self, where: str) -> None:
        self.state = where
        self.page.goto(f"{self.site}/{where}")

    def look(self, state: str) -> None:
        """See *state* in the dark, on paper, and 320 pixels wide, as a desk at 400 % zoom."""
        self.state = f"{self.page.url.removeprefix(self.site)}: {state}"
        page = self.page
        page.emulate_media(color_scheme="dark")
        page.emulate_media(media="print")
        page.evaluate(
            "for (const kind of ['before', 'after']) dispatchEvent(new Event(`${kind}print`))"
        )
        page.emulate_media(media="screen", color_scheme="light")
        with self._narrow():
            if (width := width_needed(page)) != 320:
                self._fault(f"needs {width} pixels")
            for part in page.evaluate(CUT_OFF):
                self._fault(f"cut off: {part}")

    @contextmanager
    def _narrow(self) -> Iterator[None]:
        """A small phone, or the 1280 by 800 pixels of a desk at 400 %."""
        height = 640 if self.device == "phone" else 200
        self.page.set_viewport_size({"width": 320, "height": height})
        yield
        self.page.set_viewport_size(DEVICES[self.device]["viewport"])


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_every_page_in_every_state(
    open_page: OpenPage, site: str, device: Literal["phone", "desktop"]
) -> None:
    walk = Walk(open_page(device=device, service_workers="allow"), site, device)
    for name, where in (PLACES | {"hosting": "docs/hosting.html"}).items():
        walk.go(where)
        walk.page.evaluate(HIDE_NOTHING)
        walk.look(name)
    for part in (searching, filtering, pictures_and_sharing, following, session, plan):
        part(walk)
    assert walk.faults == []
    assert walk.requests > len(PLACES)


def searching(walk: Walk) -> None:
    """The list below the search field, then results narrowed by a facet."""
    page = walk.page
    walk.go(PLACES["exercise"])
    page.locator("#rehab-query").fill("toe tred")
    expect(page.get_by_role("option").first).to_be_visible()
    walk.look("search list open")
    walk.go("search.html?q=plantar+faciitis")
    expect(page.locator("#search-results .rehab-hit").first).to_be_visible()
    page.evaluate(HIDE_NOTHING)
    page.locator(".rehab-facet-choice", has_text="Sitting").first.click()
    walk.look("results with facets")
    walk.go("search.html?q=zzzzqqq")
    expect(page.locator("#search-progress")).not_to_have_text("Searching…")
    walk.look("no results")


def filtering(walk: Walk) -> None:
    page = walk.page
    walk.go(f"{PLACES['catalogue']}?region=foot")
    expect(page.locator(".rehab-filter-count")).to_be_visible()
    page.get_by_label("Find in this list").fill("toe")
    walk.look("filtered")
    page.evaluate(
        "document.querySelectorAll('.rehab-facet').forEach((item) => { item.open = true; })"
    )
    walk.look("facets open")


def pictures_and_sharing(walk: Walk) -> None:
    page = walk.page
    walk.go("exercises/banded-clam.html")
    page.locator(".rehab-move").first.click()
    expect(page.locator("img[src*='.moving.svg']").first).to_be_visible()
    walk.look("picture moves")
    page.locator("[data-share]").first.click()
    expect(page.locator(".rehab-said").first).not_to_be_empty()
    walk.look("shared")


def following(walk: Walk) -> None:
    page = walk.page
    play(page, *EVERY_KIND)
    seen: set[str] = set()
    for _ in range(80):
        if kind(page) not in seen:
            seen.add(kind(page))
            walk.look(f"follow along: {kind(page)}")
        if kind(page) == "end":
            break
        page.click(NEXT)
    assert {"overview", "intro", "step", "timer", "count", "rest", "switch", "end"} <= seen


def session(walk: Walk) -> None:
    page = walk.page
    walk.go(PLACES["protocol"])
    page.locator(".rehab-start").first.click()
    page.locator(PLAYER).wait_for()
    walk.look("session: overview")
    page.click(NEXT)
    walk.look("session: first exercise")


def plan(walk: Walk) -> None:
    page = walk.page
    walk.go("plan.html")
    add(page, "banded-clam", "bird-dog")
    expect(page.locator(".rehab-give-code svg")).to_be_visible()
    walk.look("plan made, code shown")
    opened(page, given_link(page))
    expect(page.locator(".rehab-plan-patient")).to_be_visible()
    walk.look("plan opened")
    page.locator(".rehab-done-button").first.click()
    page.click("text=Forgot to tick on another day?")
    walk.look("plan ticked")
    page.click("[data-all]")
    page.locator(PLAYER).wait_for()
    walk.look("plan followed")
