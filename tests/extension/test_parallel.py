"""Two processes build what one does: the same bytes, the same warnings."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT, VOCABULARY, exercise, write
from tests.extension.samples import FILES
from tests.extension.test_incremental import same_files

CONF = """
import os, sys
from pathlib import Path

extensions = ["myst_parser", "sphinx_design", "sphinx_rehab"]
primary_domain = "rehab"
html_theme = "rehab"
rehab_today = "2026-01-01"
nitpicky = True

def note(what, page):
    path = Path(os.environ["NOTES"], f"{what} {page.replace('/', '-')}")
    path.write_text(str(os.getpid()))

def setup(app):
    app.connect("doctree-read", lambda app, tree: note("read", app.env.current_document.docname))
    app.connect("html-page-context", lambda app, page, *rest: note("written", page))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
"""


def _pages() -> Mapping[str, str | bytes]:
    """Thirty pages that all show something of others, and some that warn."""
    many = {
        f"exercises/e{n}.md": exercise(
            f"e{n}",
            f"Drill {n}",
            harder=f"e{n + 1}" if n % 3 else None,
            pairs_with=f"e{(n * 7) % 24}" if n % 5 else None,
            formerly=f"old-e{n}" if n % 4 == 0 else None,
            status="draft" if n % 11 == 5 else "review",
            body="See {exercise}`e1`, {dose}`e2`, [](#e3), {exercise}`nobody`.\n" * (n % 2),
        )
        for n in range(24)
    }
    wrong = {"docs/wrong.md": exercise("wrong", dose="much", region="nose", harder="e999")}
    twins = {f"docs/twin-{n}.md": exercise("twin", f"Twin {n}") for n in (1, 2)}
    index = "# Index\n\n:::{toctree}\n:glob:\n\n*/*\n:::\n\n:::{catalogue}\n:::\n"
    return {**FILES, **many, **wrong, **twins, "index.md": index}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parallel")
    files = {**_pages(), "conf.py": CONF, "exercises/vocabulary.toml": VOCABULARY}
    for name, text in files.items():
        write(folder / "src" / name, text)
    return folder / "src"


def _build(source: Path, builder: str, jobs: int) -> tuple[Path, list[str], dict[str, str]]:
    """Build in a process of its own: its pages, its warnings, who read and wrote each page."""
    out = source.parent / f"{builder}-{jobs}"
    notes = out.with_name(f"{out.name}-notes")
    notes.mkdir()
    command = [sys.executable, "-m", "sphinx", "-q", "-j", str(jobs), "-b", builder]
    done = subprocess.run(
        [*command, "-d", f"{out}-doctrees", str(source), str(out)],
        env={"PYTHONPATH": str(ROOT / "_ext"), "NOTES": str(notes), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    processes = {path.name: path.read_text("utf-8") for path in notes.iterdir()}
    return out, done.stderr.splitlines(), processes


@pytest.mark.parametrize("builder", ["html", "json"])
def test_two_processes_build_what_one_does(source: Path, builder: str) -> None:
    alone, warnings, _processes = _build(source, builder, 1)
    together, same_warnings, processes = _build(source, builder, 2)
    for what in ("read", "written"):
        busy = {process for note, process in processes.items() if note.startswith(what)}
        assert len(busy) > 1, f"all pages were {what} in one process"
    assert len(warnings) > 10
    assert sorted(same_warnings) == sorted(warnings)
    same_files(alone, together)
    same_files(together, alone)
