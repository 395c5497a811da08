"""What stands beside the pages for a web host, and what each page says about itself."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from sphinx_rehab.core.policy import EXTERNAL_LINK, HEADERS

from tests.conftest import ROOT, Build, exercise

ADDRESS = "https://exercises.example.org/lib/"
OWN = {"html_theme": "rehab"}
FILES = {
    "exercises/toe-yoga.md": exercise("toe-yoga", message="Toes & feet."),
    "exercises/late.md": exercise("late", status="draft"),
    "docs/authoring/guide.md": "# Guide\n\nFor staff.\n",
    "docs/more.md": "# More\n\nRead [this](https://example.org/) and [that](#toe-yoga).\n",
}


def test_sitemap_lists_what_patients_see(build: Build) -> None:
    built = build(FILES, conf={**OWN, "html_baseurl": ADDRESS})
    tree = ET.parse(built.outdir / "sitemap.xml")
    urls = [
        element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    assert urls == [
        f"{ADDRESS}{name}.html" for name in ("docs/more", "exercises/toe-yoga", "index")
    ]
    robots = (built.outdir / "robots.txt").read_text("utf-8")
    assert f"Sitemap: {ADDRESS}sitemap.xml" in robots


def test_without_an_address_nothing_guesses_one(build: Build) -> None:
    built = build(FILES, conf=OWN)
    assert not (built.outdir / "sitemap.xml").exists()
    assert '<base href="/">' in built.html("404")
    assert "Sitemap" not in (built.outdir / "robots.txt").read_text("utf-8")
    page = built.html("exercises/toe-yoga")
    assert 'property="og:title" content="Toe Yoga"' in page
    assert "og:url" not in page


def test_page_says_what_it_is_about(build: Build) -> None:
    built = build(FILES, conf={**OWN, "html_baseurl": ADDRESS})
    page = built.html("exercises/toe-yoga")
    text = "Toes &amp; feet."
    assert f'<meta name="description" content="{text}" />' in page
    assert f'<meta property="og:description" content="{text}" />' in page
    assert f'<meta property="og:url" content="{ADDRESS}exercises/toe-yoga.html" />' in page
    assert '<meta name="description" content="Read this and that." />' in built.html("docs/more")
    hidden = built.html("exercises/late")
    assert '<meta name="robots" content="noindex" />' in hidden
    assert "og:" not in hidden


def test_a_wrong_address_is_answered_at_any_depth(build: Build) -> None:
    built = build(FILES, conf={**OWN, "html_baseurl": ADDRESS})
    assert '<base href="/lib/">' in built.html("404")


def test_a_page_asks_only_for_its_own_files_even_without_headers(build: Build) -> None:
    page = build(FILES, conf=OWN).html("exercises/toe-yoga")
    head = page.partition("<link")[0]
    assert "default-src &#39;self&#39; file:;" in head
    assert '<meta name="referrer" content="same-origin">' in head


@pytest.mark.parametrize("theme", ["rehab", "alabaster"])
def test_links_to_other_sites_tell_nothing(build: Build, theme: str) -> None:
    page = build(FILES, conf={"html_theme": theme}).html("docs/more")
    outside = re.findall(r'<a [^>]*href="https://example.org/"[^>]*>', page)
    assert outside
    assert all(f'rel="{EXTERNAL_LINK}"' in link for link in outside)
    inside = re.findall(r'<a [^>]*href="../exercises/toe-yoga.html"[^>]*>', page)
    assert inside
    assert not any("rel=" in link for link in inside if 'class="reference' in link)


def test_host_and_nginx_send_the_same_headers(build: Build) -> None:
    written = (build(FILES, conf=OWN).outdir / "_headers").read_text("utf-8")
    nginx = (ROOT / "docs/hosting/nginx.conf").read_text("utf-8")
    for name, value in {**HEADERS, "Cache-Control": "no-cache"}.items():
        assert f"  {name}: {value}\n" in written
        assert f'add_header {name} "{value}" always;' in nginx


def test_what_the_project_brings_itself_is_never_lost(build: Build) -> None:
    names = ("robots.txt", "_headers", "sw.js", "manifest.webmanifest", "exercises.json")
    own = {f"extra/{name}": f"{name}: ours\n" for name in names}
    files = {**FILES, **own, "site.xml/sitemap.xml": "<ours/>\n"}
    extra = ["extra", "site.xml/sitemap.xml"]
    conf = {**OWN, "html_baseurl": ADDRESS, "html_extra_path": extra}
    for changed in ({}, {"docs/more.md": "# More\n\nText.\n"}):
        built = build({**files, **changed}, conf=conf)
        assert built.warnings == []
        for name in names:
            assert (built.outdir / name).read_text("utf-8") == f"{name}: ours\n"
            assert f"{name}: yours is kept" in built.status
        assert (built.outdir / "sitemap.xml").read_text("utf-8") == "<ours/>\n"
        assert (built.outdir / ".nojekyll").is_file()
    built = build(conf={**conf, "rehab_offline": False})
    assert (built.outdir / "sw.js").read_text("utf-8") == "sw.js: ours\n"
    left_out = ["robots.txt", "**/robots.txt"]
    built = build(conf={**conf, "exclude_patterns": left_out}, fresh=True)
    assert (built.outdir / "_headers").read_text("utf-8") == "_headers: ours\n"


@pytest.mark.parametrize(
    ("builder", "theme"), [("html", "alabaster"), ("singlehtml", "rehab"), ("epub", "rehab")]
)
def test_other_themes_and_builders_are_left_alone(build: Build, builder: str, theme: str) -> None:
    out: Path = build(
        FILES, builder=builder, conf={"html_theme": theme} if builder != "epub" else {}
    ).outdir
    for name in ("_headers", "robots.txt", "sitemap.xml"):
        assert not (out / name).exists()
