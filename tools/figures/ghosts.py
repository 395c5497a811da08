"""Dashed outlines of where a part was before: a picture has dashes for nothing else."""

from __future__ import annotations

from collections.abc import Callable

from . import landmarks
from .bands import longer
from .document import Table
from .geometry import LineString, union_all
from .parts import parts
from .skeleton import SIDES, Skeleton
from .svg import Canvas
from .view import Camera

SIMPLE = 0.25
"""How far a dashed outline may lie from the true one (cm)."""


def paint(table: Table, camera: Camera, other: Callable[[Table, str], Skeleton]) -> Canvas:
    """The outline that the `parts` had in the pose file named by `from`."""
    shapes = {part.name: part.whole for part in parts(other(table, "from"), camera)}
    names = table.strings("parts")
    for name in names:
        if name not in shapes:
            known = ", ".join(sorted(shapes))
            raise table.fail(f'"{name}" is no part of the body; parts are {known}', "parts")
    canvas = Canvas()
    if not names:
        return canvas
    canvas.add(union_all([shapes[name] for name in names]).boundary.simplify(SIMPLE), pen="ghost")
    return canvas


def level(table: Table, camera: Camera, other: Callable[[Table, str], Skeleton]) -> Canvas:
    """The line through both hips as it lay in the pose file named by `from`."""
    frames = other(table, "from").frames()
    ends = [landmarks.point(frames, f"{side} hip bone") for side in SIDES]
    canvas = Canvas()
    canvas.add(LineString([camera.flat(end) for end in longer(*ends)]), pen="level-before")
    return canvas
