"""The project's own `.venv`, made from the committed locks and renewed when they change.

Runs on a bare Python 3.11 or newer: standard library only.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = {"docs": ROOT / "requirements/docs.lock", "dev": ROOT / "requirements/dev.lock"}

Group = Literal["docs", "dev"]
"""What a task needs: `docs` builds and serves the library, `dev` is everything, `docs` too."""


def ensure(group: Group) -> Path:
    """Bring `.venv` up to date for `group` and return its Python; does nothing if all is fresh."""
    locks = _digest(LOCKS.values())
    if not _fresh("venv", locks) or not _runs(venv_python(VENV)):
        say("Creating .venv (once, and again whenever the locked versions change)")
        run(sys.executable, "-m", "venv", "--clear", VENV)
        _mark("venv", locks)
    if not _fresh("dev", locks) and not _fresh(group, locks):
        say("Installing what the library needs: some minutes the first time, needs the internet")
        _pip("install", "--require-hashes", "-r", LOCKS[group])
        _mark(group, locks)
    package = _digest(_package_sources(), salt=str(ROOT))
    if not _fresh("package", package):
        say("Installing the extension from this folder")
        _pip("install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "-e", ROOT)
        _mark("package", package)
    return venv_python(VENV)


def venv_python(venv: Path) -> Path:
    """Where a virtual environment keeps its Python on this system."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(*command: str | Path) -> None:
    """Run a command in the project folder; on failure leave with its exit code, no traceback."""
    process = subprocess.Popen([str(part) for part in command], cwd=ROOT)
    try:
        code = process.wait()
    except KeyboardInterrupt:  # Ctrl+C reaches the command too: let it clean up
        process.wait()
        raise
    except SystemExit:
        process.terminate()
        process.wait()
        raise
    if code:
        sys.exit(code)


def say(message: str) -> None:
    """Tell the person what is happening, ahead of any output of the command that follows."""
    print(f"==> {message}", flush=True)


def _pip(*arguments: str | Path) -> None:
    options = ("--disable-pip-version-check", "--no-input")
    run(venv_python(VENV), "-m", "pip", *options, *arguments)


def _package_sources() -> list[Path]:
    """The files whose content reaches an editable install only by installing again."""
    package = ROOT / "_ext/sphinx_rehab"
    catalogs = sorted(package.glob("locale/*/LC_MESSAGES/*.po"))
    return [ROOT / "pyproject.toml", ROOT / "hatch_build.py", package / "__init__.py", *catalogs]


def _digest(files: Iterable[Path], salt: str = "") -> str:
    digest = hashlib.sha256(salt.encode())
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _stamp(name: str) -> Path:
    return VENV / f"rehab-{name}.stamp"


def _fresh(name: str, digest: str) -> bool:
    stamp = _stamp(name)
    return stamp.is_file() and stamp.read_text("ascii") == digest


def _mark(name: str, digest: str) -> None:
    _stamp(name).write_text(digest, "ascii")


def _runs(python: Path) -> bool:
    """False when there is no such Python, or the one it was made from is gone."""
    if not python.exists():
        return False
    return subprocess.run([str(python), "-c", ""], check=False, capture_output=True).returncode == 0
