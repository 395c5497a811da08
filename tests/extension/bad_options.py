"""Slips in names, options and roles: doses, terms, dates."""

from __future__ import annotations

from sphinx_rehab.core.findings import Finding

from tests.extension.bad_cases import HEAD, HERE, NAME, Case, no_slip, page, section, slip

DASHED = HEAD.removeprefix(":").replace("\n:", "\n")
OPTIONS = [
    slip(
        "option-unknown", page(options=":regoin: foot @@"), Finding.OPTION, 'did you mean "region"?'
    ),
    slip(
        "option-far",
        page(options=":colour: red @@"),
        Finding.OPTION,
        '"colour" is unknown; known are',
    ),
    slip(
        "option-spaced", page(options=":reviewed by: Jo @@"), Finding.OPTION, 'mean "reviewed-by"?'
    ),
    slip(
        "option-twice",
        page(options=":dose: 2 x 5 @@"),
        Finding.OPTION,
        '"dose" is written twice; keep',
    ),
    slip(
        "option-of-none",
        section(":::{steps}\n:class: x @@\n1. One\n:::"),
        Finding.OPTION,
        "no options",
    ),
    slip("no-space", page(dose=None, options=":dose:10 @@"), Finding.OPTION, 'write ":dose: 10"'),
    slip(
        "no-second-colon",
        page(dose=None, options=":dose 10 @@"),
        Finding.OPTION,
        'write ":dose: 10"',
    ),
    slip(
        "option-below-text",
        f"# T\n\n:::{{exercise}} {NAME}\n{HEAD}\n\nA marmot.\n:level: gentle {HERE}\n:::\n",
        Finding.OPTION,
        '"level" stands below text or an empty line; keep the options together',
        "A marmot.",
        "Gentle",
    ),
    slip(
        "empty-line-among-options",
        f"# T\n\n:::{{exercise}} {NAME}\n:region: foot\n\n:position: sitting {HERE}\n"
        ":equipment: none\n\n:helps: bunion\n:dose: 3 x 10\n\nA marmot.\n:::\n",
        Finding.OPTION,
        "keep the options together",
        "A marmot.",
        "Sitting",
        "3 sets of 10",
    ),
    no_slip("quote-unclosed", page(tagline='"Foot first # 1'), "&quot;Foot first # 1"),
    no_slip("quoted", page(tagline='"Foot first"'), ">Foot first<"),
    no_slip("apostrophe", page(tagline="'tis a marmot"), "'tis a marmot"),
    no_slip("tab-in-option", page(region="\tfoot"), "Foot"),
    no_slip(
        "option-continued",
        page(helps="bunion,\n  plantar-heel-pain"),
        "Bunion",
        "Plantar heel pain",
    ),
    no_slip(
        "options-between-dashes",
        f"# T\n\n:::{{exercise}} {NAME}\n---\n{DASHED}\n---\nA marmot.\n:::\n",
        "3 sets of 10",
        "A marmot.",
    ),
    no_slip("options-indented", page().replace("\n:", "\n  :").replace("\n  :::", "\n:::"), "Foot"),
    no_slip("optional-empty", page(tagline="", aliases="", harder=""), "Foot"),
]

REQUIRED = {
    "region": "write for example :region: foot",
    "position": "write for example :position: sitting",
    "equipment": "write for example :equipment: none",
    "dose": "write for example :dose: 3 x 10, daily",
    "helps": "write for example :helps: plantar-heel-pain (or :targets:",
}
MISSING = [
    slip(
        f"{option}-missing",
        page(**{option: None}).replace(NAME, f"{NAME} {HERE}", 1).replace(f" {HERE}", HERE),
        Finding.MISSING,
        f'option "{option}" is missing; {mend}',
    )
    for option, mend in REQUIRED.items()
] + [
    slip(
        f"{option}-empty",
        page(**{option: HERE}),
        Finding.MISSING,
        f'option "{option}" is empty; {mend}',
    )
    for option, mend in REQUIRED.items()
]

DOSES = [
    slip("dose-option", page(dose="2-3sec @@"), Finding.DOSE, 'write for example "hold 2-3 s"'),
    slip(
        "dose-hold",
        section("A {hold}`2-3 marmots` hold. @@"),
        Finding.DOSE,
        "hold: ",
        "2-3 marmots",
    ),
    slip(
        "dose-rest",
        section("A {rest}`long marmot`. @@"),
        Finding.DOSE,
        "{rest}`30 s`",
        "long marmot",
    ),
    slip(
        "dose-reps", section("Do {reps}`marmots`. @@"), Finding.DOSE, "reps: ", "Do <span>marmots"
    ),
    slip(
        "hold-empty",
        section("A {hold}` ` hold. @@"),
        Finding.DOSE,
        "write for example {hold}`2-3 s`",
    ),
]

DOSES += [
    slip(
        "dose-after-rst",
        section("```{eval-rst}\nText.\n```\n\nA {hold}`marmot`. @@"),
        Finding.DOSE,
        "is no time",
        "marmot",
    ),
    slip(
        "dose-in-words",
        section("A {hold}`breath <5 marmots>`. @@"),
        Finding.DOSE,
        '"5 marmots"',
        "breath",
    ),
]

TERMS = [
    slip("term-region", page(region="foott @@"), Finding.TERM, '(regions); did you mean "foot"?'),
    slip(
        "term-helps", page(helps="bunyon @@"), Finding.TERM, '(conditions); did you mean "bunion"?'
    ),
    slip("term-position", page(position="siting @@"), Finding.TERM, 'did you mean "sitting"?'),
    slip("term-equipment", page(equipment="bands @@"), Finding.TERM, 'did you mean "band"?'),
    slip("term-level", page(level="gentel @@"), Finding.TERM, 'did you mean "gentle"?'),
    slip(
        "term-far", page(region="marmot @@"), Finding.TERM, "or add it to exercises/vocabulary.toml"
    ),
    slip("term-with-capital", page(region="Foot @@"), Finding.TERM, 'did you mean "foot"?'),
    slip(
        "levels", page(level="gentle, hard @@"), Finding.TERM, "one level; keep the first", "Gentle"
    ),
    slip(
        "for",
        "# P\n\n:::{protocol} own-name\n:for: bunyon @@\n\nYou.\n:::",
        Finding.TERM,
        '"bunion"?',
    ),
    slip(
        "filter",
        section(":::{catalogue}\n:region: foott @@\n:::"),
        Finding.TERM,
        'did you mean "foot"',
    ),
    slip(
        "filter-value",
        section(":::{catalogue}\n:filter: region @@\n:::"),
        Finding.OPTION,
        'write ":filter:" alone',
    ),
    slip(
        "filter-status",
        section(":::{catalogue}\n:status: draftt @@\n:::"),
        Finding.STATUS,
        '"draft"?',
    ),
]

DATES = [
    slip("date-order", page(reviewed_on="31.3.2026 @@"), Finding.DATE, "for example 2026-03-31"),
    slip(
        "date-none", page(reviewed_on="2026-02-30 @@"), Finding.DATE, '"2026-02-30" does not exist'
    ),
    slip("date-year", page(reviewed_on="0000-01-01 @@"), Finding.DATE, "does not exist"),
    slip("interval", page(review_every="soon @@"), Finding.DATE, 'write for example "12 months"'),
    slip("interval-zero", page(review_every="0 months @@"), Finding.DATE, 'example "12 months"'),
    slip("status-near", page(status="publishd @@"), Finding.STATUS, 'did you mean "published"?'),
    slip("status-far", page(status="live @@"), Finding.STATUS, "write draft, review or published"),
]

RULE = "a name has lower-case letters, digits and hyphens only, at most 80"
NAMES = [
    slip(f"name-{number}", page().replace(NAME, f"{written}{HERE}", 1), Finding.NAME, words)
    for number, (written, words) in enumerate(
        [
            ("toe threading", f'{RULE}; write for example "toe-threading"'),
            ("Toe-Threading", 'write for example "toe-threading"'),
            ("<b>x</b>", 'write for example "b-x-b"'),
            ("föö", 'write for example "foo"'),
            ("toe_yoga", 'write for example "toe-yoga"'),
            ("../x", 'write for example "x"'),
            ("---", f'"---" cannot be a permanent name; {RULE}'),
            ("", "a permanent name is missing; write for example {exercise} toe-threading"),
            ("x" * 300, f'cannot be a permanent name; {RULE}; write for example "xxx'),
            ("a\0b", 'write for example "a-b"'),
        ]
    )
] + [
    slip(
        "formerly-bad", page(formerly="Old Name @@"), Finding.NAME, 'write for example "old-name"'
    ),
    slip(
        "relation-bad", page(harder="Other One @@"), Finding.NAME, 'write for example "other-one"'
    ),
]

CASES: list[Case] = [*OPTIONS, *MISSING, *DOSES, *TERMS, *DATES, *NAMES]
