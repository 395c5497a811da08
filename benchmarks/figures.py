"""The figures of one run and the plain table that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

from measure import Cost, median_cpu
from project import Options
from scenarios import Edit
from weight import Weight


@dataclass(slots=True)
class Results:
    """Everything that one run measured; what was not asked for stays empty.

    Keys name the project: ``ours-1000`` in ``cold`` and ``growth``, ``ours`` elsewhere.
    """

    pages: int
    options: Options
    cold: dict[str, list[Cost]] = field(default_factory=dict)
    growth: dict[str, list[Cost]] = field(default_factory=dict)
    processes: dict[str, list[Cost]] = field(default_factory=dict)
    no_op: dict[str, list[Cost]] = field(default_factory=dict)
    edits: dict[str, Edit] = field(default_factory=dict)
    weight: dict[str, Weight] = field(default_factory=dict)


def table(results: Results) -> str:
    """Return the figures as plain text."""
    sections = (_cold, _growth, _processes, _edits, _weights)
    return "\n".join(line for section in sections for line in section(results))


def ratio(part: list[Cost], whole: list[Cost]) -> str:
    """Return CPU of ``part`` to ``whole``: of the medians, and the range over the runs."""
    each = [a.cpu / b.cpu for a, b in zip(part, whole, strict=True)]
    return f"{median_cpu(part) / median_cpu(whole):.2f} ({min(each):.2f} to {max(each):.2f})"


def _cold(results: Results) -> Iterator[str]:
    options = results.options
    search = "on" if options.search else "off"
    yield f"\nCold build, theme {options.theme}, index {options.index}, search {search}"
    yield from _costs(results.cold)
    names = list(results.cold)
    if len(names) == 2:
        yield f"  ratio {names[0]} / {names[1]}: {ratio(*results.cold.values())}"


def _growth(results: Results) -> Iterator[str]:
    if not results.growth:
        return
    yield "\nGrowth, cold build"
    yield from _costs(results.growth)
    base, *larger = results.growth
    for name in larger:
        yield f"  ratio {name} / {base}: {ratio(results.growth[name], results.growth[base])}"


def _costs(costs: dict[str, list[Cost]]) -> Iterator[str]:
    for name, runs in costs.items():
        pages = int(name.rpartition("-")[2])
        cpu = median_cpu(runs)
        yield (
            f"  {name:<12} {cpu:8.2f} s CPU {1000 * cpu / pages:7.1f} ms a page"
            f" {median(run.wall for run in runs):8.2f} s wall"
            f" {max(run.peak for run in runs):7.0f} MiB peak"
        )


def _processes(results: Results) -> Iterator[str]:
    if not results.processes:
        return
    yield "\nSeveral processes, cold build of ours"
    walls = {}
    for name, runs in results.processes.items():
        walls[name] = median(run.wall for run in runs)
        yield f"  {name:<12} {walls[name]:8.2f} s wall {median_cpu(runs):8.2f} s CPU"
    one, two = walls.values()
    yield f"  ratio of wall time: {two / one:.2f}"


def _edits(results: Results) -> Iterator[str]:
    yield "\nBuild again"
    for name, runs in results.no_op.items():
        yield f"  {name + ' no change':<14} {median_cpu(runs):6.2f} s CPU"
    for name, edit in results.edits.items():
        stale = "not compared" if edit.stale is None else str(len(edit.stale))
        yield (
            f"  {name:<14} {median_cpu(edit.costs):6.2f} s CPU,"
            f" {len(edit.sources)} sources edited, {len(edit.rewritten)} pages rewritten,"
            f" {len(edit.same)} of them for nothing, stale files: {stale}"
        )
        yield from _listed("rewritten", [p for p in edit.rewritten if p not in edit.same])
        yield from _listed("for nothing", edit.same)
        yield from _listed("other files", edit.other)
        yield from _listed("stale", edit.stale or [])


def _listed(what: str, paths: list[str]) -> Iterator[str]:
    if paths:
        more = f" and {len(paths) - 12} more" if len(paths) > 12 else ""
        yield f"      {what}: {', '.join(paths[:12])}{more}"


def _weights(results: Results) -> Iterator[str]:
    yield "\nBytes (page: median; first visit: page, style sheets and scripts)"
    for name, weight in results.weight.items():
        yield (
            f"  {name:<12} page {weight.page:,} raw, {weight.page_gzip:,} gzip;"
            f" first visit {weight.visit_gzip:,} gzip in {weight.requests} requests"
        )
