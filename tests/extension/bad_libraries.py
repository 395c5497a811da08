"""Slips in files, pictures and HTML, and between pages: links, relations, names, reviews."""

from __future__ import annotations

from sphinx_rehab.core.findings import Finding as F

from tests.extension.bad_cases import HERE, NAME, Case, no_slip, page, section, slip

PICTURES = [
    Case(
        "picture-near",
        section("![A marmot](corss.svg) @@"),
        ((F.PICTURE, 'there is no picture "corss.svg"; did you mean "cross.svg"?'),),
        ("A marmot",),
        {"cross.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"},
    ),
    slip(
        "picture-far", section("![A marmot](y.svg) @@"), F.PICTURE, "put the file there", "A marmot"
    ),
    slip("picture-long", section(f"![A marmot]({'x' * 300}.svg) @@"), F.PICTURE, "xx", "A marmot"),
    slip(
        "picture-nul", section("![A marmot](<a%00b/c.svg>) @@"), F.PICTURE, "no picture", "A marmot"
    ),
    slip("picture-nameless", section("![A marmot]() @@"), F.PICTURE, 'no picture ""', "A marmot"),
    slip(
        "picture-remote",
        section("![A marmot](https://example.org/x.png) @@"),
        F.PICTURE,
        "these pages ask no other host; save it beside the page",
        "A marmot",
    ),
    slip(
        "picture-data", section("![A marmot](data:image/png;base64,AA) @@"), F.PICTURE, "elsewhere"
    ),
    slip(
        "picture-option",
        page(image="corss.svg @@"),
        F.PICTURE,
        'image: there is no picture "corss.svg"',
    ),
    Case(
        "picture-with-space",
        section("![A marmot](<left foot ß.svg>)"),
        (),
        ("left%20foot%20%C3%9F.svg",),
        {"left foot ß.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"},
    ),
    slip(
        "video-file",
        section(":::{video} a.mp4 @@\nA marmot.\n:::"),
        F.PICTURE,
        'no file "a.mp4"',
        "marmot",
    ),
    slip(
        "video-long", section(f":::{{video}} {'x' * 300}{HERE}\nText.\n:::"), F.PICTURE, "no file"
    ),
    Case(
        "video-poster",
        section(":::{video} a.mp4\n:poster: a.jpg @@\n\nA marmot.\n:::"),
        ((F.PICTURE, 'poster: there is no picture "a.jpg"; put the file there'),),
        ("A marmot.",),
        {"a.mp4": "x"},
    ),
    Case(
        "video-captions",
        section(":::{video} a.mp4\n:captions: a.vtt @@\n:::"),
        ((F.PICTURE, 'there is no file "a.vtt"; put it beside the page'),),
        (),
        {"a.mp4": "x"},
    ),
    Case(
        "video-silent",
        section(":::{video} a.mp4 @@\n:::"),
        ((F.PICTURE, "captions are missing, so that deaf patients are left out"),),
        ("Watch the video",),
        {"a.mp4": "x"},
    ),
    slip(
        "video-nothing",
        section(":::{video} @@\nA marmot.\n:::"),
        F.MISSING,
        "a file or address",
        "marmot",
    ),
    slip(
        "video-scheme",
        section(":::{video} ftp://x/y @@\n:::"),
        F.PICTURE,
        "no address that starts",
        "ftp://x/y",
    ),
    slip("video-bracket", section(":::{video} https://[::1/x @@\n:::"), F.PICTURE, "no address"),
]

UTF8 = 'is not saved as UTF-8, so it is left out; save it again with the encoding "UTF-8"'
FILES = [
    *(
        Case(
            f"encoding-{encoding}",
            section("Text.\n\nFüße @@"),
            ((F.ENCODING, UTF8),),
            encoding=encoding,
            is_left_out=True,
        )
        for encoding in ("latin-1", "cp1252", "mac-roman")
    ),
    *(
        Case(
            f"encoding-{encoding}",
            page(title="Füße"),
            ((F.ENCODING, UTF8),),
            encoding=encoding,
            is_left_out=True,
        )
        for encoding in ("utf-16", "utf-16-le", "utf-32")
    ),
    Case(
        "encoding-mac-lines",
        section("Text.\n\nFüße @@").replace("\n", "\r"),
        ((F.ENCODING, UTF8),),
        encoding="latin-1",
        is_left_out=True,
    ),
    Case(
        "five-megabytes",
        page() + "A marmot.\n\n" * 500_000,
        ((F.SIZE, "this file has 5.5 MB and a page may have 1 MB, so it is left out"),),
        is_left_out=True,
    ),
    Case("byte-order-mark", page(region="foott @@"), ((F.TERM, '"foot"?'),), encoding="utf-8-sig"),
    slip("windows-lines", page(region="foott @@").replace("\n", "\r\n"), F.TERM, '"foot"?'),
    slip("mac-lines", page(region="foott @@").replace("\n", "\r"), F.TERM, '"foot"?'),
    no_slip("nul", section("A mar\0mot."), "A mar\N{REPLACEMENT CHARACTER}mot."),
]

SCRIPT = "<script>alert(1)</script>"
SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt;"
NO_HTML = "HTML is not used in these pages: <script>; write it in Markdown instead"
HTML = [
    no_slip(
        "html-options", page(tagline=f"a{SCRIPT}", aliases=f"b{SCRIPT}"), f"a{SHOWN}", f"b{SHOWN}"
    ),
    slip("html-title", page(title=f"a{SCRIPT} @@"), F.HTML, NO_HTML, f"a{SHOWN}"),
    slip(
        "html-step",
        section(f":::{{steps}}\n1. **a{SCRIPT}** @@\n:::"),
        F.HTML,
        NO_HTML,
        f"a{SHOWN}",
    ),
    slip(
        "html-question",
        section(f":::{{faq}}\na{SCRIPT}? @@\n: b\n:::"),
        F.HTML,
        NO_HTML,
        f"a{SHOWN}?",
    ),
    slip(
        "html-answer", section(f":::{{faq}}\na?\n: b{SCRIPT} @@\n:::"), F.HTML, NO_HTML, f"b{SHOWN}"
    ),
    slip("html-message", page(message=f"a{SCRIPT} @@"), F.HTML, NO_HTML, f"a{SHOWN}"),
    slip(
        "html-inline",
        section("A <b>marmot</b>. @@"),
        F.HTML,
        "pages: <b>; write",
        "&lt;b&gt;marmot&lt;/b&gt;",
    ),
    slip("html-block", section("<div @@>\nmarmot\n</div>"), F.HTML, "<div", "marmot"),
    slip("html-raw", section(f"```{{raw}} html @@\n{SCRIPT}\n```"), F.HTML, SCRIPT, SHOWN),
    slip(
        "html-note-title",
        section(f":::{{clinical-note}} a{SCRIPT}@@\nb\n:::"),
        F.HTML,
        NO_HTML,
        f"a{SHOWN}",
    ),
    slip("html-in-role", section(f"{{hold}}`{SCRIPT}` @@"), F.DOSE, "is no time", SHOWN),
    slip("html-in-link", section(f"{{exercise}}`{SCRIPT}` @@"), F.LINK, "no exercise named"),
    slip(
        "html-after-comment",
        section(f"<!-- a --> {SCRIPT} <!-- b --> @@"),
        F.HTML,
        "<!-- a -->",
        SHOWN,
    ),
    slip(
        "html-session",
        section(f":::{{session}} a{SCRIPT}\n1. b @@\n:::"),
        F.LIST,
        "begin",
        f"a{SHOWN}",
    ),
    slip(
        "link-runs-a-program",
        section("```{button-link} javascript:alert(1) @@\nmarmot\n```"),
        F.HTML,
        "runs a program",
        "marmot",
    ),
    no_slip(
        "comment", section("A <!-- inline --> marmot.\n\n<!-- block\nof two lines -->"), "marmot."
    ),
    no_slip("code-words", section(f"A `{SCRIPT}` marmot."), SHOWN),
]

OTHER = {"o.md": page(f"{NAME}-other")}
RELATIONS = [
    slip("relation-near", page(harder=f"{NAME}x @@"), F.RELATION, 'did you mean "relation-near"?'),
    slip(
        "relation-far",
        page(harder="marmots-of-the-alps @@"),
        F.RELATION,
        "mend the name or take it out",
    ),
    slip(
        "relation-self", page(harder=f"{NAME} @@"), F.RELATION, "cannot be linked to itself; take"
    ),
    slip(
        "relation-self-old",
        page(harder="old-self @@", formerly="old-self"),
        F.RELATION,
        'take "old-self" out',
    ),
    slip(
        "relation-written-back",
        page(options=":prepared-by: other @@"),
        F.OPTION,
        '"prepared-by" is unknown',
    ),
    Case(
        "contradiction-here",
        page(harder=f"{NAME}-other", options=f":easier: {NAME}-other @@"),
        ((F.RELATION, 'contradiction: "contradiction-here-other" is harder than "contradiction'),),
        others=OTHER,
    ),
    Case(
        "contradiction-there",
        page(harder=f"{NAME}-other @@"),
        ((F.RELATION, "take one of these links out"),),
        others={"o.md": page(f"{NAME}-other", harder=NAME)},
    ),
    Case(
        "circle",
        page(harder=f"{NAME}-two"),
        ((F.RELATION, 'circle: "circle'),),
        others={
            "y.md": page(f"{NAME}-two", harder=f"{NAME}-three"),
            "z.md": page(f"{NAME}-three", harder=f"{NAME} @@"),
        },
    ),
    Case(
        "circle-of-preparations",
        page(prepares_for=f"{NAME}-two"),
        ((F.RELATION, "prepares for"),),
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
        F.LINK,
        'mean "link-near"?',
        "marmot",
    ),
    slip(
        "link-far",
        section("A {exercise}`marmots-of-the-alps`. @@"),
        F.LINK,
        "no exercise named",
        "marmots-",
    ),
    slip(
        "link-to-no-plan", section("A {protocol}`link-to-no-plan`. @@"), F.LINK, "no protocol named"
    ),
    slip(
        "link-to-no-dose", section("A {dose}`link-to-no-dosis`. @@"), F.LINK, '"link-to-no-dose"?'
    ),
    slip(
        "session-name",
        f"{PLAN}1. {{exercise}}`session-nama-other` @@\n:::\n",
        F.LINK,
        "no exercise named",
    ),
    slip(
        "session-dose",
        f"{PLAN}1. {{exercise}}`link-near` lots of marmots @@\n:::\n",
        F.DOSE,
        "paragraph of their own",
    ),
    slip(
        "session-frequency",
        f"{PLAN}:frequency: dayly @@\n\n1. {{exercise}}`link-near`\n:::\n",
        F.DOSE,
        "dayly",
    ),
    no_slip("link-to-vocabulary", section("A {condition}`bunion`."), "Bunion"),
    no_slip("link-in-markdown", section("A [marmot](#link-near)."), 'href="../link-near/x.html"'),
]

NAMES = [
    Case(
        "name-twice",
        page(),
        ((F.CLASH, 'the name "name-twice" is already taken by the exercise "Own Name"'),),
        others={"y.md": page(NAME, title="Later").replace(NAME, f"{NAME}{HERE}", 1)},
    ),
    slip(
        "bunion",
        page().replace(NAME, f"{NAME}{HERE}", 1),
        F.CLASH,
        "taken by a condition of the vocabulary",
    ),
    Case(
        "plantar-heel-pain",
        "# C\n\n:::{condition} own-name\nA pain.\n:::\n",
        ((F.CLASH, 'taken by the condition "C"'),),
        others={"y.md": page().replace(NAME, f"{NAME}{HERE}", 1)},
    ),
    slip(
        "condition-near",
        "# C\n\n:::{condition} bunio @@\nA marmot.\n:::\n",
        F.TERM,
        'mean "bunion"?',
        "A marmot",
    ),
    Case(
        "former-name-taken",
        page(formerly=f"{NAME}-other").replace(NAME, f"{NAME}{HERE}", 1),
        ((F.CLASH, 'the name "former-name-taken-other" is already taken'),),
        others=OTHER,
    ),
    Case(
        "former-name-twice",
        page(formerly="old-marmot"),
        ((F.CLASH, 'the name "old-marmot" is already taken by the exercise "Own Name"'),),
        others={
            "y.md": page(f"{NAME}-other", formerly="old-marmot").replace("other", f"other{HERE}", 1)
        },
    ),
    slip(
        "former-name-own",
        page(formerly=NAME).replace(NAME, f"{NAME}{HERE}", 1),
        F.CLASH,
        "is still the name of this page",
    ),
    Case(
        "former-name-page",
        page(formerly="y").replace(NAME, f"{NAME}{HERE}", 1),
        ((F.CLASH, "there is a page at former-name-page/y"),),
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
        slip(f"published-without-{part}", without(part), F.INCOMPLETE, part)
        for part in ("reviewed-by", "reviewed-on", "ask-first", "stop-if", "sources")
    ),
    Case(
        "published-picture",
        published(body=FULL + "\n![](a.svg) @@\n"),
        ((F.INCOMPLETE, 'picture "a.svg" has no description; write it between the [ ]'),),
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
        F.REVIEW,
        '"Own Name" was due for review on 2025-12-01; have it looked at again',
        "Reviewed by Dr. Marmot",
    ),
    Case(
        "link-to-draft",
        section("A {exercise}`marmot <link-to-draft-other>`. @@"),
        ((F.DRAFT, '"link-to-draft-other" is a page that patients do not see (status: draft)'),),
        ("marmot",),
        {"o.md": page(f"{NAME}-other", status="draft")},
    ),
]

CASES: list[Case] = [*PICTURES, *FILES, *HTML, *RELATIONS, *LINKS, *NAMES, *STATUS]
