"""Which characters a text has beyond those of plain English: few, so that looking at them spares looking at the text.

They are told from its UTF-8, whose bytes Python replaces and splits many times faster than it visits characters.
"""

from __future__ import annotations

from functools import lru_cache

_PLAIN_BLANKED = bytes.maketrans(bytes((*b"\t\n\r", *range(0x20, 0x7F))), b" " * (3 + 0x7F - 0x20))
_SPLITTING = "\v\f"
"""Control characters that bytes are split at."""


@lru_cache(maxsize=8)
def unusual_runs(text: str) -> tuple[str, ...]:
    r"""Return the different runs of characters that are no printable ASCII, in the order of their first places.

    Blanks, tabs and the common breaks are none of them, either.

    >>> unusual_runs("“L’été à Où”, dit-il: “…”\n\x1a")
    ('“', '’é', 'é', 'à', 'ù”', '“…”', '\x1a')
    """
    raw = text.encode("utf-8", "surrogatepass").translate(_PLAIN_BLANKED)
    return tuple(run.decode("utf-8", "surrogatepass") for run in dict.fromkeys(raw.split()))


@lru_cache(maxsize=8)
def alphabet(text: str) -> frozenset[str]:
    r"""Return the characters of a text but for printable ASCII, tabs and the common line breaks.

    >>> sorted(alphabet("Où\x1a est\tle café\f?"))
    ['\x0c', '\x1a', 'é', 'ù']
    """
    return frozenset().union(*unusual_runs(text), (one for one in _SPLITTING if one in text))
