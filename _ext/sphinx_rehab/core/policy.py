"""What a browser may do on our pages: the rules that a host sends, and that each page repeats.

Sources: Content Security Policy Level 3 (https://www.w3.org/TR/CSP3/), Referrer Policy
(https://www.w3.org/TR/referrer-policy/), Permissions Policy
(https://www.w3.org/TR/permissions-policy/).
"""

from __future__ import annotations

from typing import Final

_RULES: Final = {
    "default-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "object-src": "'none'",
}

HEADER_POLICY: Final = "; ".join(
    f"{name} {value}" for name, value in {**_RULES, "frame-ancestors": "'self'"}.items()
)
"""The Content-Security-Policy that a host sends: files of the library and nothing else."""

PAGE_POLICY: Final = "; ".join(f"{name} {value}" for name, value in _RULES.items()).replace(
    "'self'", "'self' file:"
)
"""The same for a page that comes without headers. It also allows files beside a page that is opened
from a folder, which is no "self" to every browser; pages from the web cannot load files anyway."""

REFERRER_POLICY: Final = "same-origin"
"""Another site never learns from which exercise somebody came."""

HEADERS: Final = {
    "Content-Security-Policy": HEADER_POLICY,
    "Referrer-Policy": REFERRER_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Every header that a host sends with every file."""

EXTERNAL_LINK: Final = "noopener noreferrer"
"""The `rel` of a link to another site."""
