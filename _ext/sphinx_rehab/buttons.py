"""The buttons of a page and of a session. Scripts show them once they work."""

from __future__ import annotations

from html import escape

from sphinx_rehab.i18n import _

_PRINTER = "M7 8V3h10v5M7 17H4v-7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v7h-3M7 14h10v7H7z"
_ARROW = "M12 15V3M8 6.5 12 3l4 3.5M7 10H5v11h14V10h-2"


def buttons(play: str, title: str, *, prints: str = "", share: bool) -> str:
    """The HTML of Start, Print and Share.

    *play* is the value of `data-play`, "" where there is nothing to follow; *title* names the
    session that the buttons are of, "" for the whole page; *prints* are the names of its
    exercises, with spaces between, "" where Print prints all.
    """
    of_session = f' data-title="{escape(title)}"' if title else ""
    made = []
    if play:
        data = f'data-play="{escape(play)}"{of_session}'
        made.append(_button("rehab-start", data, _("Start"), title))
    made.append(
        _button("", f'data-print="{escape(prints)}"{of_session}', _("Print"), title, _PRINTER)
    )
    if share:
        made.append(_button("", "data-share", _("Share"), title, _ARROW))
    return f'<div class="rehab-actions">\n{"".join(made)}</div>\n'


def question_link(anchor: str) -> str:
    """The HTML of the link that a question offers of itself; scripts share or copy it."""
    words = escape(_("Link to this question"))
    link = f'<a href="#{escape(anchor)}" data-share>{words}</a>'
    return f'<div class="rehab-question-link">{link}</div>\n'


def _button(kind: str, data: str, words: str, title: str, icon: str = "") -> str:
    classes = f"rehab-button {kind}".rstrip()
    label = f' aria-label="{escape(f"{words}: {title}")}"' if title else ""
    drawing = (
        '<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor"'
        ' stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">'
        f'<path d="{icon}"/></svg>'
        if icon
        else ""
    )
    return (
        f'<button type="button" class="{classes}" {data}{label} hidden>'
        f"{drawing}{escape(words)}</button>\n"
    )
