"""What a site repeats and may well be the article's: a person is asked before it goes."""

from __future__ import annotations

from normkit import SENTENCE_ENDS
from normkit_chrome.analysis.segments import size
from normkit_chrome.detectors.content.article_signs import is_articles_own
from normkit_chrome.detectors.content.biographies import begins_with_name, is_biography
from normkit_chrome.detectors.content.dated_lines import holds_date
from normkit_chrome.lexicon.phrases import phrases
from normkit_chrome.profiles.sketch import CUT

LABEL_WORDS = 3
"""A line of so few words may be a heading or a dateline: "Pros", "Abstract", "What we know", "Elm Bay.". In scripts
without blanks two letters count as a word."""

_ENDS = (*SENTENCE_ENDS, ":")
"""A heading ends with none of these."""


def needs_review(text: str, written: str, heading: bool, among: bool, outlet: bool = False) -> bool:
    """Say whether a repeated line, folded, may be the article's. ``written`` is how one article writes it.

    ``heading`` says that it stands above a paragraph in most of its articles, ``among`` that it stands among other
    lines that the site repeats: so do the items of a menu; ``outlet`` that it begins with the outlet's name, as other
    lines do that it repeats.
    """
    if size(text.split()) <= LABEL_WORDS and not among:
        return True
    if heading and not text.endswith(_ENDS):
        return True
    if (
        is_articles_own(written)
        or is_biography(written, least=1)
        or holds_date(written)
        or (CUT in text and not outlet and begins_with_name(written))
    ):
        return True
    return text.startswith('"') or any(cue in text for cue in phrases("review cues"))
