"""What every directive of the domain shares: its options, its findings, its place in the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import as_name, did_you_mean, is_name
from sphinx_rehab.report import warn


class AnyOption(dict[str, Callable[[str], Any]]):
    """An option table that lets every option through, so that the directive itself can tell."""

    def __missing__(self, key: str) -> Callable[[str], Any]:
        return directives.unchanged


class RehabDirective(SphinxDirective):
    """A directive that tells its own findings instead of docutils' or MyST's.

    Subclasses list their options in *options_known* and write :meth:`build`.
    """

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    options_known: ClassVar[tuple[str, ...]] = ()
    # a first entry makes the table true, without which MyST takes options for content
    option_spec: ClassVar[AnyOption] = AnyOption(name=directives.unchanged)

    def run(self) -> list[nodes.Node]:
        """Check the options, then build the nodes."""
        self._check_options()
        return self.build()

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
        warn(finding, message, f"{source}:{at or line or self.lineno}")

    def mark(self, node: nodes.Element, line: int | None = None) -> None:
        """Give *node* the directive's place in the source."""
        source, at = self.state_machine.get_source_and_line(line or self.lineno)
        node.source, node.line = source, at or self.lineno

    def parse_body(self) -> list[nodes.Node]:
        """The nodes of the directive's content."""
        return self.parse_content_to_nodes()

    # -- options

    def _check_options(self) -> None:
        written = self._written_options()
        for name in self.options:
            if name not in self.options_known:
                near = did_you_mean(name, self.options_known)
                self.tell(
                    Finding.OPTION,
                    f'{self.label}: option "{name}" is unknown{near or self._all_options()}',
                    self.option_line(name),
                )
        for name in sorted({name for name, _ in written}):
            lines = [line for other, line in written if other == name]
            if len(lines) > 1:
                message = f'{self.label}: option "{name}" is written twice; keep one of them'
                self.tell(Finding.OPTION, message, lines[-1])
        if written and not self.options:
            self.tell(
                Finding.OPTION,
                f"{self.label}: the options could not be read; write each as"
                ' ":name: value" on its own line, with a space after the second colon'
                " and without a single quotation mark at the start of the value",
                written[0][1],
            )

    def _all_options(self) -> str:
        if not self.options_known:
            return "; this directive takes no options"
        return "; known are " + ", ".join(sorted(self.options_known))

    def _written_options(self) -> list[tuple[str, int]]:
        """The options as written, with their lines; they end at the first other line."""
        found = []
        for number, text in enumerate(self.block_text.splitlines()[1:], start=1):
            match = re.match(r"\s*:([\w-]+):(?:\s|$)", text)
            if match:
                found.append((match[1], self.lineno + number))
            elif not (found and text[:1].isspace() and text.strip()):
                break
        return found

    def option_line(self, name: str) -> int:
        """The line of option *name*, or the directive's own where it is not written."""
        return next((at for other, at in self._written_options() if other == name), self.lineno)

    def text(self, name: str) -> str:
        """Option *name* as one line of text, "" when it is missing."""
        return " ".join((self.options.get(name) or "").split())

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
    rule = "; a name has lower-case letters, digits and hyphens only"
    return f'{rule}; write for example "{suggestion}"' if suggestion else rule


def only_child(parsed: Iterable[nodes.Node], kind: type[nodes.Element]) -> nodes.Element | None:
    """The single node in *parsed* when it is a *kind*; comments do not count."""
    found = [node for node in parsed if not isinstance(node, nodes.comment)]
    return found[0] if len(found) == 1 and isinstance(found[0], kind) else None
