"""A picture that moves: only when asked, then it is still again; without script it stays still."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import CSP, OpenPage, Serve
from tests.conftest import Build, exercise

PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"'
    ' fill="{}"/></svg>'
)
STEPS = "## Steps\n\n:::{{steps}}\n1. **Lift.**\n\n   ![Lifted]({}/end.svg)\n:::"


@pytest.fixture
def address(build: Build, serve: Serve) -> Callable[[], str]:
    def at() -> str:
        files = {
            "exercises/toe-threading.md": exercise(body=STEPS.format("toe-threading")),
            "exercises/toe-threading/end.svg": PICTURE.format("red"),
            "exercises/toe-threading/end.moving.svg": PICTURE.format("blue"),
        }
        built = build(files, conf={"html_theme": "rehab"})
        assert (Path(built.outdir) / "_images/end.moving.svg").is_file()
        return f"{serve(built.outdir, CSP)}/exercises/toe-threading.html"

    return at


def source(page: Page) -> str:
    return str(page.locator(".rehab-step img").evaluate("image => image.src"))


def test_the_picture_moves_when_asked_and_comes_to_rest(
    address: Callable[[], str], open_page: OpenPage
) -> None:
    page = open_page(address())
    assert source(page).endswith("/end.svg")
    button = page.get_by_role("button", name="Move", exact=True)
    box = button.bounding_box()
    assert box
    assert box["height"] >= 44
    button.click()
    assert source(page).endswith("/end.moving.svg?1")
    stop = page.get_by_role("button", name="Stop moving")
    stop.click()
    assert source(page).endswith("/end.svg")
    button.click()
    assert source(page).endswith("/end.moving.svg?2")
    expect(stop).to_be_visible()
    expect(page.locator(".rehab-step img")).to_have_attribute(
        "src", page.url.rpartition("/exercises/")[0] + "/_images/end.svg", timeout=20_000
    )


def test_without_script_the_picture_is_still(
    address: Callable[[], str], open_page: OpenPage
) -> None:
    page = open_page(address(), java_script_enabled=False)
    expect(page.locator(".rehab-step img")).to_be_visible()
    assert page.locator(".rehab-move").count() == 0
