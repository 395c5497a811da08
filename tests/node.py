"""Our scripts without a browser: in the Node that Playwright's Python package brings along."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import playwright

STATIC = Path(__file__).resolve().parents[1] / "_ext/sphinx_rehab/static"
DRIVER = Path(playwright.__file__).parent / "driver"
ANSWER = """
globalThis.document = { currentScript: { src: "file:///_static/rehab.js" } };
const { runInThisContext } = require("node:vm");
const { readFileSync } = require("node:fs");
for (const path of process.argv.slice(1)) runInThisContext(readFileSync(path, "utf8"), path);
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const [source, values] = JSON.parse(line);
  let answer;
  try {
    answer = { value: runInThisContext(source)(...values) ?? null };
  } catch (error) {
    answer = { error: { name: error.constructor.name, message: error.message, ...error } };
  }
  console.log(JSON.stringify(answer));
});
"""


class ScriptError(Exception):
    """What a script threw: its class as `name`, its message and its other properties."""

    def __init__(self, thrown: dict[str, Any]) -> None:
        super().__init__(thrown["message"])
        self.thrown = thrown


class Scripts:
    """Scripts of the extension, loaded once: `scripts("rehabDose.parse", text)` calls into them."""

    def __init__(self, *scripts: Path) -> None:
        node = DRIVER / ("node.exe" if os.name == "nt" else "node")
        self._node = subprocess.Popen(
            [node, "-e", ANSWER, "--", *scripts],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __call__(self, function: str, *values: Any) -> Any:
        """What the JavaScript *function* makes of *values*; ScriptError if it throws."""
        assert self._node.stdin
        assert self._node.stdout
        self._node.stdin.write(json.dumps([f"({function})", values]) + "\n")
        self._node.stdin.flush()
        answer = json.loads(self._node.stdout.readline())
        if "error" in answer:
            raise ScriptError(answer["error"])
        return answer["value"]

    def close(self) -> None:
        """End the process."""
        self._node.communicate(timeout=30)


def sources(*names: str) -> Iterable[Path]:
    """The files of the scripts that pages share, then those of the lazy scripts *names*."""
    yield STATIC / "js/00-rehab.js"
    for name in names:
        path = STATIC / "lazy" / name
        yield from sorted(path.iterdir()) if path.is_dir() else [path]
