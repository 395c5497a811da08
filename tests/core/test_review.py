from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sphinx_rehab.core.review import Interval, Review, Status, parse_date, parse_interval

DATES = st.dates()
INTERVALS = st.integers(1, 99 * 12).map(Interval)


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("1999-02-28", 12, "2000-02-28"),
        ("2096-02-29", 48, "2100-02-28"),
        ("2026-03-31", 6, "2026-09-30"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-11-30", 1, "2026-12-30"),
        ("9999-11-30", 1, "9999-12-30"),
        ("9999-12-01", 1, "9999-12-31"),
        ("9999-12-31", 1, "9999-12-31"),
        ("9990-01-01", 99 * 12, "9999-12-31"),
        ("0001-01-01", 1, "0001-02-01"),
    ],
)
def test_months_later(day: str, months: int, due: str) -> None:
    assert Interval(months).after(dt.date.fromisoformat(day)) == dt.date.fromisoformat(due)


@given(st.dates(max_value=dt.date(9899, 12, 31)), INTERVALS)
def test_months_are_counted_and_the_day_is_kept_or_is_the_last(
    day: dt.date, every: Interval
) -> None:
    due = every.after(day)
    assert (due.year * 12 + due.month) - (day.year * 12 + day.month) == every.months
    assert due.day == day.day or (due.day < day.day and (due + dt.timedelta(days=1)).day == 1)


@given(DATES, INTERVALS, INTERVALS)
def test_longer_is_never_sooner(day: dt.date, one: Interval, other: Interval) -> None:
    short, long = sorted([one, other], key=lambda every: every.months)
    assert day <= short.after(day) <= long.after(day)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("1 month", 1),
        ("12 months", 12),
        ("1 year", 12),
        ("2 years", 24),
        ("99 years", 1188),
        ("  6   Months ", 6),
        ("18 MONTHS", 18),
    ],
)
def test_interval(text: str, months: int) -> None:
    assert parse_interval(text) == Interval(months)


@given(st.integers(1, 99))
def test_interval_is_read_back(months: int) -> None:
    assert parse_interval(str(Interval(months))) == Interval(months)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "0 months",
        "-1 month",
        "100 months",
        "1.5 years",
        "month",
        "12",
        "6 weeks",
        "٣ months",
    ],
)
def test_no_interval(text: str) -> None:
    with pytest.raises(ValueError, match='is not understood; write for example "12 months"'):
        parse_interval(text)


@given(DATES)
def test_date_is_read_back(day: dt.date) -> None:
    assert parse_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026-02-29", 'date "2026-02-29" does not exist: day is out of range'),
        ("2026-13-01", "does not exist: month must be in 1..12"),
        ("0000-01-01", "does not exist"),
        ("31.3.2026", "for example 2026-03-31"),
        ("2026-3-31", "write year-month-day"),
        ("20260331", "write year-month-day"),
        ("2026-W13-2", "write year-month-day"),
        ("2026-03-31T00:00", "write year-month-day"),
        (" 2026-03-31", "write year-month-day"),
        ("٢٠٢٦-٠٣-٣١", "write year-month-day"),
        ("", "write year-month-day"),
        ("x" * 5000, 'date "' + "x" * 40 + '" is not'),
    ],
)
def test_no_date(text: str, words: str) -> None:
    with pytest.raises(ValueError) as told:  # noqa: PT011
        parse_date(text)
    assert words in str(told.value)


MARCH = dt.date(2026, 3, 31)
YEAR = Interval(12)


@pytest.mark.parametrize(
    ("status", "on", "every", "today", "is_overdue"),
    [
        (Status.PUBLISHED, MARCH, YEAR, dt.date(2027, 3, 31), False),
        (Status.PUBLISHED, MARCH, YEAR, dt.date(2027, 4, 1), True),
        (Status.PUBLISHED, MARCH, None, dt.date(2099, 1, 1), False),
        (Status.PUBLISHED, None, YEAR, dt.date(2099, 1, 1), False),
        (Status.REVIEW, MARCH, YEAR, dt.date(2099, 1, 1), False),
        (Status.DRAFT, MARCH, YEAR, dt.date(2099, 1, 1), False),
        (Status.PUBLISHED, dt.date.max, YEAR, dt.date.max, False),
    ],
)
def test_overdue(
    status: Status, on: dt.date | None, every: Interval | None, today: dt.date, is_overdue: bool
) -> None:
    review = Review(status=status, reviewed_on=on, every=every)
    assert review.is_overdue(today) is is_overdue
