"""Sessions of a protocol: the dose of each exercise, and how long the whole takes."""

from __future__ import annotations

from docutils import nodes

from sphinx_rehab.core import dose as doses
from sphinx_rehab.core.dose import Dose, Range
from sphinx_rehab.core.dose_time import total_seconds
from sphinx_rehab.core.dose_words import minutes_in_words
from sphinx_rehab.core.library import Library
from sphinx_rehab.i18n import _, words
from sphinx_rehab.nodes import rehab_item_dose, rehab_session
from sphinx_rehab.transforms import parts


def complete(session: rehab_session, library: Library) -> None:
    """Write each exercise's dose, the session's frequency and length, and when to move on."""
    low = high = 0
    for item in session.findall(nodes.list_item):
        if "exercise" not in item:
            continue
        dose, unit = _dose_of(item, library)
        place = next(item.findall(rehab_item_dose), None)
        if dose is not None and place is not None:
            place.replace_self(
                nodes.inline("", f" — {parts.dose_words(dose, unit)}", classes=["rehab-dose"])
            )
        seconds = total_seconds(dose) if dose else None
        if seconds:
            low, high = low + seconds.low, high + seconds.high
    frequency = session["frequency"]
    rows = [
        (
            _("How often"),
            parts.text(parts.dose_words(doses.parse(frequency), "") if frequency else ""),
        ),
        (_("Takes"), parts.text(minutes_in_words(Range(low, high), words()) if low else "")),
    ]
    after = [
        (_("Move on when"), parts.text(session["advance-when"])),
        (_("Ease off when"), parts.text(session["ease-when"])),
    ]
    if session["title"]:
        title = nodes.rubric("", session["title"], classes=["rehab-session-title"])
        session.insert(0, title)
    at = 1 if session["title"] else 0
    for node in (facts for facts in (parts.facts(rows),) if facts.children):
        session.insert(at, node)
    if any(value for _label, value in after):
        session += parts.facts(after)


def _dose_of(item: nodes.Element, library: Library) -> tuple[Dose | None, str]:
    """The item's own dose, or else the exercise's, with the unit that it counts in."""
    if item["dose"]:
        return doses.parse(item["dose"]), item["unit"]
    exercise = library.exercise(item["exercise"])
    return (exercise.dose, exercise.unit) if exercise else (None, "")
