"""Points and rotations in space, in centimetres and degrees.

The axes of the world and of every body segment in the upright position: x forwards, y to the left,
z up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Vec: TypeAlias = NDArray[np.float64]
"""A point or direction, shape (3,)."""

Mat: TypeAlias = NDArray[np.float64]
"""A rotation, shape (3, 3); its columns are the segment's forward, left and up."""

FORWARD, LEFT, UP = np.eye(3)


def vec(x: float, y: float, z: float) -> Vec:
    """A point or direction."""
    return np.array([x, y, z], dtype=np.float64)


def unit(v: Vec) -> Vec:
    """*v* with length 1."""
    return v / np.linalg.norm(v)


def length(v: Vec) -> float:
    """How long *v* is."""
    return float(np.linalg.norm(v))


def turn(axis: Vec, degrees: float) -> Mat:
    """The rotation by *degrees* about *axis*, right-handed (Rodrigues' formula)."""
    x, y, z = unit(axis)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    angle = np.radians(degrees)
    result: Mat = np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * (cross @ cross)
    return result


def pitch_roll_yaw(pitch: float, roll: float, yaw: float) -> Mat:
    """Rotations about left, then the new forward, then the new up axis: a joint's three angles."""
    result: Mat = turn(LEFT, pitch) @ turn(FORWARD, roll) @ turn(UP, yaw)
    return result


def angles(matrix: Mat) -> tuple[float, float, float]:
    """The pitch, roll and yaw of a rotation: the inverse of pitch_roll_yaw; roll within 90."""
    roll = np.arcsin(np.clip(-matrix[1, 2], -1, 1))
    pitch = np.arctan2(matrix[0, 2], matrix[2, 2])
    yaw = np.arctan2(matrix[1, 0], matrix[1, 1])
    return float(np.degrees(pitch)), float(np.degrees(roll)), float(np.degrees(yaw))


def between(a: Vec, b: Vec) -> float:
    """The angle between two directions."""
    return float(np.degrees(np.arccos(np.clip(unit(a) @ unit(b), -1, 1))))


def part_way(start: Mat, end: Mat, share: float) -> Mat:
    """The rotation *share* (0 to 1) of the way from *start* to *end*, by the shortest turn."""
    step = start.T @ end
    angle = float(np.degrees(np.arccos(np.clip((np.trace(step) - 1) / 2, -1, 1))))
    if angle < 1e-6:
        return start
    axis = vec(step[2, 1] - step[1, 2], step[0, 2] - step[2, 0], step[1, 0] - step[0, 1])
    if length(axis) < 1e-9:  # half a turn: the axis is the eigenvector that stays
        axis = np.real(np.linalg.eigh((step + np.eye(3)) / 2)[1][:, -1])
    result: Mat = start @ turn(axis, angle * share)
    return result


@dataclass(frozen=True)
class Frame:
    """Where a segment begins and how it is turned."""

    origin: Vec
    axes: Mat

    def at(self, x: float, y: float, z: float) -> Vec:
        """A point of the segment, given in its own axes, in the world's."""
        result: Vec = self.origin + self.axes @ vec(x, y, z)
        return result
