"""What the tests of My plan share: a plan, its link, and the first steps on its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

Link = Callable[[dict[str, Any]], str]

PLAN = {
    "title": "Left heel",
    "note": "Do these after breakfast.",
    "items": [
        {"name": "banded-clam", "dose": "2 x 8, each side, daily", "note": "Only the left side."},
        {"name": "bird-dog", "dose": "", "note": ""},
        {"name": "toe-threading", "dose": "5 circles each way, each side", "note": ""},
    ],
}
WATCH = """
    window.refused = [];
    addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
"""


def opened(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector(".rehab-plan-patient, .rehab-make")


def add(page: Page, *names: str) -> None:
    for name in names:
        page.fill("#rehab-pick-query", name)
        page.click(f"[data-name={name}]")


def given_link(page: Page) -> str:
    return page.input_value("#rehab-give-link")
