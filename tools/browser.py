"""Where a browser of the Chromium family is on this computer. Standard library only."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
MAC_APPS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_PROGRAMS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe")

MISSING = (
    "This needs a browser: install Chromium, Chrome or Edge, or name the program in CHROME_PATH."
)


def find() -> Path | None:
    """The first browser that is there; the environment variable CHROME_PATH goes first."""
    return next((path for path in _candidates() if path.is_file()), None)


def _candidates() -> Iterator[Path]:
    if named := os.environ.get("CHROME_PATH"):
        yield Path(named)
    for command in COMMANDS:
        if found := shutil.which(command):
            yield Path(found)
    if sys.platform == "darwin":
        for app in MAC_APPS:
            yield Path(f"/Applications/{app}.app/Contents/MacOS/{app}")
    if sys.platform == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            for program in WINDOWS_PROGRAMS:
                yield Path(os.environ.get(variable, "C:/")) / program
