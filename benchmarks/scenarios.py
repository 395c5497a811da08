"""What is measured: cold builds, growth, edits of one page, several processes, bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus import Exercise
from measure import Cost, Tree, Written, alternate, build, cold
from project import Options, Variant, write_project

Change = Callable[[Exercise], Exercise]

# Each value is a change that an author makes to one page.
EDITS: dict[str, Change] = {
    "text": lambda e: replace(e, why=e.why + " Rest when you need to."),
    "dose": lambda e: replace(e, dose="2 x 7, rest 45 s, twice a day"),
    "title": lambda e: replace(e, title=e.title + " at Home"),
}


@dataclass(frozen=True, slots=True)
class Site:
    """A project of either kind with the exercises it holds."""

    variant: Variant
    exercises: Sequence[Exercise]
    options: Options
    tree: Tree

    @classmethod
    def write(
        cls, work: Path, variant: Variant, exercises: Sequence[Exercise], options: Options
    ) -> Site:
        """Write the project into a directory of its own below ``work``."""
        root = work / f"{variant}-{len(exercises)}"
        write_project(root / "source", variant, exercises, options)
        return cls(variant, exercises, options, Tree(root / "source", root / "build"))

    def apply(self, change: Change, name: str) -> list[str]:
        """Edit the exercise ``name`` in the source and return the source files that changed."""
        edited = [change(e) if e.name == name else e for e in self.exercises]
        return write_project(self.tree.source, self.variant, edited, self.options)

    def restore(self) -> None:
        """Undo any edit of the source."""
        write_project(self.tree.source, self.variant, self.exercises, self.options)


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit of one page in a built tree.

    ``sources`` are the files a person has to change, ``rewritten`` the HTML files that the build
    wrote, ``same`` those of them whose bytes are as before, ``other`` the other files changed.
    ``stale`` are files that differ from a build from nothing: the build should have written them.
    None where that was not looked at.
    """

    costs: list[Cost]
    sources: list[str]
    rewritten: list[str]
    same: list[str]
    other: list[str]
    stale: list[str] | None


def compare(sites: Sequence[Site], runs: int) -> dict[str, list[Cost]]:
    """Build the sites from nothing in turn. Keys are variant and number of pages."""
    return alternate({f"{s.variant}-{len(s.exercises)}": _cold_build(s.tree) for s in sites}, runs)


def processes(site: Site, runs: int) -> dict[str, list[Cost]]:
    """Build ``site`` from nothing with one and with two processes in turn."""
    return alternate({f"-j {jobs}": _cold_build(site.tree, jobs) for jobs in (1, 2)}, runs)


def _cold_build(tree: Tree, jobs: int = 1) -> Callable[[], Cost]:
    return lambda: cold(tree, jobs)


def edit(site: Site, kind: str, runs: int, *, verify: bool) -> Edit:
    """Edit one page of a built ``site``, build again, and put the page back; ``runs`` times.

    The page is the one in the middle of the library. With ``verify``, also build the edited
    project from nothing and compare.
    """
    name = site.exercises[len(site.exercises) // 2].name
    costs = []
    for _ in range(runs):
        site.restore()
        build(site.tree)
        before = Written.of(site.tree.html)
        sources = site.apply(EDITS[kind], name)
        costs.append(build(site.tree))
    after = Written.of(site.tree.html)
    stale = _unlike_fresh(site.tree, after) if verify else None
    site.restore()
    written = before.rewritten(after)
    changed = set(before.unlike(after))
    pages = [path for path in written if path.endswith(".html")]
    return Edit(
        costs=costs,
        sources=sources,
        rewritten=pages,
        same=[path for path in pages if path not in changed],
        other=[path for path in written if path in changed and path not in pages],
        stale=stale,
    )


def _unlike_fresh(tree: Tree, built: Written) -> list[str]:
    fresh = Tree(tree.source, tree.build.with_name("fresh"))
    cold(fresh)
    found = built.unlike(Written.of(fresh.html))
    fresh.clean()
    return found


def no_op(site: Site, runs: int) -> list[Cost]:
    """Build a ``site`` that is up to date, without any change."""
    build(site.tree)
    return [build(site.tree) for _ in range(runs)]
