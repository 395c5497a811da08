"""Links between pages: relations from both ends, roles, plain links, drafts, former names."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import Build, Built, exercise
from tests.extension.samples import CONDITION, PLAN, STANCE, THREADING

RELATIONS = [
    ("easier", "Easier", "Harder"),
    ("harder", "Harder", "Easier"),
    ("prepares-for", "Gets you ready for", "Good to do before"),
    ("instead-of", "Instead of this one", "Instead of this one"),
    ("pairs-with", "Goes well with", "Goes well with"),
]


def _body(built: Built, docname: str) -> Tag:
    return BeautifulSoup(built.html(docname), "html.parser").select_one(".body")


def _related(built: Built, docname: str) -> dict[str, list[tuple[str, str]]]:
    """The related drills of *docname*: by heading, the words and address of each link."""
    groups = {}
    for heading in _body(built, docname).select(".rehab-relation"):
        links = heading.find_next_sibling("ul").select("a")
        groups[heading.get_text()] = [(a.get_text(), a["href"]) for a in links]
    return groups


def _links(built: Built, docname: str, place: str = "#text") -> list[tuple[str, str]]:
    return [(a.get_text(), a["href"]) for a in _body(built, docname).select(f"{place} p a")]


# -- relations


@pytest.mark.parametrize(("option", "here", "there"), RELATIONS)
def test_relation_written_once_shows_at_both_ends(
    build: Build, option: str, here: str, there: str
) -> None:
    built = build(
        {
            "exercises/one.md": exercise("one", "One", options=f":{option}: two"),
            "exercises/two.md": exercise("two", "Two", dose="5 min", message="Loosens."),
        }
    )
    assert built.warnings == []
    assert _related(built, "exercises/one") == {here: [("Two", "two.html")]}
    assert _related(built, "exercises/two") == {there: [("One", "one.html")]}
    card = _body(built, "exercises/one").select_one(".rehab-card")
    texts = [part.get_text() for part in card.select("p")]
    assert texts == ["Two", "Loosens.", "5 min"]


def test_relation_written_at_both_ends_shows_once(build: Build) -> None:
    built = build(
        {
            "one.md": exercise("one", "One", harder="two", pairs_with="two"),
            "two.md": exercise("two", "Two", easier="one", pairs_with="one"),
        }
    )
    assert built.warnings == []
    link = [("Two", "two.html")]
    assert _related(built, "one") == {"Harder": link, "Goes well with": link}


def test_relations_are_grouped_and_sorted(build: Build) -> None:
    names = ["one", "two", "three", "four"]
    files = {f"{name}.md": exercise(name, name.title()) for name in names}
    files["start.md"] = exercise("start", harder="two, one", easier="four", instead_of="three")
    built = build(files)
    found = _related(built, "start")
    assert list(found) == ["Easier", "Harder", "Instead of this one"]
    assert {text for text, _ in found["Harder"]} == {"One", "Two"}
    again = build(files, folder="again", fresh=True)
    assert _related(again, "start") == found


def test_relation_may_name_a_page_by_its_former_name(build: Build) -> None:
    built = build(
        {
            "one.md": exercise("one", "One", harder="old-two"),
            "two.md": exercise("two", "Two", formerly="old-two"),
        }
    )
    assert built.warnings == []
    assert _related(built, "one") == {"Harder": [("Two", "two.html")]}
    assert _related(built, "two") == {"Easier": [("One", "one.html")]}


def test_related_directive_says_where_they_go(build: Build) -> None:
    body = "## Go on\n\n:::{related}\n:::\n\n## Sources\n\nA book.\n"
    built = build(
        {"one.md": exercise("one", harder="two", body=body), "two.md": exercise("two", "Two")}
    )
    assert built.warnings == []
    page = _body(built, "one")
    assert page.select_one("#go-on .rehab-card a").get_text() == "Two"
    assert len(page.select(".rehab-relation")) == 1
    assert not page.select("#rehab-related")


def test_related_directive_leaves_nothing_where_nothing_is_related(build: Build) -> None:
    built = build({"one.md": exercise("one", body="## Go on\n\nSee:\n\n:::{related}\n:::\n")})
    assert built.warnings == []
    assert _body(built, "one").select_one("#go-on").get_text().split() == ["Go", "on¶", "See:"]


# -- roles and plain links

PAGES = {
    "exercises/toe-threading.md": exercise("toe-threading", "Toe Threading", dose="5 slow turns"),
    "docs/plan.md": PLAN.replace("one-leg-stance", "toe-threading"),
    "docs/heel.md": CONDITION,
}


@pytest.mark.parametrize(
    ("markdown", "words", "address"),
    [
        ("{exercise}`toe-threading`", "Toe Threading", "exercises/toe-threading.html"),
        ("{exercise}`the toes <toe-threading>`", "the toes", "exercises/toe-threading.html"),
        ("{rehab:exercise}`toe-threading`", "Toe Threading", "exercises/toe-threading.html"),
        ("{protocol}`stronger-feet`", "Stronger Feet", "docs/plan.html"),
        ("{protocol}`foot-plan`", "Stronger Feet", "docs/plan.html"),
        ("{condition}`plantar-heel-pain`", "Sore Heel", "docs/heel.html"),
        ("{condition}`heel-spur`", "Sore Heel", "docs/heel.html"),
        ("[toes first](#toe-threading)", "toes first", "exercises/toe-threading.html"),
        ("[](#toe-threading)", "Toe Threading", "exercises/toe-threading.html"),
        ("<project:#toe-threading>", "Toe Threading", "exercises/toe-threading.html"),
        ("[**my** plan](#stronger-feet)", "my plan", "docs/plan.html"),
        ("[heel](#plantar-heel-pain)", "heel", "docs/heel.html"),
        ("{any}`toe-threading`", "Toe Threading", "exercises/toe-threading.html"),
    ],
)
def test_link_leads_to_the_page(build: Build, markdown: str, words: str, address: str) -> None:
    built = build({**PAGES, "text.md": f"# Text\n\nSee {markdown}.\n"}, conf={"nitpicky": True})
    assert built.warnings == []
    assert _links(built, "text") == [(words, address)]


def test_role_takes_no_part_of_a_title_for_markup(build: Build) -> None:
    page = exercise("pushes", "Push & *pull* <slowly>")
    built = build({"pushes.md": page, "text.md": "# Text\n\n{exercise}`pushes`\n"})
    assert _links(built, "text") == [("Push & pull <slowly>", "pushes.html")]


def test_dose_role_gives_the_dose_of_the_target(build: Build) -> None:
    built = build({**PAGES, "text.md": "# Text\n\nDo {dose}`toe-threading` now.\n"})
    assert built.warnings == []
    assert _body(built, "text").select_one("#text p").get_text() == "Do 5 slow turns now."


def test_condition_without_a_page_is_its_label(build: Build) -> None:
    built = build({"text.md": "# Text\n\nFor {condition}`bunion`.\n"}, conf={"nitpicky": True})
    assert built.warnings == []
    assert _body(built, "text").select_one("#text p").get_text() == "For Bunion."
    assert _links(built, "text") == []


def test_page_does_not_link_to_itself(build: Build) -> None:
    body = "## More\n\nThis is {exercise}`toe-threading`.\n"
    built = build({"toe-threading.md": exercise("toe-threading", body=body)})
    assert built.warnings == []
    more = _body(built, "toe-threading").select_one("#more p")
    assert more.get_text() == "This is Toe Threading."
    assert not more.select("a")


def test_plain_link_to_a_heading_or_page_still_works(build: Build) -> None:
    text = "# Text\n\n(here)=\n## There\n\n[a](#here) [b](#there) [c](index.md)\n"
    built = build({"text.md": text}, conf={"myst_heading_anchors": 2})
    assert built.warnings == []
    hrefs = [a["href"] for a in _body(built, "text").select("section section p a")]
    assert hrefs == ["#here", "#there", "index.html"]


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_link_leads_there_in_every_html_builder(build: Build, builder: str) -> None:
    built = build({**PAGES, "docs/text.md": "# T\n\n{exercise}`toe-threading`\n"}, builder=builder)
    page = {"dirhtml": "docs/text/index.html", "html": "docs/text.html"}.get(builder, "index.html")
    text = (built.outdir / page).read_text("utf-8")
    address = {
        "html": "../exercises/toe-threading.html",
        "dirhtml": "../../exercises/toe-threading/",
        "singlehtml": "#document-exercises/toe-threading",
    }[builder]
    (link,) = re.findall(r'href="([^"]+)"><span class="xref rehab rehab-exercise">Toe', text)[-1:]
    assert link == address


# -- drafts


@pytest.mark.parametrize(
    ("markdown", "left"),
    [
        ("{exercise}`toe-threading`", "Toe Threading"),
        ("{exercise}`the toes <toe-threading>`", "the toes"),
        ("[the toes](#toe-threading)", "the toes"),
    ],
)
def test_link_to_a_draft_is_its_words_only_and_told(build: Build, markdown: str, left: str) -> None:
    draft = exercise("toe-threading", status="draft")
    built = build({"toes.md": draft, "text.md": f"# Text\n\nSee {markdown}.\n"})
    (warning,) = built.warnings
    assert warning.startswith('text.md:3: WARNING: "toe-threading" is a page that patients do not')
    assert warning.endswith("[rehab.draft]")
    assert _body(built, "text").select_one("#text p").get_text() == f"See {left}."
    assert _links(built, "text") == []


def test_drafts_link_to_each_other_without_a_word(build: Build) -> None:
    built = build(
        {
            "one.md": exercise("one", status="draft", body="## More\n\n{exercise}`two`"),
            "two.md": exercise("two", status="draft", harder="one"),
        }
    )
    assert built.warnings == []


def test_staff_who_show_drafts_have_the_links(build: Build) -> None:
    draft = exercise("toe-threading", status="draft")
    built = build(
        {"toes.md": draft, "text.md": "# Text\n\n{exercise}`toe-threading`\n"},
        conf={"rehab_show": ["draft", "review", "published"]},
    )
    assert built.warnings == []
    assert _links(built, "text") == [("Toe Threading", "toes.html")]


# -- former names


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_former_address_leads_on(build: Build, builder: str) -> None:
    files = {"exercises/toe-threading.md": THREADING, "exercises/stance.md": STANCE}
    files |= {"docs/plan.md": PLAN, "docs/heel.md": CONDITION}
    pictures = {f"exercises/pictures/{name}": b"" for name in ("foot.png", "cross.png")}
    films = {f"exercises/pictures/{name}": b"" for name in ("film.mp4", "film.vtt")}
    built = build({**files, **pictures, **films}, builder=builder)
    assert built.warnings == []
    for old, new, title in (
        ("exercises/toe-lacing", "exercises/toe-threading", "Toe Threading"),
        ("exercises/finger-toes", "exercises/toe-threading", "Toe Threading"),
        ("docs/foot-plan", "docs/plan", "Stronger Feet"),
        ("docs/heel-spur", "docs/heel", "Sore Heel"),
    ):
        tail = "/index.html" if builder == "dirhtml" else ".html"
        path = built.outdir / f"{old}{tail}"
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        address = page.select_one("meta[http-equiv=refresh]")["content"].removeprefix("0; url=")
        assert page.select_one("link[rel=canonical]")["href"] == address
        assert (page.a["href"], page.a.get_text()) == (address, title)
        target = path.parent / address / ("index.html" if builder == "dirhtml" else "")
        assert target.resolve() == (built.outdir / f"{new}{tail}").resolve()


@pytest.mark.parametrize("builder", ["singlehtml", "text"])
def test_book_in_one_piece_has_no_former_addresses(build: Build, builder: str) -> None:
    built = build({"two.md": exercise("two", formerly="old-two")}, builder=builder)
    assert built.warnings == []
    assert not list(built.outdir.rglob("old-two*"))


def test_former_name_of_a_draft_leads_nowhere(build: Build) -> None:
    built = build({"two.md": exercise("two", formerly="old-two", status="draft")})
    assert not (built.outdir / "old-two.html").exists()
