"""Follow along: right on time, and the screen stays on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.playing import DIAL, EXERCISE, MAIN, SHEET, kind, play

HIDE = """hidden => {
  Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
  const state = hidden ? "hidden" : "visible";
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
WAKE = """
globalThis.locks = [];
globalThis.mayLock = true;
Object.defineProperty(navigator, "wakeLock", { value: { request: async (kind) => {
  if (!mayLock) throw new DOMException("battery is low", "NotAllowedError");
  const lock = { kind, released: false, release: async () => { lock.released = true; } };
  locks.push(lock);
  return lock;
} } });
"""


def at_rest(page: Page, site: str) -> Page:
    """An exercise's page on which time goes on only where the test says so."""
    page.clock.install()
    page.goto(f"{site}/{EXERCISE}")
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    return page


def test_ten_minutes_are_right_to_100_ms_with_the_page_hidden(
    open_page: OpenPage, site: str
) -> None:
    page = at_rest(open_page(), site)
    play(page, {"name": "toe-threading", "dose": "10 min, each side"})
    page.click(MAIN)
    page.click(MAIN)
    page.evaluate(HIDE, True)
    for _ in range(10):
        page.clock.fast_forward(60_000)  # a hidden page's timers come once a minute
    page.evaluate(HIDE, False)
    page.clock.run_for(50)
    number = page.locator(f"{DIAL} .rehab-play-number")
    expect(number).to_have_text("5")  # 5 s to get ready, 10 min of work
    page.clock.run_for(4850)  # 604.9 s
    assert kind(page) == "timer"
    page.clock.run_for(150)
    assert kind(page) == "switch"


def test_time_over_while_the_device_slept_waits_for_the_patient(
    open_page: OpenPage, site: str
) -> None:
    page = at_rest(open_page(), site)
    play(page, {"name": "toe-threading", "dose": "30 s, each side"})
    page.click(MAIN)
    page.click(MAIN)
    page.evaluate(HIDE, True)
    page.clock.fast_forward(600_000)
    page.evaluate(HIDE, False)
    page.clock.run_for(100)
    assert kind(page) == "switch"
    expect(page.locator(".rehab-play-warning")).to_contain_text("Time was up")
    expect(page.locator(MAIN)).to_have_text("Start")


def test_pause_and_the_stop_rules_stop_the_time(open_page: OpenPage, site: str) -> None:
    page = at_rest(open_page(), site)
    play(page, {"name": "toe-threading", "dose": "30 s"})
    page.click(MAIN)
    page.click(MAIN)
    page.clock.run_for(10_000)
    page.click(".rehab-play-rules")
    expect(page.locator(SHEET)).to_contain_text("The pain is sharp.")
    page.clock.run_for(60_000)
    page.click("text=I am fine, go on")
    expect(page.locator(f"{DIAL} .rehab-play-number")).to_have_text("25")
    expect(page.locator(MAIN)).to_have_text("Go on")
    page.click(MAIN)
    page.clock.run_for(2_000)
    expect(page.locator(f"{DIAL} .rehab-play-number")).to_have_text("23")


# -- the screen stays on


def test_screen_is_kept_on_again_after_the_page_was_hidden(open_page: OpenPage, site: str) -> None:
    page = open_page()
    page.add_init_script(WAKE)
    page.goto(f"{site}/{EXERCISE}")
    play(page, {"name": "toe-threading"})
    page.wait_for_function("locks.length === 1")
    expect(page.locator(".rehab-play-notice")).to_have_text("")
    page.evaluate("locks[0].released = true")
    page.evaluate(HIDE, True)
    page.evaluate(HIDE, False)
    page.wait_for_function("locks.length === 2 && !locks[1].released")
    page.click("[aria-label=Leave]")
    page.locator(SHEET).get_by_role("button", name="Leave").click()
    page.wait_for_function("locks[1].released")


@pytest.mark.parametrize(
    "script",
    [f"{WAKE}\nmayLock = false;", "delete Navigator.prototype.wakeLock;"],
    ids=["refused", "impossible"],
)
def test_screen_that_may_go_dark_is_said_plainly(
    open_page: OpenPage, site: str, script: str
) -> None:
    page = open_page()
    page.add_init_script(script)
    page.goto(f"{site}/{EXERCISE}")
    play(page, {"name": "toe-threading"})
    expect(page.locator(".rehab-play-notice")).to_contain_text("cannot keep the screen on")
