"""Related drills, grouped by the kind of relation, as seen from the page that shows them."""

from __future__ import annotations

from docutils import nodes

from sphinx_rehab import views
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.model import Exercise, Kind
from sphinx_rehab.i18n import _
from sphinx_rehab.transforms import parts


def related_groups(library: Library, exercise: Exercise) -> list[nodes.Node]:
    """For each kind of relation its heading and its cards; nothing where nothing is related."""
    found: list[nodes.Node] = []
    for kind, cards in views.related(library, exercise).items():
        heading = nodes.rubric("", label(kind), classes=["rehab-relation"])
        heading["heading-level"] = 3
        found += [heading, parts.cards(cards, exercise.docname)]
    return found


def label(kind: Kind) -> str:
    """What patients read above the drills that stand in the relation *kind* to this one."""
    match kind:
        case Kind.EASIER:
            return _("Easier")
        case Kind.HARDER:
            return _("Harder")
        case Kind.PREPARES_FOR:
            return _("Gets you ready for")
        case Kind.PREPARED_BY:
            return _("Good to do before")
        case Kind.INSTEAD_OF:
            return _("Instead of this one")
        case Kind.PAIRS_WITH:
            return _("Goes well with")
