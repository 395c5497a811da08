"""Loops of band and level lines on a standing body."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.figures import bands, body, document
from tools.figures.body import Stage
from tools.figures.errors import PoseError
from tools.figures.skeleton import SIDES


def standing(folder: Path, more: str) -> Stage:
    """A person who stands with the feet apart, seen from the front, and *more*."""
    path = folder / f"start{document.SUFFIX}"
    place = '[place]\nrest = []\nup = "tall"\n'
    feet = "[feet]\nleft = { at = [0, 20] }\nright = { at = [0, -20] }\n"
    path.write_text(f'title = "A person"\nview = "front"\n{place}{feet}{more}', "utf-8")
    return body.stage_of(document.whole(document.read(path)))


@pytest.mark.parametrize("around", sorted(bands.LOOPS))
def test_a_loop_is_narrower_between_the_legs(tmp_path: Path, around: str) -> None:
    stage = standing(tmp_path, f'[[bands]]\naround = "{around}"\n')
    table, frames = stage.file.tables("bands")[0], stage.skeleton.frames()
    span = bands.span(table, frames, stage.camera)[0].items[0].shape
    rings = dict(bands.rings(table, frames, stage.camera))
    assert set(rings) == set(SIDES)
    for ring in rings.values():
        shape = ring.items[0].shape
        assert shape.intersects(span)
        assert shape.area > shape.intersection(span).area * 2
    middle = span.difference(rings["left"].items[0].shape).difference(rings["right"].items[0].shape)
    heights = [b[3] - b[1] for b in (middle.bounds, rings["left"].items[0].shape.bounds)]
    assert heights[0] < heights[1]


LEVEL = '[[lines]]\nkind = "{}"\nfrom = "right hip bone"\nto = "left hip bone"\n'


@pytest.mark.parametrize(
    ("more", "before", "after"),
    [("", bands.BEYOND, bands.BEYOND), ("beyond = [0, 0.9]\n", 0, 0.9)],
)
def test_a_level_line_goes_beyond_its_two_points(
    tmp_path: Path, more: str, before: float, after: float
) -> None:
    stage = standing(tmp_path, LEVEL.format("level") + more)
    drawn = bands.line(stage.file.tables("lines")[0], stage.skeleton.frames(), stage.camera)
    line = next(item.shape for item in drawn.items if item.pen == "level").bounds
    hips = bands.ends(stage.file.tables("lines")[0], stage.skeleton.frames())
    right, left = sorted(stage.camera.flat(hip)[0] for hip in hips)
    assert right - line[0] == pytest.approx(before * (left - right), abs=0.01)
    assert line[2] - left == pytest.approx(after * (left - right), abs=0.01)


def test_only_a_level_line_goes_beyond(tmp_path: Path) -> None:
    stage = standing(tmp_path, LEVEL.format("stick") + "beyond = [0, 0.9]\n")
    with pytest.raises(PoseError, match="beyond"):
        bands.line(stage.file.tables("lines")[0], stage.skeleton.frames(), stage.camera)
