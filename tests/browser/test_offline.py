"""The library without a network: everything is there after one visit, and builds never mix."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from tests.browser.conftest import CSP, OpenPage, Serve
from tests.conftest import Build, Built, exercise

READY = "navigator.serviceWorker.ready.then((one) => one.active.scriptURL)"
KEPT = """async () => {
    let bytes = 0;
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const one of await cache.keys()) {
            bytes += (await (await cache.match(one)).blob()).size;
        }
    }
    return bytes;
}"""
CACHES = "caches.keys()"
NEW_WAITS = """async () => {
    const one = await navigator.serviceWorker.getRegistration();
    await one.update();
    for (let wait = 0; !one.waiting; wait++) {
        if (wait > 100) throw new Error("the new worker did not come");
        await new Promise((done) => setTimeout(done, 100));
    }
}"""
GONE = """async () => {
    for (let wait = 0; (await navigator.serviceWorker.getRegistrations()).length; wait++) {
        if (wait > 100) throw new Error("the worker is still there");
        await new Promise((done) => setTimeout(done, 100));
    }
    return caches.keys();
}"""
MARK = "getComputedStyle(document.documentElement).getPropertyValue('--build').trim()"
OWN = {"html_theme": "rehab", "html_static_path": ["own"], "html_css_files": ["mark.css"]}


@pytest.fixture
def open_page(open_page: OpenPage) -> OpenPage:
    """Open pages whose worker may keep the library."""
    return partial(open_page, service_workers="allow")


def small(build: Build, number: str, conf: Mapping[str, Any] = OWN) -> Built:
    """Build *number* of a small library, whose pages and style sheet each tell the number."""
    return build(
        {
            "exercises/toe-threading.md": exercise(message=f"Build {number}."),
            "exercises/bird-dog.md": exercise("bird-dog", message=f"Build {number}."),
            "docs/reference/staff.md": f"# Staff {number}\n",
            "own/mark.css": f":root {{ --build: {number}; }}\n",
        },
        conf={**OWN, **conf},
    )


def builds(page: Page) -> tuple[str, str]:
    """The builds that the page and its style sheet come from."""
    text = page.locator("main").inner_text()
    found = re.search(r"(?:Build|Staff) (\w+)", text)
    assert found, text
    return found[1], page.evaluate(MARK)


def test_whole_library_after_one_visit(site: str, site_folder: Path, open_page: OpenPage) -> None:
    page = open_page(f"{site}/exercises/toe-threading.html")
    assert page.evaluate(READY) == f"{site}/sw.js"
    assert page.evaluate(KEPT) <= 3_000_000
    page.context.set_offline(True)
    assert page.evaluate("fetch('/robots.txt').then(() => true, () => false)") is False
    errors: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(f"{page.url}: {message.text}")

    page.on("console", note)
    page.on("pageerror", lambda error: errors.append(str(error)))
    first = (site_folder / "sw.js").read_text(encoding="utf-8").partition("\n")[0]
    files = json.loads(first.removeprefix("const build = ").removesuffix(";"))["files"]
    pages = [name for name in files if name.startswith("exercises/") and name.endswith(".html")]
    assert len(pages) > 10
    for name in pages:
        page.goto(f"{site}/{name}")
        expect(page.locator("h1").first).to_be_visible()
    page.goto(f"{site}/exercises/bird-dog.html")
    picture = page.locator("main img").first
    picture.scroll_into_view_if_needed()
    assert picture.evaluate("(one) => one.decode().then(() => one.naturalWidth > 0)")
    page.get_by_role("button", name="Move", exact=True).click()
    moving = page.locator(".rehab-step img[src*='.moving.svg?1']")
    assert moving.evaluate("(one) => one.decode().then(() => one.naturalWidth > 0)")
    page.locator("[data-play]").first.click()
    expect(page.locator(".rehab-player")).to_be_visible()
    assert errors == []


def test_search_and_catalogue_without_a_network(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/")
    page.evaluate(READY)
    page.context.set_offline(True)
    page.goto(f"{site}/search.html?q=toe+treading")
    expect(page.get_by_role("link", name="Toe Threading").first).to_be_visible()
    page.goto(f"{site}/exercises/")
    expect(page.get_by_role("link", name="Toe Threading").first).to_be_visible()
    expect(page.get_by_role("searchbox").first).to_be_visible()


def test_page_that_is_not_kept_says_so(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/")
    page.evaluate(READY)
    page.goto(f"{site}/docs/reference/settings.html")
    expect(page.get_by_role("heading", name="Settings", exact=True)).to_be_visible()
    page.context.set_offline(True)
    page.goto(f"{site}/docs/reference/doses.html")
    expect(page.get_by_role("heading", name="No network")).to_be_visible()


def test_new_build_comes_whole(build: Build, serve: Serve, open_page: OpenPage) -> None:
    built = small(build, "one")
    base = f"{serve(built.outdir.parent, CSP)}/html/exercises"
    page = open_page(f"{base}/toe-threading.html")
    page.evaluate(READY)
    page.goto(f"{base}/bird-dog.html")
    assert builds(page) == ("one", "one")
    small(build, "two")
    page.goto(f"{base}/toe-threading.html?from=mail")  # still the build that is whole on the device
    assert builds(page) == ("one", "one")
    page.evaluate(NEW_WAITS)
    assert builds(page) == ("one", "one")
    page.goto(f"{base}/toe-threading.html#a")  # at rest, asks for the new build, and loads again
    page.wait_for_function("() => document.querySelector('main').innerText.includes('Build two')")
    assert builds(page) == ("two", "two")
    assert page.url.endswith("toe-threading.html#a")
    page.context.set_offline(True)
    page.goto(f"{base}/bird-dog.html")
    assert builds(page) == ("two", "two")
    assert len(page.evaluate(CACHES)) == 1


def test_page_of_another_build_gets_nothing_from_the_worker(
    build: Build, serve: Serve, open_page: OpenPage
) -> None:
    conf = {"rehab_offline_megabytes": 0}
    built = small(build, "one", conf)
    base = serve(built.outdir)
    page = open_page(f"{base}/exercises/bird-dog.html")
    page.evaluate(READY)
    page.goto(f"{base}/exercises/bird-dog.html")  # kept from now on
    (built.outdir / "sw.js").rename(built.outdir / "kept.js")
    small(build, "two", conf)
    (built.outdir / "kept.js").replace(built.outdir / "sw.js")  # the update is on its way only
    page.goto(f"{base}/exercises/toe-threading.html")
    assert builds(page) == ("two", "two")
    page.goto(f"{base}/docs/reference/staff.html")
    assert builds(page) == ("two", "two")
    page.goto(f"{base}/exercises/bird-dog.html")
    assert builds(page) == ("one", "one")
    page.context.set_offline(True)
    page.goto(f"{base}/exercises/bird-dog.html")
    assert builds(page) == ("one", "one")
    page.goto(f"{base}/exercises/toe-threading.html")
    expect(page.get_by_role("heading", name="No network")).to_be_visible()


def test_upload_that_is_not_whole_changes_nothing(
    build: Build, serve: Serve, open_page: OpenPage
) -> None:
    built = small(build, "one")
    base = f"{serve(built.outdir)}/exercises"
    page = open_page(f"{base}/bird-dog.html")
    page.evaluate(READY)
    old = (built.outdir / "exercises/toe-threading.html").read_bytes()
    small(build, "two")
    (built.outdir / "exercises/toe-threading.html").write_bytes(old)
    failed = """async () => {
        const one = await navigator.serviceWorker.getRegistration();
        const found = new Promise((done) => one.addEventListener("updatefound", () => {
            const { installing } = one;
            installing.addEventListener("statechange", () => done(installing.state));
        }));
        await one.update();
        return found;
    }"""
    assert page.evaluate(failed) == "redundant"
    page.goto(f"{base}/bird-dog.html")
    assert builds(page) == ("one", "one")


def test_switched_off(build: Build, serve: Serve, open_page: OpenPage) -> None:
    built = small(build, "one")
    base = f"{serve(built.outdir)}/exercises"
    page = open_page(f"{base}/bird-dog.html")
    page.evaluate(READY)
    page.goto(f"{base}/bird-dog.html")
    small(build, "two", {"rehab_offline": False})
    page.goto(f"{base}/bird-dog.html")
    page.wait_for_function("() => document.querySelector('main').innerText.includes('Build two')")
    assert page.evaluate(GONE) == []
    page.goto(f"{base}/toe-threading.html")
    assert builds(page) == ("two", "two")


def test_from_a_folder_there_is_neither_manifest_nor_error(
    site_folder: Path, open_page: OpenPage
) -> None:
    page = open_page()
    errors: list[str] = []
    page.on("console", lambda one: errors.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((site_folder / "exercises/bird-dog.html").as_uri())
    expect(page.locator("h1").first).to_be_visible()
    assert page.locator("link[rel=manifest]").count() == 0
    assert errors == []


def test_folders_as_pages(build: Build, serve: Serve, open_page: OpenPage) -> None:
    pages = {"exercises/bird-dog.md": exercise("bird-dog")}
    built = build(pages, builder="dirhtml", conf={"html_theme": "rehab"})
    base = f"{serve(built.outdir)}/"
    page = open_page(base)
    page.evaluate(READY)
    page.context.set_offline(True)
    page.goto(f"{base}exercises/bird-dog?from=mail#content")  # a host would add the last slash
    assert page.url == f"{base}exercises/bird-dog/?from=mail#content"
    expect(page.get_by_role("heading", name="Bird Dog").first).to_be_visible()
    page.goto(f"{base}no/such/page/")
    expect(page.get_by_role("heading", name="No network")).to_be_visible()


def test_installable(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/exercises/bird-dog.html")
    page.evaluate(READY)
    session = page.context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert found["url"] == f"{site}/manifest.webmanifest"
    assert found["errors"] == []
    faults = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [one for one in faults if one["errorId"] != "in-incognito"] == []
