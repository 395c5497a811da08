"""The components' styles and scripts.

`static/css` and `static/js` hold one file per component; a page loads them joined, one of each
kind. What few visits need (`static/lazy`) is copied to `_static/rehab/` and loaded by
`rehab.load(name)` once it is needed; a folder in it whose name ends in ".js" or ".css" is one
joined file.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder

from sphinx_rehab.publish import script_words
from sphinx_rehab.publish.writing import write_if_changed

PACKAGE = Path(__file__).parents[1]
FOLDER = "_static/rehab"
_STATIC = PACKAGE / "static"
_LAZY = _STATIC / "lazy"
_SCRIPTS = ".js"
_JOINED = (_SCRIPTS, ".css")


def register(app: Sphinx) -> None:
    """Add both joined files to every page and write all before the first one."""
    app.add_css_file("rehab.css", priority=300)
    app.add_js_file("rehab.js", loading_method="defer")
    app.connect("builder-inited", write)


def write(app: Sphinx) -> None:
    """Join the components' files in the order of their names, and copy the others."""
    if not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    out = Path(app.outdir)
    scripts, styles = _components("js"), _components("css")
    write_if_changed(out / "_static/rehab.css", _joined(styles))
    names = {} if app.builder.name == "epub" else _lazy()
    for name, parts in names.items():
        target = out / FOLDER / name
        if target.suffix == _SCRIPTS:
            write_if_changed(target, _joined(parts) + script_words.table(app, parts))
        elif target.suffix in _JOINED:
            write_if_changed(target, _joined(parts))
        elif not target.is_file() or target.read_bytes() != parts[0].read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(parts[0], target)
    versions = {name: _digest(out / FOLDER / name) for name in names}
    known = f"Object.assign(rehab.versions, {json.dumps(versions)});\n"
    text = _joined(scripts) + known + script_words.table(app, scripts)
    write_if_changed(out / "_static/rehab.js", text)


def _components(kind: str) -> list[Path]:
    return sorted((_STATIC / kind).glob(f"*.{kind}"))


def _lazy() -> dict[str, list[Path]]:
    """The names of the files that wait until they are needed, each with what it is made of."""
    names: dict[str, list[Path]] = {}
    for path in sorted(filter(Path.is_file, _LAZY.rglob("*"))):
        whole = path.parent if path.parent.suffix in _JOINED else path
        names.setdefault(whole.relative_to(_LAZY).as_posix(), []).append(path)
    return names


def lazy_script(name: str) -> str:
    """The joined script *name* of `static/lazy`, without translations."""
    return _joined(_lazy()[name])


def _joined(parts: Iterable[Path]) -> str:
    return "".join(part.read_text(encoding="utf-8") for part in parts)


def _digest(path: Path) -> str:
    return blake2b(path.read_bytes(), digest_size=4).hexdigest()
