"""Ladders on a phone, a desk and paper: they fit, can be read and tapped, and say what they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import OpenPage, Serve
from tests.conftest import Built

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
REGIONS = ("foot", "hip", "back-and-trunk")
Library = Callable[..., Built]

BOXES = """() => [...document.querySelectorAll(".rehab-rung")].map((rung) => {
  const [box, text] = ["rect", "text"].map((e) => rung.querySelector(e).getBoundingClientRect());
  return {
    title: rung.getAttribute("aria-label"), width: box.width, height: box.height,
    spare: Math.min(text.left - box.left, box.right - text.right,
                    text.top - box.top, box.bottom - text.bottom),
    letters: parseFloat(getComputedStyle(rung.querySelector("text")).fontSize)
      * rung.closest("svg").getScreenCTM().a,
  };
})"""

WIDTHS = """() => {
  const ladder = document.querySelector(".rehab-ladder");
  const picture = ladder.querySelector("svg").getBoundingClientRect().width;
  const found = { picture, column: ladder.getBoundingClientRect().width };
  found["page"] = document.documentElement.scrollWidth;
  ladder.remove();
  found["page without it"] = document.documentElement.scrollWidth;
  return found;
}"""


@pytest.fixture(scope="module", params=["rehab", "furo"])
def address(request: pytest.FixtureRequest, library: Library, serve: Serve) -> str:
    return serve(library("html", html_theme=request.param).outdir)


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_boxes_fit_the_page_and_texts_their_boxes(
    open_page: OpenPage, address: str, region: str, width: int
) -> None:
    page = open_page(
        f"{address}/docs/regions/{region}.html", viewport={"width": width, "height": 844}
    )
    boxes = page.evaluate(BOXES)
    assert len(boxes) >= 4
    wide = page.evaluate(WIDTHS)
    assert wide["picture"] <= wide["column"] + 0.5
    assert wide["page"] == wide["page without it"]
    for box in boxes:
        assert box["spare"] >= 3, box
    if width >= 390:
        assert min(box["height"] for box in boxes) >= 44
        assert min(box["letters"] for box in boxes) >= 14.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_it(
    open_page: OpenPage, address: str, scheme: Literal["light", "dark"]
) -> None:
    page = open_page(f"{address}/docs/regions/foot.html", scheme=scheme)
    page.locator(".rehab-ladder summary").first.click()
    found = Axe().run(
        page, context=".rehab-ladder", options={"runOnly": {"type": "tag", "values": RULES}}
    )
    assert found.violations_count == 0, found.generate_report()


def test_it_is_a_group_of_links_to_a_screen_reader(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/docs/regions/foot.html")
    group = page.get_by_role("group", name="From easier to harder: Foot")
    links = group.get_by_role("link")
    assert links.count() >= 4
    spoken = page.get_by_role("link", name="Short Foot; harder: DNS Single-Leg Stance")
    spoken.first.click()
    assert page.url.endswith("/exercises/short-foot.html")


def test_keys_reach_each_box_and_the_box_shows_it(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/docs/regions/foot.html", device="desktop")
    first, second = (page.locator("a.rehab-rung").nth(number) for number in range(2))
    first.focus()
    page.keyboard.press("Tab")
    assert second.evaluate("(rung) => rung === document.activeElement")
    widths = "(rung) => getComputedStyle(rung.querySelector('rect')).strokeWidth"
    assert second.evaluate(widths) == "4px"
    assert first.evaluate(widths) == "1.5px"


def test_on_paper_there_is_the_picture_alone(open_page: OpenPage, address: str) -> None:
    page = open_page(f"{address}/docs/regions/foot.html")
    page.emulate_media(media="print")
    assert page.locator(".rehab-ladder-picture").first.is_visible()
    assert not page.locator(".rehab-ladder-list").first.is_visible()
