"""My plan: staff make one, the patient opens it, follows it, ticks it, prints it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.looks import axe, axe_in_both_schemes, width_needed
from tests.node import STATIC, Scripts, sources

PLAN = {
    "title": "Left heel",
    "note": "Do these after breakfast.",
    "items": [
        {"name": "banded-clam", "dose": "2 x 8, each side, daily", "note": "Only the left side."},
        {"name": "bird-dog", "dose": "", "note": ""},
        {"name": "toe-threading", "dose": "5 circles each way, each side", "note": ""},
    ],
}
WATCH = """
    window.refused = [];
    addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
"""

Link = Callable[[dict[str, Any]], str]


@pytest.fixture(scope="module")
def link(site: str) -> Iterator[Link]:
    """The address of a plan, as the page itself writes it."""
    scripts = Scripts(*sources("dose.js"), STATIC / "lazy/plan.js/10-link.js")
    yield lambda plan: f"{site}/plan.html#{scripts('rehabPlan.encode', plan)}"
    scripts.close()


@pytest.fixture
def quiet(site: str) -> Iterator[Callable[[Page], None]]:
    """Watch a page: nothing goes to another host, nothing is refused, no script fails."""
    watched: list[tuple[Page, list[str]]] = []

    def watch(page: Page) -> None:
        found: list[str] = []
        page.on("request", lambda request: found.append(request.url))
        page.on("pageerror", lambda error: found.append(f"error: {error}"))
        page.on("dialog", lambda dialog: found.append(f"dialog: {dialog.message}"))
        page.add_init_script(WATCH)
        watched.append((page, found))

    yield watch
    for page, found in watched:
        assert [what for what in found if not what.startswith((site, "blob:", "file:"))] == []
        assert page.evaluate("window.refused ?? []") == []


def opened(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector(".rehab-plan-patient, .rehab-make")


def add(page: Page, *names: str) -> None:
    for name in names:
        page.fill("#rehab-pick-query", name)
        page.click(f"[data-name={name}]")


def given_link(page: Page) -> str:
    return page.input_value("#rehab-give-link")


# Staff


def press_until(page: Page, key: str, selector: str) -> None:
    """Press *key* until *selector* has the focus, as somebody without a mouse does."""
    for _ in range(60):
        if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            return
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement !== document.body"), "the focus got lost"
    raise AssertionError(f"{selector} is out of reach")


def test_staff_make_a_plan_with_the_keyboard_alone(
    site: str, open_page: OpenPage, quiet: Callable[[Page], None]
) -> None:
    page = open_page(device="desktop")
    quiet(page)
    opened(page, f"{site}/plan.html")
    press_until(page, "Tab", "#rehab-pick-query")
    page.keyboard.type("banded clm")  # forgiven
    press_until(page, "Tab", "[data-name=banded-clam]")
    page.keyboard.press("Enter")
    expect(page.locator("[data-name=banded-clam]")).to_be_focused()
    expect(page.locator("[data-name=banded-clam]")).to_have_attribute("aria-pressed", "true")
    press_until(page, "Shift+Tab", "#rehab-pick-query")
    page.keyboard.press("Control+a")
    page.keyboard.type("toe threading")
    press_until(page, "Tab", "[data-name=toe-threading]")
    page.keyboard.press("Space")

    press_until(page, "Tab", "#dose-banded-clam")
    page.keyboard.type("3 sets of 10 per leg")
    expect(page.locator("#dose-banded-clam")).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".rehab-make-give")).to_contain_text("Mend 1 dose")
    press_until(page, "Tab", ".rehab-mend")
    page.keyboard.press("Enter")
    expect(page.locator("#dose-banded-clam")).to_be_focused()
    expect(page.locator("#dose-banded-clam")).to_have_value("3 x 10, each side")
    expect(page.locator("#dose-banded-clam-said")).to_have_text("3 sets of 10, each side")

    press_until(page, "Tab", "[data-item=toe-threading] [data-tool=up]")
    page.keyboard.press("Enter")
    titles = page.locator(".rehab-make-name strong")
    expect(titles).to_have_text(["Toe Threading Mobilization", "Banded Clam"])
    expect(page.locator("[data-item=toe-threading] [data-tool=down]")).to_be_focused()

    press_until(page, "Tab", "#rehab-make-note")
    page.keyboard.type("Call Anna on 734 555 0100")
    expect(page.locator("#rehab-make-note-warning")).to_contain_text("Take it out")
    page.keyboard.press("Control+a")
    page.keyboard.type("Slowly.")
    expect(page.locator("#rehab-make-note-warning")).to_be_empty()
    expect(page.locator(".rehab-give-code svg")).to_be_visible()
    press_until(page, "Tab", ".rehab-copy")

    made = given_link(page)
    assert made.startswith(f"{site}/plan.html#1/.:slowly:./toe-threading/banded-clam.3x10:-each.")
    opened(page, made)
    expect(page.locator(".rehab-plan-card h2")).to_have_text(
        [
            "Toe Threading Mobilization",
            "Banded Clam",
        ]
    )


def test_the_draft_survives_a_reload_and_its_link_can_be_changed(
    site: str, open_page: OpenPage, link: Link
) -> None:
    page = open_page()
    opened(page, link(PLAN))
    page.click("text=For our staff: change this plan")
    expect(page.locator("#dose-banded-clam")).to_have_value("2 x 8, each side, daily")
    expect(page.locator("#rehab-make-note")).to_have_value(PLAN["note"])
    page.fill("#dose-bird-dog", "5 reps")
    page.click("[data-item=toe-threading] [data-tool=remove]")
    expect(page.locator("[data-item=bird-dog] [data-tool=remove]")).to_be_focused()
    page.reload()
    expect(page.locator("#dose-bird-dog")).to_have_value("5 reps")
    assert "toe-threading" not in given_link(page)
    assert page.evaluate("localStorage.length") == 0


def test_a_ready_plan_can_be_the_start(site: str, open_page: OpenPage) -> None:
    page = open_page()
    opened(page, f"{site}/plan.html")
    library = page.evaluate("rehab.library()")
    protocol = library["protocols"][0]
    page.click("text=Add all")
    rows = page.locator(".rehab-make-item")
    expect(rows).to_have_count(len({item["name"] for item in protocol["sessions"][0]["items"]}))
    for item in protocol["sessions"][0]["items"]:
        expect(page.locator(f"#dose-{item['name']}")).to_have_value(item["dose"] or "")
    page.click("text=Add all")  # adds nothing twice
    expect(rows).to_have_count(len({item["name"] for item in protocol["sessions"][0]["items"]}))


def test_a_plan_has_an_end(site: str, open_page: OpenPage) -> None:
    page = open_page()
    opened(page, f"{site}/plan.html")
    for _ in range(24):
        if page.locator(".rehab-pick-button[aria-pressed=false]").count() == 0:
            page.click("text=Show more")
        page.locator(".rehab-pick-button[aria-pressed=false]").first.click()
    expect(page.locator("text=The plan is full")).to_be_visible()
    expect(page.locator(".rehab-make-item")).to_have_count(24)


# The patient


def test_the_patient_ticks_saves_and_deletes(
    site: str, open_page: OpenPage, link: Link, quiet: Callable[[Page], None], tmp_path: Path
) -> None:
    page = open_page()
    quiet(page)
    opened(page, link(PLAN))
    card = page.locator(".rehab-plan-card").first
    expect(card).to_contain_text("2 sets of 8")
    expect(card).to_contain_text("Usually: 3 sets of 10")
    expect(card).to_contain_text("Only the left side.")
    expect(page.locator(".rehab-plan-card").nth(1)).not_to_contain_text("Usually")
    expect(page.locator("h1")).to_have_text("Left heel")
    assert page.evaluate("localStorage.length") == 0
    expect(page.locator(".rehab-log-grid")).to_have_count(0)

    done = card.locator(".rehab-done-button")
    done.click()
    expect(done).to_have_attribute("aria-pressed", "true")
    expect(page.locator("td.rehab-done")).to_have_count(1)
    page.click("text=Forgot to tick on another day?")
    page.select_option("#rehab-log-day", index=1)
    page.locator(".rehab-log-boxes input").nth(1).check()
    expect(page.locator(".rehab-log-boxes input").nth(1)).to_be_focused()
    expect(page.locator("td.rehab-done")).to_have_count(2)
    page.reload()
    expect(page.locator("td.rehab-done")).to_have_count(2)

    with page.expect_download() as download:
        page.click("[data-save]")
    saved = tmp_path / "log.csv"
    download.value.save_as(saved)
    assert download.value.suggested_filename.endswith(".csv")
    rows = saved.read_text(encoding="utf-8-sig").splitlines()
    assert rows[0] == '"Day","Exercise done"'
    assert re.fullmatch(r'"\d{4}-\d\d-\d\d","Bird Dog"', rows[1])
    assert re.fullmatch(r'"\d{4}-\d\d-\d\d","Banded Clam"', rows[2])

    page.goto(f"{site}/exercises/bird-dog.html")
    page.goto(f"{site}/plan.html")  # what "My plan" in the menu leads to
    expect(page.locator("h1")).to_have_text("Left heel")

    page.click("[data-delete]")
    page.click("text=Keep it")
    expect(page.locator("td.rehab-done")).to_have_count(2)
    page.click("[data-delete]")
    page.locator("dialog .rehab-danger").click()
    expect(page.locator("td.rehab-done")).to_have_count(0)
    assert page.evaluate("localStorage.length") == 0
    page.goto(f"{site}/plan.html")
    page.reload()
    expect(page.locator("h1")).to_have_text("Make a plan")


def test_a_browser_that_keeps_nothing_says_so(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    opened(page, link(PLAN))
    page.locator(".rehab-done-button").first.click()
    expect(page.locator(".rehab-plan-said")).to_contain_text("does not keep ticks")


@pytest.mark.parametrize(
    "kept", ["", "null", "[]", '{"days": 5, "plan": {}}', '{"days": {"x": 1}}']
)
def test_what_others_left_in_the_storage_does_no_harm(
    open_page: OpenPage, link: Link, kept: str
) -> None:
    page = open_page()
    opened(page, link(PLAN))
    page.evaluate("kept => localStorage.setItem(`rehab-plan:${rehab.root.pathname}`, kept)", kept)
    page.reload()
    page.locator(".rehab-done-button").first.click()
    expect(page.locator("td.rehab-done")).to_have_count(1)


def test_follow_along_gets_the_whole_plan_or_one_exercise(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    page.add_init_script("""addEventListener("DOMContentLoaded", () => {
        window.played = [];
        rehab.play = (what) => { played.push(JSON.parse(JSON.stringify(what))); what.onDone?.(); };
    });""")
    opened(page, link(PLAN))
    page.click("[data-all]")
    page.locator("[data-one]").nth(2).click()
    whole, one = page.evaluate("played")
    assert whole["title"] == "Left heel"
    assert [(item["name"], item["dose"]) for item in whole["items"]] == [
        ("banded-clam", "2 x 8, each side, daily"),
        ("bird-dog", None),
        ("toe-threading", "5 circles each way, each side"),
    ]
    assert whole["items"][0]["note"] == "Only the left side."
    assert [item["name"] for item in one["items"]] == ["toe-threading"]
    expect(page.locator(".rehab-plan-said")).to_contain_text("tick what you did")


# Links that went wrong


def test_a_damaged_link_says_so_and_shows_what_is_left(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    opened(page, link(PLAN).split("/toe-thr")[0] + "/no-such-thing")
    expect(page.get_by_role("alert")).to_contain_text("This link is damaged")
    cards = page.locator(".rehab-plan-card h2")
    expect(cards).to_have_text(["Banded Clam", "Bird Dog", "No such thing"])
    expect(page.locator(".rehab-plan-gone")).to_contain_text("Ask us what to do instead")
    opened(page, link(PLAN).replace("2x8", "2y8"))
    expect(page.get_by_role("alert")).to_contain_text("This link is damaged")
    expect(page.locator(".rehab-plan-card").first).to_contain_text("cannot be read")


def test_capitals_and_percent_signs_are_no_damage(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    address, fragment = link(PLAN).split("#")
    for way in (fragment.upper(), fragment.replace("/", "%252F"), fragment.replace(":", "%3A")):
        opened(page, f"{address}#{way}")
        expect(page.get_by_role("alert")).to_have_count(0)
        expect(page.locator(".rehab-plan-card")).to_have_count(3)


def test_a_renamed_exercise_is_found_and_keeps_its_ticks(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    opened(page, link(PLAN))
    page.locator(".rehab-done-button").first.click()

    def renamed(route: Route) -> None:
        text = route.fetch().text()
        changed = text.replace('"name":"banded-clam"', '"name":"clam-with-band"')
        changed = changed.replace('"name": "banded-clam"', '"name": "clam-with-band"')
        before = re.compile(r'("name": ?"clam-with-band", ?"formerly": ?\[)')
        route.fulfill(body=before.sub(r'\1"banded-clam"', changed), content_type="text/javascript")

    page.route("**/data/library.js*", renamed)
    page.reload()
    expect(page.get_by_role("alert")).to_have_count(0)
    card = page.locator(".rehab-plan-card").first
    expect(card).to_contain_text("Banded Clam")
    expect(card.locator(".rehab-done-button")).to_have_attribute("aria-pressed", "true")
    card.locator(".rehab-done-button").click()
    expect(page.locator("td.rehab-done")).to_have_count(0)


def test_an_exercise_that_is_gone_is_named(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    gone = {"name": "old-back-bend", "dose": "3 x 10", "note": ""}
    opened(page, link({**PLAN, "items": [gone, *PLAN["items"]]}))
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator(".rehab-plan-gone")).to_contain_text("Old back bend")
    expect(page.locator(".rehab-plan-gone")).to_contain_text("no longer in our library")


@pytest.mark.parametrize(
    "fragment",
    [
        "1/<img src=x onerror=alert(1)>/<script>alert(2)</script>/:00000",
        "1/%3Cimg%20src=x%20onerror=alert(1)%3E",
        "1/__proto__/constructor/toString",
        "make/1/__proto__.3x10/constructor/.<b>x",
        "1/-:91o:img.src:9...",
        "1/" + "a" * 100_000,
        "make/" + "a/" * 50_000,
        "2/",
        "/",
    ],
    ids=lambda fragment: fragment[:24],
)
def test_hostile_fragments_do_nothing(
    site: str, open_page: OpenPage, quiet: Callable[[Page], None], fragment: str
) -> None:
    page = open_page()
    quiet(page)
    opened(page, f"{site}/plan.html#{fragment}")
    page.wait_for_timeout(400)
    assert page.locator(".rehab-plan-app :is(script, b, img[src=x])").count() == 0


def test_the_skip_link_is_no_plan(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    opened(page, link(PLAN))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".rehab-plan-card")).to_have_count(3)


# How it looks, and where it works


Face = Literal["make", "patient"]


def show(page: Page, face: Face, site: str, link: Link) -> None:
    """The face with everything open that can be open."""
    if face == "make":
        opened(page, f"{site}/plan.html")
        add(page, "banded-clam", "toe-threading")
        page.fill("#dose-banded-clam", "3 sets")
        page.locator(".rehab-note-field summary").first.click()
        page.fill("#rehab-pick-query", "")
    else:
        opened(page, link(PLAN))
        page.locator(".rehab-done-button").first.click()
        page.click("text=Forgot to tick on another day?")


@pytest.mark.parametrize("device", ["phone", "desktop"])
@pytest.mark.parametrize("face", ["make", "patient"])
def test_both_faces_are_accessible(
    site: str, open_page: OpenPage, link: Link, face: Face, device: Literal["phone", "desktop"]
) -> None:
    page = open_page(device=device)
    show(page, face, site, link)
    # what lies under the bar at the bottom is scrolled clear of it; axe sees one place of the page
    bar = "document.querySelector('.rehab-make-jump')?.style.setProperty('position', 'static')"
    page.evaluate(bar)
    assert axe_in_both_schemes(page) == []
    if face == "patient":
        page.click("[data-delete]")
        assert axe(page) == []
    else:
        page.click(".rehab-mend")
        expect(page.locator(".rehab-give-code svg")).to_be_visible()
        assert axe(page) == []


@pytest.mark.parametrize("face", ["make", "patient"])
def test_everything_is_large_enough_to_tap_and_fits_a_narrow_phone(
    site: str, open_page: OpenPage, link: Link, face: Face
) -> None:
    page = open_page(viewport={"width": 320, "height": 640})
    show(page, face, site, link)
    assert width_needed(page) <= 320
    small = page.evaluate("""() =>
        [...document.querySelector(".rehab-plan-app").querySelectorAll(
            "button, input, select, textarea, summary")]
            .map(e => e.matches("[type=checkbox]") ? e.closest("label") : e)
            .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44)
            .map(e => e.outerHTML.slice(0, 90))""")
    assert small == []
    small_type = page.evaluate("""() =>
        [...document.querySelectorAll(".rehab-plan-app :is(p, button, input, label, li, strong)")]
            .filter(e => parseFloat(getComputedStyle(e).fontSize) < 16)
            .map(e => e.outerHTML.slice(0, 90))""")
    assert small_type == []


def test_it_works_from_a_folder(
    site_folder: Path, open_page: OpenPage, link: Link, tmp_path: Path
) -> None:
    page = open_page()
    address = (site_folder / "plan.html").as_uri()
    opened(page, address)
    add(page, "banded-clam")
    expect(page.locator(".rehab-give-ways")).to_contain_text("opened from a file")
    opened(page, f"{address}#{link(PLAN).split('#')[1]}")
    page.locator(".rehab-done-button").first.click()
    with page.expect_download() as download:
        page.click("[data-save]")
    download.value.save_as(tmp_path / "log.csv")
    assert "Banded Clam" in (tmp_path / "log.csv").read_text(encoding="utf-8-sig")
    page.reload()
    expect(page.locator("td.rehab-done")).to_have_count(1)


def test_it_works_offline_once_it_is_open(site: str, open_page: OpenPage, link: Link) -> None:
    page = open_page()
    opened(page, link(PLAN))
    page.context.set_offline(True)
    page.locator(".rehab-done-button").first.click()
    expect(page.locator("td.rehab-done")).to_have_count(1)
    page.click("text=For our staff: change this plan")
    page.fill("#dose-bird-dog", "5 reps")
    assert "bird-dog.5reps" in given_link(page)


def test_without_scripts_it_says_what_it_needs(site: str, open_page: OpenPage, link: Link) -> None:
    page = open_page(link(PLAN), java_script_enabled=False)
    expect(page.locator("main")).to_contain_text("It needs JavaScript")
    page.click("text=Or choose from all exercises")
    assert page.url == f"{site}/exercises/index.html"


def test_a_library_that_does_not_load_is_told(open_page: OpenPage, link: Link) -> None:
    page = open_page()
    page.route("**/data/library.js*", lambda route: route.abort())
    page.goto(link(PLAN))
    expect(page.get_by_role("alert")).to_contain_text("could not be loaded")


# Paper


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(("count", "most"), [(1, 2), (3, 3), (8, 5)])
def test_the_sheet_has_all_that_the_patient_needs(
    site: str, open_page: OpenPage, link: Link, paper: str, count: int, most: int
) -> None:
    page = open_page(device="desktop")
    opened(page, f"{site}/plan.html")
    names = [one["name"] for one in page.evaluate("rehab.library()")["exercises"]][:count]
    items = [{"name": name, "dose": "2 x 8, daily", "note": ""} for name in names]
    opened(page, link({**PLAN, "items": items}))
    expect(page.locator(".rehab-sheet svg")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator(".rehab-sheet")).to_be_visible()
    expect(page.locator(".rehab-plan-app")).to_be_hidden()
    expect(page.locator(".rehab-sheet-item")).to_have_count(count)
    expect(page.locator(".rehab-sheet-grid td")).to_have_count(14 * count)
    expect(page.locator(".rehab-sheet")).to_contain_text("Stop and call us if")
    expect(page.locator(".rehab-sheet")).to_contain_text("2 sets of 8, every day")
    expect(page.locator(".rehab-clinic")).to_be_visible()
    width = page.evaluate(
        "document.querySelector('.rehab-sheet svg').getBoundingClientRect().width"
    )
    assert width > 34.9 / 25.4 * 96
    small = page.evaluate("""() =>
        [...document.querySelectorAll(".rehab-sheet *")].filter(e => e.textContent.trim()
            && parseFloat(getComputedStyle(e).fontSize) * 0.75 < 13.99).map(e => e.outerHTML)""")
    assert small == []
    assert 1 <= pages_of(page.pdf(format=paper)) <= most


def test_staff_print_the_same_sheet(site: str, open_page: OpenPage) -> None:
    page = open_page(device="desktop")
    opened(page, f"{site}/plan.html")
    add(page, "banded-clam")
    expect(page.locator(".rehab-sheet svg")).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator(".rehab-sheet")).to_contain_text("Banded Clam")
    page.emulate_media(media="screen")
    page.fill("#dose-banded-clam", "what")
    expect(page.locator(".rehab-sheet")).to_have_count(0)
