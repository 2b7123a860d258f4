"""What two wordings of a headline differ in, in words."""

from __future__ import annotations

from normkit_headlines.text.tokenize import fold_headline, tokenize

SHOWN = 6
"""At most so many words of each are named."""


def difference(here: str, there: str) -> str:
    """Return the end of a message: which words stand in one of two headlines only; "" if they are equal.

    >>> difference("Harbor opens | Reuters", "Harbour opens")
    ": here 'harbor reuters', there 'harbour'"
    """
    if here == there:
        return ""
    ours, theirs = tokenize(fold_headline(here)), tokenize(fold_headline(there))
    only_here = [word for word in ours if word not in theirs]
    only_there = [word for word in theirs if word not in ours]
    sides = [f"{side} {_quoted(words)}" for side, words in (("here", only_here), ("there", only_there)) if words]
    if sides:
        return f": {', '.join(sides)}"
    return ": the words in another order" if ours != theirs else ": another case or punctuation"


def _quoted(words: list[str]) -> str:
    return repr(" ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else ""))
