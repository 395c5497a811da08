"""Links to other sites, which learn nothing of the page that somebody comes from."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_rehab.core.policy import EXTERNAL_LINK


class GuardExternalLinks(SphinxPostTransform):
    """Give each link to another site its `rel`."""

    default_priority = 900  # once pending references have become links
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        """Mark the links; other builders and pages without such links are left as they are."""
        for link in self.document.findall(nodes.reference):
            if link.get("refuri", "").startswith(("https://", "http://", "//")):
                link["rel"] = EXTERNAL_LINK
