"""The settings of search: emergencies, lay words, and the size above which the index is cut."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

from sphinx_rehab.config import TABLE, TEXT, Setting, complain
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import did_you_mean
from sphinx_rehab.report import warn
from sphinx_rehab.search.emergencies import Emergency, shipped

NUMBER: frozenset[type] = frozenset({int})
SWITCH: frozenset[type] = frozenset({bool})
SETTINGS = (
    Setting("rehab_search", True, "", SWITCH),
    Setting("rehab_emergencies", {}, "", TABLE),
    Setting("rehab_lay_words", "", "", TEXT),
    Setting("rehab_search_shard", 400, "", NUMBER),
)
_KEYS = ("words", "title", "text", "phone")
_GENERAL = Path(__file__).parent


def register(app: Sphinx) -> None:
    """Declare the settings; none of them is shown on a page, so no page is read again."""
    for setting in SETTINGS:
        app.add_config_value(setting.name, setting.default, setting.rebuild, setting.types)
    app.connect("config-inited", check, priority=510)


def check(app: Sphinx, config: Config) -> None:
    """Tell what cannot be used, and leave it out."""
    good = {}
    for id_, entry in _table(config.rehab_emergencies).items():
        problems = list(_problems(entry))
        for problem in problems:
            complain(app, f"rehab_emergencies: {id_}: {problem}")
        if not problems:
            good[str(id_)] = entry
    config.rehab_emergencies = good
    if not isinstance(config.rehab_search_shard, int) or config.rehab_search_shard < 0:
        complain(app, "rehab_search_shard: write a number of kilobytes such as 400, or 0 for never")
        config.rehab_search_shard = 400
    if not isinstance(config.rehab_lay_words, str):
        complain(app, 'rehab_lay_words: write a path in quotes, such as "lay-words.toml"')
        config.rehab_lay_words = ""
    if config.rehab_lay_words:
        path = Path(app.srcdir) / config.rehab_lay_words
        for problem in _read(path)[1]:
            warn(Finding.CONFIG, f"rehab_lay_words: {problem}", f"{path}:1")


def _table(value: object) -> Mapping[Any, Any]:
    return value if isinstance(value, dict) else {}


def _problems(entry: object) -> Iterator[str]:
    """What is wrong with one entry of `rehab_emergencies`; None takes a shipped one out."""
    if entry is None:
        return
    if not isinstance(entry, dict):
        yield 'write a table such as {"words": ["chest pain"], "title": "Get help now"}, or None'
        return
    for key in entry:
        if key not in _KEYS:
            yield f'"{key}" is unknown' + (
                did_you_mean(str(key), _KEYS) or "; known are " + ", ".join(_KEYS)
            )
    words = entry.get("words")
    if not _is_phrases(words):
        yield 'words: write a list of phrases such as ["chest pain", "calf hot/swollen"]'
    for key in ("title", "text"):
        if not isinstance(entry.get(key), str) or not entry[key].strip():
            yield f"{key}: write what patients are to read, in quotes"
    if not isinstance(entry.get("phone", ""), str):
        yield 'phone: write a number in quotes, such as "911"'


def _is_phrases(words: object) -> bool:
    return (
        isinstance(words, list | tuple)
        and bool(words)
        and all(isinstance(phrase, str) and phrase.strip(" /") for phrase in words)
    )


def emergencies(config: Config) -> list[Emergency]:
    """The shipped entries with the project's changes; its own come first."""
    found = shipped()
    own = {}
    for id_, entry in config.rehab_emergencies.items():
        found.pop(id_, None)
        if entry is not None:
            phone = entry.get("phone", "")
            own[id_] = Emergency(id_, tuple(entry["words"]), entry["title"], entry["text"], phone)
    return [*own.values(), *found.values()]


def lay_words(config: Config, srcdir: Path) -> dict[str, list[str]]:
    """What people type -> what the pages say: the project's table over the general one."""
    own = srcdir / config.rehab_lay_words if config.rehab_lay_words else None
    return read_lay_words(config.language, own)


def read_lay_words(code: str, own: Path | None) -> dict[str, list[str]]:
    """The general table of the language *code* with the one in *own* over it."""
    general = _GENERAL / f"lay-words.{code.partition('_')[0]}.toml"
    found = _read(general)[0] if general.is_file() else {}
    return dict(sorted({**found, **(_read(own)[0] if own else {})}.items()))


def _read(path: Path) -> tuple[dict[str, list[str]], list[str]]:
    """The table in *path*, JSON or TOML, and what cannot be used of it."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        data = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except OSError:
        return {}, ["the file is not there; make it, or take the setting out of conf.py"]
    except ValueError as error:  # JSON, TOML and UTF-8 errors alike
        kind = "JSON" if path.suffix == ".json" else "TOML"
        return {}, [f"this is not {kind}: {error}; mend the file"]
    if not isinstance(data, dict):
        return {}, ['write a table such as {"tummy": ["belly"]}']
    good, problems = {}, []
    for phrase, meant in data.items():
        means = [meant] if isinstance(meant, str) else meant
        if isinstance(means, list) and all(_is_text(word) for word in means) and means:
            good[str(phrase)] = list(means)
        else:
            problems.append(f'"{phrase}": write a list of what the pages say, such as ["belly"]')
    return good, problems


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def as_data(found: Iterable[Emergency]) -> list[list[Any]]:
    """*found* for the names tier."""
    return [[e.id, str(e.title), str(e.text), e.phone, list(e.words)] for e in found]
