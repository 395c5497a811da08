"""Real exercise pages, broken in the ways that hands, clipboards and malice break them."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from tests.conftest import ROOT

SEEDS = [
    path.read_text(encoding="utf-8")
    for folder in ("exercises", "docs/protocols", "docs/conditions")
    for path in sorted((ROOT / folder).glob("*.md"))
    if path.stem != "index"
]
VOCABULARY = (ROOT / "exercises/vocabulary.toml").read_text(encoding="utf-8")

MARK = "marmot7"
"""Stands in every program that the mutations put into a page."""
PROGRAMS = [
    f"<script>{MARK}()</script>",
    f"<img src=x onerror={MARK}()>",
    f'"><svg onload="{MARK}()">',
    f"[a](javascript:{MARK}())",
    f"![a](javascript:{MARK}())",
    f"<javascript:{MARK}()>",
    f"<!-- --><b onclick={MARK}()>",
    f"```{{raw}} html\n<script>{MARK}()</script>\n```",
    f":::{{raw}} html\n<script>{MARK}()</script>\n:::",
    f"```{{eval-rst}}\n.. raw:: html\n\n   <script>{MARK}()</script>\n```",
    f"```{{button-link}} javascript:{MARK}()\na\n```",
    f"</script><script>{MARK}()</script>",
]
FENCES = [
    ":::",
    "::::",
    ":::::",
    "```",
    "````",
    "~~~",
    "---",
    "+++",
    "***",
    "$$",
    "> ",
    "- ",
    "1. ",
    ": ",
    ":::{steps}",
    ":::{faq}",
    ":::{mistakes}",
    ":::{session}",
    "::::{clinical-note}",
    ":::{related}",
    ":::{video}",
    ":::{exercise}",
    ":::{exercise} another",
    ":::{protocol} plan",
    ":::{catalogue}",
    ":::{ladder}",
    ":::{condition} bunion",
    ":::{nothing}",
    "```{math}",
    "```{code-block} python",
    "```{include} x.md",
    "```{figure} a.svg",
    "```{list-table}",
    "{.class}",
    "(target)=",
    "% note",
    "[^1]: foot",
    "[a]: b",
    "|a|b|\n|-|-|\n|c|d|",
    "# Title",
    "## Title",
    "#### Deep",
    "Title\n===",
    "\\",
]
ROLES = [
    "{hold}`2-3 s`",
    "{hold}`",
    "{hold}``",
    "{hold}`<>`",
    "{hold}`a <b>`",
    "{reps}`x`",
    "{rest}`\n`",
    "{switch-sides}`x`",
    "{exercise}`toe-threading`",
    "{exercise}`~a`",
    "{exercise}`!a`",
    "{dose}`a`",
    "{exercise}`a <b>`",
    "{condition}`bunion`",
    "{term}`x`",
    "{ref}`x`",
    "{doc}`x`",
    "{nothing}`x`",
    "{download}`x.md`",
    "{octicon}`alert`",
    "[a](#b)",
    "[](#toe-yoga)",
    "[a](x.md)",
    "![](x.png)",
    "{}`x`",
    "{rehab:hold}`x`",
    "{abbr}`a (b)`",
    "<https://example.org>",
    "[^1]",
    "{math}`x`",
    "&#0;",
]
OPTIONS = [
    ":dose: 99999999999999999999 x 10",
    ":dose:",
    ":region:",
    ":regoin: foot",
    ":status: published",
    ":status: draft",
    ":level: gentle, hard",
    ":reviewed-on: 9999-12-31",
    ":reviewed-on: 0000-00-00",
    ":review-every: 99 years",
    ":harder: toe-threading",
    ":formerly: index",
    ":image: x.png",
    ":image: .",
    ":aliases: ,,,",
    ":tagline: |",
    ":tagline: >",
    ':tagline: "',
    ":tagline: '",
    ":x",
    ":x:",
    "::x:: y",
    ":dose 10",
    "---",
    ":dose: 3 x 10,,",
    ":instead-of: a, b, c",
    ":poster: .*",
    ":frequency: daily",
]
WILD = st.text(
    st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Z", "Cc", "Cf", "Co"]),
    min_size=1,
    max_size=12,
)
ODD = [
    "\0",
    "\x0b",
    "\x0c",
    "\x1b[31m",
    "\x85",
    "\u2028",
    "\u202e",
    "\ufeff",
    "\ufffe",
    "\t",
    "\r",
    "\u200b",
]
PIECES = st.one_of(
    *(st.sampled_from(known) for known in (PROGRAMS, FENCES, ROLES, OPTIONS, ODD)), WILD
)

Lines = list[str]
Mutation = Callable[[st.DrawFn, Lines], Lines]


def delete(draw: st.DrawFn, lines: Lines) -> Lines:
    start, length = draw(st.integers(0, len(lines))), draw(st.integers(1, 8))
    return lines[:start] + lines[start + length :]


def double(draw: st.DrawFn, lines: Lines) -> Lines:
    start, length = draw(st.integers(0, len(lines))), draw(st.integers(1, 20))
    return lines[: start + length] + lines[start:]


def swap(draw: st.DrawFn, lines: Lines) -> Lines:
    one, other = sorted(draw(st.tuples(*[st.integers(0, len(lines) - 1)] * 2)))
    changed = lines.copy()
    changed[one], changed[other] = lines[other], lines[one]
    return changed


def cut_off(draw: st.DrawFn, lines: Lines) -> Lines:
    line = draw(st.integers(0, len(lines) - 1))
    return [*lines[:line], lines[line][: draw(st.integers(0, len(lines[line])))]]


def add_line(draw: st.DrawFn, lines: Lines) -> Lines:
    line = draw(st.integers(0, len(lines)))
    indent = " " * draw(st.sampled_from([0, 0, 0, 1, 3, 4]))
    return [*lines[:line], *(indent + part for part in draw(PIECES).split("\n")), *lines[line:]]


def add_words(draw: st.DrawFn, lines: Lines) -> Lines:
    line = draw(st.integers(0, len(lines) - 1))
    column = draw(st.integers(0, len(lines[line])))
    text = lines[line][:column] + draw(PIECES) + lines[line][column:]
    return [*lines[:line], text, *lines[line + 1 :]]


def change_number(draw: st.DrawFn, lines: Lines) -> Lines:
    line = draw(st.integers(0, len(lines) - 1))
    number = draw(st.sampled_from(["0", "-1", "1.5", "9" * 30, "٣", "½", "1e9"]))
    return [
        *lines[:line],
        "".join(number if c.isdigit() else c for c in lines[line]),
        *lines[line + 1 :],
    ]


def nest(draw: st.DrawFn, lines: Lines) -> Lines:
    """Put some lines into many quotations, lists or boxes."""
    start, length = draw(st.integers(0, len(lines) - 1)), draw(st.integers(1, 6))
    prefix, depth = (
        draw(st.sampled_from(["> ", "- ", "  ", "1. ", "*", "**", "["])),
        draw(st.integers(1, 150)),
    )
    inside = [prefix * depth + line for line in lines[start : start + length]]
    return [*lines[:start], *inside, *lines[start + length :]]


def box(draw: st.DrawFn, lines: Lines) -> Lines:
    """Put some lines into many directives, each fence longer than the one in it."""
    start, length = draw(st.integers(0, len(lines) - 1)), draw(st.integers(1, 6))
    depth = draw(st.integers(1, 12))
    name = draw(st.sampled_from(["clinical-note", "note", "why-it-matters", "steps"]))
    fences = [":" * size for size in range(depth + 3, 3, -1)]
    return [
        *lines[:start],
        *(f"{fence}{{{name}}}" for fence in fences),
        *lines[start : start + length],
        *reversed(fences),
        *lines[start + length :],
    ]


def break_lines(draw: st.DrawFn, lines: Lines) -> Lines:
    return draw(st.sampled_from(["\r\n", "\r", "\n\n", "\n\t", "\x0b"])).join(lines).split("\n")


MUTATIONS: list[Mutation] = [
    delete,
    double,
    swap,
    cut_off,
    add_line,
    add_line,
    add_words,
    add_words,
    change_number,
    nest,
    box,
    break_lines,
]


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A real page after one to six mutations."""
    lines = draw(st.sampled_from(SEEDS)).split("\n")
    for mutate in draw(st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=6)):
        lines = mutate(draw, lines or [""]) or [""]
    return "\n".join(lines)
