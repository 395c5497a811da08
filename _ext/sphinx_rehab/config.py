"""The settings of conf.py: their defaults, their checks, and the vocabulary file that they name."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from types import NoneType
from typing import Any, Literal

from sphinx.application import Sphinx
from sphinx.config import Config

from sphinx_rehab.core import vocabulary as words
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import did_you_mean
from sphinx_rehab.core.readability import Limits
from sphinx_rehab.core.review import Interval, Status, parse_date, parse_interval
from sphinx_rehab.core.vocabulary import Complaint, Vocabulary
from sphinx_rehab.report import warn

GRADE_KEYS = ("step", "page")
CLINIC_KEYS = ("name", "phone", "address", "area", "logo", "website")
TEXT: frozenset[type] = frozenset({str})
LIST: frozenset[type] = frozenset({list, tuple})
TABLE: frozenset[type] = frozenset({dict})
NUMBERS: frozenset[type] = frozenset({dict, NoneType})
_WRITE = {
    TEXT: "write text in quotes",
    LIST: 'write a list such as ["review", "published"]',
    TABLE: 'write a table such as {"name": "Life in Motion"}',
    NUMBERS: 'write a table such as {"step": 6, "page": 8}, or None',
}


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting of conf.py; *rebuild* is what Sphinx does again when it changes."""

    name: str
    default: Any
    rebuild: Literal["", "env", "html"]
    types: frozenset[type]


SETTINGS = (
    Setting("rehab_vocabulary", "exercises/vocabulary.toml", "env", TEXT),
    Setting("rehab_clinic", {}, "env", TABLE),
    Setting("rehab_disclaimer", "", "env", TEXT),
    Setting("rehab_today", "", "", TEXT),
    Setting("rehab_show", ["review", "published"], "env", LIST),
    Setting("rehab_review_every", "12 months", "env", TEXT),
    Setting("rehab_reading_grades", {}, "env", NUMBERS),
)


def register(app: Sphinx) -> None:
    """Declare the settings; each change reads all pages again, since pages show them."""
    for setting in SETTINGS:
        app.add_config_value(setting.name, setting.default, setting.rebuild, setting.types)
    app.connect("config-inited", check)
    app.connect("config-inited", enable_markdown, priority=400)


def enable_markdown(app: Sphinx, config: Config) -> None:
    """Switch on the two MyST extensions that the authoring format is written in, and our parser."""
    if "myst_parser" in app.extensions:
        from sphinx_rehab.authoring.parser import GuardedParser

        app.add_source_parser(GuardedParser, override=True)
        wanted = {"colon_fence", "deflist"}
        config.myst_enable_extensions = sorted({*config.myst_enable_extensions, *wanted})


def check(app: Sphinx, config: Config) -> None:
    """Tell every setting that cannot be used, and put a usable one in its place."""
    for setting in SETTINGS:
        if not isinstance(config[setting.name], tuple(setting.types)):
            complain(app, f"{setting.name}: {_WRITE[setting.types]}")
            config[setting.name] = setting.default
    if not config.rehab_vocabulary.endswith(".toml"):
        complain(app, "rehab_vocabulary: name a file that ends in .toml")
        config.rehab_vocabulary = SETTINGS[0].default
    _check_clinic(app, config)
    _check_show(app, config)
    _check_grades(app, config)
    for name, parser in (("rehab_today", parse_date), ("rehab_review_every", parse_interval)):
        try:
            if config[name]:
                parser(config[name])
        except ValueError as error:
            complain(app, f"{name}: {error}")
            config[name] = ""


def _check_clinic(app: Sphinx, config: Config) -> None:
    good = {}
    for key, value in config.rehab_clinic.items():
        if key not in CLINIC_KEYS:
            near = did_you_mean(str(key), CLINIC_KEYS) or "; known are " + ", ".join(CLINIC_KEYS)
            complain(app, f'rehab_clinic: "{key}" is unknown{near}')
        elif not isinstance(value, str):
            complain(app, f"rehab_clinic: {key}: {_WRITE[TEXT]}")
        elif key == "website" and value and not value.startswith(("https://", "http://")):
            complain(app, 'rehab_clinic: website: write an address that starts with "https://"')
        else:
            good[key] = value
    config.rehab_clinic = good
    if good.get("logo") and not config.html_logo:
        config.html_logo = good["logo"]


def _check_show(app: Sphinx, config: Config) -> None:
    good = []
    for status in config.rehab_show:
        if status in list(Status):
            good.append(status)
        else:
            near = did_you_mean(str(status), Status) or "; write draft, review or published"
            complain(app, f'rehab_show: "{status}" is unknown{near}')
    config.rehab_show = good


def _check_grades(app: Sphinx, config: Config) -> None:
    good = {}
    for key, value in (config.rehab_reading_grades or {}).items():
        if key not in GRADE_KEYS:
            near = did_you_mean(str(key), GRADE_KEYS) or "; known are " + ", ".join(GRADE_KEYS)
            complain(app, f'rehab_reading_grades: "{key}" is unknown{near}')
        elif not (grade := _number(value)) > 0:
            complain(app, f"rehab_reading_grades: {key}: write a school grade such as 6")
        else:
            good[key] = grade
    config.rehab_reading_grades = good


def _number(value: object) -> float:
    """*value* as a number, 0 where it is none; an option of `sphinx-build -D` comes as text."""
    try:
        return float(value) if isinstance(value, int | float | str) else 0
    except ValueError:
        return 0


def complain(app: Sphinx, message: str) -> None:
    """Tell *message*, which begins with the name of a setting, where conf.py sets it."""
    path = Path(app.confdir) / "conf.py"
    name, line = message.partition(":")[0], 1
    if path.is_file():
        text = path.read_text(encoding="utf-8", errors="replace")
        if match := re.search(rf"^{name}\b", text, re.MULTILINE):
            line = text.count("\n", 0, match.start()) + 1
    warn(Finding.CONFIG, message, f"{path}:{line}")


def today(config: Config) -> dt.date:
    """The day that review dates are held against."""
    return parse_date(config.rehab_today) if config.rehab_today else dt.date.today()


def review_every(config: Config) -> Interval | None:
    """The interval between reviews of pages that name none themselves."""
    return parse_interval(config.rehab_review_every) if config.rehab_review_every else None


def reading_limits(config: Config) -> Limits:
    """The highest grades that pages and steps may ask for."""
    return Limits(**config.rehab_reading_grades)


def measures_reading(config: Config) -> bool:
    """Whether reading levels are measured: for projects that set a limit, in English."""
    return bool(config.rehab_reading_grades) and is_english(config)


def is_english(config: Config) -> bool:
    """Whether the pages are in English, the only language whose reading level is measured."""
    return bool(re.match(r"en\b|en_", config.language))


def vocabulary_files(config: Config, srcdir: Path) -> list[Path]:
    """The vocabulary file and, for a translated build, its twin such as `vocabulary.es.toml`."""
    base = srcdir / config.rehab_vocabulary
    twin = base.with_name(f"{base.stem}.{config.language}{base.suffix}")
    return [base, *([twin] if twin.is_file() else [])]


def load_vocabulary(paths: list[Path]) -> tuple[Vocabulary, list[tuple[Path, Complaint]]]:
    """The vocabulary in *paths*, the later files translating the first, and what is wrong in them.

    Without the first file every term passes.
    """
    found, complaints = Vocabulary(is_open=True), []
    for number, path in enumerate(paths):
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            message = 'this file is not saved as UTF-8; save it again with the encoding "UTF-8"'
            complaints.append((path, Complaint(line, message)))
            continue
        except (OSError, ValueError) as error:
            reason = "is not there" if isinstance(error, FileNotFoundError) else "cannot be read"
            message = (
                f"the vocabulary {reason}, so terms are not checked; make the file, or set"
                " rehab_vocabulary in conf.py"
            )
            complaints.append((path, Complaint(1, message)))
            continue
        read, problems = words.parse(text)
        complaints += [(path, problem) for problem in problems]
        found = words.overlay(found, read) if number else read
    return found, complaints
