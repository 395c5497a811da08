"""Pages that patients do not see: of such a page only the title is published."""

from __future__ import annotations

from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from sphinx_rehab.domain import rehab_domain
from sphinx_rehab.i18n import _
from sphinx_rehab.transforms import parts


def register(app: Sphinx) -> None:
    """Connect what keeps such a page out of tables of contents, downloads and sources."""
    app.connect("doctree-read", forget_contents, priority=900)  # once Sphinx has noted them
    app.connect("html-page-context", keep_source)


def withhold(page: nodes.Element) -> None:
    """Leave only the title of *page*."""
    for child in list(page.children):
        if not isinstance(child, nodes.title):
            page.remove(child)
    page += parts.paragraph(_("This page is not ready yet."), "rehab-withheld")


def is_withheld(env: BuildEnvironment, docname: str) -> bool:
    """Whether *docname* holds an entry with a status that patients do not see."""
    page = rehab_domain(env).pages.get(docname)
    shown = env.config.rehab_show
    return page is not None and any(entry.review.status not in shown for entry in page.entries)


def forget_contents(app: Sphinx, doctree: nodes.document) -> None:
    """Take the page's headings out of tables of contents, and its films out of the downloads."""
    env, docname = app.env, app.env.current_document.docname
    if is_withheld(env, docname):
        for item in env.tocs[docname].findall(nodes.list_item):
            below = list(item.findall(addnodes.toctree))
            item[1:] = [nodes.bullet_list("", *below)] if below else []
            break
        env.toc_num_entries[docname] = 1
        env.dlfiles.purge_doc(docname)


def keep_source(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Have no copy of the page's Markdown made."""
    if doctree is not None and is_withheld(app.env, pagename):
        context["sourcename"] = ""
