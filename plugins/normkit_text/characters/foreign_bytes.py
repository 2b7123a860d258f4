"""Letters of one byte, read by the code page of another language: "Ïðèâåò" for "Привет"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from normkit_text.characters.alphabet import alphabet, unusual_runs

_UNUSUAL = {
    "UTF-8 was read as Shift JIS here": ("縺繧繝", "[縺繧繝][^\\W\\d_a-zA-Z]?[縺繧繝ｦ-ﾟ]"),
    "UTF-8 was read as GBK here": (
        "鈥茅猫脿莽帽枚眉",
        "(?<=[a-z])(?:鈥[\u2e80-\u9fff\u20ac]|[茅猫脿莽帽枚眉盲铆贸谩锚])(?=[a-z\\s.,])",
    ),
    "KOI8-R was read as Windows-1251 here": ("ЪФЩ", "[а-я](?<![А-яЁё].)[А-Я]{3,}(?![А-яЁё])"),
}
"""What no text holds, thrice: pieces of kana in Japanese, Chinese for accents in words of Latin letters, Russian in
which small letters and capitals have changed places."""
SEVERAL = 3
"""Words that no text has by accident."""
_LETTERS = 4
"""Accented letters in a row that make such a word."""


class ForeignBytes(NamedTuple):
    """The first place of several. Offsets are code points of the text."""

    place: tuple[int, int]
    what: str


def find_foreign_bytes(text: str, language: str = "") -> ForeignBytes | None:
    """Return where the letters of another code page stand; None where they may be the text's own.

    No language writes words of nothing but accented Latin letters, nor figures and signs inside its words; Turkish
    has no "ý", "þ" and "ð", which stand for its "ı", "ş" and "ğ".
    """
    words = _words_of_accents(text) if any(len(run) >= _LETTERS for run in unusual_runs(text)) else []
    if len(words) >= SEVERAL and sum(len(word[0]) for word in words) * 2 > sum(map(str.isalpha, text)):
        return ForeignBytes(words[0].span(), "letters of another alphabet were read as Windows-1252")
    used = alphabet(text)
    for what, (signs, pattern) in _UNUSUAL.items():
        if used.isdisjoint(signs):
            continue
        found = list(re.finditer(pattern, text))
        if len(found) >= SEVERAL:
            return ForeignBytes(found[0].span(), what)
    inside = list(_inside().finditer(text)) if not used.isdisjoint("ªº¹³¿¼¾¶£¥¯") else []
    if len(inside) >= SEVERAL:
        return ForeignBytes(inside[0].span(), "letters of Central or Eastern Europe were read as Windows-1252")
    if language.casefold().split("-")[0] in ("tr", "az"):
        icelandic = list(_icelandic().finditer(text))
        if len(icelandic) >= SEVERAL:
            return ForeignBytes(icelandic[0].span(), "letters of Turkish were read as Windows-1252")
    return None


def _words_of_accents(text: str) -> list[re.Match[str]]:
    return [word for word in _accents().finditer(text) if sum(map(str.isalpha, word[0])) * 2 >= len(word[0])]


@cache
def _accents() -> re.Pattern[str]:
    return re.compile(f"[\u00a1-\u00ff](?<![^\\W\\d_].)[\u00a1-\u00ff]{{{_LETTERS - 1},}}(?![^\\W\\d_])")


@cache
def _inside() -> re.Pattern[str]:
    return re.compile("[ªº¹³¿¼¾¶£¥¯](?<=[a-zà-ÿ].)(?=[a-zà-ÿ])")


@cache
def _icelandic() -> re.Pattern[str]:
    return re.compile("(?<=[^\\W\\d_])[ýþð]|[ýþð](?=[^\\W\\d_])")
