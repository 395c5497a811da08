"""Numbered copies of the exercises told apart by words, as in a large library with its own terms.

A copy as `corpus.load` makes it adds no word to the vocabulary. Here each has eight rarer words,
one in its title: half from the whole pool, half by Zipf's law. The pool is made of the parts that
medical terms have, many of its words one letter apart, which a corrector of spelling has a hard
time with. Nothing is random.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from corpus import Exercise

_BEFORE = """peri sub supra infra inter intra trans retro epi hyper hypo endo exo para poly mono
post pre ante meta ortho macro micro pseudo"""
_ROOTS = """patell tibi fibul calcane metatars phalang sesam navicul cuboid talo femor acetabul sacr
coccyg lumb thorac cervic crani scapul clavicul humer radi uln carp metacarp stern cost ili ischi
pub glute hamstr gastr sole peron plant dors fasci tend ligament menisc burs synovi cartilag oss
arthr my neur vas derm chondr spondyl disc foramin lamin pedicl condyl epicondyl malleol tubercul"""
_AFTER = """al ar ic itis osis algia opathy ectomy plasty otomy edema ous oid ine ation ility ometry
ography oplegia otonia"""
POOL = ["".join(parts) for parts in product(_BEFORE.split(), _ROOTS.split(), _AFTER.split())]


def varied(exercises: Sequence[Exercise], base: int) -> list[Exercise]:
    """*exercises* with words of their own from number *base* on."""
    return [*exercises[:base], *(_varied(exercise) for exercise in exercises[base:])]


def _varied(exercise: Exercise) -> Exercise:
    words = [_word(exercise.name, number) for number in range(8)]
    stem, _space, number = exercise.title.rpartition(" ")
    title = f"{stem} {words[0].capitalize()} {number}"
    return replace(
        exercise,
        title=title,
        what=f"{exercise.what} Its {words[1]} part is {words[2]}, not {words[3]}.",
        why=f"{exercise.why} Think of {words[4]} and {words[5]} loads.",
        cues=(*exercise.cues, f"**Mind the {words[6]}.** It goes with the {words[7]}."),
    )


def _word(name: str, number: int) -> str:
    """A word of the pool: the even ones by Zipf's law, the odd ones evenly."""
    share = zlib.crc32(f"{name}/{number}".encode()) / 2**32
    place = len(POOL) ** share if number % 2 == 0 else share * len(POOL)
    return POOL[int(place) * 7919 % len(POOL)]
