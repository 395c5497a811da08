"""The web app manifest: how the library looks among the apps of a phone.

Source: https://www.w3.org/TR/appmanifest/
"""

from __future__ import annotations

import json

from sphinx.builders.html import StandaloneHTMLBuilder

NAME = "manifest.webmanifest"
_SIZES = (192, 512)
_PAPER = "#ffffff"


def text(builder: StandaloneHTMLBuilder) -> str:
    """The manifest of a site in our theme. Its addresses start at its own, at the site's root."""
    config = builder.config
    name = config.rehab_clinic.get("name") or config.project
    accent = builder.theme.get_config("options", "accent", "")
    fields = {
        "name": name,
        "short_name": name,
        "description": config.html_title,
        "lang": config.language,
        "dir": "auto",
        "start_url": ".",
        "scope": ".",
        "display": "standalone",
        "background_color": _PAPER,
        "theme_color": config.html_theme_options.get("accent", accent),
        "icons": [_icon(size, purpose) for purpose in ("any", "maskable") for size in _SIZES],
    }
    return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


def _icon(size: int, purpose: str) -> dict[str, str]:
    """One icon for both purposes: its drawing stays in the middle, its colour goes to the edge."""
    return {
        "src": f"_static/rehab-icon-{size}.png",
        "sizes": f"{size}x{size}",
        "type": "image/png",
        "purpose": purpose,
    }
