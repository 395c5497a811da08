"""A ladder on a page: the list that every builder shows, and the picture for HTML."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes

from sphinx_rehab import views
from sphinx_rehab.core.ladder import Rung
from sphinx_rehab.core.ladder_picture import draw
from sphinx_rehab.core.ladder_svg import Words
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.vocabulary import Table
from sphinx_rehab.harvest import ladder_filter
from sphinx_rehab.i18n import _
from sphinx_rehab.nodes import rehab_ladder
from sphinx_rehab.transforms import parts

DRAWN = 40
"""The most exercises of one picture; of more, which no one would follow, there is the list."""


def fill(node: rehab_ladder, number: int, library: Library, docname: str) -> None:
    """Put the ladders that *node* asks for into it; it is the page's *number*-th."""
    found = views.ladders(library, ladder_filter(node))
    if not found:
        node.replace_self(parts.paragraph(_("No drill here yet."), "rehab-none"))
        return
    titles = {name: link.title for one in found for name, link in one.links.items()}
    node["ids"].append(f"rehab-ladder-{number}")
    node["words"] = Words(_name(library, node["region"]), _("Easier"), _("Harder"))
    node["pictures"] = [draw(one.ladder, titles) for one in found if len(one.ladder.rungs) <= DRAWN]
    node["spoken"] = {
        rung.name: _spoken(rung, titles) for one in found for rung in one.ladder.rungs
    }
    for one in found:
        node += nodes.bullet_list("", *(_item(r, titles, docname) for r in one.ladder.rungs))


def _name(library: Library, regions: Sequence[str]) -> str:
    labels = ", ".join(library.vocabulary.label(Table.REGIONS, name) for name in regions)
    return _("From easier to harder: %s") % labels if labels else _("From easier to harder")


def _spoken(rung: Rung, titles: dict[str, str]) -> str:
    """What a box says aloud: its title, and where the lines from it lead."""
    if not rung.next:
        return titles[rung.name]
    harder = ", ".join(titles[name] for name in rung.next)
    return "; ".join([titles[rung.name], _("harder:") + " " + harder])


def _item(rung: Rung, titles: dict[str, str], docname: str) -> nodes.list_item:
    """One line of the list: the exercise, and the harder ones that come next."""
    line = nodes.paragraph()
    line += parts.link("exercise", rung.name, titles[rung.name], docname)
    for number, name in enumerate(rung.next):
        line += nodes.Text(", " if number else " → " + _("harder:") + " ")
        line += parts.link("exercise", name, titles[name], docname)
    return nodes.list_item("", line, exercise=rung.name)
