"""Draws the pose files of kind "body": a whole person with props and marks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from . import (
    arrows,
    bands,
    breath,
    document,
    face,
    figure,
    fingers,
    ghosts,
    landmarks,
    marks,
    pose,
    props,
    soles,
    toes,
    work,
)
from .document import SUFFIX, Document, Table
from .errors import PoseError
from .geometry import union_all
from .parts import Part, parts
from .place import settle
from .skeleton import SIDES, Skeleton
from .space import Vec
from .style import HEIGHT, MARGIN, WIDTH
from .svg import Canvas
from .view import Camera, Fit, camera

KEYS = (
    *("title", "kind", "like", "view", "alone", "floor", "front", "work"),
    *("body", "place", "trunk", "neck", "left", "right", "both", "feet", "hands"),
    *("props", "bands", "lines", "arrows", "marks", "ghosts", "breath"),
)

TOUCHES = 2.5
"""Heel and ball of a foot lie lower than this when they are on the floor (cm)."""

LARGEST = 1.3
"""Most picture units that a centimetre is drawn with."""


def draw(file: Document) -> Canvas:
    """The whole picture."""
    file = document.whole(file)
    picture = scene_of(file).moved(fit_of(file))
    for mark in file.tables("marks"):
        marks.paint(mark, picture)
    return picture


@dataclass(frozen=True)
class Stage:
    """A pose file with its skeleton in place."""

    file: Document
    camera: Camera
    props: dict[str, props.Prop]
    skeleton: Skeleton


def stage_of(file: Document) -> Stage:
    """The body of a pose file in place, checked."""
    file.only(KEYS)
    things = props.read(file)
    return Stage(file, camera(file), things, settle(file, pose.read(file), things))


def _other(table: Table, key: str) -> Skeleton:
    """The skeleton of the pose file beside this one that *key* names."""
    path = table.path.with_name(table.string(key) + SUFFIX)
    if not path.is_file():
        raise table.fail(f'there is no "{path.name}" beside this file', key)
    return stage_of(document.whole(document.read(path))).skeleton


def scene_of(file: Document) -> Canvas:
    """Everything but the corner marks, in cm; not to be changed, for it is kept."""
    beside = sorted(file.path.parent.glob(f"*{SUFFIX}"))
    return _scene(file.path, tuple(path.read_bytes() for path in beside))


@lru_cache(maxsize=16)
def _scene(path: Path, beside: tuple[bytes, ...]) -> Canvas:
    """The scene of a pose file while the pose files *beside* it say the same."""
    set_up = stage_of(document.whole(document.read(path)))
    canvas = surroundings(set_up)
    before = [_ghost(table) for table in set_up.file.tables("ghosts")]
    for table in before:
        canvas.extend(ghosts.paint(table, set_up.camera, _other))
    _body(set_up, canvas)
    canvas.extend(foreground(set_up))
    for table in before:
        if table.flag("level"):
            canvas.extend(ghosts.level(table, set_up.camera, _other))
        if table.flag("belly"):
            canvas.extend(ghosts.belly(table, set_up.camera, _other, body_of(set_up)[0]))
    silhouette = union_all([part.whole for part in body_of(set_up)[0]])
    for table in set_up.file.tables("arrows"):
        arrow = arrows.paint(table, set_up.skeleton, set_up.camera, _other, silhouette)
        canvas.extend(arrow)
    canvas.extend(breath.paint(set_up.file, set_up.skeleton.frames()["head"], set_up.camera))
    return canvas


def _ghost(table: Table) -> Table:
    table.only(("from", "parts", "level", "belly"))
    return table


def surroundings(set_up: Stage) -> Canvas:
    """The floor and what is behind the body."""
    canvas = Canvas()
    frames = set_up.skeleton.frames()
    if set_up.file.flag("floor", True):
        points = [frames[f"{s} {p}"].origin for s in ("left", "right") for p in ("foot", "toes")]
        points += [frames["pelvis"].origin, *_footprints(set_up.file)]
        canvas.extend(props.floor(points, set_up.camera, set_up.props))
    _around(set_up, canvas, front=False)
    for side in SIDES:
        foot = [landmarks.point(frames, f"{side} {part}") for part in ("heel", "ball")]
        down = [place for place in foot if place[2] < TOUCHES]
        if set_up.file.flag("floor", True) and down:
            canvas.add(props.shades(down, set_up.camera), "shade")
    return canvas


def _footprints(file: Document) -> list[Vec]:
    """Where feet stood that are dashed now: there is floor under them, too."""
    found: list[Vec] = []
    for table in file.tables("ghosts"):
        feet = [name.partition(" ")[0] for name in table.strings("parts") if "foot" in name]
        if feet:
            frames = _other(table, "from").frames()
            ends = [landmarks.point(frames, f"{s} {end}") for s in feet for end in ("heel", "ball")]
            found += [place for place in ends if place[2] < TOUCHES]
    return found


def foreground(set_up: Stage) -> Canvas:
    """What is in front of the body."""
    canvas = Canvas()
    _around(set_up, canvas, front=True)
    return canvas


def body_of(stage: Stage, split: Collection[str] = ()) -> tuple[list[Part], dict[str, Canvas]]:
    """The parts of the body in painting order, and what is painted with each of them, in cm."""
    frames, eye = stage.skeleton.frames(), stage.camera
    body = _ordered(stage.file, parts(stage.skeleton, eye, split, bands.shorten(stage.file)))
    head = next(part for part in body if part.name == "head")
    extras = work.paint(stage.file, frames, eye, body)
    names = {part.name for part in body}
    for side, gaps in (toes.paint(frames, eye) | soles.paint(frames, eye)).items():
        front = f"{side} toes" if f"{side} toes" in names else f"{side} foot"
        extras.setdefault(front, Canvas()).extend(gaps)
    for hand, inner in fingers.paint(stage.skeleton, eye).items():
        extras.setdefault(hand, Canvas()).extend(inner)
    extras["head"] = face.paint(frames["head"], eye, head.skin)
    return body, extras


def under_band(segment: str, body: Iterable[Part]) -> str:
    """The part after which a band around legs is painted that lies on *segment*."""
    below = "shank" if segment == "thigh" else "foot"
    return [part.name for part in body if part.name.endswith((segment, below))][-1]


def _around(stage: Stage, canvas: Canvas, front: bool) -> None:
    """The props and lines behind the body, or those in front of it."""
    for thing in stage.props.values():
        if thing.front == front:
            props.paint(thing, stage.camera, canvas)
    for table in stage.file.tables("lines"):
        if table.flag("front") == front:
            canvas.extend(bands.line(table, stage.skeleton.frames(), stage.camera))


def _body(stage: Stage, canvas: Canvas) -> None:
    body, extras = body_of(stage)
    for table in stage.file.tables("bands"):
        loop, segment = bands.loop(table, stage.skeleton.frames(), stage.camera)
        extras.setdefault(under_band(segment, body), Canvas()).extend(loop)
    figure.paint(body, canvas, extras)


def _ordered(file: Table, body: list[Part]) -> list[Part]:
    """The parts with those in `front` painted last, in the order given there."""
    names = file.strings("front")
    for name in names:
        if name not in {part.name for part in body}:
            known = ", ".join(sorted(part.name for part in body))
            raise file.fail(f'front = "{name}" is no part of the body; parts are {known}', "front")
    return sorted(body, key=lambda part: names.index(part.name) if part.name in names else -1)


def fit_of(file: Document) -> Fit:
    """How the scene fills the picture: the same for all pictures of an exercise in one view.

    So a reader who looks from one to the next sees only what moved.
    """
    boxes = [scene_of(file).bounds()]
    if not file.flag("alone"):
        own = file.values.get("view")
        boxes += [bounds for view, bounds in _beside(file) if view == own]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    left, top, right, bottom = min(lefts), min(tops), max(rights), max(bottoms)
    room = (WIDTH - 2 * MARGIN) / (right - left), (HEIGHT - 2 * MARGIN) / (bottom - top)
    scale = min(*room, LARGEST)
    across = WIDTH / 2 - scale * (left + right) / 2
    down = HEIGHT / 2 - scale * (top + bottom) / 2
    return Fit(scale, across, down)


Box = tuple[float, float, float, float]


def _beside(file: Document) -> list[tuple[object, Box]]:
    """View and bounds of the other pictures of bodies in the folder of *file*."""
    found = []
    for path in sorted(file.path.parent.glob(f"*{SUFFIX}")):
        if path == file.path:
            continue
        try:
            other = document.whole(document.read(path))
            if other.kind == "body" and not other.flag("alone"):
                found.append((other.values.get("view"), scene_of(other).bounds()))
        except PoseError:  # told when that file is drawn itself
            continue
    return found
