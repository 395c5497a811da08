"""The set-up behind `make` works where it is most easily wrong: ports, stamps and locks."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))


@pytest.mark.usefixtures("tools")
def test_a_port_in_use_is_passed_over() -> None:
    from serve import free_port

    with socket.create_server(("127.0.0.1", 0)) as busy, socket.create_server(("", 0)) as wide:
        taken = [busy.getsockname()[1], wide.getsockname()[1]]
        assert free_port(taken) not in taken


@pytest.mark.usefixtures("tools")
def test_the_venv_is_made_once_and_renewed_when_a_lock_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import environment

    ran: list[str] = []
    lock = tmp_path / "docs.lock"
    lock.write_text("one", "ascii")

    def record(*command: str | Path) -> None:
        ran.append(" ".join(map(str, command)))
        (tmp_path / "venv").mkdir(exist_ok=True)

    monkeypatch.setattr(environment, "VENV", tmp_path / "venv")
    monkeypatch.setattr(environment, "LOCKS", {"docs": lock, "dev": lock})
    monkeypatch.setattr(environment, "run", record)
    monkeypatch.setattr(environment, "_runs", lambda python: True)

    environment.ensure("docs")
    assert [("venv" in ran[0]), "--require-hashes" in ran[1], " -e " in ran[2]] == [True] * 3
    environment.ensure("docs")
    assert len(ran) == 3, "nothing changed, nothing to do"
    environment.ensure("dev")
    assert len(ran) == 4, "the larger group is installed on top"
    environment.ensure("docs")
    assert len(ran) == 4, "dev holds docs"
    lock.write_text("two", "ascii")
    environment.ensure("docs")
    assert "--clear" in ran[4]
    assert "--require-hashes" in ran[5]


def test_both_locks_agree_and_every_pin_has_a_hash() -> None:
    pins = {}
    for group in ("docs", "dev"):
        text = (ROOT / f"requirements/{group}.lock").read_text("utf-8")
        pins[group] = set(PIN.findall(text))
        assert text.count("==") <= text.count("--hash=sha256:")
        assert "://" not in text
    assert pins["docs"] < pins["dev"]
    assert len({name for name, _ in pins["dev"]}) == len(pins["dev"]), "one version for everyone"


def test_make_and_the_windows_twin_know_the_same_tasks() -> None:
    listed = re.search(r"^TASKS := (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert listed
    tasks = subprocess.run(
        [sys.executable, str(ROOT / "tools/tasks.py"), "help"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    offered = re.findall(r"^  (\w+) ", tasks.stdout, re.MULTILINE)
    assert {*listed[1].split(), "help"} == set(offered)
    assert rb"tools\tasks.py %*" in (ROOT / "make.bat").read_bytes()
