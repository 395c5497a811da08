"""The components in Furo, PyData and Alabaster, dark also by the theme's own switch."""

from __future__ import annotations

import re
from typing import Literal

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.looks import axe
from tests.browser.test_look import COMPONENTS, component_classes
from tests.conftest import Build, Built, exercise

UNSTYLED = {"rehab-section"}
"""A section under a heading of ours: text like any other."""

BOXES = """() => [...new Set([...document.querySelectorAll("[class*='rehab-']")]
  .filter(item => item.checkVisibility() && !item.matches("p")
    && getComputedStyle(item).display !== "inline")
  .flatMap(item => [...item.classList]).filter(name => name.startsWith("rehab-")))]"""

SWITCH = {
    "furo": "document.body.dataset.theme = 'dark'",
    "pydata_sphinx_theme": "document.documentElement.dataset.theme = 'dark'",
}

OVERLAPS = """() => {
  const parts = [...document.querySelectorAll(
    ".rehab-exercise > *, .rehab-step, .rehab-card, .rehab-question, .admonition, .rehab-clinic")]
    .filter(item => item.checkVisibility() && item.getBoundingClientRect().height > 0);
  const found = [];
  for (const [number, a] of parts.entries()) for (const b of parts.slice(number + 1)) {
    if (a.contains(b) || b.contains(a)) continue;
    const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
    const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
    const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
    if (wide > 1 && high > 1) found.push([a.className, b.className]);
  }
  return found;
}"""


def _built(build: Build, theme: str) -> Built:
    files = {
        "exercises/a.md": exercise("a", body=COMPONENTS, options=":harder: b"),
        "exercises/b.md": exercise("b"),
    }
    return build(files, conf={"html_theme": theme, "rehab_clinic": {"name": "Clinic"}})


@pytest.mark.parametrize("theme", ["alabaster", "furo", "pydata_sphinx_theme"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
def test_nothing_overlaps_and_every_box_has_a_rule(
    build: Build, open_page: OpenPage, theme: str, device: Literal["phone", "desktop"]
) -> None:
    built = _built(build, theme)
    page = open_page((built.outdir / "exercises/a.html").as_uri(), device=device)
    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true })")
    assert page.evaluate(OVERLAPS) == []
    sheets = (built.outdir / "_static").rglob("rehab*.css")
    css = "".join(sheet.read_text("utf-8") for sheet in sheets)
    classes = set(page.evaluate(BOXES)) - UNSTYLED
    assert {"rehab-steps", "rehab-stop-if", "rehab-question"} <= classes
    bare = [name for name in classes if not re.search(rf"\.{name}(?![\w-])", css)]
    assert bare == []


@pytest.mark.parametrize("theme", SWITCH)
def test_themes_own_dark_switch_keeps_the_contrast(
    build: Build, open_page: OpenPage, theme: str
) -> None:
    built = _built(build, theme)
    page = open_page((built.outdir / "exercises/a.html").as_uri(), scheme="light")
    page.evaluate(SWITCH[theme])
    page.evaluate("Promise.all(document.getAnimations().map(fading => fading.finished))")
    parts = [f".{name}" for name in component_classes(page)]
    assert axe(page, *parts, rules=["color-contrast"]) == []
