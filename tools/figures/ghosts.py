"""Dashed outlines of where a part was before: a picture has dashes for nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from . import landmarks
from .bands import longer
from .document import Table
from .geometry import LineString, union_all
from .parts import Part, parts
from .skeleton import SIDES, Skeleton
from .svg import Canvas
from .view import Camera

SIMPLE = 0.25
"""How far a dashed outline may lie from the true one (cm)."""

APART = 1.0
"""A dashed line nearer than this to a drawn one is left out (cm)."""


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
    canvas.add(LineString([camera.flat(end) for end in longer(ends)]), pen="level-before")
    return canvas


def belly(
    table: Table, camera: Camera, other: Callable[[Table, str], Skeleton], body: Iterable[Part]
) -> Canvas:
    """The outline of the trunk in the pose file named by `from`, where it is another than here.

    It lies before the trunk, for a belly that rises hides where it was; the parts of the *body*
    that are painted after the trunk lie before it.
    """
    was = next(part for part in parts(other(table, "from"), camera) if part.name == "chest").whole
    ordered = list(body)
    place = next(i for i, part in enumerate(ordered) if part.name == "chest")
    hidden = [ordered[place].whole.boundary, *(part.whole for part in ordered[place + 1 :])]
    canvas = Canvas()
    line = was.boundary.difference(union_all([shape.buffer(APART) for shape in hidden]))
    canvas.add(line.simplify(SIMPLE), pen="ghost")
    return canvas
