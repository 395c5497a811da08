"""Build hook: compile the translations, so that wheels and editable installs speak Spanish too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CATALOGS = "_ext/sphinx_rehab/locale/*/LC_MESSAGES/sphinx_rehab.po"


class CompileCatalogs(BuildHookInterface):  # type: ignore[type-arg]
    """Compile every `sphinx_rehab.po` to the `.mo` beside it and put that in the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files are collected; `.mo` files are git-ignored, hence artifacts."""
        root = Path(self.root)
        for source in sorted(root.glob(CATALOGS)):
            compiled = compile_catalog(source)
            build_data["artifacts"].append(f"/{compiled.relative_to(root).as_posix()}")


def compile_catalog(source: Path) -> Path:
    """Write the `.mo` of one `.po` and return its path.

    Raises ValueError when the file is malformed or a translation has lost a placeholder.
    """
    with source.open("rb") as stream:
        catalog = read_po(stream, locale=source.parts[-3], abort_invalid=True)
    faults = [f"{source}:{text.lineno}: {x}" for text, found in catalog.check() for x in found]
    if faults:
        raise ValueError("\n".join(faults))
    compiled = source.with_suffix(".mo")
    with compiled.open("wb") as stream:
        write_mo(stream, catalog)
    return compiled
