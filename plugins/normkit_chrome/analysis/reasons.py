"""Why a stretch of a text was found to be chrome, in words for a person."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from normkit import fold, lines
from normkit_chrome.analysis.chrome_spans import find_chrome
from normkit_chrome.analysis.line_label import BULLETS
from normkit_chrome.detectors.line_shapes import LONGEST, has_shape
from normkit_chrome.detectors.phrase_lines import kind_of_line
from normkit_chrome.lexicon.sections import where_listed

SHOWN, MOST_LINES = 80, 12
"""Code points of a line, and lines of a stretch, that are shown."""


def reasons(text: str, start: int, end: int) -> Iterator[str]:
    """Yield which phrases the lines of a stretch are known by, and what stands before and behind it."""
    rows = lines(text)
    first = bisect_right(rows, start, key=lambda row: row.start) - 1
    last = bisect_right(rows, max(start, end - 1), key=lambda row: row.start) - 1
    for row in rows[first : last + 1][:MOST_LINES]:
        yield from _known_by(text[max(start, row.start) : min(end, row.end)].strip())
    before = next((number for number in range(first - 1, -1, -1) if not rows[number].blank), None)
    behind = next((number for number in range(last + 1, len(rows)) if not rows[number].blank), None)
    for where, number in (("before", before), ("behind", behind)):
        if number is not None:
            words, code = rows[number].text.strip()[:SHOWN], _code_at(text, rows[number].start, rows[number].end)
            yield f"the line {where} it is {f'chrome, too ({code})' if code else 'no chrome'}: {words!r}"


def _known_by(words: str) -> Iterator[str]:
    folded = fold(words).lstrip(BULLETS)
    if kind := kind_of_line(folded):
        listed = where_listed(folded) if len(folded) <= LONGEST else ()
        for kind, language in listed:
            yield f"{words[:SHOWN]!r} is a known phrase ({kind}; language {language})"
        if not listed:
            yield f"{words[:SHOWN]!r} is made of known phrases ({kind})"
    elif folded and has_shape(folded):
        yield f"{words[:SHOWN]!r} has the shape of such a line"


def _code_at(text: str, start: int, end: int) -> str:
    """Return the code of the rule that finds chrome between two places; "" for none."""
    spans = find_chrome(text)
    at = bisect_right(spans, end, key=lambda span: span.start) - 1
    return spans[at].code if at >= 0 and spans[at].end > start else ""
