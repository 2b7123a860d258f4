"""One form for the forms of an amount: "US$1.8 billion", "$1.8B" and "1,800 million dollars"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import chain

from normkit_headlines.lexicon.wording.amounts import (
    ALSO_WORDS,
    CURRENCIES,
    PERCENT,
    PERCENT_PAIRS,
    PERCENT_WORDS,
    SCALES,
    UNITS,
    UNNAMED,
)

MOST_DIGITS = 15
"""A longer number is no amount."""
SPEAK_OF_AMOUNTS = frozenset((*SCALES, *CURRENCIES, *UNITS, *PERCENT_WORDS, *chain(*PERCENT_PAIRS), "x"))
"""Without one of these words or a letter close behind a number, no amount needs another form."""
_CONNECTORS = frozenset(("de", "di", "d", "us", "u"))
"""What may stand between a number and its money: "millones de dólares", "million US dollars"."""


def with_plain_signs(text: str) -> str:
    """Return a folded headline with its signs of money, per cent and decimals as words and numbers have them.

    >>> with_plain_signs("r$ 294 mi (1,8%), us$2m, €5")
    ' brl  294 mi (1.8 pc ),  2m,  eur 5'
    """
    if "%" in text:
        text = text.replace("%", f" {PERCENT} ")
    signs, decimal, grouped, numbered = _patterns()
    if "$" in text or not text.isascii():
        text = signs.sub(lambda match: _as_word(CURRENCIES[match[0]]), text)
    if "," in text:
        text = decimal.sub(".", text)
    if " " in text:
        text = grouped.sub("", text)
    return numbered.sub("number ", text) if "#" in text or "no" in text else text


def _as_word(code: str) -> str:
    return " " if code == UNNAMED else f" {code} "


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    signs = sorted((sign for sign in CURRENCIES if not sign[-1].isalpha()), key=len, reverse=True)
    lettered = [rf"(?<![^\W\d_]){re.escape(sign)}" for sign in signs if sign[0].isalpha()]
    return (
        re.compile("|".join([*lettered, *(re.escape(sign) for sign in signs if not sign[0].isalpha())])),
        re.compile(r"(?<=\d),(?=\d\d?(?!\d))(?!\d\d?,\d)"),  # 1,8 but not 4,000 nor 1,2,3
        re.compile(r"(?<=(?<!\d)\d) (?=\d\d\d(?!\d))|(?<=(?<!\d)\d\d) (?=\d\d\d(?!\d))"),  # 12 000
        re.compile(r"#(?=\d)|(?<!\w)no\.? (?=\d)"),
    )


def one_form(words: Sequence[str]) -> list[str]:
    """Return words of which some hold a digit with each amount in one form: the number, then what is counted.

    >>> one_form(["1.8", "billion"]), one_form(["22k"]), one_form(["brl", "294", "mi"]), one_form(["yüzde", "15.8"])
    (['1800000000'], ['22000'], ['294000000', 'brl'], ['15.8', 'pc'])
    """
    if SPEAK_OF_AMOUNTS.isdisjoint(words) and not _glued().search(" ".join(words)):
        return list(words)
    found: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        if word[0].isdigit():
            at, form = _amount(words, at, "")
        elif not (at + 1 < len(words) and words[at + 1][0].isdigit()):
            at, form = at + 1, [word]
        elif counted := PERCENT if word in PERCENT_WORDS else CURRENCIES.get(word, ""):
            at, form = _amount(words, at + 1, counted)
        else:
            # The x of "4 x 0" is a dash.
            between = word == "x" and found and found[-1][0].isdigit()
            at, form = at + 1, [] if between else [word]
        found += form
    return found


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(r"\d[^\d ]")


def _amount(words: Sequence[str], at: int, counted: str) -> tuple[int, list[str]]:
    """Return where to go on behind the amount that begins at a number, and its form.

    ``counted`` is what stands before the number and is counted by it, or "".
    """
    number, letters = _split(words[at])
    behind = letters or "".join(words[at + 1 : at + 2])
    after = at + 1 if letters else at + 2
    if behind in UNITS and not counted:
        return after, [number, UNITS[behind]]
    scale = SCALES.get(behind, 0)
    at = after if scale else at + 1
    if not counted:
        at, counted = _counted(words, at, sure=bool(scale))
    elif CURRENCIES.get("".join(words[at : at + 1])) == counted:
        at += 1
    return at, [_times(number, scale) if scale else number, *([counted] if counted not in ("", UNNAMED) else ())]


def _counted(words: Sequence[str], at: int, sure: bool) -> tuple[int, str]:
    """Return where to go on behind a number, and what is counted there: per cent or money; "" for neither.

    What stands close before another number belongs to that one. A name of money that is another word, too, counts
    only where it is ``sure`` that an amount stands before it.
    """
    first, second = (*words[at : at + 2], "", "")[:2]
    if (first, second) in PERCENT_PAIRS:
        return at + 2, PERCENT
    if first in PERCENT_WORDS and (first == PERCENT or not second[:1].isdigit()):
        return at + 1, PERCENT
    if first in _CONNECTORS and second in CURRENCIES:
        return at + 2, CURRENCIES[second]
    if first in CURRENCIES and not second[:1].isdigit() and (sure or first not in ALSO_WORDS):
        return at + 1, CURRENCIES[first]
    return at, ""


def _split(word: str) -> tuple[str, str]:
    """Return a number and the letters close behind it that multiply or measure it ("22k", "31mm")."""
    number = word.rstrip(_letters())
    letters = word[len(number) :]
    if letters and not (letters in SCALES or letters in UNITS):
        return word, ""
    if number.count(".") == 1 and len(number) - number.find(".") == 4 and number[0] != "0":
        # 1.612 hectares: a point groups digits in most languages, and hardly a headline has three decimals.
        number = number.replace(".", "")
    return number, letters


@cache
def _letters() -> str:
    return "".join(sorted({letter for word in (*SCALES, *UNITS) for letter in word}))


def _times(number: str, scale: int) -> str:
    """Return a number multiplied, in plain digits; as it is, where it is no plain number."""
    if len(number) > MOST_DIGITS or number.count(".") > 1 or not number.replace(".", "").isdecimal():
        return number
    product = Decimal(number) * scale
    return str(int(product)) if product == int(product) else number
