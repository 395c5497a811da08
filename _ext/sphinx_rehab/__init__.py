"""sphinx-rehab: a library of rehabilitation exercises, written in Markdown and built by Sphinx."""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register every room of the extension with Sphinx."""
    from sphinx_rehab import (
        catalogue_html,
        config,
        domain,
        files,
        i18n,
        node_html,
        publish,
        search,
        theme,
        transforms,
    )

    i18n.register(app)
    config.register(app)
    node_html.register(app)
    catalogue_html.register(app)
    domain.register(app)
    files.register(app)
    transforms.register(app)
    publish.register(app)
    search.register(app)
    theme.register(app)
    return {
        "version": __version__,
        "env_version": 1,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
