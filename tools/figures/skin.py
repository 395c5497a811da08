"""Outlines that follow bones: landmarks on the skin, each held by one bone or by two.

Everything is flat: a bone turns about its joint in the plane of the picture. Lengths in
millimetres of an adult foot 255 mm long, y upwards, angles in degrees, counter-clockwise.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .curves import XY

Landmark = tuple[float, float, str]
"""Where a point of the skin lies in the rest position, and its bone: "shin", or "shin/foot" for a
point half way between two bones, where the skin stretches over the joint; "shin/shin/foot" is
nearer to the shin."""


@dataclass(frozen=True)
class Bone:
    """A stiff part that turns about *joint* and carries the bones that hang on it."""

    joint: XY
    parent: str = ""


@dataclass(frozen=True)
class Turn:
    """A rotation and a shift: where a bone has got to from its rest position."""

    cos: float = 1
    sin: float = 0
    right: float = 0
    up: float = 0

    def __call__(self, point: XY) -> XY:
        """Where the movement takes a point."""
        x, y = point
        return (self.cos * x - self.sin * y + self.right, self.sin * x + self.cos * y + self.up)

    def after(self, first: Turn) -> Turn:
        """The movement that makes *first*, then this one."""
        right, up = self((first.right, first.up))
        cos = self.cos * first.cos - self.sin * first.sin
        sin = self.sin * first.cos + self.cos * first.sin
        return Turn(cos, sin, right, up)


def about(joint: XY, angle: float) -> Turn:
    """A rotation by *angle* about *joint*."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    x, y = joint
    return Turn(cos, sin, x - cos * x + sin * y, y - sin * x - cos * y)


def turns(bones: Mapping[str, Bone], angles: Mapping[str, float]) -> dict[str, Turn]:
    """Where every bone has got to when each turns about its joint by its angle (0 if not named).

    A parent stands before its children in *bones*.
    """
    moved: dict[str, Turn] = {}
    for name, bone in bones.items():
        own = about(bone.joint, angles.get(name, 0))
        moved[name] = moved[bone.parent].after(own) if bone.parent else own
    return moved


def place(landmark: Landmark, moved: Mapping[str, Turn]) -> XY:
    """Where a landmark has got to; on several bones, the middle of where each would take it."""
    x, y, names = landmark
    ends = [moved[name]((x, y)) for name in names.split("/")]
    return (sum(e[0] for e in ends) / len(ends), sum(e[1] for e in ends) / len(ends))


def places(landmarks: Iterable[Landmark], moved: Mapping[str, Turn]) -> list[XY]:
    """Where all of *landmarks* have got to."""
    return [place(landmark, moved) for landmark in landmarks]


def shifted(landmarks: Sequence[Landmark], right: float, up: float) -> list[Landmark]:
    """*landmarks* moved in the rest position."""
    return [(x + right, y + up, bone) for x, y, bone in landmarks]
