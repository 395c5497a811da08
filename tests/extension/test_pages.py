"""What a patient finds on a page of each kind, and in which order."""

from __future__ import annotations

import pytest

from tests.conftest import Build, Built, exercise
from tests.extension.pages import PRINTED, page_of, plain, text_of
from tests.extension.samples import CLINIC, CONF, FILES, THREADING


def _facts(built: Built, docname: str) -> list[tuple[str, str]]:
    page = page_of(built, docname)
    labels = [" ".join(label.get_text().split()) for label in page.select("dl.rehab-facts > dt")]
    values = [" ".join(value.get_text().split()) for value in page.select("dl.rehab-facts > dd")]
    return list(zip(labels, values, strict=True))


# -- an exercise


def test_exercise_shows_its_head_in_order(build: Build) -> None:
    head = page_of(build(FILES, conf=CONF), "exercises/toe-threading").select_one(".rehab-exercise")
    assert head["data-name"] == "toe-threading"
    parts = [" ".join(child.get("class", ["message"])) for child in head.find_all(recursive=False)]
    assert parts == [
        "rehab-tagline",
        "message",
        "rehab-dose",
        "rehab-facts rehab-needs field-list simple",
        "rehab-actions",
        "rehab-unreviewed",
    ]
    dose = (
        "How much: 2 sets of 10 slow circles each way, hold each for 2 to 3 seconds, rest 30"
        " seconds between sets, each side, every day, for 6 weeks"
    )
    assert head.select_one(".rehab-dose").get_text() == dose


def test_exercise_shows_its_facts(build: Build) -> None:
    built = build(FILES, conf=CONF)
    assert _facts(built, "exercises/toe-threading") == [
        ("Position:", "Sitting"),
        ("You need:", "Nothing"),
        ("Takes:", "about 8 to 9 minutes"),
        ("Level:", "Gentle"),
        ("Body part:", "Foot"),
        ("Helps with:", "Plantar heel pain, Bunion"),
        ("Works on:", "toe joints, foot muscles"),
        ("Also called:", "finger lacing, toe circles"),
        ("Prescribed by:", "Dr. Dockery"),
    ]
    facts = page_of(built, "exercises/toe-threading").select_one("#rehab-facts > dl")
    assert [(a.get_text(), a["href"]) for a in facts.select("a")] == [
        ("Plantar heel pain", "../docs/heel.html")
    ]


def test_fact_that_is_not_given_is_left_out(build: Build) -> None:
    page = exercise(helps=None, targets="toes", dose="daily")
    labels = [label for label, _value in _facts(build({"e.md": page}), "e")]
    assert labels == ["Position:", "You need:", "Body part:", "Works on:"]


ORDER = (
    "Loose toes for every day",
    "Your fingers loosen",
    "How much:",
    "Sitting",
    "No clinician has reviewed this page yet.",
    "Your feet are numb.",
    "The pain is sharp.",
    "Cross one foot.",
    "Spread the toes.",
    "Make circles.",
    "Change feet",
    "Keep in mind",
    "Hold the heel still.",
    "You should feel",
    "A mild stretch.",
    "Common mistakes",
    "Fingertips are fine on day one.",
    "Move on when",
    "Ten circles feel easy.",
    "The film shows one foot.",
    "Loose toes carry you well.",
    "About this drill",
    "Foot",
    "What it is",
    "Often given before a balance drill.",
    "Should it hurt?",
    "A mild stretch is right.",
    "How often?",
    "A book on toes",
    "Related drills",
    "Gets you ready for",
    "You stand on one leg.",
    "Plans that use this drill",
    "Stronger Feet",
    "Please note",
    "This page only teaches.",
    "Ask the clinic when in doubt.",
    "Riverside Clinic",
    "Springfield and around",
    "12 Mill Lane",
)


@pytest.mark.parametrize("builder", PRINTED)
def test_every_builder_shows_all_of_an_exercise_in_order(build: Build, builder: str) -> None:
    text = plain(text_of(build(FILES, builder=builder, conf=CONF), "exercises/toe-threading"))
    here = text.index("Loose toes for every day")
    for part in ORDER:
        assert part in text[here:], part
        here = text.index(part, here)


def test_lone_list_has_no_label_of_ours(build: Build) -> None:
    body = "## Cues\n\n:::{cues}\n- Slow.\n:::\n\n## Feel\n\n:::{feel}\n- Warm.\n:::\n"
    page = page_of(build({"e.md": exercise(body=body)}), "e")
    assert page.select(".rehab-label") == []


def test_questions_are_folded_and_have_addresses(build: Build) -> None:
    page = page_of(build(FILES), "exercises/toe-threading")
    questions = page.select(".rehab-faq > details.rehab-question > summary")
    assert [(q["id"], q.get_text()) for q in questions] == [
        ("question-should-it-hurt", "Should it hurt?"),
        ("question-how-often", "How often?"),
    ]


def test_picture_of_an_exercise_is_on_its_cards(build: Build) -> None:
    built = build(FILES)
    card = page_of(built, "docs/all").select_one(".rehab-card:has(img)")
    assert card.select_one("a").get_text() == "Toe Threading"
    assert (built.outdir / "docs" / card.img["src"]).resolve().is_file()
    assert card.img["alt"] == ""


def test_first_picture_of_the_steps_stands_in_for_one_of_its_own(build: Build) -> None:
    page = THREADING.replace(":image: pictures/foot.png\n", "")
    built = build({**FILES, "exercises/toe-threading.md": page})
    assert page_of(built, "docs/all").select_one(".rehab-card img")["src"].endswith("cross.png")


@pytest.mark.parametrize(
    ("options", "note"),
    [
        ("", "No clinician has reviewed this page yet."),
        (":reviewed-by: Dr. Jones", "No clinician has reviewed this page yet."),
    ],
)
def test_page_in_review_says_so(build: Build, options: str, note: str) -> None:
    page = page_of(build({"e.md": exercise(options=options)}), "e")
    assert page.select_one(".rehab-unreviewed").get_text() == note
    assert not page.select(".rehab-reviewed")


def test_published_page_names_who_reviewed_it_and_when(build: Build) -> None:
    lists = "".join(
        f":::{{{kind}}}\n- One.\n:::\n\n" for kind in ("ask-first", "stop-if", "sources")
    )
    page = exercise(
        status="published", reviewed_by="Dr. Jones, PT", reviewed_on="2025-12-01", body=lists
    )
    built = build({"e.md": page})
    assert built.warnings == []
    note = page_of(built, "e").select_one(".rehab-reviewed")
    assert note.get_text() == "Reviewed by Dr. Jones, PT on 2025-12-01."
    assert not page_of(built, "e").select(".rehab-unreviewed")


# -- a protocol


def test_session_shows_doses_minutes_and_when_to_move_on(build: Build) -> None:
    built = build(FILES)
    session = page_of(built, "docs/plan").select_one(".rehab-session")
    assert session.select_one(".rehab-session-title").get_text() == "Morning round"
    facts = [" ".join(row.get_text().split()) for row in session.select("dt, dd")]
    # 2 x (20 x (3 s + 2-3 s)) + 30 s, both sides: 460-540 s; 2 x 5 x 3 s + 30 s, both sides: 120 s
    assert facts == [
        *("How often:", "3 days a week"),
        *("Takes:", "about 10 to 12 minutes"),
        *("Move on when:", "Both drills feel easy."),
        *("Ease off when:", "Pain lasts into the next day."),
    ]
    items = [" ".join(item.get_text().split()) for item in session.select("ol > li")]
    own = "One-Leg Stance — 2 sets of 5 small hops, each side"
    assert items[0].startswith("Toe Threading — 2 sets of 10 slow circles each way, hold each")
    assert items[0].endswith("for 6 weeks Do this one every day.")
    assert items[1] == own
    assert [a["href"] for a in session.select("ol a")] == [
        "../exercises/toe-threading.html",
        "../exercises/stance.html",
    ]


def test_protocol_names_its_conditions(build: Build) -> None:
    built = build(FILES)
    assert _facts(built, "docs/plan")[0] == ("Helps with:", "Plantar heel pain")
    assert page_of(built, "docs/plan").select_one(".rehab-facts a")["href"] == "heel.html"


# -- a condition, a catalogue


def test_condition_lists_the_drills_and_plans_that_help(build: Build) -> None:
    page = page_of(build(FILES), "docs/heel")
    cards = {
        section["id"]: [a.get_text() for a in section.select(".rehab-card a")]
        for section in page.select(".rehab-section")
    }
    assert cards == {"rehab-helps": ["Toe Threading"], "rehab-plans": ["Stronger Feet"]}


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("", ["A", "B", "C"]),
        (":region: foot", ["A"]),
        (":region: leg", ["A", "B"]),
        (":helps: bunion", ["B", "C"]),
        (":helps: bunion, plantar-heel-pain", ["A", "B", "C"]),
        (":equipment: band", ["C"]),
        (":position: standing", ["B"]),
        (":level: gentle", ["A"]),
        (":status: published", []),
        (":region: leg\n:helps: bunion", ["B"]),
    ],
)
def test_catalogue_shows_what_matches_every_option(
    build: Build, options: str, found: list[str]
) -> None:
    built = build(
        {
            "a.md": exercise("a", "A", level="gentle"),
            "b.md": exercise("b", "B", region="leg", helps="bunion", position="standing"),
            "c.md": exercise("c", "C", region="hip", helps="bunion", equipment="none, band"),
            "all.md": f"# All\n\n:::{{catalogue}}\n{options}\n:::\n",
        }
    )
    assert built.warnings == []
    page = page_of(built, "all")
    assert [a.get_text() for a in page.select(".rehab-card a")] == found
    assert bool(page.select(".rehab-none")) is (not found)


# -- on every page with a name


@pytest.mark.parametrize("builder", PRINTED)
def test_every_named_page_ends_with_the_disclaimer_and_the_clinic(
    build: Build, builder: str
) -> None:
    built = build(FILES, builder=builder, conf=CONF)
    named = ("exercises/toe-threading", "exercises/stance", "docs/plan", "docs/heel")
    texts = {docname: plain(text_of(built, docname)) for docname in named}
    if len(set(texts.values())) == 1:  # one file with all pages
        times = {text.count("This page only teaches.") for text in texts.values()}
        assert times == {len(named)}
    for whole in texts.values():
        text = whole.partition('id="print-all"')[0]  # paper follows
        here = text.rindex("This page only teaches.")
        for line in ("Ask the clinic when in doubt.", *list(CLINIC.values())[:3]):
            here = text.index(line, here)
    if builder in ("html", "text"):
        assert "This page only teaches." not in text_of(built, "docs/all")


def test_clinic_can_be_called_and_visited(build: Build) -> None:
    clinic = page_of(build(FILES, conf=CONF), "exercises/stance").select_one(".rehab-clinic")
    assert [a["href"] for a in clinic.select("a")] == ["tel:+15550100199", CLINIC["website"]]


def test_without_settings_there_is_a_disclaimer_of_ours_and_no_clinic(build: Build) -> None:
    page = page_of(build(FILES), "exercises/stance")
    assert (
        "does not replace advice from your clinician"
        in page.select_one(".rehab-disclaimer").get_text()
    )
    assert not page.select(".rehab-clinic")
