"""Every builder of Sphinx takes the real library, and a small one with everything, as they are."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tests.conftest import Build, Built, exercise
from tests.extension.samples import CONF, FILES

FOR_THE_LIBRARY = ("html", "dirhtml", "singlehtml", "epub", "latex", "text")
ALL = (*FOR_THE_LIBRARY, "gettext", "man", "texinfo", "xml", "pseudoxml", "json", "pickle", "dummy")
Library = Callable[..., Built]


def _exercises(built: Built) -> list[str]:
    """The pages of all exercises that patients see."""
    library = built.domain.library
    return sorted(e.docname for e in library.exercises if library.is_shown(e))


@pytest.mark.parametrize("builder", FOR_THE_LIBRARY)
def test_library_is_built_without_a_warning(library: Library, builder: str) -> None:
    assert library(builder).warnings == []


@pytest.mark.parametrize("builder", ALL)
def test_page_with_everything_is_built_without_a_warning(build: Build, builder: str) -> None:
    settings = {"nitpicky": True, "version": "1", "copyright": "Riverside"}
    assert build(FILES, builder=builder, conf={**CONF, **settings}).warnings == []


@pytest.mark.parametrize("theme", ["alabaster", "furo", "rehab"])
def test_pages_are_built_in_any_theme(build: Build, theme: str) -> None:
    settings = {"html_theme": theme, "nitpicky": True, "copyright": "Riverside"}
    built = build(FILES, conf={**CONF, **settings})
    assert built.warnings == []
    page = BeautifulSoup(built.html("exercises/toe-threading"), "html.parser")
    assert page.select_one(".rehab-facts")
    assert page.select("ol.rehab-steps > li.rehab-step > p > strong.rehab-step-title")
    loaded = [tag["href"] for tag in page.select("link[rel=stylesheet]")]
    assert any("rehab.css" in address for address in loaded)


# -- each builder's own form


def test_dirhtml_has_a_folder_for_each_page_and_its_links_lead_there(library: Library) -> None:
    built = library("dirhtml")
    for docname in _exercises(built):
        page = built.outdir / docname / "index.html"
        links = BeautifulSoup(page.read_text("utf-8"), "html.parser").select(".rehab-card a")
        assert links, docname
        for link in links:
            assert (page.parent / link["href"] / "index.html").is_file(), link["href"]


def test_singlehtml_has_every_page_in_one_and_links_within(library: Library) -> None:
    built = library("singlehtml")
    page = BeautifulSoup(built.html("index"), "html.parser")
    ids = {tag["id"] for tag in page.select("[id]")}
    heads = [head["data-name"] for head in page.select("div.rehab-exercise")]
    assert heads
    assert sorted(heads) == [docname.rpartition("/")[2] for docname in _exercises(built)]
    links = page.select(".rehab-card a")
    assert len(links) > len(heads)
    for link in links:
        assert link["href"].removeprefix("#") in ids, link["href"]


def test_epub_is_whole(library: Library) -> None:
    (path,) = library("epub").outdir.glob("*.epub")
    with zipfile.ZipFile(path) as book:
        names = book.namelist()
        assert names[0] == "mimetype"
        assert book.read("mimetype") == b"application/epub+zip"
        package = ElementTree.fromstring(book.read("content.opf"))
        listed = {item.attrib["href"] for item in package.findall(".//{*}item")}
        assert listed <= set(names)
        pages = [name for name in listed if name.endswith(".xhtml")]
        assert "exercises/toe-threading.xhtml" in pages
        for name in pages:
            page = ElementTree.fromstring(book.read(name))
            for tag in page.iter():
                for attribute in ("src", "href"):
                    target = _inside(name, tag.attrib.get(attribute, ""))
                    assert target is None or target in listed, (name, target)
            assert not page.findall(".//{*}script"), name


def _inside(page: str, address: str) -> str | None:
    """The file of the book that *address* on *page* leads to; None where it leads elsewhere."""
    path = address.partition("#")[0]
    if not path or ":" in path:
        return None
    parts: list[str] = []
    for part in (PurePosixPath(page).parent / path).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def test_latex_is_balanced(library: Library) -> None:
    source = (library("latex").outdir / "exercises.tex").read_text("utf-8")
    opened: list[str] = []
    for verb, name in re.findall(r"\\(begin|end)\{([^}]+)\}", source):
        if verb == "begin":
            opened.append(name)
        else:
            assert opened.pop() == name
    assert opened == []
    bare = re.sub(r"\\[\\{}]", "", source)
    assert bare.count("{") == bare.count("}")


needs_tex = pytest.mark.skipif(not shutil.which("latexmk"), reason="no TeX here")


@needs_tex
def test_page_with_everything_makes_a_pdf(build: Build) -> None:
    source = build(FILES, builder="latex", conf={**CONF, "project": "samples"}).outdir
    _run(source, "latexmk", "-pdf", "-interaction=nonstopmode", "-halt-on-error", "samples.tex")
    log = (source / "samples.log").read_text("utf-8", errors="replace")
    assert "undefined references" not in log
    assert "Missing character" not in log
    assert (source / "samples.pdf").read_bytes().startswith(b"%PDF")


@needs_tex
def test_library_is_understood_by_tex(library: Library) -> None:
    options = ("-draftmode", "-interaction=nonstopmode", "-halt-on-error")
    _run(library("latex").outdir, "pdflatex", *options, "exercises.tex")


def _run(folder: Path, *command: str) -> None:
    result = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert result.returncode == 0, result.stdout[-2000:].decode(errors="replace")


def test_text_keeps_the_paragraphs_of_a_box_apart(build: Build) -> None:
    built = build(FILES, builder="text", conf=CONF)
    page = (built.outdir / "exercises/toe-threading.txt").read_text("utf-8")
    assert "Clinical note:\n\nOften given before a balance drill.\n\nA second paragraph" in page
    assert "This page only teaches.\n\nAsk the clinic when in doubt.\n" in page


def test_xml_is_well_formed(build: Build) -> None:
    page = ElementTree.parse(build(FILES, builder="xml").outdir / "exercises/toe-threading.xml")
    assert len(list(page.iter("rehab_exercise"))) == 1
    assert len(list(page.iter("rehab_steps"))) == 1


def test_json_pages_hold_the_page(build: Build) -> None:
    built = build(FILES, builder="json")
    page = json.loads((built.outdir / "exercises/toe-threading.fjson").read_text("utf-8"))
    assert 'class="rehab-facts' in page["body"]


@pytest.mark.skipif(not shutil.which("makeinfo"), reason="no makeinfo here")
def test_texinfo_makes_an_info_file(build: Build) -> None:
    folder = build(FILES, builder="texinfo", conf={**CONF, "project": "samples"}).outdir
    _run(folder, "makeinfo", "--no-split", "samples.texi")


def test_linkcheck_starts(build: Build) -> None:
    page = exercise(body="## Steps\n\nSee [all](../index.md).")
    built = build(
        {"exercises/toe-threading.md": page},
        builder="linkcheck",
        conf={"rehab_clinic": {"name": "Clinic", "phone": "555 010 0199"}},
    )
    assert built.warnings == []
    assert "broken" not in (built.outdir / "output.txt").read_text("utf-8")
    lines = (built.outdir / "output.json").read_text("utf-8").splitlines()
    assert {json.loads(line)["uri"] for line in lines} <= {"tel:5550100199"}


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4"/></svg>'
STEP = "1. **Sit.**\n\n   ![Seated on a chair](toe-threading/sit.svg)\n"
DRAWN = {
    "index.md": "# All\n\n:::{toctree}\nexercises/toe-threading\n:::\n",
    "exercises/toe-threading.md": exercise(body=f"## Steps\n\n:::{{steps}}\n{STEP}:::"),
    "exercises/toe-threading/sit.svg": DRAWING,
}


@pytest.mark.parametrize("builder", ["latex", "texinfo", "text", "man"])
def test_a_drawing_is_told_where_it_cannot_be_shown(build: Build, builder: str) -> None:
    built = build(DRAWN, builder=builder, conf=CONF)
    assert built.warnings == []
    written = [
        p for p in built.outdir.rglob("*") if p.suffix in {".tex", ".texi", ".txt", ".7", ".1"}
    ]
    assert any("Seated on a chair" in page.read_text("utf-8") for page in written)
    assert not any("sit.svg" in page.read_text("utf-8") for page in written)


def test_a_drawing_is_shown_on_pages(build: Build) -> None:
    page = BeautifulSoup(build(DRAWN).html("exercises/toe-threading"), "html.parser")
    image = page.select_one(".rehab-step img")
    assert image["src"].endswith("sit.svg")
    assert image["alt"] == "Seated on a chair"
