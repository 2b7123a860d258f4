"""Hostile text: every kind of character, and every way in which JSON spells it."""

from __future__ import annotations

import json
from random import Random

PIECES = (
    *"abcXYZ 019.,;:'|~#-_=<>@&*%(){}[]",
    " ", "  ", "\t", "It rained. ", "رياح ", "مُحَمَّد", "שלום", "ö", "o\u0308", "é", "日本", "\U0001f600",
    "👩\u200d👩\u200d👧", "🇱🇧", "\u200b", "\u200f", "\u202e", "\u2066", "\u2028", "\u2029", "\x85", "\ufeff", "\ufffd",
    "\ufffe", "\u00a0", "\u3000", '"', '""', "'", "\\", "\\n", "\\u0041", "/", "</script>", "\n", "\r\n", "\r", "\n\n",
    "---\n", "+++\n", "null", "1e5", "\x0b", "\x0c", "\x1b[31m", "\x7f", "\x01",
)  # fmt: skip
SURROGATES = ("\ud800", "\udfff", "\ud83d", "\ude00")
NUMBERS = (
    "0", "-0", "1.0", "1e5", "1E+05", "-0.0", "0.10", "1e-7", "1e999", "123456789012345678901234567890", "5E-324",
    "NaN", "-Infinity", "true", "false", "null", '""', "[]", "{}", "[ ]", '{"a":{"a":[1,{"b":null}]}}', '["x", [[]]]',
)  # fmt: skip
LOUD = "!!!"
CALM = "!"


def text(rnd: Random, more: tuple[str, ...] = (), most: int = 12) -> str:
    """Return a text in which nobody shouts."""
    return "".join(rnd.choice(PIECES + more) for _ in range(rnd.randrange(most)))


def shout(rnd: Random, more: tuple[str, ...] = (), without: str = "") -> tuple[str, str]:
    """Return the two sides of a text that shouts once between them."""
    sides = ("It rained all day. " + text(rnd, more), text(rnd, more))
    first, second = ("".join(sign for sign in side if sign not in without) for side in sides)
    return first, second


def json_string(rnd: Random, value: str) -> str:
    """Return a string as JSON, each character spelt in one of its ways."""
    return '"' + "".join(_spelt(rnd, sign) for sign in value) + '"'


def _spelt(rnd: Random, sign: str) -> str:
    short = json.dumps(sign, ensure_ascii=False)[1:-1]
    must = short != sign or "\ud800" <= sign <= "\udfff"
    way = rnd.randrange(12)
    if way == 0 or ("\ud800" <= sign <= "\udfff"):
        units = sign.encode("utf-16-be", "surrogatepass")
        spelt = "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
        return spelt.replace("a", "A").replace("f", "F") if rnd.random() < 0.3 else spelt
    if sign == "/" and way < 6:
        return "\\/"
    return short if must else sign


def json_value(rnd: Random) -> str:
    """Return a value as JSON, in some form of it."""
    return rnd.choice(NUMBERS) if rnd.random() < 0.7 else json_string(rnd, text(rnd, SURROGATES))
