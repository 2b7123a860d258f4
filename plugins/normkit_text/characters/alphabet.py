"""Which characters a text has beyond those of plain English: few, so that looking at them spares looking at the text.

Both views are made from its UTF-8, whose bytes Python drops and replaces many times faster than it visits characters.
"""

from __future__ import annotations

from functools import lru_cache

_PLAIN = bytes((*b"\t\n\r", *range(0x20, 0x7F)))
_ASCII_BLANKED = bytes(128).replace(b"\0", b" ") + bytes(range(128, 256))


@lru_cache(maxsize=8)
def alphabet(text: str) -> frozenset[str]:
    r"""Return the characters of a text but for printable ASCII, tabs and line breaks.

    >>> sorted(alphabet("Où\x1a est\tle café ?"))
    ['\x1a', 'é', 'ù']
    """
    return frozenset(text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass"))


@lru_cache(maxsize=8)
def runs_beyond_ascii(text: str) -> tuple[str, ...]:
    """Return the different runs of characters beyond ASCII in a text, in the order of their first places.

    >>> runs_beyond_ascii("“L’été à Où”, dit-il: “…”")
    ('“', '’é', 'é', 'à', 'ù”', '“…”')
    """
    raw = text.encode("utf-8", "surrogatepass").translate(_ASCII_BLANKED)
    return tuple(run.decode("utf-8", "surrogatepass") for run in dict.fromkeys(raw.split()))
