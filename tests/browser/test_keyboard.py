"""A walk with the Tab key alone: every control, in reading order, and always in sight."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.test_look import PLACES

PATHS = {kind: path for kind, path in PLACES.items() if kind not in {"sampler", "staff"}}
PATHS["plan"] = "plan.html"
TABBABLE = """() => {
  const kinds = "a[href], button, input, select, textarea, summary, video";
  const all = [...document.querySelectorAll(kinds)];
  const seen = all.filter(item => item.checkVisibility({ visibilityProperty: true })
    && !item.disabled && item.tabIndex >= 0 && item.type !== "hidden" && !item.closest("[inert]"));
  seen.forEach((item, number) => { item.dataset.stop = number; });
  return seen.length;
}"""

STOP = """() => {
  const item = document.activeElement;
  if (!item || item === document.body) return null;
  const draw = [item, item.parentElement, item.closest(".sd-card"), item.querySelector("rect")];
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    const part = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    return a ? 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b) : null;
  };
  const ground = node => {
    for (; node; node = node.parentElement) {
      const found = light(getComputedStyle(node).backgroundColor);
      if (found !== null) return found;
    }
    return 1;
  };
  const ring = (node, pseudo) => {
    const style = getComputedStyle(node, pseudo);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return 0;
    const inside = parseFloat(style.outlineOffset) < 0;
    const [a, b] = [light(style.outlineColor), ground(inside ? node : node.parentElement)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const box = item.getBoundingClientRect();
  const boxes = [...item.getClientRects()];
  const hit = boxes.some(part => {
    const top = document.elementFromPoint(part.left + part.width / 2, part.top + part.height / 2);
    return top && (item.contains(top) || top.contains(item));
  });
  return {
    stop: Number(item.dataset.stop ?? -1),
    what: item.outerHTML.slice(0, 120),
    ring: item.matches("a.rehab-rung") ? 21
      : Math.max(...draw.filter(Boolean).flatMap(n => [ring(n), ring(n, "::after")])),
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    uncovered: hit,
  };
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop"])
@pytest.mark.parametrize("kind", PATHS)
def test_tab_reaches_every_control_in_order_and_in_sight(
    open_page: OpenPage,
    site: str,
    kind: str,
    device: Literal["phone", "desktop"],
    scheme: Literal["light", "dark"],
) -> None:
    page = open_page(f"{site}/{PATHS[kind]}", device=device, scheme=scheme, reduced_motion="reduce")
    page.evaluate("document.querySelectorAll('details').forEach(item => { item.open = true })")
    count = page.evaluate(TABBABLE)
    visited: list[int] = []
    for _press in range(count):
        page.keyboard.press("Tab")
        stop: dict[str, Any] | None = page.evaluate(STOP)
        assert stop, f"the focus is lost after {len(visited)} of {count} controls"
        assert stop["inside"], f"out of sight: {stop['what']}"
        assert stop["uncovered"], f"covered: {stop['what']}"
        assert stop["ring"] >= 3, f"no ring to see: {stop}"
        if not visited or visited[-1] != stop["stop"]:
            visited.append(stop["stop"])
    assert visited == list(range(len(visited)))
    assert len(visited) == count
