"""The search of a built library, run in the Node that Playwright's Python package brings along."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from playwright._impl._driver import compute_driver_executable

SCRIPT = Path(__file__).with_name("search_node.js")


class Engine:
    """`rehabSearch` of the HTML in *folder*; use it as a context manager."""

    def __init__(self, folder: Path) -> None:
        node = compute_driver_executable()[0]
        self._process = subprocess.Popen(
            [node, str(SCRIPT), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.opened: float = self._answer()["opened"]
        """Milliseconds that opening took."""

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait(10)

    def _answer(self) -> Any:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the search engine ended; its message is above")
        return json.loads(line)

    def _call(self, call: str, *args: Any) -> Any:
        assert self._process.stdin
        self._process.stdin.write(json.dumps({"call": call, "args": args}) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def search(self, query: str, **options: Any) -> dict[str, Any]:
        """What the results page gets."""
        found: dict[str, Any] = self._call("search", query, options)
        return found

    def suggest(self, query: str, limit: int = 8) -> dict[str, Any]:
        """What the search field gets."""
        found: dict[str, Any] = self._call("suggest", query, limit)
        return found

    def told(self, queries: Sequence[str]) -> list[tuple[dict[str, Any] | None, str | None]]:
        """Of each query the correction and the emergency's id that the search field shows."""
        return [tuple(pair) for pair in self._call("told", list(queries))]

    def timed(self, kind: str, queries: Sequence[str]) -> list[float]:
        """Milliseconds of each query; *kind* is "search" or "suggest"."""
        found: list[float] = self._call("timed", kind, list(queries))
        return found

    def loaded(self) -> list[str]:
        """The files of `_static/rehab` loaded since the last call."""
        found: list[str] = self._call("loaded")
        return found

    def stems(self, words: Sequence[str]) -> list[str]:
        """The stem of each word, without accents, as the engine has it."""
        found: list[str] = self._call("stems", list(words))
        return found

    def tokens(self, texts: Sequence[str]) -> list[list[str]]:
        """The folded words of each text, in JavaScript."""
        found: list[list[str]] = self._call("tokens", list(texts))
        return found
