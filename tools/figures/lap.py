"""The lap on which a foot lies, as its owner sees it: two thighs in shorts, the shirt's hem below.

In the frame of foot_crossed.py: x forward, y to the right.
"""

from __future__ import annotations

from .curves import XY, area, inside
from .geometry import Shape, box
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


def thighs() -> list[Item]:
    """The thigh under the ankle and that of the crossed leg, its knee out of the picture."""
    return [*_edged(inside(OWN_THIGH), "shorts"), *_edged(inside(OTHER_THIGH), "shorts")]


def shirt() -> list[Item]:
    """The lower end of the owner's shirt with its hem."""
    whole = area(SHIRT)
    seam = whole.buffer(-HEM).exterior.intersection(SEEN)
    return [*_edged(whole, "shirt"), Item(seam, pen="detail")]


def _edged(shape: Shape, fill: str) -> list[Item]:
    return [
        Item(shape.intersection(SEEN), fill),
        Item(shape.exterior.intersection(SEEN), pen="line"),
    ]
