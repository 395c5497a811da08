"""Transforms: checks of a page once it is read, and what it shows of others when written."""

from __future__ import annotations

from sphinx.application import Sphinx

from sphinx_rehab.transforms import moving, spoken, withheld
from sphinx_rehab.transforms.complete import CompletePages
from sphinx_rehab.transforms.external import GuardExternalLinks
from sphinx_rehab.transforms.read import ReadPage


def register(app: Sphinx) -> None:
    """Add the transforms to *app*, and what goes with pages that are withheld."""
    app.add_transform(ReadPage)
    app.add_post_transform(CompletePages)
    app.add_post_transform(GuardExternalLinks)
    withheld.register(app)
    spoken.register(app)
    moving.register(app)
