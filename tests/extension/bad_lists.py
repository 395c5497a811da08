"""Slips in lists and in places."""

from __future__ import annotations

from sphinx_rehab.core.findings import Finding

from tests.extension.bad_cases import HEAD, HERE, NAME, Case, no_slip, page, section, slip

ONE_LIST = "takes one numbered list and nothing else, but holds "
LISTS = [
    slip(
        "steps-bullets",
        section(":::{steps}\n- a marmot @@\n:::"),
        Finding.LIST,
        "a bullet list",
        "marmot",
    ),
    slip(
        "steps-paragraph",
        section(":::{steps}\na marmot @@\n:::"),
        Finding.LIST,
        "a paragraph",
        "marmot",
    ),
    slip(
        "steps-two-lists",
        section(":::{steps}\n1. one\n2) marmot @@\n:::"),
        Finding.LIST,
        f"{ONE_LIST}more than one numbered list; write each step",
        "marmot",
    ),
    slip(
        "steps-heading",
        section(":::{steps}\n### Marmot @@\n1. a\n:::"),
        Finding.PLACE,
        "open",
        "Marmot",
    ),
    slip(
        "steps-lead",
        section(":::{steps}\nDo: @@\n1. marmot\n:::"),
        Finding.LIST,
        ONE_LIST,
        "marmot",
    ),
    slip(
        "steps-tail",
        section(":::{steps}\n1. a\n\nmarmot @@\n:::"),
        Finding.LIST,
        ONE_LIST,
        "marmot",
    ),
    slip(
        "steps-code",
        section(":::{steps}\n    1. marmot @@\n:::"),
        Finding.PLACE,
        "four spaces",
        "marmot",
    ),
    slip(
        "cues-numbered",
        section(":::{cues}\n1. marmot @@\n:::"),
        Finding.LIST,
        "a numbered list",
        "marmot",
    ),
    slip(
        "mistakes-bullets",
        section(":::{mistakes}\n- marmot @@\n:::"),
        Finding.LIST,
        "list",
        "marmot",
    ),
    slip(
        "session-bullets",
        section(":::{session}\n- marmot @@\n:::"),
        Finding.LIST,
        "numbered",
        "marmot",
    ),
    slip(
        "session-other",
        section(":::{session}\n1. Walk a marmot @@\n:::"),
        Finding.LIST,
        '"Walk a marmot" does not begin with an exercise; write each exercise',
        "Walk a marmot",
    ),
    slip(
        "related-text",
        section(":::{related} @@\nmarmot\n:::"),
        Finding.LIST,
        "takes no text",
        "marmot",
    ),
    slip(
        "catalogue-text",
        section(":::{catalogue} @@\nmarmot\n:::"),
        Finding.LIST,
        "no text",
        "marmot",
    ),
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
        slip(f"{directive}-empty", section(f":::{{{directive}}}{HERE}\n:::"), Finding.EMPTY, mend)
        for directive, mend in EMPTY_LISTS.items()
    ),
    slip(
        "step-empty",
        section(":::{steps}\n1. @@\n2. marmot\n:::"),
        Finding.EMPTY,
        "take it out",
        "marmot",
    ),
    slip(
        "message-empty",
        page(message="").replace(NAME, NAME + HERE, 1),
        Finding.EMPTY,
        "say in one or two",
    ),
    slip(
        "section-empty",
        page(body="## Marmot @@\n\n## B\n\nText.\n"),
        Finding.EMPTY,
        "take the heading out",
    ),
    slip(
        "answer-missing",
        section(":::{faq}\nMarmot? @@\n\nB?\n: C.\n:::"),
        Finding.LIST,
        "no answer",
        "Marmot?",
    ),
    slip(
        "answer-last",
        section(":::{faq}\nB?\n: C.\n\nMarmot? @@\n:::"),
        Finding.LIST,
        "no answer",
        "Marmot?",
    ),
    slip(
        "answer-blank",
        section(":::{faq}\nMarmot? @@\n:\n:::"),
        Finding.LIST,
        "has no answer",
        "Marmot?",
    ),
    slip(
        "fix-missing",
        section(":::{mistakes}\nMarmot @@\n:::"),
        Finding.LIST,
        '"Marmot" has no fix',
        "Marmot",
    ),
    slip(
        "question-twice",
        section(":::{faq}\nHow?\n: So.\n\nHow? @@\n: A marmot.\n:::"),
        Finding.ANCHOR,
        'the question "How?" has the same words as another on this page; change one',
        "A marmot.",
    ),
    slip(
        "question-twice-in-two",
        section(":::{faq}\nHow?\n: So.\n:::\n\n:::{faq}\nhow! @@\n: A marmot.\n:::"),
        Finding.ANCHOR,
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
        Finding.PLACE,
        "a page holds one exercise; move this one to a file of its own",
        "marmot",
    ),
    no_slip(
        "exercise-and-plan", page(body=":::{protocol} own-name-plan\nA marmot.\n:::"), "A marmot."
    ),
    slip(
        "no-title",
        SECOND.replace("second", NAME + HERE),
        Finding.PLACE,
        "under the title of the page",
    ),
    slip(
        "under-second-heading",
        f"# T\n\n## S\n\n{SECOND}".replace("second", NAME + HERE),
        Finding.PLACE,
        "title",
    ),
    slip(
        "in-directive",
        f"# T\n\n::::{{clinical-note}}\nText.\n\n{SECOND}::::\n".replace("second", NAME + HERE),
        Finding.PLACE,
        "put it under the title",
    ),
    slip(
        "in-list",
        f"# T\n\n- item\n\n{IN_LIST}".replace("second", NAME + HERE),
        Finding.PLACE,
        "title",
    ),
    slip(
        "in-quotation",
        "# T\n\n"
        + "\n".join(f"> {line}" for line in SECOND.replace("second", NAME + HERE).splitlines()),
        Finding.PLACE,
        "put it under the title",
    ),
    slip(
        "exercise-open",
        f"# T\n\n:::{{exercise}} {NAME}\n{HEAD}\n\nA marmot.\n\n"
        "## Steps @@\n\n:::{steps}\n1. a\n:::\n",
        Finding.PLACE,
        'exercise: it is still open here, at "## Steps"; put a line ":::" above',
        "A marmot.",
    ),
    slip(
        "steps-open",
        section(":::{steps}\n1. A marmot\n\n:::{cues} @@\n- c\n:::\n\nThe end."),
        Finding.PLACE,
        "steps: it is still open here",
        "A marmot",
        "The end.",
    ),
    slip(
        "open-at-the-end",
        section(":::{faq}\nA?\n: B.\n\n## Marmot @@"),
        Finding.PLACE,
        "open",
        "Marmot",
    ),
    slip(
        "one-fence-too-many",
        section(":::{cues}\n- c\n:::\n:::@@\n\nA marmot."),
        Finding.PLACE,
        "no directive",
        "marmot",
    ),
    slip("code", section("- item\n\n      marmot @@"), Finding.PLACE, "computer code", "marmot"),
    slip("backticks", section("``` @@\nmarmot\n"), Finding.PLACE, "computer code", "marmot"),
    slip(
        "tabs",
        page().replace("Loosens", "\tA marmot @@"),
        Finding.PLACE,
        "computer code",
        "A marmot",
    ),
    no_slip(
        "nested-right",
        section("::::{clinical-note}\nA marmot.\n\n:::{cues}\n- c\n:::\n::::"),
        "marmot",
    ),
]

HEADINGS = [
    Case(
        "file-in-heading",
        page(body="## A *big [marmot](a.pdf)* @@\n\nText."),
        ((Finding.PLACE, "a link to a file cannot stand in a heading; move it to the text below"),),
        ("marmot",),
        {"a.pdf": "x"},
    ),
    slip(
        "heading-of-two-lines",
        page(body="A marmot @@\nand another\n---\n\n## B\n\nText."),
        Finding.EMPTY,
        'the section "A marmot and another" is empty',
        "and another",
    ),
]

CASES: list[Case] = [*LISTS, *EMPTY, *PLACES, *HEADINGS]
