"""Slips in pictures, videos and files, and HTML in the text."""

from __future__ import annotations

from sphinx_rehab.core.findings import Finding

from tests.extension.bad_cases import HERE, Case, no_slip, page, section, slip

PICTURES = [
    Case(
        "picture-near",
        section("![A marmot](corss.svg) @@"),
        ((Finding.PICTURE, 'there is no picture "corss.svg"; did you mean "cross.svg"?'),),
        ("A marmot",),
        {"cross.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"},
    ),
    slip(
        "picture-far",
        section("![A marmot](y.svg) @@"),
        Finding.PICTURE,
        "put the file there",
        "A marmot",
    ),
    slip(
        "picture-long",
        section(f"![A marmot]({'x' * 300}.svg) @@"),
        Finding.PICTURE,
        "xx",
        "A marmot",
    ),
    slip(
        "picture-nul",
        section("![A marmot](<a%00b/c.svg>) @@"),
        Finding.PICTURE,
        "no picture",
        "A marmot",
    ),
    slip(
        "picture-nameless",
        section("![A marmot]() @@"),
        Finding.PICTURE,
        'no picture ""',
        "A marmot",
    ),
    slip(
        "picture-remote",
        section("![A marmot](https://example.org/x.png) @@"),
        Finding.PICTURE,
        "these pages ask no other host; save it beside the page",
        "A marmot",
    ),
    slip(
        "picture-data",
        section("![A marmot](data:image/png;base64,AA) @@"),
        Finding.PICTURE,
        "elsewhere",
    ),
    slip(
        "picture-option",
        page(image="corss.svg @@"),
        Finding.PICTURE,
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
        Finding.PICTURE,
        'no file "a.mp4"',
        "marmot",
    ),
    slip(
        "video-long",
        section(f":::{{video}} {'x' * 300}{HERE}\nText.\n:::"),
        Finding.PICTURE,
        "no file",
    ),
    Case(
        "video-poster",
        section(":::{video} a.mp4\n:poster: a.jpg @@\n\nA marmot.\n:::"),
        ((Finding.PICTURE, 'poster: there is no picture "a.jpg"; put the file there'),),
        ("A marmot.",),
        {"a.mp4": "x"},
    ),
    Case(
        "video-captions",
        section(":::{video} a.mp4\n:captions: a.vtt @@\n:::"),
        ((Finding.PICTURE, 'there is no file "a.vtt"; put it beside the page'),),
        (),
        {"a.mp4": "x"},
    ),
    Case(
        "video-silent",
        section(":::{video} a.mp4 @@\n:::"),
        ((Finding.PICTURE, "captions are missing, so that deaf patients are left out"),),
        ("Watch the video",),
        {"a.mp4": "x"},
    ),
    slip(
        "video-nothing",
        section(":::{video} @@\nA marmot.\n:::"),
        Finding.MISSING,
        "a file or address",
        "marmot",
    ),
    slip(
        "video-scheme",
        section(":::{video} ftp://x/y @@\n:::"),
        Finding.PICTURE,
        "no address that starts",
        "ftp://x/y",
    ),
    slip(
        "video-bracket", section(":::{video} https://[::1/x @@\n:::"), Finding.PICTURE, "no address"
    ),
]

UTF8 = 'is not saved as UTF-8, so it is left out; save it again with the encoding "UTF-8"'
FILES = [
    *(
        Case(
            f"encoding-{encoding}",
            section("Text.\n\nFüße @@"),
            ((Finding.ENCODING, UTF8),),
            encoding=encoding,
            is_left_out=True,
        )
        for encoding in ("latin-1", "cp1252", "mac-roman")
    ),
    *(
        Case(
            f"encoding-{encoding}",
            page(title="Füße"),
            ((Finding.ENCODING, UTF8),),
            encoding=encoding,
            is_left_out=True,
        )
        for encoding in ("utf-16", "utf-16-le", "utf-32")
    ),
    Case(
        "encoding-mac-lines",
        section("Text.\n\nFüße @@").replace("\n", "\r"),
        ((Finding.ENCODING, UTF8),),
        encoding="latin-1",
        is_left_out=True,
    ),
    Case(
        "five-megabytes",
        page() + "A marmot.\n\n" * 500_000,
        ((Finding.SIZE, "this file has 5.5 MB and a page may have 1 MB, so it is left out"),),
        is_left_out=True,
    ),
    Case(
        "byte-order-mark",
        page(region="foott @@"),
        ((Finding.TERM, '"foot"?'),),
        encoding="utf-8-sig",
    ),
    slip("windows-lines", page(region="foott @@").replace("\n", "\r\n"), Finding.TERM, '"foot"?'),
    slip("mac-lines", page(region="foott @@").replace("\n", "\r"), Finding.TERM, '"foot"?'),
    no_slip("nul", section("A mar\0mot."), "A mar\N{REPLACEMENT CHARACTER}mot."),
]

BOXES = "\n".join(f"{':' * size}{{note}}" for size in range(153, 3, -1))
STARS = "\n".join(f"{'**' * 60}word" for _row in range(4)) + "**" * 240
LEFT_OUT = "this page is nested too deeply, or includes itself, so it is left out; close each"
EMPTY = "This page is not ready yet."
TOO_DEEP = [
    slip("deep-boxes", page(body=f"{BOXES}\nA marmot.\n"), Finding.PLACE, LEFT_OUT, EMPTY),
    slip("deep-stars", page(body=f"{STARS}\n\nA marmot.\n"), Finding.PLACE, LEFT_OUT, EMPTY),
    slip("includes-itself", section("```{include} x.md\n```"), Finding.PLACE, LEFT_OUT, EMPTY),
    Case(
        "includes-in-a-circle",
        section("```{include} y.txt\n```"),
        ((Finding.PLACE, LEFT_OUT),),
        (EMPTY,),
        {"y.txt": "```{include} x.md\n```\n"},
    ),
]

SCRIPT = "<script>alert(1)</script>"
SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt;"
NO_HTML = "HTML is not used in these pages: <script>; write it in Markdown instead"
HTML = [
    no_slip(
        "html-options", page(tagline=f"a{SCRIPT}", aliases=f"b{SCRIPT}"), f"a{SHOWN}", f"b{SHOWN}"
    ),
    slip("html-title", page(title=f"a{SCRIPT} @@"), Finding.HTML, NO_HTML, f"a{SHOWN}"),
    slip(
        "html-step",
        section(f":::{{steps}}\n1. **a{SCRIPT}** @@\n:::"),
        Finding.HTML,
        NO_HTML,
        f"a{SHOWN}",
    ),
    slip(
        "html-question",
        section(f":::{{faq}}\na{SCRIPT}? @@\n: b\n:::"),
        Finding.HTML,
        NO_HTML,
        f"a{SHOWN}?",
    ),
    slip(
        "html-answer",
        section(f":::{{faq}}\na?\n: b{SCRIPT} @@\n:::"),
        Finding.HTML,
        NO_HTML,
        f"b{SHOWN}",
    ),
    slip("html-message", page(message=f"a{SCRIPT} @@"), Finding.HTML, NO_HTML, f"a{SHOWN}"),
    slip(
        "html-inline",
        section("A <b>marmot</b>. @@"),
        Finding.HTML,
        "pages: <b>; write",
        "&lt;b&gt;marmot&lt;/b&gt;",
    ),
    slip("html-block", section("<div @@>\nmarmot\n</div>"), Finding.HTML, "<div", "marmot"),
    slip("html-raw", section(f"```{{raw}} html @@\n{SCRIPT}\n```"), Finding.HTML, SCRIPT, SHOWN),
    slip(
        "html-note-title",
        section(f":::{{clinical-note}} a{SCRIPT}@@\nb\n:::"),
        Finding.HTML,
        NO_HTML,
        f"a{SHOWN}",
    ),
    slip("html-in-role", section(f"{{hold}}`{SCRIPT}` @@"), Finding.DOSE, "is no time", SHOWN),
    slip("html-in-link", section(f"{{exercise}}`{SCRIPT}` @@"), Finding.LINK, "no exercise named"),
    slip(
        "html-after-comment",
        section(f"<!-- a --> {SCRIPT} <!-- b --> @@"),
        Finding.HTML,
        "<!-- a -->",
        SHOWN,
    ),
    slip(
        "html-session",
        section(f":::{{session}} a{SCRIPT}\n1. b @@\n:::"),
        Finding.LIST,
        "begin",
        f"a{SHOWN}",
    ),
    slip(
        "link-runs-a-program",
        section("```{button-link} javascript:alert(1) @@\nmarmot\n```"),
        Finding.HTML,
        "runs a program",
        "marmot",
    ),
    no_slip(
        "comment", section("A <!-- inline --> marmot.\n\n<!-- block\nof two lines -->"), "marmot."
    ),
    no_slip("code-words", section(f"A `{SCRIPT}` marmot."), SHOWN),
]

CASES: list[Case] = [*PICTURES, *FILES, *TOO_DEEP, *HTML]
