"""The stemmer and the stop words of the project's language, in Python and in JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from sphinx import package_dir
from sphinx.config import Config
from sphinx.search import SearchLanguage, languages
from sphinx.util import import_object

from sphinx_rehab.search.words import fold, tokens

_STEMMERS = Path(package_dir) / "search/minified-js"
_SUFFIX = "-stemmer.js"
_ASKING = {
    "en": "do does did help helps good best better great need want get give show find tell try im"
    " ive id please like much many make makes making use using way ways thing things something"
    " today really",
    "es": "hacer hago ayuda bueno buena mejor necesito quiero puedo",
    "de": "mache machen hilft helfen gut gute beste bester brauche will möchte",
}
"""Words of questions, beside Sphinx's stop words, that no page is looked for by."""
_TELLING = {"en": "no", "es": "no sin", "de": "kein keine ohne"}
"""Stop words that a phrase is another without: "no equipment"."""
_WEAK = {
    "en": "exercise exercises exercising drill drills workout workouts movement movements move"
    " moves training train routine program activity activities",
    "es": "ejercicio ejercicios rutina movimiento movimientos",
    "de": "übung übungen training bewegung bewegungen",
}
"""Words that nearly every page of a library of exercises is about."""


@dataclass(frozen=True, slots=True)
class Language:
    """How words are reduced; *algorithm* is Snowball's name, "" where words stay as they are."""

    algorithm: str
    stopwords: Set[str]
    weak: Set[str]
    _stem: Callable[[str], str]

    def stem(self, word: str) -> str:
        """The stem of *word*, which is in lower case, without accents."""
        return fold(self._stem(word))

    def script(self) -> str:
        """The JavaScript expression for the same stemmer, "null" without one."""
        if not self.algorithm:
            return "null"
        base = (_STEMMERS / f"base{_SUFFIX}").read_text(encoding="utf-8")
        own = (_STEMMERS / f"{self.algorithm}{_SUFFIX}").read_text(encoding="utf-8")
        made = f"return new {self.algorithm.title()}Stemmer();"
        return f"(() => {{ var BaseStemmer;\n{base.rstrip()};\n{own.rstrip()};\n{made} }})()"


def language_of(config: Config) -> Language:
    """The language that Sphinx's own search would take."""
    return language_for(config.html_search_language or config.language, config.html_search_options)


def language_for(code: str, options: Mapping[str, str] | None = None) -> Language:
    """The language *code*; unknown ones are searched as they are written."""
    short = code.partition("_")[0]
    telling = _folded(_TELLING.get(short, ""))
    weak = _folded(_WEAK.get(short, "")) | telling
    known = languages.get(code) or languages.get(short)
    if known is None:
        return Language("", frozenset(), weak, str)
    plain: type[SearchLanguage] = import_object(known) if isinstance(known, str) else known
    stopwords = _folded(" ".join(plain.stopwords)) | _folded(_ASKING.get(short, ""))
    stopwords -= telling
    algorithm = plain.js_stemmer_rawcode.removesuffix(_SUFFIX)
    if not algorithm or plain.language_name.lower() != algorithm:
        return Language("", stopwords, weak, str)
    return Language(algorithm, stopwords, weak, plain(dict(options or {})).stem)


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in tokens(words))
