"""Hold every page of a built site against the Nu HTML checker (vnu-jar from npm; needs Java).

    python benchmarks/html_check.py _build/html

Prints each error with its file and line, and how many files were read; the exit code is 1 if there
is any error.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
VERSION = "26.9.27"
CACHE = ROOT / "_build/npm"


def main() -> None:
    """Check, print, and leave with 1 where anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "_build/html")
    site = parser.parse_args().site.resolve()
    pages = sorted(site.rglob("*.html"))
    if not pages:
        sys.exit(f"There is no page in {site}; build the library first.")
    errors = check(pages)
    for error in errors:
        print(_line(error, site))
    kinds = Counter(error["message"] for error in errors)
    for message, times in kinds.most_common(10 if len(kinds) > 1 else 0):
        print(f"{times:5} x {message}")
    print(f"{len(pages)} pages, {len(errors)} errors")
    sys.exit(bool(errors))


def check(pages: list[Path]) -> list[dict[str, Any]]:
    """What the checker calls an error in *pages*, as it reports it."""
    java = _program("java", "This needs Java 11 or newer.")
    command = [java, "-jar", str(_jar()), "--errors-only", "--format", "json", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        sys.exit(f"The checker failed:\n{done.stderr[-2000:]}")
    return found


def _jar() -> Path:
    """The checker, fetched once into `_build/npm`."""
    jar = CACHE / "node_modules/vnu-jar/build/dist/vnu.jar"
    if not jar.is_file():
        npm = _program("npm", "This needs Node.js with npm, from nodejs.org.")
        CACHE.mkdir(parents=True, exist_ok=True)
        quiet = ("--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error")
        package = f"vnu-jar@{VERSION}"
        subprocess.run([npm, "install", *quiet, "--prefix", str(CACHE), package], check=True)
    return jar


def _program(name: str, missing: str) -> str:
    return shutil.which(name) or sys.exit(missing)


def _line(error: dict[str, Any], site: Path) -> str:
    path = Path(unquote(urlsplit(error.get("url", "")).path))
    name = path.relative_to(site) if path.is_relative_to(site) else path
    extract = " ".join(error.get("extract", "").split())
    return f"{name}:{error.get('lastLine', 0)}: {error['message']}  [{extract}]"


if __name__ == "__main__":
    main()
