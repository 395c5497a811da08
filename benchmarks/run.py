"""Measure sphinx-rehab against the same pages written by hand with sphinx-design.

Example: ``python benchmarks/run.py --pages 1000 --runs 3 --theme basic``. Every build is a process
of its own and must end without a warning; the two kinds of project are built in turn.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from corpus import DataError, load
from figures import Results, table
from generate import add_arguments, options_of
from measure import BuildError
from project import VARIANTS, Variant, differences
from scenarios import EDITS, Site, compare, edit, no_op, processes
from weight import weigh

_WARM_UP_PAGES = 5


def main() -> int:
    """Measure, print a table, and write the figures where ``--json`` says."""
    arguments = _parser().parse_args()
    try:
        with tempfile.TemporaryDirectory(prefix="rehab-bench-") as temporary:
            results = _measure(arguments, arguments.work or Path(temporary))
    except (DataError, BuildError) as error:
        print(error, file=sys.stderr)
        return 1
    print(table(results))
    print("\nSettings that differ:", *differences(options_of(arguments)), sep="\n  ")
    if arguments.json:
        arguments.json.write_text(json.dumps(asdict(results), indent=1) + "\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(parser)
    parser.add_argument("--runs", type=int, default=3, help="builds of each project (default 3)")
    parser.add_argument("--variants", nargs="+", choices=VARIANTS, default=list(VARIANTS))
    parser.add_argument(
        "--scale", nargs="+", type=int, default=[], metavar="PAGES", help="also build ours at these"
    )
    parser.add_argument("--scale-runs", type=int, default=1)
    parser.add_argument("--jobs", action="store_true", help="also compare -j 1 with -j 2 for ours")
    parser.add_argument("--no-edits", action="store_true", help="leave the edits of one page out")
    parser.add_argument(
        "--verify", action="store_true", help="compare each edit with a build from nothing"
    )
    parser.add_argument("--work", type=Path, help="directory to keep (default: a temporary one)")
    parser.add_argument("--json", type=Path, help="file for the figures")
    return parser


def _measure(arguments: argparse.Namespace, work: Path) -> Results:
    options = options_of(arguments)

    def sites(*counts: int, variants: list[Variant] = arguments.variants) -> list[Site]:
        return [
            Site.write(work, variant, exercises, options)
            for exercises in (load(count, arguments.data) for count in counts)
            for variant in variants
        ]

    compare(sites(_WARM_UP_PAGES), runs=1)
    results = Results(arguments.pages, options)
    measured = sites(arguments.pages)
    results.cold = compare(measured, arguments.runs)
    for site in measured:
        results.weight[site.variant] = weigh(site.tree.html)
        results.no_op[site.variant] = no_op(site, arguments.runs)
        for kind in () if arguments.no_edits else EDITS:
            name = f"{site.variant} {kind}"
            results.edits[name] = edit(site, kind, arguments.runs, verify=arguments.verify)
    if arguments.scale:
        counts = [arguments.pages, *arguments.scale]
        results.growth = compare(sites(*counts, variants=["ours"]), arguments.scale_runs)
    if arguments.jobs:
        results.processes = processes(sites(arguments.pages, variants=["ours"])[0], arguments.runs)
    return results


if __name__ == "__main__":
    sys.exit(main())
