"""Text as programs and mails write it down: percent signs, quoted-printable, lost backslashes, lists in brackets."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from normkit_text.lexicon.markup_words import speaks_of_markup

SEVERAL = 2
"""Codes that no text has by accident."""


class WrittenOut(NamedTuple):
    """A stretch of codes: the first, as the others stand all over the text. Offsets are code points of the text."""

    start: int
    end: int
    what: str
    places: int


def find_written_out(text: str) -> WrittenOut | None:
    """Return what a text is written down as; None for text."""
    return _list(text) or _quoted_printable(text) or _percent(text) or _lost_backslash(text) or _others(text)


def _list(text: str) -> WrittenOut | None:
    head, tail = text.lstrip()[:3], text.rstrip()[-2:]
    if head[:2] in ("['", '["') and tail in ("']", '"]'):
        return WrittenOut(0, len(text), "a list in its brackets and quotation marks", 1)
    if head in ("b'", 'b"') or (head[:2] in ("b'", 'b"') and text.rstrip().endswith(head[1])):
        return WrittenOut(0, len(text), "bytes as Python writes them", 1)
    if head[:2] in ("{'", '{"') and text.rstrip().endswith("}") and re.match(r"\s*\{(['\"])\w{1,40}\1\s*:", text):
        return WrittenOut(0, len(text), "a record in its braces", 1)
    return None


def _quoted_printable(text: str) -> WrittenOut | None:
    if "=" not in text:
        return None
    codes = [match for match in _equals().finditer(text) if _is_utf8(match[0].replace("=\n", "").replace("=", "%"))]
    found = _several(codes, "quoted-printable, as mails are sent")
    return found if found and not speaks_of_markup(text) else None


def _percent(text: str) -> WrittenOut | None:
    if "%" not in text or not re.search("%(?:20|u|[C-Fc-f][0-9A-Fa-f]%)", text):
        return None
    units = list(_percent_units().finditer(text))
    if len(units) >= SEVERAL:
        return _several(units, "percent-encoded as JavaScript once did")
    codes = [
        match
        for match in _percents().finditer(text)
        if not match["address"] and (match["space"] or _is_utf8(match["bytes"]))
    ]
    found = _several(codes, "percent-encoded, as addresses are")
    return found if found and not speaks_of_markup(text) else None


def _others(text: str) -> WrittenOut | None:
    if found := list(_octal().finditer(text)) if "\\" in text else []:
        return WrittenOut(*found[0].span(), "bytes in octal digits", len(found))
    if found := list(_excel().finditer(text)) if "_x00" in text else []:
        return WrittenOut(*found[0].span(), "control characters as Excel stores them", len(found))
    if " " not in text and text.count("+") >= 3 and re.fullmatch(r"[^\W\d_]+(?:\+[\w.,'%-]+){3,}", text.strip()):
        return WrittenOut(text.index("+"), text.index("+") + 1, "words with plus signs, as queries have them", 1)
    return None


def _lost_backslash(text: str) -> WrittenOut | None:
    if "u20" not in text and "u00" not in text:
        return None
    codes = list(_units().finditer(text))
    if len(codes) < SEVERAL and not any(map(_inside_word, codes)):
        return None
    return WrittenOut(*codes[0].span(), "escapes without their backslash", len(codes))


def _inside_word(match: re.Match[str]) -> bool:
    text = match.string
    return text[match.start() - 1 : match.start()].isalpha() and text[match.end() : match.end() + 1].isalpha()


def _several(codes: list[re.Match[str]], what: str) -> WrittenOut | None:
    if len(codes) < SEVERAL:
        return None
    return WrittenOut(*codes[0].span(), what, len(codes))


def _is_utf8(percents: str) -> bool:
    try:
        return not unquote_to_bytes(percents).decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


@cache
def _equals() -> re.Pattern[str]:
    return re.compile(r"(?:=[C-F][0-9A-F](?:(?:=\r?\n)?=[89AB][0-9A-F]){1,3})+")


@cache
def _percents() -> re.Pattern[str]:
    return re.compile(
        r"(?P<address>\w+://\S+|www\.\S+)|(?P<bytes>(?:%[C-Fc-f][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){1,3})+)"
        r"|(?P<space>(?<=[^\W\d])%20(?=[^\W\d]))"
    )


@cache
def _percent_units() -> re.Pattern[str]:
    return re.compile(r"%u[0-9a-fA-F]{4}")


@cache
def _octal() -> re.Pattern[str]:
    return re.compile(r"(?:\\[23][0-7]{2}){2,}")


@cache
def _excel() -> re.Pattern[str]:
    return re.compile(r"_x00[01][0-9A-Fa-f]_")  # ECMA-376, part 1, section 22.9.2.19


@cache
def _units() -> re.Pattern[str]:
    # Quotation marks, dashes, the ellipsis; letters of Western Europe inside a word.
    return re.compile(r"(?<!\\)u(?:20(?:1[3489cCdD]|26)(?![0-9a-fA-F]\d)|(?<=[a-z]u)00[eEfF][0-9a-fA-F](?=[a-z\s]))")
