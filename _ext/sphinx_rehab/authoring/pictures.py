"""Pictures and other files beside a page: whether they are there, and what to say when not."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.environment import BuildEnvironment

from sphinx_rehab.authoring.base import RehabDirective
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import did_you_mean

_PICTURES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})


def is_file(env: BuildEnvironment, path: str) -> bool:
    """Whether *path* is a file, seen from the page; not so for a name that no file can have."""
    try:
        return Path(env.relfn2path(path)[1]).is_file()
    except (OSError, ValueError):  # too long, or with a NUL
        return False


def what_is_wrong(env: BuildEnvironment, uri: str) -> str:
    """Why the picture *uri* cannot be shown and how to mend it, "" if it can."""
    if "://" in uri or uri.startswith(("data:", "//")):
        return (
            f'picture "{uri[:80]}" lies elsewhere, and these pages ask no other host;'
            " save it beside the page and write its file name"
        )
    if uri.endswith(".*") or is_file(env, uri):
        return ""
    try:
        folder = Path(env.relfn2path(uri)[1]).parent
        known = [other.name for other in folder.iterdir() if other.suffix.lower() in _PICTURES]
    except (OSError, ValueError):  # no such folder, or none that can be
        known = []
    near = did_you_mean(uri.rpartition("/")[2], known) or "; put the file there or mend its name"
    return f'there is no picture "{uri[:80]}"{near}'


def from_option(directive: RehabDirective, option: str) -> list[nodes.image]:
    """The picture that *option* names; none after telling why it cannot be shown.

    Sphinx forgets the line of every image, so a missing one is told here and not later.
    """
    uri = directive.text(option)
    if not uri:
        return []
    if complaint := what_is_wrong(directive.env, uri):
        directive.tell(Finding.PICTURE, f"{option}: {complaint}", directive.option_line(option))
        return []
    image = nodes.image(uri=uri, alt="")
    directive.mark(image)
    return [image]
