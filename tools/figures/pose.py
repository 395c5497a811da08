"""What a pose file says about the body, as read and checked: joint angles, contacts, reaches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from . import landmarks, limits
from .document import Table
from .skeleton import SIDES, Skeleton, half, joint_turn
from .space import FORWARD, LEFT, UP, Mat, Vec, turn, vec

POSITIONS: Mapping[str, Mat] = {
    "standing": np.eye(3),
    "sitting": np.eye(3),
    "kneeling": np.eye(3),
    "hands and knees": turn(LEFT, 90),
    "prone": turn(LEFT, 90),
    "supine": turn(LEFT, -90),
    "lying on the right side": turn(FORWARD, 90),
    "lying on the left side": turn(FORWARD, -90),
}
"""How the pelvis is turned. Lying supine the head is backwards, prone it is forwards."""

DIRECTIONS: Mapping[str, Vec] = {
    "forward": FORWARD,
    "backward": -FORWARD,
    "left": LEFT,
    "right": -LEFT,
    "up": UP,
    "down": -UP,
}

_JOINTS = ("hip", "knee", "ankle", "toes", "shoulder", "elbow", "forearm", "wrist")
_SEGMENT = {
    "hip": "thigh",
    "knee": "shank",
    "ankle": "foot",
    "toes": "toes",
    "shoulder": "upper arm",
    "elbow": "forearm",
}


@dataclass(frozen=True)
class Place:
    """Where the body goes: `rest` parts touch the support, `point` gets the coordinates given.

    `up` is the height of the point, `tall` says: as high as the standing feet allow.
    """

    rest: tuple[str, ...]
    on: str
    point: str
    at: tuple[float, float]
    up: float | None
    tall: bool


@dataclass(frozen=True)
class Foot:
    """Where a foot goes: standing at a place, or with its ankle at a landmark."""

    table: Table
    on: str
    at: tuple[float, float]
    turn: float
    tip: float
    heel: float
    toes: float
    to: str
    offset: Vec
    knee: Vec | None


@dataclass(frozen=True)
class Hand:
    """Where a hand goes: flat on something at a place, or its palm at a landmark."""

    table: Table
    on: str
    at: Vec
    to: str
    offset: Vec
    palm: Vec | None
    fingers: Vec | None
    elbow: Vec | None


@dataclass(frozen=True)
class Pose:
    """Everything about the body."""

    skeleton: Skeleton
    place: Place
    feet: Mapping[str, Foot]
    hands: Mapping[str, Hand]


def read(file: Table) -> Pose:
    """The pose of a whole pose file; raises PoseError for what is wrong in it."""
    turns: dict[str, Mat] = {"pelvis": _pelvis(file.table("body"))}
    spine = half(joint_turn("trunk", _movements(file, "trunk", "trunk")))
    neck = half(joint_turn("neck", _movements(file, "neck", "neck")))
    turns |= {"lumbar": spine, "chest": spine, "neck": neck, "head": neck}
    curl: dict[str, float] = {}
    for side in SIDES:
        turns |= _limbs(file, side)
        curl[side] = _own(file, side, "fingers").number("fingers", 0.15)
    skeleton = Skeleton(vec(0, 0, 0), turns, curl, _belly(file))
    return Pose(skeleton, _place(file), _feet(file), _hands(file))


def _pelvis(body: Table) -> Mat:
    body.only(("position", "lean", "tilt", "turn"))
    base = POSITIONS[body.string("position", "standing", among=POSITIONS)]
    lean, tilt, spin = (body.number(key, 0) for key in ("lean", "tilt", "turn"))
    result: Mat = base @ turn(UP, spin) @ turn(LEFT, lean) @ turn(FORWARD, tilt)
    return result


def _belly(file: Table) -> float:
    """How far the belly is breathed in."""
    trunk = file.table("trunk")
    belly = trunk.number("belly", 0)
    if not 0 <= belly <= 1:
        raise trunk.fail(
            f'"trunk.belly" is {belly:g}; write 0 (breathed out) to 1 (breathed in)', "belly"
        )
    return belly


def _own(file: Table, side: str, key: str) -> Table:
    """The table of one side, or of both if the side's own says nothing about *key*."""
    own, both = file.table(side), file.table("both")
    for table in (own, both):
        table.only((*_JOINTS, "fingers"))
    return own if key in own.values else both


def _limbs(file: Table, side: str) -> dict[str, Mat]:
    turns: dict[str, Mat] = {}
    hand: dict[str, float] = {}
    for joint in _JOINTS:
        angles = _movements(_own(file, side, joint), joint, f"{side} {joint}")
        if joint in _SEGMENT:
            turns[f"{side} {_SEGMENT[joint]}"] = joint_turn(f"{side} {joint}", angles)
        else:
            hand |= angles
    turns[f"{side} hand"] = joint_turn(f"{side} wrist", hand)
    return turns


def _movements(table: Table, key: str, joint: str) -> dict[str, float]:
    """The angles of one joint, each within its limits."""
    angles = table.table(key)
    known = limits.LIMITS[key]
    angles.only((*known, "belly") if key == "trunk" else known)
    result = {movement: angles.number(movement) for movement in angles.values if movement in known}
    loaded = key == "hip" and result.get("flexion", 0.0) >= limits.BENT
    for movement, angle in result.items():
        if complaint := limits.complaint(joint, movement, angle, loaded):
            raise angles.fail(complaint, movement)
    return result


def _place(file: Table) -> Place:
    place = file.table("place")
    place.only(("rest", "on", "point", "at", "up"))
    point = place.string("point", "pelvis", among=landmarks.NAMES)
    at = place.numbers("at", 2) if "at" in place.values else (0.0, 0.0)
    tall = place.values.get("up") == "tall"
    up = place.number("up") if "up" in place.values and not tall else None
    rest = place.strings("rest") or ("left foot", "right foot")
    return Place(rest, place.string("on", "floor"), point, (at[0], at[1]), up, tall)


def _feet(file: Table) -> dict[str, Foot]:
    feet = file.table("feet")
    feet.only(SIDES)
    return {side: _foot(feet.table(side)) for side in SIDES if feet.values.get(side)}


def _foot(table: Table) -> Foot:
    table.only(("on", "at", "turn", "tip", "heel", "toes", "to", "offset", "knee"))
    to = table.string("to", among=landmarks.NAMES) if "to" in table.values else ""
    at = table.numbers("at", 2) if not to else (0.0, 0.0)
    spin, tip, heel, toes = (table.number(key, 0) for key in ("turn", "tip", "heel", "toes"))
    knee = direction(table, "knee")
    where = table.string("on", "floor")
    return Foot(table, where, (at[0], at[1]), spin, tip, heel, toes, to, _offset(table), knee)


def _hands(file: Table) -> dict[str, Hand]:
    hands = file.table("hands")
    hands.only(SIDES)
    return {side: _hand(hands.table(side)) for side in SIDES if hands.values.get(side)}


def _hand(table: Table) -> Hand:
    table.only(("on", "at", "to", "offset", "palm", "fingers", "elbow"))
    to = table.string("to", among=landmarks.NAMES) if "to" in table.values else ""
    on = table.string("on", "") if "on" in table.values else ""
    if not to and not on and "at" not in table.values:
        raise table.fail(f'"{table.at}" needs "to" (a part of the body) or "on" with "at"')
    at = vec(0, 0, 0)
    if "at" in table.values:
        count = 3 if not on or on == "wall" else 2
        numbers = table.numbers("at", count)
        at = np.array([*numbers, 0.0][:3])
    ways = {key: direction(table, key) for key in ("palm", "fingers", "elbow")}
    return Hand(table, on, at, to, _offset(table), ways["palm"], ways["fingers"], ways["elbow"])


def _offset(table: Table) -> Vec:
    return vec(*table.numbers("offset", 3)) if "offset" in table.values else vec(0, 0, 0)


def direction(table: Table, key: str) -> Vec | None:
    """A direction: a word of DIRECTIONS or three numbers (forward, left, up); None if missing."""
    value: Any = table.values.get(key)
    if value is None:
        return None
    if isinstance(value, str):
        return DIRECTIONS[table.string(key, among=DIRECTIONS)]
    found = vec(*table.numbers(key, 3))
    if not found.any():
        raise table.fail(f'"{table.name(key)}" must not be [0, 0, 0]', key)
    return found
