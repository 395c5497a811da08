"""Run Lighthouse (from npm) on a built site as a phone sees it, and print what it finds.

    python benchmarks/lighthouse.py _build/html
    python benchmarks/lighthouse.py _build/html exercises/bird-dog.html plan.html

The site is served here, with gzip and the headers that a host should send. Prints the four scores
of each page and every audit below the best; the exit code is 1 unless all scores are 100. Needs
Node.js, and Chromium or Chrome (CHROME_PATH names another).
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import browser  # noqa: E402

VERSION = "13"
PAGES = ("exercises/toe-threading.html", "exercises/index.html", "index.html")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
HEADERS = {
    "Content-Security-Policy": "default-src 'self'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "max-age=600",
}
TEXT = (".html", ".css", ".js", ".json", ".svg", ".webmanifest", ".txt", ".xml")


class Handler(SimpleHTTPRequestHandler):
    """Files with the headers above, text compressed."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with the compressed file where it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or path.suffix not in TEXT:
            return super().send_head()
        data = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)

    def end_headers(self) -> None:
        """Add what a host should send."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """Say that our text is UTF-8."""
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def main() -> None:
    """Run on each page; leave with 1 unless all is 100."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "_build/html")
    parser.add_argument("pages", nargs="*", default=PAGES)
    parser.add_argument("--runs", type=int, default=1, help="show the run in the middle of so many")
    options = parser.parse_args()
    chromium = browser.find() or sys.exit(browser.MISSING)
    npx = shutil.which("npx") or sys.exit("This needs Node.js with npx, from nodejs.org.")
    missing = [page for page in options.pages if not (options.site / page).is_file()]
    if missing:
        sys.exit(f"Not in {options.site}: {', '.join(missing)}. Build the library first.")
    best = True
    handler = partial(Handler, directory=str(options.site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for page in options.pages:
            url = f"http://127.0.0.1:{server.server_port}/{page}"
            reports = [run(npx, chromium, url) for _ in range(options.runs)]
            reports.sort(key=lambda report: report["categories"]["performance"]["score"] or 0)
            best &= tell(page, reports[len(reports) // 2])
        server.shutdown()
    sys.exit(not best)


def run(npx: str, chromium: Path, url: str) -> dict[str, Any]:
    """Lighthouse's own report on *url*, with its default phone and its default throttling."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "report.json"
        flags = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
        command = [npx, "--yes", f"lighthouse@{VERSION}", url, f"--chrome-flags={flags}"]
        command += ["--output=json", f"--output-path={target}", "--quiet"]
        command += [f"--only-categories={','.join(CATEGORIES)}"]
        environment = {**os.environ, "CHROME_PATH": str(chromium)}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if not target.is_file():
            sys.exit(f"Lighthouse failed on {url}:\n{done.stderr[-2000:]}")
        report: dict[str, Any] = json.loads(target.read_text("utf-8"))
    if error := report.get("runtimeError"):
        sys.exit(f"Lighthouse failed on {url}: {error['message']}")
    return report


def tell(page: str, report: dict[str, Any]) -> bool:
    """Print the scores and what costs points; True when all are 100."""
    found = {name: report["categories"][name] for name in CATEGORIES}
    scores = {name: round((one["score"] or 0) * 100) for name, one in found.items()}
    print(f"{page}: " + ", ".join(f"{name} {score}" for name, score in scores.items()))
    for name in CATEGORIES:
        for ref in found[name]["auditRefs"]:
            audit = report["audits"][ref["id"]]
            if ref["weight"] and audit["score"] is not None and audit["score"] < 1:
                shown = audit.get("displayValue", "")
                print(f"  {name}: {audit['id']} {audit['score']:.2f} {audit['title']} {shown}")
                for item in (audit.get("details") or {}).get("items", [])[:5]:
                    print(f"    {json.dumps(item)[:300]}")
    return all(score == 100 for score in scores.values())


if __name__ == "__main__":
    main()
