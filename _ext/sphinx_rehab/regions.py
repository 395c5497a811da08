"""Which page lists the drills of a part of the body: the way back up from an exercise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sphinx_rehab.core.vocabulary import Table, Vocabulary
from sphinx_rehab.harvest import CatalogueFilter, Harvest


def region_pages(pages: Mapping[str, Harvest]) -> dict[str, str]:
    """The page of each region that has one: a page by hand whose catalogue asks for it alone.

    Where several list a region, the one that lists the fewest others has it.
    """
    lists = [
        (len(wanted.regions), docname, wanted.regions)
        for docname, page in pages.items()
        if not page.entries
        for wanted in page.catalogues
        if wanted.regions and wanted == CatalogueFilter(regions=wanted.regions)
    ]
    found: dict[str, str] = {}
    for _count, docname, regions in sorted(lists):
        for region in regions:
            found.setdefault(region, docname)
    return found


def page_of(regions: Iterable[str], known: Mapping[str, str], vocabulary: Vocabulary) -> str:
    """The page of the first of *regions* that has one, or a wider one has; "" where none does."""
    for region in regions:
        for name in _upwards(region, vocabulary):
            if name in known:
                return known[name]
    return ""


def _upwards(region: str, vocabulary: Vocabulary) -> Iterator[str]:
    terms = vocabulary.terms(Table.REGIONS)
    while region:
        yield region
        term = terms.get(region)
        region = term.parent if term else ""
