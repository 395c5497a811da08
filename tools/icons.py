"""Draw the pixel icons from `rehab-icon.svg`, after it changes: `.venv/bin/python tools/icons.py`.

Needs Chromium (the one that Playwright finds). The icon file for old browsers holds one PNG image.
"""

from __future__ import annotations

import struct
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

FOLDER = Path(__file__).resolve().parents[1] / "_ext/sphinx_rehab/theme/rehab/static"
SIZES = {"rehab-icon-180.png": 180, "rehab-icon-192.png": 192, "rehab-icon-512.png": 512}
MARGIN = 0.1
"""Of each side, in a color of its own: systems cut icons to circles, but no more than this
(https://www.w3.org/TR/appmanifest/#icon-masks)."""


def main() -> None:
    """Write all icons."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_installed(), args=["--no-sandbox"])
        for name, size in SIZES.items():
            (FOLDER / name).write_bytes(png(browser, size, full=True))
        (FOLDER / "rehab-icon.ico").write_bytes(ico(png(browser, 32, full=False), 32))
        browser.close()


def png(browser: Browser, size: int, *, full: bool) -> bytes:
    """The icon as PNG, *size* pixels wide; *full* fills the corners and keeps a margin."""
    svg = (FOLDER / "rehab-icon.svg").read_text(encoding="utf-8")
    width = size * (1 - 2 * MARGIN) if full else size
    color = "#0b6e62" if full else "transparent"
    page = browser.new_page(viewport={"width": size, "height": size})
    page.set_content(
        "<body style='margin:0;display:grid;place-items:center;"
        f"height:{size}px;background:{color}'>"
        f"<div style='width:{width}px;height:{width}px'>{svg}</div>"
    )
    image = page.screenshot(omit_background=True)
    page.close()
    return image


def ico(image: bytes, size: int) -> bytes:
    """An ICO file with the one PNG *image*."""
    offset = 6 + 16
    entry = struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(image), offset)
    return struct.pack("<HHH", 0, 1, 1) + entry + image


def _installed() -> str | None:
    from shutil import which

    return which("chromium") or which("google-chrome")


if __name__ == "__main__":
    main()
