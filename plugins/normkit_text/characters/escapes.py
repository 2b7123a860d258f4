r"""Escapes that no program resolved: "\n", "\xa0", "\u2019", "\""."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from normkit import Safety
from normkit_text.characters.specimens import is_specimen
from normkit_text.lexicon.markup_words import speaks_of_markup

SEVERAL = 2
"""Escapes of one kind that no text has by accident."""
_BREAKS = {"n": "\n", "r": "\n", "t": "\t"}
_SPACES = "\u00a0\u00ad\u2002\u2003\u2009\u200b\u200c\u200d\u200e\u200f\u202f\u2060\ufeff\n\t"
"""What is not printable and yet may stand for itself."""


class Escape(NamedTuple):
    """An escape and what it stands for. Offsets are code points of the text."""

    start: int
    end: int
    meaning: str


class Escapes(NamedTuple):
    """The escapes of one kind, and how surely they may be resolved: all or none."""

    kind: str
    found: tuple[Escape, ...]
    safety: Safety


def find_escapes(text: str) -> Iterator[Escapes]:
    """Yield the escapes of a text, by kind. Paths, formulas, patterns and programs have backslashes by right."""
    if "\\" not in text:
        return
    paths = [match.span() for match in _path().finditer(text)] if ":\\" in text or "\\\\" in text else []
    found: dict[str, list[Escape]] = {}
    other = False
    at = 0
    for match in _escape().finditer(text):
        while at < len(paths) and paths[at][1] <= match.start():
            at += 1
        if at < len(paths) and paths[at][0] <= match.start():
            continue
        kind = match.lastgroup or ""
        if kind == "other":
            other = True
        elif (meaning := _meaning(kind, match[0])) is not None:
            found.setdefault(kind, []).append(Escape(match.start(), match.end(), meaning))
    if not found or speaks_of_markup(text):
        return
    shown = _is_bytes(text) or any(is_specimen(text, one) for one in found.get("units", ()))
    for kind, ones in found.items():
        if other and kind != "units":
            continue
        if (safety := _safety(text, kind, ones, len(found))) is not None:
            yield Escapes(kind, tuple(ones), Safety.MANUAL if shown else safety)


def _is_bytes(text: str) -> bool:
    """Say whether a text is bytes as Python writes them, mark and all: what reads them back mends them whole."""
    bare = text.strip()
    return bare[:2] in ("b'", 'b"') and bare[-1] == bare[1]


def _meaning(kind: str, escape: str) -> str | None:
    """Return what a run of escapes stands for; None for what no text holds."""
    if kind == "breaks":
        letters = escape.replace("\\", "").replace("rn", "n")
        return "".join(_BREAKS[letter] for letter in letters)
    if kind in ("quotes", "slashes"):
        return escape[-1]
    meaning = _units(escape) if kind == "units" else _bytes(escape)
    known = all(one.isprintable() or one in _SPACES for one in meaning)
    return meaning if known and "\ufffd" not in meaning and not re.search("[\ue000-\uf8ff]", meaning) else None


def _units(escape: str) -> str:
    """Return what escapes of JSON (RFC 8259, section 7), Python and JavaScript stand for: UTF-16 units, code points."""
    units = b""
    for match in _unit().finditer(escape):
        number = int(match[1] or match[2] or match[3], 16)
        units += number.to_bytes(2, "big") if number < 0x10000 else chr(min(number, 0x10FFFF)).encode("utf-16-be")
    return units.decode("utf-16-be", "replace")


def _bytes(escape: str) -> str:
    r"""Return what a run of "\x.." stands for: UTF-8, where its bytes are, else the code points."""
    raw = bytes.fromhex(escape.replace("\\x", ""))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


def _safety(text: str, kind: str, ones: list[Escape], kinds: int) -> Safety | None:
    """Return how surely escapes of a kind may be resolved; None where they may be something else."""
    if kind in ("units", "bytes", "slashes"):
        return Safety.SAFE
    good = [one for one in ones if _fits(text, kind, one)]
    if not good:  # "harbour\\nsaid so\\nand left": perhaps; "\\nu" is a letter
        within = (
            kind == "breaks" and len(ones) >= SEVERAL and all(text[one.start - 1 : one.start].isalnum() for one in ones)
        )
        return Safety.MANUAL if within else None
    if len(good) < len(ones):
        return Safety.MANUAL
    if kind == "breaks":
        several = sum(len(one.meaning) for one in ones) >= SEVERAL
        return Safety.SAFE if "\n" not in text or kinds > 1 or several else Safety.MANUAL
    return Safety.SAFE if kinds > 1 or len(ones) >= SEVERAL else Safety.MANUAL


def _fits(text: str, kind: str, one: Escape) -> bool:
    """Say whether an escape stands where prose has what it stands for."""
    before, after = text[one.start - 1 : one.start], text[one.end : one.end + 1]
    if kind == "quotes":
        return (
            before not in ("(", "=", "[", "{", "\\")
            and after not in (")", "=", "]", "}", ":")
            and not (before.isspace() and after.isspace())
        )
    if after and after in "\"')]" and before.isalnum():
        return False  # print("done\n")
    if before and before in "\\/:^$[{(|+*":
        return False
    if after.islower() and after.isascii():  # \nu, \textbf; "road.\nthe"
        return before in '.!?…,;”»"' and text[one.end - 1] == "n"
    return True


@cache
def _escape() -> re.Pattern[str]:
    return re.compile(
        r"(?=\\)(?:(?P<units>(?:\\{1,3}u[0-9a-fA-F]{4}|\\{1,3}u\{[0-9a-fA-F]{1,6}\}|\\{1,3}U[0-9a-fA-F]{8})+)"
        r"|(?P<bytes>(?:\\x[0-9a-fA-F]{2})+)"
        r"|(?P<breaks>(?:\\{1,2}[nrt])+)"
        r"|(?P<quotes>\\{1,3}[\"'])"
        r"|(?P<slashes>(?<=[\w:/])\\/(?=[\w\\]))"
        r"|(?P<other>\\[a-zA-Z(\[$^|.*+?{}\])]))"
    )


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(r"u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|U([0-9a-fA-F]{8})")


@cache
def _path() -> re.Pattern[str]:
    # C:\new\temp, \\server\users: one word, and as much of the next as a folder's name may have.
    return re.compile(r"(?<![\w])[A-Za-z]:\\(?!n\\n)[^\s\"'<>|]*|(?<![^\s\"'(«“])\\\\(?=[A-Za-z][\w.-]+\\)[^\s\"'<>|]*")
