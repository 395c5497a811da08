"""Close-ups of the foot: limits of the joints, what a pose does to the outline, the other side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.figures import (
    cli,
    foot_arrows,
    foot_flat,
    foot_leg,
    foot_print,
    foot_side,
    foot_towel,
    hold_inner,
    hold_lace,
)
from tools.figures.curves import inside
from tools.figures.document import Table, read, whole
from tools.figures.errors import PoseError
from tools.figures.foot_pose import Foot, Toe
from tools.figures.geometry import Point, box, union_all
from tools.figures.style import FINE, WIDTH
from tools.figures.svg import Item

START = 'kind = "foot"\ntitle = "A foot"\n'


def drawn(tmp_path: Path, text: str) -> str:
    pose = tmp_path / "foot.pose.toml"
    pose.write_text(START + text, "utf-8")
    return cli.drawing(pose)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[joints.big-toe]\nextension = 95", "big toe: extension of 95; the joint goes from -45"),
        ("[joints.toes]\nextension = 70", "second toe: extension of 70"),
        ("[joints.little-toe]\nspread = 40", "little toe: spread of 40; the joint goes from -10"),
        ("[joints]\narch = 1.2", "arch of 1.2; the joint goes from 0 to 1"),
        ("[joints]\ndorsiflexion = 60", "dorsiflexion of 60; the joint goes from -50 to 45"),
        ("[joints.big-toe]\nextention = 5", 'did you mean "extension"?'),
        ("[joints.toes]\npull = 5", "second toe: pull of 5; the joint goes from 0 to 0"),
        ('hands = ["thread"]', 'hand "thread" is not drawn in this view'),
        ('work = ["knee"]', 'work = "knee" is not known here'),
        ('before = "gone"', 'there is no "gone.pose.toml" beside this file'),
        ("[[arrows]]\npath = [[1, 2]]", '"path" must be a list of points'),
        ('[[props]]\nkind = "marbles"\nat = [1, 2]', '"at" must be a list of points'),
    ],
)
def test_mistake_is_named_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(PoseError) as error:
        drawn(tmp_path, 'view = "inner"\n' + text)
    assert complaint in str(error.value)
    assert re.search(r"foot\.pose\.toml:\d+: ", str(error.value))


def test_same_pose_same_file(tmp_path: Path) -> None:
    text = 'view = "sole"\nhands = ["cup", "thread"]'
    assert drawn(tmp_path, text) == drawn(tmp_path, text)


@pytest.mark.parametrize("view", ["inner", "outer", "sole", "top", "front"])
def test_other_foot_is_the_mirror_image(tmp_path: Path, view: str) -> None:
    right, left = (
        numbers(drawn(tmp_path, f'view = "{view}"\nfoot = "{side}"')) for side in ("right", "left")
    )
    assert len(right) == len(left)
    for (x, y), (mirrored, same) in zip(right, left, strict=True):
        assert abs(x + mirrored - WIDTH * FINE) <= 2
        assert abs(y - same) <= 2


def numbers(svg: str) -> list[tuple[int, int]]:
    """Where every pen stroke begins."""
    return [(int(x), int(y)) for x, y in re.findall(r"M(-?\d+) ?(-?\d+)", svg)]


def test_arch_rises_while_heel_and_ball_stay() -> None:
    low, high = (foot_side.outline(Foot({}, arch=arch)) for arch in (0.2, 1.0))
    rise = [b[1] - a[1] for a, b in zip(low, high, strict=True)]
    assert max(rise) > 10
    still = [r for (x, y), r in zip(low, rise, strict=True) if y < 3 and (x < 40 or x > 185)]
    assert still
    assert max(map(abs, still)) < 0.5


@pytest.mark.parametrize(
    ("pose", "dashed"),
    [("", 0), ("[joints]\narch = 0.9", 1), ("[joints.big-toe]\npull = 20", 1)],
)
def test_only_what_moved_is_dashed(tmp_path: Path, pose: str, dashed: int) -> None:
    (tmp_path / "start.pose.toml").write_text(START + 'view = "inner"\n', "utf-8")
    svg = drawn(tmp_path, f'view = "inner"\nbefore = "start"\n{pose}')
    assert svg.count('class="p-ghost"') == dashed


def test_big_toe_lifts_alone() -> None:
    foot = Foot({"big": Toe(extension=50)})
    tip = max(foot_side.outline(foot), key=lambda p: p[0])
    assert tip[1] > 50
    assert foot_side.small_toe("second", foot) == foot_side.small_toe("second", Foot({}))


def test_spread_toes_part() -> None:
    spread = Foot({"big": Toe(spread=15), "little": Toe(spread=20)})
    for name, sign in (("big", -1), ("little", 1)):
        apart = foot_flat.sides(name, spread.toe(name))[1][0]
        rest = foot_flat.sides(name, Toe())[1][0]
        assert (apart - rest) * sign > 10


@pytest.mark.parametrize(("left", "right"), [(96, 192), (100, 112), (0, 300)])
def test_folds_stand_on_their_stretch_of_floor(left: float, right: float) -> None:
    items = foot_towel.folds(Table(Path("x"), "", {"between": [left, right]}))
    edge = next(item.shape for item in items if item.fill == "shirt-far").bounds
    assert edge[0] == left
    assert abs(edge[2] - right) <= 2
    assert edge[1] == pytest.approx(foot_towel.NEAR - foot_towel.THICK)
    assert edge[3] - foot_towel.NEAR <= max(foot_towel.FOLD_HEIGHTS)


@given(st.integers(1, 5))
def test_folds_are_as_many_as_find_room_and_touch_the_floor_between(count: int) -> None:
    items = foot_towel.folds(Table(Path("x"), "", {"between": [0, count * foot_towel.FOLD]}))
    cloth = next(item.shape for item in items if item.fill == "shirt-far")
    high = cloth.intersection(box(-1, foot_towel.NEAR + 5, 999, 99))
    assert len(getattr(high, "geoms", [high])) == count


def test_dashes_reach_where_the_towels_far_end_was() -> None:
    pulled = foot_towel.spread(Table(Path("x"), "", {"between": [96, 268], "was": 330}))
    (dashed,) = [item.shape for item in pulled if item.pen == "ghost"]
    assert dashed.bounds[0] > 268
    assert dashed.bounds[2] == 330 + foot_towel.SLANT


@pytest.mark.parametrize("end", ["roll-heel", "roll-ball"])
def test_ball_rolls_half_as_far_as_the_foot_glides(end: str) -> None:
    drill = Path(__file__).parents[2] / "exercises" / "plantar-fascia-roll"
    (foot, ball), (start, resting) = (_foot_and_ball(drill, name) for name in (end, "place"))
    assert abs(foot - start) > 50
    assert abs((ball - resting) - (foot - start) / 2) < 1


def _foot_and_ball(drill: Path, name: str) -> tuple[float, float]:
    """How far forward heel and ball are in the room, in mm."""
    file = whole(read(drill / f"{name}.pose.toml"))
    size, forward, _ = file.numbers("place", 3)
    (ball,) = [prop for prop in file.values["props"] if prop["kind"] == "ball"]
    return forward / size, forward / size + ball["at"][0]


@pytest.mark.parametrize("angle", [-40, -15, 20, 45])
def test_thigh_of_who_sits_lies_still_while_the_shin_swings(angle: float) -> None:
    table = Table(Path("x"), "", {"kind": "sitting leg", "floor": 0, "knee": 12})
    bent, upright = (foot_leg.sitting(table, Foot({}, dorsiflexion=turn)) for turn in (angle, 0))
    assert bent[-1].shape.equals(upright[-1].shape)
    assert not bent[-2].shape.equals(upright[-2].shape)


def test_mere_dots_of_the_earlier_outline_are_left_out(tmp_path: Path) -> None:
    flat = "[joints]\narch = 0.05\n"
    (tmp_path / "start.pose.toml").write_text(START + f'view = "inner"\n{flat}', "utf-8")
    svg = drawn(tmp_path, 'view = "inner"\nbefore = "start"\n[joints]\narch = 1')
    (dashed,) = re.findall(r'class="p-ghost".* d="([^"]+)"', svg)
    assert dashed.count("M") == 2, "the arch as it was, and the tip of the big toe"


@pytest.mark.parametrize("radius", [10, 18, 30])
def test_rolled_towel_lies_on_the_floor_with_its_loose_end(radius: float) -> None:
    table = Table(Path("x"), "", {"kind": "rolled towel", "at": [200, radius], "radius": radius})
    cloth = [item.shape for item in foot_towel.roll(table) if item.fill]
    assert {round(shape.bounds[1]) for shape in cloth} == {0}
    assert max(shape.bounds[2] for shape in cloth) > 200 + 4 * radius


@pytest.mark.parametrize("depth", ["0.5", "3"])
def test_fingers_go_no_deeper_than_a_hand_can(tmp_path: Path, depth: str) -> None:
    with pytest.raises(PoseError, match=r'pose\.toml:5: "depth" goes from'):
        drawn(tmp_path, f'view = "sole"\nhands = ["thread"]\ndepth = {depth}')


NAIL = 3.0
"""So far behind the fingertip's middle its nail can lie, in mm."""


@given(st.floats(*hold_lace.DEPTHS), st.floats(0, 20))
def test_each_fingertip_lies_in_or_below_a_gap_of_its_own(depth: float, spread: float) -> None:
    foot = Foot({"big": Toe(spread=spread), "little": Toe(spread=spread)})
    *nails, thumb = [i.shape for i in hold_lace.thread(foot, depth).front if i.pen == "detail"]
    gaps = foot_flat.webs(foot)
    assert thumb.centroid.x > max(x for x, _ in gaps)
    assert len(nails) == len(gaps) == 4
    for nail, gap in zip(nails, gaps, strict=True):
        assert min(gaps, key=lambda web: abs(web[0] - nail.centroid.x)) == gap
        assert nail.centroid.y < gap[1] + NAIL


@given(st.floats(*hold_lace.DEPTHS), st.floats(0, 20))
def test_ends_of_all_toes_are_seen_before_the_hand_between_them(
    depth: float, spread: float
) -> None:
    foot = Foot({"big": Toe(spread=spread), "little": Toe(spread=spread)})
    hand = hold_lace.thread(foot, depth).front[0].shape
    for name, edge in foot_flat.outlines(foot_flat.SOLE, foot).toes.items():
        build = foot_flat.BUILDS[name]
        tip = foot_flat.toe_turn(name, foot.toe(name))(build.tip)
        end = inside(edge).intersection(Point(tip).buffer(build.pad))
        assert hand.intersection(end).area < 0.02 * end.area


@pytest.mark.parametrize("spread", [0, 20])
def test_forearm_of_the_threaded_hand_comes_from_the_owner(spread: float) -> None:
    """It leaves on the little toe's side, below in the picture, beyond the toes."""
    foot = Foot({"big": Toe(spread=spread), "little": Toe(spread=spread)})
    left, down, right, up = hold_lace.thread(foot, 1).front[0].shape.bounds
    assert right > 200
    assert left > -60
    assert up > 350
    assert down > 150


def test_proportions_are_those_of_a_foot() -> None:
    lines = foot_flat.outlines(foot_flat.SOLE, Foot({})).whole
    width = max(x for x, _ in lines) - min(x for x, _ in lines)
    length = max(y for _, y in lines) - min(y for _, y in lines)
    assert 2.45 < length / width < 2.75


def test_toe_drawn_out_is_longer_by_as_much() -> None:
    rest, drawn_out = (foot_side.outline(Foot({"big": Toe(pull=length)})) for length in (0, 20))
    assert max(x for x, _ in drawn_out) - max(x for x, _ in rest) == pytest.approx(20)
    assert [p for p in rest if p[0] < 160] == [p for p in drawn_out if p[0] < 160]


def test_dashes_lie_on_a_toe_that_is_longer_now(tmp_path: Path) -> None:
    (tmp_path / "start.pose.toml").write_text(START + 'view = "inner"\n', "utf-8")
    svg = drawn(tmp_path, 'view = "inner"\nbefore = "start"\n[joints.big-toe]\npull = 20')
    assert svg.rindex("p-ghost") > svg.rindex("f-skin")
    svg = drawn(tmp_path, 'view = "inner"\nbefore = "start"\n[joints.big-toe]\nextension = 20')
    assert svg.rindex("p-ghost") < svg.rindex("f-skin")


def holds(foot: Foot) -> dict[str, list[Item]]:
    """The hands at a foot, each from back to front."""
    area = inside(foot_side.outline(foot))
    made = {
        "heel": hold_inner.heel(area),
        "feel": hold_inner.feel(area),
        "toes": hold_inner.all_toes(foot),
        "big toe": hold_inner.big_toe(foot, area),
    }
    return {name: [*hold.behind, *hold.front] for name, hold in made.items()}


@pytest.mark.parametrize("extension", [0, 50, 65])
@pytest.mark.parametrize("hand", ["heel", "feel", "toes", "big toe"])
def test_forearms_come_from_the_owner(hand: str, extension: float) -> None:
    """A hand leaves the picture below, on the owner's side, and does not reach beyond the toes."""
    items = holds(Foot({"big": Toe(extension=extension)}))[hand]
    skin = union_all([item.shape for item in items if item.fill == "skin"])
    down, left, up, right = skin.bounds
    assert down < -90
    assert up < 257
    assert (left < -200, right > 200) == (
        (True, False) if hand in ("heel", "feel") else (False, True)
    )


@given(st.floats(0, 90), st.floats(0, 22))
def test_thumb_stays_on_the_big_toe_that_it_holds(extension: float, pull: float) -> None:
    foot = Foot({"big": Toe(extension=extension, pull=pull)})
    nail = holds(foot)["big toe"][-1].shape
    assert inside(foot_side.outline(foot)).buffer(1).contains(nail)


def test_hand_that_draws_the_toe_out_comes_round_ahead_of_it() -> None:
    """Seen without the arrow, the drawn toe has the hand clearly higher than the held toe has."""
    ahead = [holds(Foot({"big": Toe(pull=pull)}))["big toe"][0].shape for pull in (0, 20)]
    held, drawn_out = (hand.intersection(box(0, 100, 300, 180)).bounds[0] for hand in ahead)
    assert drawn_out > held + 20


def test_heel_hand_feels_the_sole_with_its_thumb_alone() -> None:
    """Forearm and fingers stay; the thumb's nail goes from the heel to the middle of the arch."""
    held = holds(Foot({}))
    still, felt = (held[name][-1].shape.centroid for name in ("heel", "feel"))
    assert still.x < 60
    assert 95 < felt.x < 140
    assert abs(felt.y - 17) < 10


def test_held_foot_is_tinted_so_that_its_toes_are_told_from_fingers(tmp_path: Path) -> None:
    free, held = (drawn(tmp_path, f'view = "inner"\nhands = {hands}') for hands in ([], '["toes"]'))
    assert "f-skin-far" not in free
    assert "f-skin-far" in held


def test_lying_small_toes_are_seen_under_the_raised_big_toe() -> None:
    big = inside(foot_side.outline(Foot({"big": Toe(extension=62)})))
    below = box(212, -20, 300, 70)
    for toe in foot_side.small_toes(Foot({})):
        assert inside(toe.shape.coords).difference(big).intersection(below).area > 50


@given(st.floats(-200, 400), st.floats(0, 200), st.floats(0.5, 2))
def test_sole_beside_a_foot_has_three_dots_inside_it(x: float, y: float, size: float) -> None:
    items = foot_print.draw(Table(Path("x"), "", {"at": [x, y], "size": size}))
    sole = union_all([item.shape for item in items if item.fill == "skin"])
    dots = [item.shape for item in items if item.fill == "arrow"]
    assert len(dots) == 3
    assert all(sole.buffer(size).contains(dot) for dot in dots)


def test_small_foot_has_one_line_round_its_small_toes(tmp_path: Path) -> None:
    small, large = (
        drawn(tmp_path, f'view = "inner"\nplace = [{scale}, 14, 140]').count("<path")
        for scale in (0.32, 0.7)
    )
    drawn_as = {tiny: len(foot_side.draw(Foot({}), tiny=tiny)) for tiny in (True, False)}
    assert small - large == drawn_as[True] - drawn_as[False] > 0


@given(st.floats(10, 90), st.floats(10, 90))
def test_ring_aslant_is_as_wide_and_high_as_its_radii(wide: float, high: float) -> None:
    ring = {"around": [5, 200], "radius": [wide, high], "turn": [0, 360]}
    path = foot_arrows.read(Table(Path("x"), "", {"arrows": [ring]}))[0][0]
    xs, ys = zip(*path, strict=True)
    assert (min(xs), max(xs)) == pytest.approx((5 - wide, 5 + wide))
    assert (min(ys), max(ys)) == pytest.approx((200 - high, 200 + high))
