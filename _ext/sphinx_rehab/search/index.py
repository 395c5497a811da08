"""Search's own index: gathered while pages are read, written when the pages are.

Three kinds of classic scripts in `_static/rehab/data/`: `search-names.js`, all that suggestions
need; `search-text.js`, the words of the pages, cut into `search-text-N.js` in a large library;
and `passages/PAGE.js`, a page's sections, loaded for the hits that are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from urllib.parse import quote

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment import BuildEnvironment

from sphinx_rehab.core.library import Library
from sphinx_rehab.domain import RehabDomain, rehab_domain
from sphinx_rehab.publish.writing import write_if_changed
from sphinx_rehab.search import files, settings
from sphinx_rehab.search.instead import is_ours
from sphinx_rehab.search.language import language_of
from sphinx_rehab.search.pages import PageText

FOLDER = "_static/rehab/data"
_PASSAGES = "passages"


def register(app: Sphinx) -> None:
    """Stem new words once pages are read, and write the index when the build is finished."""
    app.connect("env-updated", remember_stems)
    app.connect("build-finished", write)


def remember_stems(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Keep the stem of every word with the environment, so that an edit stems only new words."""
    domain, language = rehab_domain(env), language_of(app.config)
    known = domain.stems if domain.data["stemmer"] == language.algorithm else {}
    wanted = set().union(*(text.words for text in domain.texts.values()))
    stems = {word: known.get(word) or language.stem(word) for word in sorted(wanted)}
    domain.data["stemmer"], domain.data["stems"] = language.algorithm, stems
    return []


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the index beside the pages; files of pages that are gone, or withheld, go as well."""
    if exception or not is_ours(app):
        return
    builder = app.builder
    assert isinstance(builder, StandaloneHTMLBuilder)
    domain = rehab_domain(app.env)
    source = files.Source(
        library=domain.library,
        texts=shown_texts(domain),
        language=language_of(app.config),
        code=app.config.language,
        stems=domain.stems,
        emergencies=settings.emergencies(app.config),
        lay_words=settings.lay_words(app.config, Path(app.srcdir)),
        pictures=_pictures(builder),
        suffix="/" if builder.name == "dirhtml" else builder.link_suffix or "",
        search=builder.get_target_uri("search"),
        limit=app.config.rehab_search_shard * 1000,
    )
    write_files(source, Path(app.outdir) / FOLDER)


def write_files(source: files.Source, folder: Path) -> None:
    """Write the index of *source* to *folder*, and take away what is no longer part of it."""
    version = _write_passages(source.library, source.texts, folder)
    made = files.index(source, version)
    for name, text in made.items():
        write_if_changed(folder / name, text)
    for path in folder.glob("search-text*.js"):
        if path.name not in made:
            path.unlink()


def shown_texts(domain: RehabDomain) -> dict[str, PageText]:
    """The pages that patients see, in the order of their names."""
    library = domain.library
    hidden = {e.docname for e in library.entries if not library.is_shown(e)}
    return {name: text for name, text in sorted(domain.texts.items()) if name not in hidden}


def _write_passages(library: Library, texts: Mapping[str, PageText], folder: Path) -> str:
    """Write the sections of each page, and return a digest of them all."""
    whole, kept = blake2b(digest_size=4), set()
    for docname, script in files.passages(library, texts):
        whole.update(script.encode())
        path = folder / _PASSAGES / f"{docname}.js"
        write_if_changed(path, script)
        kept.add(path)
    for path in set((folder / _PASSAGES).rglob("*.js")) - kept:
        path.unlink()
    return whole.hexdigest()


def passages_file(docname: str) -> str:
    """The file of a page's passages, seen from the folder of the site."""
    return f"{FOLDER}/{_PASSAGES}/{docname}.js"


def _pictures(builder: StandaloneHTMLBuilder) -> dict[str, str]:
    images = builder.env.images.items()
    return {path: f"{builder.imagedir}/{quote(name)}" for path, (_pages, name) in images}
