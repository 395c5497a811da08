"""A film beside a page: a player in HTML, a link elsewhere; nothing is fetched before its start."""

from __future__ import annotations

import re

import pytest

from tests.conftest import Build, exercise

BODY = """
    :::{video} a/film.mp4
    :poster: a/foot.png
    :captions: a/film.vtt

    The film shows one foot.
    :::
    """
FILES = {
    "exercises/a.md": exercise("a", body=BODY),
    "exercises/a/film.mp4": b"film",
    "exercises/a/film.vtt": "WEBVTT\n\n00:00.000 --> 00:04.000\nLift one foot.\n",
    "exercises/a/foot.png": b"\x89PNG\r\n\x1a\n",
}


def test_page_holds_a_player_with_captions_and_a_link(build: Build) -> None:
    built = build(FILES)
    assert built.warnings == []
    page = built.html("exercises/a")
    found = re.search(r"<video ([^>]*)>(.*?)</video>", page, re.DOTALL)
    assert found
    assert 'preload="none"' in found[1]
    assert re.search(r'src="\.\./_downloads/\w+/film\.mp4"', found[1])
    assert 'poster="../_images/foot.png"' in found[1]
    track = re.search(r"<track [^>]*>", found[2])
    assert track
    assert re.search(r'src="\.\./_downloads/\w+/film\.vtt"', track[0])
    assert 'srclang="en"' in track[0]
    assert "Watch the video" in found[2]


@pytest.mark.parametrize("builder", ["epub", "text", "latex", "man", "texinfo", "xml"])
def test_other_builders_show_links(build: Build, builder: str) -> None:
    built = build(FILES, builder=builder, conf={"copyright": "Clinic", "version": "1"})
    assert built.warnings == []


def test_a_film_elsewhere_is_a_link_that_names_the_site(build: Build) -> None:
    body = ":::{video} https://films.example.org/a\nOne foot.\n:::"
    page = build({"exercises/a.md": exercise("a", body=body)}).html("exercises/a")
    assert "<video" not in page
    assert "<iframe" not in page
    link = re.search(r'<a [^>]*href="https://films.example.org/a"[^>]*>([^<]*)', page)
    assert link
    assert "films.example.org" in link[1]
    assert 'rel="noopener noreferrer"' in link[0]
