"""How a stiff part of a picture moves, as CSS: it is turned, shifted and stretched as a whole.

Matrices are 3 x 3, in picture units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .style import FINE

Array = NDArray[np.float64]
XY = tuple[float, float]

NEAR = 0.8
"""How far the written movement may lie from the computed one, in picture units."""

LOOSE = 2.4
"""The same for arms, of which nobody sees it."""

HOLD = 7.0
"""Percent of the time that the picture rests at either end."""

STIFF, SOFT, ANY = (1.0, 1.0), (0.7, 1.25), (0.0, 9.0)
"""How far a part may be stretched when it turns towards the viewer or away."""

RIM = np.array([(1, 0), (0, 1), (-1, 0), (0, -1)])


@dataclass(frozen=True)
class Balls:
    """What a part consists of at one time: middles of discs, shape (n, 2), and their radii (n)."""

    middles: Array
    radii: Array
    stretch: tuple[float, float]
    """How far it may be stretched at least and at most; STIFF: it only turns, as a head does."""
    near: float
    """How far it may be off."""

    def rim(self, turn: Array | None = None) -> Array:
        """Four points on each disc, turned by *turn*."""
        ways = RIM if turn is None else RIM @ turn.T
        return np.vstack([self.middles + self.radii[:, None] * way for way in ways])


@dataclass(frozen=True)
class Pace:
    """How time runs: slow at both ends. Its halves are told for a stop in the middle."""

    usual: str
    """What most parts need."""
    first: str
    second: str

    def shares(self, count: int) -> Array:
        """How far the movement has come at *count* + 1 equal steps of time; *count* is even."""
        return _shares(self.first, self.second, count)


@cache
def _shares(first: str, second: str, count: int) -> Array:
    times = np.linspace(0, 1, count // 2 + 1)
    one, other = ([_bezier(_POINTS[half], t) / 2 for t in times] for half in (first, second))
    return np.array([*one, *(0.5 + share for share in other[1:])])


SMOOTH = Pace("ease-in-out", "cubic-bezier(.42,0,.71,.5)", "cubic-bezier(.29,.5,.58,1)")
"""For two poses; the halves are those of the whole."""

THROUGH = Pace("ease-in", "ease-in", "ease-out")
"""For more poses, where most parts are told by a stop in the middle."""

_POINTS = {
    SMOOTH.first: (0.42, 0, 0.71, 0.5),
    SMOOTH.second: (0.29, 0.5, 0.58, 1),
    "ease-in": (0.42, 0, 1, 1),
    "ease-out": (0, 0, 0.58, 1),
}


def _bezier(points: tuple[float, float, float, float], time: float) -> float:
    """CSS's cubic-bezier(): how far at *time*."""
    x1, y1, x2, y2 = points
    low, high = 0.0, 1.0
    while high - low > 1e-9:
        t = (low + high) / 2
        if 3 * (1 - t) ** 2 * t * x1 + 3 * (1 - t) * t**2 * x2 + t**3 < time:
            low = t
        else:
            high = t
    return 3 * (1 - low) ** 2 * low * y1 + 3 * (1 - low) * low**2 * y2 + low**3


def fitted(start: Balls, end: Balls) -> Array:
    """The affine movement that takes *start* to *end* best: discs stay round, a part stretches."""
    if start.stretch == STIFF:
        return _stiff(start.middles, end.middles)
    known = np.column_stack((start.rim(), np.ones(4 * len(start.radii))))
    turn = _turn(start.middles, end.middles)
    linear = np.linalg.lstsq(known, end.rim(turn), rcond=None)[0][:2].T
    left, sizes, right = np.linalg.svd(linear)
    result = np.eye(3)
    result[:2, :2] = left @ np.diag(np.clip(sizes, *start.stretch)) @ right
    result[:2, 2] = end.middles.mean(axis=0) - result[:2, :2] @ start.middles.mean(axis=0)
    return result


def _stiff(start: Array, end: Array) -> Array:
    """The turn and shift that keep the first point, and the way from it to all others."""
    ways = [(points.mean(axis=0) - points[0]) @ (1, 1j) for points in (start, end)]
    result = _turned(float(np.angle(ways[1] / ways[0])))
    result[:2, 2] = end[0] - result[:2, :2] @ start[0]
    return result


def _turn(start: Array, end: Array) -> Array:
    """The rotation between two rows of points (Procrustes, in the plane)."""
    a, b = ((points - points.mean(axis=0)) @ (1, 1j) for points in (start, end))
    return _spin(float(np.angle(np.vdot(a, b)))) if abs(np.vdot(a, b)) > 1e-9 else np.eye(2)


def _spin(angle: float) -> Array:
    return np.array([(np.cos(angle), -np.sin(angle)), (np.sin(angle), np.cos(angle))])


def moved(matrix: Array, points: Array) -> Array:
    """Where a matrix takes points."""
    result: Array = points @ matrix[:2, :2].T + matrix[:2, 2]
    return result


def about(matrix: Array, pivot: Array) -> Array:
    """The same movement with the origin at *pivot*."""
    there, back = np.eye(3), np.eye(3)
    there[:2, 2], back[:2, 2] = -pivot, pivot
    result: Array = there @ matrix @ back
    return result


def part_way(one: Array, other: Array, share: float) -> Array:
    """What a browser shows between two matrices: turn and stretch go separately."""
    spins = [float(np.arctan2(m[1, 0], m[0, 0])) for m in (one, other)]
    turned = (spins[1] - spins[0] + np.pi) % (2 * np.pi) - np.pi
    plain = [_spin(-s) @ m[:2, :2] for s, m in zip(spins, (one, other), strict=True)]
    result = one + share * (other - one)
    result[:2, :2] = _spin(spins[0] + share * turned) @ (plain[0] + share * (plain[1] - plain[0]))
    return result


@dataclass(frozen=True)
class Track:
    """One movement in time: matrices about *pivot* at equal steps of time, the last one still."""

    row: Sequence[Array]
    pivot: Array
    points: Array
    """What moves, seen from the pivot, by which the movement is judged."""
    pace: Pace
    near: float

    def off(self, guess: Array, i: int) -> float:
        """How far the farthest point is from where it should be at step *i*."""
        return float(np.abs(moved(guess, self.points) - moved(self.row[i], self.points)).max())

    def rests(self) -> bool:
        """Whether nothing moves."""
        return all(self.off(np.eye(3), i) < NEAR * 0.75 for i in range(len(self.row)))

    def rules(self, name: str) -> str:
        """The style rules of the class *name*, in the fewest words that are near enough."""
        x, y = (round(n * FINE) for n in self.pivot)
        place = f"transform-origin:{x}px {y}px"
        end = f"{100 - HOLD:g}%{{{'rotate' if self._turns() else 'transform'}:none}}"
        last = len(self.row) - 1
        if self.pace is SMOOTH and self._off_between(0, last) < self.near:
            timing, stops = self.pace.usual, f"{self._stop(0)}{end}"
        elif max(self._off_between(0, last // 2), self._off_between(last // 2, last)) < self.near:
            timing = self.pace.first
            then = f"animation-timing-function:{self.pace.second}"
            stops = f"{self._stop(0)}50%{{{self._at(last // 2)};{then}}}{end}"
        else:
            timing = "linear"
            stops = "".join(self._stop(i) for i in self._keys()[:-1]) + end
        if timing != self.pace.usual:
            place += f";animation-timing-function:{timing}"
        return f".{name}{{animation-name:{name};{place}}}@keyframes {name}{{{stops}}}"

    def _off_between(self, low: int, high: int) -> float:
        """The error when of some steps only the first and the last matrix are written, eased."""
        eased = self.pace.shares(len(self.row) - 1)
        span = eased[high] - eased[low]
        shares = [(eased[i] - eased[low]) / span for i in range(low, high + 1)]
        ends = self.row[low], self.row[high]
        return max(self.off(part_way(*ends, share), low + i) for i, share in enumerate(shares))

    def _keys(self) -> list[int]:
        """The fewest steps between which all others are nearly met."""
        chosen = [0, len(self.row) - 1]
        while True:
            worst, place = self.near, 0
            for low, high in pairwise(chosen):
                for i in range(low + 1, high):
                    share = (i - low) / (high - low)
                    off = self.off(part_way(self.row[low], self.row[high], share), i)
                    if off > worst:
                        worst, place = off, i
            if not place:
                return chosen
            chosen = sorted([*chosen, place])

    def _stop(self, i: int) -> str:
        at = f"{HOLD + (100 - 2 * HOLD) * i / (len(self.row) - 1):.0f}%"
        return f"{f'0%,{at}' if i == 0 else at}{{{self._at(i)}}}"

    def _turns(self) -> bool:
        """Whether it all is no more than a turn about the pivot."""
        return all(self.off(_turned(_angle(m)), i) < self.near for i, m in enumerate(self.row))

    def _at(self, i: int) -> str:
        """A matrix in the shortest words that are near enough."""
        if self._turns():
            return f"rotate:{_short(np.degrees(_angle(self.row[i])), 1)}deg"
        if self.off(np.eye(3), i) < NEAR / 4:
            return "transform:none"
        (a, c, e), (b, d, f) = self.row[i][:2]
        numbers = [*(_short(n, 2) for n in (a, b, c, d)), *(_short(n * FINE, 0) for n in (e, f))]
        return f"transform:matrix({','.join(numbers)})"


def _angle(matrix: Array) -> float:
    return float(np.arctan2(matrix[1, 0] - matrix[0, 1], matrix[0, 0] + matrix[1, 1]))


def _turned(angle: float) -> Array:
    result = np.eye(3)
    result[:2, :2] = _spin(angle)
    return result


def _short(number: float, digits: int) -> str:
    text = f"{round(number, digits) + 0.0:.{digits}f}"
    if digits:
        text = text.rstrip("0").rstrip(".")
    text = text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
    return "0" if text in ("-0", "") else text
