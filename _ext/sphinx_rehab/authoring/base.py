"""What every directive of the domain shares: its options, its findings, its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst.states import RSTState
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

from sphinx_rehab.authoring import options
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import NAME_LIMIT, as_name, did_you_mean, is_name
from sphinx_rehab.report import warn


class RehabDirective(SphinxDirective):
    """A directive that tells its own findings instead of docutils' or MyST's.

    Subclasses list their options in *options_known* and write :meth:`build`.
    """

    # Neither parser is told of arguments and options, so both hand over every line as content.
    has_content = True
    takes_argument: ClassVar[bool] = True
    options_known: ClassVar[tuple[str, ...]] = ()

    def run(self) -> list[nodes.Node]:
        """Take argument and options out of the content, check them, then build the nodes."""
        rows = list(self.content)
        if self.takes_argument and rows and self._line_of_row(0) == self.lineno:
            self.arguments, rows[0] = [rows[0].strip()], ""
        rows = options.undashed(rows)
        self.written = options.read(rows, self.options_known)
        self.options = {option.name: option.text for option in self.written}
        for option in self.written:
            rows[option.row : option.end] = [""] * (option.end - option.row)
        self.content = StringList(rows, items=self.content.items)
        self._check_options()
        self.is_closed = self._check_closed()
        return self.build()

    def _line_of_row(self, row: int) -> int:
        """The line of *row* of the content; MyST counts it from the directive."""
        start = self.lineno if self._is_markdown else 0
        return start + self.content_offset + row + 1

    @property
    def _is_markdown(self) -> bool:
        state: object = self.state
        return not isinstance(state, RSTState)

    def build(self) -> list[nodes.Node]:
        """Turn the directive into nodes."""
        raise NotImplementedError

    @property
    def label(self) -> str:
        """The directive as authors know it."""
        return self.name.removeprefix("rehab:")

    def tell(self, finding: Finding, message: str, line: int | None = None) -> None:
        """Report *message* on *line* of the source, by default that of the directive."""
        source, at = self.state_machine.get_source_and_line(line or self.lineno)
        warn(finding, " ".join(message.split()), f"{source}:{at or line or self.lineno}")

    def mark(self, node: nodes.Element, line: int | None = None) -> None:
        """Give *node* the directive's place in the source."""
        source, at = self.state_machine.get_source_and_line(line or self.lineno)
        node.source, node.line = source, at or self.lineno

    def parse_body(self) -> list[nodes.Node]:
        """The nodes of the directive's content."""
        return self.parse_content_to_nodes()

    def parse_title(self) -> list[nodes.Node]:
        """The nodes of the argument."""
        # MyST wants the line before the text
        before = self.lineno - 1 if self._is_markdown else self.lineno
        title, messages = self.parse_inline(self.arguments[0], lineno=before)
        return [*title, *messages]

    # -- options

    def _check_options(self) -> None:
        seen: set[str] = set()
        for option in self.written:
            slip = option.slip
            if option.name not in self.options_known:
                near = did_you_mean(option.name, self.options_known)
                slip = f"is unknown{near or self._all_options()}"
            elif option.name in seen:
                slip = "is written twice; keep one of them"
            seen.add(option.name)
            if slip:
                message = f'{self.label}: option "{option.name}" {slip}'
                self.tell(Finding.OPTION, message, self._line_of_row(option.row))

    def _check_closed(self) -> bool:
        """Whether the directive ends where it should: before a heading or another directive."""
        fence = re.match(r"\s*(:{3,}|`{3,}|~{3,})", self.block_text)
        if fence is None:  # reStructuredText ends it with the indentation
            return True
        beyond = re.compile(rf" {{0,3}}(#{{1,6}}\s|{fence[1]}+\{{)")
        for number, row in enumerate(self.content):
            if beyond.match(row):
                message = (
                    f'{self.label}: it is still open here, at "{row.strip()[:40]}"; put a line'
                    f' "{fence[1]}" above, which closes it'
                )
                self.tell(Finding.PLACE, message, self._line_of_row(number))
                return False
        return True

    def _all_options(self) -> str:
        if not self.options_known:
            return "; this directive takes no options"
        return "; known are " + ", ".join(sorted(self.options_known))

    def option_line(self, name: str) -> int:
        """The line of option *name*, or the directive's own where it is not written."""
        rows = [option.row for option in self.written if option.name == name]
        return self._line_of_row(rows[-1]) if rows else self.lineno

    def text(self, name: str) -> str:
        """Option *name* as one line of text, "" when it is missing."""
        return str(self.options.get(name, ""))

    def items(self, name: str) -> list[str]:
        """Option *name* as a list, split at commas, each item once."""
        parts = (part.strip() for part in self.text(name).split(","))
        return list(dict.fromkeys(part for part in parts if part))

    def names(self, option: str) -> list[str]:
        """Option *option* as permanent names; what cannot be one is told and left out."""
        good = []
        for name in self.items(option):
            if is_name(name):
                good.append(name)
            else:
                message = f'{option}: "{name[:80]}" cannot be a name{_write_name(name)}'
                self.tell(Finding.NAME, message, self.option_line(option))
        return good

    # -- the argument

    def own_name(self) -> str:
        """The permanent name after the directive, or "" after telling what is wrong with it."""
        written = " ".join(self.arguments[0].split()) if self.arguments else ""
        if is_name(written):
            return written
        if written:
            message = f'"{written[:80]}" cannot be a permanent name{_write_name(written)}'
        else:
            message = (
                f"a permanent name is missing; write for example {{{self.label}}} toe-threading"
            )
        self.tell(Finding.NAME, f"{self.label}: {message}")
        return ""


def _write_name(text: str) -> str:
    suggestion = as_name(text)
    rule = f"; a name has lower-case letters, digits and hyphens only, at most {NAME_LIMIT}"
    return f'{rule}; write for example "{suggestion}"' if suggestion else rule


def first_wrong_line(parsed: list[nodes.Node], wanted: type[nodes.Element]) -> int | None:
    """The line of the first node of *parsed* that is no *wanted*, or is more than the one."""
    wrong = [n for n in parsed if not isinstance(n, wanted)] or parsed[1:] or parsed
    return next((node.line for node in wrong if node.line), None)


def only_child(parsed: Iterable[nodes.Node], kind: type[nodes.Element]) -> nodes.Element | None:
    """The single node in *parsed* when it is a *kind*; comments do not count."""
    found = [node for node in parsed if not isinstance(node, nodes.comment)]
    return found[0] if len(found) == 1 and isinstance(found[0], kind) else None
