r"""Codes that a text shows rather than suffers: "in a web page you write &#8217;"."""

from __future__ import annotations

from typing import Protocol

_APOSTROPHES, _QUOTES = "'‘’‚", '"“”„'
_BEFORE = " \n\t\"'“‘«„(["
_BEHIND = " \n\t\"'”’»“)],;:."


class Code(Protocol):
    """A code and what it stands for. Offsets are code points of the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def meaning(self) -> str: ...


def is_specimen(text: str, code: Code) -> bool:
    """Say whether a code for an apostrophe has no word on either side, or one for any quotation mark stands in others.

    Quotation marks with blanks within are some people's manner.
    """
    before, behind = text[code.start - 1 : code.start] if code.start else "\n", text[code.end : code.end + 1]
    if len(code.meaning) != 1 or before not in _BEFORE or behind not in _BEHIND:
        return False
    return code.meaning in _APOSTROPHES or (code.meaning in _QUOTES and not before.isspace() and not behind.isspace())
