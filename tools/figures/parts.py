"""The body as flat parts: what each covers in the picture, how near it is, where it joins."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from . import flesh, soles
from .geometry import Point, Shape
from .skeleton import SIDES, Skeleton
from .space import FORWARD, UP, Frame, Vec, between
from .view import Camera

FAR = 6.0
"""A limb whose root lies this much farther away than the middle of the trunk is a far one (cm)."""


TUCKED = 75.0
"""Up to this angle between thigh and trunk the shirt hangs over the thigh (degrees)."""


CHIN = 0.5
"""A head that looks at the viewer more than this (cosine) shows its chin before the neck."""

_NAPE = 6.5
"""How wide the seam of head and neck is otherwise (cm around the joint)."""


BEHIND = -0.2
"""A chest that looks at the viewer less than this (cosine) shows the collar's back."""


@dataclass(frozen=True)
class Part:
    """One part in the picture.

    `skin` is all it covers, `cloth` what of it is clothed. `seam` is the area around the joint with
    the part named `parent`: no lines are drawn in there where the two overlap.
    """

    name: str
    parent: str
    skin: Shape
    cloth: Shape
    dress: str
    seam: Shape
    depth: float
    far: bool

    @cached_property
    def whole(self) -> Shape:
        """Skin and cloth together."""
        return self.skin.union(self.cloth)


_PARENT = {
    "thigh": ("pelvis", 10.0),
    "shank": ("thigh", 7.2),
    "foot": ("shank", 5.0),
    "toes": ("foot", 5.0),
    "upper arm": ("chest", 7.5),
    "forearm": ("upper arm", 5.2),
    "hand": ("forearm", 4.2),
}
"""Sided part: on what it hangs, and how wide the seam is (cm around the joint)."""

_MIDDLE = {
    "thigh": -20.0,
    "shank": -20.0,
    "foot": -3.0,
    "toes": 0.0,
    "upper arm": -15.0,
    "forearm": -12.0,
    "hand": -8.0,
}
"""Sided part: where along its z its depth is measured."""


_LEG = ("thigh", "shank", "foot", "toes")


def hulls_of(skeleton: Skeleton, split: Collection[str] = ()) -> dict[str, flesh.Hulls]:
    """What each part of the body is made of.

    Parts that bend may be *split* in two: "chest" has its lower half as "belly", "left foot" its
    front as "left toes".
    """
    found = dict(flesh.TORSO)
    if skeleton.belly:
        found["chest"] = (*flesh.BELLY, *found["chest"])
    for side in SIDES:
        limbs = {**flesh.LIMBS, "hand": flesh.hand(skeleton.curl[side])}
        found |= {f"{side} {name}": hulls for name, hulls in limbs.items()}
    for name in split:
        whole = found[name]
        if name == "chest":
            found["belly"], found["chest"] = whole[:-3], whole[-3:]
        else:
            found[name], found[name.replace("foot", "toes")] = whole[:2], whole[2:]
    return found


def frame_of(part: str) -> str:
    """The segment on which a part hangs."""
    return "lumbar" if part == "belly" else part


def parts(
    skeleton: Skeleton, camera: Camera, split: Collection[str] = (), short: bool = False
) -> list[Part]:
    """All parts of the body, farthest first; some of them *split*, see `hulls_of`.

    The shorts are *short* where something lies around the thighs.
    """
    frames = skeleton.frames()
    found = []
    hulls_by_name = hulls_of(skeleton, split)
    for side in SIDES:
        if f"{side} toes" not in hulls_by_name and soles.shown(frames[f"{side} foot"], camera):
            hulls_by_name[f"{side} foot"] = soles.FOOT
    if frames["chest"].axes @ FORWARD @ camera.near < BEHIND:
        hulls_by_name["neck"] = flesh.NECK_FROM_BEHIND
    for name, hulls in hulls_by_name.items():
        side, _, limb = name.partition(" ")
        if limb:
            found.append(_limb(side, limb, hulls, frames, camera, short))
        else:
            found.append(_torso(name, hulls, frames, camera, "chest" in split))
    return sorted(_tucked(found, frames), key=lambda part: (part.depth, part.name))


def _tucked(found: list[Part], frames: Mapping[str, Frame]) -> list[Part]:
    """The parts with the shorts below the shirt, but for thighs bent up before the trunk."""
    shirt = next(part.depth for part in found if part.name == "chest")
    depths = {part.name: part.depth for part in found}
    trunk = frames["lumbar"].axes @ UP
    below = shirt - 0.3
    thighs = [f"{side} thigh" for side in SIDES]
    bent = [name for name in thighs if between(frames[name].axes @ UP, trunk) >= TUCKED]
    if all(depths[name] < below for name in bent):
        thighs = [name for name in thighs if name not in bent]
        for name in thighs:
            depths[name] = min(depths[name], below + depths[name] / 1000)
        depths["pelvis"] = min([depths["pelvis"], *(depths[name] - 0.1 for name in thighs)])
    return [replace(part, depth=depths[part.name]) for part in found]


def _torso(
    name: str, hulls: flesh.Hulls, frames: Mapping[str, Frame], camera: Camera, split: bool
) -> Part:
    frame = frames[frame_of(name)]
    shape = flesh.outline(hulls, frames, camera)
    dress = {"pelvis": "shorts", "belly": "shirt", "chest": "shirt"}.get(name, "")
    cloth = shape if dress else Point()
    seats = {"pelvis": (0, 0, 2), "neck": (0, 0, 3), "head": (0, 0, 8)}
    depth = camera.depth(frame.at(*seats.get(name, (0, 0, 0))))
    trunk = camera.depth(frames["chest"].at(0, 0, 4))
    parents = {"pelvis": "", "belly": "pelvis", "chest": "pelvis", "neck": "chest", "head": "neck"}
    parent = "belly" if split and name == "chest" else parents[name]
    if name == "pelvis":
        depth -= 1.0  # the shirt lies over the waistband
    if name == "neck":
        depth = min(depth, trunk - 0.5)  # the shirt's neckline lies over the neck
    if name == "head":
        depth = max(depth, trunk - 0.4)
    if name == "belly":
        depth = camera.depth(frames["chest"].origin) - 0.1  # the chest lies over it
    width = _NAPE if name == "head" else 17.0 if parent == "belly" else 0.0
    if name == "head" and frame.axes @ FORWARD @ camera.near > CHIN:
        width = 0.0
    seam = Point(camera.flat(frame.origin)).buffer(width) if width else Point()
    return Part(name, parent, shape, cloth, dress, seam, depth, False)


def _limb(
    side: str,
    name: str,
    hulls: flesh.Hulls,
    frames: Mapping[str, Frame],
    camera: Camera,
    short: bool,
) -> Part:
    frame = frames[f"{side} {name}"]
    parent, width = _PARENT[name]
    root: Vec = frames[
        f"{side} {'thigh' if name in ('thigh', 'shank', 'foot') else 'upper arm'}"
    ].origin
    trunk = frames["pelvis" if name in _LEG else "chest"]
    far = (
        camera.depth(root)
        < camera.depth(trunk.at(0, 0, 10 if trunk is frames["chest"] else 0)) - FAR
    )
    skin = flesh.outline(hulls, frames, camera, side)
    covers = flesh.SHORT.get(name) if short else None
    covers = covers or flesh.CLOTH.get(name)
    cloth = flesh.outline(covers, frames, camera, side) if covers else Point()
    dress = {"thigh": "shorts", "upper arm": "shirt"}.get(name, "")
    seam = Point(camera.flat(frame.origin)).buffer(width)
    depth = camera.depth(frame.at(0, 0, _MIDDLE[name]))
    depth += -2.0 if far else 8.0
    hangs_on = parent if parent in ("pelvis", "chest") else f"{side} {parent}"
    return Part(f"{side} {name}", hangs_on, skin, cloth, dress, seam, depth, far)
