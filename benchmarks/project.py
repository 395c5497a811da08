"""Lays out the two Sphinx projects and says in which settings they differ.

``ours`` uses sphinx-rehab, ``twin`` is written by hand with sphinx-design. Files are written only
when their text differs, so a second call with an edited exercise is an edit of the source tree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import ours
import phrases
import twin
from corpus import POSES, Exercise
from relations import both_ways

Variant = Literal["ours", "twin"]
VARIANTS: tuple[Variant, ...] = ("ours", "twin")
Index = Literal["toctree", "catalogue"]
EXTENSION = Path(__file__).resolve().parents[1] / "_ext"

_INDEX_TITLE = "# Exercises\n\nAll exercises of the benchmark library.\n\n"
_TOCTREE = "```{toctree}\n:hidden:\n:glob:\n\n*\n```\n"
_NO_SEARCH = """

def _without_search(app):
    app.builder.search = False


def setup(app):
    app.connect("builder-inited", _without_search)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
"""


@dataclass(frozen=True, slots=True)
class Options:
    """What both projects have in common. ``search`` off writes no search index in either."""

    theme: str = "basic"
    index: Index = "toctree"
    search: bool = True


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting that only one project has, and why that is fair."""

    value: object
    reason: str


_SHARED_NOTICE = "the twin includes the same words from a shared file"
_DIFFERENT: dict[Variant, dict[str, Setting]] = {
    "ours": {
        "extensions": Setting(["myst_parser", "sphinx_rehab"], "what is compared: our directives"),
        "primary_domain": Setting("rehab", "directives without prefix, as our authors write them"),
        "rehab_today": Setting(phrases.TODAY, "the same pages on any day"),
        "rehab_clinic": Setting(phrases.CLINIC, _SHARED_NOTICE),
        "rehab_disclaimer": Setting(phrases.DISCLAIMER, _SHARED_NOTICE),
        "rehab_reading_grades": Setting(
            {"step": 1000, "page": 1000}, "measured, never told: the data's sentences are long"
        ),
    },
    "twin": {
        "extensions": Setting(
            ["myst_parser", "sphinx_design"], "what is compared: grids, cards and dropdowns"
        ),
    },
}


def settings(variant: Variant, options: Options) -> dict[str, object]:
    """Return the whole ``conf.py`` of one project as a dictionary."""
    common: dict[str, object] = {
        "project": "Benchmark",
        "author": "sphinx-rehab",
        "exclude_patterns": ["_build", "_shared"],
        "myst_enable_extensions": ["colon_fence", "deflist"],
        "html_theme": options.theme,
        "smartquotes": False,
        "html_copy_source": False,
        "html_show_sourcelink": False,
        "html_use_index": False,
        "html_domain_indices": False,
    }
    return common | {name: own.value for name, own in _own(variant, options).items()}


def differences(options: Options) -> list[str]:
    """Return one line for each setting that differs, with the reason."""
    return [
        f"{variant}: {name} = {own.value!r} ({own.reason})"
        for variant in VARIANTS
        for name, own in _own(variant, options).items()
    ]


def _own(variant: Variant, options: Options) -> dict[str, Setting]:
    if variant == "twin" and options.theme == "rehab":
        themes = str(EXTENSION / "sphinx_rehab" / "theme")
        reason = "our theme without our extension, which would register it"
        return _DIFFERENT[variant] | {"html_theme_path": Setting([themes], reason)}
    return _DIFFERENT[variant]


def write_project(
    root: Path, variant: Variant, exercises: Sequence[Exercise], options: Options
) -> list[str]:
    """Write one project into ``root`` and return the files whose text changed, as POSIX paths."""
    changed = []
    for name, text in _files(variant, exercises, options):
        path = root / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            changed.append(name)
    return changed


def _files(
    variant: Variant, exercises: Sequence[Exercise], options: Options
) -> Iterator[tuple[str, str]]:
    library = {e.name: e for e in exercises}
    values = settings(variant, options)
    if variant == "ours" and not options.search:
        values["rehab_search"] = False
    conf = "".join(f"{name} = {value!r}\n" for name, value in values.items())
    yield "conf.py", conf + ("" if options.search else _NO_SEARCH)
    yield "index.md", "# Library\n\nStart here.\n\n```{toctree}\n:hidden:\n\nexercises/index\n```\n"
    for pose in range(POSES):
        yield f"exercises/figures/pose-{pose}.svg", _figure(pose)
    if variant == "ours":
        listing = ours.CATALOGUE
        yield "exercises/vocabulary.toml", ours.vocabulary(exercises)
        for exercise in exercises:
            yield f"exercises/{exercise.name}.md", ours.page(exercise, library)
    else:
        listing = twin.catalogue(exercises)
        yield "_shared/notice.md", twin.NOTICE
        links = both_ways({e.name: e.related for e in exercises})
        for exercise in exercises:
            yield f"exercises/{exercise.name}.md", twin.page(exercise, library, links)
    body = f"{listing}\n\n{_TOCTREE}" if options.index == "catalogue" else _TOCTREE
    yield "exercises/index.md", _INDEX_TITLE + body


def _figure(pose: int) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90">'
        f'<circle cx="{30 + 8 * pose}" cy="20" r="8"/>'
        f'<path d="M{30 + 8 * pose} 28 L60 60 L{20 + 10 * pose} 85"'
        ' stroke="black" fill="none"/></svg>\n'
    )
