"""How our nodes read in HTML, and in text: a visitor for each that is more than its stock node."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator
from sphinx.writers.text import TextTranslator

from sphinx_rehab.builders import is_site
from sphinx_rehab.buttons import buttons, question_link
from sphinx_rehab.core.ladder_svg import Label, svg
from sphinx_rehab.core.sheet import DAYS
from sphinx_rehab.i18n import _
from sphinx_rehab.nodes import (
    rehab_actions,
    rehab_answer,
    rehab_callout,
    rehab_captions,
    rehab_catalogue,
    rehab_condition,
    rehab_entry,
    rehab_exercise,
    rehab_faq,
    rehab_film,
    rehab_item_dose,
    rehab_ladder,
    rehab_list,
    rehab_mistakes,
    rehab_protocol,
    rehab_question,
    rehab_question_text,
    rehab_reading_report,
    rehab_related,
    rehab_session,
    rehab_session_list,
    rehab_steps,
    rehab_ticks,
    rehab_timing,
    rehab_video,
)

# -- text


def _visit_callout_text(self: TextTranslator, node: rehab_callout) -> None:
    """Keep paragraphs apart: Sphinx runs those together that stand right inside an admonition."""
    title, *body = node.children
    node.children = [title]
    node += nodes.compound("", *body)
    self.visit_admonition(node)


def _depart_callout_text(self: TextTranslator, node: rehab_callout) -> None:
    self.depart_admonition(node)


# -- HTML


def _visit_entry(self: HTML5Translator, node: rehab_entry) -> None:
    kind = node.tagname.replace("_", "-")
    self.body.append(self.starttag(node, "div", CLASS=kind, **{"data-name": node["name"]}))


def _visit_session(self: HTML5Translator, node: rehab_session) -> None:
    self.body.append(self.starttag(node, "div", CLASS="rehab-session"))


def _depart_block(self: HTML5Translator, node: nodes.Element) -> None:
    self.body.append("</div>\n")


def _visit_ticks(self: HTML5Translator, node: rehab_ticks) -> None:
    if not _has_paper(self):
        self.visit_container(node)
        return
    caption, blank = _("Tick each day that you do it."), _("First day:")
    days = "".join(f'<th scope="col">{day}</th>' for day in range(1, DAYS + 1))
    self.body.append(
        f'<table class="rehab-ticks rehab-ticks-named" hidden><caption>{self.encode(caption)}'
        f' <span>{self.encode(blank)} <span class="rehab-blank"></span></span></caption>\n'
        f"<tr><td></td>{days}</tr>\n"
    )
    for title, times in node["rows"]:
        head = f'<th scope="row" rowspan="{times}">{self.encode(title)}</th>'
        for _time in range(times):
            self.body.append(f"<tr>{head}{'<td></td>' * DAYS}</tr>\n")
            head = ""


def _depart_ticks(self: HTML5Translator, node: rehab_ticks) -> None:
    if not _has_paper(self):
        self.depart_container(node)
        return
    self.body.append("</table>\n")


def _visit_steps(self: HTML5Translator, node: rehab_steps) -> None:
    # Without list markers, Safari hides that this is a list unless its role says so.
    label: dict[str, Any] = {"role": "list", "aria-label": _("Steps")}
    self.body.append(self.starttag(node, "ol", **label))


def _depart_steps(self: HTML5Translator, node: rehab_steps) -> None:
    self.body.append("</ol>\n")


def _visit_faq(self: HTML5Translator, node: rehab_faq) -> None:
    self.body.append(self.starttag(node, "div"))


def _visit_question(self: HTML5Translator, node: rehab_question) -> None:
    self.body.append(self.starttag(node, "details", CLASS="rehab-question"))


def _depart_question(self: HTML5Translator, node: rehab_question) -> None:
    self.body.append("</details>\n")


def _visit_question_text(self: HTML5Translator, node: rehab_question_text) -> None:
    self.body.append(self.starttag(node, "summary", ""))


def _depart_question_text(self: HTML5Translator, node: rehab_question_text) -> None:
    self.body.append("</summary>\n")


def _visit_answer(self: HTML5Translator, node: rehab_answer) -> None:
    self.body.append(self.starttag(node, "div", CLASS="rehab-answer"))


def _depart_answer(self: HTML5Translator, node: rehab_answer) -> None:
    question = node.parent.next_node(rehab_question_text)
    if question is not None and question["ids"] and not _is_epub(self):
        self.body.append(question_link(question["ids"][0]))
    self.body.append("</div>\n")


def _visit_timing(self: HTML5Translator, node: rehab_timing) -> None:
    data = {"data-dose": node["dose"]} if node["dose"] else {}
    self.body.append(self.starttag(node, "span", "", **data))


def _depart_timing(self: HTML5Translator, node: rehab_timing) -> None:
    self.body.append("</span>")


def _visit_film(self: HTML5Translator, node: rehab_film) -> None:
    """A player that fetches nothing before it is started; within it the link for old browsers."""
    if _is_epub(self) or "filename" not in node:
        self.visit_download_reference(node)
        return
    player: dict[str, Any] = {"controls": "", "preload": "none", "playsinline": ""}
    video = node.parent.parent
    poster = next(video.findall(nodes.image), None)
    if poster is not None:  # it stands before the film, so its address is the page's already
        player["poster"] = poster["uri"]
    self.body.append(self.starttag(node, "video", "", src=_download(self, node), **player))
    captions = next(video.findall(rehab_captions), None)
    if captions is not None and "filename" in captions:
        track = {"kind": "captions", "src": _download(self, captions)}
        track |= {"srclang": self.config.language[:2], "label": captions.astext()}
        self.body.append(self.emptytag(captions, "track", "", default="", **track))
    self.visit_download_reference(node)


def _depart_film(self: HTML5Translator, node: rehab_film) -> None:
    self.depart_download_reference(node)
    if not _is_epub(self) and "filename" in node:
        self.body.append("</video>")


def _download(translator: HTML5Translator, node: addnodes.download_reference) -> str:
    return posixpath.join(translator.builder.dlpath, quote(node["filename"]))


def _visit_ladder(self: HTML5Translator, node: rehab_ladder) -> None:
    if _is_epub(self):
        self.visit_container(node)
        return
    self.body.append(self.starttag(node, "figure", CLASS="rehab-ladder"))
    hrefs = {item["exercise"]: _href(item) for item in node.findall(nodes.list_item)}
    labels = {name: Label(hrefs[name], spoken) for name, spoken in node["spoken"].items()}
    for number, picture in enumerate(node["pictures"]):
        self.body.append(svg(picture, labels, node["words"], f"{node['ids'][0]}-{number}"))
    summary = self.encode(_("The same as a list"))
    self.body.append(f'<details class="rehab-ladder-list"><summary>{summary}</summary>\n')


def _depart_ladder(self: HTML5Translator, node: rehab_ladder) -> None:
    if _is_epub(self):
        self.depart_container(node)
        return
    self.body.append("</details>\n</figure>\n")


def _visit_actions(self: HTML5Translator, node: rehab_actions) -> None:
    if not _is_epub(self):
        words = (node["play"], node["title"])
        self.body.append(buttons(*words, prints=node["prints"], share=node["share"]))
    raise nodes.SkipNode


def _has_paper(translator: HTML5Translator) -> bool:
    """Whether what is only for paper (publish/paper.py) stands in the pages of this build."""
    return is_site(translator.builder)


def _is_epub(translator: HTML5Translator) -> bool:
    """EPUB wants a note in its manifest of every page with such a picture: it gets the list alone.

    A visitor registered for "epub" would make Sphinx forget those of all others for "html" there.
    """
    return translator.builder.name == "epub"


def _href(item: nodes.list_item) -> str:
    """Where the first words of *item* lead, "" on the page that they would lead to."""
    link = item.children[0].children[0]
    if not isinstance(link, nodes.reference):
        return ""
    return str(link.get("refuri") or f"#{link['refid']}")


def register(app: Sphinx) -> None:
    """Add the node classes with their HTML visitors to *app*."""
    for entry in (rehab_exercise, rehab_protocol, rehab_condition):
        app.add_node(entry, html=(_visit_entry, _depart_block))
    app.add_node(rehab_session, html=(_visit_session, _depart_block))
    app.add_node(rehab_ticks, html=(_visit_ticks, _depart_ticks))
    app.add_node(rehab_steps, html=(_visit_steps, _depart_steps))
    app.add_node(rehab_faq, html=(_visit_faq, _depart_block))
    app.add_node(rehab_question, html=(_visit_question, _depart_question))
    app.add_node(rehab_question_text, html=(_visit_question_text, _depart_question_text))
    app.add_node(rehab_answer, html=(_visit_answer, _depart_answer))
    app.add_node(rehab_timing, html=(_visit_timing, _depart_timing))
    app.add_node(rehab_callout, text=(_visit_callout_text, _depart_callout_text))
    app.add_node(rehab_film, html=(_visit_film, _depart_film))
    app.add_node(rehab_captions)
    app.add_node(rehab_ladder, html=(_visit_ladder, _depart_ladder))
    app.add_node(rehab_actions, html=(_visit_actions, None))
    for stock in _STOCK:
        app.add_node(stock)


_STOCK: Iterable[type[nodes.Element]] = (
    rehab_session_list,
    rehab_item_dose,
    rehab_list,
    rehab_mistakes,
    rehab_video,
    rehab_related,
    rehab_catalogue,
    rehab_reading_report,
)
