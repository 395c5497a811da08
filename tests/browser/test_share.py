"""The Share button: the device's own sharing, else the clipboard, else a link to copy by hand."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.looks import axe

BUTTON = ".rehab-exercise [data-share]"
SAID = ".rehab-exercise [role=status]"
SHARE = """fault => {
  globalThis.given = [];
  Object.defineProperty(navigator, "share", { configurable: true, value: async (data) => {
    given.push(data);
    if (fault) throw new DOMException("no", fault);
  } });
}"""
CLIPBOARD = """refuses => {
  Object.defineProperty(navigator, "share", { configurable: true, value: undefined });
  globalThis.copied = [];
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: {
    writeText: async (text) => {
      if (refuses) throw new DOMException("no", "NotAllowedError");
      copied.push(text);
    } } });
}"""


@pytest.fixture
def page(open_page: OpenPage, site: str) -> Page:
    return open_page(f"{site}/exercises/toe-threading.html#content")


def press(page: Page) -> None:
    page.locator(BUTTON).focus()
    page.keyboard.press("Enter")


def address(page: Page) -> str:
    """What is shared: the page, without what was opened on it."""
    return page.url.partition("#")[0]


def test_the_device_shares_itself_and_nothing_is_said(page: Page) -> None:
    page.evaluate(SHARE, "")
    press(page)
    page.wait_for_function("given.length")
    assert page.evaluate("given") == [{"title": "Toe Threading Mobilization", "url": address(page)}]
    expect(page.locator(BUTTON)).to_be_focused()
    expect(page.locator(SAID)).to_be_empty()


def test_who_thinks_better_of_it_hears_nothing(page: Page) -> None:
    page.evaluate(CLIPBOARD, False)
    page.evaluate(SHARE, "AbortError")
    press(page)
    page.wait_for_function("given.length")
    expect(page.locator(SAID)).to_be_empty()
    assert page.evaluate("copied") == []
    expect(page.locator(BUTTON)).to_be_focused()


def test_the_clipboard_where_sharing_fails(page: Page) -> None:
    page.evaluate(CLIPBOARD, False)
    page.evaluate(SHARE, "NotAllowedError")
    press(page)
    expect(page.locator(SAID)).to_have_text("Link copied. Paste it into a message.")
    assert page.evaluate("copied") == [address(page)]


def test_without_sharing_the_link_is_copied_and_said(page: Page) -> None:
    page.evaluate(CLIPBOARD, False)
    for times in (1, 2):  # and said again each time
        press(page)
        page.wait_for_function("times => copied.length === times", arg=times)
        expect(page.locator(SAID)).to_have_count(1)
        expect(page.locator(SAID)).to_have_text("Link copied. Paste it into a message.")
        expect(page.locator(BUTTON)).to_be_focused()


def test_clipboard_refused_shows_the_link_selected(page: Page) -> None:
    page.evaluate(CLIPBOARD, True)
    press(page)
    field = page.get_by_label("Link to this page")
    expect(field).to_be_focused()
    expect(field).to_have_value(address(page))
    chosen = "field => field.value.slice(field.selectionStart, field.selectionEnd)"
    assert field.evaluate(chosen) == address(page)
    expect(page.locator(SAID)).to_contain_text("Copy this link:")
    assert axe(page, ".rehab-exercise") == []
    page.keyboard.press("Shift+Tab")
    focus = page.evaluate("document.activeElement.tagName")
    assert focus != "BODY"
