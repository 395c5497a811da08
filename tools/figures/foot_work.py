"""Parts of the foot that work, are stretched or are to be noticed: hatched areas."""

from __future__ import annotations

from collections.abc import Callable

from . import foot_flat, foot_side
from .curves import area, inside, line
from .document import Table
from .foot_pose import Foot
from .geometry import Point, Shape
from .skin import Landmark, places
from .svg import Item

BAND: list[Landmark] = [
    (52, 11, "foot"),
    (66, 14, "arch0"),
    (88, 22, "arch0"),
    (108, 28, "arch1"),
    (132, 28.5, "arch2"),
    (152, 22, "arch0"),
    (170, 13.5, "foot"),
    (186, 11, "foot"),
]
"""The plantar fascia from the heel bone to the ball, as a line just inside the sole's skin."""

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

Region = Callable[[Foot], Shape]


def read(file: Table, view: str, foot: Foot, whole: Shape) -> list[Item]:
    """The hatching of the regions named in `work`."""
    known = REGIONS[view]
    items: list[Item] = []
    for name in file.strings("work"):
        if name not in known:
            listed = ", ".join(known) or "none"
            raise file.fail(f'work = "{name}" is not known here; write {listed}', "work")
        shape = known[name](foot).intersection(whole)
        items += [Item(shape, "work-tint"), Item(shape, "hatch", "work")]
    return items


def _band(foot: Foot) -> Shape:
    return line(places(BAND, foot_side.bones(foot))).buffer(6)


def _arch(foot: Foot) -> Shape:
    return area(places(ARCH, foot_side.bones(foot)))


def _big_joint(foot: Foot) -> Shape:
    return Point(foot_side.bones(foot)["foot"](foot_side.MTP["big"])).buffer(15)


def _heel(foot: Foot) -> Shape:
    return Point(foot_side.bones(foot)["foot"]((32, 20))).buffer(17)


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
    },
    "outer": {},
    "front": {},
    "sole": {"toe joints": _toe_joints},
    "top": {"toe joints": _toe_joints, "inner edge": _inner_edge},
}
