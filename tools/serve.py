"""Build the library, serve it on this computer and rebuild on every change (`make serve`).

sphinx-autobuild does the work. Its own `--open-browser` opens before the server answers, and its
port is fixed or random; so both are done here.
"""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
import webbrowser
from collections.abc import Iterable

from environment import ROOT
from sphinx_autobuild.__main__ import main as autobuild

HOST = "127.0.0.1"
OUTPUT = ROOT / "_build/preview"
UNWATCHED = ("_build", "tests", "benchmarks", "tools", ".ci", ".hypothesis")


def main(options: list[str]) -> None:
    """Serve until Ctrl+C; `options` go to sphinx-autobuild and on to Sphinx."""
    port = free_port(range(8000, 8100))
    threading.Thread(target=announce, args=(port,), daemon=True).start()
    ignored = [f"--ignore={ROOT / name}" for name in UNWATCHED]
    compiled = r"--re-ignore=__pycache__|\.mo$|~$|\.sw[a-p]$"
    address = [f"--host={HOST}", f"--port={port}"]
    autobuild([*address, *ignored, compiled, *options, str(ROOT), str(OUTPUT)])


def free_port(candidates: Iterable[int]) -> int:
    """Return the first of these ports that nobody uses, or any free one when all are taken."""
    for port in candidates:
        if not answers(port) and can_bind(port):
            return port
    with socket.create_server((HOST, 0)) as spare:
        return int(spare.getsockname()[1])


def answers(port: int) -> bool:
    """True when a server already listens there, perhaps on all addresses."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((HOST, port)) == 0


def can_bind(port: int) -> bool:
    """True when this process may listen there."""
    try:
        socket.create_server((HOST, port)).close()
    except OSError:
        return False
    return True


def announce(port: int) -> None:
    """Wait for the first answer of the server, then say the address and open it."""
    while not answers(port):
        time.sleep(0.2)
    address = f"http://{HOST}:{port}/"
    line = "-" * 72
    if not (OUTPUT / "index.html").exists():
        failed = "The library could not be built yet. Mend what is said above and save."
        print(f"{line}\n{failed}\nIts address will be {address}\n{line}", flush=True)
        return
    print(f"{line}\nThe library is open at {address}\nStop it with Ctrl+C.\n{line}", flush=True)
    if has_display():
        webbrowser.open(address)


def has_display() -> bool:
    """True when a browser window would appear before the person who typed the command."""
    if os.environ.get("SSH_CONNECTION") or os.environ.get("CI"):
        return False
    graphical = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform in {"win32", "darwin"} or bool(graphical)


if __name__ == "__main__":
    main(sys.argv[1:])
