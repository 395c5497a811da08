"""Build small Sphinx projects from a few files, and look at what came of them."""

from __future__ import annotations

import io
import json
import os
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from textwrap import dedent
from types import CodeType
from typing import Any

import hypothesis
import jinja2
import pytest
from jinja2.bccache import Bucket
from sphinx import locale
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.util.docutils import docutils_namespace, patch_docutils

# A busy machine is no fault of the code.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")

ROOT = Path(__file__).resolve().parents[1]

VOCABULARY = """
[regions]
leg = { label = "Leg" }
foot = { label = "Foot", parent = "leg" }
hip = { label = "Hip" }
[conditions]
plantar-heel-pain = { label = "Plantar heel pain", synonyms = ["heel spur"] }
bunion = { label = "Bunion" }
[positions]
sitting = { label = "Sitting" }
standing = { label = "Standing" }
[equipment]
none = { label = "Nothing" }
band = { label = "Band" }
[levels]
gentle = { label = "Gentle" }
hard = { label = "Hard" }
"""


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: its folder, its environment and its warnings, one a line, sorted."""

    app: Sphinx
    outdir: Path
    warnings: list[str]
    status: str

    def html(self, docname: str) -> str:
        """The HTML page of *docname*."""
        return (self.outdir / f"{docname}.html").read_text(encoding="utf-8")

    @property
    def domain(self) -> Any:
        """The rehab domain."""
        return self.app.env.domains["rehab"]


Build = Callable[..., Built]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let other people's extensions use names that Sphinx will drop; -W error is for our code."""
    theirs = pytest.mark.filterwarnings(
        r"ignore::Warning:(myst_parser|sphinx_design|sphinxcontrib)"
    )
    for item in items:
        item.add_marker(theirs)


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Build small projects in the folder of the test: see :func:`build_in`."""
    return build_in(tmp_path)


@pytest.fixture(scope="module")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """The same for what all tests of a module look at and none changes."""
    return build_in(tmp_path_factory.mktemp("module"))


def build_in(place: Path) -> Build:
    """Write *files* (name -> text or bytes; None deletes) and build them; call again to rebuild.

    `conf` holds settings beyond the defaults: MyST, sphinx-design, this extension with
    `primary_domain = "rehab"`, the small vocabulary above and the theme "basic". An index.md with
    a glob toctree is written unless given.
    """

    def run(
        files: Mapping[str, str | bytes | None] = {},
        *,
        builder: str = "html",
        conf: Mapping[str, Any] = {},
        parallel: int = 0,
        folder: str = "",
        fresh: bool = False,
    ) -> Built:
        root = place / (folder or "project")
        src = root / "src"
        defaults = {
            "index.md": "# Index\n\n:::{toctree}\n:glob:\n\n**\n:::\n",
            "exercises/vocabulary.toml": VOCABULARY,
        }
        for name, text in {k: v for k, v in defaults.items() if not (src / k).exists()}.items():
            write(src / name, text)
        for name, content in files.items():
            write(src / name, content)
        settings = {
            "extensions": ["myst_parser", "sphinx_design", "sphinx_rehab"],
            "primary_domain": "rehab",
            "html_theme": "basic",
            "rehab_today": "2026-01-01",
            **conf,
        }
        return build_sphinx(
            srcdir=src,
            confdir=None,
            outdir=root / builder,
            doctreedir=root / "doctrees",
            buildername=builder,
            confoverrides=dict(settings),
            freshenv=fresh,
            parallel=parallel,
        )

    return run


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this test run share."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def library(shared: Path) -> Callable[..., Built]:
    """Build the real library: `library("html", html_theme="furo")`, each such call once a run.

    Everything is as its conf.py says, but for the settings given and the day of the build.
    """

    @cache
    def run(builder: str, **conf: Any) -> Built:
        outdir = shared / "-".join([builder, *map(str, conf.values())])
        told = outdir.with_name(f"{outdir.name}-told.json")
        with alone(shared):
            first = not told.exists()
            built = build_sphinx(
                srcdir=ROOT,
                confdir=ROOT,
                outdir=outdir,
                doctreedir=shared / ("messages" if builder == "gettext" else "doctrees"),
                buildername=builder,
                confoverrides={"rehab_today": "2026-01-01", **conf},
                only_open=not first,
            )
            if first:
                told.write_text(json.dumps([built.warnings, built.status]), encoding="utf-8")
        warnings, status = json.loads(told.read_text(encoding="utf-8"))
        return replace(built, warnings=warnings, status=status)

    return run


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let no other process in that asks for the same *folder*; a process that dies lets go."""
    with closing(sqlite3.connect(folder / "lock", timeout=300, isolation_level=None)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


class Compiled(jinja2.BytecodeCache):
    """Templates compiled for one build and used in all: else half the time of a small build."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        assert bucket.code is not None
        self._kept[bucket.key, bucket.checksum] = bucket.code


COMPILED = Compiled()


def build_sphinx(*, srcdir: Path, outdir: Path, only_open: bool = False, **settings: Any) -> Built:
    """Build the project in *srcdir*, or *only_open* what was built there.

    *settings* are those of `Sphinx` itself.
    """
    locale.translators.clear()  # Sphinx adds to them, so an earlier build's language would stay
    warning, status = io.StringIO(), io.StringIO()
    with patch_docutils(str(srcdir)), docutils_namespace():
        app = Sphinx(srcdir=srcdir, outdir=outdir, status=status, warning=warning, **settings)
        if isinstance(app.builder, StandaloneHTMLBuilder):
            app.builder.templates.environment.bytecode_cache = COMPILED
        if not only_open:
            app.build()
    text = re.sub(r"\x1b\[[0-9;]*m", "", warning.getvalue())
    lines = [line.replace(f"{srcdir}{os.sep}", "") for line in text.splitlines() if line.strip()]
    return Built(app, outdir, sorted(lines), status.getvalue())


def write(path: Path, content: str | bytes | None) -> None:
    """Put *content* at *path*; None deletes the file."""
    if content is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def exercise(
    name: str = "toe-threading",
    title: str = "",
    *,
    options: str = "",
    body: str = "",
    message: str = "Loosens stiff toes.",
    **changed: str | None,
) -> str:
    """The Markdown of an exercise page; *changed* options replace the defaults, None drops one."""
    given = {
        "region": "foot",
        "helps": "plantar-heel-pain",
        "position": "sitting",
        "equipment": "none",
        "dose": "3 x 10, daily",
        "status": "review",
    } | {key.replace("_", "-"): value for key, value in changed.items()}
    lines = [f":{key}: {value}" for key, value in given.items() if value is not None]
    head = "\n".join([*lines, *dedent(options).strip().splitlines()])
    title = title or name.replace("-", " ").title()
    return f"# {title}\n\n:::{{exercise}} {name}\n{head}\n\n{message}\n:::\n\n{dedent(body)}\n"
