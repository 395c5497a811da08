"""The lap on which a foot lies, as its owner sees it: two thighs in shorts, the shirt's hem below.

In the frame of foot_crossed.py: x forward, y to the right.
"""

from __future__ import annotations

from .curves import XY, area, inside, smooth
from .geometry import Shape, box
from .skin import about
from .svg import Item

SEEN = box(-118, -260, 400, 430)
"""Beyond this nothing is drawn."""

OTHER_THIGH: list[XY] = [(-160, -104), (40, -30), (60, 188), (-62, 204), (-160, 212)]
OWN_THIGH: list[XY] = [(-160, 190), (-62, 204), (-20, 400), (-10, 460), (-160, 460)]
SHIRT: list[XY] = [
    *[(-190, -190), (-124, -112), (-88, -44), (-70, 30), (-63, 100), (-67, 180), (-84, 260)],
    *[(-118, 330), (-190, 400)],
]
HEM = 9.0
"""How broad the shirt's hem is."""

UNDER_SOLE: list[XY] = [
    *[(104, -330), (103, -60), (100, 20), (90, 76), (62, 116), (22, 130), (-18, 118), (-46, 82)],
    *[(-56, 20), (-58, -330)],
]
UNDER_SHORTS: list[XY] = [
    *[(116, -330), (112, -90), (108, -46), (60, -36), (-20, -36), (-62, -46), (-66, -330)],
]
"""The other thigh under a foot whose sole is turned up, in mm left of and above the heel."""
SOLE_TURN = 62.0


def thighs() -> list[Item]:
    """The thigh under the ankle and that of the crossed leg, its knee out of the picture."""
    return [*_edged(inside(OWN_THIGH), "shorts"), *_edged(inside(OTHER_THIGH), "shorts")]


def shirt() -> list[Item]:
    """The lower end of the owner's shirt with its hem."""
    whole = area(SHIRT)
    seam = whole.buffer(-HEM).exterior.intersection(SEEN)
    return [*_edged(whole, "shirt"), Item(seam, pen="detail")]


def thigh_under_sole() -> list[Item]:
    """The other thigh, in the frame of foot_flat.py, where the picture is turned by `SOLE_TURN`."""
    upright = about((0, 0), SOLE_TURN)
    skin, shorts = (smooth([upright(p) for p in row]) for row in (UNDER_SOLE, UNDER_SHORTS))
    return [Item(inside(skin), "skin-far", "line"), Item(inside(shorts), "shorts", "line")]


def _edged(shape: Shape, fill: str) -> list[Item]:
    return [
        Item(shape.intersection(SEEN), fill),
        Item(shape.exterior.intersection(SEEN), pen="line"),
    ]
