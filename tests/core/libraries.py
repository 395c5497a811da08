"""Entries of a library with no more than a test cares about."""

from __future__ import annotations

from typing import Any

from sphinx_rehab.core.model import Condition, Exercise, Protocol, Session, SessionItem
from sphinx_rehab.core.review import Review, Status

REVIEWED = Review(status=Status.REVIEW)


def exercise(name: str, **fields: Any) -> Exercise:
    given: dict[str, Any] = {
        "title": name.title(),
        "docname": f"exercises/{name}",
        "line": 3,
        "message": "",
        "dose": None,
        "regions": (),
        "positions": (),
        "equipment": (),
        "helps": (),
        "targets": (),
        "review": REVIEWED,
    }
    return Exercise(name=name, **{**given, **fields})


def protocol(name: str, *used: str, **fields: Any) -> Protocol:
    """A plan with one session of the exercises *used*."""
    items = tuple(SessionItem(one, None, line) for line, one in enumerate(used, start=9))
    given: dict[str, Any] = {
        "title": name.title(),
        "docname": f"plans/{name}",
        "line": 3,
        "message": "",
        "conditions": (),
        "review": REVIEWED,
        "sessions": (Session("", items, 8),),
    }
    return Protocol(name=name, **{**given, **fields})


def condition(name: str, **fields: Any) -> Condition:
    given: dict[str, Any] = {
        "title": name.title(),
        "docname": f"conditions/{name}",
        "line": 3,
        "message": "",
        "review": REVIEWED,
    }
    return Condition(name=name, **{**given, **fields})
