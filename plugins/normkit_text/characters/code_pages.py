"""How UTF-8 looks to a program that takes it for a code page of one byte a character."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

NAMES = ("cp1252", "cp1250", "cp1251", "cp1254", "cp1256", "cp874", "iso8859_2", "mac_roman", "cp437", "cp850")
"""The pages that stored text was seen to be misread by, likeliest first. ISO 8859-1 is cp1252 here: see ``Page``."""
_WITH_CONTROLS = ("cp1252", "cp1254")


class Page(NamedTuple):
    """A code page as UTF-8 is misread by it.

    Where a page has no character for a byte, the control character of that number may stand for it (WHATWG Encoding
    Standard, "index single-byte"); cp1252 and cp1254 stand for ISO 8859-1 and 8859-9 as well, which have only those.
    """

    name: str
    sequences: re.Pattern[str]
    """Runs of characters that one or more UTF-8 sequences may have become."""
    leads: frozenset[str]
    """Characters that the first byte of a sequence may have become."""
    tails: frozenset[str]
    """Characters that its other bytes may have become."""
    one: re.Pattern[str]
    """One sequence."""
    bytes: dict[int, int]
    """Code point -> the byte that it was read from, beyond ASCII."""

    def decoded(self, garbled: str) -> str | None:
        """Return what a run of garbled characters says; None where its bytes are no UTF-8."""
        try:
            return garbled.translate(self.bytes).encode("latin-1").decode("utf-8")
        except UnicodeError:
            return None


@cache
def page(name: str) -> Page:
    """Return the code page of a name that Python knows."""
    of_byte = {number: set(bytes([number]).decode(name, "ignore")) for number in range(0x80, 0x100)}
    for number in range(0x80, 0xA0):
        if not of_byte[number] or name in _WITH_CONTROLS:
            of_byte[number].add(chr(number))

    def letters(first: int, last: int) -> str:
        return "".join(sorted({one for number in range(first, last + 1) for one in of_byte[number]}))

    tails = letters(0x80, 0xBF)
    tail = f"[{re.escape(tails)}]"
    two, three, four = (f"[{re.escape(letters(*ends))}]" for ends in ((0xC2, 0xDF), (0xE0, 0xEF), (0xF0, 0xF4)))
    one = f"(?:{two}{tail}|{three}{tail}{{2}}|{four}{tail}{{3}})"
    return Page(
        name,
        re.compile(f"(?=[{re.escape(letters(0xC2, 0xF4))}]){one}+"),  # most characters are done with at the first look
        frozenset(letters(0xC2, 0xF4)),
        frozenset(tails),
        re.compile(one),
        {ord(one): number for number, ones in of_byte.items() for one in ones},
    )
