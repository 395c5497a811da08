"""A person who moves: stiff parts, each drawn once and moved by the style sheet in the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from . import bands, body, landmarks, motion, nest, puppet
from .body import Stage
from .document import Document, Table
from .flesh import Hulls
from .geometry import affine_transform
from .motion import Balls
from .parts import Part, frame_of, hulls_of, parts
from .puppet import Painted
from .rig import rig as rigged
from .skeleton import Skeleton
from .space import Frame, Vec
from .style import PLAYS, WAY
from .svg import Canvas, elements, looks, shared
from .svg import document as svg_file
from .tween import pose_at
from .view import Fit

FRAMES = 16
"""Poses that are computed between the first and the last; the file keeps those that it needs."""

BENT = 3.0
"""From this bend on (degrees) a part is split in two."""

OFF, OFF_HEAD = 5.0, 1.5
"""How far an outline may differ from the part in its pose (cm); a head, for it has a face."""

Frames = Mapping[str, Frame]


@dataclass(frozen=True)
class Movement:
    """The poses of a movement, at equal steps of time, as the last pose's file draws them."""

    stages: Sequence[Stage]
    poses: Sequence[Skeleton]
    where: Sequence[float]
    """How far each pose is on its way through the stages."""
    fit: Fit

    @property
    def last(self) -> Stage:
        """The pose at which it comes to rest."""
        return self.stages[-1]

    def flat(self, point: Vec) -> tuple[float, float]:
        """A point of space in the picture."""
        return self.fit.point(self.last.camera.flat(point))

    def row(self, points: Callable[[Frames, float], Sequence[Vec]]) -> list[Balls]:
        """Points that depend on the frames and on the way made, at all times."""
        found = []
        for pose, where in zip(self.poses, self.where, strict=True):
            middles = [self.flat(point) for point in points(pose.frames(), where)]
            radii = np.zeros(len(middles)) if len(middles) > 2 else np.ones(len(middles))
            found.append(Balls(np.array(middles), radii, motion.ANY, motion.LOOSE))
        return found


def svg(file: Document, poses: Sequence[Document]) -> str:
    """The whole SVG file of the movement through *poses*."""
    pace = motion.SMOOTH if len(poses) == 2 else motion.THROUGH
    move = _movement(file, poses, pace)
    split = _split([stage.skeleton for stage in move.stages])
    ordered, extras = body.body_of(move.last, split)
    hulls = hulls_of(move.last.skeleton, split)
    _check(file, move, ordered, hulls, split)
    painted = puppet.paint(ordered, extras, move.fit)
    rows = {
        name: [
            puppet.balls(name, pose.frames(), move.last.camera, move.fit, hulls[name])
            for pose in move.poses
        ]
        for name in dict.fromkeys(one.mover for one in painted)
    }
    moving = _moving_lines(move)
    behind, front = _lines(move, moving, rows)
    painted = [*behind, *_with_bands(move, painted, ordered, rows), *front]
    rig = rigged(rows, *_joints(move, ordered, rows), pace, {p.name for p in ordered if p.far})
    still = _without_lines(move.last, moving)
    around, before = (
        canvas.moved(move.fit).items
        for canvas in (body.surroundings(still), body.foreground(still))
    )
    items = [*around, *(one.item for one in painted), *before]
    classes = looks(items)
    lines = [
        *elements(around, classes),
        *nest.lines(painted, rig, classes),
        *elements(before, classes),
    ]
    ways = _ways(file)
    style = rig.sheet(WAY * PLAYS / ways, ways)
    return svg_file(file.title, items, shared("\n".join(lines)), style, classes)


def _ways(file: Document) -> int:
    """How often it goes there or back in the time that all moving pictures have."""
    ways = file.number("ways", PLAYS)
    if ways not in range(1, PLAYS + 1, 2):
        raise file.fail(f'"ways" must be odd and at most {PLAYS}: it ends at the last pose', "ways")
    return int(ways)


def _movement(file: Document, poses: Sequence[Document], pace: motion.Pace) -> Movement:
    stages = [body.stage_of(pose) for pose in poses]
    if any(stage.props.keys() != stages[0].props.keys() for stage in stages):
        raise file.fail("the poses have different props; what is around must stay", "through")
    keep = file.string("keep", "pelvis", among=landmarks.NAMES)
    where = [float(share) for share in pace.shares(FRAMES) * (len(stages) - 1)]
    skeletons = [stage.skeleton for stage in stages]
    between = [pose_at(skeletons, place, keep) for place in where]
    return Movement(stages, between, where, body.fit_of(stages[-1].file))


def _joints(
    move: Movement, ordered: Sequence[Part], rows: Mapping[str, Sequence[Balls]]
) -> tuple[dict[tuple[str, str], motion.XY], dict[str, motion.XY]]:
    """Where two parts meet, both ways round; and about which point each part turns by itself."""
    frames = move.poses[-1].frames()
    own: dict[str, motion.XY] = {
        part.name: move.flat(frames[frame_of(part.name)].origin) for part in ordered
    }
    joints = {}
    for part in ordered:
        if part.parent in rows and part.name in rows:
            joints[part.name, part.parent] = joints[part.parent, part.name] = own[part.name]
    for name in rows.keys() - own.keys():
        x, y = rows[name][-1].middles.mean(axis=0)
        own[name] = (float(x), float(y))
    return joints, own


def _with_bands(
    move: Movement,
    painted: Sequence[Painted],
    ordered: Sequence[Part],
    rows: dict[str, list[Balls]],
) -> list[Painted]:
    """The body with the bands around its legs."""
    found = list(painted)
    for number, table in enumerate(move.last.file.tables("bands")):
        frames, eye = move.last.skeleton.frames(), move.last.camera
        span, segment = bands.span(table, frames, eye)
        on = body.under_band(segment, ordered)
        name = f"band {number}"
        rows[name] = move.row(_Rim(table))
        place = max(i for i, one in enumerate(found) if one.mover == on)
        items = _painted(move, name, span)
        for side, ring in bands.rings(table, frames, eye):
            items += _painted(move, f"{side} {segment}", ring)
        for side, knee in bands.knees(table, frames, eye):
            items += _painted(move, f"{side} thigh", knee)
        found[place + 1 : place + 1] = items
    return found


def _painted(move: Movement, name: str, canvas: Canvas) -> list[Painted]:
    return [Painted(name, item) for item in canvas.moved(move.fit).items]


def _lines(
    move: Movement, moving: Sequence[int], rows: dict[str, list[Balls]]
) -> tuple[list[Painted], list[Painted]]:
    """Sticks and straps that are *moving*: those behind the body, those before it.

    Their ends go with the chest, for a stick in a hand or along the spine does.
    """
    behind: list[Painted] = []
    front: list[Painted] = []
    frames = move.last.skeleton.frames()
    for number in moving:
        name = f"line {number}"
        own = np.array([_in_chest(stage, number) for stage in move.stages])
        rows[name] = move.row(_Ends(own))
        table = move.last.file.tables("lines")[number]
        layer = front if table.flag("front") else behind
        layer += _painted(move, name, bands.line(table, frames, move.last.camera))
    return behind, front


@dataclass(frozen=True)
class _Rim:
    """The points of a band on its way."""

    table: Table

    def __call__(self, frames: Frames, where: float) -> list[Vec]:
        return bands.rim(self.table, frames)


@dataclass(frozen=True)
class _Ends:
    """The two ends of a line on its way; *own* has them in the axes of the chest, by stage."""

    own: Vec

    def __call__(self, frames: Frames, where: float) -> list[Vec]:
        stage = min(int(where), len(self.own) - 2)
        local = self.own[stage] + (where - stage) * (self.own[stage + 1] - self.own[stage])
        return [frames["chest"].at(*end) for end in local]


def _in_chest(stage: Stage, number: int) -> list[Vec]:
    frames = stage.skeleton.frames()
    chest = frames["chest"]
    ends = bands.ends(stage.file.tables("lines")[number], frames)
    return [chest.axes.T @ (end - chest.origin) for end in ends]


def _moving_lines(move: Movement) -> list[int]:
    """The numbers of the lines whose ends are not at the same place in all poses."""
    found = []
    for number, table in enumerate(move.last.file.tables("lines")):
        last = np.array(bands.ends(table, move.last.skeleton.frames()))
        for stage in move.stages[:-1]:
            tables: Sequence[Table] = stage.file.tables("lines")
            if number < len(tables):
                first = np.array(bands.ends(tables[number], stage.skeleton.frames()))
                if np.abs(last - first).max() > 0.5:
                    found.append(number)
                    break
    return found


def _without_lines(stage: Stage, left_out: Sequence[int]) -> Stage:
    values = stage.file.values
    lines = [line for i, line in enumerate(values.get("lines", [])) if i not in left_out]
    return replace(stage, file=replace(stage.file, values={**values, "lines": lines}))


def _split(poses: Sequence[Skeleton]) -> list[str]:
    """The parts that bend within themselves."""
    bones = {"chest": "chest", "left foot": "left toes", "right foot": "right toes"}
    straight = np.eye(3)
    first = poses[0].turns
    found = [
        part
        for part, bone in bones.items()
        if any(
            _angle(first.get(bone, straight), pose.turns.get(bone, straight)) > BENT
            for pose in poses
        )
    ]
    if "chest" not in found and any(pose.belly != poses[0].belly for pose in poses):
        found.append("chest")
    return found


def _angle(one: Vec, other: Vec) -> float:
    """Between two rotations, in degrees."""
    return float(np.degrees(np.arccos(np.clip((np.trace(one.T @ other) - 1) / 2, -1, 1))))


def _check(
    file: Document,
    move: Movement,
    ordered: Sequence[Part],
    hulls: Mapping[str, Hulls],
    split: Sequence[str],
) -> None:
    """PoseError where a part does not keep its shape, as when it turns its other side to us."""
    eye, fit = move.last.camera, move.fit
    end = move.last.skeleton.frames()
    short = bands.shorten(move.last.file)
    for stage in move.stages[:-1]:
        there = {part.name: part for part in parts(stage.skeleton, eye, split, short)}
        frames = stage.skeleton.frames()
        for part in ordered:
            balls = [puppet.balls(part.name, f, eye, fit, hulls[part.name]) for f in (end, frames)]
            (a, b, x), (c, d, y) = motion.fitted(*balls)[:2]
            shown = affine_transform(fit.shape(part.whole), (a, b, c, d, x, y))
            off = shown.hausdorff_distance(fit.shape(there[part.name].whole)) / fit.scale
            if off > (OFF_HEAD if part.name == "head" else OFF):
                moved = f"from {stage.file.path.name} on, the {part.name} changes its shape"
                raise file.fail(
                    f"{moved} by {off:.0f} cm; show this movement in still pictures", "through"
                )
