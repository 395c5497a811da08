"""What comes out of the printer: an exercise on one sheet, a plan as a handout, on both papers."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import segno
from playwright.sync_api import Page

from tests.browser.conftest import ROOT, OpenPage
from tests.browser.paper import A4, LETTER, count, lay_out, sheets
from tests.conftest import Build, exercise
from tests.extension.samples import FILES

THREADING = "exercises/toe-threading.html"
PLAN = "docs/protocols/plantar-heel-pain-plan.html"
ADDRESS = "https://clinic.example/drills/"


def urls(folder: Path, kind: str) -> list[str]:
    library = json.loads((folder / "exercises.json").read_text("utf-8"))
    return [one["url"] for one in library[kind]]


@pytest.mark.parametrize("pages", [1, 3])
def test_pages_of_a_pdf_are_counted(open_page: OpenPage, pages: int) -> None:
    page = open_page()
    page.set_content('<p style="break-before: page">x</p>' * pages)
    assert count(page.pdf()) == pages


def test_every_exercise_is_one_sheet_of_paper_and_most_one_side(
    open_page: OpenPage, site_folder: Path
) -> None:
    page, wrong = open_page(device="desktop", scheme="dark"), {}
    sides: list[int] = []
    for url in urls(site_folder, "exercises"):
        page.goto((site_folder / url).as_uri())
        printed = sheets(page, LETTER)
        on = {paper.name: lay_out(page, paper) for paper in (LETTER, A4)}
        sides += [found["pages"] for found in on.values()]
        least = 1 + page.locator(".rehab-paper-side").count()
        torn = [found for found in on.values() if found["lonely"] + found["cut"] + found["wide"]]
        if not least <= printed == on["Letter"]["pages"] <= 2 or on["A4"]["pages"] > 2 or torn:
            wrong[url] = (printed, on)
    assert wrong == {}
    assert sides.count(1) >= 0.85 * len(sides)


def test_every_handout_breaks_where_nothing_is_torn(open_page: OpenPage, site_folder: Path) -> None:
    page, wrong = open_page(device="desktop", scheme="dark"), {}
    for url in urls(site_folder, "protocols"):
        page.goto((site_folder / url).as_uri())
        printed = {paper: sheets(page, paper) for paper in (LETTER, A4)}
        for paper, pages in printed.items():
            found = lay_out(page, paper)
            if found != {"pages": pages, "lonely": [], "cut": [], "wide": []}:
                wrong[url, paper.name] = (pages, found)
    assert wrong == {}


def test_print_of_a_session_leaves_out_the_others(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{PLAN}", device="desktop")
    page.evaluate("() => { window.print = () => {}; }")
    session = page.locator(".rehab-session").nth(2)
    names = session.locator("[data-print]").get_attribute("data-print") or ""
    assert names == "calf-raise short-foot"
    session.locator("[data-print]").click()
    page.emulate_media(media="print")
    shown = [item.inner_text() for item in page.locator("h1:visible, h2:visible").all()]
    assert shown == [
        "Plantar heel pain plan",
        "Before you begin",
        "Phase 2: Learn to load it",
        "Calf Raise",
        "Short Foot",
    ]
    assert page.locator(".rehab-session:visible").count() == 1
    assert page.locator(".rehab-paper-stop:visible").count() == 2
    assert page.locator(".rehab-paper-clinic:visible").count() == 2
    assert sheets(page, LETTER) <= 4
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".rehab-session:visible").count() > 2


@pytest.mark.parametrize("url", [THREADING, PLAN, f"{THREADING}#print-all", f"{PLAN}#print-all"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_paper_is_black_on_white_and_large(
    open_page: OpenPage, site: str, url: str, scripts: bool
) -> None:
    page = open_page(f"{site}/{url}", device="desktop", scheme="dark", java_script_enabled=scripts)
    page.emulate_media(media="print", color_scheme="dark")
    found: list[str] = page.evaluate(
        """() => {
          const gray = (color) => {
            const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number);
            return a === 0 || (r === g && g === b);
          };
          return [...document.querySelectorAll("main, main *")]
            .filter(item => item.checkVisibility() && !item.closest("svg"))
            .filter(item => {
              const style = getComputedStyle(item);
              const words = [...item.childNodes].some(n => n.nodeType === 3 && n.data.trim());
              const small = parseFloat(style.fontSize) < 14 * 96 / 72 - 0.1;
              const [r, g, b, a = 1] = style.backgroundColor.match(/[\\d.]+/g).map(Number);
              const filled = a > 0 && Math.min(r, g, b) < 255;
              const inked = words && style.color !== "rgb(0, 0, 0)";
              const border = parseFloat(style.borderTopWidth) > 0 && !gray(style.borderTopColor);
              return (words && small) || inked || filled || border;
            }).map(item => item.outerHTML.slice(0, 90));
        }"""
    )
    assert found == []


def test_sheet_stands_for_the_page_and_is_hidden_on_screens(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{THREADING}", device="desktop")
    assert not page.locator(".rehab-sheet").is_visible()
    page.emulate_media(media="print")
    shown = [item.inner_text() for item in page.locator("h1:visible, h2:visible").all()]
    assert shown == [
        "Toe Threading Mobilization",
        "Ask first if",
        "Stop if",
        "Keep in mind",
    ]
    assert page.locator(".rehab-ticks td:visible").count() == 14


def test_choice_prints_the_page_itself_once(open_page: OpenPage, site: str) -> None:
    page = open_page(f"{site}/{THREADING}", device="desktop")
    page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1; }; }")
    page.locator(".rehab-print-all > a").click()
    assert page.evaluate("window.printed") == 1
    page.emulate_media(media="print")
    assert page.locator(".rehab-faq").is_visible()
    assert not page.locator(".rehab-sheet").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".rehab-sheet").is_visible()
    assert not page.locator(".rehab-faq").is_visible()


def test_handout_has_the_plan_its_grids_and_its_exercises_without_background(
    open_page: OpenPage, site: str
) -> None:
    page = open_page(f"{site}/{PLAN}", device="desktop", java_script_enabled=False)
    page.emulate_media(media="print")
    shown = [item.inner_text() for item in page.locator("h1:visible, h2:visible").all()]
    assert shown[:3] == ["Plantar heel pain plan", "Before you begin", "Phase 1: Take the edge off"]
    assert "What we know" not in shown
    assert "Sources" not in shown
    assert shown.count("Plantar Fascia Rolling") == 1
    sessions = page.locator(".rehab-session:visible").count()
    assert sessions == page.locator(".rehab-ticks:visible").count() > 1
    rows = page.locator(".rehab-session").first.locator(".rehab-ticks th[scope=row]")
    assert rows.count() == 2


# -- the code of the page


def matrix(page: Page) -> list[list[int]]:
    """The dark and light squares of the code on *page*, without its quiet zone."""
    path = page.locator(".rehab-paper-end path[stroke]").get_attribute("d")
    assert path is not None
    x, y, dark = 0.0, 0.0, set()
    for verb, numbers in re.findall(r"([Mmh])([-\d. ]*)", path):
        values = [float(number) for number in numbers.split()]
        if verb == "h":
            dark |= {(int(x) + i, int(y)) for i in range(int(values[0]))}
            x += values[0]
        else:
            x, y = values if verb == "M" else [x + values[0], y + values[1]]
    size = 1 + max(max(square) for square in dark) - 4
    return [[int((x + 4, y + 4) in dark) for x in range(size)] for y in range(size)]


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_code_holds_the_address_of_the_page(
    build: Build, open_page: OpenPage, builder: str
) -> None:
    built = build(FILES, builder=builder, conf={"html_theme": "rehab", "html_baseurl": ADDRESS})
    end, file = (".html", ".html") if builder == "html" else ("/", "/index.html")
    path = built.outdir / f"exercises/toe-threading{file}"
    page = open_page(path.as_uri(), device="desktop")
    page.emulate_media(media="print")
    url = f"{ADDRESS}exercises/toe-threading{end}"
    assert f"https://{page.locator('.rehab-paper-address').inner_text()}" == url
    wanted = segno.make_qr(url, error="m", mask=3).matrix
    assert matrix(page) == [[int(square) for square in row] for row in wanted]
    box: Any = page.locator(".rehab-paper-end svg").bounding_box()
    assert box["width"] == box["height"] > 25 * 96 / 25.4


def test_without_an_address_there_is_no_code(build: Build) -> None:
    html = build(FILES).html("exercises/toe-threading")
    assert "rehab-sheet" in html
    assert "rehab-paper-address" not in html


# -- pictures, which the library may not have yet

PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">'
    '<path d="M20 280h360M120 60l20 120h90v90" fill="none" stroke="#000" stroke-width="8"/></svg>'
)


def test_pictures_are_printed_and_not_cut(build: Build, open_page: OpenPage) -> None:
    steps = "\n".join(
        f"{n}. **Do part {n}.** Slowly and with care, as far as it feels fine.\n\n"
        f"   ![Part {n}](p{n}.svg)\n" + (f"   ![Again](p{n}.svg)\n" if n == 2 else "")
        for n in range(1, 9)
    )
    files = {"exercises/a.md": exercise("a", body=f":::{{steps}}\n{steps}:::\n")}
    files |= {f"exercises/p{n}.svg": PICTURE for n in range(1, 9)}
    built = build(files, conf={"html_theme": "rehab"})
    page = open_page((built.outdir / "exercises/a.html").as_uri(), device="desktop")
    for paper in (LETTER, A4):
        assert sheets(page, paper) <= 2
    for paper in (LETTER, A4):
        found = lay_out(page, paper)
        assert (found["lonely"], found["cut"], found["wide"]) == ([], [], [])
    page.wait_for_function(
        "[...document.querySelectorAll('.rehab-sheet img')].every(one => one.naturalWidth)"
    )
    boxes = page.locator(".rehab-sheet img").evaluate_all("all => all.map(i => i.offsetHeight)")
    assert len(boxes) == 9
    assert min(boxes) > 23 * 96 / 25.4


# -- make handouts


def test_make_handouts_writes_tagged_files(
    site_folder: Path, chromium_path: Path, tmp_path: Path
) -> None:
    stale = tmp_path / "letter/gone.pdf"
    stale.parent.mkdir()
    stale.write_bytes(b"")
    command = [sys.executable, "tools/handouts.py"]
    command += ["--site", str(site_folder), "--out", str(tmp_path)]

    def run(*names: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, *names], cwd=ROOT, capture_output=True, text=True, check=False
        )

    names = ["toe-threading", "plantar-heel-pain-plan"]
    done = run(*names)
    assert done.returncode == 0, done.stderr
    made = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.pdf"))
    wanted = [f"{paper}/{name}.pdf" for paper in ("a4", "letter") for name in names]
    assert made == sorted([*wanted, "letter/gone.pdf"]), "a choice of names takes nothing away"
    for path in wanted:
        data = (tmp_path / path).read_bytes()
        assert re.search(rb"/Marked\s+true", data)
        assert re.search(rb"/Lang\s*\(en", data)
        assert b"/Title" in data
    unknown = run("no-such")
    assert unknown.returncode == 1
    assert "no exercise or plan named no-such" in unknown.stderr
