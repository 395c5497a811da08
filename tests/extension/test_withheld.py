"""Pages that patients do not see: nothing of them is in any file, and no page names them."""

from __future__ import annotations

import zipfile
from pathlib import Path
from zlib import decompress

import pytest

from tests.conftest import Build, Built, exercise
from tests.extension.pages import PRINTED, page_of, plain, text_of
from tests.extension.samples import CONF, FILES, THREADING

SECRETS = (
    *("Loose toes for every day", "Your fingers loosen", "Cross one foot", "Your feet are numb"),
    *("Should it hurt", "secret circles", "finger lacing", "Technique points", "A mild stretch"),
)


def _hidden(build: Build, builder: str) -> Built:
    page = THREADING.replace(":status: review", ":status: draft")
    page = page.replace("slow circles", "secret circles")  # scripts name slow circles as an example
    catalogue = "# All Drills\n\n:::{catalogue}\n:::\n"
    stance = exercise("one-leg-stance", "One-Leg Stance", helps="bunion")
    files = {k: v for k, v in FILES.items() if "pictures" in k} | {
        "exercises/toe-threading.md": page,
        "exercises/stance.md": stance,
        "docs/heel.md": FILES["docs/heel.md"],
        "docs/all.md": catalogue,
    }
    return build(files, builder=builder, conf=CONF)


@pytest.mark.parametrize("builder", PRINTED)
def test_draft_is_a_title_only(build: Build, builder: str) -> None:
    built = _hidden(build, builder)
    text = plain(text_of(built, "exercises/toe-threading"))
    assert "Toe Threading".casefold() in text.casefold()
    assert "This page is not ready yet." in text
    for secret in SECRETS:
        assert secret not in text, secret


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml", "epub"])
def test_nothing_of_a_draft_is_in_any_file(build: Build, builder: str) -> None:
    built = _hidden(build, builder)
    for path in built.outdir.rglob("*"):
        if path.is_file():
            for secret in SECRETS:
                assert secret.encode() not in _content(path), (path.name, secret)
    assert not list(built.outdir.rglob("film.mp4"))


def _content(path: Path) -> bytes:
    data = path.read_bytes()
    if path.name == "objects.inv":
        return decompress(data.split(b"\n", 4)[4])
    if path.suffix == ".epub":
        with zipfile.ZipFile(path) as book:
            return b"".join(book.read(name) for name in book.namelist())
    return data


@pytest.mark.parametrize("directive", ["related", "catalogue", "ladder", "session"])
def test_draft_may_hold_anything(build: Build, directive: str) -> None:
    body = f":::{{{directive}}}\n" + "1. {exercise}`stance`\n" * (directive == "session") + ":::\n"
    files = {"e.md": exercise(status="draft", body=body), "s.md": exercise("stance")}
    built = build(files)
    assert built.warnings == []
    assert "This page is not ready yet." in built.html("e")


def test_no_page_names_a_draft(build: Build) -> None:
    built = _hidden(build, "html")
    assert built.warnings == []
    for docname in ("docs/all", "docs/heel", "exercises/stance"):
        assert "Toe Threading" not in str(page_of(built, docname)), docname
    assert b"toe-threading" not in _content(built.outdir / "exercises.json")
    names = _content(built.outdir / "objects.inv").decode().splitlines()
    assert not [line for line in names if "rehab:" in line and "toe-threading" in line]


@pytest.mark.parametrize(
    ("shown", "visible"),
    [
        (["published"], {"published"}),
        (["review", "published"], {"review", "published"}),
        (["draft", "review", "published"], {"draft", "review", "published"}),
    ],
)
def test_setting_says_which_pages_patients_see(
    build: Build, shown: list[str], visible: set[str]
) -> None:
    body = "".join(
        f":::{{{kind}}}\n- One.\n:::\n\n" for kind in ("ask-first", "stop-if", "sources")
    )
    reviewed = {"reviewed_by": "Dr. Jones", "reviewed_on": "2025-12-01"}
    files = {
        f"{status}.md": exercise(f"is-{status}", status=status, body=body, **reviewed)
        for status in ("draft", "review", "published")
    }
    built = build({**files, "all.md": "# All\n\n:::{catalogue}\n:::\n"}, conf={"rehab_show": shown})
    withheld = {name for name in files if page_of(built, name[:-3]).select(".rehab-withheld")}
    assert withheld == set(files) - {f"{status}.md" for status in visible}
    cards = {a["href"] for a in page_of(built, "all").select(".rehab-card a")}
    assert cards == {f"{status}.html" for status in visible}
