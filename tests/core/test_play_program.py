"""Follow-along without a page: doses as screens, a clock nothing bends, runs through a program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sphinx_rehab.core import dose as doses
from sphinx_rehab.core.dose_time import REST_BETWEEN_SETS, SECONDS_PER_REPETITION, total_seconds

from tests.node import STATIC, Scripts, sources

PARTS = ("10-program.js", "20-clock.js", "90-run.js")
PROGRAM = "(items) => rehabPlayer.inner.program(items.map(({ steps, dose }) => ({ steps, dose: dose === null ? null : rehabDose.parse(dose) })))"  # noqa: E501
RUN = """(dose, script) => {
  let time = 0;
  const { program, makeRun } = rehabPlayer.inner;
  const screens = program([{ steps: [], dose: rehabDose.parse(dose) }]);
  const run = makeRun(screens, () => time);
  const seen = [];
  for (const [verb, value] of script) {
    if (verb === "wait") time += value;
    else if (verb === "see") {
      seen.push([
        run.screen().kind, run.index(), Math.round(run.elapsed()), run.isRunning(), run.isEnough(),
      ]);
    } else if (verb === "done") seen.push(run.done());
    else if (verb === "late") seen.push(run.wasLate());
    else run[verb](value);
  }
  return seen;
}"""
CLOCK = """(readings) => {
  let at = readings[0];
  const now = rehabPlayer.inner.makeNow({
    mono: () => at[0], wall: () => at[1], isHidden: () => at[2],
  });
  return readings.map((reading) => { at = reading; return now(); });
}"""


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    folder = STATIC / "lazy/player.js"
    scripts = Scripts(*sources("dose.js"), *(folder / name for name in PARTS))
    yield scripts
    scripts.close()


def screens(scripts: Scripts, dose: str | None, *steps: dict[str, Any]) -> list[dict[str, Any]]:
    made = scripts(PROGRAM, [{"steps": steps, "dose": dose}])
    assert isinstance(made, list)
    return made


def brief(screen: dict[str, Any]) -> str:
    """A screen in one line: kind, place, what is counted or timed, "?" for an extra one."""
    place = screen["place"]
    where = f" {place['side']}.{place['set']}.{place['way']}" if place else ""
    reps = screen["reps"]
    count = f" {reps['low']}-{reps['high']}" if reps and screen["kind"] == "count" else ""
    times = "".join(f" {phase['cue']}{phase['seconds']}" for phase in screen["phases"])
    return f"{screen['kind']}{where}{count}{times}{'?' if screen['optional'] else ''}"


# -- doses as screens; places are side.set.way


@pytest.mark.parametrize(
    ("dose", "expected"),
    [
        ("10 reps", ["count 1.1.1 10-10"]),
        ("8-12 reps", ["count 1.1.1 8-12"]),
        ("2 x 10", ["count 1.1.1 10-10", "rest 1.2.1 rest30", "count 1.2.1 10-10"]),
        (
            "1-2 x 10, rest 30-60 s",
            ["count 1.1.1 10-10", "rest 1.2.1 rest60?", "count 1.2.1 10-10?"],
        ),
        ("20-30 s", ["timer 1.1.1 ready5 work30"]),
        ("5 min", ["timer 1.1.1 ready5 work300"]),
        ("hold 10-20 s", ["timer 1.1.1 ready5 hold20"]),
        (
            "30 s, each side",
            ["timer 1.1.1 ready5 work30", "switch 2.1.1 switch15", "timer 2.1.1 ready5 work30"],
        ),
        ("5 reps, each side", ["count 1.1.1 5-5", "switch 2.1.1", "count 2.1.1 5-5"]),
        (
            "5 circles each way, each side",
            [
                "count 1.1.1 5-5",
                "count 1.1.2 5-5",
                "switch 2.1.1",
                "count 2.1.1 5-5",
                "count 2.1.2 5-5",
            ],
        ),
        ("2 reps, hold 2-5 s", ["timer 1.1.1 ready5 move3 hold5 move3 hold5"]),
        ("2 reps, tempo 3-1-5", ["timer 1.1.1 ready5 up3 hold1 down5 up3 hold1 down5"]),
        ("1 rep, tempo 3-0-1", ["timer 1.1.1 ready5 up3 down1"]),
        ("hold 4 s, tempo 3-0-1", ["timer 1.1.1 ready5 up3 hold4 down1"]),
        (
            "2 x 30 s, rest 20 s, each side",
            [
                "timer 1.1.1 ready5 work30",
                "rest 1.2.1 rest20",
                "timer 1.2.1 ready5 work30",
                "switch 2.1.1 switch15",
                "timer 2.1.1 ready5 work30",
                "rest 2.2.1 rest20",
                "timer 2.2.1 ready5 work30",
            ],
        ),
        ("3 days a week", []),
    ],
)
def test_doses_become_screens(scripts: Scripts, dose: str, expected: list[str]) -> None:
    assert [brief(one) for one in screens(scripts, dose)] == ["intro", *expected, "end"]


@pytest.mark.parametrize(
    ("dose", "enough"),
    [
        ("20-30 s", 5 + 20),
        ("hold 10-20 s", 5 + 10),
        ("2-3 reps, hold 2-5 s", 5 + 2 * (3 + 2)),
        ("2-3 reps, tempo 3-1-5", 5 + 2 * 9),
    ],
)
def test_timer_runs_to_the_upper_end_and_the_lower_is_enough(
    scripts: Scripts, dose: str, enough: int
) -> None:
    assert screens(scripts, dose)[1]["enough"] == enough


sets = st.sampled_from(["", "1 x ", "2-3 x ", "4 x "])
works = st.sampled_from(["8 reps", "8-12 circles", "3-4 circles each way"])
extras = st.lists(
    st.sampled_from(["hold 2-3 s", "tempo 3-1-2", "each side", "daily"]), unique=True
).map(", ".join)


@settings(max_examples=60, deadline=None)
@given(sets, works, extras)
def test_screens_take_as_long_as_the_dose_says(
    scripts: Scripts, count: str, work: str, more: str
) -> None:
    text = count + (work.replace(" reps", "") if count else work) + (f", {more}" if more else "")
    expected = total_seconds(doses.parse(text))
    assert expected
    taken = 0
    for screen in screens(scripts, text):
        timed = [one for one in screen["phases"] if one["cue"] not in {"ready", "switch"}]
        taken += sum(one["seconds"] for one in timed)
        if screen["kind"] == "count":
            taken += screen["reps"]["high"] * SECONDS_PER_REPETITION

    assert taken == expected.high


def test_assumed_times_are_those_of_the_estimate(scripts: Scripts) -> None:
    assert scripts("() => rehabPlayer.inner.MOVE") == SECONDS_PER_REPETITION
    assert scripts("() => rehabPlayer.inner.REST") == REST_BETWEEN_SETS


def step(*timings: tuple[str, str]) -> dict[str, Any]:
    made = [{"role": role, "text": dose, "dose": dose} for role, dose in timings]
    return {"title": "", "text": "Do it.", "pictures": [], "timings": made}


def test_steps_let_a_hold_be_tried_and_hold_all_the_work_where_no_dose_does(
    scripts: Scripts,
) -> None:
    steps = (step(), step(("hold", "hold 2-3 s"), ("reps", "10 reps")), step(("rest", "rest 20 s")))
    learned = screens(scripts, "2 reps", *steps)
    assert [brief(one) for one in learned] == [
        "intro", "step", "step ready5 hold3", "step", "count 1.1.1 2-2", "end",
    ]  # fmt: skip
    whole = screens(scripts, None, *steps)
    assert [len(one["phases"]) for one in whole] == [0, 0, 21, 1, 0]


def test_session_begins_with_what_comes(scripts: Scripts) -> None:
    item = {"steps": [step()], "dose": "2 reps"}
    kinds = [(one["kind"], one["item"]) for one in scripts(PROGRAM, [item, item])]
    first, second = ([(kind, at) for kind in ("intro", "step", "count")] for at in (0, 1))
    assert kinds == [("overview", -1), *first, *second, ("end", -1)]


def test_signals_tick_before_work_and_mark_each_turn(scripts: Scripts) -> None:
    of = "(dose) => rehabPlayer.inner.marks(rehabPlayer.inner.program([{ steps: [], dose: rehabDose.parse(dose) }])[1].phases).map(({ at, signal }) => [at, signal])"  # noqa: E501
    assert scripts(of, "2 reps, hold 4 s") == [
        [2, "tick"], [3, "tick"], [4, "tick"], [5, "go"],
        [8, "go"], [12, "let-go"], [15, "go"], [19, "over"],
    ]  # fmt: skip


# -- runs


def test_run_flows_through_sides_and_keeps_what_is_late(scripts: Scripts) -> None:
    script: list[list[Any]] = [["next"], ["see"], ["start"], ["wait", 35_200], ["tick"], ["see"]]
    script += [["wait", 14_900], ["tick"], ["see"], ["wait", 29_890], ["tick"], ["see"]]
    script += [["wait", 10], ["tick"], ["see"], ["done"]]
    assert scripts(RUN, "30 s, each side", script) == [
        ["timer", 1, 0, False, False],
        ["switch", 2, 200, True, False],
        ["timer", 3, 5100, True, False],  # whoever changed sides is ready
        ["timer", 3, 34990, True, False],
        ["end", 4, 0, False, False],
        [1, 3],
    ]


def test_whoever_slept_over_the_end_goes_on_when_ready(scripts: Scripts) -> None:
    script: list[list[Any]] = [["next"], ["start"], ["wait", 60_000], ["tick"], ["see"], ["late"]]
    script += [["start"], ["late"], ["done"]]
    assert scripts(RUN, "30 s, each side", script) == [
        ["switch", 2, 0, False, False], True, False, [1],
    ]  # fmt: skip


def test_pause_stops_the_time_and_back_begins_again(scripts: Scripts) -> None:
    script: list[list[Any]] = [["next"], ["start"], ["wait", 7000], ["pause"], ["wait", 90_000]]
    script += [["see"], ["start"], ["wait", 500], ["see"], ["back"], ["see"]]
    assert scripts(RUN, "2-30 s", script) == [
        ["timer", 1, 7000, False, True],
        ["timer", 1, 7500, True, True],
        ["intro", 0, 0, False, False],
    ]


def test_only_what_was_done_counts(scripts: Scripts) -> None:
    script: list[list[Any]] = [["next"], ["add", 1], ["see"], ["next"], ["next"]]
    script += [["add", 1], ["add", 1], ["add", 1], ["add", -1], ["see"], ["next"], ["done"]]
    assert scripts(RUN, "2 x 2-3, rest 5 s", script) == [
        ["count", 1, 0, False, False],
        ["count", 3, 0, False, True],
        [3],
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 2500), min_size=1, max_size=80))
def test_looks_that_come_late_never_add_up(scripts: Scripts, gaps: list[int]) -> None:
    script: list[list[Any]] = [["next"], ["start"]]
    for gap in gaps:
        script += [["wait", gap], ["tick"]]
    (kind, index, elapsed, *_), *_ = scripts(RUN, "9 x 5 s, rest 5 s", [*script, ["see"]])
    # a first set of 10 s; then rests of 5 s and, whoever rested being ready, sets of 5 s
    spent, passed = sum(gaps), 0 if index == 1 else 10_000 + (index - 2) * 5000
    ready = 5000 if kind == "timer" and index > 1 else 0
    if kind != "end":
        assert elapsed == spent - passed + ready


# -- the clock


def test_clock_counts_sleep_of_a_hidden_page_and_ignores_a_clock_set_by_hand(
    scripts: Scripts,
) -> None:
    readings = [[0, 0, False], [1000, 1000, True], [2000, 62_000, False], [3000, 63_000, False]]
    assert scripts(CLOCK, readings) == [0, 1000, 62_000, 63_000]
    assert scripts(CLOCK, [[0, 0, False], [1000, 3_601_000, False]]) == [0, 1000]
    assert scripts(CLOCK, [[0, 9_000_000, True], [1000, 0, True]]) == [0, 1000]
