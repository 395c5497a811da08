"""The documentation as the tests read it: files, messages and sections of its pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from tests.conftest import ROOT, Built, exercise

GUIDE = ROOT / "docs/authoring"
REFERENCE = ROOT / "docs/reference"

COMPANIONS = {
    "exercises/vocabulary.toml": (ROOT / "exercises/vocabulary.toml").read_bytes(),
    "docs/plan.md": "# Foot plan\n\n:::{protocol} stronger-foot-base\n:for: bunion\n\nYou.\n:::",
    "docs/heel.md": "# Heel pain\n\n:::{condition} plantar-heel-pain\n\nIt hurts.\n:::",
    "exercises/calf-raise.md": exercise("calf-raise", harder="dns-single-leg-stance"),
} | {
    f"exercises/{name}.md": exercise(name)
    for name in (
        *("banded-clam", "calf-stretch", "dns-single-leg-stance", "knee-to-wall"),
        "toe-threading",
    )
}
"""The real vocabulary, and what examples link to."""


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def sections(path: Path) -> dict[str, str]:
    """What stands below each heading of level two; "" for what stands above them."""
    intro, *parts = re.split(r"^## (.+)$", read(path), flags=re.MULTILINE)
    return {"": intro} | dict(zip(parts[::2], parts[1::2], strict=True))


def files_in(text: str) -> dict[str, str]:
    """The code blocks whose caption is the name of a file."""
    block = r"^```\{code-block\} \w+\n:caption: (\S+)\n\n(.*?)^```$"
    return dict(re.findall(block, text, re.MULTILINE | re.DOTALL))


def messages_in(text: str) -> list[str]:
    """The lines of all plain code blocks that are messages to authors."""
    blocks = re.findall(r"^```text\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if "[rehab." in line]


def missing(wanted: Iterable[str], text: str) -> list[str]:
    return [part for part in wanted if part not in text]


def unsaid(quoted: list[str], built: Built) -> list[str]:
    """The *quoted* messages that the build did not print, with those that it did."""
    return (lost := missing(quoted, "\n".join(built.warnings))) and [
        *lost,
        "<- not in:",
        *built.warnings,
    ]
