"""What the tests of follow along share: where its parts are, and how to get about in it."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

EXERCISE = "exercises/toe-threading.html"
PROTOCOL = "docs/protocols/steady-on-one-leg.html"
PLAYER = "dialog.rehab-player"
TITLE = f"{PLAYER} .rehab-play-title"
NEXT, MAIN, BACK = (f".rehab-play-{kind}" for kind in ("next", "middle", "back"))
SHEET = ".rehab-play-sheet"
DIAL = ".rehab-play-dial"
PLAY = "([items, title]) => { globalThis.asked = rehab.play({ title, items }); }"
EVERY_KIND = [
    {"name": "toe-threading", "dose": "1-2 x 20-30 s each way, each side, rest 20 s"},
    {"name": "tandem-stance", "dose": "2 x 10, each side", "note": "Hold on."},
]
"""A session with every kind of screen."""


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
