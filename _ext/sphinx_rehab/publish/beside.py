"""Files at the top of a site, beside its pages. What the project brings itself stays as it is."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.matching import Matcher

from sphinx_rehab.publish.writing import write_if_changed

_logger = logging.getLogger(__name__)


def write_beside(app: Sphinx, name: str, text: str) -> None:
    """Write *text* into the file *name*, unless `html_extra_path` holds a file of that name."""
    if own := project_file(app, name):
        _logger.info("%s: yours is kept (%s)", name, own)
    else:
        write_if_changed(Path(app.outdir) / name, text)


def project_file(app: Sphinx, name: str) -> Path | None:
    """The project's own file that Sphinx has copied to *name* in the site, where there is one."""
    is_excluded = Matcher(app.config.exclude_patterns)
    for entry in reversed(app.config.html_extra_path):  # Sphinx copies a later one over it
        path = Path(app.confdir, entry)
        if path.is_file() and path.name == name:
            return path
        if (path / name).is_file() and not is_excluded(f"./{name}"):  # as `copy_asset` asks
            return path / name
    return None
