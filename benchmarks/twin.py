"""Writes the same exercise as a person would by hand today: Sphinx, MyST and sphinx-design."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import phrases
from corpus import Exercise, Step, label, picture
from markup import bullets, definitions
from relations import Relation

NOTICE = (
    f"---\n\n{phrases.DISCLAIMER}\n\n"
    f"**{phrases.CLINIC['name']}**, {phrases.CLINIC['area']}, {phrases.CLINIC['phone']}\n"
)

_GROUPS = {
    "easier": "Easier",
    "harder": "Harder",
    "instead-of": "Instead of this one",
    "pairs-with": "Goes well with",
}


def page(
    exercise: Exercise, library: Mapping[str, Exercise], links: Mapping[str, Sequence[Relation]]
) -> str:
    """Return the Markdown of one exercise page; ``links`` are the related drills, both ways."""
    neighbor = library[exercise.related[0].target] if exercise.related else exercise
    cards = [_card(n, step, exercise) for n, step in enumerate(exercise.steps, 1)]
    parts = [
        f"# {exercise.title}",
        f"*{exercise.tagline}*",
        f":::{{card}} At a glance\n{exercise.message}\n\n{_facts(exercise)}\n:::",
        f"## What it is\n{exercise.what} Compare it with [{neighbor.title}]({neighbor.name}.md).",
        _admonition("Clinical note", "note", exercise.clinical_note),
        _admonition("Ask first if", "caution", bullets(exercise.ask_first)),
        _admonition("Stop if", "warning", bullets(exercise.stop_if)),
        f"## Steps\n{exercise.intro}",
        "::::{grid} 1 1 2 2\n:gutter: 3\n\n" + "\n\n".join(cards) + "\n::::",
        f"## Technique points\n{bullets(exercise.cues)}",
        "**Common mistakes**",
        definitions(exercise.mistakes),
        f"## Why it works\n{exercise.why}",
        "## Questions",
        "\n\n".join(
            f":::{{dropdown}} {question}\n{answer}\n:::" for question, answer in exercise.faq
        ),
        f"## Sources\n{bullets(f'[{text}]({url})' for text, url in exercise.sources)}",
        _related(links[exercise.name], library),
        "```{include} ../_shared/notice.md\n```",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def catalogue(exercises: Iterable[Exercise]) -> str:
    """Return a hand-written catalogue: a grid with one linked card per exercise."""
    cards = (
        f":::{{grid-item-card}} {e.title}\n:link: {e.name}\n:link-type: doc\n\n"
        f"{e.message}\n\n{label(e.region)}. {e.dose}\n:::"
        for e in exercises
    )
    return "::::{grid} 1 1 2 3\n:gutter: 3\n\n" + "\n\n".join(cards) + "\n::::"


def _facts(exercise: Exercise) -> str:
    facts = {
        "How much": exercise.dose,
        "Position": label(exercise.position),
        "You need": label(exercise.equipment),
        "Level": label(exercise.level),
        "Body part": label(exercise.region),
        "Helps with": ", ".join(map(label, exercise.helps)),
        "Works on": ", ".join(exercise.targets),
        "Also called": ", ".join(exercise.aliases),
        "Prescribed by": phrases.CLINICIAN,
        "Reviewed by": f"{phrases.CLINICIAN} on {phrases.REVIEWED_ON}",
    }
    return bullets(f"**{name}:** {value}" for name, value in facts.items() if value)


def _card(number: int, step: Step, exercise: Exercise) -> str:
    lines = [line for line in (step.text,) if line]
    if step.hold:
        lines.append(f"Hold for {step.hold}.")
    if step.reps:
        lines.append(f"Count {step.reps}.")
    if number == 1:
        lines.append(f"\n\n{picture(exercise)}")
    body = " ".join(lines).strip()
    return f":::{{grid-item-card}} {number}. {step.title}\n{body}\n:::"


def _related(relations: Sequence[Relation], library: Mapping[str, Exercise]) -> str:
    parts = []
    for kind, heading in _GROUPS.items():
        targets = [library[r.target] for r in relations if r.kind == kind]
        if targets:
            lines = bullets(f"[{t.title}]({t.name}.md): {t.message} *{t.dose}*" for t in targets)
            parts.append(f"**{heading}**\n\n{lines}")
    return "\n\n".join(["## Related drills", *parts]) if parts else ""


def _admonition(title: str, kind: str, body: str) -> str:
    return f":::{{admonition}} {title}\n:class: {kind}\n\n{body}\n:::"
