"""The settings of the finished site: what a device keeps of it."""

from __future__ import annotations

from sphinx.application import Sphinx
from sphinx.config import Config

from sphinx_rehab.config import Setting, complain

SETTINGS = (
    Setting("rehab_offline", True, "html", frozenset({bool})),
    Setting("rehab_offline_megabytes", 10, "html", frozenset({int})),
)


def register(app: Sphinx) -> None:
    """Declare the settings."""
    for setting in SETTINGS:
        app.add_config_value(setting.name, setting.default, setting.rebuild, setting.types)
    app.connect("config-inited", check)


def check(app: Sphinx, config: Config) -> None:
    """Tell what cannot be used, and put the default in its place."""
    if not isinstance(config.rehab_offline, bool):
        complain(app, "rehab_offline: write True or False")
        config.rehab_offline = True
    size = config.rehab_offline_megabytes
    if isinstance(size, bool) or not isinstance(size, int) or size < 0:
        complain(app, "rehab_offline_megabytes: write a whole number such as 10")
        config.rehab_offline_megabytes = 10
