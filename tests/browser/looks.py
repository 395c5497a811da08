"""What a browser test asks of a page: what axe-core says, how far it reaches, how wide it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from axe_playwright_python.base import AXE_SCRIPT
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

COLORS = ["color-contrast", "link-in-text-block"]
"""The rules whose answer depends on the color scheme."""


def axe(page: Page, *only: str, rules: Sequence[str] = RULES) -> list[str]:
    """What axe-core objects to, one line a rule, on the page or in *only* these parts of it."""
    context = {"include": [[part] for part in only]} if only else None
    options = {"runOnly": list(rules), "resultTypes": ["violations"]}
    is_loaded = page.evaluate("'axe' in window")
    axe = Axe("" if is_loaded else AXE_SCRIPT)
    found = axe.run(page, context=context, options=options).response["violations"]
    return [f"{rule['id']}: {[node['html'][:120] for node in rule['nodes']]}" for rule in found]


def axe_in_both_schemes(page: Page, *only: str) -> list[str]:
    """The same in light, and in dark what depends on colors; the page stays dark."""
    switch_to(page, "light")
    found = axe(page, *only)
    switch_to(page, "dark")
    return found + [f"dark: {fault}" for fault in axe(page, *only, rules=COLORS)]


def switch_to(page: Page, scheme: Literal["light", "dark"]) -> None:
    """Change the color scheme, and wait for what fades from one color to the other."""
    page.emulate_media(color_scheme=scheme)
    page.evaluate("Promise.all(document.getAnimations().map(fading => fading.finished))")


def words_of(page: Page) -> list[str]:
    """A list that what the page says from now on is added to: console, errors nobody caught."""
    told: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if "blocked by Playwright" not in message.text:  # its word on the worker, see open_page
            told.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: told.append(str(error)))
    return told


def bottom(page: Page, selector: str) -> float:
    """How far down *selector* reaches, in CSS pixels."""
    box = page.locator(selector).first.bounding_box()
    assert box is not None, f"{selector} is not shown"
    return box["y"] + box["height"]


def width_needed(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))
