"""Close-ups that move: one moment after the other, there and back, the last one to stay."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tools.figures import cli, moving_foot
from tools.figures.errors import PoseError
from tools.figures.style import LIMIT, PROP

START = 'kind = "foot"\ntitle = "A foot"\nview = "inner"\nwork = ["arch"]\n'
END = 'kind = "foot"\ntitle = "The arch rises"\nlike = "start"\n[joints]\narch = 0.9\n'
MOVING = 'kind = "moving"\ntitle = "The arch rises and sinks"\nthrough = ["start", "end"]\n'


def drawn(folder: Path, end: str = END, moving: str = MOVING, start: str = START) -> str:
    for name, text in (("start", start), ("end", end), ("end.moving", moving)):
        (folder / f"{name}.pose.toml").write_text(text, "utf-8")
    return cli.drawing(folder / "end.moving.pose.toml")


def windows(svg: str) -> list[tuple[float, float]]:
    """From when to when each moment is visible, in percent of a way."""
    found = []
    for rule in re.findall(r"@keyframes \w{(.*?}})", svg):
        steps = re.findall(r"([\d.]+)%{visibility:(\w+)}", rule)
        shown = [float(at) for at, state in steps if state == "visible"]
        hidden = [float(at) for at, state in steps if state == "hidden" and float(at) > shown[0]]
        found.append((shown[0], hidden[0] if hidden else 100.0))
    return found


def test_one_moment_is_visible_at_any_time(tmp_path: Path) -> None:
    found = windows(drawn(tmp_path))
    assert moving_foot.LEAST <= len(found) <= moving_foot.MOST
    assert found[0][0] == 0
    assert found[-1][1] == 100
    assert all(before[1] == after[0] for before, after in pairwise(found))


def test_print_shows_the_last_pose_alone(tmp_path: Path) -> None:
    svg = drawn(tmp_path)
    groups = re.findall(r'<g class="m (\w)"( visibility="hidden")?>', svg)
    last = max(name for name, _ in groups)
    assert {name for name, hidden in groups if not hidden} == {last}
    assert "@media screen{.m{animation:2.4s step-end 5 alternate}" in svg


def test_what_stays_is_drawn_once(tmp_path: Path) -> None:
    ball = '[[props]]\nkind = "ball"\nat = [300, 32]\n'
    svg = drawn(tmp_path, start=START + ball)
    assert len(windows(svg)) > 1
    look = re.search(rf"\.(\w+){{fill:{PROP.light};stroke:", svg)
    assert look
    assert svg.count(f'class="{look[1]}"') == 1


def test_more_moments_give_way_to_the_limit(tmp_path: Path) -> None:
    toes = "".join(f"{name}-toe = {{ curl = 30 }}\n" for name in ("second", "third", "fourth"))
    svg = drawn(tmp_path, END.replace("arch = 0.9\n", "arch = 0.9\ndorsiflexion = 20\n" + toes))
    assert len(svg.encode()) <= LIMIT
    assert len(windows(svg)) < moving_foot.MOST


def test_what_is_around_may_be_that_of_the_last_pose_alone(tmp_path: Path) -> None:
    wide = START + 'place = [0.3, 90, 160]\n[[props]]\nkind = "ball"\nat = [300, 32]\n'
    end = START + "[joints]\narch = 0.9\n"
    svg = drawn(tmp_path, end, MOVING + 'around = "last"\n', wide)
    assert svg == drawn(tmp_path, end, MOVING, START)


@pytest.mark.parametrize(
    ("end", "moving", "message"),
    [
        (END.replace("[joints]", "place = [1, 0, 99]\n[joints]"), MOVING, 'differ in "place"'),
        (END + '[[props]]\nkind = "ball"\nat = [9, 9]\n', MOVING, 'differ in "props"'),
        ('title = "A person"\nview = "right"\n', MOVING, "all of a body or all of a foot"),
        (END, MOVING + 'around = "first"\n', "around"),
        (END, MOVING + 'keep = "heel"\n', '"keep" is not known'),
        (END + "[joints.big-toe]\ncurl = 99\n", MOVING, "big toe: curl of 99"),
    ],
)
def test_what_cannot_be_shown_is_told(tmp_path: Path, end: str, moving: str, message: str) -> None:
    with pytest.raises(PoseError, match=message):
        drawn(tmp_path, end, moving)
