"""A bare foot from its outer side: the little toe in front, the others behind, the big toe last.

In the frame of foot_side.py, toes to the right, with the same bones. The scene mirrors it.
"""

from __future__ import annotations

from .curves import STEPS, XY, inside, line, smooth
from .foot_pose import SMALL, Foot
from .foot_side import MTP, OUTLINE, SIZE, SMALL_BONES, SMALL_TOE, bones
from .geometry import LineString
from .skin import Landmark, Turn, places, turns
from .svg import Item

DEPTH = {"big": 70, "second": 48, "third": 30, "fourth": 14, "little": 0}
"""How far a toe lies behind the little one, in mm."""
FROM_ABOVE = 0.12

UNDER: list[Landmark] = [
    *OUTLINE[:9],
    (36, 0, "foot"),
    (62, 0.5, "foot"),
    (86, 3.5, "outer arch"),
    (108, 6, "outer arch"),
    (130, 5, "outer arch"),
    (148, 1, "foot"),
    (157, 1, "foot"),
    (165, 4.6, "foot"),
]
"""From the leg's back over the heel to the ball of the little toe."""

OVER: list[Landmark] = OUTLINE[-9:]
"""From the big toe's joint over the instep to the leg's front."""

BIG_TOE: list[Landmark] = [
    (176, 14, "foot"),
    (203, 5, "foot"),
    *[landmark for landmark in OUTLINE if landmark[2].endswith(("big1", "big2"))],
    (180, 48, "foot"),
]

ANKLE_BONE: list[Landmark] = [
    (45, 74, "shin"),
    (47, 61, "shin"),
    (57, 55, "shin"),
    (68, 60, "shin"),
    (71, 73, "shin"),
]


def draw(foot: Foot) -> list[Item]:
    """Everything to paint, in order."""
    moved = bones(foot)
    moved["outer arch"] = moved["foot"].after(Turn(up=5 * (foot.arch - 0.4)))
    back = Turn(up=DEPTH["big"] * FROM_ABOVE)
    far = {**moved, "big1": back.after(moved["big1"]), "big2": back.after(moved["big2"])}
    big = smooth(places(BIG_TOE, far))
    under, over = smooth(places(UNDER, moved)), smooth(places(OVER, moved))
    items = [
        Item(inside(big), "skin"),
        Item(LineString(big[STEPS // 2 :]), pen="line"),
        Item(inside([*under, *over]), "skin"),
        Item(LineString(under), pen="line"),
        Item(LineString(over), pen="line"),
    ]
    for name in SMALL:
        edge = _small_toe(name, foot, moved["foot"])
        pen = "line" if name == "little" else "detail"
        seen = LineString(edge[2 * STEPS : -STEPS])
        items += [Item(inside(edge), "skin"), Item(seen, pen=pen)]
    return [*items, Item(line(places(ANKLE_BONE, moved)), pen="detail")]


def _small_toe(name: str, foot: Foot, base: Turn) -> list[XY]:
    toe = foot.toe(name)
    angles = {"one": toe.extension, "two": -toe.curl, "three": -toe.tip}
    size, (x, y) = SIZE[name], MTP[name]
    root = Turn(up=DEPTH[name] * FROM_ABOVE).after(base).after(Turn(cos=size, right=x, up=y))
    moved = {bone: root.after(turn) for bone, turn in turns(SMALL_BONES, angles).items()}
    return smooth(places(SMALL_TOE, moved))
