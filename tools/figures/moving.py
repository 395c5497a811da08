"""Draws the pose files of kind "moving": the movement from pose to pose, played twice.

Frames between the poses are shown one after the other by a style sheet in the file, without script.
It plays for less than five seconds, then rests on the last pose (so that it needs no stop button:
WCAG 2.2, criterion 2.2.2). Browsers do not tell a picture in `<img>` that its reader wants less
motion, so pages show the still picture and load `NAME.moving.svg` only when asked (moving.js).
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from . import body, document, landmarks
from .document import SUFFIX, Document
from .skeleton import Skeleton
from .svg import Canvas, Item, elements
from .svg import document as svg_file

STEPS = {2: 4, 3: 3}
"""Frames from one pose to the next, by the number of poses; two where there are more poses."""

CYCLE = 2.4
"""Seconds for the way there and back."""

THERE, STAY, BACK = 42, 57, 92
"""Percent of a cycle: arrived at the last pose, leaving it, back at the first."""


def svg(file: Document) -> str:
    """The whole SVG file."""
    file.only(("title", "kind", "through", "keep"))
    names = file.strings("through")
    if len(names) < 2:
        raise file.fail('"through" must name the pose files in order: ["start", "end"]', "through")
    stages = [body.stage_of(_pose(file, name)) for name in names]
    keep = file.string("keep", "left ankle", among=landmarks.NAMES)
    poses = list(_between([one.skeleton for one in stages], keep))
    last = stages[-1]
    frame = body.frame_of(last.file)
    around = body.fitted(body.surroundings(last), frame)
    figures = [body.fitted(body.person(last, pose), frame) for pose in poses]
    items: list[Item] = [item for canvas in (around, *figures) for item in canvas.items]
    groups = [_group(canvas, i, len(figures)) for i, canvas in enumerate(figures)]
    return svg_file(
        file.title, items, "\n".join([*elements(around.items), *groups]), _style(len(figures))
    )


def _pose(file: Document, name: str) -> Document:
    path = file.path.with_name(name + SUFFIX)
    if not path.is_file():
        raise file.fail(f'there is no "{path.name}" beside this file', "through")
    return document.whole(document.read(path))


def _between(poses: list[Skeleton], keep: str) -> Iterable[Skeleton]:
    """All frames; the landmark *keep* goes straight from pose to pose, so that no foot slides."""
    steps = STEPS.get(len(poses), 2)
    yield poses[0]
    for start, end in pairwise(poses):
        begin, finish = (landmarks.point(p.frames(), keep) for p in (start, end))
        for share in np.linspace(0, 1, steps + 1)[1:]:
            pose = start.toward(end, float(share))
            yield pose.moved(
                begin + share * (finish - begin) - landmarks.point(pose.frames(), keep)
            )


def _group(canvas: Canvas, number: int, count: int) -> str:
    hidden = "" if number == count - 1 else ' opacity="0"'
    return f'<g class="k k{number}"{hidden}>' + "\n".join(elements(canvas.items)) + "</g>"


def _style(count: int) -> str:
    """Which frame is shown when; only on screens, for those who have not asked for less motion."""
    rules = [f".k{{animation:{CYCLE}s step-end 2}}"]
    for number in range(count):
        rules.append(f".k{number}{{animation-name:k{number}}}")
        rules.append(f"@keyframes k{number}{{{_keyframes(number, count)}}}")
    return f"@media screen and (prefers-reduced-motion:no-preference){{{''.join(rules)}}}"


def _keyframes(number: int, count: int) -> str:
    last = count - 1
    forth = [THERE * i / last for i in range(count)]
    back = [STAY + (BACK - STAY) * (last - i) / last for i in range(count)]
    shown = [(forth[number], forth[number + 1] if number < last else STAY)]
    if number < last:
        shown.append((back[number + 1] if number + 1 < last else STAY, back[number]))
    if number == 0:
        shown[-1] = (shown[-1][0], 100)
    marks = {0.0: 0}
    for start, end in shown:
        marks[start] = 1
        if end < 100:
            marks[end] = 0
    return "".join(f"{round(at, 1):g}%{{opacity:{on}}}" for at, on in sorted(marks.items()))
