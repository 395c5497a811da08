"""Slips between pages: relations, links, names, reviews."""

from __future__ import annotations

from sphinx_rehab.core.findings import Finding

from tests.extension.bad_cases import HERE, NAME, Case, no_slip, page, section, slip

OTHER = {"o.md": page(f"{NAME}-other")}
RELATIONS = [
    Case(
        "relation-near",
        page(harder=f"{NAME}-othr @@"),
        (
            (
                Finding.RELATION,
                'harder: there is no exercise named "relation-near-othr"; did you mean',
            ),
        ),
        others=OTHER,
    ),
    slip(
        "relation-far",
        page(harder="marmots-of-the-alps @@"),
        Finding.RELATION,
        "mend the name or take it out",
    ),
    slip(
        "relation-self",
        page(harder=f"{NAME} @@"),
        Finding.RELATION,
        "cannot be linked to itself; take",
    ),
    slip(
        "relation-self-old",
        page(harder="old-self @@", formerly="old-self"),
        Finding.RELATION,
        'take "old-self" out',
    ),
    slip(
        "relation-written-back",
        page(options=":prepared-by: other @@"),
        Finding.OPTION,
        '"prepared-by" is unknown',
    ),
    Case(
        "contradiction-here",
        page(harder=f"{NAME}-other", options=f":easier: {NAME}-other @@"),
        (
            (
                Finding.RELATION,
                'contradiction: "contradiction-here-other" is harder than "contradiction',
            ),
        ),
        others=OTHER,
    ),
    Case(
        "contradiction-there",
        page(harder=f"{NAME}-other @@"),
        ((Finding.RELATION, "take one of these links out"),),
        others={"o.md": page(f"{NAME}-other", harder=NAME)},
    ),
    Case(
        "circle",
        page(harder=f"{NAME}-two"),
        ((Finding.RELATION, 'circle: "circle'),),
        others={
            "y.md": page(f"{NAME}-two", harder=f"{NAME}-three"),
            "z.md": page(f"{NAME}-three", harder=f"{NAME} @@"),
        },
    ),
    Case(
        "circle-of-preparations",
        page(prepares_for=f"{NAME}-two"),
        ((Finding.RELATION, "prepares for"),),
        others={
            "y.md": page(f"{NAME}-two", prepares_for=f"{NAME}-three"),
            "z.md": page(f"{NAME}-three", prepares_for=f"{NAME} @@"),
        },
    ),
]

PLAN = "# P\n\n:::{protocol} own-name-plan\nFor you.\n:::\n\n## S\n\n:::{session}\n"
LINKS = [
    slip(
        "link-near",
        section("A {exercise}`marmot <link-nar>`. @@"),
        Finding.LINK,
        'mean "link-near"?',
        "marmot",
    ),
    slip(
        "link-far",
        section("A {exercise}`marmots-of-the-alps`. @@"),
        Finding.LINK,
        "no exercise named",
        "marmots-",
    ),
    slip(
        "link-to-no-plan",
        section("A {protocol}`link-to-no-plan`. @@"),
        Finding.LINK,
        "no protocol named",
    ),
    slip(
        "link-to-no-dose",
        section("A {dose}`link-to-no-dosis`. @@"),
        Finding.LINK,
        '"link-to-no-dose"?',
    ),
    slip(
        "session-name",
        f"{PLAN}1. {{exercise}}`session-nama-other` @@\n:::\n",
        Finding.LINK,
        "no exercise named",
    ),
    slip(
        "session-dose",
        f"{PLAN}1. {{exercise}}`link-near` lots of marmots @@\n:::\n",
        Finding.DOSE,
        "paragraph of their own",
    ),
    slip(
        "session-frequency",
        f"{PLAN}:frequency: dayly @@\n\n1. {{exercise}}`link-near`\n:::\n",
        Finding.DOSE,
        "dayly",
    ),
    no_slip("link-to-vocabulary", section("A {condition}`bunion`."), "Bunion"),
    no_slip("link-in-markdown", section("A [marmot](#link-near)."), 'href="../link-near/x.html"'),
]

NAMES = [
    Case(
        "name-twice",
        page(),
        ((Finding.CLASH, 'the name "name-twice" is already taken by the exercise "Own Name"'),),
        others={"y.md": page(NAME, title="Later").replace(NAME, f"{NAME}{HERE}", 1)},
    ),
    slip(
        "bunion",
        page().replace(NAME, f"{NAME}{HERE}", 1),
        Finding.CLASH,
        "taken by a condition of the vocabulary",
    ),
    Case(
        "plantar-heel-pain",
        "# C\n\n:::{condition} own-name\nA pain.\n:::\n",
        ((Finding.CLASH, 'taken by the condition "C"'),),
        others={"y.md": page().replace(NAME, f"{NAME}{HERE}", 1)},
    ),
    slip(
        "condition-near",
        "# C\n\n:::{condition} bunio @@\nA marmot.\n:::\n",
        Finding.TERM,
        'mean "bunion"?',
        "A marmot",
    ),
    Case(
        "former-name-taken",
        page(formerly=f"{NAME}-other").replace(NAME, f"{NAME}{HERE}", 1),
        ((Finding.CLASH, 'the name "former-name-taken-other" is already taken'),),
        others=OTHER,
    ),
    Case(
        "former-name-twice",
        page(formerly="old-marmot"),
        ((Finding.CLASH, 'the name "old-marmot" is already taken by the exercise "Own Name"'),),
        others={
            "y.md": page(f"{NAME}-other", formerly="old-marmot").replace("other", f"other{HERE}", 1)
        },
    ),
    slip(
        "former-name-own",
        page(formerly=NAME).replace(NAME, f"{NAME}{HERE}", 1),
        Finding.CLASH,
        "is still the name of this page",
    ),
    Case(
        "former-name-page",
        page(formerly="y").replace(NAME, f"{NAME}{HERE}", 1),
        ((Finding.CLASH, "there is a page at former-name-page/y"),),
        others={"y.md": "# A page\n"},
    ),
]

FULL = """
:::{ask-first}
- a
:::

:::{stop-if}
- b
:::

## Sources

:::{sources}
- c
:::
"""
REVIEWED = ":reviewed-by: Dr. Marmot\n:reviewed-on: 2025-12-01"


def published(options: str = REVIEWED, body: str = FULL) -> str:
    return page(status="published", options=options, body=body)


def without(part: str) -> str:
    """A published page that lacks *part*, with the mark in the line of its directive."""
    if part in REVIEWED:
        lines = [line for line in REVIEWED.splitlines() if part not in line]
        text = published(options="\n".join(lines))
    else:
        start = FULL.index(f":::{{{part}}}")
        text = published(body=FULL[:start] + "Text.\n" + FULL[FULL.index(":::", start + 3) + 3 :])
    return text.replace(NAME, f"{NAME}{HERE}", 1)


STATUS = [
    no_slip("published", published(), "Reviewed by Dr. Marmot"),
    *(
        slip(f"published-without-{part}", without(part), Finding.INCOMPLETE, part)
        for part in ("reviewed-by", "reviewed-on", "ask-first", "stop-if", "sources")
    ),
    Case(
        "published-picture",
        published(body=FULL + "\n![](a.svg) @@\n"),
        ((Finding.INCOMPLETE, 'picture "a.svg" has no description; write it between the [ ]'),),
        others={"a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"},
    ),
    Case(
        "published-poster",
        published(body=FULL + "\n:::{video} a.mp4\n:poster: a.svg\n\nA marmot.\n:::\n"),
        (),
        ("A marmot.",),
        {"a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>", "a.mp4": "x"},
    ),
    slip(
        "overdue",
        published(options=REVIEWED.replace("2025", "2024")).replace(NAME, f"{NAME}{HERE}", 1),
        Finding.REVIEW,
        '"Own Name" was due for review on 2025-12-01; have it looked at again',
        "Reviewed by Dr. Marmot",
    ),
    Case(
        "link-to-draft",
        section("A {exercise}`marmot <link-to-draft-other>`. @@"),
        (
            (
                Finding.DRAFT,
                '"link-to-draft-other" is a page that patients do not see (status: draft)',
            ),
        ),
        ("marmot",),
        {"o.md": page(f"{NAME}-other", status="draft")},
    ),
]

CASES: list[Case] = [*RELATIONS, *LINKS, *NAMES, *STATUS]
