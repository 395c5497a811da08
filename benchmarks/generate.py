"""Write the benchmark projects: ours, and the same words by hand with sphinx-design.

Example: ``python benchmarks/generate.py /tmp/bench --pages 50`` writes ``/tmp/bench/ours`` and
``/tmp/bench/twin``. The same arguments always give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from corpus import DEFAULT_DATA, DataError, load
from project import VARIANTS, Index, Options, Variant, differences, write_project

THEMES = ("basic", "alabaster", "furo", "rehab")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which projects to write."""
    parser.add_argument("--pages", type=int, default=1000, help="exercise pages (default 1000)")
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA, help="free-exercise-db.json")
    parser.add_argument("--theme", choices=THEMES, default="basic")
    parser.add_argument(
        "--index",
        choices=get_args(Index),
        default="toctree",
        help="exercises/index.md: a hidden glob toctree only, or a catalogue of cards as well",
    )
    parser.add_argument("--no-search", action="store_true", help="no search index in either")


def options_of(arguments: argparse.Namespace) -> Options:
    """Return the project options that the command line asks for."""
    return Options(theme=arguments.theme, index=arguments.index, search=not arguments.no_search)


def main() -> int:
    """Write the projects and print the settings in which they differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="directory to write into")
    parser.add_argument("--variant", choices=VARIANTS, help="write only this project")
    add_arguments(parser)
    arguments = parser.parse_args()
    try:
        exercises = load(arguments.pages, arguments.data)
    except DataError as error:
        print(error, file=sys.stderr)
        return 1
    wanted: Sequence[Variant] = [arguments.variant] if arguments.variant else VARIANTS
    for variant in wanted:
        changed = write_project(arguments.out / variant, variant, exercises, options_of(arguments))
        print(
            f"{arguments.out / variant}: {len(exercises)} exercises, {len(changed)} files written"
        )
    print("Settings that differ:", *differences(options_of(arguments)), sep="\n  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
