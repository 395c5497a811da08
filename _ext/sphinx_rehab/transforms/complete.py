"""What a page shows beyond its author's words: facts, related drills, cards, notices."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_rehab import drawings, views
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.model import Condition, Entry, Exercise, Protocol, entry_type
from sphinx_rehab.core.names import did_you_mean, is_name
from sphinx_rehab.domain import rehab_domain
from sphinx_rehab.gather import Gathered
from sphinx_rehab.i18n import _
from sphinx_rehab.nodes import (
    rehab_catalogue,
    rehab_entry,
    rehab_ladder,
    rehab_list,
    rehab_mistakes,
    rehab_reading_report,
    rehab_related,
    rehab_session,
)
from sphinx_rehab.report import warn
from sphinx_rehab.transforms import (
    catalogue,
    heads,
    ladder,
    notices,
    order,
    paper,
    parts,
    reading,
    sessions,
)
from sphinx_rehab.transforms.labels import label_lists
from sphinx_rehab.transforms.related import related_groups
from sphinx_rehab.transforms.withheld import withhold


class CompletePages(SphinxPostTransform):
    """Fill in each page of the document; a one-file builder hands over many pages at once."""

    default_priority = 5  # before pending references are resolved

    def run(self, **kwargs: object) -> None:
        """Complete entries first, then what may stand on any page."""
        self.domain = rehab_domain(self.env)
        self.library = self.domain.library
        found = self._gathered()
        if [head for head in found[rehab_entry] if self._withhold(head)]:
            found = self._gathered()  # what is left
        for reference in found[addnodes.pending_xref]:
            self._type_link(reference)
        label_lists([*found[rehab_list], *found[rehab_mistakes]])
        for head in found[rehab_entry]:
            self._complete(head)
        for session in found[rehab_session]:
            sessions.complete(session, self.library)
        for number, cards in enumerate(found[rehab_catalogue], start=1):
            catalogue.fill(cards, number, self.library, self._docname(cards))
        for number, place in enumerate(found[rehab_ladder], start=1):
            ladder.fill(place, number, self.library, self._docname(place))
        for report in found[rehab_reading_report]:
            measured = views.readings(self.library, self.domain.pages)
            reading.fill(report, measured, self.config, self._docname(report))
        for marker in found[rehab_related]:
            if marker.parent is not None and marker in marker.parent.children:
                marker.parent.remove(marker)
        drawings.mark(self.document.findall(nodes.image), self.env.srcdir)

    def _gathered(self) -> Gathered:
        return Gathered(
            self.document,
            addnodes.pending_xref,
            rehab_catalogue,
            rehab_entry,
            rehab_ladder,
            rehab_list,
            rehab_mistakes,
            rehab_reading_report,
            rehab_related,
            rehab_session,
        )

    def _type_link(self, reference: addnodes.pending_xref) -> None:
        """Make `[text](#name)` the typed link that it means, and tell a misspelled name.

        MyST would find the page's file as well, where it has the same name, and call the link
        ambiguous; and it would ask every other domain for the name.
        """
        if reference["reftype"] != "myst" or reference["refdomain"] is not None:
            return
        target = reference["reftarget"]
        entry = self.library.names.get(target)
        if entry is not None:
            reference["refdomain"], reference["reftype"] = "rehab", entry_type(entry)
        elif (
            is_name(target)
            and not self._is_known_elsewhere(reference)
            and (near := did_you_mean(target, self.library.names))
        ):
            message = f'there is no exercise, protocol or condition named "{target}"{near}'
            warn(Finding.LINK, message, reference)
            reference.replace_self(reference.children)

    def _is_known_elsewhere(self, reference: addnodes.pending_xref) -> bool:
        """Whether a heading, a label, a term or a book that this one links to has the name."""
        target = reference["reftarget"]
        std = self.env.domains.standard_domain
        inventories = getattr(self.env, "intersphinx_inventory", {})
        return (
            bool(reference.get("reflocalid"))
            or target in std.anonlabels
            or any(name == target for _kind, name in std.objects)
            or any(target in objects for objects in inventories.values())
        )

    def _docname(self, node: nodes.Node) -> str:
        """The page of *node*: a one-file builder marks every section with the page it is from."""
        here: nodes.Node | None = node
        while here is not None:
            if isinstance(here, nodes.section) and "docname" in here:
                return str(here["docname"])
            here = here.parent
        return self.env.current_document.docname

    def _withhold(self, head: rehab_entry) -> bool:
        """Empty the page of *head* where patients do not see it."""
        entry = self._entry(head)
        if entry is None or self.library.is_shown(entry):
            return False
        withhold(head.parent)
        return True

    def _complete(self, head: rehab_entry) -> None:
        entry = self._entry(head)
        if entry is None:
            return
        page = head.parent
        facts = heads.fill(head, entry, self.library)
        if isinstance(entry, Exercise):
            about = parts.section(_("About this drill"), "facts", facts) if facts else None
            order.arrange(page, head, about)
        page.extend(self._sections(page, entry))
        if isinstance(entry, Protocol):
            paper.mark_background(page)
        page.extend(notices.notices(self.config))

    def _entry(self, head: rehab_entry) -> Entry | None:
        """The data of *head*; None where it has no name of its own or is a second one."""
        page = self.domain.pages.get(self._docname(head))
        for entry in page.entries if page else ():
            if (entry.name, entry.line) == (head["name"], head.line or 0):
                return entry
        return None

    def _sections(self, page: nodes.Element, entry: Entry) -> Iterator[nodes.section]:
        """The sections that follow the author's own."""
        match entry:
            case Exercise():
                groups = related_groups(self.library, entry)
                marker = next(page.findall(rehab_related), None)
                if groups and marker is not None:
                    marker.replace_self(groups)
                elif groups:
                    yield parts.section(_("Related drills"), "related", *groups)
                if using := self.library.protocols_using(entry.name):
                    found = parts.cards([views.card(p) for p in using], entry.docname)
                    yield parts.section(_("Plans that use this drill"), "used-in", found)
            case Condition():
                if helping := self.library.helping(entry.name):
                    found = parts.cards([views.card(e) for e in helping], entry.docname)
                    yield parts.section(_("Drills that help"), "helps", found)
                if plans := self.library.protocols_for(entry.name):
                    found = parts.cards([views.card(p) for p in plans], entry.docname)
                    yield parts.section(_("Plans to follow"), "plans", found)
            case Protocol():
                return
