"""What the directives of pages with a permanent name share: terms, doses and the review options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from sphinx_rehab.authoring.base import RehabDirective
from sphinx_rehab.core.dose import Dose, DoseError, parse
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import did_you_mean
from sphinx_rehab.core.review import Status, parse_date, parse_interval
from sphinx_rehab.core.vocabulary import Table, Vocabulary
from sphinx_rehab.nodes import rehab_entry

if TYPE_CHECKING:
    from sphinx_rehab.domain import RehabDomain

REVIEW_OPTIONS = (
    "status",
    "author",
    "reviewed-by",
    "reviewed-on",
    "language-reviewed-by",
    "review-every",
    "formerly",
)


class EntryDirective(RehabDirective):
    """A directive that makes its page an exercise, a protocol or a condition."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The project's controlled words."""
        return cast("RehabDomain", self.env.domains["rehab"]).vocabulary

    def note_vocabulary(self) -> None:
        """Read this page again when the vocabulary changes."""
        for path in cast("RehabDomain", self.env.domains["rehab"]).vocabulary_files():
            self.env.note_dependency(Path(path))

    def fill(self, node: rehab_entry) -> None:
        """Give *node* its name, its place and what it says about its review."""
        self.mark(node)
        self.note_vocabulary()
        node["name"] = self.own_name()
        node["formerly"] = self.names("formerly")
        node["status"] = self._status()
        for option in ("author", "reviewed-by", "language-reviewed-by"):
            node[option] = self.text(option)
        for option, parser in (("reviewed-on", parse_date), ("review-every", parse_interval)):
            node[option] = self.text(option)
            if node[option]:
                try:
                    parser(node[option])
                except ValueError as error:
                    self.tell(Finding.DATE, f"{option}: {error}", self.option_line(option))
                    node[option] = ""

    def _status(self) -> str:
        status = self.text("status").lower() or Status.REVIEW.value
        if status in set(Status):
            return status
        message = f'status: "{status}" is unknown{did_you_mean(status, Status)}'
        if "did you mean" not in message:
            message += "; write draft, review or published"
        self.tell(Finding.STATUS, message, self.option_line("status"))
        return Status.DRAFT.value

    def require(self, *options: str) -> None:
        """Tell each of *options* that is missing or empty."""
        for option in options:
            if self.text(option):
                continue
            what = "is empty" if option in self.options else "is missing"
            message = (
                f'{self.label}: option "{option}" {what}; write for example {_EXAMPLES[option]}'
            )
            self.tell(Finding.MISSING, message, self.option_line(option))

    def terms(self, option: str, table: Table) -> list[str]:
        """Option *option* as names of *table*; an unknown term is told and left out."""
        good = []
        for name in self.items(option):
            if self.vocabulary.knows(table, name):
                good.append(name)
                continue
            near = did_you_mean(name, self.vocabulary.terms(table))
            near = (
                near
                or f"; choose one of the vocabulary, or add it to {self.config.rehab_vocabulary}"
            )
            message = f'{option}: "{name[:80]}" is not in the vocabulary ({table}){near}'
            self.tell(Finding.TERM, message, self.option_line(option))
        return good

    def dose(self, option: str) -> Dose | None:
        """Option *option* as a dose, or None after telling why it is none."""
        text = self.text(option)
        if not text:
            return None
        try:
            return parse(text)
        except DoseError as error:
            self.tell(Finding.DOSE, str(error), self.option_line(option))
            return None


_EXAMPLES = {
    "region": ":region: foot",
    "position": ":position: sitting",
    "equipment": ":equipment: none",
    "dose": ":dose: 3 x 10, daily",
    "helps": ":helps: plantar-heel-pain (or :targets: with what it trains)",
    "for": ":for: plantar-heel-pain",
}
