#!/usr/bin/env python3
"""Ask whether ftfy reads mojibake of which bytes were lost, which TXT101 only reports: is its reading worth showing?

python benchmarks/text/lost_bytes.py

200 texts in eight languages, made up as in ``mojibake.py``, the same on every run: UTF-8, read by a code page, and then
a byte in some places was lost as programs lose it (no-break spaces made plain ones, what a code page has no character
for left out or replaced, control characters or soft hyphens taken out). Only texts that lost some are counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from mojibake import OTHERS, PAGES, misread, paragraph  # type: ignore[import-not-found]  # beside this script

from normkit import Normalizer

TEXTS = 200
LANGUAGES = ("ar", "cs", "de", "es", "fr", "pl", "pt", "ru")
_UNDEFINED = "[\x81\x8d\x8f\x90\x9d]"
LOSSES: dict[str, tuple[str, str]] = {
    "no-break spaces made plain": ("\u00a0", " "),
    "undefined bytes left out": (_UNDEFINED, ""),
    "undefined bytes made question marks": (_UNDEFINED, "?"),
    "undefined bytes made U+FFFD": (_UNDEFINED, "\ufffd"),
    "control characters taken out": ("[\x80-\x9f]", ""),
    "soft hyphens taken out": ("\u00ad", ""),
}
"""How bytes get lost: a pattern over what the code page made of them, and what comes in place."""


class Lost(NamedTuple):
    """A text as it was, as it came, and how its bytes were lost."""

    sound: str
    came: str
    how: str
    words: tuple[tuple[str, str], ...]
    """The words that lost a byte: as they were, as they came."""


def texts(seed: int = 3) -> Iterator[Lost]:
    """Yield texts that lost bytes, for ever."""
    draw = Random(seed)
    while True:
        language, how = draw.choice(LANGUAGES), draw.choice(tuple(LOSSES))
        page = draw.choice(PAGES.get(language, OTHERS))
        pattern, instead = LOSSES[how]
        # "à la" -> "Ã\xa0 la": the words are garbled one by one, so that each is known as it came.
        words = paragraph(draw, language).split(" ")
        came = [re.sub(pattern, instead, misread(word, page)) for word in words]
        lost = tuple((word, after) for word, after in zip(words, came, strict=True) if after != misread(word, page))
        if lost:
            yield Lost(" ".join(words), " ".join(came), how, lost)


def read(text: Lost, fix: Callable[[str], str]) -> str:
    """Say what a fixer makes of a text: the whole text "right", "right but for U+FFFD", "left", or "wrong"."""
    after = fix(text.came)
    if after == text.sound:
        return "right"
    if after == text.came:
        return "left"
    pieces = [re.escape(piece) for piece in re.split("[\ufffd?]+", after)]
    return "right but for marks of loss" if re.fullmatch(".{0,2}?".join(pieces), text.sound) else "wrong"


def main() -> int:
    """Print the figures."""
    import ftfy

    kit = Normalizer(select=["TXT101"])
    whole: Counter[str] = Counter()
    by_loss: dict[str, Counter[str]] = {how: Counter() for how in LOSSES}
    words: Counter[str] = Counter()
    mended: Counter[str] = Counter()
    reported = 0
    for _, text in zip(range(TEXTS), texts(), strict=False):
        outcome = kit.fix({"text": text.came})
        if outcome.record["text"] != text.came:
            mended["right" if outcome.record["text"] == text.sound else "wrong"] += 1
            continue
        if not outcome.findings:
            continue
        reported += 1
        made = read(text, ftfy.fix_encoding)
        whole[made] += 1
        by_loss[text.how][made] += 1
        after = ftfy.fix_encoding(text.came).split()
        for sound, _ in text.words:
            words["right" if sound in after else "not"] += 1
    print(f"of {TEXTS} texts TXT101 mends {dict(mended)}, reports {reported};")
    print(f"ftfy.fix_encoding reads of these: {dict(whole.most_common())}")
    print(f"of their {words.total()} words that lost a byte it reads {words['right']} rightly")
    for how, readings in by_loss.items():
        print(f"  {how:38s} {dict(readings.most_common())}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
