"""Parts of the foot that work, are stretched or are to be noticed: hatched areas."""

from __future__ import annotations

from collections.abc import Callable

from . import foot_flat, foot_side
from .curves import XY, area, inside, line
from .document import Table
from .foot_pose import Foot
from .geometry import LineString, Point, Shape, box, union_all
from .skin import Landmark, places
from .svg import Item

BAND: list[Landmark] = [
    (54, 12, "foot"),
    (66, 14, "arch0"),
    (88, 22, "arch0"),
    (108, 28, "arch1"),
    (132, 28, "arch2"),
    (152, 22, "arch0"),
    (170, 13, "foot"),
    (186, 8, "foot"),
]
"""The plantar fascia from the heel bone to the ball, as a line inside the sole."""

ARCH: list[Landmark] = [
    (66, 8, "arch0"),
    (84, 14, "arch0"),
    (106, 21, "arch1"),
    (132, 22, "arch2"),
    (152, 15, "arch0"),
    (166, 9, "foot"),
    (160, 26, "foot"),
    (134, 42, "arch2"),
    (106, 42, "arch1"),
    (80, 30, "arch0"),
]

TRIPOD = "three points"
POINTS: list[tuple[XY, float]] = [((-27, 183), 12), ((35, 159), 12), ((2, 28), 12)]
"""Middles of the balls of big and little toe and of the heel, and half their widths."""

Region = Callable[[Foot], Shape]


def read(file: Table, view: str, foot: Foot, whole: Shape) -> list[Item]:
    """The hatching of the regions named in `work`."""
    known = REGIONS[view]
    items: list[Item] = []
    for name in file.strings("work"):
        if name not in known:
            listed = ", ".join(known) or "none"
            raise file.fail(f'work = "{name}" is not known here; write {listed}', "work")
        if name == TRIPOD:
            items += _tripod(foot)
            continue
        shape = known[name](foot).intersection(whole)
        items += [Item(shape, "work-tint"), Item(shape, "hatch", "work")]
    return items


def _band(foot: Foot) -> Shape:
    return line(places(BAND, foot_side.bones(foot))).buffer(11)


def _arch(foot: Foot) -> Shape:
    return area(places(ARCH, foot_side.bones(foot)))


def _big_joint(foot: Foot) -> Shape:
    return Point(foot_side.bones(foot)["foot"](foot_side.MTP["big"])).buffer(15)


def _heel(foot: Foot) -> Shape:
    return Point(foot_side.bones(foot)["foot"]((32, 20))).buffer(17)


def _under(start: float, end: float) -> Region:
    """A flat patch along the sole, where it rests on something from x = *start* to *end*."""
    sole = [mark for mark in foot_side.OUTLINE if mark[1] < 20 and mark[0] < 212]

    def patch(foot: Foot) -> Shape:
        skin = line(places(sole, foot_side.bones(foot)))
        return skin.intersection(box(start, -60, end, 60)).buffer(8, cap_style="flat")

    return patch


def _balls(_: Foot) -> Shape:
    return union_all([Point(at).buffer(size) for at, size in POINTS])


def _tripod(foot: Foot) -> list[Item]:
    """The three points, joined: what one stands on, not what hurts."""
    corners = [at for at, _ in POINTS]
    return [Item(LineString([*corners, corners[0]]), pen="mark"), Item(_balls(foot), "arrow")]


def _toe_joints(foot: Foot) -> Shape:
    return line([build.joint for build in foot_flat.BUILDS.values()]).buffer(9)


def _inner_edge(foot: Foot) -> Shape:
    edge = [(-21, 70), (-17, 100), (-19, 130), (-27, 158), (-34, 178)]
    return inside([*edge, (-60, 178), (-60, 70)])


REGIONS: dict[str, dict[str, Region]] = {
    "inner": {
        "band": _band,
        "arch": _arch,
        "big toe joint": _big_joint,
        "heel": _heel,
        "under the heel": _under(12, 66),
        "under the ball": _under(164, 210),
        "tender spot": _under(92, 136),
    },
    "outer": {},
    "front": {},
    "sole": {"three points": _balls, "toe joints": _toe_joints},
    "top": {"toe joints": _toe_joints, "inner edge": _inner_edge},
}
