"""The command: draw pose files, check that drawings are current, show them on a sheet."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from . import kinds, sheet
from .document import SUFFIX, Document, read
from .errors import PoseError

FOLDER = Path("exercises")
"""Where the exercises lie, seen from the folder of the project."""


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line says; the exit code is 1 when something is wrong."""
    options = _parser().parse_args(arguments)
    found = list(pose_files(options.paths))
    if not found:
        print(f"There is no *{SUFFIX} in {', '.join(map(str, options.paths))}.", file=sys.stderr)
        return 1
    complaints = list(_check(found) if options.check else _write(found))
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    if options.sheet:
        print(sheet.write([path for path in found if Document(path, "", {}).picture.is_file()]))
    if options.png:
        for png in sheet.render([Document(path, "", {}).picture for path in found], options.png):
            print(png)
    return 1 if complaints else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="draw", description=__doc__)
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        default=[FOLDER],
        help="names of exercises, pose files or their folders (all if none is named)",
    )
    parser.add_argument("--check", action="store_true", help="only compare, write no drawing")
    parser.add_argument("--sheet", action="store_true", help="write a page that shows them all")
    parser.add_argument("--png", type=Path, metavar="FOLDER", help="also save them as PNG there")
    return parser


def pose_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The pose files named or within the folders named, in order."""
    for path in paths:
        if not path.exists() and (FOLDER / path).is_dir():
            path = FOLDER / path
        if path.is_dir():
            yield from sorted(path.rglob(f"*{SUFFIX}"))
        elif path.suffix == ".svg":
            yield path.with_name(path.stem + SUFFIX)
        else:
            yield path


def drawing(path: Path) -> str:
    """The SVG of the pose file at *path*; PoseError if it cannot be drawn or grows too large."""
    return kinds.draw(read(path))


def _write(paths: Iterable[Path]) -> Iterator[PoseError]:
    for path in paths:
        try:
            svg = drawing(path)
        except PoseError as error:
            yield error
        else:
            picture = Document(path, "", {}).picture
            picture.write_text(svg, "utf-8", newline="\n")
            print(f"{picture} {len(svg.encode()) / 1024:.1f} KB")


def _check(paths: Iterable[Path]) -> Iterator[PoseError]:
    for path in paths:
        picture = Document(path, "", {}).picture
        try:
            svg = drawing(path)
        except PoseError as error:
            yield error
            continue
        if not picture.is_file() or picture.read_text("utf-8") != svg:
            yield PoseError(picture, None, "is not what its pose file says; draw it again")
