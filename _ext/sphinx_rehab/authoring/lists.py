"""Directives that hold exactly one list: steps, cues, precautions, mistakes, questions, sources."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from docutils import nodes

from sphinx_rehab.authoring.base import RehabDirective, first_wrong_line, only_child
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import anchor
from sphinx_rehab.i18n import _
from sphinx_rehab.nodes import (
    rehab_answer,
    rehab_callout,
    rehab_faq,
    rehab_list,
    rehab_mistakes,
    rehab_question,
    rehab_question_text,
    rehab_steps,
)

_BULLETS = 'write each on a line of its own that starts with "- "'
_PAIRS = 'write the {0} on one line and below it ": " with the {1}'


class OneList(RehabDirective):
    """A directive whose content is one list of *list_type*, taken over into *node_type*."""

    takes_argument = False
    list_type: ClassVar[type[nodes.Element]] = nodes.bullet_list
    list_words: ClassVar[str] = "bullet list"
    how: ClassVar[str] = _BULLETS

    def build(self) -> list[nodes.Node]:
        """The list in its own node, or the content as it is after telling what is wrong."""
        parsed = self.parse_body()
        found = only_child(parsed, self.list_type)
        if found is not None and found.children:
            self.complain_of_items(found)
            return self.dress(found)
        if not parsed:
            self.tell(Finding.EMPTY, f"{self.label}: there is nothing in it; {self.how}")
        elif self.is_closed and not any(isinstance(n, nodes.literal_block) for n in parsed):
            message = f"{self.label}: {self.wrong(parsed)}; {self.how}"
            self.tell(Finding.LIST, message, first_wrong_line(parsed, self.list_type))
        return parsed

    def complain_of_items(self, found: nodes.Element) -> None:
        """Tell every item of *found* that has nothing in it."""
        for item in found.children:
            if isinstance(item, nodes.list_item) and not item.children:
                message = f"{self.label}: there is nothing on this line; write it or take it out"
                self.tell(Finding.EMPTY, message, item.line)

    def wrong(self, parsed: list[nodes.Node]) -> str:
        """Why *parsed* is not the list that the directive takes."""
        return f"takes one {self.list_words} and nothing else, but holds {_held(parsed)}"

    def dress(self, found: nodes.Element) -> list[nodes.Node]:
        """The finished nodes for the list *found*."""
        node = rehab_list(kind=self.label, classes=[f"rehab-{self.label}"])
        return [self.take_over(found, node)]

    def take_over(self, found: nodes.Element, node: nodes.Element) -> nodes.Element:
        """Move the items of *found* to *node*, with their place in the source."""
        node["classes"] = [*found["classes"], *node["classes"]]
        for key in ("enumtype", "prefix", "suffix", "start", "bullet"):
            if key in found:
                node[key] = found[key]
        self.mark(node)
        node += found.children
        return node


class StepsDirective(OneList):
    """`steps`: one ordered list, a step card for each item."""

    list_type = nodes.enumerated_list
    list_words = "numbered list"
    how = 'write each step on a line of its own that starts with "1. "'

    def dress(self, found: nodes.Element) -> list[nodes.Node]:
        """The steps, each item with a class of its own."""
        node = rehab_steps(classes=["rehab-steps"])
        for item in found.children:
            if isinstance(item, nodes.list_item):
                item["classes"].append("rehab-step")
        return [self.take_over(found, node)]


class PlainListDirective(OneList):
    """`cues`, `feel`, `advance-when`, `sources`: one bullet list below its author's heading."""


class PrecautionDirective(OneList):
    """`ask-first` and `stop-if`: one bullet list in a call-out with a title of ours."""

    def dress(self, found: nodes.Element) -> list[nodes.Node]:
        """The call-out around the list."""
        titles = {"ask-first": _("Ask first if"), "stop-if": _("Stop if")}
        box = rehab_callout(kind=self.label, classes=[f"rehab-{self.label}"])
        self.mark(box)
        box += nodes.title("", titles[self.label])
        box += self.take_over(found, rehab_list(kind=self.label))
        return [box]


class MistakesDirective(OneList):
    """`mistakes`: one definition list of mistakes and their fixes."""

    list_type = nodes.definition_list
    list_words = "list of mistakes with their fixes"
    second = "fix"
    how = _PAIRS.format("mistake", second)

    def dress(self, found: nodes.Element) -> list[nodes.Node]:
        """The mistakes with their fixes."""
        return [self.take_over(found, rehab_mistakes(kind=self.label, classes=["rehab-mistakes"]))]

    def complain_of_items(self, found: nodes.Element) -> None:
        """Tell every item of *found* that has no second part."""
        for item in found.children:
            if isinstance(item, nodes.definition_list_item):
                definitions = (n for n in item.children if isinstance(n, nodes.definition))
                if not any(d.astext().strip() or list(d.findall(nodes.image)) for d in definitions):
                    message = f"{self.label}: {self._lacks(item[0])}; {self.how}"
                    self.tell(Finding.EMPTY, message, item.line)

    def wrong(self, parsed: list[nodes.Node]) -> str:
        """Why *parsed* is no such list: mostly, one item has no second part."""
        for node in parsed:
            if isinstance(node, nodes.paragraph):
                return self._lacks(node)
        return super().wrong(parsed)

    def _lacks(self, first: nodes.Node) -> str:
        return f'"{first.astext().strip()[:60]}" has no {self.second}'


class FaqDirective(MistakesDirective):
    """`faq`: one definition list of questions and answers, each question with its anchor."""

    list_words = "list of questions with their answers"
    second = "answer"
    how = _PAIRS.format("question", second)

    def dress(self, found: nodes.Element) -> list[nodes.Node]:
        """The questions; anchors are made of their words, so they last as long as the words."""
        node = self.take_over(found, rehab_faq(classes=["rehab-faq"]))
        for item in [n for n in found.children if isinstance(n, nodes.Element)]:
            question = _renewed(item, rehab_question)
            for part in list(question.children):
                if isinstance(part, nodes.term):
                    text = _renewed(part, rehab_question_text)
                    question.replace(part, text)
                    self._anchor(text)
                elif isinstance(part, nodes.definition):
                    question.replace(part, _renewed(part, rehab_answer))
            node.replace(item, question)
        return [node]

    def _anchor(self, text: nodes.Element) -> None:
        wanted = name = anchor("question", text.astext())
        ids = self.state.document.ids
        number = 2
        while name in ids:
            name, number = f"{wanted}-{number}", number + 1
        if name != wanted:
            message = (
                f'faq: the question "{text.astext()[:60]}" has the same words as another on this'
                " page; change one of them, so that a link can tell them apart"
            )
            self.tell(Finding.ANCHOR, message, text.line)
        ids[name] = text
        text["ids"] = [name]


def _renewed(old: nodes.Element, kind: type[nodes.Element]) -> nodes.Element:
    """*old* as a node of class *kind*, with its place, attributes and children."""
    new = kind(old.rawsource, **old.attributes)
    new.source, new.line = old.source, old.line
    new += old.children
    return new


def _held(parsed: list[nodes.Node]) -> str:
    """The content in an author's words: "a paragraph and more than one numbered list"."""
    words = {
        "paragraph": "a paragraph",
        "enumerated_list": "a numbered list",
        "bullet_list": "a bullet list",
        "definition_list": "a list of terms",
        "block_quote": "a quotation",
        "rubric": "a heading",
        "table": "a table",
    }
    elements = [n for n in parsed if isinstance(n, nodes.Element)]
    kinds = Counter(words.get(n.tagname, "something else") for n in elements)
    return " and ".join(
        kind if count == 1 or kind == "something else" else kind.replace("a ", "more than one ", 1)
        for kind, count in kinds.items()
    )
