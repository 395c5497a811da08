"""The library as scripts in `_static/rehab/data/`: what follow-along, plans and lists load.

Classic scripts, since a page opened from a folder (`file://`) can load nothing else. Each calls
`rehabData.exercise({...})` or `rehabData.library({...})`; static/js/data.js finds and loads them.
Addresses are relative to the folder of the library.
"""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_rehab import views
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.model import Exercise, Picture, Protocol, Session, Step
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.domain import rehab_domain
from sphinx_rehab.publish.exercises_json import dose_data
from sphinx_rehab.publish.writing import data_script, finished_pages, write_if_changed
from sphinx_rehab.transforms.moving import moves

FOLDER = "_static/rehab/data"


def register(app: Sphinx) -> None:
    """Write the scripts when a build is finished."""
    app.connect("build-finished", write)


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write `library.js` and one script per shown exercise; remove those of all others."""
    builder = finished_pages(app, exception)
    if builder is None:
        return
    library, folder = rehab_domain(app.env).library, Path(app.outdir) / FOLDER
    scripts = {
        f"exercise-{e.name}.js": data_script("rehabData.exercise", _exercise(e, library, builder))
        for e in filter(library.is_shown, library.exercises)
    }
    for old in folder.glob("exercise-*.js"):
        if old.name not in scripts:
            old.unlink()
    scripts["library.js"] = data_script("rehabData.library", _library(library, builder))
    for name, text in scripts.items():
        write_if_changed(folder / name, text)


# -- one exercise, with all that a patient needs to do it


def _exercise(
    exercise: Exercise, library: Library, builder: StandaloneHTMLBuilder
) -> dict[str, Any]:
    return {
        "name": exercise.name,
        "title": exercise.title,
        "url": builder.get_target_uri(exercise.docname),
        "message": exercise.message,
        "dose": dose_data(exercise.dose, exercise.unit),
        "positions": _labels(library, Table.POSITIONS, exercise.positions),
        "equipment": _labels(library, Table.EQUIPMENT, exercise.equipment),
        "picture": _picture(views.card(exercise).picture, builder),
        "ask_first": list(exercise.ask_first),
        "stop_if": list(exercise.stop_if),
        "steps": [_step(step, builder) for step in exercise.steps],
        "cues": list(exercise.cues),
        "feel": list(exercise.feel),
    }


def _step(step: Step, builder: StandaloneHTMLBuilder) -> dict[str, Any]:
    """*step*; its text goes on where the title ends."""
    return {
        "title": step.title,
        "text": step.text.removeprefix(step.title).strip(),
        "pictures": [found for p in step.pictures if (found := _picture(p, builder))],
        "timings": [
            {"role": t.role, "text": t.text, "dose": str(t.dose) if t.dose else None}
            for t in step.timings
        ],
    }


def _picture(picture: Picture | None, builder: StandaloneHTMLBuilder) -> dict[str, Any] | None:
    """The picture's file as the pages show it; None where the build has no such file."""
    if picture is None or picture.path not in builder.env.images:
        return None
    name = builder.images.get(picture.path) or builder.env.images[picture.path][1]
    url = posixpath.join(builder.imagedir, quote(name))
    found: dict[str, Any] = {"url": url, "description": picture.description}
    return {**found, "moves": True} if moves(Path(builder.srcdir) / picture.path) else found


def _labels(library: Library, table: Table, names: tuple[str, ...]) -> list[str]:
    return [library.vocabulary.label(table, name) for name in names]


# -- all of them, as far as a list needs


def _library(library: Library, builder: StandaloneHTMLBuilder) -> dict[str, Any]:
    return {
        "project": builder.config.project,
        "exercises": [
            _entry(exercise, library, builder)
            for exercise in filter(library.is_shown, library.exercises)
        ],
        "protocols": [
            _protocol(protocol, library, builder)
            for protocol in filter(library.is_shown, library.protocols)
        ],
    }


def _entry(exercise: Exercise, library: Library, builder: StandaloneHTMLBuilder) -> dict[str, Any]:
    dose = dose_data(exercise.dose, exercise.unit)
    return {
        "name": exercise.name,
        "formerly": list(exercise.formerly),
        "title": exercise.title,
        "url": builder.get_target_uri(exercise.docname),
        "message": exercise.message,
        "regions": _labels(library, Table.REGIONS, exercise.regions),
        "helps": _labels(library, Table.CONDITIONS, exercise.helps),
        "dose": dose and {key: dose[key] for key in ("text", "words", "unit")},
        "picture": _picture(views.card(exercise).picture, builder),
        "steps": len(exercise.steps),
    }


def _protocol(
    protocol: Protocol, library: Library, builder: StandaloneHTMLBuilder
) -> dict[str, Any]:
    return {
        "name": protocol.name,
        "formerly": list(protocol.formerly),
        "title": protocol.title,
        "url": builder.get_target_uri(protocol.docname),
        "message": protocol.message,
        "sessions": [_session(session, library) for session in protocol.sessions],
    }


def _session(session: Session, library: Library) -> dict[str, Any]:
    """The session's shown exercises; a dose is the session's own, or null."""
    found = [(item, library.exercise(item.exercise)) for item in session.items]
    return {
        "title": session.title,
        "items": [
            {"name": shown.name, "dose": str(item.dose) if item.dose else None, "note": item.note}
            for item, shown in found
            if shown is not None and library.is_shown(shown)
        ],
    }
