"""Puts a pose on its support and lets feet and hands reach: from a Pose to a Skeleton in place."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from . import landmarks, limits
from . import proportions as size
from .document import Table
from .flesh import lowest
from .pose import Foot, Hand, Pose
from .props import Prop, height_of, wall_of
from .reach import bend
from .skeleton import Skeleton, mirror
from .space import FORWARD, UP, Frame, Mat, Vec, angles, between, pitch_roll_yaw, turn, unit, vec

SOFT = 0.998
"""Share of its whole length that a straight standing leg has: nobody locks the knees."""

PALM = 8.0
"""From the wrist to the middle of the palm."""


def settle(file: Table, pose: Pose, props: Mapping[str, Prop]) -> Skeleton:
    """The skeleton where the pose file wants it; PoseError where a joint cannot go there."""
    skeleton = _put(file, pose, props)
    for side, foot in pose.feet.items():
        if not foot.to:
            skeleton = _stand(skeleton, side, foot, props)
    for side, foot in pose.feet.items():
        if foot.to:
            skeleton = _ankle_to(skeleton, side, foot)
    for side, hand in pose.hands.items():
        skeleton = _hand_to(skeleton, side, hand, props)
    return skeleton


def _put(file: Table, pose: Pose, props: Mapping[str, Prop]) -> Skeleton:
    """Move the whole body: named point to its coordinates, resting parts down to the support."""
    place = file.table("place")
    skeleton = pose.skeleton
    frames = skeleton.frames()
    point = landmarks.point(frames, pose.place.point)
    by = vec(pose.place.at[0] - point[0], pose.place.at[1] - point[1], 0)
    if pose.place.tall:
        by[2] = _tallest(place, pose, frames, by, props)
    elif pose.place.up is not None:
        by[2] = pose.place.up - point[2]
    else:
        support = height_of(place, "on", pose.place.on, props)
        by[2] = support - min(lowest(frames, part, place) for part in pose.place.rest)
    return skeleton.moved(by)


def _tallest(
    place: Table,
    pose: Pose,
    frames: Mapping[str, Frame],
    by: Vec,
    props: Mapping[str, Prop],
) -> float:
    """How far the body has to rise so that one standing leg is straight and the other reaches."""
    rises: list[float] = []
    for side, foot in pose.feet.items():
        if foot.to:
            continue
        hip = frames[f"{side} thigh"].origin + by
        aside = math.hypot(hip[0] - foot.at[0], hip[1] - foot.at[1])
        leg = (size.THIGH + size.SHANK) * SOFT
        if aside >= leg:
            raise foot.table.fail(f"the {side} foot stands farther from the hip than a leg is long")
        ankle = height_of(foot.table, "on", foot.on, props) + size.ANKLE_HEIGHT
        rises.append(ankle + math.sqrt(leg**2 - aside**2) - float(hip[2]))
    if not rises:
        raise place.fail('up = "tall" needs a foot that stands somewhere, in [feet]', "up")
    return min(rises)


def _stand(skeleton: Skeleton, side: str, foot: Foot, props: Mapping[str, Prop]) -> Skeleton:
    """Stand a foot at its place; the leg follows."""
    frames = skeleton.frames()
    support = height_of(foot.table, "on", foot.on, props)
    yaw = turn(UP, mirror(side) * foot.turn)
    flat = vec(foot.at[0], foot.at[1], support + size.ANKLE_HEIGHT)
    to_ball = vec(size.BALL, 0, 1.5 - size.ANKLE_HEIGHT)
    axes: Mat = yaw @ pitch_roll_yaw(foot.heel - foot.tip, 0, 0)
    to_heel = vec(0, 0, -size.ANKLE_HEIGHT)
    pivot = to_ball if foot.heel else to_heel
    ankle = flat + yaw @ pivot - axes @ pivot
    ahead = foot.knee if foot.knee is not None else yaw @ (FORWARD + 0.05 * UP)
    hip = frames[f"{side} thigh"].origin
    leg = bend(hip, ankle, size.THIGH, size.SHANK, ahead)
    if leg.short_by > 0.5:
        raise foot.table.fail(f"the {side} foot cannot get there: {leg.short_by:.0f} cm missing")
    _check_leg(foot.table, side, frames["pelvis"], leg.upper, leg.lower)
    _check_ankle(foot.table, side, leg.lower.T @ axes)
    extension = foot.heel + foot.toes
    _check(foot.table, f"{side} toes", {"extension": extension})
    return skeleton.turned(
        {
            f"{side} thigh": frames["pelvis"].axes.T @ leg.upper,
            f"{side} shank": leg.upper.T @ leg.lower,
            f"{side} foot": leg.lower.T @ axes,
            f"{side} toes": pitch_roll_yaw(-extension, 0, 0),
        }
    )


def _ankle_to(skeleton: Skeleton, side: str, foot: Foot) -> Skeleton:
    """Bring an ankle to a landmark; the foot keeps its angle to the shank."""
    frames = skeleton.frames()
    target = landmarks.point(frames, foot.to) + foot.offset
    ahead = foot.knee if foot.knee is not None else frames["pelvis"].axes @ FORWARD
    leg = bend(frames[f"{side} thigh"].origin, target, size.THIGH, size.SHANK, ahead)
    if leg.short_by > 0.5:
        raise foot.table.fail(f"the {side} ankle cannot get there: {leg.short_by:.0f} cm missing")
    _check_leg(foot.table, side, frames["pelvis"], leg.upper, leg.lower)
    return skeleton.turned(
        {
            f"{side} thigh": frames["pelvis"].axes.T @ leg.upper,
            f"{side} shank": leg.upper.T @ leg.lower,
        }
    )


def _check_leg(table: Table, side: str, pelvis: Frame, thigh: Mat, shank: Mat) -> None:
    out = mirror(side)
    pitch, roll, yaw = angles(pelvis.axes.T @ thigh)
    hip = {"flexion": -pitch, "abduction": out * roll, "rotation": out * yaw}
    knee = {"flexion": angles(thigh.T @ shank)[0]}
    _check(table, f"{side} hip", hip, loaded=hip["flexion"] >= limits.BENT)
    _check(table, f"{side} knee", knee)


def _check_ankle(table: Table, side: str, ankle: Mat) -> None:
    out = mirror(side)
    pitch, roll, yaw = angles(ankle)
    found = {"dorsiflexion": -pitch, "inversion": -out * roll, "rotation": out * yaw}
    _check(table, f"{side} ankle", found, loaded=True)


def _check(table: Table, joint: str, found: Mapping[str, float], loaded: bool = False) -> None:
    for movement, angle in found.items():
        if complaint := limits.complaint(joint, movement, angle, loaded):
            raise table.fail(complaint)


def _hand_to(skeleton: Skeleton, side: str, hand: Hand, props: Mapping[str, Prop]) -> Skeleton:
    """Bring a palm to its target; the arm follows, the hand lies flat if it is on something."""
    frames = skeleton.frames()
    palm, fingers = hand.palm, hand.fingers
    if hand.to:
        target = landmarks.point(frames, hand.to) + hand.offset
    elif hand.on == "wall":
        wall = wall_of(hand.table, "on", props)
        target = vec(wall, hand.at[1], hand.at[2]) + hand.offset
        palm, fingers = _or(palm, FORWARD), _or(fingers, UP)
    elif hand.on:
        target = vec(hand.at[0], hand.at[1], height_of(hand.table, "on", hand.on, props))
        target = target + hand.offset
        palm, fingers = _or(palm, -UP), _or(fingers, FORWARD)
    else:
        target = hand.at + hand.offset
    chest, shoulder = frames["chest"], frames[f"{side} upper arm"].origin
    own = vec(-0.5, 0.6 * mirror(side), -0.6)
    elbow = hand.elbow if hand.elbow is not None else chest.axes @ own
    fixed = None if palm is None else _hand_axes(side, palm, _or(fingers, UP))
    wrist = target
    for _ in range(12):
        arm = bend(shoulder, wrist, size.UPPER_ARM, size.FOREARM, elbow)
        # `bend` folds towards the front; an elbow sticks out backwards: turn about the long axis
        upper, lower = arm.upper @ turn(UP, 180), arm.lower @ turn(UP, 180)
        axes = fixed if fixed is not None else lower @ skeleton.turns[f"{side} hand"]
        thick = vec(0, -1.3 * mirror(side), -PALM)
        wrist = target - axes @ thick
    if arm.short_by > 1.5:
        raise hand.table.fail(f"the {side} hand cannot get there: {arm.short_by:.0f} cm missing")
    bent = between(lower @ -UP, axes @ -UP)
    if bent > 95:
        raise hand.table.fail(f"{side} wrist: bent by {bent:.0f} degrees; the joint goes to 95")
    elbow_bend = between(upper @ UP, lower @ UP)
    _check(hand.table, f"{side} elbow", {"flexion": elbow_bend})
    return skeleton.turned(
        {
            f"{side} upper arm": chest.axes.T @ upper,
            f"{side} forearm": upper.T @ lower,
            f"{side} hand": lower.T @ axes,
        }
    )


def _or(given: Vec | None, other: Vec) -> Vec:
    return other if given is None else given


def _hand_axes(side: str, palm: Vec, fingers: Vec) -> Mat:
    """The axes of a hand whose palm faces *palm* and whose fingers point to *fingers*."""
    normal = unit(palm)
    z = -(fingers - (fingers @ normal) * normal)
    z = unit(z)
    y = -mirror(side) * normal
    return np.column_stack((np.cross(y, z), y, z))
