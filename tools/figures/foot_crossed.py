"""A bare foot that lies across the other knee, as its owner sees it: inner side and sole.

In the frame of foot_side.py, with the small toes and the outer edge of the sole shown below the big
toe (y downwards). The view turns it so that the toes are up and the owner sits below.
"""

from __future__ import annotations

from .curves import XY, arc, inside, line, smooth
from .foot_pose import SMALL, TOES, Foot
from .foot_side import DETAILS, MTP, OUTLINE, SIZE, SMALL_BONES, SMALL_TOE, bones, outline
from .geometry import LineString, Shape, box, union_all
from .hand import joined
from .skin import Landmark, Turn, places, turns
from .svg import Item

ROOTS: dict[str, XY] = {
    "second": (191, 1),
    "third": (187, -13),
    "fourth": (180, -26),
    "little": (171, -38),
}
"""The joints at the base of the small toes."""

SOLE: list[Landmark] = [
    (30, 30, "foot"),
    (3, 24, "foot"),
    (0, 4, "foot"),
    (8, -18, "foot"),
    (28, -34, "foot"),
    (58, -41, "foot"),
    (90, -44, "foot"),
    (120, -49, "foot"),
    (146, -56, "foot"),
    (164, -57, "foot"),
    (178, -50, "foot"),
    (190, -10, "foot"),
    (196, 20, "foot"),
    (120, 40, "foot"),
]
"""The sole with its outer edge, heel to ball; its inner edge lies inside of the foot's outline."""

ARCH = [place for place in OUTLINE if place[2].startswith("arch")]
BAND: list[Landmark] = [
    (34, -14, "foot"),
    (80, -16, "foot"),
    (120, -18, "foot"),
    (160, -20, "foot"),
    (182, -14, "foot"),
]
"""The plantar fascia, down the middle of the sole."""

LEG: list[XY] = [(0, 299), (122, 299), (142, 470), (-16, 470)]
"""The shin's further way to the knee."""

BEYOND = 400.0
TOES_SEEN = box(206, -200, BEYOND, 200)
TIP_SEEN = box(251, -200, BEYOND, 200)
"""Where an earlier outline is dashed: of all toes, and of a toe on which it lies."""


def silhouette(foot: Foot) -> Shape:
    """Foot and leg with the sole, without the small toes."""
    sole = inside(smooth(places(SOLE, bones(foot)), closed=True))
    leg = inside([bones(foot)["shin"](corner) for corner in LEG])
    return joined([inside(outline(foot)), sole, leg], 5)


def draw(foot: Foot) -> list[Item]:
    """Everything to paint, in order."""
    moved = bones(foot)
    whole = silhouette(foot)
    leg_end = box(-600, 420, 800, 1200)
    arch = line(places(ARCH, moved))
    return [
        *_small_toes(foot),
        Item(whole, "skin"),
        Item(whole.exterior.difference(leg_end), pen="line"),
        Item(arch, pen="detail"),
        *[Item(line(places(marks, moved)), pen="detail") for marks in DETAILS[:1]],
    ]


def small_toe(name: str, foot: Foot) -> list[XY]:
    """The outline of a small toe."""
    toe = foot.toe(name)
    angles = {"one": toe.extension, "two": -toe.curl, "three": -toe.tip}
    size, (x, y) = SIZE[name], ROOTS[name]
    root = bones(foot)["fore"].after(Turn(cos=size, right=x, up=y))
    moved = {bone: root.after(turn) for bone, turn in turns(SMALL_BONES, angles).items()}
    return smooth(places(SMALL_TOE, moved))


def _small_toes(foot: Foot) -> list[Item]:
    items: list[Item] = []
    for name in reversed(SMALL):
        edge = small_toe(name, foot)
        items += [Item(inside(edge), "skin"), Item(LineString(edge), pen="line")]
    return items


def toes_before(foot: Foot, other: Foot) -> Shape:
    """The outline, as they are on *other*, of the toes that have moved, where *foot* is not now.

    A toe that was drawn out is longer now; its earlier outline is seen on it.
    """
    moved = [name for name in TOES if foot.toe(name) != other.toe(name)]
    earlier = union_all([_toe(name, other) for name in moved]).buffer(0).boundary
    if foot.toe("big").pull > other.toe("big").pull:
        return earlier.intersection(TIP_SEEN)
    now = union_all([_toe(name, foot) for name in TOES])
    return earlier.intersection(TOES_SEEN).difference(now.buffer(1))


def _toe(name: str, foot: Foot) -> Shape:
    if name != "big":
        return inside(small_toe(name, foot))
    return inside(outline(foot)).intersection(box(203, -200, BEYOND, 200))


def band(foot: Foot) -> Shape:
    """The tight band along the sole."""
    return line(places(BAND, bones(foot))).buffer(6.5)


def big_joint(foot: Foot) -> Shape:
    """The skin round the big toe's base, sole side."""
    x, y = bones(foot)["fore"](MTP["big"])
    return arc((x, y - 4), 13, 0, 360).convex_hull
