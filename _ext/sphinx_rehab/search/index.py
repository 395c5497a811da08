"""Search's own index: gathered while pages are read, written when the pages are.

Three kinds of classic scripts in `_static/rehab/data/`: `search-names.js`, all that suggestions
need; `search-text.js`, the words of the pages, cut into `search-text-N.js` in a large library;
and `passages/PAGE.js`, a page's sections, loaded for the hits that are shown.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment

from sphinx_rehab.domain import RehabDomain
from sphinx_rehab.publish.exercises_json import write_if_changed
from sphinx_rehab.search import names, postings, settings
from sphinx_rehab.search.coding import front_coded
from sphinx_rehab.search.instead import is_ours
from sphinx_rehab.search.language import language_of
from sphinx_rehab.search.pages import PageText, with_titles

FOLDER = "_static/rehab/data"
_PASSAGES = f"{FOLDER}/passages"
_KINDS = {"page": "d", "section": "s", "question": "q", "term": "t"}


def register(app: Sphinx) -> None:
    """Stem new words once pages are read, and write the index when the build is finished."""
    app.connect("env-updated", remember_stems)
    app.connect("build-finished", write)


def _domain(env: BuildEnvironment) -> RehabDomain:
    domain = env.domains["rehab"]
    assert isinstance(domain, RehabDomain)
    return domain


def remember_stems(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Keep the stem of every word with the environment, so that an edit stems only new words."""
    domain, language = _domain(env), language_of(app.config)
    known = domain.stems if domain.data["stemmer"] == language.algorithm else {}
    wanted = {word for text in domain.texts.values() for word in text.words}
    stems = {word: known.get(word) or language.stem(word) for word in sorted(wanted)}
    domain.data["stemmer"], domain.data["stems"] = language.algorithm, stems
    return []


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the index beside the pages; files of pages that are gone, or withheld, go as well."""
    if exception or not is_ours(app):
        return
    builder = app.builder
    assert isinstance(builder, StandaloneHTMLBuilder)
    domain, out = _domain(app.env), Path(app.outdir)
    texts = shown_texts(domain)
    found = names.records(domain.library, texts)
    pages = [record.docname for record in found if record.kind != "term"]
    passages = _write_passages(domain, texts, out)
    words = [texts[page].words for page in pages]
    language = language_of(app.config)
    stems = domain.stems
    inverted = postings.inverted(
        words, lambda word: stems.get(word) or language.stem(word), language.stopwords
    )
    total = sum(len(entries) for entries in inverted.values())
    size = app.config.rehab_search_shard * 1000
    cut = 8_000 if size and total > size else 0
    shards = postings.shards(inverted, cut)
    files = _shard_files(shards)
    vocabulary = postings.vocabulary(words)
    tables = names.facets(domain.library, found)
    data = {
        "version": passages,
        "language": app.config.language,
        "stopwords": " ".join(sorted(language.stopwords)),
        "weak": " ".join(sorted(language.weak)),
        "suffix": "/" if builder.name == "dirhtml" else builder.link_suffix or "",
        "search": builder.get_target_uri("search"),
        "facets": tables,
        "records": names.columns(found, tables, _pictures(builder)),
        "words": front_coded(word.text for word in vocabulary),
        "pages": "".join(str(min(word.pages.bit_length() - 1, 9)) for word in vocabulary),
        "shards": [shard.first for shard in shards],
        "versions": {name: _digest(text) for name, text in files.items()},
        "emergencies": settings.as_data(settings.emergencies(app.config)),
        "lay": settings.lay_words(app.config, Path(app.srcdir)),
    }
    write_if_changed(out / FOLDER / "search-names.js", _script("names", data))
    stemmer = f"rehabSearchData.stemmer({language.script()});\n"
    write_if_changed(out / FOLDER / "search-stemmer.js", stemmer)
    for name, text in files.items():
        write_if_changed(out / FOLDER / name, text)
    for path in (out / FOLDER).glob("search-text*.js"):
        if path.name not in files:
            path.unlink()


def shown_texts(domain: RehabDomain) -> dict[str, PageText]:
    """The pages that patients see, in the order of their names."""
    library = domain.library
    hidden = {e.docname for e in library.entries if not library.is_shown(e)}
    return {name: text for name, text in sorted(domain.texts.items()) if name not in hidden}


def _shard_files(shards: list[postings.Shard]) -> dict[str, str]:
    name = "search-text-{}.js" if len(shards) > 1 else "search-text.js"
    return {
        name.format(number): _script("text", [number, shard.stems, shard.lines])
        for number, shard in enumerate(shards)
    }


def _write_passages(domain: RehabDomain, texts: dict[str, PageText], out: Path) -> str:
    """Write the sections of each page, and return a digest of them all."""
    library = domain.library
    titles = {name: e.title for name, e in library.names.items() if library.is_shown(e)}
    whole, kept = blake2b(digest_size=4), set()
    for docname, text in texts.items():
        sections = [
            [_KINDS[s.kind], s.anchor, s.title, with_titles(s.text, titles)] for s in text.sections
        ]
        script = _script("passages", [docname, sections])
        whole.update(script.encode())
        path = out / _PASSAGES / f"{docname}.js"
        write_if_changed(path, script)
        kept.add(path)
    for path in set((out / _PASSAGES).rglob("*.js")) - kept:
        path.unlink()
    return whole.hexdigest()


def _pictures(builder: StandaloneHTMLBuilder) -> dict[str, str]:
    images = builder.env.images.items()
    return {path: f"{builder.imagedir}/{quote(name)}" for path, (_pages, name) in images}


def _script(kind: str, data: Any) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"rehabSearchData.{kind}({text});\n"


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=4).hexdigest()
