"""Slips within one page: options, doses, terms, dates, lists, places, names."""

from __future__ import annotations

from sphinx_rehab.core.findings import Finding as F

from tests.extension.bad_cases import HERE, NAME, Case, no_slip, page, section, slip

HEAD = ":region: foot\n:position: sitting\n:equipment: none\n:helps: bunion\n:dose: 3 x 10"

OPTIONS = [
    slip("option-unknown", page(options=":regoin: foot @@"), F.OPTION, 'did you mean "region"?'),
    slip("option-far", page(options=":colour: red @@"), F.OPTION, '"colour" is unknown; known are'),
    slip("option-spaced", page(options=":reviewed by: Jo @@"), F.OPTION, 'mean "reviewed-by"?'),
    slip(
        "option-twice", page(options=":dose: 2 x 5 @@"), F.OPTION, '"dose" is written twice; keep'
    ),
    slip(
        "option-of-none", section(":::{steps}\n:class: x @@\n1. One\n:::"), F.OPTION, "no options"
    ),
    slip("no-space", page(dose=None, options=":dose:10 @@"), F.OPTION, 'write ":dose: 10"'),
    slip("no-second-colon", page(dose=None, options=":dose 10 @@"), F.OPTION, 'write ":dose: 10"'),
    slip(
        "option-below-text",
        f"# T\n\n:::{{exercise}} {NAME}\n{HEAD}\n\nA marmot.\n:level: gentle {HERE}\n:::\n",
        F.OPTION,
        '"level" stands below text or an empty line; keep the options together',
        "A marmot.",
        "Gentle",
    ),
    slip(
        "empty-line-among-options",
        f"# T\n\n:::{{exercise}} {NAME}\n:region: foot\n\n:position: sitting {HERE}\n"
        ":equipment: none\n\n:helps: bunion\n:dose: 3 x 10\n\nA marmot.\n:::\n",
        F.OPTION,
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
        f"# T\n\n:::{{exercise}} {NAME}\n---\n{HEAD.replace(':', '', 1).replace(chr(10) + ':', chr(10))}"
        "\n---\nA marmot.\n:::\n",
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
        F.MISSING,
        f'option "{option}" is missing; {mend}',
    )
    for option, mend in REQUIRED.items()
] + [
    slip(
        f"{option}-empty",
        page(**{option: HERE}),
        F.MISSING,
        f'option "{option}" is empty; {mend}',
    )
    for option, mend in REQUIRED.items()
]

DOSES = [
    slip("dose-option", page(dose="2-3sec @@"), F.DOSE, 'write for example "hold 2-3 s"'),
    slip("dose-hold", section("A {hold}`2-3 marmots` hold. @@"), F.DOSE, "hold: ", "2-3 marmots"),
    slip("dose-rest", section("A {rest}`long marmot`. @@"), F.DOSE, "{rest}`30 s`", "long marmot"),
    slip("dose-reps", section("Do {reps}`marmots`. @@"), F.DOSE, "reps: ", "Do <span>marmots"),
    slip("hold-empty", section("A {hold}` ` hold. @@"), F.DOSE, "write for example {hold}`2-3 s`"),
]

TERMS = [
    slip("term-region", page(region="foott @@"), F.TERM, '(regions); did you mean "foot"?'),
    slip("term-helps", page(helps="bunyon @@"), F.TERM, '(conditions); did you mean "bunion"?'),
    slip("term-position", page(position="siting @@"), F.TERM, 'did you mean "sitting"?'),
    slip("term-equipment", page(equipment="bands @@"), F.TERM, 'did you mean "band"?'),
    slip("term-level", page(level="gentel @@"), F.TERM, 'did you mean "gentle"?'),
    slip("term-far", page(region="marmot @@"), F.TERM, "or add it to exercises/vocabulary.toml"),
    slip("term-with-capital", page(region="Foot @@"), F.TERM, 'did you mean "foot"?'),
    slip("levels", page(level="gentle, hard @@"), F.TERM, "one level; keep the first", "Gentle"),
    slip("for", "# P\n\n:::{protocol} own-name\n:for: bunyon @@\n\nYou.\n:::", F.TERM, '"bunion"?'),
    slip(
        "filter", section(":::{catalogue}\n:region: foott @@\n:::"), F.TERM, 'did you mean "foot"'
    ),
    slip("filter-status", section(":::{catalogue}\n:status: draftt @@\n:::"), F.STATUS, '"draft"?'),
]

DATES = [
    slip("date-order", page(reviewed_on="31.3.2026 @@"), F.DATE, "for example 2026-03-31"),
    slip("date-none", page(reviewed_on="2026-02-30 @@"), F.DATE, '"2026-02-30" does not exist'),
    slip("date-year", page(reviewed_on="0000-01-01 @@"), F.DATE, "does not exist"),
    slip("interval", page(review_every="soon @@"), F.DATE, 'write for example "12 months"'),
    slip("interval-zero", page(review_every="0 months @@"), F.DATE, 'example "12 months"'),
    slip("status-near", page(status="publishd @@"), F.STATUS, 'did you mean "published"?'),
    slip("status-far", page(status="live @@"), F.STATUS, "write draft, review or published"),
]

ONE_LIST = "takes one numbered list and nothing else, but holds "
LISTS = [
    slip(
        "steps-bullets",
        section(":::{steps}\n- a marmot @@\n:::"),
        F.LIST,
        "a bullet list",
        "marmot",
    ),
    slip(
        "steps-paragraph", section(":::{steps}\na marmot @@\n:::"), F.LIST, "a paragraph", "marmot"
    ),
    slip(
        "steps-two-lists",
        section(":::{steps}\n1. one\n2) marmot @@\n:::"),
        F.LIST,
        f"{ONE_LIST}more than one numbered list; write each step",
        "marmot",
    ),
    slip(
        "steps-heading", section(":::{steps}\n### Marmot @@\n1. a\n:::"), F.PLACE, "open", "Marmot"
    ),
    slip("steps-lead", section(":::{steps}\nDo: @@\n1. marmot\n:::"), F.LIST, ONE_LIST, "marmot"),
    slip("steps-tail", section(":::{steps}\n1. a\n\nmarmot @@\n:::"), F.LIST, ONE_LIST, "marmot"),
    slip(
        "steps-code", section(":::{steps}\n    1. marmot @@\n:::"), F.PLACE, "four spaces", "marmot"
    ),
    slip(
        "cues-numbered",
        section(":::{cues}\n1. marmot @@\n:::"),
        F.LIST,
        "a numbered list",
        "marmot",
    ),
    slip("mistakes-bullets", section(":::{mistakes}\n- marmot @@\n:::"), F.LIST, "list", "marmot"),
    slip(
        "session-bullets", section(":::{session}\n- marmot @@\n:::"), F.LIST, "numbered", "marmot"
    ),
    slip(
        "session-other",
        section(":::{session}\n1. Walk a marmot @@\n:::"),
        F.LIST,
        '"Walk a marmot" does not begin with an exercise; write each exercise',
        "Walk a marmot",
    ),
    slip(
        "related-text", section(":::{related} @@\nmarmot\n:::"), F.LIST, "takes no text", "marmot"
    ),
    slip("catalogue-text", section(":::{catalogue} @@\nmarmot\n:::"), F.LIST, "no text", "marmot"),
]

EMPTY_LISTS = {
    "steps": 'starts with "1. "',
    "cues": 'starts with "- "',
    "feel": 'starts with "- "',
    "advance-when": 'starts with "- "',
    "sources": 'starts with "- "',
    "ask-first": 'starts with "- "',
    "stop-if": 'starts with "- "',
    "mistakes": '": " with the fix',
    "faq": '": " with the answer',
    "clinical-note": "write the note below",
    "why-it-matters": "write the note below",
    "session": 'for example "1. {exercise}`toe-threading`"',
}
EMPTY = [
    *(
        slip(f"{directive}-empty", section(f":::{{{directive}}}{HERE}\n:::"), F.EMPTY, mend)
        for directive, mend in EMPTY_LISTS.items()
    ),
    slip(
        "step-empty", section(":::{steps}\n1. @@\n2. marmot\n:::"), F.EMPTY, "take it out", "marmot"
    ),
    slip(
        "message-empty",
        page(message="").replace(NAME, NAME + HERE, 1),
        F.EMPTY,
        "say in one or two",
    ),
    slip(
        "section-empty",
        page(body="## Marmot @@\n\n## B\n\nText.\n"),
        F.EMPTY,
        "take the heading out",
    ),
    slip(
        "answer-missing",
        section(":::{faq}\nMarmot? @@\n\nB?\n: C.\n:::"),
        F.LIST,
        "no answer",
        "Marmot?",
    ),
    slip(
        "answer-last",
        section(":::{faq}\nB?\n: C.\n\nMarmot? @@\n:::"),
        F.LIST,
        "no answer",
        "Marmot?",
    ),
    slip(
        "answer-blank", section(":::{faq}\nMarmot? @@\n:\n:::"), F.LIST, "has no answer", "Marmot?"
    ),
    slip(
        "fix-missing",
        section(":::{mistakes}\nMarmot @@\n:::"),
        F.LIST,
        '"Marmot" has no fix',
        "Marmot",
    ),
    slip(
        "question-twice",
        section(":::{faq}\nHow?\n: So.\n\nHow? @@\n: A marmot.\n:::"),
        F.ANCHOR,
        'the question "How?" has the same words as another on this page; change one',
        "A marmot.",
    ),
    slip(
        "question-twice-in-two",
        section(":::{faq}\nHow?\n: So.\n:::\n\n:::{faq}\nhow! @@\n: A marmot.\n:::"),
        F.ANCHOR,
        "change one of them",
        "A marmot.",
    ),
    no_slip(
        "answer-with-list",
        section(":::{faq}\nWhy?\n: So.\n\n  A marmot\n  : Too.\n:::"),
        "A marmot",
    ),
]

SECOND = page("second").partition("\n\n")[2]
IN_LIST = "\n".join(f"  {line}".rstrip() for line in SECOND.splitlines())
PLACES = [
    slip(
        "two-exercises",
        f"{page()}\n{SECOND}".replace("exercise} second", "exercise} second@@").replace(
            "stiff", "marmot"
        ),
        F.PLACE,
        "a page holds one exercise; move this one to a file of its own",
        "marmot",
    ),
    no_slip(
        "exercise-and-plan", page(body=":::{protocol} own-name-plan\nA marmot.\n:::"), "A marmot."
    ),
    slip("no-title", SECOND.replace("second", NAME + HERE), F.PLACE, "under the title of the page"),
    slip(
        "under-second-heading",
        f"# T\n\n## S\n\n{SECOND}".replace("second", NAME + HERE),
        F.PLACE,
        "title",
    ),
    slip(
        "in-directive",
        f"# T\n\n::::{{clinical-note}}\nText.\n\n{SECOND}::::\n".replace("second", NAME + HERE),
        F.PLACE,
        "put it under the title",
    ),
    slip("in-list", f"# T\n\n- item\n\n{IN_LIST}".replace("second", NAME + HERE), F.PLACE, "title"),
    slip(
        "in-quotation",
        "# T\n\n"
        + "\n".join(f"> {line}" for line in SECOND.replace("second", NAME + HERE).splitlines()),
        F.PLACE,
        "put it under the title",
    ),
    slip(
        "exercise-open",
        f"# T\n\n:::{{exercise}} {NAME}\n{HEAD}\n\nA marmot.\n\n## Steps @@\n\n:::{{steps}}\n1. a\n:::\n",
        F.PLACE,
        'exercise: it is still open here, at "## Steps"; put a line ":::" above',
        "A marmot.",
    ),
    slip(
        "steps-open",
        section(":::{steps}\n1. A marmot\n\n:::{cues} @@\n- c\n:::\n\nThe end."),
        F.PLACE,
        "steps: it is still open here",
        "A marmot",
        "The end.",
    ),
    slip(
        "open-at-the-end", section(":::{faq}\nA?\n: B.\n\n## Marmot @@"), F.PLACE, "open", "Marmot"
    ),
    slip(
        "one-fence-too-many",
        section(":::{cues}\n- c\n:::\n:::@@\n\nA marmot."),
        F.PLACE,
        "no directive",
        "marmot",
    ),
    slip("code", section("- item\n\n      marmot @@"), F.PLACE, "computer code", "marmot"),
    slip("backticks", section("``` @@\nmarmot\n"), F.PLACE, "computer code", "marmot"),
    slip("tabs", page().replace("Loosens", "\tA marmot @@"), F.PLACE, "computer code", "A marmot"),
    no_slip(
        "nested-right",
        section("::::{clinical-note}\nA marmot.\n\n:::{cues}\n- c\n:::\n::::"),
        "marmot",
    ),
]

RULE = "a name has lower-case letters, digits and hyphens only, at most 80"
NAMES = [
    slip(f"name-{number}", page().replace(NAME, f"{written}{HERE}", 1), F.NAME, words)
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
            ("a\0b", 'write for example "ab"'),
        ]
    )
] + [
    slip("formerly-bad", page(formerly="Old Name @@"), F.NAME, 'write for example "old-name"'),
    slip("relation-bad", page(harder="Other One @@"), F.NAME, 'write for example "other-one"'),
]

CASES: list[Case] = [
    *OPTIONS, *MISSING, *DOSES, *TERMS, *DATES, *LISTS, *EMPTY, *PLACES, *NAMES
]  # fmt: skip
