"""A foot's joints, how far they go, and how a pose file says where they are.

Zero is a foot flat on the floor with straight toes, side by side, and an upright shin.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from .document import Table

TOES = ("big", "second", "third", "fourth", "little")
SMALL = TOES[1:]


@dataclass(frozen=True)
class Toe:
    """One toe's joints in degrees.

    *extension*: up at its base. *curl*: down at the joint after that, for the big toe its only one.
    *tip*: down at the last joint of a small toe. *spread*: away from the second toe's line; the
    second toe itself away from the big toe. *pull*: drawn straight out, in mm.
    """

    extension: float = 0
    curl: float = 0
    tip: float = 0
    spread: float = 0
    pull: float = 0


@dataclass(frozen=True)
class Foot:
    """A foot's joints: degrees, but *arch* from 0 (flat) over 0.4 (normal) to 1 (domed).

    *heel_lift*: the whole foot up on the balls of its toes.
    """

    toes: Mapping[str, Toe]
    arch: float = 0.4
    dorsiflexion: float = 0
    heel_lift: float = 0

    def toe(self, name: str) -> Toe:
        """The joints of the toe *name*."""
        return self.toes.get(name, Toe())


Range = tuple[float, float]

BIG_LIMITS: dict[str, Range] = {
    "extension": (-45, 90),
    "curl": (0, 90),
    "tip": (0, 0),
    "spread": (-25, 20),
    "pull": (0, 22),
}
SMALL_LIMITS: dict[str, Range] = {
    "extension": (-40, 65),
    "curl": (0, 40),
    "tip": (-30, 60),
    "spread": (-10, 25),
    "pull": (0, 0),
}
FOOT_LIMITS: dict[str, Range] = {
    "arch": (0, 1),
    "dorsiflexion": (-50, 45),
    "heel_lift": (-20, 65),
}
"""Least and most.

Big toe: extension up to 90 is the upper end of what is found in healthy feet (the exercise's own
sources: 50 to 90), flexion 45 and curl 90 as in American Academy of Orthopaedic Surgeons, Joint
Motion (1965). Small toes: flexion 40, curl 35 and tip 60 there, with 5 degrees for a firm grip;
extension 65 as in push-off (Bojsen-Moller and Lamoreux, Acta Orthop Scand 1979; 50:471), where the
Academy's 40 is the unaided toe. Ankle: 20 up and 50 down unloaded there, 45 up in a lunge (Bennell
et al., Aust J Physiother 1998; 44:175). Heel lift: what small toes under it allow. Spread: no norm
is published; these are the widest that fingers between the toes of a healthy foot make. Pull: the
joint gives a few mm; drawn larger so that it is seen.
"""


def read_foot(file: Table) -> Foot:
    """The joints that a pose file names, checked; PoseError outside of a joint's limits."""
    table = file.table("joints")
    table.only(("toes", "small-toes", *[f"{name}-toe" for name in TOES], *FOOT_LIMITS))
    numbers = {name: table.number(name, 0.4 if name == "arch" else 0) for name in FOOT_LIMITS}
    for name, angle in numbers.items():
        _check(table, name.replace("_", " "), name, angle, FOOT_LIMITS[name])
    heel_lift = numbers["heel_lift"]
    toes = {name: _read_toe(table, name, heel_lift) for name in TOES}
    return Foot(toes, **numbers)


def _read_toe(table: Table, name: str, heel_lift: float) -> Toe:
    """A toe's joints: its own table before that of the small toes before that of all toes.

    Under a lifted heel the toes stay on the floor unless the file says otherwise.
    """
    keys = ["toes", *([] if name == "big" else ["small-toes"]), f"{name}-toe"]
    known = [field.name for field in fields(Toe)]
    found = {"extension": heel_lift}
    for key in keys:
        part = table.table(key)
        part.only(known)
        for movement in part.values:
            found[movement] = part.number(movement)
            limits = BIG_LIMITS if name == "big" else SMALL_LIMITS
            _check(part, f"{name} toe: {movement}", movement, found[movement], limits[movement])
    return Toe(**found)


def _check(table: Table, what: str, key: str, value: float, limits: Range) -> None:
    least, most = limits
    if not least <= value <= most:
        raise table.fail(f"{what} of {value:g}; the joint goes from {least:g} to {most:g}", key)
