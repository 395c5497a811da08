"""How a page falls on paper: sheets counted in a real PDF, and where every part of it lands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

MM = 96 / 25.4
"""CSS pixels in a millimetre."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, in millimetres, and what the margins of print.css leave of it."""

    name: str
    width: float
    height: float

    @property
    def room(self) -> list[float]:
        """Width and height within the margins, in CSS pixels."""
        return [(self.width - 22) * MM, (self.height - 22) * MM]


LETTER, A4 = Paper("Letter", 215.9, 279.4), Paper("A4", 210, 297)


def sheets(page: Page, paper: Paper) -> int:
    """How many pages the browser's own PDF of *page* has."""
    return count(page.pdf(format=paper.name))


def count(pdf: bytes) -> int:
    """The pages that the root of the page tree counts; the browser writes it uncompressed."""
    nodes = re.findall(rb"<<\s*/Type\s*/Pages\b.*?>>", pdf, re.DOTALL)
    (root,) = (node for node in nodes if b"/Parent" not in node)
    found = re.search(rb"/Count\s+(\d+)", root)
    assert found is not None
    return int(found[1])


LAY_OUT = """([width, height]) => {
  const style = document.body.style;
  Object.assign(document.documentElement.style, {margin: 0, padding: 0});
  Object.assign(style, {margin: 0, padding: 0, width: `${width}px`, height: `${height}px`,
    columnWidth: `${width}px`, columnGap: 0, columnFill: "auto"});
  const on = (x) => Math.floor((x + 1) / width);
  const pages = (item) => [...new Set([...item.getClientRects()]
    .filter(box => box.width && box.height).map(box => on(box.left)))];
  const shown = [...document.querySelectorAll("main *")]
    .filter(item => item.checkVisibility() && item.getClientRects().length);
  const name = (item) =>
    `${item.localName}.${item.className}: ${item.textContent.trim().slice(0, 40)}`;
  const words = shown.filter(item =>
    [...item.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
  const headings =
    ":is(h1, h2, h3, caption, .rubric, .rehab-session-title):not(.rehab-paper-cues *)";
  const lonely = words.filter(item => item.matches(headings)).filter(item => {
    const next = words.find(other => !item.contains(other) &&
      item.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    return next && Math.max(...pages(item)) < Math.min(...pages(next));
  });
  const whole = ".rehab-paper-steps > li, .rehab-paper-rules > div, .rehab-session, tr, img, svg";
  return {
    pages: 1 + Math.max(...shown.flatMap(pages)),
    lonely: lonely.map(name),
    cut: shown.filter(item => item.matches(whole) && pages(item).length > 1).map(name),
    wide: shown.filter(item => item.closest(".rehab-paper, .rehab-session") &&
      item.getClientRects().length === 1 && item.offsetWidth > width + 1).map(name),
  };
}"""
"""Lays the page out in columns of a paper's size. Columns break by the same rules as pages do, and
unlike pages they can be asked where everything is."""


def lay_out(page: Page, paper: Paper) -> dict[str, Any]:
    """Headings that stand last on their page, things cut in two, and the number of pages."""
    page.emulate_media(media="print")
    found: dict[str, Any] = page.evaluate(LAY_OUT, paper.room)
    return found
