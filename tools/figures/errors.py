"""What is said to an author whose pose file cannot be drawn."""

from __future__ import annotations

from pathlib import Path


class PoseError(Exception):
    """One mistake in a pose file: what is wrong and how to mend it, with file and line."""

    def __init__(self, path: Path, line: int | None, message: str) -> None:
        self.path = path
        self.line = line
        self.message = message
        where = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{where}: {message}")
