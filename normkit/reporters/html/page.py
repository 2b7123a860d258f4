"""Data, style and script -> one HTML file that asks nobody for anything.

The data stand in the file as base64 of deflated JSON, in elements that no browser runs and no text can close. A policy
forbids the page every request, and every style and script but the two whose hashes it names.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from html import escape
from importlib.resources import files

STYLES = ("base", "overview", "panels", "record", "media")
SCRIPTS = (
    "dom", "data", "selection", "text", "verdicts", "overview", "across/toml", "across/decided", "across/clusters",
    "across/earlier", "across/panels", "records", "record", "frame", "main",
)  # fmt: skip
"""The parts of the style and of the script, as they are put together: the script's parts share one scope."""
_DATA = b'<script type="application/octet-stream" class="%s">%s</script>\n'


def page(title: str, index: bytes, details: Iterable[bytes], sends: bool = False) -> Iterator[bytes]:
    """Yield the file, piece by piece. ``index`` and ``details`` are packed (``detail.packed``).

    ``sends``: a server of ours shows the page, and it may send decisions there, and nowhere else.
    """
    style = "\n".join(_asset(f"style/{part}.css") for part in STYLES)
    script = '"use strict";\n' + "\n".join(_asset(f"script/{part}.js") for part in SCRIPTS)
    own = "'self'" if sends else "'none'"
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        f"base-uri 'none'; form-action 'none'; connect-src {own}"
    )
    content = {"policy": escape(policy), "title": escape(title), "style": style, "script": script}
    head, tail = _asset("page.html").split("{{data}}")
    yield _filled(head, content)
    yield _DATA % (b"index", b64encode(index))
    for chunk in details:
        yield _DATA % (b"details", b64encode(chunk))
    yield _filled(tail, content)


def _filled(frame: str, content: Mapping[str, str]) -> bytes:
    """Put contents into a frame, in one pass: what looks like a mark in a content is none."""
    return re.sub(r"\{\{(\w+)\}\}", lambda mark: content[mark[1]], frame).encode("utf-8", "replace")


def _asset(name: str) -> str:
    return files("normkit.reporters.html").joinpath("assets", *name.split("/")).read_text("utf-8")


def _hash(content: str) -> str:
    """Return a hash as a Content-Security-Policy names an inline script or style by."""
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
