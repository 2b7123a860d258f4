"""What parts a label from a headline. Light: titles of all records are looked at.

One table of signs. The patterns differ where titles, lines of a page and folded headlines do.
"""

from __future__ import annotations

import re
from functools import cache

SPACED_SIGNS = "·•»›⋆★~/–—-"
"""Signs that part where white space stands on both sides."""
SIGNS = f":|{SPACED_SIGNS}"
"""One of these signs stands in every line that wears a label."""
COLONS = (":", "：")
OUTLET_SIGNS = frozenset(("|", "｜", "¦", "·", "•", "»", "«", "⋆", "★", "::", "_"))
"""Behind these a site sets its name. A dash, a slash or an arrow also parts two that play or that a railway joins."""
BEGINNING = ("[", "［", "【")
KNOWN_BEGINNING = ("(", "（", "<", "＜", "〈", "《")
OPENING, CLOSING = "[［【(（〔", "]］】)）〕"
"""Brackets around a label at the end of a title; those at its beginning are square or black, and others around labels
that are known."""
LONGEST_FRONT = 30
"""Code points of a label before a headline that a full stop parts, at most."""
_TITLE_SIGNS = frozenset(f":：|｜¦_>*«／＜〈《{OPENING}{SPACED_SIGNS}")
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Letters of Japanese, Chinese and Korean: signs between them part without white space."""


def may_wear_label(title: str) -> bool:
    """Say whether a sign or a bracket stands in a title, as in all that wear a label. It is asked of every record.

    So does a full stop behind its first words, or a plus at its beginning.
    """
    return not _TITLE_SIGNS.isdisjoint(title) or title.find(". ", 1, LONGEST_FRONT) > 0 or title.startswith("++")


@cache
def title_separator(ascii_only: bool = False) -> re.Pattern[str]:
    """Return what parts a title; for one of ASCII alone it is quicker to build.

    A program's label may stand close before a title ("NextImg:Mayor opens bridge"). A bracket parts what it closes in
    at the end of a title, or before another sign. A quotation mark that another one closes parts nothing.
    """
    if ascii_only:
        return re.compile(r"\s?\|\s?|\s(?:::|[*>~/-])\s|:\s?|\s?[\[(](?=[^\[(\])]{2,40}[\])]\s?(?:$|[|_~/-]))")
    opening, closing = re.escape(OPENING), re.escape(CLOSING)
    return re.compile(
        rf"\s?[|｜¦]\s?|\s(?:::|[*<>{SPACED_SIGNS}])\s|\s«\s(?![^»]*»)|[:：]\s?"
        rf"|(?<=[{_UNSPACED}])_+|_+(?=[{_UNSPACED}])"
        rf"|(?<=[{_UNSPACED}%％”」』）！？])[-–—－]+(?=[{_UNSPACED}])|(?<=[{_UNSPACED}])-(?=[A-Z])"
        rf"|\s?[{opening}](?=[^{opening}{closing}]{{2,40}}[{closing}]\s?(?:$|[|｜_{SPACED_SIGNS}]))"
    )


@cache
def bracketed_beginning() -> re.Pattern[str]:
    """Return a bracket at the beginning of a title: group 1; its end, with the white space behind it, is group 2."""
    return re.compile(r"\s*[\[［【(（<＜〈《]([^][［］【】()（）<>＜＞〈〉《》]{1,40})([]］】)）>＞〉》]\s*)")


@cache
def stopped_beginning() -> re.Pattern[str]:
    """Return what may be a label at the beginning of a title: group 1; what parts it is group 2.

    Signs that part nothing elsewhere: "VIDEO. Pool closes", "+++ Ticker +++ Pool closes", "UPDATE 2-Pool closes". A
    full stop does behind capitals alone: "Live. Laugh. Love" is a headline.
    """
    return re.compile(
        rf"[^\w\s]{{0,3}}\s?([^\W\d_][^:：|｜.!()\[\]【】+–—／/]{{0,{LONGEST_FRONT}}}?)"
        rf"(\.{{1,3}}\s+|!\s+|\s?\+{{2,3}}:?\s*|(?<=\d)-(?=\w)|(?<=[{_UNSPACED}])[／/])"
    )


@cache
def line_separator() -> re.Pattern[str]:
    """Return what parts a line of a text: also a path on a page ("Home > News"), and no time of day ("12:30")."""
    return re.compile(rf"\s?\||\s(?:::|[>{SPACED_SIGNS}])\s|:\s")


@cache
def folded_separator() -> re.Pattern[str]:
    """Return what parts a folded headline.

    Folding leaves one dash and one bar. Fewer signs than in a title: what stands behind them is not compared, and
    nobody is asked about it.
    """
    return re.compile(rf" (?:[-|·]|--|::) |(?<=[{_UNSPACED}])_(?=[{_UNSPACED}])")


@cache
def before_trailing_label() -> re.Pattern[str]:
    """Return what stands before a label at the end of a headline that is not folded: such a sign, or a bracket."""
    return re.compile(r"\s[-(|·:»‐-―−]")
