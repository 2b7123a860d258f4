"""What a line can be found to be, by the code of the rule that reports it."""

from __future__ import annotations

from typing import NamedTuple

from normkit import Safety

PHRASE, SPONSOR, RELATED, HEADER, POINTER = "CHR101", "CHR102", "CHR103", "CHR104", "CHR105"
GALLERY, GLUED_TAIL, PREFIX, JOINED = "CHR111", "CHR112", "CHR113", "CHR114"
FOOTER, CAPTION, CREDIT = "CHR121", "CHR122", "CHR123"
PAGE_TAIL, MENU, PAGE = "CHR131", "CHR132", "CHR133"
BULLETS = "-•*·+>| "
"""What may stand before the words by which a line is looked up."""


class LineLabel(NamedTuple):
    """What a whole line was found to be."""

    code: str
    """Of the rule that reports it; "" where a neighbour has to decide."""
    safety: Safety = Safety.SAFE
    caption: int = 0
    """Words of a caption in it."""


PLAYER = LineLabel(PHRASE)
"""A widget's label that stands anywhere in an article, so that nothing behind it is the page's for that."""
HEADING = LineLabel(PHRASE, Safety.UNSAFE)
"""A heading of a site's list or of an article's part: what follows decides."""
