"""objects.inv: every name with its title and address, as other books ask for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sphinx.util.inventory import InventoryFile

from tests.conftest import Build, Built
from tests.extension.samples import FILES
from tests.extension.test_data import library_data


def _inventory(built: Built) -> dict[str, dict[str, tuple[str, str]]]:
    """The names in objects.inv with address and title, by type."""
    content = (built.outdir / "objects.inv").read_bytes()
    found = InventoryFile.loads(content, uri="").data
    return {
        kind: {name: (item.uri, item.display_name) for name, item in items.items()}
        for kind, items in found.items()
        if kind.startswith("rehab:")
    }


@pytest.mark.parametrize(("builder", "tail"), [("html", ".html"), ("dirhtml", "/")])
def test_inventory_has_every_name_with_its_title(build: Build, builder: str, tail: str) -> None:
    found = _inventory(build(FILES, builder=builder))
    toes, heel = f"exercises/toe-threading{tail}", f"docs/heel{tail}"
    assert found == {
        "rehab:exercise": {
            "toe-threading": (toes, "Toe Threading"),
            "toe-lacing": (toes, "Toe Threading"),
            "finger-toes": (toes, "Toe Threading"),
            "one-leg-stance": (f"exercises/stance{tail}", "One-Leg Stance"),
        },
        "rehab:protocol": {
            "stronger-feet": (f"docs/plan{tail}", "Stronger Feet"),
            "foot-plan": (f"docs/plan{tail}", "Stronger Feet"),
        },
        "rehab:condition": {
            "plantar-heel-pain": (heel, "Sore Heel"),
            "heel-spur": (heel, "Sore Heel"),
        },
    }


def test_inventory_of_the_library_has_all_that_its_data_has(library: Callable[..., Built]) -> None:
    built = library("html")
    data, names = library_data(built), _inventory(built)
    for kind in ("exercise", "protocol", "condition"):
        entries = data[f"{kind}s"]
        wanted = {n: (e["url"], e["title"]) for e in entries for n in (e["name"], *e["formerly"])}
        assert names[f"rehab:{kind}"] == wanted


def test_former_names_do_not_crowd_the_search(build: Build) -> None:
    built = build(FILES)
    objects = {name: priority for name, *_, priority in built.domain.get_objects()}
    assert objects["toe-threading"] == 1
    assert objects["toe-lacing"] == -1
