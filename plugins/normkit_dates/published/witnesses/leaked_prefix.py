"""A labelled date that leaked before the first sentence of a text."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from normkit import Record
from normkit_dates.published.lexicon import LABELS
from normkit_dates.published.lines.dateline import Stamp, read_dateline
from normkit_dates.published.month_names import languages_of
from normkit_dates.published.witnesses.doubts import impossible, newest_year


class LeakedPrefix(NamedTuple):
    """A date with its label, glued before the first sentence: "date 2025-12-25 The minister ..."."""

    end: int
    """Where the sentence begins, in code points."""
    stamp: Stamp


@cache
def _prefix() -> re.Pattern[str]:
    return re.compile(
        r"\s{0,20}[^\W\d_]{3,20}\s?:?\s{1,3}"
        r"(?P<stamp>(?:\d{4}-\d\d-\d\d|\d\d?\.\d\d?\.\d{4}"
        r"|\d\d? [^\W\d_]{3,10}\.? \d{4}|[^\W\d_]{3,10}\.? \d\d?, \d{4})"
        r"(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)"
        r"[ \t]{1,20}(?=\S)"
    )


def leaked_prefix(record: Record) -> LeakedPrefix | None:
    """Return the labelled date that leaked before the first sentence of a record's text, or None."""
    text = record.text("text")
    label = text[:40].split(None, 1)[:1]
    if not label or label[0].rstrip(":").lower() not in LABELS:
        return None
    return _read(text, languages_of(record), newest_year(record))


@lru_cache(maxsize=16)
def _read(text: str, languages: frozenset[str], newest: int) -> LeakedPrefix | None:
    match = _prefix().match(text)
    if not match:
        return None
    first = text[match.end()]
    if first.islower() or not (first.isalpha() or first in "\"'“‘«„"):
        return None
    stamp = read_dateline(match["stamp"], languages)
    if not stamp or impossible(stamp.day.year) or stamp.day.year > newest:
        return None
    return LeakedPrefix(match.end(), stamp)
