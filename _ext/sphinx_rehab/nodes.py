"""Node classes: what directives and transforms hand to the builders.

Each subclasses a stock docutils node. Sphinx looks visitors up along a class's ancestors, so
every builder without a visitor of ours (node_html.py) renders the stock node.
"""

from __future__ import annotations

from typing import ClassVar

from docutils import nodes
from sphinx import addnodes


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
