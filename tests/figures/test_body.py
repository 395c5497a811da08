"""The jointed body: limits, contacts, reaching, and the same drawing every time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString, Point

from tools.figures import (
    body,
    cli,
    document,
    flesh,
    landmarks,
    limits,
    parts,
    skeleton,
    soles,
    space,
    toes,
)
from tools.figures import proportions as size
from tools.figures.errors import PoseError
from tools.figures.reach import bend

HEAD = 'title = "A person"\nview = "right"\n'
CHAIR = '[[props]]\nkind = "chair"\nat = [0, 0]\n'
SITTING = f"""{HEAD}
[place]
rest = ["pelvis"]
on = "chair"
[feet]
left = {{ at = [38, 10] }}
right = {{ at = [38, -10] }}
{CHAIR}"""
JOINTS = [(joint, move) for joint, moves in limits.LIMITS.items() for move in moves]


def pose(folder: Path, text: str, name: str = "start") -> Path:
    path = folder / f"{name}{document.SUFFIX}"
    path.write_text(text, "utf-8")
    return path


def frames(path: Path) -> dict[str, space.Frame]:
    return body.stage_of(document.whole(document.read(path))).skeleton.frames()


@pytest.mark.parametrize(("joint", "movement"), JOINTS)
@pytest.mark.parametrize("end", [0, 1])
def test_a_joint_beyond_its_limit_is_named(
    tmp_path: Path, joint: str, movement: str, end: int
) -> None:
    limit = limits.LIMITS[joint][movement][end]
    good, bad = limit, limit + (5 if end else -5)
    place = f"[{joint}]\n{movement}" if joint in limits.MIDLINE else f"[right]\n{joint}.{movement}"
    cli.drawing(pose(tmp_path, f"{HEAD}{place} = {good}\n"))
    with pytest.raises(PoseError) as error:
        cli.drawing(pose(tmp_path, f"{HEAD}{place} = {bad}\n"))
    assert error.value.line == 4
    assert f"{abs(limit):.0f}" in error.value.message
    assert joint in error.value.message


def test_a_bent_hip_turns_further_outwards_than_a_straight_one(tmp_path: Path) -> None:
    crossed = "[right]\nhip = {{ flexion = {}, abduction = 30, rotation = {} }}\n"
    cli.drawing(pose(tmp_path, HEAD + crossed.format(90, 62)))
    for flexion, rotation in ((90, 67), (20, 62)):
        with pytest.raises(PoseError, match="right hip: rotation of"):
            cli.drawing(pose(tmp_path, HEAD + crossed.format(flexion, rotation)))


def test_feet_stand_on_the_floor_and_the_bottom_on_the_chair(tmp_path: Path) -> None:
    found = frames(pose(tmp_path, SITTING))
    assert flesh.lowest(found, "left foot", None) == pytest.approx(0, abs=0.1)
    assert flesh.lowest(found, "right foot", None) == pytest.approx(0, abs=0.1)
    assert flesh.lowest(found, "pelvis", None) == pytest.approx(45, abs=0.01)


def test_tall_stands_on_both_feet(tmp_path: Path) -> None:
    text = (
        f'{HEAD}[place]\nup = "tall"\n'
        "[feet]\nleft = { at = [-15, 1] }\nright = { at = [12, -1] }\n"
    )
    found = frames(pose(tmp_path, text))
    for side in skeleton.SIDES:
        assert flesh.lowest(found, f"{side} foot", None) == pytest.approx(0, abs=0.1)


@pytest.mark.parametrize("side", skeleton.SIDES)
def test_a_hand_meets_what_it_holds(tmp_path: Path, side: str) -> None:
    text = f'{SITTING}[hands]\n{side} = {{ to = "{side} knee", offset = [0, 0, 6] }}\n'
    found = frames(pose(tmp_path, text))
    palm = found[f"{side} hand"].at(0, -1.3 * skeleton.mirror(side), -8)
    knee = landmarks.point(found, f"{side} knee")
    assert np.linalg.norm(palm - knee - space.vec(0, 0, 6)) < 1.5


def test_what_is_out_of_reach_is_told(tmp_path: Path) -> None:
    with pytest.raises(PoseError, match=r"right hand cannot get there: \d+ cm missing"):
        cli.drawing(pose(tmp_path, f"{HEAD}[hands]\nright = {{ at = [150, 0, 100] }}\n"))


@given(
    st.tuples(*[st.floats(-90, 90)] * 3).filter(lambda p: 5 < np.linalg.norm(p) < 83),
    st.tuples(*[st.floats(-1, 1)] * 3).filter(lambda p: np.linalg.norm(p) > 0.1),
)
def test_two_bones_keep_their_length_and_arrive(
    target: tuple[float, ...], front: tuple[float, ...]
) -> None:
    limb = bend(np.zeros(3), np.array(target), size.THIGH, size.SHANK, np.array(front))
    knee = -size.THIGH * limb.upper[:, 2]
    ankle = knee - size.SHANK * limb.lower[:, 2]
    assert limb.short_by == 0
    assert np.allclose(ankle, target, atol=1e-6)
    for axes in (limb.upper, limb.lower):
        assert np.allclose(axes.T @ axes, np.eye(3), atol=1e-9)


@given(st.floats(-170, 170), st.floats(-89, 89), st.floats(-170, 170))
def test_angles_are_read_back(pitch: float, roll: float, yaw: float) -> None:
    turned = space.pitch_roll_yaw(pitch, roll, yaw)
    assert space.angles(turned) == pytest.approx((pitch, roll, yaw), abs=1e-6)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('title = "x"\nview = "rigth"\n', 2, 'did you mean "right"'),
        (f"{HEAD}[left]\nknee = {{ flexoin = 3 }}\n", 4, 'did you mean "flexion"'),
        (f"{HEAD}[left]\nkne = {{ flexion = 3 }}\n", 4, 'did you mean "knee"'),
        (f'{HEAD}[place]\non = "chair"\n', 4, 'there is no "chair" in this picture'),
        (f'{HEAD}[[props]]\nkind = "sofa"\nat = [0, 0]\n', 4, "write one of"),
        (f"{HEAD}[[props]]\nkind = 'chair'\nat = [0]\n", 5, "list of 2 numbers"),
        (f'{HEAD}work = ["left clf"]\n', 3, "is not known"),
        (f'{HEAD}[[arrows]]\nof = "head"\nto = "end"\n', 5, 'no "end.pose.toml" beside'),
        ('title = "x\n', 1, "not valid TOML"),
        ('view = "right"\n', None, '"title" must be a text'),
    ],
)
def test_mistakes_name_their_line_and_the_mend(
    tmp_path: Path, text: str, line: int | None, message: str
) -> None:
    with pytest.raises(PoseError) as error:
        cli.drawing(pose(tmp_path, text))
    assert message in error.value.message
    assert error.value.line == line


def test_like_takes_over_and_a_loop_is_told(tmp_path: Path) -> None:
    pose(tmp_path, SITTING)
    end = pose(tmp_path, 'like = "start"\ntitle = "End"\n[body]\nlean = 20\n', "end")
    assert "<title>End</title>" in cli.drawing(end)
    pose(tmp_path, 'like = "end"\ntitle = "Start"\n')
    with pytest.raises(PoseError, match="leads back"):
        cli.drawing(end)


def test_a_drawing_is_the_same_every_time(tmp_path: Path) -> None:
    path = pose(tmp_path, SITTING)
    assert cli.drawing(path) == cli.drawing(path)


def test_check_tells_a_stale_drawing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = pose(tmp_path, SITTING)
    assert cli.main([str(path)]) == 0
    assert cli.main(["--check", str(path)]) == 0
    path.write_text(SITTING.replace("A person", "Somebody"), "utf-8")
    assert cli.main(["--check", str(path)]) == 1
    assert "draw it again" in capsys.readouterr().err


@pytest.mark.parametrize(("seen_from", "chin"), [("front", True), ("right", False)])
def test_who_looks_at_us_has_a_chin(tmp_path: Path, seen_from: str, chin: bool) -> None:
    file = document.read(pose(tmp_path, f'title = "A person"\nview = "{seen_from}"\n'))
    stage = body.stage_of(file)
    segments = stage.skeleton.frames()
    ends = segments["head"].at(2, 0, 3), segments["neck"].at(0, 0, 1)
    down_the_neck = LineString([stage.camera.flat(end) for end in ends])
    lines = [item.shape for item in body.scene_of(file).items if item.pen == "line"]
    assert any(line.intersects(down_the_neck) for line in lines) == chin


@pytest.mark.parametrize(("seen_from", "low"), [("front", True), ("right", True), ("back", False)])
def test_the_collar_is_high_where_the_back_is_seen(
    tmp_path: Path, seen_from: str, low: bool
) -> None:
    """A deep round neckline on a back would look like a front, and the head turned round."""
    file = document.read(pose(tmp_path, f'title = "A person"\nview = "{seen_from}"\n'))
    stage = body.stage_of(file)
    neck = next(part for part in body.body_of(stage)[0] if part.name == "neck")
    throat = stage.camera.flat(stage.skeleton.frames()["neck"].at(0, 0, -5))
    assert neck.whole.covers(Point(throat)) == low


def test_an_ear_is_an_open_line(tmp_path: Path) -> None:
    """A closed oval looks like an eye."""
    stage = body.stage_of(document.read(pose(tmp_path, 'title = "A person"\nview = "right"\n')))
    drawn = body.body_of(stage)[1]["head"].items
    assert [item.shape.is_closed for item in drawn if item.pen == "detail"] == [False, False]


@pytest.mark.parametrize(("turn", "gaps"), [(0, 6), (25, 5), (60, 0)])
def test_toes_that_point_at_us_are_told_apart(tmp_path: Path, turn: int, gaps: int) -> None:
    view = f'{{ from = "front", turn = {turn}, above = 12 }}'
    stage = body.stage_of(document.read(pose(tmp_path, f'title = "A person"\nview = {view}\n')))
    found = toes.paint(stage.skeleton.frames(), stage.camera)
    shapes = [item.shape for canvas in found.values() for item in canvas.items]
    assert sum(len(shape.geoms) for shape in shapes) == gaps


@pytest.mark.parametrize("side", skeleton.SIDES)
def test_inversion_turns_the_sole_inwards(side: str) -> None:
    sole = skeleton.joint_turn(f"{side} ankle", {"inversion": 30}) @ -space.UP
    assert sole @ space.LEFT * skeleton.mirror(side) == pytest.approx(-0.5)


@pytest.mark.parametrize(("knee", "shown"), [(0, []), (20, []), (90, ["left", "right"])])
def test_a_sole_that_looks_at_us_has_five_toes(tmp_path: Path, knee: int, shown: list[str]) -> None:
    text = f'title = "A person"\nview = "back"\n[both]\nknee.flexion = {knee}\n'
    stage = body.stage_of(document.read(pose(tmp_path, text)))
    found = soles.paint(stage.skeleton.frames(), stage.camera)
    assert sorted(found) == shown
    assert all(len(canvas.items[0].shape.geoms) == 4 for canvas in found.values())
    foot = next(p for p in parts.parts(stage.skeleton, stage.camera) if p.name == "left foot")
    for way in found["left"].items[0].shape.geoms if shown else ():
        assert foot.skin.covers(Point(way.coords[0]))


@pytest.mark.parametrize("heel", [-18, 0, 34])
def test_propped_toes_keep_their_slant_whatever_the_heel_does(tmp_path: Path, heel: int) -> None:
    def drawn(propped: int) -> Path:
        foot = f"at = [0, -9], heel = {heel}, toes = {propped}"
        return pose(tmp_path, f"{HEAD}[place]\nup = 88\n[feet]\nright = {{ {foot} }}\n")

    slants = [frames(drawn(propped))["right toes"].axes[2, 0] for propped in (0, 30)]
    assert np.degrees(np.arcsin(slants)) == pytest.approx([0, 30], abs=0.1)
    with pytest.raises(PoseError, match="right toes: extension"):
        frames(drawn(110))
