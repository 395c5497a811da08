"""Ladders on pages: the picture, its links, the list for every builder, and when they change."""

from __future__ import annotations

import re
import zipfile
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import Build, Built, exercise

LADDER = ":::{ladder}\n:region: foot\n:::\n"
FILES: dict[str, str | bytes | None] = {
    "docs/foot.md": f"# Foot\n\n{LADDER}",
    "exercises/toes.md": exercise("toes", "Toe Threading", harder="yoga, spread"),
    "exercises/spread.md": exercise("spread", "Toe & Spread", harder="yoga"),
    "exercises/yoga.md": exercise("yoga", "Toe Yoga", harder="hop"),
    "exercises/roll.md": exercise("roll", "Foot Roll"),
    "exercises/hop.md": exercise("hop", "Hop", region="leg"),
    "exercises/bear.md": exercise("bear", "Bear", status="draft", easier="yoga"),
}


def page(built: Built, name: str = "docs/foot") -> Tag:
    found = BeautifulSoup(built.html(name), "html.parser").select_one("[role=main], main")
    assert found
    return found


def boxes(article: Tag) -> dict[str, object]:
    return {str(a["aria-label"]): a.get("href") for a in article.select("svg .rehab-rung")}


def listed(article: Tag) -> list[str]:
    return [" ".join(li.get_text().split()) for li in article.select(".rehab-ladder li")]


def test_picture_and_list_say_the_same(build: Build) -> None:
    built = build(FILES)
    assert built.warnings == []
    assert boxes(page(built)) == {
        "Toe Threading; harder: Toe & Spread": "../exercises/toes.html",
        "Toe & Spread; harder: Toe Yoga": "../exercises/spread.html",
        "Toe Yoga": "../exercises/yoga.html",
    }
    assert listed(page(built)) == [
        "Toe Threading → harder: Toe & Spread",
        "Toe & Spread → harder: Toe Yoga",
        "Toe Yoga",
    ]
    title = page(built).select_one("svg > title")
    assert title
    assert title.text == "From easier to harder: Foot"
    assert "style=" not in str(page(built).select_one("svg"))


def test_links_of_the_list_are_those_of_the_picture(build: Build) -> None:
    article = page(build(FILES))
    own = [li.select("a")[0]["href"] for li in article.select(".rehab-ladder li")]
    assert own == list(boxes(article).values())


def test_a_ladder_on_an_exercises_own_page_marks_where_one_is(build: Build) -> None:
    built = build({**FILES, "exercises/yoga.md": exercise("yoga", "Toe Yoga", body=LADDER)})
    assert built.warnings == []
    article = page(built, "exercises/yoga")
    here = article.select_one("svg [aria-current=page]")
    assert here
    assert here["aria-label"] == "Toe Yoga"
    assert boxes(article)["Toe Threading; harder: Toe & Spread"] == "toes.html"


def test_without_options_it_holds_everything_that_patients_see(build: Build) -> None:
    built = build({**FILES, "docs/foot.md": "# All\n\n:::{ladder}\n:::\n"})
    assert len(boxes(page(built))) == 4
    assert "Bear" not in page(built).text
    assert "<title" in built.html("docs/foot")
    assert "From easier to harder</title>" in built.html("docs/foot")


def test_options_combine_and_take_in_narrower_terms(build: Build) -> None:
    other = exercise("hop", "Hop", region="leg", helps="bunion", easier="toes")
    both, one = ":region: leg\n:helps: bunion\n", ":region: leg\n"
    text = f"# Leg\n\n:::{{ladder}}\n{both}:::\n\n:::{{ladder}}\n{one}:::\n"
    built = build({**FILES, "exercises/hop.md": other, "docs/foot.md": text})
    assert "No drill here yet." in page(built).text
    assert len(boxes(page(built))) == 4


def test_two_ladders_of_a_page_have_ids_of_their_own(build: Build) -> None:
    built = build({**FILES, "docs/foot.md": f"# Foot\n\n{LADDER}\n{LADDER}"})
    ids = [str(tag["id"]) for tag in page(built).select("figure[id], svg [id]")]
    assert len(ids) == len(set(ids)) == 4


def test_a_very_large_ladder_is_a_list_alone(build: Build) -> None:
    chain = {
        f"exercises/e{n:02}.md": exercise(f"e{n:02}", harder=f"e{n + 1:02}" if n < 44 else None)
        for n in range(45)
    }
    article = page(build({**chain, "docs/foot.md": FILES["docs/foot.md"]}))
    assert not article.select("svg")
    assert len(listed(article)) == 45


# -- mistakes


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (":::{ladder}\n:region: fot\n:::", 'docs/foot.md:4: WARNING: region: "fot" is not in the'),
        (":::{ladder}\n:level: hard\n:::", 'docs/foot.md:4: WARNING: ladder: option "level" is'),
        (":::{ladder}\nText\n:::", "docs/foot.md:3: WARNING: ladder: takes no text"),
    ],
)
def test_mistakes_are_told(build: Build, text: str, warning: str) -> None:
    built = build({**FILES, "docs/foot.md": f"# Foot\n\n{text}\n"})
    assert [w.startswith(warning) for w in built.warnings] == [True], built.warnings


def test_a_circle_is_drawn_without_one_of_its_links(build: Build) -> None:
    built = build({**FILES, "exercises/yoga.md": exercise("yoga", "Toe Yoga", harder="toes")})
    assert [w for w in built.warnings if "[rehab.relation]" not in w] == []
    assert len(boxes(page(built))) == 3


@pytest.mark.parametrize("marker", ["ladder", "catalogue"])
def test_nothing_of_it_is_left_on_a_page_that_patients_do_not_see(
    build: Build, marker: str
) -> None:
    body = f":::{{{marker}}}\n:region: hip\n:::\n\n:::{{{marker}}}\n:region: foot\n:::\n"
    built = build({**FILES, "exercises/bear.md": exercise("bear", status="draft", body=body)})
    assert built.warnings == []
    assert "Toe Yoga" not in page(built, "exercises/bear").text


# -- builders


@pytest.mark.parametrize("builder", ["dirhtml", "singlehtml"])
def test_links_lead_where_the_builder_puts_pages(build: Build, builder: str) -> None:
    built = build(FILES, builder=builder)
    assert built.warnings == []
    name = "docs/foot/index.html" if builder == "dirhtml" else "index.html"
    article = BeautifulSoup((built.outdir / name).read_text("utf-8"), "html.parser")
    assert len(boxes(article)) == 3
    for label, href in boxes(article).items():
        path, _hash, anchor = urljoin(f"/{name}", str(href)).partition("#")
        target = built.outdir / path.lstrip("/")
        target = target / "index.html" if target.is_dir() else target
        text = target.read_text("utf-8")
        assert not anchor or f'id="{anchor}"' in text
        assert label.split(";")[0] in BeautifulSoup(text, "html.parser").text


@pytest.mark.parametrize("builder", ["text", "man", "latex", "texinfo", "epub"])
def test_other_builders_show_the_list(build: Build, builder: str) -> None:
    built = build(FILES, builder=builder, conf={"version": "1", "copyright": "Us"})
    assert built.warnings == []
    if builder == "epub":
        (epub,) = built.outdir.glob("*.epub")
        text = zipfile.ZipFile(epub).read("docs/foot.xhtml").decode()
        assert "<svg" not in text
        assert "<details" not in text
    else:
        (name,) = [p for p in built.outdir.rglob("*") if p.name == "foot.txt"] or [
            p for p in built.outdir.glob("*") if p.suffix in (".1", ".7", ".tex", ".texi")
        ]
        text = name.read_text("utf-8")
    assert re.search(r"Toe Threading.*harder:.*Toe .*Spread", text)
    assert "harder:" in text


# -- later builds


@pytest.mark.parametrize(
    ("file", "change"),
    [
        ("exercises/roll.md", exercise("roll", "Foot Roll", easier="toes")),
        ("exercises/yoga.md", exercise("yoga", "New Yoga", harder="hop")),
        ("exercises/spread.md", exercise("spread", "Toe & Spread", status="draft")),
        ("exercises/hop.md", exercise("hop", "Hop", easier="yoga")),
    ],
    ids=["relation", "title", "status", "region"],
)
def test_a_change_elsewhere_rewrites_the_ladder(build: Build, file: str, change: str) -> None:
    before = listed(page(build(FILES)))
    after = listed(page(build({file: change})))
    assert after != before
    assert after == listed(page(build({**FILES, file: change}, folder="anew")))


def test_a_page_that_moves_takes_its_link_with_it(build: Build) -> None:
    build(FILES)
    built = build({"exercises/yoga.md": None, "moved.md": FILES["exercises/yoga.md"]})
    assert boxes(page(built))["Toe Yoga"] == "../moved.html"


def test_a_change_that_does_not_show_leaves_the_page_alone(build: Build) -> None:
    written = build(FILES).outdir / "docs/foot.html"
    before = written.stat().st_mtime_ns
    build({"exercises/yoga.md": exercise("yoga", "Toe Yoga", harder="hop", message="New.")})
    assert written.stat().st_mtime_ns == before


def test_every_build_draws_the_same(build: Build) -> None:
    once, again = build(FILES), build(FILES, folder="anew", parallel=2)
    assert str(page(once).select_one("figure")) == str(page(again).select_one("figure"))
