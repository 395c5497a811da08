"""A bare foot from its inner side: heel, arch, ankle, and toes that bend up or curl.

Drawn with the toes to the right; the scene mirrors it for the other foot.
Proportions: arch height, heel pad and malleolus as in a standing adult foot 255 mm long.
"""

from __future__ import annotations

from .curves import STEPS, XY, inside, line, smooth
from .foot_pose import SMALL, Foot
from .geometry import LineString, union_all
from .skin import Bone, Landmark, Turn, about, places, turns
from .svg import Item

ANKLE: XY = (60, 72)
MTP: dict[str, XY] = {
    "big": (188, 20),
    "second": (190, 17),
    "third": (184, 16),
    "fourth": (173, 15),
    "little": (161, 14),
}
SIZE = {"second": 1.08, "third": 1.0, "fourth": 0.94, "little": 0.84}
"""Length of a small toe, the third being 1."""

DEPTH = {"second": 22, "third": 40, "fourth": 56, "little": 70}
"""How far a small toe lies behind the big one, in mm; seen a little from above."""
FROM_ABOVE, FROM_AHEAD = 0.4, 0.36
"""How far, of that, a farther toe seems to lie up and ahead in the picture."""

SHORTER = 11.0
"""How far the forefoot is drawn towards the heel when the arch is domed, in mm."""
FOREFOOT = ("fore", "big1", "big2")
ROLL = 0.3
"""Share of the heel's lift by which the skin under the ball turns; the rest stays on the floor."""

OUTLINE: list[Landmark] = [
    (0, 300, "shin"),
    (8, 215, "shin"),
    (17, 160, "shin"),
    (25, 122, "shin/shin/foot"),
    (22, 92, "shin/foot"),
    (12, 64, "foot"),
    (2, 38, "foot"),
    (2, 18, "foot"),
    (14, 3.5, "foot"),
    (36, 0, "foot"),
    (60, 1.5, "foot"),
    (82, 8, "arch0"),
    (106, 17, "arch1"),
    (132, 18, "arch2"),
    (154, 10, "arch0/fore"),
    (170, 2, "ball"),
    (188, 0, "ball"),
    (203, 1.5, "ball"),
    (213, 4.5, "ball/big1"),
    (223, 4, "big1/big2"),
    (234, 0.5, "big2"),
    (246, 0.5, "big2"),
    (255, 6, "big2"),
    (257, 13, "big2"),
    (251, 21, "big2"),
    (240, 25, "big2"),
    (226, 28, "big1/big2"),
    (212, 31, "big1"),
    (180, 48, "fore"),
    (168, 54, "top/fore"),
    (142, 67, "top"),
    (118, 82, "foot/foot/shin"),
    (103, 97, "shin/foot"),
    (97, 118, "shin/shin/foot"),
    (101, 160, "shin"),
    (112, 215, "shin"),
    (122, 300, "shin"),
]

SMALL_TOE: list[Landmark] = [
    (-16, 12, "base"),
    (-4, 12, "base/one"),
    (8, 9, "one"),
    (19, 10, "one/two"),
    (28, 8, "two"),
    (36, 5, "two/three"),
    (43, 2, "three"),
    (48, -4, "three"),
    (47, -11, "three"),
    (40, -14, "three"),
    (32, -12, "two/three"),
    (24, -8, "two"),
    (14, -7, "one"),
    (4, -11, "base/one"),
    (-14, -14, "base"),
]
FROM_INSTEP: list[Landmark] = [(-44, 15, "base"), (-18, 12.5, "base"), *SMALL_TOE[1:]]
"""A small toe whose back goes on under the instep's edge."""

SMALL_NAIL: list[Landmark] = [
    *[(48, -3, "three"), (42, -2, "three"), (36, 0.5, "three"), (35, 5.5, "three")],
]
RAISED = 12
"""From this extension on a small toe is drawn with its nail; of toes that lie that would tangle."""
SMALL_BONES = {
    "base": Bone((0, 0)),
    "one": Bone((0, 0), "base"),
    "two": Bone((20, 1), "one"),
    "three": Bone((34, -3), "two"),
}
DETAILS: list[list[Landmark]] = [
    [(256, 16.5, "big2"), (247, 17, "big2"), (237, 21, "big2"), (235.5, 26, "big2")],
    [(52, 74, "shin"), (60, 67, "shin"), (71, 68, "shin"), (78, 77, "shin")],
]
"""The big toe's nail and the inner ankle bone."""


def bones(foot: Foot) -> dict[str, Turn]:
    """Where every bone of the foot's own outline has got to."""
    big = foot.toe("big")
    tree = {
        "foot": Bone(MTP["big"]),
        "shin": Bone(ANKLE, "foot"),
        "fore": Bone(MTP["big"], "foot"),
        "big1": Bone(MTP["big"], "fore"),
        "big2": Bone((223, 16), "big1"),
    }
    angles = {
        "foot": -foot.heel_lift,
        "shin": -foot.dorsiflexion,
        "big1": big.extension,
        "big2": -big.curl,
    }
    lift = foot.arch - 0.4
    drawn_back = Turn(right=-SHORTER * max(lift, 0) / 0.6)
    moved = {
        name: drawn_back.after(turn) if name in FOREFOOT else turn
        for name, turn in turns(tree, angles).items()
    }
    for name, up in (("arch0", 4.0), ("arch1", 17.0), ("arch2", 15.0), ("top", 7.0)):
        moved[name] = moved["foot"].after(Turn(up=up * lift))
    moved["top"] = drawn_back.after(moved["top"])
    for name in ("big1", "big2"):
        moved[name] = moved[name].after(Turn(right=big.pull))
    roll = about(MTP["big"], -foot.heel_lift * (ROLL if foot.heel_lift > 0 else 1))
    moved["ball"] = drawn_back.after(roll)
    return moved


def small_toe(name: str, foot: Foot) -> dict[str, Turn]:
    """Where the bones of a small toe have got to."""
    toe = foot.toe(name)
    angles = {"one": toe.extension, "two": -toe.curl, "three": -toe.tip}
    size, (x, y) = SIZE[name], MTP[name]
    moved = bones(foot)
    base = moved["fore"]
    if foot.heel_lift > 0:
        base = about(MTP[name], -foot.heel_lift)
    root = Turn(right=DEPTH[name] * FROM_AHEAD, up=DEPTH[name] * FROM_ABOVE).after(base)
    grown = Turn(cos=size, right=x, up=y)
    return {
        bone: root.after(grown).after(turn) for bone, turn in turns(SMALL_BONES, angles).items()
    }


def outline(foot: Foot) -> list[XY]:
    """The line round foot, leg and big toe, open at the leg's upper end."""
    return smooth(places(OUTLINE, bones(foot)))


def small_toes(foot: Foot) -> list[Item]:
    """The small toes behind the big one, in painting order."""
    items: list[Item] = []
    for name in reversed(SMALL):
        moved = small_toe(name, foot)
        edge, nail = smooth(places(FROM_INSTEP, moved)), line(places(SMALL_NAIL, moved))
        raised = foot.toe(name).extension >= RAISED
        items.append(Item(LineString(edge), "skin", "detail"))
        items += [Item(nail, pen="detail")] if raised else []
    return items


TIP = slice(5 * STEPS, 11 * STEPS)
"""The part of a small toe's line round its end."""


def tiny_toes(foot: Foot) -> list[Item]:
    """The small toes of a foot drawn small: the line round all of them, and their ends."""
    edges = [smooth(places(FROM_INSTEP, small_toe(name, foot))) for name in reversed(SMALL)]
    ends = [
        item
        for edge in edges
        for item in (Item(inside(edge), "skin"), Item(LineString(edge[TIP]), pen="detail"))
    ]
    return [*ends, Item(union_all([inside(edge) for edge in edges]), pen="detail")]


def draw(foot: Foot, *, tiny: bool = False) -> list[Item]:
    """Everything to paint, in order; *tiny*: so small that lines beside each other would merge."""
    edge, moved = outline(foot), bones(foot)
    return [
        *(tiny_toes(foot) if tiny else small_toes(foot)),
        Item(LineString(edge), "skin", "line"),
        *[Item(line(places(marks, moved)), pen="detail") for marks in DETAILS],
    ]
