"""Follow along: from the first screen to the last, by keyboard and by thumb; leaving, returning."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.playing import (
    BACK,
    DIAL,
    EXERCISE,
    MAIN,
    NEXT,
    PLAYER,
    PROTOCOL,
    SHEET,
    TITLE,
    focused,
    go_to,
    kind,
    play,
    tab_to,
)


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
    expect(page.locator(".rehab-actions > .rehab-said").first).to_contain_text(
        "could not be loaded"
    )
    page.unroute("**/player.js*")
    page.locator(".rehab-start").first.click()
    expect(page.locator(TITLE)).to_be_focused()
    expect(page.locator(".rehab-actions > .rehab-said").first).to_have_text("")


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
