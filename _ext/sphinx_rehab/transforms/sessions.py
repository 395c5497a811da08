"""Sessions of a protocol: the dose of each exercise, and how long the whole takes."""

from __future__ import annotations

from docutils import nodes

from sphinx_rehab.core import dose as doses
from sphinx_rehab.core.dose import Dose
from sphinx_rehab.core.dose_time import session_seconds
from sphinx_rehab.core.dose_words import minutes_in_words
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.sheet import ticks_a_day
from sphinx_rehab.i18n import _, words
from sphinx_rehab.nodes import rehab_item_dose, rehab_session, rehab_ticks
from sphinx_rehab.transforms import actions, parts


def complete(session: rehab_session, library: Library) -> None:
    """Write each exercise's dose, the session's frequency and length, and when to move on."""
    buttons = actions.of_session(session, library)
    given = [_complete_item(item, library) for item in session.findall(nodes.list_item)]
    seconds = session_seconds(dose for dose in given if dose)
    often = doses.parse(session["frequency"]) if session["frequency"] else None
    before = parts.facts(
        [
            (_("How often"), parts.text(parts.dose_words(often, "") if often else "")),
            (_("Takes"), parts.text(minutes_in_words(seconds, words()) if seconds else "")),
        ]
    )
    after = parts.facts(
        [
            (_("Move on when"), parts.text(session["advance-when"])),
            (_("Ease off when"), parts.text(session["ease-when"])),
        ]
    )
    session.insert(0, buttons)
    if before.children:
        session.insert(0, before)
    if session["title"]:
        title = nodes.rubric("", session["title"], classes=["rehab-session-title"])
        session.insert(0, title)
    if after.children:
        session += after
    session += _ticks(session, library)


def _ticks(session: rehab_session, library: Library) -> rehab_ticks:
    """The grid to tick on paper: a row for each exercise."""
    often = doses.parse(session["frequency"]) if session["frequency"] else None
    rows = []
    for item in session.findall(nodes.list_item):
        exercise = library.exercise(item["exercise"]) if "exercise" in item else None
        if exercise is not None and library.is_shown(exercise):
            own = doses.parse(item["dose"]) if item["dose"] else None
            rows.append((exercise.title, max(map(ticks_a_day, (often, own)))))
    return rehab_ticks(rows=rows)


def _complete_item(item: nodes.list_item, library: Library) -> Dose | None:
    """Write the dose of *item* behind its exercise and return it; None where there is none."""
    if "exercise" not in item:
        return None
    dose, unit = _dose_of(item, library)
    place = next(item.findall(rehab_item_dose), None)
    if dose is not None and place is not None:
        text = nodes.inline("", parts.dose_words(dose, unit), classes=["rehab-dose"])
        place.replace_self([nodes.inline("", " — ", classes=["rehab-dash"]), text])
    return dose


def _dose_of(item: nodes.Element, library: Library) -> tuple[Dose | None, str]:
    """The item's own dose, or else the exercise's, with the unit that it counts in."""
    if item["dose"]:
        return doses.parse(item["dose"]), item["unit"]
    exercise = library.exercise(item["exercise"])
    return (exercise.dose, exercise.unit) if exercise else (None, "")
