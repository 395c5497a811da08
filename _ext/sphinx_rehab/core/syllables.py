"""How many syllables an English word has, by rules of spelling.

The rules were made against the CMU Pronouncing Dictionary: docs/reference/decisions.md gives how
often they are right, and why no library counts here.
"""

from __future__ import annotations

import re
from functools import lru_cache

_GROUPS = re.compile(r"[aeiouy]+")

_SILENT = re.compile(
    # the e that ends a word, before s too ("makes", "techniques") and before a suffix ("safely")
    r"[^aeiouyl]e$|[aeiouy]le$|[gq]ue$"
    r"|[^aeiouycgsxzl](?<!ch)(?<!sh)es$|[aeiouy]les$|[gq]ues$"
    r"|[aeiouy][^aeiouylm]+e(?:ly|ful|fully|less|lessly|ness|ments?)$"
    # the e of the past ("rolled", "stretched", but not "rested" and "settled")
    r"|[^aeiouytdl]ed$|[aeiouyl]led$"
)
_APART = re.compile(
    # vowels side by side that are spoken apart
    r"(?<![cstg])i[au](?!us)|(?<![cstgnl])io(?!us)|(?<![cstgx])ious$|(?<!g)eo(?!u)|(?<![gq])ua|uou"
    r"|[aeiouy]ing|(?<![cst])ie[tr]|(?<=[a-z][a-z])ier$|iest$|(?<!^)io$|[aeiou]y[aeo](?!s|d$)"
    # an m that is a syllable of its own ("spasm")
    r"|[^aeiou]sm$"
)
_INSIDE = re.compile(
    # an e that is silent in the middle of a compound ("someone", "sideways", "everything")
    r"^(some|fore|bare|side|where|there|here|home|care|safe|nine|time|eve(?=ry))"
    r"(?=[^aeiouyrdsn]|day|one|ry)"
)
_OTHERS = {
    "people": 2, "someone": 2, "diabetes": 4, "idea": 3, "ideas": 3, "being": 2, "doing": 2,
    "cushion": 2, "cushions": 2, "react": 2, "area": 3, "areas": 3, "science": 2, "eye": 1,
    "eyes": 1, "squat": 1, "squats": 1, "usual": 3, "ache": 1, "aches": 1, "evening": 2,
    "anyone": 3, "everyone": 3,
}  # fmt: skip


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """The syllables of *word*, at least 1; *word* holds letters and apostrophes only.

    A short word in capitals is spelled out: DNS has three.
    """
    if word.isupper() and len(word) > 1 and (len(word) < 4 or not _GROUPS.search(word.lower())):
        return sum(3 if letter == "W" else 1 for letter in word)
    plain = re.sub(r"['’](?:s|re|m|ll|d|ve)?$", "", word.lower())
    if known := _OTHERS.get(plain):
        return known
    if len(plain) < 3:
        return 1
    plain = _INSIDE.sub(lambda found: found[1][:-1], plain)
    count = len(_GROUPS.findall(plain)) - bool(_SILENT.search(plain)) + len(_APART.findall(plain))
    return max(count, 1)
