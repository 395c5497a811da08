"""Breath: the belly rises under the hand, dashes tell where it was, air goes in and out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.figures import body, cli, document
from tools.figures import proportions as size
from tools.figures.errors import PoseError
from tools.figures.geometry import Point, Shape
from tools.figures.landmarks import point
from tools.figures.parts import parts
from tools.figures.skeleton import Skeleton
from tools.figures.space import vec
from tools.figures.view import look

HEAD = 'title = "A person"\nview = "right"\n'
LYING = f"""{HEAD}
[body]
position = "supine"
[place]
rest = ["pelvis"]
[hands]
left = {{ to = "belly", palm = [0, 0.2, -1], fingers = [0.7, -0.8, 0] }}
"""
FULL = 'like = "start"\ntitle = "In"\n[trunk]\nbelly = 1\n'
SIDE = look(-90, 0)


def pose(folder: Path, text: str, name: str = "start") -> document.Document:
    path = folder / f"{name}{document.SUFFIX}"
    path.write_text(text, "utf-8")
    return document.whole(document.read(path))


def trunk(belly: float) -> Shape:
    """The outline of the trunk from the side, standing."""
    straight = Skeleton(vec(0, 0, 0), {}, {"left": 0, "right": 0}, belly)
    return next(part.whole for part in parts(straight, SIDE) if part.name == "chest")


@settings(max_examples=20)
@given(st.floats(0, 0.98), st.floats(0.001, 0.02))
def test_the_belly_swells_evenly_and_only_at_the_front(belly: float, more: float) -> None:
    less, fuller = trunk(belly), trunk(belly + more)
    assert fuller.buffer(0.01).contains(less)
    assert fuller.hausdorff_distance(less) <= size.BREATH * more + 0.01
    back = [shape.bounds[0] for shape in (less, fuller)]
    assert back[0] == pytest.approx(back[1])


def test_a_full_belly_is_seen(tmp_path: Path) -> None:
    assert trunk(1).bounds[2] - trunk(0).bounds[2] > 6


@pytest.mark.parametrize("belly", ["-0.1", "1.1"])
def test_a_belly_beyond_full_or_flat_is_told(tmp_path: Path, belly: str) -> None:
    with pytest.raises(PoseError, match=f'"trunk.belly" is {belly}; write 0') as error:
        cli.drawing(pose(tmp_path, f"{HEAD}[trunk]\nflexion = 4\nbelly = {belly}\n").path)
    assert error.value.line == 5


def test_the_hand_on_the_belly_rises_with_it(tmp_path: Path) -> None:
    flat, full = pose(tmp_path, LYING), pose(tmp_path, FULL, "in")
    hands = [body.stage_of(file).skeleton.frames()["left hand"].origin for file in (flat, full)]
    assert hands[1] - hands[0] == pytest.approx((0, 0, size.BREATH), abs=0.2)


@pytest.mark.parametrize(
    ("name", "before", "within"), [("in", "start", True), ("out", "in", False)]
)
def test_dashes_tell_the_belly_before(tmp_path: Path, name: str, before: str, within: bool) -> None:
    pose(tmp_path, LYING)
    ghost = f'[[ghosts]]\nfrom = "{before}"\nbelly = true\n'
    pose(tmp_path, FULL, "in")
    text = FULL if name == "in" else 'like = "start"\ntitle = "Out"\n'
    file = pose(tmp_path, text + ghost, name)
    stage = body.stage_of(file)
    chest = next(p.whole for p in parts(stage.skeleton, stage.camera) if p.name == "chest")
    dashes = [item.shape for item in body.scene_of(file).items if item.pen == "ghost"]
    assert [dash.length > 10 for dash in dashes] == [True]
    assert chest.contains(dashes[0]) == within
    assert chest.disjoint(dashes[0]) != within


@pytest.mark.parametrize("way", ["in", "out"])
def test_air_goes_in_and_out_at_the_face(tmp_path: Path, way: str) -> None:
    file = pose(tmp_path, HEAD + f'breath = "{way}"\n')
    stage = body.stage_of(file)
    nose = Point(stage.camera.flat(point(stage.skeleton.frames(), "nose")))
    items = body.scene_of(file).items
    shaft = next(item.shape for item in items if item.pen == "level")
    head = items[-1].shape
    near, far = (head, shaft) if way == "in" else (shaft, head)
    assert 1 < near.distance(nose) < 5
    assert far.distance(nose) > near.distance(nose) + 5
    beside = [item.shape.distance(shaft) for item in items if item.pen == "mark"]
    assert [distance > 2 for distance in beside] == [True, True]


def test_the_shaded_belly_rises_with_the_breath(tmp_path: Path) -> None:
    pose(tmp_path, LYING)
    work = 'work = ["belly"]\n'
    files = [
        pose(tmp_path, f'like = "start"\ntitle = "Flat"\n{work}', "flat"),
        pose(tmp_path, FULL.replace("[", f"{work}[", 1), "in"),
    ]
    tops = []
    for file in files:
        hatched = [item.shape for item in body.scene_of(file).items if item.fill == "hatch"]
        tops.append(min(shape.bounds[1] for shape in hatched))
    assert tops[0] - tops[1] > size.BREATH / 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('view = "front"\nbreath = "in"\n', "only seen at a face from the side"),
        ('view = "right"\nbreath = "inn"\n', 'did you mean "in"'),
    ],
)
def test_breath_that_cannot_be_seen_is_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(PoseError, match=message) as error:
        cli.drawing(pose(tmp_path, f'title = "x"\n{text}').path)
    assert error.value.line == 3


def test_a_calm_breath_moves_slower_and_ends_full(tmp_path: Path) -> None:
    pose(tmp_path, LYING)
    pose(tmp_path, FULL, "in")
    moving = 'title = "A breath"\nkind = "moving"\nthrough = ["start", "in"]\nways = '
    path = pose(tmp_path, moving + "3\n", "in.moving").path
    assert ".m{animation:4s ease-in-out 3 alternate}" in cli.drawing(path)
    for wrong in ("2", "7"):
        with pytest.raises(PoseError, match='"ways" must be odd and at most 5') as error:
            cli.drawing(pose(tmp_path, moving + f"{wrong}\n", "in.moving").path)
        assert error.value.line == 4
