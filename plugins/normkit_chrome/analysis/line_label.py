"""What a line can be found to be."""

from __future__ import annotations

from typing import NamedTuple

from normkit import Safety

PHRASE, SPONSOR, RELATED, HEADER, POINTER = "CHR101", "CHR102", "CHR103", "CHR104", "CHR105"
GALLERY, PREFIX, FOOTER, CAPTION, CREDIT = "CHR111", "CHR113", "CHR121", "CHR122", "CHR123"
PAGE_TAIL, MENU, PAGE = "CHR131", "CHR132", "CHR133"


class Hit(NamedTuple):
    """What a whole line was found to be."""

    code: str
    safety: Safety = Safety.SAFE
    caption: int = 0
    """Words of a caption in it."""


PLAYER = Hit(PHRASE)
"""A widget's label that stands anywhere in an article, so that nothing behind it is the page's for that."""
