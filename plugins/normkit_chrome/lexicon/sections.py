"""Where a phrase is written: in which section of which language's file. It is for people, who want to know why."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

from normkit import fold
from normkit_chrome.lexicon.line_table import MARKS

_FOLDER = os.path.dirname(__file__)
_ENDS = ("", *"!.>→。।:")
"""What may stand behind a phrase, in the file or in a text, and tells it from no other."""


def where_listed(line: str) -> Iterator[tuple[str, str]]:
    """Yield (kind, language) of each section that has a line as it stands, case and a mark at its end aside.

    None is known of a line with a changing part: it stands in no file.

    >>> list(where_listed("Sign up now!"))
    [('whole lines: newsletter', 'en')]
    """
    bare = fold(line).rstrip(MARKS)
    found: dict[tuple[str, str], None] = {}
    for language, text in _files():
        for end in _ENDS if bare else ():
            at = text.find(written := f"\n{bare}{end}\n")
            while at >= 0:
                header = text.rfind("\n[", 0, at) + 2
                found[text[header : text.index("]", header)], language] = None
                at = text.find(written, at + 1)
    yield from found


@cache
def _files() -> tuple[tuple[str, str], ...]:
    """Return (language, what its file holds)."""
    found = []
    for name in sorted(os.listdir(_FOLDER)):
        language, suffix = os.path.splitext(name)
        if suffix == ".txt":
            with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
                found.append((language, file.read()))
    return tuple(found)
