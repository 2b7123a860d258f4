"""Truecasing: capitals put back to small letters, as an article writes the words."""

from __future__ import annotations

import re
from collections import Counter

from normkit_headlines.text.tokenize import MAX_LENGTH

_TEXT_LENGTH = 5000
"""Code points of an article that are looked at."""


def truecase(title: str, text: str) -> str:
    """Return a title as a text writes its words in mid-sentence, and in lower case what the text does not hold."""
    forms: dict[str, Counter[str]] = {}
    for word in re.findall(r"(?<=[^\W_] )[^\W_]+|(?<=[^\W_], )[^\W_]+", text[:_TEXT_LENGTH]):
        forms.setdefault(word.casefold(), Counter())[word] += 1

    def written(match: re.Match[str]) -> str:
        seen = forms.get(match[0].casefold())
        return max(seen, key=lambda form: (seen[form], form)) if seen else match[0].lower()

    restored = re.sub(r"[^\W_]+", written, title[:MAX_LENGTH])
    first = re.search(r"[^\W_]", restored)
    at = first.start() if first else 0
    return restored[:at] + restored[at : at + 1].upper() + restored[at + 1 :] + title[MAX_LENGTH:]
