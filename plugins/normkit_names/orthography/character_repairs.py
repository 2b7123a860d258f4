"""Characters that do not belong in a name: what they should be, told by the name that then stands there.

A repair counts only where the repaired text holds a name at that place (``repairs_in_names``): whether a Cyrillic
letter or a tatweel is wrong elsewhere is not this family's to say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from normkit import DIRECTION_CONTROLS, DIRECTION_MARKS, Record, Safety
from normkit_names.document.mentions import FIELDS, Document
from normkit_names.normalization.arabic import ARABIC_WORD


class Repair(NamedTuple):
    """A stretch of a field and what should stand there. Offsets are code points."""

    start: int
    end: int
    text: str
    safety: Safety
    problem: str
    """What is wrong, as a finding says it."""


Finder = Callable[[str], list[Repair]]


def repairs_in_names(record: Record, find: Finder) -> Iterator[tuple[str, Repair]]:
    """Yield (field, repair) for those of the repairs that ``find`` returns, in order, that lie inside a name."""
    found = {field: find(record.text(field)) for field in FIELDS}
    if not any(found.values()):
        return
    fields = {field: _repaired(record.text(field), found[field]) for field in FIELDS}
    document = Document(Record(record.id, fields))
    for field in FIELDS:
        names = document.spans(field)
        shift = 0
        for repair in found[field]:
            start = repair.start + shift
            shift += len(repair.text) - (repair.end - repair.start)
            if _lies_in(names, start, start + len(repair.text)):
                yield field, repair


def _repaired(text: str, repairs: list[Repair]) -> str:
    """Return a text with all repairs made."""
    pieces: list[str] = []
    at = 0
    for repair in repairs:
        pieces += (text[at : repair.start], repair.text)
        at = repair.end
    return "".join((*pieces, text[at:]))


def _lies_in(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Say whether a stretch lies in one of the spans; an empty one, between two of its characters."""
    number = bisect_right(spans, start, key=lambda span: span[0]) - 1
    if number < 0:
        return False
    first, last = spans[number]
    return first < start < last if start == end else end <= last


# ---------------------------------------------------------------- mixed scripts

# Letters that look the same in Latin: hand-made from Unicode's confusables.txt (UTS #39, Unicode License v3), only
# those of Greek and Cyrillic that no typeface tells apart from a Latin letter.
LOOK_ALIKES = str.maketrans(
    dict(zip("АВЕКМНОРСТХІЈЅаеорсхуіјѕһԁԛԝ", "ABEKMHOPCTXIJSaeopcxyijshdqw", strict=True))
    | dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
)
_NO_LOOK_ALIKES = dict.fromkeys(LOOK_ALIKES)
_GREEK_OR_CYRILLIC = "[\u0370-\u03ff\u0400-\u052f]"
"""A Greek or Cyrillic letter."""


@cache
def _greek_or_cyrillic() -> re.Pattern[str]:
    return re.compile(_GREEK_OR_CYRILLIC)


@cache
def _mixed_scripts() -> re.Pattern[str]:
    """Match a Latin letter beside a Greek or Cyrillic one."""
    latin = "[A-Za-z\u00c0-\u024f]"
    return re.compile(f"{latin}{_GREEK_OR_CYRILLIC}|{_GREEK_OR_CYRILLIC}{latin}")


@cache
def _mixed_word() -> re.Pattern[str]:
    """Match a word with letters of both: tried where a word begins alone, so that a long word is read once."""
    return re.compile(rf"(?<![^\W\d_])[^\W\d_]*?(?:{_mixed_scripts().pattern})[^\W\d_]*+")


def find_look_alikes(text: str) -> list[Repair]:
    """Return words of Latin letters with Greek or Cyrillic look-alikes among them, and how they read in Latin.

    No language mixes these scripts in a word, and the repaired word looks the same: that is safe. Where most letters
    are not Latin, or one has no Latin double, the word is left alone.
    """
    if text.isascii() or not _greek_or_cyrillic().search(text) or not _mixed_scripts().search(text):
        return []
    found = []
    for word in _mixed_word().finditer(text):
        written = word[0]
        latin = written.translate(LOOK_ALIKES)
        changed = len(written) - len(written.translate(_NO_LOOK_ALIKES))
        if changed * 2 <= len(written) and max(latin) < "\u0250":
            found.append(Repair(word.start(), word.end(), latin, Safety.SAFE, "letters of another alphabet"))
    return found


_TO_ARABIC = str.maketrans({"ک": "ك", "ی": "ي"})
_PERSIAN_LETTER = re.compile("[کی]")
_ARABIC_ONLY = re.compile("[يكةى]")
_NOT_ARABIC = re.compile("[کیگچپژہھےۀ]")


def find_persian_letters(text: str) -> list[Repair]:
    """Return words of an Arabic text that are written with the Persian kaf or ya, and how they are in Arabic.

    A text is Arabic if letters that only Arabic has outnumber those that only its neighbours have, three to one. The
    Persian ya at the end of a word stands for ya or for alef maqsura: which one is not told.
    """
    if text.isascii() or not _PERSIAN_LETTER.search(text):
        return []
    if len(_ARABIC_ONLY.findall(text)) < 3 * len(_NOT_ARABIC.findall(text)):
        return []
    found = []
    for word in ARABIC_WORD.finditer(text):
        written = word[0]
        if "ک" in written or "ی" in written:
            safety = Safety.MANUAL if written.endswith("ی") else Safety.UNSAFE
            arabic = written.translate(_TO_ARABIC)
            found.append(Repair(word.start(), word.end(), arabic, safety, "Persian letters in an Arabic name"))
    return found


# ---------------------------------------------------------------- marks

_ARABIC = "\u0621-\u063f\u0641-\u065f\u0670-\u06d3"
"""Letters and their vowels; the tatweel is none."""
_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
"""Letters beside which a direction mark is right in general: elsewhere the whole text is looked through for them."""


@cache
def _marks() -> re.Pattern[str]:
    """Match runs of marks that are right in other words of Arabic."""
    return re.compile(
        rf"""
        (?P<direction>[{DIRECTION_MARKS}]++)
      | (?P<bidi>[{DIRECTION_CONTROLS}]++)
      | (?P<space>(?<=[{_ARABIC}])\u200b++(?=[{_ARABIC}]))
      | (?P<tatweel>(?<=[{_ARABIC}])\u0640++(?=[{_ARABIC}]))
        """,
        re.VERBOSE,
    )


@cache
def _right_to_left() -> re.Pattern[str]:
    return re.compile(f"[{_RIGHT_TO_LEFT}]")


_PROBLEMS = {
    "direction": "direction mark",
    "bidi": "direction mark",
    "space": "zero-width space",
    "tatweel": "tatweel (a stroke that only stretches a word)",
}


def find_stray_marks(text: str) -> list[Repair]:
    """Return marks of a text written from right to left that say nothing inside a name, with nothing in their place.

    Taking out a mark without width or a tatweel changes no letter: safe. Embeddings and isolates come in pairs, of
    which a name holds perhaps one: unsafe.
    """
    if text.isascii() or not _right_to_left().search(text):
        return []
    found = []
    for match in _marks().finditer(text):
        kind = match.lastgroup or ""
        safety = Safety.UNSAFE if kind == "bidi" else Safety.SAFE
        found.append(Repair(match.start(), match.end(), "", safety, _PROBLEMS[kind]))
    return found
