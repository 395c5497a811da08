"""The HTML of a catalogue that can be narrowed: its form, its letters, its cards.

The form is hidden until its script (`static/lazy/catalogue.js`) can serve it. What the script has
to know stands in attributes: each card's terms, and what else people call a term.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any
from urllib.parse import quote

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from sphinx_rehab.builders import is_site
from sphinx_rehab.core.facets import Choice, Facet
from sphinx_rehab.domain import rehab_domain
from sphinx_rehab.i18n import _, words
from sphinx_rehab.nodes import rehab_card, rehab_filter, rehab_thumbnail

_WIDTH, _HEIGHT = 320, 240
"""The box of a thumbnail in CSS pixels; the style sheet fits the picture into its shape."""


def register(app: Sphinx) -> None:
    """Add the nodes with their visitors; other builders leave the form out and list the cards."""
    app.add_node(rehab_filter, html=(_visit_filter, None))
    app.add_node(rehab_card, html=(_visit_card, _depart_card))
    app.add_node(rehab_thumbnail, html=(_visit_thumbnail, None))
    app.connect("html-page-context", add_assets)


def add_assets(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Load the form's style and script on the pages that have one."""
    domain = rehab_domain(app.env)
    page = domain.pages.get(pagename)
    if page and is_site(app.builder) and any(one.can_narrow for one in page.catalogues):
        app.add_css_file("rehab/catalogue.css", priority=310)
        app.add_js_file("rehab/catalogue.js", priority=600, loading_method="defer")


def _visit_card(self: HTML5Translator, node: rehab_card) -> None:
    data = {f"data-{name}": value for name, value in node["data"].items() if value}
    self.body.append(self.starttag(node, "li", "", **data))


def _depart_card(self: HTML5Translator, node: rehab_card) -> None:
    self.body.append("</li>\n")


def _visit_thumbnail(self: HTML5Translator, node: rehab_thumbnail) -> None:
    name = self.builder.images.get(node["uri"])
    attributes: dict[str, Any] = {
        "src": f"{self.builder.imgpath}/{quote(name)}" if name else node["uri"],
        "alt": node["alt"],
        "width": str(_WIDTH),
        "height": str(_HEIGHT),
        "loading": "lazy",
        "decoding": "async",
    }
    self.body.append(self.emptytag(node, "img", "\n", **attributes))
    raise nodes.SkipNode


def _visit_filter(self: HTML5Translator, node: rehab_filter) -> None:
    if is_site(self.builder):
        search = self.builder.get_relative_uri(self.builder.current_docname, "search")
        self.body += _form(node["facets"], node["number"], search)
        self.body += _head(node["total"], node["letters"])
    raise nodes.SkipNode


def _form(facets: list[Facet], number: int, search: str) -> Iterator[str]:
    """The fields; *number* tells the catalogues of a page apart, *search* is the search page."""
    name = f"rehab-filter-{number}"
    yield (
        f'<form class="rehab-filter" role="search" aria-label="{_q(_("Narrow the list"))}"'
        f' autocomplete="off" data-search="{_q(search)}" hidden>\n'
        f'<p class="rehab-filter-find"><label for="{name}-find">'
        f"{_q(_('Find in this list'))}</label>"
        f'<input type="search" id="{name}-find" name="find" placeholder="{_q(_("Any word"))}"'
        ' autocapitalize="off" spellcheck="false"></p>\n'
        f'<p class="rehab-filter-sort"><label for="{name}-sort">{_q(_("Order"))}</label>'
        f'<select id="{name}-sort" name="sort"><option value="">{_q(_("A to Z"))}</option>'
        f'<option value="easy">{_q(_("Easiest first"))}</option>'
        f'<option value="short">{_q(_("Shortest first"))}</option></select></p>\n'
        f'<button type="button" class="rehab-filter-open" aria-expanded="false"'
        f' aria-controls="{name}-facets">{_q(_("Filter"))}</button>\n'
        f'<div class="rehab-facets" id="{name}-facets">\n'
    )
    titles = _titles()
    for facet in facets:
        is_open = " open" if facet.name == "region" else ""
        yield (
            f'<details class="rehab-facet"{is_open}{"" if facet.tells_apart else " hidden"}>'
            f"<summary>{_q(titles[facet.name])}</summary>"
            f'<div role="group" aria-label="{_q(titles[facet.name])}">\n'
        )
        yield from (_choice(facet, choice) for choice in facet.choices)
        yield "</div></details>\n"
    yield "</div>\n</form>\n"


def _titles() -> dict[str, str]:
    return {
        "region": _("Body part"),
        "helps": _("Complaint"),
        "position": _("Position"),
        "equipment": _("Equipment"),
        "level": _("Level"),
    }


def _choice(facet: Facet, choice: Choice) -> str:
    depth = f" rehab-below-{min(choice.depth, 2)}" if choice.depth else ""
    said = f' data-words="{_q(", ".join(choice.words))}"' if choice.words else ""
    return (
        f'<label class="rehab-choice{depth}">'
        f'<input type="checkbox" name="{facet.name}" value="{_q(choice.name)}"{said}>'
        f"<span>{_q(choice.label)}</span> <small>{choice.count}</small></label>\n"
    )


def _head(total: int, letters: list[tuple[str, str]]) -> Iterator[str]:
    """Above the cards: how many there are, and a way to each letter that a title begins with."""
    count = words().ngettext("%(n)s exercise", "%(n)s exercises", total) % {"n": total}
    yield f'<p class="rehab-filter-count" role="status">{_q(count)}</p>\n'
    if letters:
        links = "".join(f'<li><a href="#{id_}">{_q(letter)}</a></li>' for letter, id_ in letters)
        label = _q(_("Jump to a letter"))
        yield f'<nav class="rehab-letters" aria-label="{label}"><ul>{links}</ul></nav>\n'


def _q(text: str) -> str:
    return escape(str(text))
