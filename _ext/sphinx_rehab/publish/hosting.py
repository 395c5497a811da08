"""What a web host needs beside the pages: headers, the list of pages, a word to search engines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_rehab.builders import is_own_site
from sphinx_rehab.core.policy import HEADERS
from sphinx_rehab.publish.beside import write_beside
from sphinx_rehab.transforms.withheld import is_withheld

SHORT = "no-cache"
"""Ask each time whether the file has changed: a mend of an exercise must reach everybody."""

STAFF_FOLDERS = ("docs/authoring/", "docs/reference/")
"""Pages that patients do not need to find in search engines."""


def register(app: Sphinx) -> None:
    """Make the page for wrong addresses, and write the files when a build is finished."""
    app.connect("html-collect-pages", not_found)
    app.connect("build-finished", write)


def not_found(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The page that hosts show for an address that is not there, however deep it is.

    Its links start at the path of `html_baseurl`, or at the host's root where that is not set.
    """
    if is_own_site(app.builder):
        yield "404", {}, "404.html"


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the files beside the pages of our own theme: another theme may need other rules."""
    if exception or not is_own_site(app.builder):
        return
    write_beside(app, "_headers", headers())
    write_beside(app, ".nojekyll", "")
    address = app.config.html_baseurl
    if address:
        write_beside(app, "sitemap.xml", sitemap(list(addresses(app, app.builder))))
    write_beside(app, "robots.txt", robots(address))


def headers() -> str:
    """The file `_headers` as Netlify and Cloudflare Pages read it."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    lines += [f"  Cache-Control: {SHORT}", ""]
    return "\n".join(lines)


def addresses(app: Sphinx, builder: StandaloneHTMLBuilder) -> Iterator[str]:
    """The full addresses of the pages for patients, in the order of their names."""
    base = app.config.html_baseurl.rstrip("/") + "/"
    for docname in sorted(app.env.found_docs):
        if not docname.startswith(STAFF_FOLDERS) and not is_withheld(app.env, docname):
            yield base + builder.get_target_uri(docname)


def sitemap(urls: list[str]) -> str:
    """The sitemap of *urls* (https://www.sitemaps.org/protocol.html).

    It names no dates: the day of a build is not the day of a change.
    """
    lines = [f"<url><loc>{escape(url)}</loc></url>" for url in urls]
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
            *lines,
            "</urlset>",
            "",
        )
    )


def robots(address: str) -> str:
    """The file `robots.txt`: everything may be found, and where the sitemap is."""
    where = f"\nSitemap: {address.rstrip('/')}/sitemap.xml\n" if address else ""
    return f"User-agent: *\nAllow: /\n{where}"
