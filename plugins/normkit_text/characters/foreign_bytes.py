"""Letters of one byte, read by the code page of another language: "Ïðèâåò" for "Привет"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

SEVERAL = 3
"""Words that no text has by accident."""


class ForeignBytes(NamedTuple):
    """The first place of several. Offsets are code points of the text."""

    place: tuple[int, int]
    what: str


def find_foreign_bytes(text: str, language: str = "") -> ForeignBytes | None:
    """Return where the letters of another code page stand; None where they may be the text's own.

    No language writes words of nothing but accented Latin letters, nor figures and signs inside its words; Turkish
    has no "ý", "þ" and "ð", which stand for its "ı", "ş" and "ğ".
    """
    words = list(_accents().finditer(text))
    if len(words) >= SEVERAL and sum(len(word[0]) for word in words) * 2 > sum(map(str.isalpha, text)):
        return ForeignBytes(words[0].span(), "letters of another alphabet were read as Windows-1252")
    inside = list(_inside().finditer(text))
    if len(inside) >= SEVERAL:
        return ForeignBytes(inside[0].span(), "letters of Central or Eastern Europe were read as Windows-1252")
    if language.casefold().split("-")[0] in ("tr", "az"):
        icelandic = list(_icelandic().finditer(text))
        if len(icelandic) >= SEVERAL:
            return ForeignBytes(icelandic[0].span(), "letters of Turkish were read as Windows-1252")
    return None


@cache
def _accents() -> re.Pattern[str]:
    return re.compile(
        "(?<![^\\W\\d_])[\u00aa\u00b3\u00b5\u00b8\u00ba\u00bf-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{4,}(?![^\\W\\d_])"
    )


@cache
def _inside() -> re.Pattern[str]:
    return re.compile("(?<=[a-zà-ÿ])[¹³¿¼¾¶£¥¯](?=[a-zà-ÿ])")


@cache
def _icelandic() -> re.Pattern[str]:
    return re.compile("(?<=[^\\W\\d_])[ýþð]|[ýþð](?=[^\\W\\d_])")
