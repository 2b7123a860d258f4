"""Where a phrase is written: in which section of which language's file. It is for people, who want to know why."""

from __future__ import annotations

import os
from functools import cache, lru_cache

from normkit import fold
from normkit_chrome.lexicon.line_table import MARKS

_FOLDER = os.path.dirname(__file__)


@lru_cache(maxsize=4096)
def where_listed(line: str) -> tuple[tuple[str, str], ...]:
    """Return (kind, language) of each section that has a line as it stands, case and marks at its end aside.

    None is known of a line with a changing part: it stands in no file.

    >>> where_listed("Sign up now!")
    (('whole lines: newsletter', 'en'),)
    """
    bare = fold(line).rstrip(MARKS)
    found: dict[tuple[str, str], None] = {}
    for language, text in _files() if bare else ():
        at = text.find(f"\n{bare}")
        while at >= 0:
            end = at + 1 + len(bare)
            if not text[end : text.index("\n", end)].strip(MARKS):
                header = text.rfind("\n[", 0, at) + 2
                found[text[header : text.index("]", header)], language] = None
            at = text.find(f"\n{bare}", end)
    return tuple(found)


@cache
def _files() -> tuple[tuple[str, str], ...]:
    """Return (language, what its file holds)."""
    found = []
    for name in sorted(os.listdir(_FOLDER)):
        language, suffix = os.path.splitext(name)
        if suffix == ".txt":
            with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
                found.append((language, f"{file.read()}\n"))
    return tuple(found)
