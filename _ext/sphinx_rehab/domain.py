"""The `rehab` domain: what is stored of each page, and how names are resolved."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.util.nodes import make_refnode

from sphinx_rehab import config, regions, views
from sphinx_rehab.authoring.markup import DIRECTIVES, ROLES
from sphinx_rehab.core.dose_words import in_words
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.library import Library
from sphinx_rehab.core.model import Entry, Exercise, entry_type
from sphinx_rehab.core.names import did_you_mean
from sphinx_rehab.core.review import Status
from sphinx_rehab.core.vocabulary import Complaint, Table, Vocabulary
from sphinx_rehab.harvest import Harvest, harvest
from sphinx_rehab.i18n import words
from sphinx_rehab.report import warn, warn_all
from sphinx_rehab.search.pages import PageText, is_searched, page_text


class RehabDomain(Domain):
    """Exercises, protocols and conditions with permanent names."""

    name = "rehab"
    label = "Rehabilitation"
    object_types: ClassVar[dict[str, ObjType]] = {
        "exercise": ObjType("exercise", "exercise"),
        "protocol": ObjType("protocol", "protocol"),
        "condition": ObjType("condition", "condition"),
    }
    directives: ClassVar[dict[str, Any]] = DIRECTIVES
    roles: ClassVar[dict[str, Any]] = ROLES
    # Raise when the dataclasses of `harvest` or `core.model` change shape.
    data_version = 6
    initial_data: ClassVar[dict[str, Any]] = {
        "pages": {},
        "shown": {},
        "texts": {},
        "stems": {},
        "stemmer": "",
    }

    # -- storage, keyed by page

    @property
    def pages(self) -> dict[str, Harvest]:
        """What each page holds, by docname; pages without anything of ours are not listed."""
        found: dict[str, Harvest] = self.data["pages"]
        return found

    @property
    def texts(self) -> dict[str, PageText]:
        """What search keeps of each page, by docname."""
        found: dict[str, PageText] = self.data["texts"]
        return found

    @property
    def stems(self) -> dict[str, str]:
        """The stem of each word of :attr:`texts`."""
        found: dict[str, str] = self.data["stems"]
        return found

    def clear_doc(self, docname: str) -> None:
        """Forget *docname*."""
        self.pages.pop(docname, None)
        self.texts.pop(docname, None)
        self._unseal()

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Keep what *document* holds."""
        every, measured = config.review_every(env.config), config.measures_reading(env.config)
        found = harvest(docname, document, every, is_measured=measured)
        if found != Harvest():
            self.pages[docname] = found
        text = page_text(document) if is_searched(env, docname) else None
        if text is not None:
            self.texts[docname] = text
        self._unseal()

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Take over *docnames* from a parallel reader."""
        for docname in docnames:
            if docname in otherdata["pages"]:
                self.pages[docname] = otherdata["pages"][docname]
            if docname in otherdata["texts"]:
                self.texts[docname] = otherdata["texts"][docname]
        self._unseal()

    # -- the sealed library

    def _unseal(self) -> None:
        self.__dict__.pop("library", None)
        self.__dict__.pop("_region_pages", None)

    @cached_property
    def library(self) -> Library:
        """All entries read so far; made anew after any page changes."""
        entries = (entry for page in self.pages.values() for entry in page.entries)
        shown = [Status(status) for status in self.env.config.rehab_show]
        return Library(entries, self.vocabulary, shown)

    @property
    def vocabulary(self) -> Vocabulary:
        """The project's controlled words."""
        return self._loaded[0]

    @cached_property
    def _loaded(self) -> tuple[Vocabulary, list[tuple[Path, Complaint]]]:
        return config.load_vocabulary(self.vocabulary_files())

    def vocabulary_files(self) -> list[Path]:
        """The files that the vocabulary is read from."""
        return config.vocabulary_files(self.env.config, Path(self.env.srcdir))

    def entry_of(self, docname: str) -> Entry | None:
        """The first entry of *docname* that owns its name."""
        page = self.pages.get(docname)
        for entry in page.entries if page else ():
            if self.library.names.get(entry.name) is entry:
                return entry
        return None

    def region_page(self, docname: str) -> str:
        """The page that lists the exercises like the one of *docname*, "" where there is none."""
        entry = self.entry_of(docname)
        if not isinstance(entry, Exercise):
            return ""
        return regions.page_of(entry.regions, self._region_pages, self.vocabulary)

    @cached_property
    def _region_pages(self) -> dict[str, str]:
        return regions.region_pages(self.pages)

    def pages_to_rewrite(self, builder: Builder) -> list[str]:
        """The pages that show something of others which has changed since *builder* wrote them.

        Builders that share an environment write at different times, so each has its own digests.
        """
        place = f"{builder.name}:{builder.outdir}"
        then: dict[str, str] = self.data["shown"].get(place, {})
        now = {name: _digest(self._borrowed(name, page)) for name, page in self.pages.items()}
        self.data["shown"][place] = now
        return sorted(name for name, digest in now.items() if then.get(name) != digest)

    def _borrowed(self, docname: str, page: Harvest) -> tuple[object, ...]:
        shown = views.borrowed(self.library, page)
        if above := self.region_page(docname):
            shown = (*shown, above, self.env.titles[above].astext())
        if page.reading_reports:
            measured = views.readings(self.library, self.pages)
            limits = config.reading_limits(self.env.config)
            return (*shown, limits, [(m.entry.title, m.entry.docname, m.reading) for m in measured])
        return shown

    # -- consistency

    def check_consistency(self) -> None:
        """Tell what is wrong between pages, in a stable order, and which reviews are due."""
        self._check_vocabulary()
        warn_all(list(self.library.problems()))
        today = config.today(self.env.config)
        for entry in self.library.entries:
            if entry.review.is_overdue(today):
                due = entry.review.due()
                message = f'"{entry.title}" was due for review on {due}; have it looked at again'
                warn(Finding.REVIEW, message, (entry.docname, entry.line))
        limits = config.reading_limits(self.env.config)
        for measured in views.readings(self.library, self.pages):
            entry = measured.entry
            if entry.review.status is not Status.DRAFT:
                warn_all(list(limits.problems(entry.docname, entry.line, measured.reading)))

    def _check_vocabulary(self) -> None:
        for path, complaint in self._loaded[1] if self.library.names else ():
            warn(Finding.VOCABULARY, complaint.message, f"{path}:{complaint.line}")

    # -- names

    def resolve_xref(  # type: ignore[override]
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: addnodes.pending_xref,
        contnode: nodes.Element,
    ) -> nodes.Element | None:
        """The link for a role, None for a name that nobody has.

        A link to a page that patients do not see is its words only, so not always a reference.
        """
        kind = "exercise" if typ == "dose" else typ
        entry = self.library.find(kind, target)
        if entry is None:
            return self._label_of_condition(target, contnode) if kind == "condition" else None
        if typ == "dose" and isinstance(entry, Exercise):
            dose = entry.dose
            text = in_words(dose, words(), unit=entry.unit) if dose else entry.title
            return nodes.inline("", text, classes=["rehab-dose"])
        return self._link(builder, fromdocname, entry, node, contnode)

    def _label_of_condition(self, name: str, contnode: nodes.Element) -> nodes.Element | None:
        """The label of a condition of the vocabulary that has no page yet."""
        if name not in self.vocabulary.terms(Table.CONDITIONS):
            return None
        return nodes.inline("", self.vocabulary.label(Table.CONDITIONS, name))

    def resolve_any_xref(  # type: ignore[override]
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: addnodes.pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.Element]]:
        """The link for `[text](#name)` in Markdown, or for the `any` role."""
        entry = self.library.names.get(target)
        if entry is None:
            return []
        link = self._link(builder, fromdocname, entry, node, contnode)
        return [(f"rehab:{entry_type(entry)}", link)]

    def _link(
        self,
        builder: Builder,
        fromdocname: str,
        entry: Entry,
        node: addnodes.pending_xref,
        contnode: nodes.Element,
    ) -> nodes.Element:
        if not node["refexplicit"]:
            contnode = nodes.inline("", entry.title, classes=contnode["classes"])
        own = self.entry_of(fromdocname)
        if not self.library.is_shown(entry):
            if own is None or self.library.is_shown(own):
                message = (
                    f'"{entry.name}" is a page that patients do not see (status:'
                    f" {entry.review.status}), so this link is left out; link to another page"
                )
                warn(Finding.DRAFT, message, node)
            return contnode
        if entry.docname == fromdocname:
            return contnode
        return make_refnode(builder, fromdocname, entry.docname, "", contnode)

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """All names for objects.inv, former ones too; the page itself is the anchor."""
        for name, entry in sorted(self.library.names.items()):
            if self.library.is_shown(entry):
                priority = 1 if name == entry.name else -1
                yield name, entry.title, entry_type(entry), entry.docname, "", priority


def rehab_domain(env: BuildEnvironment) -> RehabDomain:
    """Our domain in *env*."""
    domain = env.domains["rehab"]
    assert isinstance(domain, RehabDomain)
    return domain


def _digest(value: object) -> str:
    return blake2b(repr(value).encode(), digest_size=16).hexdigest()


def tell_unknown_name(
    app: Sphinx, domain: Domain | None, node: addnodes.pending_xref
) -> bool | None:
    """Our words for a role that names nothing; neither this book nor an inventory has it."""
    if not isinstance(domain, RehabDomain):
        return None
    kind = "exercise" if node["reftype"] == "dose" else node["reftype"]
    near = did_you_mean(node["reftarget"], domain.library.names_of(kind))
    warn(Finding.LINK, f'there is no {kind} named "{node["reftarget"][:80]}"{near}', node)
    return True


def rewrite_changed(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Have exactly those pages written anew whose links or borrowed words changed."""
    return rehab_domain(env).pages_to_rewrite(app.builder)


def register(app: Sphinx) -> None:
    """Add the domain and its handlers to *app*."""
    app.add_domain(RehabDomain)
    app.connect("warn-missing-reference", tell_unknown_name)
    app.connect("env-updated", rewrite_changed)
