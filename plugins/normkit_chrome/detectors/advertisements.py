"""Lines that name a page's sponsor, or mark the place of an advertisement among ornaments."""

from __future__ import annotations

import re

from normkit_chrome.lexicon.phrases import phrase_set

SPONSOR_OPENINGS = frozenset(("sponsor", "sponsors"))
"""First words of the long lines that can name a sponsor."""
OPENING_WORDS = ("sponsor", "sponsors", "sponsored", "brought", "presented")
"""First words of a line that names a sponsor."""
_SPONSOR = r"sponsors?: ?\S.*|(?:sponsored|brought to you|presented) by:? (?P<name>[^.,;:]{1,60})"
_OPENINGS = ("sponsor", "brought to you", "presented")
_BY_NAME = r"\bby:?\s+(?:the\s+)?[^\W\d_]"
"""The by-word, up to the first letter of the sponsor's name."""
# Bills have sponsors too.
_LEGISLATOR = r"\b(?:sen|rep|del|senators?|representatives?|delegates?|councilm\w+|mp)\b"
_ORNAMENTS = "-*=~[]()<>|• "
_ORNAMENT_SET = frozenset(_ORNAMENTS)


def is_sponsor_line(line: str, folded: str) -> bool:
    """Say whether a line names the page's sponsor: "Sponsor: Acme", and not that of a bill; ``folded`` is the same.

    "Sponsored by" needs a name: "Sponsored by the port, the regatta drew a crowd" is a sentence.
    """
    found = re.fullmatch(_SPONSOR, folded) if folded.startswith(_OPENINGS) else None
    if found is None or re.search(_LEGISLATOR, folded):
        return False
    name = re.search(_BY_NAME, line, re.IGNORECASE) if found["name"] else None
    return name is None or not name[0][-1].islower()


def is_ornamented(folded: str) -> bool:
    """Say whether a folded line is the mark of an advertisement's place among ornaments: "- advertisement -"."""
    return folded[:1] in _ORNAMENT_SET and folded.strip(_ORNAMENTS) in phrase_set("advertisement lines")
