"""Transforms: checks of a page once it is read, and what it shows of others when written."""

from __future__ import annotations

from sphinx.application import Sphinx

from sphinx_rehab.transforms.checks import CheckPage
from sphinx_rehab.transforms.complete import CompletePages
from sphinx_rehab.transforms.safety import ReplaceHtml, ReplaceLostPictures


def register(app: Sphinx) -> None:
    """Add all transforms to *app*."""
    app.add_transform(ReplaceHtml)
    app.add_transform(ReplaceLostPictures)
    app.add_transform(CheckPage)
    app.add_post_transform(CompletePages)
