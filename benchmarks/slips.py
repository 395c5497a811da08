"""Misspelled queries made by rule from the titles of a library: a check that nobody tuned to.

Nothing is random: choices follow from a CRC of the title. What should come back are all exercises
whose title has the words as they were before the slip.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from queries import Query

SHORTEST = 5
"""Letters of the shortest word that a slip is made in: below, any word has real neighbors."""

_NEAR = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wqrtyutioposdfghjkkxzvbnmb", strict=True))
_SOUNDS = (
    ("ph", "f"), ("ck", "k"), ("ea", "ee"), ("ie", "ei"), ("tion", "shun"), ("c", "k"),
    ("ll", "l"), ("tt", "t"), ("i", "y"), ("a", "e"), ("e", "a"), ("o", "a"), ("u", "o"),
)  # fmt: skip


def _swap(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _drop(word: str, at: int) -> str:
    return word[:at] + word[at + 1 :]


def _double(word: str, at: int) -> str:
    return word[:at] + word[at] + word[at:]


def _press(word: str, at: int) -> str:
    return word[:at] + _NEAR.get(word[at], "e") + word[at + 1 :]


def _sound(word: str, at: int) -> str:
    for old, new in _SOUNDS[at % 5 :] + _SOUNDS[: at % 5]:
        if old in word[1:]:
            return word[0] + word[1:].replace(old, new, 1)
    return _drop(word, at)


RULES: dict[str, Callable[[str, int], str]] = {
    "swapped": _swap,
    "dropped": _drop,
    "doubled": _double,
    "pressed": _press,
    "sounded": _sound,
}


def queries(html: Path) -> Iterator[Query]:
    """One query for each kind of slip and every third title, and one with two words joined."""
    data = json.loads((html / "exercises.json").read_text(encoding="utf-8"))
    words_of = {e["name"]: _words(e["title"]) for e in data["exercises"]}
    for name, words in sorted(words_of.items()):
        key = zlib.crc32(name.encode())
        long = [word for word in words if len(word) >= SHORTEST and word.isalpha()]
        if key % 3 or not long:
            continue
        word = long[key % len(long)]
        place = words.index(word)
        beside = next((w for w in words[place + 1 :] + words[:place][::-1] if len(w) > 3), "")
        if not beside or beside == word:
            continue
        pair = sorted((word, beside), key=words.index)
        relevant = frozenset(n for n, of in words_of.items() if set(pair) <= set(of))
        for kind, rule in RULES.items():
            slip = rule(word, 1 + key % (len(word) - 3))
            if slip != word:
                text = " ".join(slip if part == word else part for part in pair)
                yield Query(f"{kind}-{name}", kind, text, relevant)
        if abs(words.index(pair[0]) - words.index(pair[1])) == 1:
            yield Query(f"joined-{name}", "joined", "".join(pair), relevant)


def _words(title: str) -> list[str]:
    return re.findall(r"[^\W_]+", title.lower())
