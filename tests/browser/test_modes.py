"""Pages without scripts, without movement, without colors of ours, without styles at all."""

from __future__ import annotations

from typing import Literal

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.looks import axe, width_needed
from tests.browser.test_look import PAGES

MOVING = """() => {
  const long = value => value.split(",").some(part => parseFloat(part) > 0.01);
  const found = [...document.querySelectorAll("*")].filter(item => {
    const style = getComputedStyle(item);
    return long(style.transitionDuration) || long(style.animationDuration)
      || style.scrollBehavior === "smooth";
  });
  return found.map(item => item.outerHTML.slice(0, 100));
}"""


@pytest.mark.parametrize("kind", PAGES)
def test_buttons_of_scripts_are_not_seen_without_scripts(
    open_page: OpenPage, site: str, kind: str
) -> None:
    bare = open_page(f"{site}/{PAGES[kind]}", java_script_enabled=False)
    for button in bare.locator(".rehab-button[hidden]").all():
        assert not button.is_visible()


@pytest.mark.parametrize(("device", "scheme"), [("phone", "dark"), ("desktop", "light")])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_without_scripts(
    open_page: OpenPage,
    site: str,
    kind: str,
    device: Literal["phone", "desktop"],
    scheme: Literal["light", "dark"],
) -> None:
    # axe itself is a script: so the page has its scripts on, but gets none of ours
    page = open_page(device=device, scheme=scheme)
    page.route("**/*.js*", lambda route: route.abort())
    page.goto(f"{site}/{PAGES[kind]}")
    assert axe(page) == []


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_moves_for_those_who_want_none(open_page: OpenPage, site: str, kind: str) -> None:
    page = open_page(f"{site}/{PAGES[kind]}", reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("kind", ["exercise", "protocol", "front"])
def test_forced_colors_keep_frames_numerals_and_focus(
    open_page: OpenPage, site: str, kind: str
) -> None:
    page = open_page(f"{site}/{PAGES[kind]}", forced_colors="active")
    framed = page.evaluate(
        """() => [...document.querySelectorAll(".rehab-button:not([hidden]), .rehab-step")]
          .filter(item => getComputedStyle(item).borderStyle === "none")
          .map(item => item.outerHTML.slice(0, 80))"""
    )
    assert framed == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "solid"


@pytest.mark.parametrize("kind", PAGES)
def test_page_can_be_read_without_styles(open_page: OpenPage, site: str, kind: str) -> None:
    page = open_page(f"{site}/{PAGES[kind]}")
    page.route("**/*.css*", lambda route: route.abort())
    page.reload()
    huge = page.evaluate(
        """() => [...document.querySelectorAll("svg")]
          .filter(item => !item.closest(".rehab-ladder") && item.getBoundingClientRect().width > 48)
          .map(item => item.outerHTML.slice(0, 80))"""
    )
    assert huge == []
    heading = page.locator("h1:visible")
    assert heading.count() == 1
    assert page.locator("main").inner_text().index(heading.inner_text()) < 300


@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_letters_twice_as_large_cut_nothing_off(
    open_page: OpenPage, site: str, device: Literal["phone", "desktop"]
) -> None:
    page = open_page(f"{site}/{PAGES['exercise']}", device=device)
    wide = width_needed(page)
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    assert width_needed(page) == wide
