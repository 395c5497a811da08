"""The review of a page: its status, who looked at it, and when somebody has to look again."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Where a page stands on its way to the patient."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Interval:
    """A time between two reviews, in whole months."""

    months: int

    def __str__(self) -> str:
        """The interval as an author writes it."""
        return f"{self.months} month" + ("s" if self.months != 1 else "")

    def after(self, day: dt.date) -> dt.date:
        """The same day of the month *months* later, or that month's last day when it is shorter.

        Past the last year that the calendar knows, the calendar's last day.
        """
        years, month0 = divmod(day.month - 1 + self.months, 12)
        year = day.year + years
        if year > dt.MAXYEAR:
            return dt.date.max
        last = calendar.monthrange(year, month0 + 1)[1]
        return dt.date(year, month0 + 1, min(day.day, last))


@dataclass(frozen=True, slots=True)
class Review:
    """Everything a page says about its own review."""

    status: Status = Status.DRAFT
    reviewed_by: str = ""
    reviewed_on: dt.date | None = None
    language_reviewed_by: str = ""
    every: Interval | None = None

    def due(self) -> dt.date | None:
        """The day of the next review, or None where none took place or no interval is set."""
        if self.reviewed_on is None or self.every is None:
            return None
        return self.every.after(self.reviewed_on)

    def is_overdue(self, today: dt.date) -> bool:
        """Whether the page is published and its review date lies before *today*."""
        due = self.due()
        return self.status is Status.PUBLISHED and due is not None and due < today


def parse_date(text: str) -> dt.date:
    """Read an ISO date such as 2026-03-31.

    Raises ValueError, saying what to write instead.
    """
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            return dt.date.fromisoformat(text)
        except ValueError as error:
            raise ValueError(f'date "{text}" does not exist: {error}') from None
    raise ValueError(
        f'date "{text[:40]}" is not understood; write year-month-day, for example 2026-03-31'
    )


_INTERVAL = re.compile(r"([1-9][0-9]?) (months?|years?)", re.IGNORECASE)


def parse_interval(text: str) -> Interval:
    """Read a review interval such as `12 months` or `2 years`.

    Raises ValueError, saying what to write instead.
    """
    match = _INTERVAL.fullmatch(" ".join(text.split()))
    if match is None:
        raise ValueError(
            f'review interval "{text[:40]}" is not understood; write for example "12 months"'
        )
    number = int(match[1])
    return Interval(number * 12 if match[2].lower().startswith("year") else number)
