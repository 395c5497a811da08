"""How long a dose takes: estimates for a patient who plans the day, and what a timer counts.

A dose seldom says everything, so some figures are assumed; each is a constant with its reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter

from sphinx_rehab.core.dose import Dose, Range

SECONDS_PER_REPETITION = 3
"""One repetition without a tempo, besides its hold. A moderate speed is 1-2 s up and 1-2 s down:
American College of Sports Medicine, Progression models in resistance training for healthy adults,
Med Sci Sports Exerc 2009;41(3):687-708. This is the middle of 2-4 s."""

REST_BETWEEN_SETS = 30
"""Seconds, where a dose has sets but no rest. The same position stand allows less than 1 min for
light work of 10-15 repetitions, the usual home exercise; half of that is our choice."""

REPETITIONS_OF_A_BARE_HOLD = 1
"""A hold without a count ("hold 30 s") is held once."""

WAYS = 2
""" "Each way" means all of the work once in each direction."""

SIDES = 2
""" "Each side" means all sets on one side, then all on the other. Changing sides takes seconds,
which is less than an estimate in minutes can show."""

BETWEEN_EXERCISES = 30
"""Seconds to get from one exercise of a session to the next: to stand up, lie down or fetch a
band. Our choice, so that a session of short holds is not said to take no time."""


def seconds_per_side(dose: Dose) -> Range | None:
    """Seconds for all sets on one side with the rests between them, from least to most.

    None if the dose names no work: "daily", "rest 30 s" or "tempo 3-2-3" alone. A rest without
    sets takes no time here: nothing says how many there are.
    """
    if not (dose.time or dose.reps or dose.hold):
        return None
    return Range(_seconds(dose, attrgetter("low")), _seconds(dose, attrgetter("high")))


def total_seconds(dose: Dose) -> Range | None:
    """Seconds for the dose once, on both sides where it says so; None if it names no work."""
    side = seconds_per_side(dose)
    if side is None or not dose.each_side:
        return side
    return Range(side.low * SIDES, side.high * SIDES)


def session_seconds(doses: Iterable[Dose]) -> Range | None:
    """Seconds for all *doses* one after the other; None if none of them names any work."""
    times = [seconds for dose in doses if (seconds := total_seconds(dose))]
    if not times:
        return None
    between = BETWEEN_EXERCISES * (len(times) - 1)
    return Range(
        between + sum(seconds.low for seconds in times),
        between + sum(seconds.high for seconds in times),
    )


def timer_seconds(dose: Dose) -> int | None:
    """Seconds that one run of a timer counts: a set's time, else a hold; None without either.

    Of a range it is the upper end. The whole range is prescribed, so its end is safe, and whoever
    has had enough stops the timer earlier; a timer that ended at the lower end would keep everyone
    from the rest. A set's time goes before the hold, because without a count nothing tells a timer
    when the next hold begins.
    """
    span = dose.time or dose.hold
    return span.high if span else None


def _seconds(dose: Dose, end: Callable[[Range], int]) -> int:
    """Seconds on one side if each range of *dose* is taken at one *end*."""
    if dose.time:
        work = end(dose.time)
    else:
        move = sum(dose.tempo) if dose.tempo else SECONDS_PER_REPETITION
        hold = end(dose.hold) if dose.hold else 0
        work = (end(dose.reps) if dose.reps else REPETITIONS_OF_A_BARE_HOLD) * (move + hold)
    sets = end(dose.sets) if dose.sets else 1
    rest = end(dose.rest) if dose.rest else REST_BETWEEN_SETS
    return sets * work * (WAYS if dose.each_way else 1) + (sets - 1) * rest
