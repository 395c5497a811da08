"""How wide a text is without its font: an estimate on the wide side, for boxes of fixed width."""

from __future__ import annotations

import unicodedata

LINES = 4
"""The most lines that a text is broken into; the last one then ends in an ellipsis."""

_EM = {
    **dict.fromkeys("ijlI.,:;'’|! ", 0.32),
    **dict.fromkeys('frt()[]-–/"“”', 0.42),
    **dict.fromkeys("mwMW@%—…", 0.98),
}


def text_width(text: str, size: float) -> float:
    """The width of *text* in letters of *size*, in the unit of *size*.

    In em: 0.6 for most small letters and digits, 0.74 for capitals, 1 for Chinese, Japanese and
    Korean. These are those of DejaVu Sans, the widest of the fonts that systems come with.
    """
    return size * sum(map(_em, text))


def _em(letter: str) -> float:
    if known := _EM.get(letter):
        return known
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    return 0.74 if letter.isupper() else 0.62


def wrap(text: str, width: float, size: float) -> tuple[str, ...]:
    """*text* in lines no wider than *width*, broken at spaces, or inside a word that is too wide.

    At least one line and at most :data:`LINES`.
    """
    lines = [""]
    most = int(LINES * width / (min(_EM.values()) * size)) + 2  # letters that can show at all
    text = text if len(text) <= most else f"{text[:most]}…"
    for word in _short_enough(text.split(), width, size):
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > LINES:
        last = lines[LINES - 1]
        while last and text_width(last + "…", size) > width:
            last = last[:-1]
        lines[LINES - 1 :] = [last.rstrip() + "…"]
    return tuple(lines)


def _short_enough(words: list[str], width: float, size: float) -> list[str]:
    """*words*, those too wide for a line in pieces that fit: after a hyphen, or with a new one."""
    pieces: list[str] = []
    for word in words:
        rest = word
        while len(rest) > 1 and text_width(rest, size) > width:
            end = len(rest) - 1
            while end > 1 and text_width(rest[:end] + _hyphen(rest[end - 1]), size) > width:
                end -= 1
            while end > 1 and unicodedata.combining(rest[end]):
                end -= 1
            end = rest.rfind("-", 1, end) + 1 or end
            pieces.append(rest[:end] + _hyphen(rest[end - 1]))
            rest = rest[end:]
        pieces.append(rest)
    return pieces


def _hyphen(before: str) -> str:
    """The hyphen that follows the letter *before* at a break; none where words have no spaces."""
    return "" if before == "-" or unicodedata.east_asian_width(before) in "WF" else "-"
