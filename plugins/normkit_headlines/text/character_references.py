"""Character references in a headline that no program resolved. Light: headlines of all records pass here."""

from __future__ import annotations

import re
from functools import cache

from normkit import fold

LOST_AMPERSAND = {"#39": "'", "#36": "$", "quot": '"', "amp": "&"}
"""What references stand for that lost their ampersand on the way."""


def resolve_references(text: str) -> str:
    """Return a folded text with its character references resolved, also those that lost a sign on the way.

    >>> resolve_references("don#39;t miss pm #39s baker &amp; sons")
    "don't miss pm's baker & sons"
    """
    if "#" in text:
        text = _damaged().sub(lambda match: LOST_AMPERSAND[f"#{match['dollar'] or '39'}"], text)
    if "&" in text:
        from html import unescape

        text = fold(unescape(text))
    return text


@cache
def _damaged() -> re.Pattern[str]:
    # An apostrophe or a dollar sign: "don#39;t", "PM #39s", "&#x27Baby", "#36;5".
    return re.compile(r" ?&?#(?:(?P<dollar>36);|(?:0?39|x27);|39(?=s\b))|&#(?:0?39|x27)(?!\d)")
