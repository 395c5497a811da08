"""Built libraries with their search running in Node, for the tests of this folder."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.conftest import ROOT, Built

sys.path.insert(0, str(ROOT / "benchmarks"))

from searching import Engine

Search = Callable[[Path], Engine]


@pytest.fixture(scope="session")
def search_in() -> Iterator[Search]:
    """`search_in(folder)`: the engine of the HTML in *folder*, kept for the session."""
    with ExitStack() as stack:
        known: dict[Path, Engine] = {}

        def start(folder: Path) -> Engine:
            if folder not in known:
                known[folder] = stack.enter_context(Engine(folder))
            return known[folder]

        yield start


@pytest.fixture(scope="session")
def engine(library: Callable[..., Built], search_in: Search) -> Engine:
    """The search of the real library."""
    return search_in(library("html").outdir)
