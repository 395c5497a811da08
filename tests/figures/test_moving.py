"""Moving pictures: what stands stays, joints hold, the file says in few words what was computed."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from tools.figures import body, cli, document, motion
from tools.figures.errors import PoseError
from tools.figures.skeleton import BONES, Skeleton
from tools.figures.tween import pose_at

ROOT = Path(__file__).resolve().parents[2]
START = """
title = "A person on hands and knees"
view = "right"
[body]
position = "standing"
[place]
rest = []
point = "pelvis"
at = [0, 0]
up = 93.5
[feet]
left = { at = [0, 9] }
right = { at = [0, -9] }
"""
END = 'like = "start"\ntitle = "End"\n[place]\nat = [-8, 0]\nup = 70\n'
MOVING = 'title = "Bending the knees"\nkind = "moving"\nthrough = ["start", "end"]\n'


def written(folder: Path, end: str = END, moving: str = MOVING) -> Path:
    for name, text in (("start", START), ("end", end), ("end.moving", moving)):
        (folder / f"{name}.pose.toml").write_text(text, "utf-8")
    return folder / "end.moving.pose.toml"


def skeletons(folder: Path, *names: str) -> list[Skeleton]:
    files = [document.read(folder / f"{name}.pose.toml") for name in names]
    return [body.stage_of(document.whole(file)).skeleton for file in files]


@pytest.mark.parametrize(
    ("exercise", "names", "still"),
    [
        ("sit-to-stand", ("start", "lean", "end"), ("left toes", "right toes", "left foot")),
        ("calf-raise", ("start", "end"), ("left toes", "right toes", "left hand", "right hand")),
        ("glute-bridge", ("start", "end"), ("left foot", "right foot")),
        ("bird-dog", ("start", "end"), ("left foot", "right hand")),
        ("lateral-step-down", ("start", "end"), ("right foot", "right hand")),
    ],
)
def test_what_stands_stays_and_no_limb_grows(
    exercise: str, names: tuple[str, ...], still: tuple[str, ...]
) -> None:
    poses = skeletons(ROOT / "exercises" / exercise, *names)
    first = poses[0].frames()
    for where in np.linspace(0, len(poses) - 1, 13):
        frames = pose_at(poses, float(where), "pelvis").frames()
        for name in still:
            assert np.linalg.norm(frames[name].origin - first[name].origin) < 1.0
        for name, bone in BONES.items():
            joint = frames[bone.parent].at(*bone.offset)
            assert np.allclose(joint, frames[name].origin, atol=1e-6)


def test_the_file_ends_at_the_last_pose_and_moves_only_on_screens(tmp_path: Path) -> None:
    svg = cli.drawing(written(tmp_path))
    sheet = svg.partition("@media screen{")[2].partition("</style>")[0]
    rules = re.findall(r"@keyframes (\w){(.*?}})", sheet)
    assert rules
    assert all(re.search(r"93%{(rotate|transform):none}}$", rule) for _, rule in rules)
    classes = {name for names in re.findall(r'class="m (\w)"', svg) for name in names}
    assert classes == {name for name, _ in rules}
    assert re.search(r"\.m{animation:2\.4s ease-in-out 5 alternate}", sheet)


def test_a_turn_is_told_in_two_stops() -> None:
    shares = motion.SMOOTH.shares(16)
    row = [motion.about(turned(60 * (1 - share)), np.zeros(2)) for share in shares]
    points = np.array([(0.0, 0.0), (50.0, 0.0)])
    track = motion.Track(row, np.array((100.0, 50.0)), points, motion.SMOOTH, motion.NEAR)
    assert track.rules("a") == (
        ".a{animation-name:a;transform-origin:2000px 1000px}"
        "@keyframes a{0%,7%{rotate:60deg}93%{rotate:none}}"
    )


def turned(degrees: float) -> motion.Array:
    angle = np.radians(degrees)
    cos, sin = np.cos(angle), np.sin(angle)
    return np.array([(cos, -sin, 0), (sin, cos, 0), (0, 0, 1)])


@pytest.mark.parametrize("pace", [motion.SMOOTH, motion.THROUGH])
def test_movement_begins_and_ends_slowly(pace: motion.Pace) -> None:
    shares = pace.shares(16)
    assert shares[0] == 0
    assert shares[-1] == pytest.approx(1)
    steps = [after - before for before, after in pairwise(shares)]
    assert all(step > 0 for step in steps)
    assert max(steps) > 2 * steps[0]
    assert steps == pytest.approx(steps[::-1], abs=1e-6)


@pytest.mark.parametrize(
    ("end", "moving", "message"),
    [
        (END, MOVING.replace('"end"]', '"later"]'), r'no "later\.pose\.toml" beside'),
        (END, MOVING.replace(', "end"', ""), "must name the pose files in order"),
        (END + "[neck]\nrotation = 50\n", MOVING, "the head changes its shape by"),
        (END + '[[props]]\nkind = "chair"\nat = [-30, 0]\n', MOVING, "different props"),
    ],
)
def test_what_cannot_be_shown_is_told(tmp_path: Path, end: str, moving: str, message: str) -> None:
    with pytest.raises(PoseError, match=message) as error:
        cli.drawing(written(tmp_path, end, moving))
    assert error.value.line == 3


def test_a_drawing_that_is_too_large_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tools.figures.kinds.LIMIT", 2000)
    with pytest.raises(PoseError, match="more than 2000; show less"):
        cli.drawing(written(tmp_path))
