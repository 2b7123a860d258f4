"""Captions and credits of photos that are not there."""

from __future__ import annotations

import re
from functools import cache

from normkit_chrome.lexicon.phrases import phrase_set, phrases

_PICTURES = frozenset(("photo", "photos", "image", "images"))
"""Words that an agency signs with, and no name."""
_HOLDERS = r"© ?[^!?:\d]{3,80}"
"""Agency and photographer behind the sign; with a year it is a page's rights line."""
_LETTERS = r"[^\W\d_]{4,}"
_NAME = r"(?:[^.!?:\d]|(?<=\b[a-z])\.)"
"""A character of a name, or the point behind an initial."""

_SHORTEST_CAPTION, _LONGEST_CAPTION = 6, 120
"""Words."""
_LONGEST_CREDIT = 90
"""Code points."""


@cache
def _agency_words() -> frozenset[str]:
    return frozenset(word for name in phrases("photo agencies") for word in name.split()) | _PICTURES


@cache
def _signed() -> re.Pattern[str]:
    """A name, then the agency: "jane doe/pool/afp", "handout via reuters", "doe | getty images"."""
    agency = "|".join(map(re.escape, phrases("photo agencies")))
    return re.compile(rf"(?:[^.:!?]|(?<=\b[a-z])\.){{0,100}}(?:/| via | ?\| ?|, )(?:{agency})(?: photos?| images?)?")


@cache
def _labelled() -> re.Pattern[str]:
    """A word for the picture, then who made it: "photo: jane doe", "image credit: acme", "foto von jane doe"."""
    return re.compile(
        r"(?:(?:photo|image|picture)s? )?credits?: ?[^.!?\d]{2,70}"
        rf"|(?:photo(?:graph)?|image|picture|foto|bild)s?(?: by| von|:| courtesy(?: of)?:?) ?{_NAME}{{2,60}}"
        rf"|(?:illustration|cartoon|artwork|graphic)s? (?:by|courtesy of) {_NAME}{{2,60}}"
    )


def is_photo_caption(line: str) -> bool:
    """Say whether a line is a photo caption: it ends with its agency's credit in brackets."""
    line = line.strip().removesuffix(".")
    if not line.endswith(")") or line[0] in "\"“„«'‘-•*|":
        return False
    at = line.rfind("(", max(0, len(line) - 160))
    if at < 0 or not _SHORTEST_CAPTION <= len(line[:at].split()) <= _LONGEST_CAPTION:
        return False
    credit = line[at + 1 : -1].strip().lower()
    return is_signed(credit) or _labelled().fullmatch(credit) is not None or credit.startswith("ap photo/")


def is_photo_credit(folded: str) -> bool:
    """Say whether a folded line is nothing but a photo's credit.

    An agency alone, or several ("afp/dpa", "mkl/dpa"), sign an article and are no photo's credit.
    """
    if len(folded) > _LONGEST_CREDIT:
        return False
    if not (folded[0] in "(pifbcag" or "/" in folded or "|" in folded or " via " in folded):
        return False
    if folded.startswith("(") and folded.endswith(")"):
        folded = folded[1:-1].strip()
        if folded in phrase_set("photo desks"):
            return True
    if folded == "getty images" or folded.endswith("| getty images"):
        return True
    if folded.startswith(("ap photo/", "getty images for ", "image source, ")):
        return True
    if folded.startswith("image:") and not folded.startswith("image: "):
        return False  # a name from the page's markup, glued to a headline
    if folded.startswith("©"):
        return ("/" in folded or "|" in folded) and re.fullmatch(_HOLDERS, folded) is not None
    if folded.startswith(phrases("picture labels")):
        return _labelled().fullmatch(folded) is not None
    return folded.endswith(phrases("photo agencies")) and is_signed(folded)


def is_signed(credit: str) -> bool:
    """Say whether a folded text is somebody's name before an agency's: "jane doe/pool/afp"."""
    names = (word for word in re.findall(_LETTERS, credit) if word not in _agency_words())
    return _signed().fullmatch(credit) is not None and any(names)
