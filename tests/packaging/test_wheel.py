"""The built wheel holds all of the package and works in a project that is not this one."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import zipfile
from email.message import Message
from email.parser import Parser
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "_ext/sphinx_rehab"
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")


def run(*command: str | Path, **environment: str) -> str:
    """Run a command, return its output; a failure shows all it printed."""
    result = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=os.environ | environment,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout + result.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as `pip wheel` makes it from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(*PIP, "wheel", "--no-index", "--no-build-isolation", "--no-deps", "-w", folder, ROOT)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return Parser().parsestr(archive.read(name).decode())


def test_wheel_holds_every_file_of_the_package_and_nothing_else(contents: set[str]) -> None:
    source = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {name for name in contents if ".dist-info/" not in name} == source


def test_wheel_speaks_every_language_of_the_source(contents: set[str]) -> None:
    catalogs = list(PACKAGE.glob("locale/*/LC_MESSAGES/sphinx_rehab.po"))
    assert "es" in {path.parts[-3] for path in catalogs}
    for path in catalogs:
        assert path.with_suffix(".mo").relative_to(PACKAGE.parent).as_posix() in contents


def test_wheel_is_typed_and_licensed(contents: set[str], metadata: Message) -> None:
    assert "sphinx_rehab/py.typed" in contents
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in contents)
    assert metadata["License-Expression"] == "MIT"


def test_version_is_the_one_the_package_states(metadata: Message) -> None:
    source = (PACKAGE / "__init__.py").read_text("utf-8")
    stated = re.search(r'^__version__ = "(.+)"$', source, re.MULTILINE)
    assert stated
    assert metadata["Version"] == stated[1]


def test_every_import_of_the_package_is_a_declared_dependency(metadata: Message) -> None:
    requirements = metadata.get_all("Requires-Dist") or []
    declared = {_normal(re.split(r"[^\w.-]", requirement)[0]) for requirement in requirements}
    distributions = packages_distributions()
    imported = {name for path in PACKAGE.rglob("*.py") for name in _imports(path)}
    foreign = imported - sys.stdlib_module_names - {"sphinx_rehab"}
    missing = {name for name in foreign if not declared & {*map(_normal, distributions[name])}}
    assert missing == set()


def test_wheel_builds_a_foreign_project(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    run(*PIP, "install", "--quiet", "--no-index", "--no-deps", "--target", site, wheel)
    book = tmp_path / "book"
    (book / "exercises").mkdir(parents=True)
    (book / "conf.py").write_text(FOREIGN_CONF, encoding="utf-8")
    (book / "index.md").write_text(FOREIGN_PAGE, encoding="utf-8")
    (book / "exercises/vocabulary.toml").write_text(FOREIGN_WORDS, encoding="utf-8")

    output = run(
        *(sys.executable, "-m", "sphinx", "-n", "-W", "--keep-going", "-b", "html"),
        *(book, book / "out"),
        PYTHONPATH=str(site),
    )

    assert f"sphinx_rehab from {site}" in output
    page = (book / "out/index.html").read_text(encoding="utf-8")
    assert "Calf Raise" in page
    assert "Rise slowly" in page
    assert "3 sets" in page
    assert "{steps}" not in page


FOREIGN_CONF = """
from pathlib import Path
import sphinx_rehab
print("sphinx_rehab from", Path(sphinx_rehab.__file__).parents[1])
project = "Another book"
extensions = ["myst_parser", "sphinx_design", "sphinx_rehab"]
"""

FOREIGN_WORDS = """
regions.ankle.label = "Ankle"
conditions.achilles-pain.label = "Achilles pain"
positions.standing.label = "Standing"
equipment.none.label = "Nothing"
levels.gentle.label = "Gentle"
"""

FOREIGN_PAGE = """
# Calf Raise

:::{rehab:exercise} calf-raise
:region: ankle
:helps: achilles-pain
:position: standing
:equipment: none
:dose: 3 x 12, each side, daily
:status: review

Makes the calf strong.
:::

## Steps

:::{rehab:steps}
1. **Rise slowly.** Hold on to a wall.
2. **Come down slowly.**
:::
"""


def _imports(path: Path) -> set[str]:
    """The top-level names of all absolute imports of a module."""
    found = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
