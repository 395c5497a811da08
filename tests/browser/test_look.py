"""The patients' theme and the components, as a phone, a desk, paper and axe-core see them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.looks import axe, axe_in_both_schemes, bottom, switch_to, width_needed, words_of
from tests.conftest import Build, exercise

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PAGES = {
    "front": "index.html",
    "catalogue": "exercises/index.html",
    "exercise": "exercises/toe-threading.html",
    "protocol": "docs/protocols/stronger-foot-base.html",
    "condition": "docs/conditions/plantar-heel-pain.html",
    "glossary": "docs/glossary.html",
    "staff": "docs/authoring/open-questions.html",
    "search": "search.html?q=foot",
    "sampler": "docs/sampler.html",
}
PLACES = {
    **PAGES,
    "region": "docs/regions/foot.html",
    "wrong address": "404.html",
    "no network": "offline.html",
}
"""Those and the rest, for who goes through every kind of page."""
COMPONENTS = """
    :::{ask-first}
    - Your feet are numb.
    :::

    :::{stop-if}
    - The pain is sharp.
    :::

    :::{clinical-note}
    A note.
    :::

    ## Steps
    :::{steps}
    1. **Sit down.** Hold for {hold}`2-3 s`.
    2. **{switch-sides}`Change feet`.**
    :::

    ## Technique
    :::{cues}
    - **Breathe.** Slowly.
    :::

    :::{mistakes}
    Too fast
    : Slow down.
    :::

    :::{advance-when}
    - It feels easy.
    :::

    ## Questions
    :::{faq}
    Should it hurt?
    : No.
    :::
"""


# -- for everybody


@pytest.mark.parametrize("device", ["phone", "desktop"])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing(
    open_page: OpenPage, site: str, kind: str, device: Literal["phone", "desktop"]
) -> None:
    page = open_page(f"{site}/{PAGES[kind]}", device=device)
    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true })")
    assert axe_in_both_schemes(page) == []


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("exercise", [".rehab-menu", ".rehab-exercise", ".rehab-clinical-note", ".rehab-steps"]),
        ("front", [".rehab-site-header"]),
    ],
)
def test_any_accent_keeps_its_contrast(
    open_page: OpenPage, site: str, kind: str, parts: list[str]
) -> None:
    page = open_page(f"{site}/{PAGES[kind]}")
    for accent in ("#ffd500", "#ff5fa2", "#000", "#fff"):
        page.evaluate(
            "color => document.documentElement.style.setProperty('--rehab-accent-base', color)",
            accent,
        )
        for scheme in SCHEMES:
            switch_to(page, scheme)
            found = axe(page, *parts, rules=["color-contrast"])
            assert (accent, scheme, found) == (accent, scheme, [])


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_is_cut_off_at_320_pixels(open_page: OpenPage, site: str, kind: str) -> None:
    """320 pixels are a small phone, and a desk's window at 400 % zoom (WCAG 1.4.10)."""
    page = open_page(f"{site}/{PAGES[kind]}", viewport={"width": 320, "height": 640})
    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true })")
    assert width_needed(page) == 320
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert width_needed(page) == 320


def test_every_control_is_large_enough_for_a_thumb(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{PAGES['exercise']}")
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, input, summary, .rehab-site-header a")]
          .filter(item => item.checkVisibility() && item.getBoundingClientRect().height < 44)
          .map(item => item.outerHTML.slice(0, 100))"""
    )
    assert small == []


def test_keyboard_reaches_the_page_first(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{PAGES['exercise']}", device="desktop")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#content"
    assert bottom(page, ".rehab-skip") > 0, "the skip link is not shown when it has the focus"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


# -- the first screen

BOTTOMS = """parts => parts.map(part => {
  const item = document.querySelector(part);
  return item?.checkVisibility() ? item.getBoundingClientRect().bottom : Infinity;
})"""


def test_first_screen_of_every_exercise_says_what_and_how_much(
    open_page: OpenPage, site: str, site_folder: Path
) -> None:
    page = open_page()
    names = sorted(path.name for path in (site_folder / "exercises").glob("*.html"))
    parts = [
        "h1",
        ".rehab-exercise > p:not([class])",
        ".rehab-exercise > .rehab-dose",
        ".rehab-exercise .rehab-needs > dd:nth-of-type(2)",  # position and equipment
        ".rehab-exercise > .rehab-actions",
    ]
    assert "toe-threading.html" in names
    for name in names:
        page.goto(f"{site}/exercises/{name}")
        if page.locator(".rehab-exercise").count():
            page.evaluate("document.querySelector('.rehab-start').hidden = false")
            bottoms = page.evaluate(BOTTOMS, parts)
            assert max(bottoms) <= 844, f"{name}: {parts} reach down to {bottoms}"


# -- privacy, and the frame that the page lives in


@pytest.mark.parametrize("kind", PAGES)
def test_page_asks_no_other_host_and_breaks_no_rule(
    open_page: OpenPage, site: str, kind: str
) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    told = words_of(page)
    page.goto(f"{site}/{PAGES[kind]}")
    if kind == "search":
        page.locator("#search-results .rehab-hit").first.wait_for()
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(site).netloc}
    assert told == []


def test_exercise_page_loads_only_what_it_uses(open_page: OpenPage, site: str) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{site}/{PAGES['exercise']}")
    assert [path for path in asked if path.endswith((".js", ".css"))] == [
        "/_static/rehab-theme.css",
        "/_static/rehab.css",
        "/_static/rehab.js",
    ]


# -- without JavaScript, and on paper


def test_page_is_whole_without_javascript(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{PAGES['exercise']}", java_script_enabled=False)
    question = page.locator(".rehab-question").first
    answer = question.locator(".rehab-answer")
    assert not answer.is_visible()
    question.locator("summary").click()
    assert answer.is_visible()
    assert page.locator(".rehab-step").count() > 3
    page.locator("#rehab-query").fill("clam")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=clam")
    assert page.locator("noscript").is_visible()


def test_link_to_a_question_opens_it(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{PAGES['exercise']}#question-should-it-hurt")
    assert page.locator("#question-should-it-hurt + .rehab-answer").is_visible()
    assert page.locator(".rehab-question[open]").count() == 1


@pytest.mark.parametrize("kind", ["exercise", "protocol", "condition"])
def test_paper_shows_every_answer_in_large_type_without_the_frame(
    open_page: OpenPage, site: str, kind: str
) -> None:
    page = open_page(
        f"{site}/{PAGES[kind]}#print-all",
        device="desktop",
        scheme="dark",
        java_script_enabled=False,
    )
    page.emulate_media(media="print", color_scheme="dark")
    answers = page.locator(".rehab-answer").all()
    assert all(answer.is_visible() for answer in answers)
    assert bool(answers) == (kind == "exercise")
    for part in (".rehab-site-header", ".rehab-site-footer", ".rehab-crumbs"):
        assert not page.locator(part).is_visible()
    assert small_print(page) == []
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def small_print(page: Page) -> list[str]:
    """Words set in less than 14 points, numerals and signs in circles aside."""
    found: list[str] = page.evaluate(
        """limit => [...document.querySelectorAll("main *")]
          .filter(item => [...item.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .filter(item => item.checkVisibility())
          .filter(item => parseFloat(getComputedStyle(item).fontSize) < limit)
          .map(item => item.outerHTML.slice(0, 80))""",
        14 * 96 / 72 - 0.1,
    )
    return found


# -- the components elsewhere


@pytest.mark.parametrize("theme", ["alabaster", "furo", "pydata_sphinx_theme"])
def test_components_are_accessible_in_other_themes(
    build: Build, open_page: OpenPage, theme: str
) -> None:
    files = {
        "exercises/a.md": exercise("a", body=COMPONENTS, options=":harder: b"),
        "exercises/b.md": exercise("b"),
    }
    built = build(files, conf={"html_theme": theme, "rehab_clinic": {"name": "Clinic"}})
    for scheme in SCHEMES:
        page = open_page((built.outdir / "exercises/a.html").as_uri(), scheme=scheme)
        parts = [f".{name}" for name in component_classes(page)]
        assert {".rehab-stop-if", ".rehab-cards", ".rehab-faq"} <= set(parts)
        assert axe(page, *parts) == []
        page.set_viewport_size({"width": 320, "height": 640})
        too_wide: Any = page.evaluate(
            """() => [...document.querySelectorAll("[class*='rehab-']")]
              .filter(item => item.getBoundingClientRect().right > 320)
              .map(item => item.className)"""
        )
        assert too_wide == []


def component_classes(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        """() => [...new Set([...document.querySelectorAll("[class*='rehab-']")]
          .flatMap(item => [...item.classList]).filter(name => name.startsWith("rehab-")))]"""
    )
    return found
