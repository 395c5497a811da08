"""The geometry library (shapely, no types of its own), by the few names that drawings need."""

from __future__ import annotations

from typing import Any, TypeAlias

from shapely import (  # type: ignore[import-untyped]
    GeometryCollection,
    LinearRing,
    LineString,
    MultiLineString,
    MultiPoint,
    MultiPolygon,
    Point,
    Polygon,
    box,
    convex_hull,
    multipoints,
    union_all,
)
from shapely.affinity import affine_transform  # type: ignore[import-untyped]
from shapely.ops import linemerge  # type: ignore[import-untyped]

Shape: TypeAlias = Any
"""Any of shapely's geometries."""

__all__ = [
    "GeometryCollection",
    "LineString",
    "LinearRing",
    "MultiLineString",
    "MultiPoint",
    "MultiPolygon",
    "Point",
    "Polygon",
    "Shape",
    "affine_transform",
    "box",
    "convex_hull",
    "linemerge",
    "multipoints",
    "union_all",
]
