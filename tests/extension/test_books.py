"""Other Sphinx books link to a built library by its permanent names."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import ROOT, Build, Built, build_sphinx, exercise
from tests.extension.samples import FILES

SITE = "https://library.example/"
BOOKS = ("book-md", "book-rst")
Book = Callable[..., Built]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Build a copy of the book *name* with the library *of*; *text* replaces its page."""

    def run(name: str, of: Built, text: str = "") -> Built:
        folder = shutil.copytree(ROOT / "tests/roots" / name, tmp_path / name)
        (page,) = folder.glob("index.*")
        if text:
            page.write_text(text, encoding="utf-8")
        return build_sphinx(
            srcdir=folder,
            confdir=folder,
            outdir=tmp_path / "out",
            doctreedir=tmp_path / "doctrees",
            buildername="html",
            confoverrides={
                "intersphinx_mapping": {"rehab": (SITE, str(of.outdir / "objects.inv"))}
            },
        )

    return run


def _links(book: Built) -> list[tuple[str, str]]:
    page = BeautifulSoup(book.html("index"), "html.parser").select_one(".body")
    links = page.select("a.external")
    return [(a.get_text(), a["href"].removeprefix(SITE)) for a in links]


@pytest.mark.parametrize("name", BOOKS)
def test_book_links_to_the_library(book: Book, library: Callable[..., Built], name: str) -> None:
    built = book(name, library("html"))
    assert built.warnings == []
    addresses = [
        "exercises/toe-threading.html",
        "docs/protocols/stronger-foot-base.html",
        "docs/conditions/bunion.html",
        "exercises/banded-clam.html",
    ]
    words = ["loosen the toes", "three phases", "a bump", "by name alone"]
    titles = ["Toe Threading Mobilization", "Stronger foot base", "Bunion", "Banded Clam"]
    assert _links(built) == list(zip(words + titles, addresses * 2, strict=True))
    for address in addresses:
        assert (library("html").outdir / address).is_file()


FORMER = {
    "book-md": (
        "# Book\n\n[old words](inv:rehab:rehab:exercise#toe-lacing)\n"
        "<inv:rehab:rehab:exercise#finger-toes>\n<inv:rehab:rehab:protocol#foot-plan>\n"
        "<inv:rehab:rehab:condition#heel-spur>\n"
    ),
    "book-rst": (
        "Book\n====\n\n:external+rehab:rehab:exercise:`old words <toe-lacing>`\n"
        ":rehab:exercise:`finger-toes` :external+rehab:rehab:protocol:`foot-plan`\n"
        ":external+rehab:rehab:condition:`heel-spur`\n"
    ),
}


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_former_names_lead_to_the_page_of_today(
    book: Book, build: Build, name: str, builder: str
) -> None:
    built = book(name, build(FILES, builder=builder), FORMER[name])
    assert built.warnings == []
    tail = {"html": ".html", "dirhtml": "/"}[builder]
    assert _links(built) == [
        ("old words", f"exercises/toe-threading{tail}"),
        ("Toe Threading", f"exercises/toe-threading{tail}"),
        ("Stronger Feet", f"docs/plan{tail}"),
        ("Sore Heel", f"docs/heel{tail}"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "warning"),
    [
        ("book-md", "# B\n\n<inv:rehab:rehab:exercise#toe-thread>\n", "[myst.iref_missing]"),
        (
            "book-rst",
            "B\n=\n\n:external+rehab:rehab:exercise:`toe-thread`\n",
            "external rehab:exercise reference target not found: toe-thread [ref.exercise]",
        ),
        (
            "book-rst",
            "B\n=\n\n:rehab:exercise:`toe-thread`\n",
            'there is no exercise named "toe-thread" [rehab.link]',
        ),
        # a dose is no part of an inventory
        (
            "book-rst",
            "B\n=\n\n:rehab:dose:`toe-threading`\n",
            'there is no exercise named "toe-threading" [rehab.link]',
        ),
    ],
)
def test_name_that_the_library_lacks_is_told(
    book: Book, build: Build, name: str, text: str, warning: str
) -> None:
    (told,) = book(name, build(FILES), text).warnings
    assert warning in told


def test_draft_cannot_be_linked_to(book: Book, build: Build) -> None:
    page = exercise("toe-threading", status="draft", formerly="toe-lacing")
    built = book("book-md", build({"e.md": page, "f.md": exercise("f")}), FORMER["book-md"])
    assert _links(built) == []
    assert len(built.warnings) == 4
