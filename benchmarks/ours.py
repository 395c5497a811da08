"""Writes an exercise as one page in the authoring format of sphinx-rehab."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import phrases
from corpus import Exercise, Step, label, picture
from markup import bullets, definitions, fence

CATALOGUE = ":::{catalogue}\n:::"


def page(exercise: Exercise, library: Mapping[str, Exercise]) -> str:
    """Return the Markdown of one exercise page."""
    neighbor = library[exercise.related[0].target] if exercise.related else exercise
    parts = [
        f"# {exercise.title}",
        f":::{{exercise}} {exercise.name}\n{_options(exercise)}\n\n{exercise.message}\n:::",
        f"## What it is\n{exercise.what} Compare it with [{neighbor.title}](#{neighbor.name}).",
        fence("clinical-note", exercise.clinical_note),
        fence("ask-first", bullets(exercise.ask_first)),
        fence("stop-if", bullets(exercise.stop_if)),
        f"## Steps\n{exercise.intro}",
        fence("steps", "\n".join(_step(n, s, exercise) for n, s in enumerate(exercise.steps, 1))),
        "## Technique points",
        fence("cues", bullets(exercise.cues)),
        fence("mistakes", definitions(exercise.mistakes)),
        f"## Why it works\n{exercise.why}",
        "## Questions",
        fence("faq", definitions(exercise.faq)),
        "## Sources",
        fence("sources", bullets(f"[{text}]({url})" for text, url in exercise.sources)),
    ]
    return "\n\n".join(parts) + "\n"


def vocabulary(exercises: Iterable[Exercise]) -> str:
    """Return ``vocabulary.toml`` with every term that ``exercises`` use."""
    library = tuple(exercises)
    tables: dict[str, set[str]] = {
        "regions": {e.region for e in library},
        "conditions": {term for e in library for term in e.helps},
        "positions": {e.position for e in library},
        "equipment": {e.equipment for e in library},
        "levels": {e.level for e in library},
    }
    lines = ["# Written by benchmarks/generate.py"]
    for table, terms in tables.items():
        ordered = sorted(terms) if table != "levels" else [x for x in phrases.LEVELS if x in terms]
        for term in ordered:
            words = "Body only" if term == "none" else label(term)
            lines += ["", f"[{table}.{term}]", f'label = "{words}"']
    return "\n".join(lines) + "\n"


def _options(exercise: Exercise) -> str:
    options = {
        "tagline": exercise.tagline,
        "aliases": ", ".join(exercise.aliases),
        "region": exercise.region,
        "targets": ", ".join(exercise.targets),
        "helps": ", ".join(exercise.helps),
        "position": exercise.position,
        "equipment": exercise.equipment,
        "level": exercise.level,
        "dose": exercise.dose,
    }
    for relation in exercise.related:
        options[relation.kind] = ", ".join(
            other.target for other in exercise.related if other.kind == relation.kind
        )
    options |= {
        "prescribed-by": phrases.CLINICIAN,
        "author": phrases.CLINICIAN,
        "reviewed-by": phrases.CLINICIAN,
        "reviewed-on": phrases.REVIEWED_ON,
        "status": "published",
    }
    return "\n".join(f":{name}: {value}" for name, value in options.items() if value)


def _step(number: int, step: Step, exercise: Exercise) -> str:
    lines = [f"**{step.title}**"]
    if step.text:
        lines.append(step.text)
    if step.hold:
        lines.append(f"Hold for {{hold}}`{step.hold}`.")
    if step.reps:
        lines.append(f"Count {{reps}}`{step.reps}`.")
    marker = f"{number}. "
    text = marker + " ".join(lines)
    if number == 1:
        text += f"\n\n{' ' * len(marker)}{picture(exercise)}"
    return text
