"""What authors can write: all directives and roles by name."""

from __future__ import annotations

from typing import Any

from sphinx_rehab.authoring.exercise import ExerciseDirective
from sphinx_rehab.authoring.ladder import LadderDirective
from sphinx_rehab.authoring.lists import (
    FaqDirective,
    MistakesDirective,
    PlainListDirective,
    PrecautionDirective,
    StepsDirective,
)
from sphinx_rehab.authoring.media import VideoDirective
from sphinx_rehab.authoring.notes import CatalogueDirective, NoteDirective, RelatedDirective
from sphinx_rehab.authoring.protocol import ConditionDirective, ProtocolDirective, SessionDirective
from sphinx_rehab.authoring.reading import ReadingReportDirective
from sphinx_rehab.authoring.roles import SwitchSidesRole, TimingRole, link_role

DIRECTIVES: dict[str, Any] = {
    "exercise": ExerciseDirective,
    "protocol": ProtocolDirective,
    "session": SessionDirective,
    "condition": ConditionDirective,
    "steps": StepsDirective,
    "cues": PlainListDirective,
    "feel": PlainListDirective,
    "advance-when": PlainListDirective,
    "sources": PlainListDirective,
    "ask-first": PrecautionDirective,
    "stop-if": PrecautionDirective,
    "mistakes": MistakesDirective,
    "faq": FaqDirective,
    "video": VideoDirective,
    "clinical-note": NoteDirective,
    "why-it-matters": NoteDirective,
    "related": RelatedDirective,
    "catalogue": CatalogueDirective,
    "ladder": LadderDirective,
    "reading-report": ReadingReportDirective,
}
ROLES: dict[str, Any] = {
    "exercise": link_role(),
    "protocol": link_role(),
    "condition": link_role(),
    "dose": link_role(),
    "hold": TimingRole(),
    "reps": TimingRole(),
    "rest": TimingRole(),
    "switch-sides": SwitchSidesRole(),
}
