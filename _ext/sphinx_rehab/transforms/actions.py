"""The buttons that an entry and each session of a protocol get."""

from __future__ import annotations

import json

from docutils import nodes

from sphinx_rehab.core.library import Library
from sphinx_rehab.core.model import Entry, Exercise
from sphinx_rehab.nodes import rehab_actions, rehab_session


def of_entry(entry: Entry) -> rehab_actions:
    """The buttons of a page: Start where there are steps to follow."""
    steps = isinstance(entry, Exercise) and entry.steps
    return rehab_actions(play=entry.name if steps else "", title="", prints="", share=True)


def of_session(session: rehab_session, library: Library) -> rehab_actions:
    """The buttons of *session*: Start shows its exercises that have steps, its doses and notes."""
    items, names = [], []
    for item in session.findall(nodes.list_item):
        exercise = library.exercise(item.get("exercise", ""))
        if exercise and library.is_shown(exercise):
            names.append(exercise.name)
        if exercise and exercise.steps and library.is_shown(exercise):
            played = {"name": exercise.name, "dose": item["dose"] or None}
            items.append(played | ({"note": note} if (note := _note(item)) else {}))
    play = json.dumps(items, ensure_ascii=False) if items else ""
    prints = " ".join(dict.fromkeys(names))
    return rehab_actions(play=play, title=_title(session), prints=prints, share=False)


def _note(item: nodes.list_item) -> str:
    """What *item* says below its exercise, on one line."""
    return " ".join(" ".join(child.astext() for child in item.children[1:]).split())


def _title(session: rehab_session) -> str:
    """The session's title, or that of the section it stands in."""
    above = session.parent
    heading = above[0] if isinstance(above, nodes.section) and above.children else None
    named = session["title"] or (heading.astext() if isinstance(heading, nodes.title) else "")
    return " ".join(named.split())
