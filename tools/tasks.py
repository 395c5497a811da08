"""The tasks behind `make NAME` (Makefile) and `make.bat NAME`; each does its own set-up.

Runs on a bare Python 3.11 or newer: standard library only.
"""

from __future__ import annotations

import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from environment import LOCKS, ROOT, ensure, run, say, venv_python

TYPESCRIPT = "5.9"


def serve(*options: str) -> None:
    """build the library, open it in the browser, follow your edits"""
    run(ensure("docs"), "tools/serve.py", *options)


def preview(*options: str) -> None:
    """the same with draft pages, for staff"""
    serve("-D", "rehab_show=draft,review,published", *options)


def test(*options: str) -> None:
    """run all tests; one file: make test ARGS="tests/core -n0" """
    parallel = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
    run(ensure("dev"), "-m", "pytest", *parallel, *options)


def build(*options: str) -> None:
    """build the library into _build/html; any warning is an error"""
    strict = ("-n", "-W", "--keep-going", "-b", "html")
    run(ensure("docs"), "-m", "sphinx", *strict, *options, ".", "_build/html")


def handouts(*options: str) -> None:
    """every exercise and plan as PDF; one: make handouts ARGS="bird-dog --paper a4" """
    build()
    run(ensure("dev"), "tools/handouts.py", *options)


def draw(*options: str) -> None:
    """draw the pictures from their pose files; one exercise: make draw ARGS=bird-dog"""
    run(ensure("dev"), "tools/draw.py", *options)


def lint(*options: str) -> None:
    """check the Python code's style"""
    python = ensure("dev")
    run(python, "-m", "ruff", "check", *options, ".")
    run(python, "-m", "ruff", "format", "--check", ".")


def format(*options: str) -> None:
    """put the Python code into the project's style"""
    python = ensure("dev")
    run(python, "-m", "ruff", "check", "--fix", *options, ".")
    run(python, "-m", "ruff", "format", ".")


def types(*options: str) -> None:
    """check the Python code's types"""
    run(ensure("dev"), "-m", "mypy", *options)


def scripts(*options: str) -> None:
    """check the types of the JavaScript (needs Node.js)"""
    npx = shutil.which("npx")
    if npx is None:
        sys.exit("This needs Node.js with npx, from nodejs.org.")
    run(
        npx,
        "--yes",
        "--package",
        f"typescript@{TYPESCRIPT}",
        "tsc",
        "-p",
        "jsconfig.json",
        *options,
    )


def check() -> None:
    """lint, types, build and test"""
    for task in (lint, types, build, test):
        say(task.__name__)
        task()


def clean() -> None:
    """remove what builds and checks left behind (.venv stays)"""
    for name in ("_build", ".hypothesis", ".mypy_cache", ".ruff_cache"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for top in ("_ext", "tests", "tools"):
        for cache in (ROOT / top).rglob("__pycache__"):
            shutil.rmtree(cache)


def locale() -> None:
    """collect the texts to translate and update every translation"""
    python = ensure("docs")
    folder = ROOT / "_ext/sphinx_rehab/locale"
    template = folder / "sphinx_rehab.pot"
    folder.mkdir(exist_ok=True)
    pybabel = (python, "-m", "babel.messages.frontend")
    about = ("--project", "sphinx-rehab", "--copyright-holder", "The sphinx-rehab authors")
    layout = ("--add-location", "file", "--add-comments", "Translators:", "--width", "100")
    sources = ("--mapping", "pyproject.toml", "--keywords", "__", "_ext/sphinx_rehab")
    run(*pybabel, "extract", *about, *layout, "--output", template, *sources)
    for language in sorted({"es", *(entry.name for entry in folder.iterdir() if entry.is_dir())}):
        catalog = folder / language / "LC_MESSAGES/sphinx_rehab.po"
        files = ("--domain", "sphinx_rehab", "--input-file", template, "--output-dir", folder)
        verb = "update" if catalog.exists() else "init"
        dates = ("--ignore-pot-creation-date", "--no-fuzzy-matching") if verb == "update" else ()
        run(*pybabel, verb, *files, "--locale", language, "--width", "100", *dates)


def lock(*options: str) -> None:
    """re-make requirements/*.lock; newest versions: make lock ARGS=--upgrade"""
    with tempfile.TemporaryDirectory() as scratch:
        say("Fetching uv into a temporary place")
        run(sys.executable, "-m", "venv", scratch)
        python = venv_python(Path(scratch))
        run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv")
        _compile_lock(python, "dev", *options)
        _compile_lock(python, "docs", "--constraint", "requirements/dev.lock", *options)


def _compile_lock(python: Path, group: str, *options: str) -> None:
    """Resolve once for all systems and Pythons from 3.11; `docs` follows the versions of `dev`."""
    target = LOCKS[group].relative_to(ROOT).as_posix()
    say(f"Resolving {target}")
    everywhere = ("--universal", "--python-version", "3.11", "--fork-strategy", "fewest")
    written = ("--generate-hashes", "--quiet", "--custom-compile-command", "make lock")
    files = ("pyproject.toml", "--group", group, "--output-file", target)
    run(python, "-m", "uv", "pip", "compile", *files, *everywhere, *written, *options)


def hooks() -> None:
    """check every commit before it is made (git pre-commit hook)"""
    run(ensure("dev"), "-m", "pre_commit", "install")


def help() -> None:
    """show this list"""
    print("Usage: make NAME\n")
    for name, task in TASKS.items():
        print(f"  {name:8} {(task.__doc__ or '').strip()}")


TASKS: dict[str, Callable[..., None]] = {
    task.__name__: task
    for task in (
        *(serve, preview, test, build, handouts, draw, lint, format, types, scripts, check),
        *(clean, locale, lock, hooks, help),
    )
}


def main(arguments: list[str]) -> None:
    """Run the task named first with the options that follow; no name means `help`."""
    name, *options = arguments or ["help"]
    if name not in TASKS:
        sys.exit(f'There is no task "{name}". The tasks are: {", ".join(TASKS)}.')
    # `make` hands its SIGTERM on; SystemExit lets run() end the command that is under way.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        TASKS[name](*options)
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)


if __name__ == "__main__":
    main(sys.argv[1:])
