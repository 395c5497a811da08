"""QR codes for paper."""

from __future__ import annotations

import segno

_MASK = 3
"""Trying all eight masks of a code takes five times as long, and phones read every one of them."""


def svg(address: str) -> str:
    """A QR code of *address* as an SVG with its quiet zone: black on white, no size of its own."""
    code = segno.make_qr(address, error="m", mask=_MASK)
    return code.svg_inline(border=4, light="#fff", omitsize=True, svgclass=None, lineclass=None)
