"""Lines that name a page's sponsor, or mark the place of an advertisement among ornaments."""

from __future__ import annotations

import re

from normkit_chrome.lexicon.phrases import phrase_set

SPONSOR_OPENINGS = frozenset(("sponsor", "sponsors"))
"""First words of the long lines that can name a sponsor."""
_SPONSOR = r"sponsors?: ?\S.*|(?:sponsored|brought to you|presented) by:? [^.,;]{1,60}"
# Bills have sponsors too.
_LEGISLATOR = r"\b(?:sen|rep|del|senators?|representatives?|delegates?|councilm\w+|mp)\b"
_ORNAMENTS = "-*=~[]()<>|• "


def is_sponsor_line(folded: str) -> bool:
    """Say whether a folded line names the page's sponsor: "sponsor: acme", and not that of a bill."""
    return folded[0] in "sbp" and bool(re.fullmatch(_SPONSOR, folded)) and not re.search(_LEGISLATOR, folded)


def is_ornamented(folded: str) -> bool:
    """Say whether a folded line is the mark of an advertisement's place among ornaments: "- advertisement -"."""
    return folded[0] in _ORNAMENTS and folded.strip(_ORNAMENTS) in phrase_set("advertisement lines")
