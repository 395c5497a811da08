"""The QR code that the browser draws for a plan, module by module against segno's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st
from segno import consts

from tests.node import STATIC, Scripts, sources

BASE = "https://exercises.example.org/plan.html"
EIGHT = [
    "toe-threading.10.slow.circles.each.way:-each.side:-daily",
    "knee-to-wall.2x8:-each.side:-daily",
    "banded-clam.3x10:-hold.3s:-each.side:-daily",
    "calf-raise.2x10:-tempo.3-1-5:-daily",
    "high-load-heel-raise-on-a-towel.3x8:-daily",
    "side-plank.hold.20s:-each.side:-daily",
    "dns-single-leg-stance.hold.10s:-each.side:-daily",
    "glute-bridge.3x12:-daily",
]
MODULES = """(base, fragment) => {
    const code = rehabPlan.qrCode(base, fragment);
    const all = code && [...Array(code.getModuleCount()).keys()];
    return code && all.map(row => all.map(column => Number(code.isDark(row, column))));
}"""


@pytest.fixture(scope="module")
def scripts() -> Iterator[Scripts]:
    plan = [STATIC / "lazy/plan.js" / name for name in ("10-link.js", "40-qr.js")]
    scripts = Scripts(*sources("dose.js", "vendor/qrcode.js"), *plan)
    yield scripts
    scripts.close()


@pytest.fixture(scope="module", autouse=True)
def padding_of_the_standard() -> Iterator[None]:
    """Data that end with a codeword need no more bits (ISO/IEC 18004, 7.4.10).

    segno 1.6 adds eight there. No reader looks at them, but the codes differ.
    """

    def pad(bits: bytearray, _version: int, length: int) -> None:
        bits.extend([0] * (-length % 8))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segno.encoder, "write_padding_bits", pad)
        yield


def is_as_segno_makes_it(modules: list[list[int]], base: str, fragment: str) -> bool:
    """Whether segno gives the same code for the same data with one of the eight masks."""
    content = [
        (f"{base}#", consts.MODE_BYTE),
        (fragment.upper(), consts.MODE_ALPHANUMERIC),
    ]
    version = (len(modules) - 17) // 4
    error = "M" if version <= 10 else "L"
    made: dict[str, Any] = {"version": version, "error": error, "boost_error": False}
    return any(
        modules == [list(row) for row in segno.make(content, micro=False, mask=mask, **made).matrix]
        for mask in range(8)
    )


@pytest.mark.parametrize("fragment", ["1/toe-threading/:3fzni", f"1/{'/'.join(EIGHT)}/:abcde"])
def test_the_code_is_the_one_that_segno_makes(scripts: Scripts, fragment: str) -> None:
    modules = scripts(MODULES, BASE, fragment)
    assert is_as_segno_makes_it(modules, BASE, fragment)
    modules[30 % len(modules)][10] ^= 1
    assert not is_as_segno_makes_it(modules, BASE, fragment)


@settings(max_examples=15)
@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-./:", min_size=1, max_size=600))
def test_every_fragment_makes_a_right_code(scripts: Scripts, more: str) -> None:
    fragment = f"1/{more}"
    assert is_as_segno_makes_it(scripts(MODULES, BASE, fragment), BASE, fragment)


def test_eight_exercises_make_a_code_that_is_easy_to_scan(scripts: Scripts) -> None:
    modules = len(scripts(MODULES, BASE, f"1/{'/'.join(EIGHT)}/:abcde"))
    assert modules <= 65, "with its margin, 46 mm on paper at 0.62 mm a module"


def test_what_fits_in_no_code_makes_none(scripts: Scripts) -> None:
    assert scripts(MODULES, BASE, "a" * 5000) is None


def test_the_script_is_the_release_that_its_license_names() -> None:
    vendor = STATIC / "lazy/vendor"
    assert "qrcode-generator 2.0.4" in (vendor / "qrcode.LICENSE.txt").read_text(encoding="utf-8")
    head = (vendor / "qrcode.js").read_text(encoding="utf-8")[:600]
    assert re.search(r"Copyright \(c\) 2009 Kazuhiko Arase.*MIT license", head, re.DOTALL)
