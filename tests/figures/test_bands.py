"""A loop of band: two rings on the legs and a narrower stretch between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.figures import bands, body, document
from tools.figures.skeleton import SIDES


@pytest.mark.parametrize("around", sorted(bands.LOOPS))
def test_a_loop_is_narrower_between_the_legs(tmp_path: Path, around: str) -> None:
    path = tmp_path / f"start{document.SUFFIX}"
    place = '[place]\nrest = []\nup = "tall"\n'
    feet = "[feet]\nleft = { at = [0, 20] }\nright = { at = [0, -20] }\n"
    band = f'[[bands]]\naround = "{around}"\n'
    path.write_text(f'title = "A person"\nview = "front"\n{place}{feet}{band}', "utf-8")
    stage = body.stage_of(document.whole(document.read(path)))
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
