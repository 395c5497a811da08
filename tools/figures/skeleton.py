"""The jointed skeleton: which segment hangs on which, and where they all are in a pose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from . import proportions as size
from .space import FORWARD, LEFT, UP, Frame, Mat, Vec, part_way, pitch_roll_yaw, turn, vec

SIDES = ("left", "right")


@dataclass(frozen=True)
class Bone:
    """A segment's joint with its parent: where it lies in the parent's axes."""

    parent: str
    offset: Vec


def _bones() -> dict[str, Bone]:
    rise = size.SHOULDER_RISE - size.WAIST_RISE - size.RIBS_RISE
    bones = {
        "lumbar": Bone("pelvis", vec(0, 0, size.WAIST_RISE)),
        "chest": Bone("lumbar", vec(0, 0, size.RIBS_RISE)),
        "neck": Bone("chest", vec(-1.5, 0, rise + size.NECK_RISE)),
        "head": Bone("neck", vec(1.0, 0, size.NECK)),
    }
    for side in SIDES:
        out = mirror(side)
        bones |= {
            f"{side} thigh": Bone("pelvis", vec(0, out * size.HIP_OFFSET, 0)),
            f"{side} shank": Bone(f"{side} thigh", vec(0, 0, -size.THIGH)),
            f"{side} foot": Bone(f"{side} shank", vec(0, 0, -size.SHANK)),
            f"{side} toes": Bone(f"{side} foot", vec(size.BALL, 0, 1.5 - size.ANKLE_HEIGHT)),
            f"{side} upper arm": Bone("chest", vec(-1, out * size.SHOULDER_OFFSET, rise)),
            f"{side} forearm": Bone(f"{side} upper arm", vec(0, 0, -size.UPPER_ARM)),
            f"{side} hand": Bone(f"{side} forearm", vec(0, 0, -size.FOREARM)),
        }
    return bones


def mirror(side: str) -> int:
    """1 for the left side, where y grows outwards, -1 for the right."""
    return 1 if side == "left" else -1


BONES: Mapping[str, Bone] = MappingProxyType(_bones())
"""All segments but the pelvis, parents first."""


@dataclass(frozen=True)
class Skeleton:
    """A pose: where the pelvis is and how each segment is turned against its parent.

    `turns` may leave out segments that are not turned. `curl` says how far the fingers of each
    hand are bent: 0 straight, 1 a fist. `belly` says how far it is breathed in: 0 flat, 1 full.
    """

    origin: Vec
    turns: Mapping[str, Mat]
    curl: Mapping[str, float]
    belly: float = 0.0

    def frames(self) -> dict[str, Frame]:
        """Every segment in the world, and "navel": the front of the belly, which breath lifts."""
        straight = np.eye(3)
        frames = {"pelvis": Frame(self.origin, self.turns.get("pelvis", straight))}
        for name, bone in BONES.items():
            parent = frames[bone.parent]
            axes = parent.axes @ self.turns.get(name, straight)
            frames[name] = Frame(parent.at(*bone.offset), axes)
        lumbar = frames["lumbar"]
        frames["navel"] = Frame(lumbar.at(size.BREATH * self.belly, 0, 0), lumbar.axes)
        return frames

    def moved(self, by: Vec) -> Skeleton:
        """The same pose at another place."""
        return replace(self, origin=self.origin + by)

    def turned(self, turns: Mapping[str, Mat]) -> Skeleton:
        """The same pose with some segments turned otherwise."""
        return replace(self, turns={**self.turns, **turns})

    def toward(self, end: Skeleton, share: float) -> Skeleton:
        """The pose *share* (0 to 1) of the way to *end*, every joint by its shortest turn."""
        straight = np.eye(3)
        turns = {
            name: part_way(self.turns.get(name, straight), end.turns.get(name, straight), share)
            for name in ("pelvis", *BONES)
        }
        curl = {s: self.curl[s] + share * (end.curl[s] - self.curl[s]) for s in SIDES}
        origin = self.origin + share * (end.origin - self.origin)
        belly = self.belly + share * (end.belly - self.belly)
        return Skeleton(origin, turns, curl, belly)


def joint_turn(joint: str, angle: Mapping[str, float]) -> Mat:
    """How a joint's angles (movements as in limits.py) turn its segment."""
    kind = joint.rpartition(" ")[2]
    out = mirror(joint.partition(" ")[0])

    def of(movement: str) -> float:
        return angle.get(movement, 0.0)

    if kind in ("trunk", "neck"):
        return pitch_roll_yaw(of("flexion"), of("bend"), of("rotation"))
    if kind in ("hip", "shoulder"):
        return pitch_roll_yaw(-of("flexion"), out * of("abduction"), out * of("rotation"))
    if kind == "knee":
        return pitch_roll_yaw(of("flexion"), 0, 0)
    if kind == "ankle":
        return pitch_roll_yaw(-of("dorsiflexion"), -out * of("inversion"), out * of("rotation"))
    if kind == "toes":
        return pitch_roll_yaw(-of("extension"), 0, 0)
    if kind == "elbow":
        return pitch_roll_yaw(-of("flexion"), 0, 0)
    wrist = turn(FORWARD, -out * of("flexion")) @ turn(LEFT, -of("deviation"))
    result: Mat = turn(UP, -out * of("pronation")) @ wrist
    return result


def half(matrix: Mat) -> Mat:
    """Half of a rotation: the spine and the neck bend in two places."""
    return part_way(np.eye(3), matrix, 0.5)
