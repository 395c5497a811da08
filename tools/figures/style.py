"""The one look of all pictures: sizes, line widths, colours.

Lengths are picture units: a picture is always 240 x 180 of them, whatever it shows, so that a
line has one width everywhere. A unit is 0.58 mm at 14 cm on paper, and 2/3 of a pixel at 160 px.
"""

from __future__ import annotations

from dataclasses import dataclass

WIDTH = 240
HEIGHT = 180
MARGIN = 7
"""Free space between the drawing and the picture's edge."""

LIMIT = 12 * 1024
"""Most bytes that a drawing may have, one that moves as well."""

FINE = 20
"""Steps per unit in the file, where coordinates are whole numbers."""

TOLERANCE = 0.2
"""How far a written outline may lie from the computed one, in units: 0.12 mm at 14 cm."""


TOLERANCE_MOVING = 0.4
"""The same for what moves: no eye follows an outline while it does."""

CORNER = 50
"""From this turn on, in degrees, a bend is a corner and is not rounded."""

LONGEST = 16
"""Longest stretch between two points that steer a curve, in units."""


@dataclass(frozen=True)
class Paint:
    """A colour in light and in dark surroundings; `light` alone also serves print."""

    light: str
    dark: str


INK = Paint("#1d2b2e", "#e9e6df")
THING = Paint("#56666a", "#9aa8a5")
"""Props and the floor: lighter than the body, and still a line in black and white."""
PAPER = Paint("#ffffff", "#1a2224")
SKIN = Paint("#ffffff", "#3d4a4d")
SKIN_FAR = Paint("#e3e8e7", "#303c3e")
SHIRT = Paint("#dfe8e6", "#566b70")
SHIRT_FAR = Paint("#cfdbd9", "#485b5f")
SHORTS = Paint("#9aadb0", "#2f6b6c")
SHORTS_FAR = Paint("#93a6a9", "#2a5d5e")
HAIR = Paint("#4a5a5e", "#0f1719")
PROP = Paint("#f1efe9", "#2f393b")
PROP_DEEP = Paint("#e2dfd6", "#3a4547")
WALL = Paint("#f6f4ef", "#273032")
FLOOR = Paint("#ece9e1", "#2a3335")
SHADE = Paint("#c4beb0", "#10181a")
"""Under what stands on the floor; what hangs above it has none."""
WORK = Paint("#945607", "#ffc966")
"""The part that works: hatched without an outline, so that it looks like no bone and no edge, in
black and white too. Not red, which would say pain."""
ARROW = Paint("#00695c", "#7fcdbf")
"""Motion arrows, hold and side marks, bands."""
WORK_TINT = Paint("#fbe6bd", "#6a5128")
BAND = Paint("#8fcabd", "#3f8f81")

FILLS = {
    "paper": PAPER,
    "skin": SKIN,
    "skin-far": SKIN_FAR,
    "shirt": SHIRT,
    "shirt-far": SHIRT_FAR,
    "shorts": SHORTS,
    "shorts-far": SHORTS_FAR,
    "hair": HAIR,
    "ink": INK,
    "prop": PROP,
    "prop-deep": PROP_DEEP,
    "work-tint": WORK_TINT,
    "arrow": ARROW,
    "band": BAND,
    "wall": WALL,
    "floor": FLOOR,
    "shade": SHADE,
}
"""What an area may be filled with, by the name used in drawing code."""


@dataclass(frozen=True)
class Pen:
    """A kind of line: its colour, and its width in units."""

    paint: Paint
    width: float
    dash: str = ""
    """Dash and gap as SVG writes them, in steps of FINE."""


PENS = {
    "line": Pen(INK, 1.6),
    "far": Pen(INK, 1.3),
    "under": Pen(INK, 3.2),
    "far-under": Pen(INK, 2.6),
    "detail": Pen(INK, 1.0),
    "far-detail": Pen(INK, 0.9),
    "halo": Pen(PAPER, 2.8),
    "prop": Pen(THING, 1.1),
    "prop-detail": Pen(THING, 0.8),
    "soft": Pen(THING, 1.1),
    "soft-detail": Pen(THING, 0.8),
    "floor": Pen(THING, 1.5),
    "arrow": Pen(ARROW, 5.0),
    "mark": Pen(ARROW, 2.2),
    "arrow-halo": Pen(PAPER, 7.4),
    "head-halo": Pen(PAPER, 2.4),
    "band-line": Pen(BAND, 3.0),
    "level": Pen(ARROW, 3.0),
    "level-halo": Pen(PAPER, 4.6),
    "level-before": Pen(INK, 1.6, "70 60"),
    "stick": Pen(THING, 3.0),
    "stick-edge": Pen(INK, 4.8),
    "ghost": Pen(INK, 1.1, "70 60"),
    "work": Pen(WORK, 1.1),
}
"""What a line may be drawn with, by the name used in drawing code."""

UNDER = frozenset({"under", "far-under"})
"""Lines of twice the width, under an area of which they show the outer half."""

STRAIGHT = frozenset({"prop", "prop-detail", "floor"})
"""What is drawn with these has straight sides; everything else has soft bends. `soft` is as `prop`
for things without sides: cloth in folds, marbles."""

HATCH = Pen(WORK, 1.9)
HATCH_GAP = 4.0

WAY, PLAYS = 2.4, 5
"""A moving picture's seconds to its last pose or back, and how many of these ways it goes: there,
back, there, back, there. The page's button becomes "Move" again after as long (moving.js)."""
