"""Text as words, the same as `static/lazy/search.js/10-words.js` does it: change both together."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_ENDING = re.compile(r"['\u2019](?=(?:s|t|d|m|ll|re|ve)(?![^\W_]))")
_MARKS = re.compile(r"[\u0300-\u036f]")
_LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
_LETTER = re.compile("[" + "".join(_LETTERS) + "]")


def tokens(text: str) -> list[str]:
    """The words of *text* in lower case; "jogger's" is one word, "push-up" and "l'épaule" two."""
    return _WORD.findall(_ENDING.sub("", unicodedata.normalize("NFC", text.lower())))


def fold(word: str) -> str:
    """*word* without accents, as people type it on a phone."""
    if word.isascii():
        return word
    plain = _MARKS.sub("", unicodedata.normalize("NFD", word))
    return unicodedata.normalize("NFC", _LETTER.sub(lambda found: _LETTERS[found[0]], plain))
