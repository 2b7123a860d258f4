"""What may reach a terminal: data made visible, and colour where it is wanted."""

from __future__ import annotations

RESET = "\x1b[0m"
STYLES = {"bold": "\x1b[1m", "dim": "\x1b[2m", "red": "\x1b[31m", "green": "\x1b[32m", "cyan": "\x1b[36m"}


def visible(text: str) -> str:
    r"""Return ``text`` with what a terminal would obey, or not show, escaped.

    >>> visible("a\x1b[31mb\n")
    'a\\x1b[31mb\\n'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\u200c" else _escaped(c) for c in text)


def _escaped(character: str) -> str:
    return " " if character == "\u00a0" else character.encode("unicode_escape").decode("ascii")


def painted(text: str, style: str, color: bool) -> str:
    """Return ``text`` in a style, where colour is on."""
    return f"{STYLES[style]}{text}{RESET}" if color and text else text
