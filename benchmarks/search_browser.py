"""How long a search takes in a real Chromium: the engine alone, and the field as one types.

    python benchmarks/direct.py INDEX --pages 1000 --data ../shared/data
    python benchmarks/search_browser.py _build/html --index INDEX

The pages are those of a built library, the index another one's. A keystroke counts from the event
to the frame that shows the list, at `--throttle` times less CPU; the best of `--runs` is what the
code needs, since on a shared machine the rest is waiting for others.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright
from search_speed import p95, sample

CHROME = os.environ.get("CHROME_PATH") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
"""None for Playwright's own."""
QUIET = 80
"""Milliseconds to wait before and after a keystroke, so that nothing else counts."""
WATCH = """() => {
  const field = document.querySelector("#rehab-query");
  globalThis.shown = [];
  globalThis.worked = [];
  let start;
  addEventListener("input", (event) => {
    start = performance.now();
    const since = event.timeStamp;
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => shown.push(performance.now() - since);
      painted.port2.postMessage(0);
    });
  }, true);
  addEventListener("input", () => worked.push(performance.now() - start));
}"""
ASK = """async (queries) => {
  await rehab.load("search.js");
  const start = performance.now();
  const engine = await rehabSearch.open();
  const opened = performance.now() - start;
  const pass = async () => {
    const times = [];
    for (const query of queries) {
      const before = performance.now();
      await engine.search(query, { limit: 20 });
      times.push(performance.now() - before);
    }
    return times;
  };
  return { opened, cold: await pass(), warm: await pass() };
}"""


class Overlay(SimpleHTTPRequestHandler):
    """Files of *index* where it has them, else of the folder."""

    def __init__(self, *args: Any, index: Path, **options: Any) -> None:
        self._index = index
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        """The file for *path*."""
        own = super().translate_path(path)
        other = self._index / Path(own).relative_to(self.directory)
        is_index = other.name.startswith("search-") or "passages" in other.parts
        return str(other) if is_index and other.is_file() else own

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def typed(page: Page, address: str, queries: list[str], throttle: int) -> tuple[Any, Any, Any]:
    """Milliseconds from each keystroke to its list, those of our code, and of the page's CPU."""
    page.goto(address)
    page.locator("#rehab-query").focus()
    page.wait_for_function("() => document.querySelector('#rehab-query').role === 'combobox'")
    page.evaluate("rehabSearch.open()")
    page.evaluate(WATCH)
    page.wait_for_timeout(500)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": throttle})
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    spent = []
    for query in queries:
        page.locator("#rehab-query").fill("")
        for letter in query:
            page.wait_for_timeout(QUIET)
            before = _busy(session)
            page.keyboard.type(letter)
            page.wait_for_timeout(QUIET)
            spent.append(_busy(session) - before)
    shown, worked = page.evaluate("[shown, worked]")
    return shown, worked, spent


def _busy(session: CDPSession) -> float:
    """Milliseconds of CPU that the page's thread has used, waiting for others left out."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return 1000 * float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("html", type=Path, help="a built library, for its pages")
    parser.add_argument("--index", type=Path, required=True, help="what direct.py wrote")
    parser.add_argument("--throttle", type=int, default=4)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--texts", type=int, default=20, help="how many titles, and slips, to type")
    arguments = parser.parse_args()
    handler = partial(
        Overlay, directory=str(arguments.html.resolve()), index=arguments.index.resolve()
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/index.html"
    names = json.loads((arguments.index / "exercises.json").read_text(encoding="utf-8"))
    titles = [exercise["title"].lower() for exercise in names["exercises"]]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROME, args=["--no-sandbox"])
        for run in range(arguments.runs):
            context = browser.new_context(service_workers="block", bypass_csp=True)
            page = context.new_page()
            page.goto(address)
            found = page.evaluate(ASK, sample(titles, 100))
            print(
                f"run {run + 1}: opened in {found['opened']:.0f} ms; search p95"
                f" {p95(found['cold']):.0f} ms cold, {p95(found['warm']):.0f} ms warm"
                f" (median {median(found['warm']):.0f})"
            )
            if arguments.throttle:
                shown, worked, spent = typed(
                    page, address, sample(titles, arguments.texts), arguments.throttle
                )
                print(
                    f"  keystroke at {arguments.throttle}x: p95 {p95(shown):.0f} ms to the painted"
                    f" list (median {median(shown):.0f}), of it our code {p95(worked):.0f} ms"
                    f" (median {median(worked):.0f}); the page's CPU {p95(spent):.0f} ms (median"
                    f" {median(spent):.0f}); {len(spent)} keystrokes"
                )
            context.close()
        browser.close()
    server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
