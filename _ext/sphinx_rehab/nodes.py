"""Node classes with their HTML visitors beside them.

Each subclasses a stock docutils node. Sphinx looks visitors up along a class's ancestors, so
every builder without a visitor of ours renders the stock node.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import Any, ClassVar
from urllib.parse import quote

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator
from sphinx.writers.text import TextTranslator

from sphinx_rehab.buttons import buttons, question_link
from sphinx_rehab.core.ladder_svg import Label, svg
from sphinx_rehab.core.sheet import DAYS
from sphinx_rehab.i18n import _


class Translated(nodes.Element, addnodes.translatable):
    """A node whose attributes named in *messages* hold texts, or lists of texts, to translate."""

    messages: ClassVar[tuple[str, ...]] = ()

    def preserve_original_messages(self) -> None:
        """Nothing to keep: the attributes are read anew with every page."""

    def extract_original_messages(self) -> list[str]:
        """The texts of the attributes, for the message catalog."""
        # Sphinx takes a node for done once its last text reads the same in both languages
        self.attributes.pop("translated", None)
        return [text for name in self.messages for text in _listed(self[name]) if text]

    def apply_translated_message(self, original_message: str, translated_message: str) -> None:
        """Put *translated_message* wherever *original_message* stands."""
        for name in self.messages:
            old = self[name]
            new = [
                translated_message if text == original_message else text for text in _listed(old)
            ]
            self[name] = new if isinstance(old, list) else "".join(new)


def _listed(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]


class rehab_entry(nodes.container, Translated):
    """The head of a page with a permanent name: what its directive says, as attributes."""


class rehab_exercise(rehab_entry):
    """The head of an exercise page."""

    messages = ("tagline", "aliases", "targets", "unit")


class rehab_protocol(rehab_entry):
    """The head of a protocol page."""


class rehab_condition(rehab_entry):
    """The head of a condition page."""


class rehab_session(nodes.container, Translated):
    """A session of a protocol: a list of exercises with their doses."""

    messages = ("title", "advance-when", "ease-when", "units")

    def apply_translated_message(self, original_message: str, translated_message: str) -> None:
        """Also translate what the doses of the items count."""
        super().apply_translated_message(original_message, translated_message)
        for item in self.findall(nodes.list_item):
            if item.get("unit") == original_message:
                item["unit"] = translated_message


class rehab_session_list(nodes.enumerated_list):
    """The exercises of a session, in order."""


class rehab_item_dose(nodes.inline):
    """Where the dose of a session's exercise goes."""


class rehab_ticks(nodes.container):
    """A grid to tick on paper, two weeks wide: *rows* are titles, each with its ticks a day."""


class rehab_steps(nodes.enumerated_list):
    """The steps of an exercise, a card each."""


class rehab_list(nodes.bullet_list):
    """Cues, precautions, stop rules, sources: the attribute *kind* is the directive's name."""


class rehab_callout(nodes.admonition):
    """A titled box: precautions, stop rules, notes; *kind* is the directive's name."""


class rehab_mistakes(nodes.definition_list):
    """Mistakes with their fixes."""


class rehab_faq(nodes.definition_list):
    """Questions with their answers."""


class rehab_question(nodes.definition_list_item):
    """A question with its answer."""


class rehab_question_text(nodes.term):
    """The words of a question; its first id is the question's anchor."""


class rehab_answer(nodes.definition):
    """The answer to a question."""


class rehab_timing(nodes.inline):
    """A hold, count, rest or change of sides in a step: *role*, and *dose* in the dose grammar."""


class rehab_video(nodes.container):
    """A video: poster, links to the film and its captions, and the author's text."""


class rehab_film(addnodes.download_reference):
    """The film of a video, as a link to its file."""


class rehab_captions(addnodes.download_reference):
    """The captions of a video, as a link to their file."""


class rehab_related(nodes.container):
    """Where the related drills go."""


class rehab_catalogue(nodes.container):
    """Where the cards of all matching exercises go."""


class rehab_filter(nodes.comment):
    """How readers narrow a catalogue down, for a site only: *facets*, *letters*, *total*."""


class rehab_card(nodes.list_item):
    """A card of a catalogue that can be narrowed; *data* is what the script narrows it by."""


class rehab_thumbnail(nodes.image):
    """The picture of a card, which browsers load once it comes near."""


class rehab_ladder(nodes.container):
    """Exercises from easier to harder: a list, and for HTML *pictures* with their words."""


class rehab_reading_report(nodes.container):
    """Where the list of pages with their reading levels goes."""


class rehab_actions(nodes.comment):
    """The buttons of a page or of a session, for HTML alone: other builders drop a comment.

    *play* is what follow-along shows, as the value of `data-play`, "" for no Start; *title* is
    the session's, "" for the page itself; *prints* are the names of the exercises that go on paper
    with a session, "" for the page; *share* is whether there is something to share.
    """


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
    return translator.builder.name in ("html", "dirhtml")


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
