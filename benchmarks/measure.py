"""Runs a Sphinx build as a process of its own and says what it cost and which files it wrote."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from project import EXTENSION


class BuildError(Exception):
    """A build failed or warned; a benchmark of a broken build would mean nothing."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build process and its children took.

    ``cpu`` is user and system time in seconds, ``wall`` is seconds, ``peak`` is the largest
    resident set of any one process in MiB (with several processes: not their sum).
    """

    cpu: float
    wall: float
    peak: float


@dataclass(frozen=True, slots=True)
class Tree:
    """A Sphinx project on disk and where its build goes."""

    source: Path
    build: Path

    @property
    def html(self) -> Path:
        """The directory of the HTML output."""
        return self.build / "html"

    def clean(self) -> None:
        """Remove everything that a build made."""
        shutil.rmtree(self.build, ignore_errors=True)


def build(tree: Tree, jobs: int = 1) -> Cost:
    """Build ``tree`` and return the cost. Raises :class:`BuildError`, also for a warning."""
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-j", str(jobs)]
    command += ["-d", str(tree.build / "doctrees"), str(tree.source), str(tree.html)]
    environment = os.environ | {"PYTHONPATH": str(EXTENSION), "PYTHONHASHSEED": "0"}
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=tree.source, env=environment, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            told = output.read().decode(errors="replace")
            raise BuildError(f"{' '.join(command)}\n{told[:4000]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def cold(tree: Tree, jobs: int = 1) -> Cost:
    """Build ``tree`` from nothing."""
    tree.clean()
    return build(tree, jobs)


def alternate(subjects: Mapping[str, Callable[[], Cost]], runs: int) -> dict[str, list[Cost]]:
    """Run the subjects in turn, A B A B ..., and return the costs of each."""
    costs: dict[str, list[Cost]] = {name: [] for name in subjects}
    for _ in range(runs):
        for name, subject in subjects.items():
            costs[name].append(subject())
    return costs


def median_cpu(costs: list[Cost]) -> float:
    """Return the median CPU seconds."""
    return median(cost.cpu for cost in costs)


@dataclass(frozen=True, slots=True)
class Written:
    """Files of an HTML tree, by path: when they were written (ns) and what they hold."""

    files: Mapping[str, tuple[int, str]]

    @classmethod
    def of(cls, html: Path) -> Written:
        """Look at every file below ``html`` except Sphinx's own ``.buildinfo``."""
        return cls({name: _state(html / name) for name in _names(html)})

    def rewritten(self, later: Written) -> list[str]:
        """Return the files that a later build wrote or removed, whatever is in them."""
        return self._unlike(later, lambda a, b: a[0] != b[0])

    def unlike(self, other: Written) -> list[str]:
        """Return the files that differ in content or exist on one side only."""
        return self._unlike(other, lambda a, b: a[1] != b[1])

    def _unlike(
        self, other: Written, differ: Callable[[tuple[int, str], tuple[int, str]], bool]
    ) -> list[str]:
        names = self.files.keys() | other.files.keys()
        none = (0, "")
        return sorted(
            name
            for name in names
            if differ(self.files.get(name, none), other.files.get(name, none))
        )


def _names(html: Path) -> Iterator[str]:
    for path in html.rglob("*"):
        if path.is_file() and path.name != ".buildinfo":
            yield path.relative_to(html).as_posix()


def _state(path: Path) -> tuple[int, str]:
    return path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest()
