"""Looking at drawings: a page with all of them, small and large, light and dark; and PNG files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

SHEET = Path("_build/drawings.html")

_STYLE = """
body { margin: 0; font: 16px/1.4 system-ui, sans-serif; }
section { padding: 1rem; color-scheme: light; background: #faf8f4; color: #1e2829; }
section.dark { color-scheme: dark; background: #12181a; color: #ece8e1; }
figure { display: inline-block; margin: .5rem; vertical-align: top; }
.small img { width: 160px } .large img { width: 14cm }
section:not(.dark) img { background: #fff } section.dark img { background: #1a2224 }
figcaption { max-width: 14cm; font-size: 13px } .small figcaption { max-width: 160px }
"""


def write(poses: Iterable[Path]) -> Path:
    """Write the page for these pose files' drawings and return where it is."""
    pictures = [p.with_name(p.name.removesuffix(".pose.toml") + ".svg") for p in poses]
    parts = [
        _section(pictures, scheme, size)
        for size in ("small", "large")
        for scheme in ("light", "dark")
    ]
    page = f"<!doctype html><meta charset=utf-8><title>Drawings</title><style>{_STYLE}</style>"
    SHEET.parent.mkdir(parents=True, exist_ok=True)
    SHEET.write_text(page + "".join(parts), "utf-8")
    return SHEET


def _section(pictures: Iterable[Path], scheme: str, size: str) -> str:
    figures = "".join(
        f'<figure><img src="{escape(picture.resolve().as_uri())}" alt="">'
        f"<figcaption>{escape(picture.parent.name)}/{escape(picture.stem)}</figcaption></figure>"
        for picture in pictures
    )
    return f'<section class="{scheme} {size}">{figures}</section>'


def render(pictures: Iterable[Path], folder: Path, width: int = 960) -> Iterator[Path]:
    """Save each drawing as PNG in *folder*, with the Chromium that Playwright finds."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        system = Path("/usr/bin/chromium")
        executable = system if system.is_file() else None
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": width * 3 // 4})
        for picture in pictures:
            page.goto(picture.resolve().as_uri())
            target = folder / f"{picture.parent.name}-{picture.stem}.png"
            page.screenshot(path=target)
            yield target
        browser.close()
