"""What a label looks like: short, and without a number."""

from __future__ import annotations

from normkit_headlines.text.tokenize import has_digit

LABEL_WORDS = 6
"""A site's label has at most so many words ("The Middle East News Agency Online")."""


def is_label_length(piece: str) -> bool:
    """Say whether a piece has few enough words for a label."""
    return len(piece.split()) <= LABEL_WORDS


def may_be_label(piece: str) -> bool:
    """Say whether a piece may be no more than a label. One with a number may go on with the headline ("part 2")."""
    return is_label_length(piece) and not has_digit(piece)
