"""The files of the index, made from what the domain knows: it reads no page and writes no file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from sphinx_rehab.core.library import Library
from sphinx_rehab.publish.writing import data_script
from sphinx_rehab.search import names, postings, settings
from sphinx_rehab.search.coding import cuts, front_coded
from sphinx_rehab.search.emergencies import Emergency
from sphinx_rehab.search.language import Language
from sphinx_rehab.search.pages import PageText, with_titles

SHARD = 8_000
"""Bytes of a part of the text tier, once the whole is too large."""
_KINDS = {"page": "d", "section": "s", "question": "q", "term": "t"}


@dataclass(frozen=True, slots=True)
class Source:
    """What the index is made of. *texts* are the pages that patients see, in order.

    *stems* are of words in lower case, and need not be all; *pictures* are addresses by source
    path; *suffix* ends a page's address; *search* is that of the results page; *limit* is the size
    in bytes above which the text tier is cut, 0 for never.
    """

    library: Library
    texts: Mapping[str, PageText]
    language: Language
    code: str
    stems: Mapping[str, str]
    emergencies: Sequence[Emergency]
    lay_words: Mapping[str, list[str]]
    pictures: Mapping[str, str]
    suffix: str
    search: str
    limit: int


def passages(library: Library, texts: Mapping[str, PageText]) -> Iterator[tuple[str, str]]:
    """Each page's name with the script of its sections."""
    titles = {name: e.title for name, e in library.names.items() if library.is_shown(e)}
    for docname, text in texts.items():
        sections = [
            [_KINDS[s.kind], s.anchor, s.title, with_titles(s.text, titles)] for s in text.sections
        ]
        yield docname, data_script("rehabSearchData.passages", [docname, sections])


def index(source: Source, version: str) -> dict[str, str]:
    """The names tier, the stemmer and the text tier by file name; *version* is the passages'."""
    library, language = source.library, source.language
    found = names.records(library, source.texts)
    words = [source.texts[record.docname].words for record in found if record.kind != "term"]
    vocabulary = postings.Vocabulary(words)
    stems = {
        word: (source.stems.get(form) or language.stem(form)) if postings.is_word(word) else word
        for word, form in vocabulary.forms.items()
    }
    inverted = postings.inverted(words, vocabulary.folded, stems, language.stopwords)
    total = sum(len(entries) for entries in inverted.values())
    cut = SHARD if source.limit and total > source.limit else 0
    shards = postings.shards(inverted, cut)
    texts = dict(_shard_files(shards))
    told = vocabulary.words()
    tables = names.facets(library, found)
    data = {
        "version": version,
        "language": source.code,
        "stopwords": " ".join(sorted(language.stopwords)),
        "weak": " ".join(sorted(language.weak)),
        "suffix": source.suffix,
        "search": source.search,
        "facets": tables,
        "records": names.columns(found, tables, source.pictures),
        "words": front_coded(word.text for word in told),
        "stems": cuts((word.folded, stems[word.folded]) for word in told),
        "pages": "".join(str(min(word.pages.bit_length() - 1, 9)) for word in told),
        "shards": [shard.first for shard in shards],
        "versions": {name: _digest(text) for name, text in texts.items()},
        "emergencies": settings.as_data(source.emergencies),
        "lay": source.lay_words,
    }
    return {
        "search-names.js": data_script("rehabSearchData.names", data),
        "search-stemmer.js": f"rehabSearchData.stemmer({language.script()});\n",
        **texts,
    }


def _shard_files(shards: list[postings.Shard]) -> Iterator[tuple[str, str]]:
    name = "search-text-{}.js" if len(shards) > 1 else "search-text.js"
    for number, shard in enumerate(shards):
        data = [number, shard.stems, shard.lines]
        yield name.format(number), data_script("rehabSearchData.text", data)


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=4).hexdigest()
