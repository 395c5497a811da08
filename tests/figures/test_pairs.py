"""Two pictures of an exercise: arrows, dashes for before, what the second takes over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.figures import body, document, flesh
from tools.figures.errors import PoseError
from tools.figures.geometry import union_all
from tools.figures.parts import parts

START = """title = "Standing"
view = "right"
"""
END = """like = "start"
title = "Knee lifted"
[right]
hip = { flexion = 70 }
knee = { flexion = 80 }
"""


def written(folder: Path, text: str) -> document.Document:
    (folder / f"start{document.SUFFIX}").write_text(START, "utf-8")
    path = folder / f"end{document.SUFFIX}"
    path.write_text(END + text, "utf-8")
    return document.whole(document.read(path))


def test_an_arrow_lies_beside_the_body(tmp_path: Path) -> None:
    arrow = '[[arrows]]\nof = "right kneecap"\nfrom = "start"\n'
    file = written(tmp_path, arrow)
    stage = body.stage_of(file)
    silhouette = union_all([part.whole for part in parts(stage.skeleton, stage.camera)])
    shafts = [item.shape for item in body.scene_of(file).items if item.pen == "arrow"]
    assert len(shafts) == 1
    assert shafts[0].distance(silhouette) > 3


def test_an_arrow_over_its_joint_is_told(tmp_path: Path) -> None:
    arrow = '[[arrows]]\nof = "right knee"\nby = [30, 0, 0]\nshift = [-15, 0]\n'
    with pytest.raises(PoseError, match="covers the right knee") as error:
        body.draw(written(tmp_path, arrow))
    assert error.value.line == 9


def test_dashes_show_where_the_leg_was(tmp_path: Path) -> None:
    ghost = '[[ghosts]]\nfrom = "start"\nparts = ["right shank", "right foot"]\n'
    dashed = [i.shape for i in body.scene_of(written(tmp_path, ghost)).items if i.pen == "ghost"]
    start = body.stage_of(document.whole(document.read(tmp_path / "start.pose.toml")))
    was = {part.name: part.whole for part in parts(start.skeleton, start.camera)}
    assert len(dashed) == 1
    assert dashed[0].bounds == pytest.approx(
        was["right shank"].union(was["right foot"]).bounds, abs=0.5
    )


def test_dashes_of_an_unknown_part_name_the_parts(tmp_path: Path) -> None:
    ghost = '[[ghosts]]\nfrom = "start"\nparts = ["right leg"]\n'
    with pytest.raises(PoseError, match='"right leg" is no part of the body; parts are chest'):
        body.draw(written(tmp_path, ghost))


def test_a_foot_that_hung_from_the_other_stands_where_the_second_file_says(tmp_path: Path) -> None:
    hung = '[feet]\nleft = { to = "right ankle", offset = [0, 20, 12], knee = [1, 0, 0] }\n'
    (tmp_path / f"start{document.SUFFIX}").write_text(START + hung, "utf-8")
    path = tmp_path / f"end{document.SUFFIX}"
    path.write_text(
        'like = "start"\ntitle = "Down"\n[place]\nup = 88\n[feet]\nleft = { at = [6, 20] }\n',
        "utf-8",
    )
    frames = body.stage_of(document.whole(document.read(path))).skeleton.frames()
    assert flesh.lowest(frames, "left foot", None) == pytest.approx(0, abs=0.1)


def test_there_is_floor_where_a_dashed_foot_stood(tmp_path: Path) -> None:
    ghost = '[place]\nat = [60, 0]\n[[ghosts]]\nfrom = "start"\nparts = ["right foot"]\n'
    items = body.scene_of(written(tmp_path, ghost)).items
    edge = next(item.shape for item in items if item.pen == "floor")
    dashed = next(item.shape for item in items if item.pen == "ghost")
    assert edge.bounds[0] < dashed.bounds[0] < dashed.bounds[2] < edge.bounds[2]
