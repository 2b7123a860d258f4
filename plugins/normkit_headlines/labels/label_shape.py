"""What a label looks like: short, and without a number; a site's tagline is longer."""

from __future__ import annotations

from normkit_headlines.text.tokenize import has_digit, word_count

LABEL_WORDS = 6
"""A site's label has at most so many words ("The Middle East News Agency Online")."""
TAGLINE_WORDS = 20
"""A site's tagline behind its name, at most ("Get valley entertainment news, celebrity gossip and photos")."""


def is_label_length(piece: str) -> bool:
    """Say whether a piece has few enough words for a label."""
    return _length(piece) <= LABEL_WORDS


def is_tagline(piece: str) -> bool:
    """Say whether a piece is too long for a label, and may be a tagline."""
    return LABEL_WORDS < _length(piece) <= TAGLINE_WORDS


def may_be_label(piece: str) -> bool:
    """Say whether a piece may be no more than a label. One with a number may go on with the headline ("part 2")."""
    return is_label_length(piece) and not has_digit(piece)


def _length(piece: str) -> int:
    return len(piece.split()) if piece.isascii() else word_count(piece.split())
