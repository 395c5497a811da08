"""How the parts of a body are painted over each other: which outlines stay."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from shapely.geometry import LineString, MultiPoint, Point, box

from tools.figures import bands, body, document, figure
from tools.figures.geometry import Shape, union_all
from tools.figures.parts import Part
from tools.figures.svg import Canvas

ROOT = Path(__file__).resolve().parents[2]
CHIN = LineString([(-4, 6), (4, 6)])


def part(name: str, parent: str, shape: Shape, seam: Shape, cloth: bool = False) -> Part:
    skin, over = (Point(), shape) if cloth else (shape, Point())
    return Part(name, parent, skin.union(shape), over, "shirt", seam, 0, False)


@pytest.mark.parametrize(("shirt_over_the_neck", "drawn"), [(True, 8), (False, 0)])
def test_a_shirt_parts_neck_from_chin(shirt_over_the_neck: bool, drawn: float) -> None:
    """Skin runs on from neck to face, unless the shirt lies between the two."""
    neck = part("neck", "chest", box(-4, 0, 4, 12), Point())
    chest = part("chest", "", box(-20, 2, 20, 40), Point(), cloth=True)
    head = part("head", "neck", box(-8, -14, 8, 6), Point(0, 4).buffer(20))
    canvas = Canvas()
    figure.paint([neck, chest, head] if shirt_over_the_neck else [chest, neck, head], canvas, {})
    lines = [item.shape for item in canvas.items if item.pen == "line"]
    along = sum(line.intersection(CHIN.buffer(0.05, cap_style="flat")).length for line in lines)
    assert along == pytest.approx(drawn, abs=0.5)


def lines(canvas: Canvas) -> Shape:
    return union_all([item.shape for item in canvas.items if item.pen in ("line", "far")])


@pytest.mark.parametrize("crescent", [0.5, 1.0, 1.5, 4.0])
@pytest.mark.parametrize("second", [True, False])
def test_the_outline_of_joined_parts_has_no_gap(crescent: float, second: bool) -> None:
    """However little of the hip shows beside the thighs, a line goes round all of it."""
    pelvis = part("pelvis", "", box(0, 0, 20, 20), Point(), cloth=True)
    thigh = part("left thigh", "pelvis", box(5, crescent, 15, 30), Point(10, 10).buffer(30))
    wide = part("right thigh", "pelvis", box(-5, crescent, 25, 19), Point(10, 10).buffer(30))
    body = [pelvis, *[wide] * second, thigh]
    canvas = Canvas()
    figure.paint(body, canvas, {})
    painted = union_all([item.shape for item in canvas.items if item.fill])
    assert painted.boundary.difference(lines(canvas).buffer(0.2)).length < 0.5


@pytest.mark.parametrize(("long", "drawn"), [(2, False), (20, True)])
def test_a_line_inside_of_a_limb_is_a_crease_or_nothing(long: float, drawn: bool) -> None:
    """A forearm before the upper arm: away from the elbow it has a line, unless that is a stub."""
    seam = Point(0, 0).buffer(5)
    upper = part("left upper arm", "chest", box(-40, -4, 4, 4), Point())
    fore = part("left forearm", "left upper arm", box(-long - 4.9, 1, 3, 12), seam)
    canvas = Canvas()
    figure.paint([upper, fore], canvas, {})
    inside = lines(canvas).intersection(upper.whole.buffer(-0.5).difference(seam))
    assert (inside.length > 0.5) == drawn


@pytest.mark.parametrize(("wide", "painted"), [(2.0, False), (6.0, True)])
def test_a_far_leg_is_painted_if_enough_of_it_shows(wide: float, painted: bool) -> None:
    near = part("left thigh", "pelvis", box(0, 0, 12, 40), Point())
    far = replace(part("right thigh", "pelvis", box(wide, 0, 12 + wide, 40), Point()), far=True)
    canvas = Canvas()
    figure.paint([far, near], canvas, {})
    assert ("skin-far" in [item.fill for item in canvas.items]) == painted


@pytest.mark.parametrize(("shirt", "whole"), [(box(-20, -9, 20, 9), True), (Point(), False)])
def test_a_hand_whose_arm_is_hidden_has_its_whole_outline(shirt: Shape, whole: bool) -> None:
    wrist = Point(0, 0).buffer(5)
    hand = part("left hand", "left forearm", Point(0, 0).buffer(4), wrist)
    arm = part("left forearm", "left upper arm", box(0, -3, 15, 3), Point())
    canvas = Canvas()
    figure.paint([arm, part("chest", "pelvis", shirt, Point()), hand], canvas, {})
    drawn = [item.shape for item in canvas.items if item.pen == "line"][-1]
    assert (drawn.length == pytest.approx(hand.whole.length)) == whole


@pytest.mark.parametrize("picture", ["start", "step", "end"])
def test_shorts_end_above_a_band_around_the_thighs(picture: str) -> None:
    path = ROOT / "exercises" / "lateral-band-walk" / f"{picture}.pose.toml"
    stage = body.stage_of(document.whole(document.read(path)))
    table, frames = stage.file.tables("bands")[0], stage.skeleton.frames()
    band = MultiPoint([stage.camera.flat(place) for place in bands.rim(table, frames)]).convex_hull
    thighs = [part for part in body.body_of(stage)[0] if part.name.endswith("thigh")]
    assert len(thighs) == 2
    for thigh in thighs:
        assert thigh.skin.intersects(band)
        assert not thigh.cloth.intersects(band)
