"""What is written once and stands on every page: the disclaimer and the clinic."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.config import Config

from sphinx_rehab.i18n import _
from sphinx_rehab.nodes import rehab_callout
from sphinx_rehab.transforms import parts


def notices(config: Config) -> list[nodes.Node]:
    """The disclaimer, and the clinic where one is configured."""
    box = rehab_callout(kind="disclaimer", classes=["rehab-disclaimer"])
    box += nodes.title("", _("Please note"))
    box += [parts.paragraph(text) for text in disclaimer(config)]
    return [box, *_clinic(config.rehab_clinic)]


def disclaimer(config: Config) -> list[str]:
    """The paragraphs of the project's disclaimer, or else of ours."""
    text = config.rehab_disclaimer or _(
        "This page teaches; it does not replace advice from your clinician. Stop if you feel"
        " worse or pain starts. If you are not sure, ask before you go on."
    )
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip())]


def _clinic(clinic: dict[str, str]) -> list[nodes.Node]:
    if not clinic.get("name"):
        return []
    box = nodes.container(classes=["rehab-clinic"])
    box += parts.paragraph(clinic["name"], "rehab-clinic-name")
    for key in ("area", "address"):
        if clinic.get(key):
            box += parts.paragraph(clinic[key], f"rehab-clinic-{key}")
    if phone := clinic.get("phone"):
        number = re.sub(r"[^0-9+]", "", phone)
        line = nodes.paragraph("", _("Phone:") + " ", classes=["rehab-clinic-phone"])
        line += nodes.reference("", phone, refuri=f"tel:{number}")
        box += line
    if website := clinic.get("website"):
        line = nodes.paragraph(classes=["rehab-clinic-website"])
        line += nodes.reference("", website, refuri=website)
        box += line
    return [box]
