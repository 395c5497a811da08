"""A foot that moves: its outline changes shape, so it is drawn anew for each moment.

What stays is drawn once. Of what moves, one moment at a time is visible.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from . import foot
from .document import Document, is_number
from .foot_pose import TOES, Foot, Toe, read_foot
from .style import LIMIT, PLAYS, WAY
from .svg import Classes, Item, elements, looks, shared, short
from .svg import document as svg_file

MOST, LEAST = 9, 3
"""How many moments are drawn: as many of these as the size of the file allows."""

REST = 0.27
"""Share of the time of each way that the foot rests at its beginning, and again at its end."""

SAME = ("view", "look", "foot", "turn", "work")
"""What all poses have in common."""

GLIDE = ("place", "props")
"""What goes with the foot: of these, numbers may differ and nothing else."""


def svg(file: Document, poses: Sequence[Document]) -> str:
    """The whole SVG file of the movement through *poses*."""
    if file.string("around", "own", among=("own", "last")) == "last":
        poses = [_joints_of(pose, poses[-1]) for pose in poses]
    for key in SAME:
        if any(pose.values.get(key) != poses[-1].values.get(key) for pose in poses):
            raise file.fail(f'the poses differ in "{key}"; only joints may move', "through")
    stops = [_stop(pose) for pose in poses]
    for key in GLIDE:
        if any(
            _shape(scene.values.get(key)) != _shape(stops[-1][0].values.get(key))
            for scene, _ in stops
        ):
            raise file.fail(f'the poses differ in "{key}" by more than numbers', "through")
    for count in range(MOST, LEAST, -1):
        found = _drawn(file, stops, count)
        if len(found.encode()) <= LIMIT:
            return found
    return _drawn(file, stops, LEAST)


def _joints_of(pose: Document, scene: Document) -> Document:
    """The picture *scene*, its foot as in *pose*."""
    return replace(scene, values={**scene.values, "joints": pose.values.get("joints", {})})


Stop = tuple[Document, Foot]
"""What is around the foot, and the foot."""


def _stop(pose: Document) -> Stop:
    return replace(pose, values={k: v for k, v in pose.values.items() if k != "before"}), read_foot(
        pose
    )


def _shape(value: object) -> object:
    """A value of a pose file without its numbers."""
    if isinstance(value, Mapping):
        return {key: _shape(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_shape(part) for part in value]
    return None if is_number(value) else value


def _drawn(file: Document, stops: Sequence[Stop], count: int) -> str:
    shares = [_eased(i / (count - 1)) for i in range(count)]
    moments = [foot.items(*_on_the_way(stops, share)).items for share in shares]
    items = [item for moment in moments for item in moment]
    classes = looks(items)
    body = shared("\n".join(_lines(moments, classes)))
    return svg_file(file.title, items, body, _sheet(count), classes)


def _lines(moments: Sequence[Sequence[Item]], classes: Classes) -> Iterator[str]:
    """What stays as it is; what moves in a group for each moment, the last one shown in print."""
    begun = [0] * len(moments)
    for places in _staying(moments, classes):
        for i, (start, end) in enumerate(zip(begun, places, strict=True)):
            some = moments[i][start:end]
            hidden = "" if i == len(moments) - 1 else ' visibility="hidden"'
            if some:
                yield f'<g class="m {short(i, NAMES)}"{hidden}>'
                yield from elements(some, classes)
                yield "</g>"
        if places[0] < len(moments[0]):
            yield from elements([moments[0][places[0]]], classes)
        begun = [place + 1 for place in places]


def _staying(moments: Sequence[Sequence[Item]], classes: Classes) -> Iterator[list[int]]:
    """Where, in each moment, the things stand that look the same in all of them; at last the end.

    They are found in painting order, so that nothing changes places with them.
    """
    written = [[tuple(elements([item], classes)) for item in moment] for moment in moments]
    after = [0] * len(moments)
    for text in written[0]:
        try:
            places = [row.index(text, start) for row, start in zip(written, after, strict=True)]
        except ValueError:
            continue
        yield places
        after = [place + 1 for place in places]
    yield [len(moment) for moment in moments]


NAMES = "abcdefghijklmnopq"


def _sheet(count: int) -> str:
    """The style sheet that shows one moment after the other, there and back."""
    rules = [f".m{{animation:{WAY:g}s step-end {PLAYS} alternate}}"]
    for i in range(count):
        name, start, end = short(i, NAMES), _window(i, count), _window(i + 1, count)
        steps = "" if i == 0 else "0%{visibility:hidden}"
        steps += f"{start:g}%{{visibility:visible}}"
        steps += "" if i == count - 1 else f"{end:g}%{{visibility:hidden}}"
        rules.append(f".{name}{{animation-name:{name}}}@keyframes {name}{{{steps}}}")
    return f"@media screen{{{''.join(rules)}}}"


def _window(i: int, count: int) -> float:
    """When the moment *i* begins, in percent of a way."""
    if i in (0, count):
        return 0 if i == 0 else 100
    return round(100 * (REST + (1 - 2 * REST) * (i - 1) / (count - 2)), 1)


def _eased(share: float) -> float:
    """Slow at the beginning and at the end."""
    return share * share * (3 - 2 * share)


def _on_the_way(stops: Sequence[Stop], share: float) -> Stop:
    """Foot and things at a share of the whole way through the poses."""
    place = share * (len(stops) - 1)
    i = min(int(place), len(stops) - 2)
    (near, one), (far, other) = stops[i], stops[i + 1]
    moved = {
        key: _mean(near.values[key], far.values[key], place - i)
        for key in GLIDE
        if key in near.values
    }
    scene = replace(stops[-1][0], values={**stops[-1][0].values, **moved})
    return scene, _between(one, other, place - i)


def _mean(one: Any, other: Any, share: float) -> Any:
    """Two values of one shape, their numbers mixed."""
    if isinstance(one, Mapping):
        return {key: _mean(one[key], other[key], share) for key in one}
    if isinstance(one, list):
        return [_mean(a, b, share) for a, b in zip(one, other, strict=True)]
    return (1 - share) * one + share * other if is_number(one) else one


def _between(one: Foot, other: Foot, share: float) -> Foot:
    toes = {name: _toe(one.toe(name), other.toe(name), share) for name in TOES}
    return Foot(toes, **_mixed(one, other, share, "toes"))


def _toe(one: Toe, other: Toe, share: float) -> Toe:
    return Toe(**_mixed(one, other, share))


def _mixed(one: Foot | Toe, other: Foot | Toe, share: float, *but: str) -> Mapping[str, float]:
    names = [field.name for field in fields(one) if field.name not in but]
    return {name: (1 - share) * getattr(one, name) + share * getattr(other, name) for name in names}
