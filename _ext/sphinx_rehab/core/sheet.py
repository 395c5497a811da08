"""What of an exercise goes on paper, and in which pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sphinx_rehab.core.dose import Dose
from sphinx_rehab.core.model import Exercise, Step

DAYS = 14
"""Days of a tick grid: two weeks, the usual time until the next visit."""

_TICKS = 4
"""Rows of a tick grid at most; who does a drill more often than that ticks once for several."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a step; those that measure it (a hold, a count, a rest) are bold."""

    text: str
    is_bold: bool = False


def body(step: Step) -> tuple[Run, ...]:
    """What *step* says after its bold opening."""
    text = step.text.removeprefix(step.title).strip() if step.title else step.text
    runs: list[Run] = []
    for timing in step.timings:
        before, found, after = text.partition(timing.text)
        if timing.dose is not None and found:
            runs += [Run(before), Run(found, is_bold=True)]
            text = after
    runs.append(Run(text))
    return tuple(run for run in runs if run.text)


def gist(cue: str) -> str:
    """The first sentence of *cue*, which is all that a sheet has room for."""
    return re.split(r"(?<=[.!?])\s+", cue.strip(), maxsplit=1)[0]


def ticks_a_day(dose: Dose | None) -> int:
    """How often on a day a patient has something to tick: 3 for "2-3 times a day", at most 4."""
    times = dose.frequency.times.high if dose and dose.frequency else 1
    return max(1, min(times, _TICKS))


def printed(exercise: Exercise) -> tuple[object, ...]:
    """What the handout of a plan shows of *exercise*; when it changes, the plan is written anew."""
    return (
        exercise.title,
        exercise.docname,
        exercise.steps,
        exercise.cues,
        exercise.ask_first,
        exercise.stop_if,
    )
