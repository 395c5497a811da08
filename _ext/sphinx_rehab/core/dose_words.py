"""A dose in plain words for a patient, in the language of a gettext catalog.

Every phrase is one whole message with named places, so that a translator can put them in another
order. What is counted ("slow circles") is the author's own text and goes through unchanged.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from gettext import NullTranslations

from sphinx_rehab.core.dose import Course, Dose, Frequency, Range

_ENGLISH = NullTranslations()
_Write = Callable[[Range, NullTranslations], str]


def in_words(dose: Dose, words: NullTranslations = _ENGLISH, *, unit: str | None = None) -> str:
    """The whole dose: "3 sets of 10, hold each for 2 to 3 seconds, rest 30 seconds between sets".

    *unit* is the dose's unit in the language of *words*, if it is another.
    """
    parts = [
        _in_sets(dose, words, _work(dose, words, unit, _spoken, duration_in_words)),
        _hold(dose, words),
        _rest(dose, words),
        _tempo(dose, words),
        words.gettext("each side") if dose.each_side else "",
        *_often(dose, words, _spoken),
        _course(dose.course, words) if dose.course else "",
    ]
    return _listed(parts, words)


def short(dose: Dose, words: NullTranslations = _ENGLISH, *, unit: str | None = None) -> str:
    """The dose on one line of a card: "3 × 10, hold 2–3 s, each side, every day".

    Rest, tempo and course are left out, unless there is nothing else.
    """
    work = _work(dose, words, unit, _printed, _brief)
    if dose.sets:
        sets = {"count": _printed(dose.sets, words), "work": work}
        # Translators: sets and what is done in each, "3 × 10"
        work = words.gettext("%(count)s × %(work)s") % sets
    hold = {"time": _brief(dose.hold, words)} if dose.hold else {}
    parts = [
        work,
        words.gettext("hold %(time)s") % hold if hold else "",
        words.gettext("each side") if dose.each_side else "",
        *_often(dose, words, _printed),
    ]
    return _listed(parts, words) or in_words(dose, words)


def duration_in_words(seconds: Range | int, words: NullTranslations = _ENGLISH) -> str:
    """An exact time: "30 to 60 seconds", "5 minutes", "2 minutes 30 seconds".

    ValueError for less than a second.
    """
    span = _span(seconds)
    low, high = span.low, span.high
    if low == high > 120 and low % 60:
        return words.gettext("%(minutes)s %(seconds)s") % {
            "minutes": duration_in_words(low - low % 60, words),
            "seconds": duration_in_words(low % 60, words),
        }
    if low % 60 == high % 60 == 0:
        count = _spoken(Range(low // 60, high // 60), words)
        return words.ngettext("%(count)s minute", "%(count)s minutes", high // 60) % {
            "count": count
        }
    return words.ngettext("%(count)s second", "%(count)s seconds", high) % {
        "count": _spoken(span, words)
    }


def minutes_in_words(seconds: Range | int, words: NullTranslations = _ENGLISH) -> str:
    """An estimate, to the nearest minute: "less than a minute", "about 4 minutes".

    ValueError for less than a second.
    """
    span = _span(seconds)
    if span.high < 60:
        return words.gettext("less than a minute")
    minutes = Range(max(1, (span.low + 30) // 60), (span.high + 30) // 60)
    return words.ngettext("about %(count)s minute", "about %(count)s minutes", minutes.high) % {
        "count": _spoken(minutes, words)
    }


def _span(seconds: Range | int) -> Range:
    return Range(seconds, seconds) if isinstance(seconds, int) else seconds


def _spoken(count: Range, words: NullTranslations) -> str:
    if count.low == count.high:
        return str(count.low)
    return words.gettext("%(low)s to %(high)s") % {"low": count.low, "high": count.high}


def _printed(count: Range, _: NullTranslations) -> str:
    return str(count).replace("-", "–")


def _brief(seconds: Range, words: NullTranslations) -> str:
    if seconds.low % 60 == seconds.high % 60 == 0:
        minutes = Range(seconds.low // 60, seconds.high // 60)
        # Translators: a number and the sign for minutes
        return words.gettext("%(count)s min") % {"count": _printed(minutes, words)}
    # Translators: a number and the sign for seconds
    return words.gettext("%(count)s s") % {"count": _printed(seconds, words)}


def _work(
    dose: Dose, words: NullTranslations, unit: str | None, number: _Write, time: _Write
) -> str:
    """What is repeated, or done for a time, in one set."""
    if dose.time:
        work = time(dose.time, words)
    elif dose.reps:
        count = {"count": number(dose.reps, words), "unit": unit or dose.unit}
        if dose.unit:
            # Translators: "10 slow circles"; the unit is the author's own text
            work = words.gettext("%(count)s %(unit)s") % count
        elif dose.sets:
            work = number(dose.reps, words)
        else:
            work = words.ngettext("%(count)s time", "%(count)s times", dose.reps.high) % count
    else:
        return ""
    if not dose.each_way:
        return work
    # Translators: once in each direction; work is "10 slow circles" or "30 seconds"
    return words.gettext("%(work)s each way") % {"work": work}


def _in_sets(dose: Dose, words: NullTranslations, work: str) -> str:
    if not dose.sets:
        return work
    sets = {"count": _spoken(dose.sets, words), "work": work}
    many = dose.sets.high
    # Translators: work is what is done in each set: "10", "10 slow circles", "30 seconds"
    return words.ngettext("%(count)s set of %(work)s", "%(count)s sets of %(work)s", many) % sets


def _hold(dose: Dose, words: NullTranslations) -> str:
    if not dose.hold:
        return ""
    time = {"time": duration_in_words(dose.hold, words)}
    if dose.reps or dose.time:
        # Translators: hold each repetition
        return words.gettext("hold each for %(time)s") % time
    return words.gettext("hold for %(time)s") % time


def _rest(dose: Dose, words: NullTranslations) -> str:
    if not dose.rest:
        return ""
    time = {"time": duration_in_words(dose.rest, words)}
    if dose.sets:
        return words.gettext("rest %(time)s between sets") % time
    return words.gettext("rest %(time)s") % time


def _tempo(dose: Dose, words: NullTranslations) -> str:
    if not dose.tempo:
        return ""
    up, held, down = dose.tempo
    tempo = {
        "up": duration_in_words(up, words),
        "hold": held,
        "down": duration_in_words(down, words),
    }
    if not held:
        # Translators: how slowly to move in each repetition: "3 seconds up, 3 seconds down"
        return words.gettext("%(up)s up, %(down)s down") % tempo
    # Translators: how slowly to move in each repetition: "3 seconds up, hold 2, 3 seconds down"
    return words.gettext("%(up)s up, hold %(hold)s, %(down)s down") % tempo


def _often(dose: Dose, words: NullTranslations, number: _Write) -> list[str]:
    """How often on a day, and on which days."""
    if dose.days and str(dose.frequency) == "daily":
        return [words.gettext("once a day"), _frequency(dose.days, words, number)]
    return [_frequency(given, words, number) for given in (dose.frequency, dose.days) if given]


def _frequency(frequency: Frequency, words: NullTranslations, number: _Write) -> str:
    match str(frequency):
        case "daily":
            return words.gettext("every day")
        case "twice a day":
            return words.gettext("twice a day")
        case "every other day":
            return words.gettext("every other day")
        case "once a week":
            return words.gettext("once a week")
        case "twice a week":
            return words.gettext("twice a week")
    count, many = {"count": number(frequency.times, words)}, frequency.times.high
    if frequency.per == "day":
        return words.ngettext("%(count)s time a day", "%(count)s times a day", many) % count
    return words.ngettext("%(count)s day a week", "%(count)s days a week", many) % count


def _course(course: Course, words: NullTranslations) -> str:
    count, many = {"count": _spoken(course.length, words)}, course.length.high
    if course.span == "day":
        return words.ngettext("for %(count)s day", "for %(count)s days", many) % count
    if course.span == "week":
        return words.ngettext("for %(count)s week", "for %(count)s weeks", many) % count
    return words.ngettext("for %(count)s month", "for %(count)s months", many) % count


def _listed(parts: list[str], words: NullTranslations) -> str:
    def join(first: str, more: str) -> str:
        # Translators: puts the parts of a dose in a row: "10 times, each side"
        return words.gettext("%(first)s, %(more)s") % {"first": first, "more": more}

    given = [part for part in parts if part]
    return reduce(join, given) if given else ""
