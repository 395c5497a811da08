"""The head of a page: its message, its dose, its facts, and where its review stands."""

from __future__ import annotations

from docutils import nodes

from sphinx_rehab import views
from sphinx_rehab.core.dose_time import total_seconds
from sphinx_rehab.core.dose_words import minutes_in_words
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.model import Condition, Entry, Exercise, Protocol
from sphinx_rehab.core.review import Review, Status
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.i18n import _, words
from sphinx_rehab.nodes import rehab_entry
from sphinx_rehab.transforms import actions, parts


def fill(head: rehab_entry, entry: Entry, library: Library) -> nodes.field_list | None:
    """Put what one must know first around the author's message in *head*; return other facts."""
    facts = None
    message = [child for child in head.children if not isinstance(child, nodes.image)]
    head.clear()
    match entry:
        case Exercise():
            if entry.tagline:
                head += parts.paragraph(entry.tagline, "rehab-tagline")
            head += message
            if entry.dose:
                dose = nodes.paragraph(classes=["rehab-dose"])
                dose += nodes.strong("", _("How much:"))
                dose += nodes.Text(" " + parts.dose_words(entry.dose, entry.unit))
                head += dose
            needs, facts = _exercise_facts(entry, library)
            head += [needs, actions.of_entry(entry)]
        case Protocol():
            head += message
            head += [_protocol_facts(entry, library), actions.of_entry(entry)]
        case Condition():
            head += [*message, actions.of_entry(entry)]
    head += _review_note(entry.review)
    return facts


def _exercise_facts(
    exercise: Exercise, library: Library
) -> tuple[nodes.field_list, nodes.field_list]:
    """What one must know before the first step, and what else there is to know."""

    def labels(table: Table, names: tuple[str, ...]) -> list[nodes.Node]:
        return parts.text(", ".join(library.vocabulary.label(table, name) for name in names))

    helps = views.condition_links(library, exercise.helps)
    seconds = total_seconds(exercise.dose) if exercise.dose else None
    needs = parts.facts(
        [
            (_("Position"), labels(Table.POSITIONS, exercise.positions)),
            (_("You need"), labels(Table.EQUIPMENT, exercise.equipment)),
        ]
    )
    needs["classes"].append("rehab-needs")
    facts = parts.facts(
        [
            (_("Takes"), parts.text(minutes_in_words(seconds, words()) if seconds else "")),
            (_("Level"), labels(Table.LEVELS, (exercise.level,) if exercise.level else ())),
            (_("Body part"), labels(Table.REGIONS, exercise.regions)),
            (
                _("Helps with"),
                parts.page_links(helps, "condition", exercise.helps, exercise.docname),
            ),
            (_("Works on"), parts.text(", ".join(exercise.targets))),
            (_("Also called"), parts.text(", ".join(exercise.aliases))),
            (_("Prescribed by"), parts.text(exercise.prescribed_by)),
        ]
    )
    return needs, facts


def _protocol_facts(protocol: Protocol, library: Library) -> nodes.field_list:
    links = views.condition_links(library, protocol.conditions)
    found = parts.page_links(links, "condition", protocol.conditions, protocol.docname)
    return parts.facts([(_("Helps with"), found)])


def _review_note(review: Review) -> nodes.paragraph:
    """Who reviewed the page and when, or plainly that nobody has."""
    if review.status is Status.DRAFT:
        return parts.paragraph(_("This is a draft. Patients do not see it."), "rehab-unreviewed")
    if review.status is not Status.PUBLISHED or not review.reviewed_by or not review.reviewed_on:
        return parts.paragraph(_("No clinician has reviewed this page yet."), "rehab-unreviewed")
    day = review.reviewed_on.isoformat()
    note = _("Reviewed by %(name)s on %(day)s.") % {"name": review.reviewed_by, "day": day}
    return parts.paragraph(note, "rehab-reviewed")
