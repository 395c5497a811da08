"""The patients' theme and the components, as a browser, a phone, paper and axe-core see them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Serve
from tests.conftest import Build, exercise

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "front": "index.html",
    "catalogue": "exercises/index.html",
    "exercise": "exercises/toe-threading.html",
    "protocol": "docs/protocols/stronger-foot-base.html",
    "condition": "docs/conditions/plantar-heel-pain.html",
    "glossary": "docs/glossary.html",
    "staff": "docs/authoring/open-questions.html",
    "search": "search.html?q=foot",
    "hand-written": "sampler.html",
}
CSP = {"Content-Security-Policy": "default-src 'self'"}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
POINT = 96 / 72
"""CSS pixels to a typographic point."""

SAMPLER = """
# Everything a page may hold

Text with `code`, **strong words**, [a link](https://example.org/) and a footnote.[^1]

[^1]: The footnote.

## Code and tables

```python
def dose(sets: int = 3) -> str:  # a comment
    return f"{sets} x 10"
```

```yaml
a-very-long-word-without-any-space-in-it-for-a-narrow-phone-of-320-pixels: true
```

| a | b | c |
|---|---|---|
| 1 | two words | https://example.org/a/very/long/address/without/a/space |

## Cards, tabs and boxes

::::{grid} 1 2 2 3
:gutter: 2
:::{grid-item-card} A card
:link: https://example.org/
Text in a card.
:::
:::{grid-item-card} Another
Text.
:::
::::

:::{dropdown} A dropdown
Text in it.
:::

::::{tab-set}
:::{tab-item} One
First.
:::
:::{tab-item} Two
Second.
:::
::::

:::{note}
A note.
:::

```{button-link} https://example.org/
:color: primary
A button
```
"""


# -- what is looked at


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """The address of the real library, and of one page more that holds everything."""
    out = tmp_path_factory.mktemp("library")
    sphinx_build(ROOT, out / "html")
    sampler = out / "sampler"
    sampler.mkdir()
    (sampler / "index.md").write_text(SAMPLER)
    (sampler / "conf.py").write_text((ROOT / "conf.py").read_text())
    (sampler / "_ext").symlink_to(ROOT / "_ext")
    sphinx_build(sampler, out / "sampler-html")
    page = (out / "sampler-html/index.html").read_text()
    (out / "html/sampler.html").write_text(page)
    for path in (out / "sampler-html/_static").iterdir():
        target = out / "html/_static" / path.name
        if not target.exists():
            target.write_bytes(path.read_bytes())
    return serve(out / "html", CSP)
