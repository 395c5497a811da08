"""Puts the picture of a pose file of kind "foot" together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from . import (
    foot_arrows,
    foot_flat,
    foot_front,
    foot_outer,
    foot_props,
    foot_side,
    foot_work,
    hold_inner,
    hold_lace,
    hold_sole,
    marks,
)
from .arrows import draw as arrow
from .curves import inside
from .document import SUFFIX, Document, read, whole
from .foot_pose import Foot, read_foot
from .geometry import LineString, MultiLineString, Polygon, Shape, affine_transform, box, union_all
from .hand import Hold
from .skin import about
from .style import WIDTH
from .svg import Canvas, Item

PLACES: dict[str, tuple[float, float, float]] = {
    "inner": (0.74, 24, 152),
    "outer": (0.74, 24, 152),
    "sole": (0.57, 120, 152),
    "top": (0.62, 120, 166),
    "front": (0.8, 125, 128),
}
"""Per view: picture units per mm, and where the foot's origin lies in the picture."""

MIRRORED = {
    ("inner", "right"),
    ("outer", "left"),
    ("sole", "right"),
    ("top", "left"),
    ("front", "left"),
}
"""The views and feet that are the mirror image of how the foot is modelled."""

HANDS = {
    "inner": ("heel", "feel", "toes", "big toe"),
    "outer": (),
    "sole": ("cup", "thread"),
    "top": (),
    "front": (),
}

TINY = 0.5
"""A foot drawn smaller than this (picture units per mm) has fewer lines at its toes."""

STAYS = 3.0
"""What has moved no farther than this is not dashed (mm)."""

DOT = 8.0
"""A dashed line no longer than this says nothing and looks like dirt (mm)."""

TIP = box(244, -50, 300, 100)
"""Where a big toe that is drawn out now had its tip, which is dashed on it."""

KEYS = (
    *("kind", "title", "like", "foot", "view", "look", "place", "turn", "joints", "hands", "depth"),
    *("work", "before", "props", "arrows", "marks"),
)


@dataclass(frozen=True)
class Placing:
    """From millimetres, y upwards, to picture units, y downwards."""

    matrix: tuple[float, ...]

    def shape(self, shape: Shape) -> Shape:
        """A shape in picture units."""
        return affine_transform(shape, self.matrix)


def draw(document: Document) -> Canvas:
    """The whole picture."""
    file = whole(document)
    file.only(KEYS)
    canvas = items(file, read_foot(file))
    placing = _placing(file, file.string("view"))
    for path, two_headed in foot_arrows.read(file):
        flat_path = placing.shape(LineString(path)).coords
        canvas.extend(arrow(list(flat_path), two_headed=two_headed))
    for mark in file.tables("marks"):
        marks.paint(mark, canvas)
    return canvas


def items(file: Document, foot: Foot) -> Canvas:
    """*foot* as the pose file shows it, and the things around it, without arrows and marks."""
    view = file.string("view", among=PLACES)
    placing = _placing(file, view)
    canvas = Canvas()
    for item in _items(file, view, foot):
        canvas.add(placing.shape(item.shape), item.fill, item.pen)
    return canvas


def _placing(file: Document, view: str) -> Placing:
    """`place` is the scale in picture units per mm and where the origin lies; `turn` clockwise."""
    mirrored = (view, file.string("foot", "right", among=("left", "right"))) in MIRRORED
    scale, x, y = PLACES[view]
    if "place" in file.values:
        scale, x, y = file.numbers("place", 3)
    if mirrored:
        x = WIDTH - x
    spin = about((0, 0), file.number("turn", 0))
    across = -scale if mirrored else scale
    a, b = spin.cos, spin.sin
    return Placing((across * a, -across * b, -scale * b, -scale * a, x, y))


def _items(file: Document, view: str, foot: Foot) -> list[Item]:
    """Everything in millimetres, in painting order."""
    behind, front = foot_props.read(file, foot)
    before = file.string("before") if "before" in file.values else ""
    ghost = [_ghost(file, view, foot, before)] if before else []
    if view == "inner":
        painted = _inner(file, foot, ghost)
        ghost = []
    elif view == "outer":
        _holds(file, view, {})
        painted = [*foot_outer.draw(foot), *foot_work.read(file, view, foot, Polygon())]
    elif view == "front":
        _holds(file, view, {})
        painted = [
            *foot_front.draw(foot, foot_front.read(file)),
            *foot_work.read(file, view, foot, Polygon()),
        ]
    else:
        painted = _flat(file, view, foot)
    return [*behind, *ghost, *painted, *front]


def _ghost(file: Document, view: str, foot: Foot, name: str) -> Item:
    """The outline of another pose file's foot, where this foot has come from."""
    path = file.path.with_name(name + SUFFIX)
    if not path.is_file():
        raise file.fail(f'there is no "{path.name}" beside this file', "before")
    other = read_foot(whole(read(path)))
    if view == "outer":
        raise file.fail('"before" is not drawn in the view "outer"', "before")
    if view == "inner":
        here = LineString(foot_side.outline(foot)).buffer(STAYS)
        earlier = LineString(foot_side.outline(other)).difference(here)
        if foot.toe("big").pull:
            earlier = earlier.intersection(TIP).intersection(inside(foot_side.outline(foot)))
        elif not file.strings("hands"):
            earlier = _seen(earlier, foot)
        return Item(earlier, pen="ghost")
    if view == "front":
        return Item(foot_front.outline(other, foot_front.read(file)), pen="ghost")
    edge = foot_flat.SOLE if view == "sole" else foot_flat.TOP
    return Item(LineString(foot_flat.outlines(edge, other).whole), pen="ghost")


def _seen(lines: Shape, foot: Foot) -> Shape:
    """Of lines behind a free foot those that show, as more than a dot."""
    toes = [inside(item.shape.coords) for item in foot_side.small_toes(foot) if item.fill]
    hidden = union_all([inside(foot_side.outline(foot)), *toes])
    parts = getattr(lines, "geoms", [lines])
    return MultiLineString([part for part in parts if part.difference(hidden).length > DOT])


def _scale(file: Document) -> float:
    return file.numbers("place", 3)[0] if "place" in file.values else PLACES["inner"][0]


def _inner(file: Document, foot: Foot, ghost: list[Item]) -> list[Item]:
    """The foot, its earlier outline behind it, or on it if the big toe is drawn out of that."""
    area = inside(foot_side.outline(foot))
    holds = _holds(
        file,
        "inner",
        {
            "heel": lambda: hold_inner.heel(area),
            "feel": lambda: hold_inner.feel(area),
            "toes": lambda: hold_inner.all_toes(foot),
            "big toe": lambda: hold_inner.big_toe(foot, area),
        },
    )
    tiny = _scale(file) < TINY
    seen = [
        *_tinted(foot_side.draw(foot, tiny=tiny), bool(holds)),
        *foot_work.read(file, "inner", foot, area),
    ]
    longer = foot.toe("big").pull > 0
    return [
        *([] if longer else ghost),
        *_all(holds, "behind"),
        *seen,
        *(ghost if longer else []),
        *_all(holds, "front"),
    ]


def _flat(file: Document, view: str, foot: Foot) -> list[Item]:
    edge = foot_flat.SOLE if view == "sole" else foot_flat.TOP
    area = inside(foot_flat.outlines(edge, foot).foot)
    holds = _holds(
        file,
        view,
        {
            "cup": lambda: hold_sole.cup(area),
            "thread": lambda: hold_lace.thread(foot, _depth(file)),
        },
    )
    marks_ = foot_flat.pads(foot) if view == "sole" else foot_flat.top_marks(foot)
    if "thread" in file.strings("hands"):
        marks_ = marks_[:1]
    return [
        *_all(holds, "behind"),
        *_tinted(foot_flat.body(edge, foot), bool(holds)),
        *(foot_flat.sole_creases(file.strings("hands")) if view == "sole" else []),
        *foot_work.read(file, view, foot, area),
        *_tinted(foot_flat.toes(edge, foot), bool(holds)),
        *marks_,
        *_all(holds, "front"),
    ]


def _depth(file: Document) -> float:
    depth = file.number("depth", 1.5)
    least, most = hold_lace.DEPTHS
    if not least <= depth <= most:
        raise file.fail(f'"depth" goes from {least:g} to {most:g}, not {depth:g}', "depth")
    return depth


SEAM = 0.7
"""So far a tinted part reaches under its outline, or the seam between two would shine (mm)."""


def _tinted(items: list[Item], held: bool) -> list[Item]:
    """A foot that hands hold is tinted a little, so that toes are told from fingers."""
    if not held:
        return items
    return [_tint(item) if item.fill == "skin" else item for item in items]


def _tint(item: Item) -> Item:
    if item.pen:
        return replace(item, fill="skin-far")
    return Item(item.shape.buffer(SEAM), "skin-far")


def _holds(file: Document, view: str, makers: Mapping[str, Callable[[], Hold]]) -> list[Hold]:
    known = [name for name in makers if name in HANDS[view]]
    holds = []
    for name in file.strings("hands"):
        if name not in known:
            listed = ", ".join(known) or "none"
            raise file.fail(f'hand "{name}" is not drawn in this view; it has {listed}', "hands")
        holds.append(makers[name]())
    return holds


def _all(holds: Iterable[Hold], layer: str) -> list[Item]:
    return [item for hold in holds for item in getattr(hold, layer)]
