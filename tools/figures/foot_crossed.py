"""A bare foot that lies across the other knee, as its owner sees it: inner side and sole.

In the frame of foot_side.py, with the small toes and the outer edge of the sole shown below the big
toe (y downwards). The view turns it so that the toes are up and the owner sits below.
"""

from __future__ import annotations

from .curves import XY, arc, inside, line, smooth
from .foot_pose import SMALL, Foot
from .foot_side import DETAILS, MTP, OUTLINE, SIZE, SMALL_BONES, SMALL_TOE, bones, outline
from .geometry import LineString, Shape, box
from .hand import joined
from .skin import Landmark, Turn, about, places, turns
from .svg import Item

BELOW = {"second": 9.0, "third": 18.0, "fourth": 27.0, "little": 34.0}
"""How far below the big toe a small toe is seen, in mm."""

SOLE: list[Landmark] = [
    (30, 30, "foot"),
    (4, 20, "foot"),
    (6, -4, "foot"),
    (22, -20, "foot"),
    (48, -26, "foot"),
    (80, -24, "foot"),
    (112, -25, "foot"),
    (140, -31, "foot"),
    (158, -34, "foot"),
    (172, -30, "foot"),
    (190, -10, "foot"),
    (196, 20, "foot"),
    (120, 40, "foot"),
]
"""The sole with its outer edge, heel to ball; its inner edge lies inside of the foot's outline."""

ARCH = [place for place in OUTLINE if place[2].startswith("arch")]
BAND: list[Landmark] = [
    (40, -8, "foot"),
    (80, -7, "foot"),
    (120, -8, "foot"),
    (160, -10, "foot"),
    (186, -6, "foot"),
]
"""The plantar fascia, down the middle of the sole."""

LEG: list[XY] = [(0, 296), (122, 296), (140, 460), (-26, 460)]
"""The shin's further way to the knee."""

THIGH: list[XY] = [
    *[(-400, 40), (-120, 44), (0, 46), (80, 52), (124, 74), (146, 112)],
    *[(144, 160), (118, 196), (60, 212), (-120, 236), (-400, 250)],
]
SHORTS: list[XY] = [
    *[(-400, 30), (-110, 34), (-30, 40), (-16, 90), (-14, 150), (-20, 206), (-24, 238)],
    *[(-120, 246), (-400, 260)],
]
UNDER_SOLE: list[XY] = [
    *[(104, -330), (103, -60), (100, 20), (90, 76), (62, 116), (22, 130), (-18, 118), (-46, 82)],
    *[(-56, 20), (-58, -330)],
]
UNDER_SHORTS: list[XY] = [
    *[(116, -330), (112, -90), (108, -46), (60, -36), (-20, -36), (-62, -46), (-66, -330)],
]
"""The same thigh under a foot whose sole is turned up, in mm left of and above the heel."""
SOLE_TURN = 62.0

KNEECAP: list[list[XY]] = [[(112, 92), (126, 112), (126, 142), (114, 162)]]


def thigh() -> list[Item]:
    """The other thigh in shorts, its knee away from the owner."""
    skin, shorts = smooth(THIGH), smooth(SHORTS)
    return [
        Item(inside(skin), "skin-far"),
        Item(LineString(skin), pen="line"),
        *[Item(line(mark), pen="detail") for mark in KNEECAP],
        Item(inside(shorts), "shorts"),
        Item(LineString(shorts), pen="line"),
    ]


def thigh_under_sole() -> list[Item]:
    """The other thigh, in the frame of foot_flat.py, where the picture is turned by `SOLE_TURN`."""
    upright = about((0, 0), SOLE_TURN)
    skin, shorts = (smooth([upright(p) for p in row]) for row in (UNDER_SOLE, UNDER_SHORTS))
    return [Item(inside(skin), "skin-far", "line"), Item(inside(shorts), "shorts", "line")]


def silhouette(foot: Foot) -> Shape:
    """Foot and leg with the sole, without the small toes."""
    sole = inside(smooth(places(SOLE, bones(foot)), closed=True))
    leg = inside([bones(foot)["shin"](corner) for corner in LEG])
    return joined([inside(outline(foot)), sole, leg], 5)


def draw(foot: Foot) -> list[Item]:
    """Everything to paint, in order."""
    moved = bones(foot)
    whole = silhouette(foot)
    leg_end = box(-600, 410, 800, 1200)
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
    size, (x, y) = SIZE[name], MTP[name]
    root = Turn(up=-BELOW[name]).after(bones(foot)["fore"]).after(Turn(cos=size, right=x, up=y))
    moved = {bone: root.after(turn) for bone, turn in turns(SMALL_BONES, angles).items()}
    return smooth(places(SMALL_TOE, moved))


def _small_toes(foot: Foot) -> list[Item]:
    items: list[Item] = []
    for name in reversed(SMALL):
        edge = small_toe(name, foot)
        items += [Item(inside(edge), "skin"), Item(LineString(edge), pen="line")]
    return items


def band(foot: Foot) -> Shape:
    """The tight band along the sole."""
    return line(places(BAND, bones(foot))).buffer(6.5)


def big_joint(foot: Foot) -> Shape:
    """The skin round the big toe's base, sole side."""
    x, y = bones(foot)["fore"](MTP["big"])
    return arc((x, y - 4), 13, 0, 360).convex_hull
