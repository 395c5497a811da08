"""Follow along for everybody: each kind of screen, on each device, in light and dark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.looks import axe_in_both_schemes, words_of
from tests.browser.playing import EVERY_KIND, EXERCISE, NEXT, PLAYER, SHEET, focused, kind, play

SMALL = """() => [...document.querySelectorAll("dialog[open] button, dialog[open] label")]
  .map(one => [one.textContent || one.ariaLabel, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && (width < 44 || height < 44))
  .map(([name]) => name)"""
KINDS = {"overview", "intro", "step", "timer", "count", "rest", "switch", "end"}
NARROW = [(320, 640), (844, 390)]


def every_screen(page: Page, look: Callable[[str], None], *, is_still: bool) -> set[str]:
    """*look* at each kind of screen, and at the small dialogs, of a session that has all."""
    play(page, *EVERY_KIND, title="All kinds")
    seen: set[str] = set()
    for _ in range(60):
        now = kind(page)
        name = f"{now}{' with a picture' if page.locator('.rehab-play-picture').count() else ''}"
        if name not in seen:
            seen.add(name)
            page.wait_for_timeout(0 if is_still else 250)
            look(name)
        if now == "end":
            return seen
        page.click(NEXT)
    raise AssertionError("the session has no end")


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_every_screen_is_for_everybody(open_page: OpenPage, site: str, device: Any) -> None:
    """Accessible, large enough, never too wide, still where asked for, and it asks nobody else."""
    is_still = device == "desktop"
    page = open_page(device=device, reduced_motion="reduce" if is_still else "no-preference")
    size = page.viewport_size
    assert size is not None
    faults: list[str] = []
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    told = words_of(page)
    page.goto(f"{site}/{EXERCISE}")
    page.evaluate(
        "addEventListener('securitypolicyviolation', event => console.log(event.violatedDirective))"
    )

    def look(name: str) -> None:
        if is_still and page.evaluate("document.getAnimations().length"):
            faults.append(f"{name}: something moves")
        faults.extend(f"{name}: {fault}" for fault in axe_in_both_schemes(page, PLAYER))
        faults.extend(f"{name}: {small} is small" for small in page.evaluate(SMALL))
        if not focused(page):
            faults.append(f"{name}: the focus is lost")
        for width, height in NARROW:
            page.set_viewport_size({"width": width, "height": height})
            if page.locator(PLAYER).evaluate("one => one.scrollWidth > one.clientWidth"):
                faults.append(f"{name}: wider than {width}")
        page.set_viewport_size(size)

    seen = every_screen(page, look, is_still=is_still)
    assert {name.split()[0] for name in seen} == KINDS
    assert {"step", "step with a picture"} <= seen
    assert faults == []
    page.click("[aria-label=Signals]")
    page.locator(f"{SHEET} [name=rehab-sound]").check()
    page.wait_for_timeout(300)
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(site).netloc}
    assert any("player.js" in url for url in asked)
    assert told == []


def test_small_dialogs_are_accessible(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{EXERCISE}")
    play(page, {"name": "toe-threading"})
    page.click(NEXT)
    for opener in ("[aria-label=Leave]", ".rehab-play-rules", "[aria-label=Signals]"):
        page.click(opener)
        page.locator(SHEET).wait_for()
        assert axe_in_both_schemes(page, SHEET) == []
        assert page.evaluate(SMALL.replace("dialog[open]", SHEET)) == []
        page.keyboard.press("Escape")
        expect(page.locator(SHEET)).to_have_count(0)
        assert focused(page)
