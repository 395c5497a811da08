"""Poses between poses: what stands on something stays there, everything else turns evenly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import landmarks
from . import proportions as size
from .reach import bend
from .skeleton import BONES, SIDES, Skeleton
from .space import FORWARD, UP, Frame, Vec, length, part_way, turn

STILL = 1.0
"""What moves less than this from pose to pose (cm) stays where it is."""


def pose_at(poses: Sequence[Skeleton], where: float, keep: str) -> Skeleton:
    """The pose at *where*: 0 is the first of *poses*, 1 the second; between them, part of the way.

    The landmark *keep* goes straight from pose to pose. Feet, toes and hands that are at one place
    in both poses stay there, and legs and arms follow.
    """
    number = min(int(where), len(poses) - 2)
    start, end, share = poses[number], poses[number + 1], where - number
    if share in (0, 1):
        return end if share else start
    first, last = start.frames(), end.frames()
    begin, finish = landmarks.point(first, keep), landmarks.point(last, keep)
    pose = start.toward(end, share)
    pose = pose.moved(begin + share * (finish - begin) - landmarks.point(pose.frames(), keep))
    for side in SIDES:
        pose = _foot(pose, side, first, last, share)
        pose = _hand(pose, side, first, last, share)
    return pose


Frames = Mapping[str, Frame]


def _rests(name: str, first: Frames, last: Frames) -> bool:
    return length(last[name].origin - first[name].origin) < STILL


def _part_way(name: str, first: Frames, last: Frames, share: float) -> Frame:
    a, b = first[name], last[name]
    origin: Vec = a.origin + share * (b.origin - a.origin)
    return Frame(origin, part_way(a.axes, b.axes, share))


def _foot(pose: Skeleton, side: str, first: Frames, last: Frames, share: float) -> Skeleton:
    """Keep a foot on its toes or its ankle in its place."""
    foot = _part_way(f"{side} foot", first, last, share)
    toes = f"{side} toes"
    if _rests(toes, first, last):
        ball = _part_way(toes, first, last, share)
        ankle = ball.origin - foot.axes @ BONES[toes].offset
    elif _rests(f"{side} foot", first, last):
        ankle = foot.origin
    else:
        return pose
    frames = pose.frames()
    thigh = frames[f"{side} thigh"]
    leg = bend(thigh.origin, ankle, size.THIGH, size.SHANK, thigh.axes @ FORWARD)
    return pose.turned(
        {
            f"{side} thigh": frames["pelvis"].axes.T @ leg.upper,
            f"{side} shank": leg.upper.T @ leg.lower,
            f"{side} foot": leg.lower.T @ foot.axes,
            toes: foot.axes.T @ _part_way(toes, first, last, share).axes,
        }
    )


def _hand(pose: Skeleton, side: str, first: Frames, last: Frames, share: float) -> Skeleton:
    """Keep a hand in its place."""
    name = f"{side} hand"
    if not _rests(name, first, last):
        return pose
    hand = _part_way(name, first, last, share)
    frames = pose.frames()
    upper = frames[f"{side} upper arm"]
    back: Vec = -(upper.axes @ FORWARD)
    arm = bend(upper.origin, hand.origin, size.UPPER_ARM, size.FOREARM, back)
    axes, lower = arm.upper @ turn(UP, 180), arm.lower @ turn(UP, 180)
    return pose.turned(
        {
            f"{side} upper arm": frames["chest"].axes.T @ axes,
            f"{side} forearm": axes.T @ lower,
            name: lower.T @ hand.axes,
        }
    )
