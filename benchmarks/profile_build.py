"""Profile one build of ours, in this process, and name the functions that take the time.

Example: ``python benchmarks/profile_build.py --pages 300``. (Not called ``profile.py``: that name
would hide the standard module which cProfile itself imports.) The profiler slows small functions
more than large ones, so use it to find hot spots and ``run.py`` to judge them.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from corpus import DataError, load
from generate import add_arguments, options_of
from project import EXTENSION, write_project
from sphinx.application import Sphinx

_LEAST_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Row:
    """One function: calls, seconds in itself, seconds with all that it called."""

    package: str
    function: str
    calls: int
    own: float
    total: float


def profile(source: Path, build: Path) -> cProfile.Profile:
    """Build ``source`` from nothing; starting Sphinx is not part of the profile."""
    app = Sphinx(
        source, source, build / "html", build / "doctrees", "html", status=None, verbosity=0
    )
    profiler = cProfile.Profile()
    profiler.enable()
    app.build(force_all=True)
    profiler.disable()
    return profiler


def rows(profiler: cProfile.Profile) -> list[Row]:
    """Return every function that was called."""
    stats = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    found = []
    for (file, line, name), (_, calls, own, total, _) in stats.items():
        package, place = _package(Path(file))
        found.append(Row(package, f"{place}:{line} {name}", calls, own, total))
    return found


def _package(file: Path) -> tuple[str, Path]:
    """Return the package a source file belongs to, and its path from there."""
    for root in ("site-packages", EXTENSION.name):
        if root in file.parts:
            place = Path(*file.parts[file.parts.index(root) + 1 :])
            return Path(place.parts[0]).stem, place
    return "python", Path(file.name)


def report(found: list[Row], pages: int, top: int) -> None:
    """Print each package with its share and its costliest functions, in ms a page."""
    packages: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        packages[row.package].append(row)
    own = {package: sum(row.own for row in members) for package, members in packages.items()}
    whole = sum(own.values())
    print(f"{1000 * whole / pages:.1f} ms a page under the profiler, {pages} pages")
    for package, seconds in sorted(own.items(), key=lambda item: item[1], reverse=True):
        if seconds < _LEAST_SHARE * whole and package != "sphinx_rehab":
            continue
        print(f"\n{package}: {1000 * seconds / pages:.2f} ms a page, {100 * seconds / whole:.0f} %")
        print(f"  {'own':>8} {'with all':>9} {'calls a page':>13}")
        for key in ("total", "own"):
            print(f"  costliest by {'all it calls' if key == 'total' else 'own time'}")
            members = sorted(packages[package], key=attrgetter(key), reverse=True)
            for row in members[:top]:
                _print_row(row, pages)


def _print_row(row: Row, pages: int) -> None:
    own, total = 1000 * row.own / pages, 1000 * row.total / pages
    print(f"  {own:8.3f} {total:9.3f} {row.calls / pages:13.1f}  {row.function}")


def main() -> int:
    """Write a project of ours, profile its build, print the hot spots."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(parser)
    parser.add_argument("--top", type=int, default=12, help="functions a package (default 12)")
    parser.add_argument("--variant", choices=("ours", "twin"), default="ours")
    parser.add_argument("--stats", type=Path, help="also write the raw profile, for snakeviz etc.")
    arguments = parser.parse_args()
    sys.path.insert(0, str(EXTENSION))
    try:
        exercises = load(arguments.pages, arguments.data)
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="rehab-profile-") as work:
        source = Path(work, "source")
        write_project(source, arguments.variant, exercises, options_of(arguments))
        profiler = profile(source, Path(work, "build"))
    if arguments.stats:
        profiler.dump_stats(arguments.stats)
    report(rows(profiler), arguments.pages, arguments.top)
    return 0


if __name__ == "__main__":
    sys.exit(main())
