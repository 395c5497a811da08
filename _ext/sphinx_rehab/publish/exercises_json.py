"""`exercises.json`: the whole library as data, and the JSON Schema that it follows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_rehab.core.dose import Course, Dose, Range
from sphinx_rehab.core.dose_time import total_seconds
from sphinx_rehab.core.dose_words import in_words
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.model import Condition, Exercise, Pair, Picture, Protocol, Session, Step
from sphinx_rehab.core.review import Review
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.domain import rehab_domain
from sphinx_rehab.i18n import words
from sphinx_rehab.publish.beside import write_beside
from sphinx_rehab.publish.writing import finished_pages

SCHEMA = Path(__file__).with_name("exercises.schema.json")
FORMAT = 1
"""Raised when a field of exercises.json changes its meaning or goes away."""


def register(app: Sphinx) -> None:
    """Write the files when a build is finished."""
    app.connect("build-finished", write)


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write both files beside the pages, unless the library is empty or the build failed."""
    builder = finished_pages(app, exception)
    if builder is None:
        return
    library = rehab_domain(app.env).library
    if not library.names:
        return
    text = json.dumps(library_data(library, builder), ensure_ascii=False, indent=1)
    write_beside(app, "exercises.json", text + "\n")
    write_beside(app, SCHEMA.name, SCHEMA.read_text(encoding="utf-8"))


def library_data(library: Library, builder: StandaloneHTMLBuilder) -> dict[str, Any]:
    """Everything that patients see, with addresses as *builder* gives them."""
    return {
        "format": FORMAT,
        "project": builder.config.project,
        "language": builder.config.language,
        "exercises": [
            _exercise(e, library, builder) for e in library.exercises if library.is_shown(e)
        ],
        "protocols": [
            _protocol(p, library, builder) for p in library.protocols if library.is_shown(p)
        ],
        "conditions": [_condition(c, builder) for c in library.conditions if library.is_shown(c)],
        "vocabulary": {table.value: _terms(library, table) for table in Table},
    }


def _exercise(
    exercise: Exercise, library: Library, builder: StandaloneHTMLBuilder
) -> dict[str, Any]:
    related = {
        kind.value: shown
        for kind, names in library.graph.related(exercise.name).items()
        if (shown := [n for n in names if (e := library.exercise(n)) and library.is_shown(e)])
    }
    return {
        "name": exercise.name,
        "formerly": list(exercise.formerly),
        "title": exercise.title,
        "url": builder.get_target_uri(exercise.docname),
        "tagline": exercise.tagline,
        "message": exercise.message,
        "aliases": list(exercise.aliases),
        "regions": list(exercise.regions),
        "positions": list(exercise.positions),
        "equipment": list(exercise.equipment),
        "level": exercise.level,
        "helps": list(exercise.helps),
        "targets": list(exercise.targets),
        "dose": dose_data(exercise.dose, exercise.unit),
        "related": related,
        "protocols": [p.name for p in library.protocols_using(exercise.name)],
        "picture": _picture(exercise.picture),
        "ask_first": list(exercise.ask_first),
        "stop_if": list(exercise.stop_if),
        "steps": [_step(step) for step in exercise.steps],
        "cues": list(exercise.cues),
        "mistakes": [_pair(pair, "mistake", "fix") for pair in exercise.mistakes],
        "feel": list(exercise.feel),
        "advance_when": list(exercise.advance_when),
        "questions": [
            _pair(pair, "question", "answer") | {"anchor": pair.anchor}
            for pair in exercise.questions
        ],
        "sources": [{"text": source.text, "url": source.url} for source in exercise.sources],
        "prescribed_by": exercise.prescribed_by,
        "author": exercise.author,
        "review": _review(exercise.review),
    }


def dose_data(dose: Dose | None, unit: str) -> dict[str, Any] | None:
    """*dose* as data; *unit* is its unit in the language of the build."""
    if dose is None:
        return None
    return {
        "text": str(dose),
        "words": in_words(dose, words(), unit=unit),
        "sets": _range(dose.sets),
        "reps": _range(dose.reps),
        "unit": unit,
        "each_way": dose.each_way,
        "seconds": _range(dose.time),
        "hold_seconds": _range(dose.hold),
        "rest_seconds": _range(dose.rest),
        "tempo": list(dose.tempo) if dose.tempo else None,
        "each_side": dose.each_side,
        "times_a_day": _range(dose.frequency.times) if dose.frequency else None,
        "days": {"times": _range(dose.days.times), "per": dose.days.per} if dose.days else None,
        "course": _course(dose.course),
        "total_seconds": _range(total_seconds(dose)),
    }


def _course(course: Course | None) -> dict[str, Any] | None:
    return {"length": _range(course.length), "unit": course.span} if course else None


def _range(value: Range | None) -> list[int] | None:
    return [value.low, value.high] if value else None


def _picture(picture: Picture | None) -> dict[str, str] | None:
    return {"path": picture.path, "description": picture.description} if picture else None


def _step(step: Step) -> dict[str, Any]:
    return {
        "title": step.title,
        "text": step.text,
        "pictures": [_picture(picture) for picture in step.pictures],
        "timings": [
            {"role": t.role, "text": t.text, "dose": str(t.dose) if t.dose else None}
            for t in step.timings
        ],
    }


def _pair(pair: Pair, head: str, body: str) -> dict[str, str]:
    return {head: pair.head, body: pair.body}


def _review(review: Review) -> dict[str, Any]:
    due = review.due()
    return {
        "status": review.status.value,
        "reviewed_by": review.reviewed_by,
        "reviewed_on": review.reviewed_on.isoformat() if review.reviewed_on else None,
        "language_reviewed_by": review.language_reviewed_by,
        "due": due.isoformat() if due else None,
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
        "conditions": list(protocol.conditions),
        "sessions": [_session(session, library) for session in protocol.sessions],
        "review": _review(protocol.review),
    }


def _session(session: Session, library: Library) -> dict[str, Any]:
    items = []
    for item in session.items:
        exercise = library.exercise(item.exercise)
        if exercise is not None and library.is_shown(exercise):
            own = item.dose
            dose = dose_data(own, own.unit) if own else dose_data(exercise.dose, exercise.unit)
            items.append(
                {
                    "exercise": exercise.name,
                    "own_dose": own is not None,
                    "dose": dose,
                    "note": item.note,
                }
            )
    return {
        "title": session.title,
        "frequency": str(session.frequency) if session.frequency else None,
        "advance_when": session.advance_when,
        "ease_when": session.ease_when,
        "items": items,
    }


def _condition(condition: Condition, builder: StandaloneHTMLBuilder) -> dict[str, Any]:
    return {
        "name": condition.name,
        "formerly": list(condition.formerly),
        "title": condition.title,
        "url": builder.get_target_uri(condition.docname),
        "message": condition.message,
        "review": _review(condition.review),
    }


def _terms(library: Library, table: Table) -> list[dict[str, Any]]:
    return [
        {
            "name": term.name,
            "label": term.label,
            "synonyms": list(term.synonyms),
            "parent": term.parent,
            "icd10": list(term.icd10),
            "snomed": list(term.snomed),
        }
        for term in library.vocabulary.terms(table).values()
    ]
