"""The video directive: nothing is fetched before the patient asks for it."""

from __future__ import annotations

from urllib.parse import urlsplit

from docutils import nodes

from sphinx_rehab.authoring.base import RehabDirective
from sphinx_rehab.authoring.pictures import from_option, is_file
from sphinx_rehab.core.findings import Finding
from sphinx_rehab.i18n import _
from sphinx_rehab.nodes import rehab_captions, rehab_film, rehab_video


class VideoDirective(RehabDirective):
    """`video PATH-or-URL`: a local file, or a link to another site that says so.

    `poster` is a picture and `captions` a WebVTT file beside the page; the content is the caption
    or a transcript.
    """

    options_known = ("poster", "captions")

    def build(self) -> list[nodes.Node]:
        """A box with the link, the poster, the captions and the author's text."""
        address = self.arguments[0].strip() if self.arguments else ""
        node = rehab_video(classes=["rehab-video"])
        self.mark(node)
        if not address:
            message = (
                "a file or address is missing; write for example {video} toe-threading/move.mp4"
            )
            self.tell(Finding.MISSING, f"video: {message}")
            return self.parse_body()
        node += self._remote(address) if "://" in address else self._local(address)
        node += self.parse_body()
        return [node]

    def _remote(self, address: str) -> list[nodes.Node]:
        try:
            parts = urlsplit(address)
        except ValueError:  # such as a "[" in the host
            parts = urlsplit("")
        if parts.scheme not in ("http", "https") or not parts.hostname:
            message = f'video: "{address[:80]}" is no address that starts with https://'
            self.tell(Finding.PICTURE, message)
            return [nodes.paragraph("", address)]
        text = _("Watch the video on %s (opens another site)") % parts.hostname
        return [nodes.paragraph("", "", nodes.reference("", text, refuri=address))]

    def _local(self, address: str) -> list[nodes.Node]:
        found: list[nodes.Node] = [*from_option(self, "poster")]
        if self._exists(address, self.lineno):
            film = rehab_film("", _("Watch the video"), reftarget=address)
            found.append(nodes.paragraph("", "", film))
        captions = self.text("captions")
        if captions and self._exists(captions, self.option_line("captions")):
            words = rehab_captions("", _("Captions"), reftarget=captions)
            found.append(nodes.paragraph("", "", words))
        elif not captions and not any(line.strip() for line in self.content):
            message = (
                "video: captions are missing, so that deaf patients are left out; add"
                " :captions: with a .vtt file, or write below what is said and shown"
            )
            self.tell(Finding.PICTURE, message)
        return found

    def _exists(self, path: str, line: int) -> bool:
        if is_file(self.env, path):
            return True
        message = f'video: there is no file "{path[:80]}"; put it beside the page or mend its name'
        self.tell(Finding.PICTURE, message, line)
        return False
