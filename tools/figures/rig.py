"""What hangs on what in a moving picture: on the picture, or on a part that is joined to it.

Whatever takes fewer words, for an arm that hangs on a trunk needs to be told only its own turns.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from .motion import XY, Array, Balls, Pace, Track, about, fitted
from .svg import short

ROUGH = 3.0
"""How far what is not seen itself may lie from its place, in picture units."""

COST = 300
"""What it may cost more, in characters, to hang a part on one that it is joined to, and not a near
part on a far one."""


@dataclass
class Rig:
    """Which part moves how: `chains` are the classes around a part, outermost first."""

    matrices: Mapping[str, Sequence[Array]]
    """Where each part goes within the picture."""
    balls: Mapping[str, Balls]
    own: Mapping[str, XY]
    pace: Pace
    far: Collection[str]
    """Parts on the far side, on which none of the near side should hang."""
    chains: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    _alone: dict[str, str] = field(default_factory=dict)

    def sheet(self, seconds: float, plays: int) -> str:
        """The style sheet for *plays* ways to the last pose or back, *seconds* each."""
        every = f".m{{animation:{seconds:g}s {self.pace.usual} {plays} alternate}}"
        return f"@media screen{{{every}{''.join(self.rules.values())}}}"

    def hang(self, name: str, other: str, track: Track) -> None:
        """Let the part *name* move with *other* ("": with the picture), and by itself."""
        chain = self.chains.get(other, ())
        self.chains[name] = chain if track.rests() else (*chain, self._add(track))

    def alone(self, name: str) -> str:
        """A class that moves a part all by itself."""
        if name not in self._alone:
            track = self.track(name, "", self.own[name])
            self._alone[name] = self._add(replace(track, near=ROUGH))
        return self._alone[name]

    def track(self, name: str, other: str, joint: XY) -> Track:
        """How a part moves within *other*, about their joint."""
        row, pivot, balls = self.matrices[name], np.array(joint), self.balls[name]
        if other:
            row = [np.linalg.inv(a) @ b for a, b in zip(self.matrices[other], row, strict=True)]
        matrices = [about(m, pivot) for m in row]
        return Track(matrices, pivot, balls.rim() - pivot, self.pace, balls.near)

    def _add(self, track: Track) -> str:
        key = short(len(self.rules), "abcdefghijklnopqrstuvwxyz")
        self.rules[key] = track.rules(key)
        return key


def rig(
    rows: Mapping[str, Sequence[Balls]],
    joints: Mapping[tuple[str, str], XY],
    own: Mapping[str, XY],
    pace: Pace,
    far: Collection[str],
) -> Rig:
    """Hang every part where its movement is told in the fewest words.

    *rows* are the parts at equal steps of time; *joints* where two parts meet at the last step,
    both ways round; *own* about which point a part turns that hangs on the picture.
    """
    still = {name: row[-1] for name, row in rows.items()}
    matrices = {name: [fitted(still[name], one) for one in row] for name, row in rows.items()}
    found = Rig(matrices, still, own, pace, far)
    offers = [_offer(found, name, "", own[name]) for name in rows]
    while offers:
        _, name, other, track = min(offers, key=lambda offer: offer[:3])
        found.hang(name, other, track)
        offers = [offer for offer in offers if offer[1] != name]
        left = {offer[1] for offer in offers}
        offers += [
            _offer(found, part, on, joint)
            for (part, on), joint in joints.items()
            if on == name and part in left
        ]
    return found


def _offer(rig: Rig, name: str, other: str, joint: XY) -> tuple[int, str, str, Track]:
    """How long the rules of a part are that hangs on *other*; its name, on what, how it moves."""
    track = rig.track(name, other, joint)
    cost = 0 if track.rests() else len(track.rules("a"))
    loose = cost > 0 and not other
    wrong = other in rig.far and name not in rig.far
    return cost + (COST if loose or wrong else 0), name, other, track
