"""The settings of conf.py: their defaults, their checks, and the vocabulary file that they name."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

from sphinx_rehab.core import vocabulary as words
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.core.names import did_you_mean
from sphinx_rehab.core.review import Interval, Status, parse_date, parse_interval
from sphinx_rehab.core.vocabulary import Complaint, Vocabulary
from sphinx_rehab.report import warn

CLINIC_KEYS = ("name", "phone", "address", "area", "logo", "website")


def register(app: Sphinx) -> None:
    """Declare the settings; each change reads all pages again, since pages show them."""
    app.add_config_value("rehab_vocabulary", "exercises/vocabulary.toml", "env", frozenset({str}))
    app.add_config_value("rehab_clinic", {}, "env", frozenset({dict}))
    app.add_config_value("rehab_disclaimer", "", "env", frozenset({str}))
    app.add_config_value("rehab_today", "", "", frozenset({str}))
    app.add_config_value("rehab_show", ["review", "published"], "env", frozenset({list, tuple}))
    app.add_config_value("rehab_review_every", "12 months", "env", frozenset({str}))
    app.connect("config-inited", check)
    app.connect("config-inited", enable_markdown, priority=400)


def enable_markdown(app: Sphinx, config: Config) -> None:
    """Switch on the two MyST extensions that the authoring format is written in."""
    if "myst_parser" in app.extensions:
        wanted = {"colon_fence", "deflist"}
        config.myst_enable_extensions = sorted({*config.myst_enable_extensions, *wanted})


def check(app: Sphinx, config: Config) -> None:
    """Tell every setting that cannot be used, and put a usable one in its place."""
    for key in [key for key in config.rehab_clinic if key not in CLINIC_KEYS]:
        near = did_you_mean(str(key), CLINIC_KEYS) or "; known are " + ", ".join(CLINIC_KEYS)
        _complain(f'rehab_clinic: "{key}" is unknown{near}')
    unknown = [status for status in config.rehab_show if status not in set(Status)]
    for status in unknown:
        near = did_you_mean(str(status), Status) or "; write draft, review or published"
        _complain(f'rehab_show: "{status}" is unknown{near}')
    if unknown:
        config.rehab_show = [status for status in config.rehab_show if status in set(Status)]
    for name, parser in (("rehab_today", parse_date), ("rehab_review_every", parse_interval)):
        try:
            if config[name]:
                parser(config[name])
        except ValueError as error:
            _complain(f"{name}: {error}")
            setattr(config, name, "")


def _complain(message: str) -> None:
    warn(Finding.CONFIG, message, "conf.py")


def today(config: Config) -> dt.date:
    """The day that review dates are held against."""
    return parse_date(config.rehab_today) if config.rehab_today else dt.date.today()


def review_every(config: Config) -> Interval | None:
    """The interval between reviews of pages that name none themselves."""
    return parse_interval(config.rehab_review_every) if config.rehab_review_every else None


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
            text = path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            continue
        except (OSError, UnicodeDecodeError) as error:
            complaints.append((path, Complaint(0, f"this file cannot be read: {error}")))
            continue
        read, problems = words.parse(text)
        complaints += [(path, problem) for problem in problems]
        found = words.overlay(found, read) if number else read
    return found, complaints
