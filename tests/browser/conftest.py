"""A real Chromium, pages of phone and desktop size, and a web server on this computer only."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal, Protocol

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.browser.plans import WATCH, Link
from tests.browser.sampler import SAMPLER
from tests.conftest import ROOT, Built, alone, build_sphinx, write
from tests.node import STATIC, Scripts, sources
from tools import browser as browser_program

CSP = {"Content-Security-Policy": "default-src 'self'"}
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-sync",
)
WITHOUT_WORKER = {"service_workers": "block"}
"""Else each fresh page would have the worker fetch and keep the whole library behind it."""
DEVICES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    "desktop": {"viewport": {"width": 1280, "height": 800}},
}


class OpenPage(Protocol):
    """Open a fresh page (no cookies, no storage); further options go to Playwright's context."""

    def __call__(
        self,
        url: str = "about:blank",
        *,
        device: Literal["phone", "desktop"] = "phone",
        scheme: Literal["light", "dark"] = "light",
        **context: Any,
    ) -> Page: ...


Serve = Callable[..., str]
"""`serve(directory, headers=None)`: the address of a new server for that directory."""


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium_path(playwright: Playwright) -> Path:
    """An installed Chromium, Chrome or Edge, else Playwright's own; none: skip, or fail in CI."""
    own = Path(playwright.chromium.executable_path)
    if found := browser_program.find() or (own if own.is_file() else None):
        return found
    reason = "no Chromium, Chrome or Edge found; install one to run the browser tests"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium_path: Path) -> Iterator[Browser]:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    launched = playwright.chromium.launch(
        executable_path=chromium_path, args=QUIET, chromium_sandbox=not is_root
    )
    yield launched
    launched.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    with ExitStack() as stack:

        def open_one(
            url: str = "about:blank",
            *,
            device: Literal["phone", "desktop"] = "phone",
            scheme: Literal["light", "dark"] = "light",
            **context: Any,
        ) -> Page:
            options = {**WITHOUT_WORKER, **DEVICES[device], "color_scheme": scheme, **context}
            opened = browser.new_context(**options)
            stack.callback(opened.close)
            opened.set_default_timeout(10_000)
            page = opened.new_page()
            page.goto(url)
            return page

        yield open_one


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:

        def start(directory: Path, headers: Mapping[str, str] | None = None) -> str:
            handler = partial(_Handler, directory=str(directory), headers_to_add=headers or {})
            server = stack.enter_context(_Server(("127.0.0.1", 0), handler))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}"

        yield start


@pytest.fixture(scope="session")
def site_folder(shared: Path, library: Callable[..., Built]) -> Path:
    """The real library, with one page more that holds what nobody wrote yet."""
    whole = library("html").outdir
    folder = shared / "site"
    with alone(shared):
        if not folder.exists():
            page = sampler(shared / "sampler")
            shutil.copytree(whole, folder)
            shutil.copy(page, folder / "docs")
    return folder


def sampler(folder: Path) -> Path:
    """The sampler's page, made in *folder* as a page of the library is."""
    source = folder / "src"
    write(source / "index.md", "# Front\n\n:::{toctree}\ndocs/sampler\n:::\n")
    write(source / "docs/sampler.md", SAMPLER)
    write(source / "exercises/vocabulary.toml", (ROOT / "exercises/vocabulary.toml").read_bytes())
    built = build_sphinx(
        srcdir=source,
        confdir=ROOT,
        outdir=folder / "html",
        doctreedir=folder / "doctrees",
        buildername="html",
    )
    return built.outdir / "docs/sampler.html"


@pytest.fixture(scope="session")
def site(site_folder: Path, serve: Serve) -> str:
    """The library's address, under the strict policy that a host should send."""
    return serve(site_folder, CSP)


@pytest.fixture(scope="session")
def link(site: str) -> Iterator[Link]:
    """The address of a plan, as the page itself writes it."""
    scripts = Scripts(*sources("dose.js"), STATIC / "lazy/plan.js/10-link.js")
    yield lambda plan: f"{site}/plan.html#{scripts('rehabPlan.encode', plan)}"
    scripts.close()


@pytest.fixture
def quiet(site: str) -> Iterator[Callable[[Page], None]]:
    """Watch a page: nothing goes to another host, nothing is refused, no script fails."""
    watched: list[tuple[Page, list[str]]] = []

    def watch(page: Page) -> None:
        found: list[str] = []
        page.on("request", lambda request: found.append(request.url))
        page.on("pageerror", lambda error: found.append(f"error: {error}"))
        page.on("dialog", lambda dialog: found.append(f"dialog: {dialog.message}"))
        page.add_init_script(WATCH)
        watched.append((page, found))

    yield watch
    for page, found in watched:
        assert [what for what in found if not what.startswith((site, "blob:", "file:"))] == []
        assert page.evaluate("window.refused ?? []") == []


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell what went wrong, but not that a browser left before it had its answer."""
        if not isinstance(sys.exception(), BrokenPipeError | ConnectionResetError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, headers_to_add: Mapping[str, str], **kwargs: Any) -> None:
        self.headers_to_add = headers_to_add
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        for name, value in self.headers_to_add.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing: a test report is no place for an access log."""
