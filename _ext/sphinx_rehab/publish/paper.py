"""Paper: what is printed instead of a page, or around it; hidden on screens.

An exercise page prints as one sheet, which stands at its end. A plan prints as a handout: a cover,
its page without the background, and its exercises in short. All of it is made from the same
dataclasses as everything else, and shown and hidden by `static/css/paper.css`, without a script.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any, cast
from urllib.parse import urljoin

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment

from sphinx_rehab import views
from sphinx_rehab.builders import is_site
from sphinx_rehab.core import qr, sheet, sheet_size
from sphinx_rehab.core.dose_time import total_seconds
from sphinx_rehab.core.dose_words import in_words, minutes_in_words
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.model import Entry, Exercise, Picture, Protocol, Step
from sphinx_rehab.core.review import Review, Status
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.domain import rehab_domain
from sphinx_rehab.i18n import _, words
from sphinx_rehab.transforms import notices

_Address = Callable[[Picture], str]


def register(app: Sphinx) -> None:
    """Add paper to each page of an exercise or a plan as it is written."""
    app.connect("html-page-context", add_paper)


def add_paper(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Put the sheet or the short exercises at the end of the page's body."""
    domain = rehab_domain(app.env)
    entry = domain.entry_of(pagename) if doctree is not None else None
    if entry is None or not is_site(app.builder) or not domain.library.is_shown(entry):
        return
    builder = app.builder

    def address(picture: Picture) -> str:
        file = app.env.images[picture.path][1]
        builder.images[picture.path] = file
        return str(context["pathto"](f"{builder.imagedir}/{file}", 1))

    # Sphinx's type for templates does not know its own method
    render = cast(Any, builder.templates).render
    body, values = context.get("body", ""), _common(entry, app, builder)
    match entry:
        case Exercise():
            values |= _whole(entry, domain.library, app.env, address)
            values["has_two_sides"] = sheet_size.needs_two_sides(_texts(entry, values))
            context["body"] = body + render("rehab-sheet.html", values)
        case Protocol():
            used = views.exercises_of(domain.library, entry)
            values |= _plan(entry, domain.library)
            values["exercises"] = [_short(one, app.env, address) for one in used]
            cover, rest = (render(f"rehab-{name}.html", values) for name in ("cover", "handout"))
            context["body"] = cover + body + rest


def _whole(
    exercise: Exercise, library: Library, env: BuildEnvironment, address: _Address
) -> dict[str, Any]:
    dose = exercise.dose
    seconds = total_seconds(dose) if dose else None
    return {
        "sheet": _short(exercise, env, address)
        | {
            "message": exercise.message,
            "dose": in_words(dose, words(), unit=exercise.unit) if dose else "",
            "takes": minutes_in_words(seconds, words()) if seconds else "",
            "positions": _labels(library, Table.POSITIONS, exercise.positions),
            "equipment": _labels(library, Table.EQUIPMENT, exercise.equipment),
        },
        "days": range(1, sheet.DAYS + 1),
        "ticks": range(1, sheet.ticks_a_day(dose) + 1),
    }


def _texts(exercise: Exercise, values: dict[str, Any]) -> sheet_size.Texts:
    shown = values["sheet"]
    clinic = "  ".join(filter(None, values["clinic"].values()))
    return sheet_size.Texts(
        head=(
            shown["message"],
            f"{shown['dose']} {shown['takes']}",
            f"{shown['positions']} {shown['equipment']}",
        ),
        ask_first=exercise.ask_first,
        stop_if=exercise.stop_if,
        steps=exercise.steps,
        cues=" ".join(shown["cues"]),
        end=(values["url"], values["disclaimer"], f"{clinic} {values['review']}"),
        ticks=len(values["ticks"]),
    )


def _plan(protocol: Protocol, library: Library) -> dict[str, Any]:
    """The cover of a plan: for whom it is, and its sessions at a glance."""
    sessions = []
    for session in protocol.sessions:
        found = [e for item in session.items if (e := library.exercise(item.exercise))]
        often = in_words(session.frequency, words()) if session.frequency else ""
        titles = list(dict.fromkeys(e.title for e in found if library.is_shown(e)))
        sessions.append({"title": session.title, "often": often, "exercises": titles})
    return {
        "plan": {
            "title": protocol.title,
            "message": protocol.message,
            "helps": _labels(library, Table.CONDITIONS, protocol.conditions),
            "sessions": sessions,
        }
    }


def _short(exercise: Exercise, env: BuildEnvironment, address: _Address) -> dict[str, Any]:
    return {
        "name": exercise.name,
        "title": exercise.title,
        "ask_first": exercise.ask_first,
        "stop_if": exercise.stop_if,
        "ask_share": sheet_size.ask_share(exercise.ask_first, exercise.stop_if),
        "steps": [_step(step, env, address) for step in exercise.steps],
        "cues": [sheet.gist(cue) for cue in exercise.cues],
    }


def _step(step: Step, env: BuildEnvironment, address: _Address) -> dict[str, Any]:
    known = [picture for picture in step.pictures if picture.path in env.images]
    pictures = [{"address": address(picture), "text": picture.description} for picture in known]
    return {"title": step.title, "runs": sheet.body(step), "pictures": pictures}


def _labels(library: Library, table: Table, names: Iterable[str]) -> str:
    return ", ".join(library.vocabulary.label(table, name) for name in names)


def _common(entry: Entry, app: Sphinx, builder: StandaloneHTMLBuilder) -> dict[str, Any]:
    """What stands on every paper: the page's address, and who answers for it."""
    base = app.config.html_baseurl
    url = urljoin(base.rstrip("/") + "/", builder.get_target_uri(entry.docname)) if base else ""
    return {
        "url": url,
        "qr": qr.svg(url) if url else "",
        "clinic": app.config.rehab_clinic,
        "disclaimer": " ".join(notices.disclaimer(app.config)),
        "review": _reviewed(entry.review, app.config.language),
    }


def _reviewed(review: Review, language: str) -> str:
    if review.status is not Status.PUBLISHED or not review.reviewed_by or not review.reviewed_on:
        return _("No clinician has reviewed this page yet.")
    day = _date(review.reviewed_on, language)
    return _("Reviewed by %(name)s on %(day)s.") % {"name": review.reviewed_by, "day": day}


def _date(day: dt.date, language: str) -> str:
    """*day* as people write it: "November 24, 2026"."""
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return day.isoformat()
    return str(format_date(day, "long", locale=locale))
