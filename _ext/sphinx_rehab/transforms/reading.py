"""The report on reading levels: for each page its grades and its hardest sentences, for staff."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docutils import nodes
from sphinx.config import Config

from sphinx_rehab import config as settings
from sphinx_rehab.core.model import entry_type
from sphinx_rehab.core.readability import Limits, Reading, Sentence, shortened
from sphinx_rehab.i18n import _
from sphinx_rehab.nodes import rehab_reading_report
from sphinx_rehab.transforms import parts
from sphinx_rehab.views import Measured


def fill(
    node: rehab_reading_report, measured: Sequence[Measured], config: Config, docname: str
) -> None:
    """Put the list of *measured* pages into *node*, or why there is none."""
    if not settings.is_english(config):
        node += parts.paragraph(_("Reading levels are measured in English only."), "rehab-none")
        return
    if not settings.measures_reading(config):
        node += parts.paragraph("Nothing is measured: rehab_reading_grades sets no limit.")
        return
    limits = settings.reading_limits(config)
    node += parts.paragraph(_summary(measured, limits))
    if measured:
        node += nodes.bullet_list("", *(_item(one, limits, docname) for one in measured))


def _summary(measured: Sequence[Measured], limits: Limits) -> str:
    above = sum(any(limits.above(one.reading)) for one in measured)
    return f"Pages measured: {len(measured)}. Above a limit: {above}."


def _item(one: Measured, limits: Limits, docname: str) -> nodes.list_item:
    entry, reading = one.entry, one.reading
    line = nodes.paragraph()
    line += parts.link(entry_type(entry), entry.name, entry.title, docname)
    line += nodes.Text(f": {_grades(reading)}")
    above = list(limits.above(reading))
    for name, _text, limit in above:
        line += nodes.Text("; ")
        line += nodes.strong("", f"{name} above {limit:g}")
    worst = reading.page.hardest if above else reading.page.hardest[:1]
    return nodes.list_item("", line, *_sentences(worst))


def _grades(reading: Reading) -> str:
    text = f"grade {reading.page.grade:.1f} in {reading.page.words} words"
    if not reading.steps:
        return text
    grade, number = max((step.grade, -number) for number, step in enumerate(reading.steps, 1))
    return f"{text}, hardest step {grade:.1f} (step {-number})"


def _sentences(hardest: Iterable[Sentence]) -> list[nodes.Node]:
    lines = [
        parts.paragraph(f"line {one.line}, grade {one.grade:.1f}: “{shortened(one.text)}”")
        for one in hardest
    ]
    return [nodes.bullet_list("", *(nodes.list_item("", line) for line in lines))] if lines else []
