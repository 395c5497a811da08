"""Write the sheet of every exercise and the handout of every plan as PDF (`make handouts`).

A browser prints the pages of the built library, as Ctrl+P would. The files are
`_build/handouts/letter/NAME.pdf` and `_build/handouts/a4/NAME.pdf`; each is tagged for screen
readers and has the page's title and language.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import browser
from environment import ROOT, say
from playwright.async_api import Browser, async_playwright

PAPERS = {"letter": "Letter", "a4": "A4"}
PAGES_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Print:
    """One file to write: which page, on which paper, where."""

    page: Path
    paper: str
    target: Path


def main(options: list[str]) -> None:
    """Print everything; `options` choose the paper, the names and the folders."""
    parser = argparse.ArgumentParser(
        prog="make handouts", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("names", nargs="*", help="only these exercises and plans")
    parser.add_argument("--paper", choices=[*PAPERS, "both"], default="both")
    parser.add_argument("--site", type=Path, default=ROOT / "_build/html")
    parser.add_argument("--out", type=Path, default=ROOT / "_build/handouts")
    chosen = parser.parse_args(options)
    papers = list(PAPERS) if chosen.paper == "both" else [chosen.paper]
    prints = wanted(chosen.site, chosen.out, papers, chosen.names)
    program = browser.find()
    if program is None:
        sys.exit(browser.MISSING)
    start = time.monotonic()
    asyncio.run(write(prints, program))
    if not chosen.names:
        remove_others(chosen.out, papers, {one.target for one in prints})
    say(f"{len(prints)} files in {chosen.out} ({time.monotonic() - start:.0f} s)")
    if not has_codes(prints):
        say("For a QR code on each, set html_baseurl in conf.py to the library's address.")


def wanted(site: Path, out: Path, papers: list[str], names: list[str]) -> list[Print]:
    """What to print: all exercises and plans that patients see, or those in `names`."""
    data = site / "exercises.json"
    if not data.is_file():
        sys.exit(f"There is no library in {site}; build it first.")
    library = json.loads(data.read_text("utf-8"))
    pages = {
        one["name"]: one["url"] for kind in ("exercises", "protocols") for one in library[kind]
    }
    if unknown := [name for name in names if name not in pages]:
        sys.exit(f"Patients see no exercise or plan named {', '.join(unknown)}.")
    return [
        Print(page_file(site, pages[name]), PAPERS[paper], out / paper / f"{name}.pdf")
        for name in names or pages
        for paper in papers
    ]


def page_file(site: Path, url: str) -> Path:
    """The file of an address in the library, which may end in "/"."""
    return site / url / "index.html" if url.endswith("/") or not url else site / url


async def write(prints: list[Print], program: Path) -> None:
    """Print all of them in one browser, a few pages at a time."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    left = iter(prints)
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(
            executable_path=program, chromium_sandbox=not is_root, args=["--disable-dev-shm-usage"]
        )
        await asyncio.gather(*(worker(running, left) for _ in range(PAGES_AT_ONCE)))
        await running.close()


async def worker(running: Browser, left: Iterator[Print]) -> None:
    """Print what nobody else has taken yet, in a page of its own."""
    page = await running.new_page()
    for one in left:
        await page.goto(one.page.resolve().as_uri())
        one.target.parent.mkdir(parents=True, exist_ok=True)
        await page.pdf(path=one.target, format=one.paper, tagged=True, outline=True)


def remove_others(out: Path, papers: list[str], made: set[Path]) -> None:
    """Take away the files of pages that are no more."""
    for paper in papers:
        for old in (out / paper).glob("*.pdf"):
            if old not in made:
                old.unlink()


def has_codes(prints: list[Print]) -> bool:
    """Whether the pages have QR codes: all have or none."""
    return any("rehab-paper-address" in one.page.read_text("utf-8") for one in prints[:1])


if __name__ == "__main__":
    main(sys.argv[1:])
