"""What the builders write for the search: whole, the same every time, and of shown pages only."""

from __future__ import annotations

import pytest
from sphinx_rehab.search.coding import front_coded, postings
from sphinx_rehab.search.words import fold, tokens

from tests.conftest import Build, Built, exercise
from tests.search.conftest import Search

DATA = "_static/rehab/data"
FAQ = ":::{faq}\nShould it hurt?\n: No, it should feel like a stretch.\n:::"
PAGES = {
    "exercises/toe-threading.md": exercise(body=f"## Questions\n\n{FAQ}\n"),
    "exercises/heel-drop.md": exercise("heel-drop", region="hip", options=":aliases: step dips"),
    "notes.md": "# Notes on shoes\n\nWide shoes leave room for the toes.\n",
}


def index(built: Built) -> dict[str, bytes]:
    """The files of the index, but for the scripts that other parts write."""
    folder = built.outdir / DATA
    found = [*folder.glob("search-*.js"), *(folder / "passages").rglob("*.js")]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(found)}


def test_one_file_of_passages_for_each_page(build: Build) -> None:
    assert list(index(build(PAGES))) == [
        "passages/exercises/heel-drop.js",
        "passages/exercises/toe-threading.js",
        "passages/index.js",
        "passages/notes.js",
        "search-names.js",
        "search-stemmer.js",
        "search-text.js",
    ]


def test_the_same_pages_give_the_same_bytes(build: Build) -> None:
    serial = index(build(PAGES, folder="serial"))
    assert index(build(PAGES, folder="parallel", parallel=2)) == serial
    edited = {"notes.md": "# Notes on boots\n\nOther words altogether.\n"}
    build(edited, folder="serial")
    assert index(build({"notes.md": PAGES["notes.md"]}, folder="serial")) == serial


def test_pages_that_patients_do_not_see_are_not_found(build: Build) -> None:
    build(PAGES)
    draft = exercise(status="draft", message="Secret words.")
    found = index(build({"exercises/toe-threading.md": draft}))
    assert "passages/exercises/toe-threading.js" not in found
    assert not any(b"Secret" in text or b"secret" in text for text in found.values())


def test_a_page_can_stay_out_of_the_search(build: Build) -> None:
    found = index(build({**PAGES, "notes.md": "---\nno-search: true\n---\n" + PAGES["notes.md"]}))
    assert "passages/notes.js" not in found
    assert b"Notes on shoes" not in found["search-names.js"]


def test_sphinx_builds_no_index_beside_ours(build: Build) -> None:
    built = build(PAGES)
    assert not (built.outdir / "searchindex.js").exists()
    assert "rehab-search" in built.html("search")
    built = build(PAGES, conf={"rehab_search": False}, folder="theirs")
    assert (built.outdir / "searchindex.js").is_file()
    assert index(built) == {}


def test_folders_as_pages(build: Build, search_in: Search) -> None:
    built = build(PAGES, builder="dirhtml")
    hits = search_in(built.outdir).search("step dips")["hits"]
    assert hits[0]["url"] == "exercises/heel-drop/"


def test_a_large_library_is_cut_into_parts(build: Build, search_in: Search) -> None:
    words = " ".join(f"{a}{b}{c}ing" for a in "bdfglm" for b in "aeiou" for c in "bdfglmnprst")
    pages = {f"page-{n}.md": f"# Page {n}\n\n{words} only{n:03}x\n" for n in range(40)}
    built = build({**PAGES, **pages}, conf={"rehab_search_shard": 1})
    parts = list((built.outdir / DATA).glob("search-text-*.js"))
    assert len(parts) > 1
    engine = search_in(built.outdir)
    engine.loaded()
    assert [hit["title"] for hit in engine.search("only017x")["hits"]] == ["Page 17"]
    assert len([name for name in engine.loaded() if "search-text-" in name]) == 1


@pytest.mark.parametrize("name", ["rehab_emergencies", "rehab_lay_words"])
def test_settings_that_cannot_be_used_are_told(build: Build, name: str) -> None:
    bad = {"rehab_emergencies": {"x": {"words": "chest"}}, "rehab_lay_words": "nowhere.toml"}
    warnings = build(PAGES, conf={name: bad[name]}).warnings
    assert warnings
    assert all(name in line and "[rehab.config]" in line for line in warnings)


def test_own_emergencies_and_lay_words(build: Build, search_in: Search) -> None:
    notice = {"words": ["hot/red toe"], "title": "Call us", "text": "Today.", "phone": "555"}
    files = {**PAGES, "lay.toml": '"piggies" = ["toe"]\n'}
    conf = {"rehab_emergencies": {"gout": notice, "stroke": None}, "rehab_lay_words": "lay.toml"}
    engine = search_in(build(files, conf=conf).outdir)
    assert engine.search("my tow is hott")["emergency"] is None
    assert engine.search("my toe is red")["emergency"] == {
        "id": "gout",
        "title": "Call us",
        "text": "Today.",
        "phone": "555",
    }
    assert engine.search("face drooping")["emergency"] is None
    assert engine.search("piggies")["hits"][0]["name"] == "toe-threading"


LANGUAGES = {
    "es": (
        "Rotaciones del tobillo",
        "Mueva los músculos del pie.",
        ["rotacion tobillos", "musculo"],
    ),
    "de": ("Fußübungen im Sitzen", "Die Zehen spreizen.", ["fussubung", "zehe spreizen"]),
    "he": ("תרגילי כף רגל", "מתיחה של השריר", ["תרגילי", "השריר"]),
    "xx": ("Qapla batlh", "Quch batlh potlh", ["qapla", "potlh"]),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_languages(build: Build, search_in: Search, language: str) -> None:
    title, message, asked = LANGUAGES[language]
    page = exercise("one", title, message=message)
    files = {"exercises/one.md": page, "exercises/two.md": exercise("two", "Zwei")}
    engine = search_in(build(files, conf={"language": language}).outdir)
    for query in asked:
        assert [hit["name"] for hit in engine.search(query)["hits"][:1]] == ["one"], query


def test_python_and_javascript_agree_on_words(build: Build, search_in: Search) -> None:
    texts = [
        "Jogger's heel, can't",
        "push-up l'épaule",
        "Größe STRASSE İstanbul",
        "90/90 3-4 e\u0301",
    ]
    for language in ("en", "es", "de"):
        built = build(PAGES, conf={"language": language}, folder=language)
        engine = search_in(built.outdir)
        assert engine.tokens(texts) == [[fold(word) for word in tokens(text)] for text in texts]


def test_coding() -> None:
    assert front_coded(["calf", "calves", "toe"]) == "AcalfDvesAtoe"
    assert postings([(0, 0), (1, 2), (40, 1)]) != ""
    assert postings([]) == ""
