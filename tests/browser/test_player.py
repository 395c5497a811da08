"""Follow along: by keyboard, by thumb, over a reload, on time, awake, in light and dark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.looks import axe_in_both_schemes, width_needed, words_of

EXERCISE = "exercises/toe-threading.html"
PROTOCOL = "docs/protocols/steady-on-one-leg.html"
PLAYER = "dialog.rehab-player"
TITLE = f"{PLAYER} .rehab-play-title"
NEXT, MAIN, BACK = (f".rehab-play-{kind}" for kind in ("next", "middle", "back"))
SHEET = ".rehab-play-sheet"
DIAL = ".rehab-play-dial"
PLAY = "([items, title]) => { globalThis.asked = rehab.play({ title, items }); }"
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
SMALL = """() => [...document.querySelectorAll("dialog[open] button, dialog[open] label")]
  .map(one => [one.textContent || one.ariaLabel, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && (width < 44 || height < 44))
  .map(([name]) => name)"""
KINDS = {"overview", "intro", "step", "timer", "count", "rest", "switch", "end"}
EVERY_KIND = [
    {"name": "toe-threading", "dose": "1-2 x 20-30 s each way, each side, rest 20 s"},
    {"name": "tandem-stance", "dose": "2 x 10, each side", "note": "Hold on."},
]


def kind(page: Page) -> str:
    return page.locator(PLAYER).get_attribute("data-kind") or ""


def play(page: Page, *items: dict[str, Any], title: str = "") -> None:
    """Open follow-along as other parts of the library do."""
    page.evaluate(PLAY, [list(items), title])
    page.locator(PLAYER).wait_for()


def go_to(page: Page, wanted: str) -> None:
    """Tap on until a screen of that kind is shown."""
    for _ in range(60):
        if kind(page) == wanted:
            return
        page.click(NEXT)
    raise AssertionError(f"no screen is of kind {wanted}")


def focused(page: Page) -> str:
    """What has the focus within the topmost dialog; empty where it is lost."""
    return str(
        page.evaluate(
            "() => { const it = document.activeElement;"
            " return it.closest('dialog[open]') ? it.textContent || it.ariaLabel : ''; }"
        )
    )


def tab_to(page: Page, name: str) -> None:
    """Press Tab until a control with that name has the focus."""
    for _ in range(30):
        if focused(page) == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {name!r}")


# -- from the first screen to the last


def test_whole_exercise_by_keyboard_only(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{EXERCISE}", device="desktop")
    page.locator(".rehab-start").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(TITLE)).to_be_focused()
    seen: list[str] = []
    for _ in range(30):
        assert focused(page), f"the focus is lost on {seen[-1]}"
        seen.append(kind(page))
        if seen[-1] == "end":
            break
        if seen[-1] == "count":
            title = page.locator(TITLE).element_handle()  # leaves with its screen
            for _ in range(10):
                page.keyboard.press("Space")
            page.wait_for_function("title => !title.isConnected", arg=title)
        else:
            page.keyboard.press("ArrowRight")
    assert seen == ["intro", *["step"] * 6, "count", "count", "switch", "count", "count", "end"]
    expect(page.locator(TITLE)).to_have_text("Well done")
    tab_to(page, "Done")
    page.keyboard.press("Enter")
    expect(page.locator(PLAYER)).to_have_count(0)
    expect(page.locator(".rehab-start").first).to_be_focused()
    assert page.evaluate("localStorage.getItem('rehab.play.run')") is None


def test_session_shows_its_exercises_doses_and_notes(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{PROTOCOL}")
    page.locator(".rehab-start").first.click()
    expect(page.locator(".rehab-play-list > li strong")).to_have_text(
        ["Sit to Stand", "Tandem Stance"]
    )
    expect(page.locator(PLAYER)).to_contain_text("Push with your hands as long as you need to.")
    page.click(NEXT)
    expect(page.locator(".rehab-play-dose")).to_contain_text("5 to 10 times")
    page.click(MAIN)
    expect(page.locator(DIAL)).to_contain_text("of 5 to 10")
    for _ in range(10):
        page.click(".rehab-play-tap")
    expect(page.locator(TITLE)).to_have_text("Tandem Stance")
    expect(page.locator(".rehab-play-note")).to_have_text("Hold on with your whole hand at first.")
    go_to(page, "end")
    expect(page.locator(".rehab-play-list")).to_contain_text("Not done this time.")
    page.click(NEXT)
    expect(page.locator(PLAYER)).to_have_count(0)


def test_whoever_asked_hears_what_was_done_and_nothing_where_nothing_was(
    open_page: OpenPage, site: str
) -> None:
    page = open_page(f"{site}/{EXERCISE}")
    ask = """() => { globalThis.told = []; rehab.play({ title: "", items: [
      { name: "toe-threading", dose: "1 rep" } ], onDone: done => told.push(done.items) }); }"""
    page.evaluate(ask)
    go_to(page, "end")
    expect(page.locator(TITLE)).to_have_text("Not today? That is fine.")
    page.click(NEXT)
    assert page.evaluate("told") == []
    page.evaluate(ask)
    go_to(page, "count")
    page.click(".rehab-play-tap")
    expect(page.locator(TITLE)).to_have_text("Well done")
    page.click(NEXT)
    item = {"name": "toe-threading", "dose": "1 rep", "done": 1, "parts": 1}
    assert page.evaluate("told") == [[item]]


def test_buttons_say_what_they_do(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{EXERCISE}")
    play(page, {"name": "toe-threading", "dose": "1-4 x 10 s, rest 20 s, each side"})
    expect(page.locator(BACK)).to_be_hidden()
    go_to(page, "timer")
    expect(page.locator(NEXT)).to_have_text("Skip")
    go_to(page, "rest")
    expect(page.locator(NEXT)).to_have_text("Skip")
    page.click("text=No more extra sets")
    assert kind(page) == "switch"
    expect(page.locator(NEXT)).to_have_text("Ready")


def test_all_extra_sets_are_left_out_at_once(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{EXERCISE}")
    play(page, {"name": "toe-threading", "dose": "1-4 x 2, rest 20 s"})
    go_to(page, "count")
    for _ in range(2):
        page.click(".rehab-play-tap")
    page.click("text=No more extra sets")
    expect(page.locator(TITLE)).to_have_text("Well done")


def test_start_without_a_connection_says_so_and_works_later(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{EXERCISE}")
    page.route("**/player.js*", lambda route: route.abort())
    page.locator(".rehab-start").first.click()
    expect(page.locator(".rehab-said")).to_contain_text("could not be loaded")
    page.unroute("**/player.js*")
    page.locator(".rehab-start").first.click()
    expect(page.locator(TITLE)).to_be_focused()
    expect(page.locator(".rehab-said")).to_have_text("")


# -- leaving, and coming back


def test_escape_asks_before_leaving(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{EXERCISE}", device="desktop")
    page.locator(".rehab-start").first.click()
    expect(page.locator(TITLE)).to_be_focused()
    page.keyboard.press("ArrowRight")
    for _ in range(3):  # Chromium closes a dialog on a second Escape that is not its own
        page.keyboard.press("Escape")
        expect(page.locator(SHEET)).to_contain_text("Leave the exercise?")
        tab_to(page, "Keep going")
        page.keyboard.press("Enter")
        expect(page.locator(SHEET)).to_have_count(0)
        assert kind(page) == "step"
        assert focused(page)
    page.keyboard.press("Escape")
    tab_to(page, "Leave")
    page.keyboard.press("Enter")
    expect(page.locator(PLAYER)).to_have_count(0)


def test_reload_offers_to_go_on_where_it_was(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{EXERCISE}")
    page.locator(".rehab-start").first.click()
    go_to(page, "count")
    for _ in range(3):
        page.click(".rehab-play-tap")
    page.reload()
    page.locator(".rehab-play-offer >> text=Go on").last.click()
    expect(page.locator(f"{DIAL} .rehab-play-number")).to_have_text("3")
    expect(page.locator(".rehab-play-offer")).to_have_count(0)
    page.reload()
    page.click("text=No, thanks")
    page.reload()
    page.wait_for_timeout(300)
    expect(page.locator(".rehab-play-offer")).to_have_count(0)


def test_storage_that_holds_nonsense_changes_nothing(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{EXERCISE}")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    for kept in ("{", "[]", '{"version":1,"page":"/exercises/toe-threading.html"}'):
        page.evaluate("kept => localStorage.setItem('rehab.play.run', kept)", kept)
        page.reload()
        page.locator(".rehab-start").first.click()
        expect(page.locator(TITLE)).to_be_visible()
    assert faults == []


# -- time


def test_ten_minutes_are_right_to_100_ms_with_the_page_hidden(
    open_page: OpenPage, site: str
) -> None:
    page = open_page()
    page.clock.install()
    page.goto(f"{site}/{EXERCISE}")
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
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
    page = open_page()
    page.clock.install()
    page.goto(f"{site}/{EXERCISE}")
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
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
    page = open_page()
    page.clock.install()
    page.goto(f"{site}/{EXERCISE}")
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
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


# -- for everybody


def every_screen(page: Page, look: Callable[[str], None]) -> set[str]:
    """*look* at each kind of screen, and at the small dialogs, of a session that has all."""
    play(page, *EVERY_KIND, title="All kinds")
    seen: set[str] = set()
    for _ in range(60):
        now = kind(page)
        name = f"{now}{' with a picture' if page.locator('.rehab-play-picture').count() else ''}"
        if name not in seen:
            seen.add(name)
            page.wait_for_timeout(250)
            look(name)
        if now == "end":
            return seen
        page.click(NEXT)
    raise AssertionError("the session has no end")


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_every_screen_is_accessible_and_large_enough(
    open_page: OpenPage, site: str, device: Any
) -> None:
    page = open_page(f"{site}/{EXERCISE}", device=device)
    faults: list[str] = []

    def look(name: str) -> None:
        faults.extend(f"{name}: {fault}" for fault in axe_in_both_schemes(page, PLAYER))
        faults.extend(f"{name}: {small} is small" for small in page.evaluate(SMALL))
        if not focused(page):
            faults.append(f"{name}: the focus is lost")

    seen = every_screen(page, look)
    assert {name.split()[0] for name in seen} == KINDS
    assert {"step", "step with a picture"} <= seen
    assert faults == []


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


@pytest.mark.parametrize(
    "size", [{"width": 320, "height": 640}, {"width": 844, "height": 390}], ids=["320", "landscape"]
)
def test_no_screen_is_wider_than_the_window(
    open_page: OpenPage, site: str, size: dict[str, int]
) -> None:
    page = open_page(f"{site}/{EXERCISE}", viewport=size)
    wide: list[str] = []

    def look(name: str) -> None:
        if page.locator(PLAYER).evaluate("one => one.scrollWidth > one.clientWidth"):
            wide.append(name)

    every_screen(page, look)
    assert wide == []
    assert width_needed(page) <= size["width"]


def test_nothing_moves_for_whoever_asked_for_that(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{EXERCISE}", reduced_motion="reduce")
    moving: list[str] = []
    every_screen(
        page, lambda name: moving.extend([name] * page.evaluate("document.getAnimations().length"))
    )
    assert moving == []


def test_nothing_is_asked_of_other_hosts_and_no_rule_is_broken(
    open_page: OpenPage, site: str
) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    told = words_of(page)
    page.goto(f"{site}/{EXERCISE}")
    page.evaluate(
        "addEventListener('securitypolicyviolation', event => console.log(event.violatedDirective))"
    )
    every_screen(page, lambda _: None)
    page.click("[aria-label=Signals]")
    page.locator(f"{SHEET} [name=rehab-sound]").check()
    page.wait_for_timeout(300)
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(site).netloc}
    assert any("player.js" in url for url in asked)
    assert told == []
