"""What agencies and sites set before and behind a headline, beside their names. Folded.

Written by hand from general knowledge of news agencies; no outside data set.
"""

from __future__ import annotations

from normkit import word_set

# Labels an agency or a site sets before a headline, with a colon or a dash between.
_LEADING_WORDS = word_set(
    """
    update updated wrapup refile corrected correction rpt repeat breaking exclusive watch video report live alert
    urgent flash nextimg photos photo pictures gallery opinion analysis factbox explainer raw new developing
    advisory bulletin snap newsflash listen read
    """
)
LEADING_LABELS = _LEADING_WORDS | {"just in", "live updates", "breaking news", "news alert", "top news", "in pictures"}

# What a site sets behind a headline in brackets or after a dash, beside its name.
_TRAILING_WORDS = word_set(
    """
    video videos photos photo pictures audio update updated live opinion analysis gallery exclusive corrected
    """
)
TRAILING_LABELS = _TRAILING_WORDS | {"w/video", "with video", "w/photos", "live updates"}

# Labels that say how the words are meant: without them, the words say something else.
DISCLAIMERS = frozenset({
    "fact check", "fact-check", "factcheck", "false", "fake", "hoax", "satire", "parody", "denied", "correction",
    "corrected", "retracted", "retraction", "withdrawn", "clarification", "obituary", "review", "sponsored",
    "paid post",
})  # fmt: skip
