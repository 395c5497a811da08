"""The same slips in reStructuredText, whose parser hands over options and lines in another way."""

from __future__ import annotations

from textwrap import indent

from sphinx_rehab.core.findings import Finding

from tests.extension.bad_cases import HERE, NAME, Case
from tests.extension.bad_files import SCRIPT, SHOWN

OPTIONS = {
    "region": "foot",
    "helps": "bunion",
    "position": "sitting",
    "equipment": "none",
    "dose": "3 x 10",
}


def rst(
    name: str = NAME, body: str = "", message: str = "A message.", **changed: str | None
) -> str:
    """An exercise page; None drops an option."""
    lines = [
        f"   :{key}: {value}" for key, value in (OPTIONS | changed).items() if value is not None
    ]
    head = "\n".join([f".. rehab:exercise:: {name}", *lines])
    return f"Title\n=====\n\n{head}\n\n   {message}\n\nA section\n---------\n\nText.\n\n{body}\n"


def directive(name: str, content: str) -> str:
    """A page with the directive *name* in its section."""
    return rst(body=f".. rehab:{name}::\n\n{indent(content, '   ')}\n\nThe end.")


def slip(name: str, text: str, finding: Finding, words: str, *kept: str) -> Case:
    return Case(f"rst-{name}", text, ((finding, words),), kept, page="x.rst")


def no_slip(name: str, text: str, *kept: str) -> Case:
    return Case(f"rst-{name}", text, (), kept, page="x.rst")


SECOND = rst(f"rst-other{HERE}", message="A marmot.").partition("\n\n")[2].partition("A section")[0]

CASES = [
    no_slip(
        "right", rst(tagline='"Foot', body=":rehab:hold:`2 s` a marmot"), "&quot;Foot", "marmot"
    ),
    no_slip("option-continued", rst(helps="bunion,\n      plantar-heel-pain"), "Plantar heel pain"),
    slip(
        "option-unknown", rst(regoin="foot @@"), Finding.OPTION, 'did you mean "region"?', "Sitting"
    ),
    slip(
        "option-twice",
        rst(dose="1 x 5\n   :dose: 3 x 10 @@"),
        Finding.OPTION,
        "written twice",
        "3 sets of 10",
    ),
    slip(
        "no-space",
        rst(dose=None, tagline="a\n   :dose:10 @@"),
        Finding.OPTION,
        'write ":dose: 10"',
        "10 times",
    ),
    slip(
        "option-missing",
        rst(f"{NAME}@@", region=None),
        Finding.MISSING,
        '"region" is missing',
        "A message.",
    ),
    slip("option-empty", rst(region="@@"), Finding.MISSING, '"region" is empty', "A message."),
    slip(
        "option-below-text",
        rst(message="A marmot.\n   :level: gentle @@"),
        Finding.OPTION,
        "keep",
        "A marmot.",
        "Gentle",
    ),
    slip(
        "dose", rst(dose="2-3sec @@"), Finding.DOSE, 'write for example "hold 2-3 s"', "A message."
    ),
    slip("hold", rst(body="A :rehab:hold:`marmot` hold. @@"), Finding.DOSE, "is no time", "marmot"),
    slip("term", rst(region="foott @@"), Finding.TERM, 'did you mean "foot"?'),
    slip("name", rst("Toe Yoga @@"), Finding.NAME, 'write for example "toe-yoga"', "A message."),
    slip(
        "name-missing",
        rst("@@").replace(":: @@", "::@@"),
        Finding.NAME,
        "a permanent name is missing",
    ),
    slip(
        "steps",
        directive("steps", "- marmot @@"),
        Finding.LIST,
        "a bullet list",
        "marmot",
        "The end.",
    ),
    slip(
        "faq",
        directive("faq", "Marmot? @@\n\nB?\n   C."),
        Finding.LIST,
        '"Marmot?" has no answer',
        "Marmot?",
    ),
    slip("link", rst(body="A :rehab:exercise:`rst-lonk`. @@"), Finding.LINK, "no exercise named"),
    slip(
        "picture",
        rst(body=".. image:: y.svg @@\n   :alt: A marmot"),
        Finding.PICTURE,
        "",
        "A marmot",
    ),
    slip("html", rst(body=f".. raw:: html @@\n\n   {SCRIPT}"), Finding.HTML, SCRIPT, SHOWN),
    no_slip("html-in-option", rst(tagline=SCRIPT), SHOWN),
    slip(
        "second",
        f"{rst()}\n{SECOND}",
        Finding.PLACE,
        "move this one to a file of its own",
        "marmot",
    ),
]
