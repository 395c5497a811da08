"""Looking through a page's nodes once for everything that is wanted of it."""

from __future__ import annotations

from typing import Any, TypeVar

from docutils import nodes

_Node = TypeVar("_Node", bound=nodes.Node)


class Gathered:
    """The nodes below *root* of each of *kinds*, subclasses included, in document order.

    Sphinx walks a page of 400 nodes some forty times; one walk for all that we look for keeps
    ours to a few of them.
    """

    def __init__(self, root: nodes.Element, *kinds: type[nodes.Node]) -> None:
        self._found: dict[type[nodes.Node], list[Any]] = {kind: [] for kind in kinds}
        lists_of: dict[type[nodes.Node], list[list[Any]]] = {}
        for node in root.findall():
            cls = type(node)
            if cls not in lists_of:
                lists_of[cls] = [self._found[kind] for kind in kinds if issubclass(cls, kind)]
            for found in lists_of[cls]:
                found.append(node)

    def __getitem__(self, kind: type[_Node]) -> list[_Node]:
        return self._found[kind]
