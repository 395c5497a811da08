"""The catalogue: a plain list of cards, or one that readers can narrow down."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from docutils import nodes

from sphinx_rehab import views
from sphinx_rehab.core.dose_words import minutes_in_words
from sphinx_rehab.core.library import Library
from sphinx_rehab.harvest import catalogue_filter
from sphinx_rehab.i18n import _, words
from sphinx_rehab.nodes import rehab_card, rehab_catalogue, rehab_filter
from sphinx_rehab.transforms import parts
from sphinx_rehab.views import Listed

_FEW = 12
"""A list of at most so many cards needs no way to its letters."""


def fill(place: rehab_catalogue, number: int, library: Library, docname: str) -> None:
    """Put the cards, and the form if there is one, in the *place* of a catalogue on *docname*.

    *number* is that of the catalogue on its page.
    """
    wanted = catalogue_filter(place)
    if not wanted.can_narrow:
        found = views.catalogue(library, wanted)
        place.replace_self(parts.cards(found, docname) if found else _nothing())
        return
    listed, facets = views.listed(library, wanted)
    if not listed:
        place.replace_self(_nothing())
        return
    cards = nodes.bullet_list(classes=["rehab-cards"])
    cards += [_card(one, docname) for one in listed]
    letters = _mark_letters(zip((one.card.title for one in listed), cards.children, strict=True))
    place["classes"].append("rehab-catalogue")
    place += rehab_filter(
        facets=facets,
        letters=letters if len(listed) > _FEW else [],
        number=number,
        total=len(listed),
    )
    place += cards


def _nothing() -> nodes.paragraph:
    return parts.paragraph(_("No drill here yet."), "rehab-none")


def _card(one: Listed, docname: str) -> rehab_card:
    data = {facet: " ".join(names) for facet, names in one.terms.items()}
    data["also"] = ", ".join(one.also)
    data["seconds"] = "" if one.seconds is None else str(one.seconds)
    made = rehab_card(data=data)
    parts.card(one.card, docname, made)
    facts = [*one.labels]
    if one.seconds is not None:
        facts.append(minutes_in_words(one.seconds, words()))
    if facts:
        made += parts.paragraph(" · ".join(facts), "rehab-card-facts")
    return made


def _mark_letters(cards: Iterable[tuple[str, nodes.Node]]) -> list[tuple[str, str]]:
    """Give the first card of each letter an id; the letters in order, each with that id."""
    found: dict[str, str] = {}
    for title, card in cards:
        letter = _letter(title)
        if letter not in found and isinstance(card, nodes.Element):
            found[letter] = f"rehab-letter-{len(found) + 1}"
            card["ids"].append(found[letter])
    return list(found.items())


def _letter(title: str) -> str:
    """The capital that *title* is listed under, without its accent; "#" for a digit or a sign."""
    first = unicodedata.normalize("NFKD", title.strip()[:1])[:1].upper()
    return first if first.isalpha() else "#"
