"""Draws the pose files of kind "moving": a movement from pose to pose and back.

The style sheet or the elements in the file move it, without script; it comes to rest on the last
pose. Browsers do not tell a picture in `<img>` that its reader wants less motion, so pages show
the still picture and load `NAME.moving.svg` only when asked (moving.js).
"""

from __future__ import annotations

from . import document, moving_body, moving_foot
from .document import SUFFIX, Document


def svg(file: Document) -> str:
    """The whole SVG file."""
    names = file.strings("through")
    if len(names) < 2:
        raise file.fail('"through" must name the pose files in order: ["start", "end"]', "through")
    poses = [_pose(file, name) for name in names]
    if len({pose.kind for pose in poses}) > 1:
        raise file.fail("the poses must be all of a body or all of a foot", "through")
    known = ("title", "kind", "through")
    if poses[-1].kind == "foot":
        file.only((*known, "around"))
        return moving_foot.svg(file, poses)
    file.only((*known, "keep", "ways"))
    return moving_body.svg(file, poses)


def _pose(file: Document, name: str) -> Document:
    path = file.path.with_name(name + SUFFIX)
    if not path.is_file():
        raise file.fail(f'there is no "{path.name}" beside this file', "through")
    return document.whole(document.read(path))
