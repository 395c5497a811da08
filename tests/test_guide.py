"""The guide for staff and the page for other books: their files are built here, as they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tests.conftest import ROOT, Build, Built, exercise
from tests.documents import (
    COMPANIONS,
    GUIDE,
    files_in,
    messages_in,
    missing,
    read,
    sections,
    unsaid,
)

# each page of the guide with whole files is a small project

CIRCLES = "exercises/ankle-circles"
PROJECTS = {
    path.stem: files
    for path in sorted(GUIDE.glob("*.md"))
    if (files := files_in(read(path))) and not all(name.endswith(".toml") for name in files)
}
SEEN = {
    "first-exercise": (
        CIRCLES,
        ["This is a draft. Patients do not see it.", "each side, every day"],
    ),
    "doses": ("exercises/ankle-press", ["2 sets of 8, hold each for 3 seconds", "about 4 minutes"]),
    "pictures": (CIRCLES, ['alt="The foot from above, an arrow shows the circle"', ".vtt"]),
    "relations": (
        CIRCLES,
        ["Harder", "Gets you ready for", "Instead of this one", "Goes well with"],
    ),
    "plans": ("docs/protocols/ankle-after-sprain", ["How often", "hold for 5 to 10 seconds"]),
    "review": (CIRCLES, ["Reviewed by Dr. Mary Jones, PT on 2026-03-31."]),
    "what-patients-see": (CIRCLES, ["This page is not ready yet."]),
    "renaming": ("exercises/foot-circles", ['url=ankle-circles.html"']),
    "translations": (CIRCLES, ["Círculos con el tobillo", "10 círculos lentos", "Tobillo"]),
}
"""Of each page of the guide that holds files: one that is built, and what it holds."""
DRAFTS = ["draft", "review", "published"]
SPANISH = {"language": "es", "locale_dirs": ["locale"], "gettext_compact": False}


def project(build: Build, name: str, changed: Mapping[str, str] = {}, **conf: Any) -> Built:
    files = PROJECTS[name] | dict(changed)
    own: dict[str, Any] = {}
    exec(files.pop("conf.py", ""), {}, own)
    own |= SPANISH if name == "translations" else {}
    media = re.findall(r"ankle-circles/[\w-]+\.(?:jpg|mp4)", "".join(files.values()))
    given = COMPANIONS | {f"exercises/{path}": b"" for path in media}
    defaults = {"rehab_show": DRAFTS, "rehab_today": "2026-04-01"}
    return build(given | files, conf=defaults | own | conf, folder=name)


@pytest.mark.parametrize("name", PROJECTS)
def test_page_of_the_guide_is_a_working_example(build: Build, name: str) -> None:
    built = project(build, name)
    assert built.warnings == []
    docname, fragments = SEEN[name]
    assert missing(fragments, built.html(docname)) == []


def test_messages_of_the_guide_are_real(build: Build) -> None:
    page = f"{CIRCLES}.md"
    right, slip = re.findall(r"^:dose: .*$", read(GUIDE / "first-exercise.md"), re.MULTILINE)
    broken = PROJECTS["first-exercise"][page].replace(right, slip)
    draft = PROJECTS["what-patients-see"][page].replace("status: review", "status: draft")
    press = exercise("ankle-press", message="See {exercise}`ankle-circles`.")
    linked = {page: draft, "exercises/ankle-press.md": press}
    builds = {
        "first-exercise": project(build, "first-exercise", {page: broken}),
        "review": project(build, "review", rehab_today="2027-06-01"),
        "what-patients-see": project(build, "what-patients-see", linked, rehab_show=["review"]),
    }
    for name, built in builds.items():
        quoted = messages_in(read(GUIDE / f"{name}.md"))
        assert quoted, name
        assert unsaid(quoted, built) == []


# -- links from other books


@pytest.mark.parametrize("book", ["In Markdown", "In reStructuredText"])
def test_other_books_link_as_documented(
    build: Build, library: Callable[..., Built], book: str
) -> None:
    files = files_in(sections(ROOT / "docs/linking.md")[book])
    conf: dict[str, Any] = {"primary_domain": None}
    exec(files.pop("conf.py"), {}, conf)
    ((address, _inventory),) = conf["intersphinx_mapping"].values()
    objects = str(library("html").outdir / "objects.inv")
    conf["intersphinx_mapping"] = {"rehab": (address, objects)}
    conf["exclude_patterns"] = ["index.md"] if "index.rst" in files else []
    built = build(files, conf=conf)
    # the fixture sets this everywhere
    assert [line for line in built.warnings if "'rehab_today' in override" not in line] == []
    links = re.findall(rf'href="{address}([^"]+)"', built.html("index"))
    assert set(links) == {
        "exercises/toe-threading.html",
        "docs/protocols/stronger-foot-base.html",
        "docs/conditions/plantar-heel-pain.html",
    }
    text = "".join(files.values())
    assert len(links) == text.count("toe-threading") + text.count("foot-base") + text.count(
        "heel-pain"
    )
