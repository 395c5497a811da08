"""Writes what moves: groups around the elements of a picture, shared by neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from .outline import path
from .puppet import Painted
from .rig import Rig
from .style import TOLERANCE_MOVING
from .svg import Classes, elements

EVERYWHERE = "M-9e3-9e3H2e4V2e4H-9e3z"
"""A box around the picture, wherever it is moved to."""


def lines(painted: Iterable[Painted], rig: Rig, classes: Classes) -> list[str]:
    """The elements of *painted*, each within the groups that move it and cut holes into it."""
    clips: dict[tuple[str, str], str] = {}
    nested: list[tuple[list[str], str]] = []
    for (name, holes), group in groupby(painted, lambda one: (one.mover, one.holes)):
        inner = "".join(elements([one.item for one in group], classes))
        chain = rig.chains[name]
        tags = [_moves(key) for key in chain]
        for other, shape in holes:
            depth, look = _hung(chain, rig, other)
            key = clips.setdefault(
                (look, path(shape, tolerance=TOLERANCE_MOVING)), f"h{len(clips)}"
            )
            tags.insert(len(tags) - len(chain) + depth, f'<g clip-path="url(#{key})">')
        nested.append((tags, inner))
    written = [
        f'<clipPath id="{key}"><path{look} d="{EVERYWHERE}{data}"/></clipPath>'
        for (look, data), key in clips.items()
    ]
    return [f'<g clip-rule="evenodd">{"".join(written)}</g>', *_nest(nested)]


def _moves(key: str) -> str:
    return f'<g class="m {key}">'


def _hung(chain: Sequence[str], rig: Rig, other: str) -> tuple[int, str]:
    """How many groups of *chain* also move *other*, and the class that moves it within them."""
    theirs = rig.chains[other]
    shared = _shared(chain, theirs)
    rest = theirs[shared:]
    if not rest:
        return shared, ""
    if len(rest) == 1:
        return shared, f' class="m {rest[0]}"'
    return 0, f' class="m {rig.alone(other)}"'


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items both begin with."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared


def _nest(nested: Sequence[tuple[Sequence[str], str]]) -> list[str]:
    """Each element within its groups; a group stays open while the next element is in it, too."""
    found: list[str] = []
    opened: list[str] = []
    for tags, inner in nested:
        same = _shared(opened, tags)
        close = "</g>" * (len(opened) - same)
        if found:
            found[-1] += close
        found.append("".join(tags[same:]) + inner)
        opened = list(tags)
    if found:
        found[-1] += "</g>" * len(opened)
    return found
