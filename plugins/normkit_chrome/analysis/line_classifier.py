"""Whole lines that are chrome: by their words, their shape, or their place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from normkit import Line, Safety, fold
from normkit_chrome.analysis import neighbours
from normkit_chrome.analysis.line_label import (
    CAPTION,
    CREDIT,
    GALLERY,
    PHRASE,
    PLAYER,
    POINTER,
    PREFIX,
    RELATED,
    SPONSOR,
    Hit,
)
from normkit_chrome.detectors import guards, link_lines, photo_credits, site_notices, story_lists
from normkit_chrome.detectors.line_shapes import LONGEST, SHORT, has_shape, may_be_long_chrome
from normkit_chrome.lexicon.phrases import phrase_set

_BUTTON = r"\d{1,3} view gallery\b(?P<caption>.*)"
_SPONSOR = r"sponsors?: ?\S.*|(?:sponsored|brought to you|presented) by:? [^.,;]{1,60}"
_ORNAMENTS = "-*=~[]()<>|• "
_BULLETS = "-•*·+>| "
_BESIDE = Hit("", Safety.MANUAL)
"""A line that is chrome only beside other chrome."""
_DOUBLED = Hit(RELATED, Safety.UNSAFE)
"""A headline said twice; alone it can be a chorus."""
_LABELLED = r"\s{0,8}\w[\w /-]{0,30}: ?[^.!?]{1,60}"
# Bills have sponsors too.
_LEGISLATOR = r"\b(?:sen|rep|del|senators?|representatives?|delegates?|councilm\w+|mp)\b"

_SHORTEST_DOUBLED = 30
_CREDIT_END = 4
"""Code points from the closing bracket of a caption's credit to the end of the line, at most."""
_CALL_WORDS = 4
"""A line of more words is a sentence of its own: it completes nobody else's."""


def whole_lines(text: str, rows: Sequence[Line], given: Mapping[int, Hit]) -> dict[int, Hit]:
    """Return the lines of ``text`` that are chrome, by number: ``given`` ones, and those found here.

    What looks like chrome is decided before anything is taken out, and a line is judged by its
    neighbours that do not: so fixing again decides the same.
    """
    filled = [number for number, row in enumerate(rows) if row.text and not row.text.isspace()]
    hits, beside = _by_words(rows, filled)
    hits |= dict.fromkeys(site_notices.site_notices(text, rows), Hit(PHRASE))
    hits |= given
    _trust_repeated(rows, hits)
    headlines = [number for number, hit in hits.items() if hit is _DOUBLED]
    if story_lists.are_many(rows, headlines):
        hits |= dict.fromkeys((*headlines, *story_lists.teasers(rows, filled, headlines)), Hit(RELATED))
    if story_lists.may_count(text):
        headings = {number for number, hit in hits.items() if hit.code == PHRASE}
        hits |= dict.fromkeys(story_lists.stories(rows, filled, headings), Hit(RELATED))
    if beside and hits:
        neighbours.add_beside(filled, hits, beside)
    neighbours.add_captions(rows, filled, hits)
    neighbours.add_footers(rows, filled, hits)
    neighbours.add_header(rows, filled, hits)
    if hits:
        hits = _unguarded(text, rows, filled, hits)
        neighbours.add_regions(text, rows, filled, hits)
    return hits


def _by_words(rows: Sequence[Line], filled: Sequence[int]) -> tuple[dict[int, Hit], set[int]]:
    """Return the lines that their words or shape give away, and those that are chrome beside other chrome."""
    hits: dict[int, Hit] = {}
    beside: set[int] = set()
    for number in filled:
        line = rows[number].text
        length = len(line)
        if length <= SHORT or (length <= LONGEST and may_be_long_chrome(line)):
            hit = _alone(line)
            if hit is _BESIDE:
                beside.add(number)
            elif hit is not None:
                hits[number] = hit
                continue
        if length >= _SHORTEST_DOUBLED and story_lists.doubled(line):
            hits[number] = _DOUBLED
        elif ")" in line[-_CREDIT_END:] and photo_credits.photo_caption(line):
            hits[number] = Hit(CAPTION, Safety.UNSAFE)
    return hits, beside


@lru_cache(maxsize=4096)
def _alone(line: str) -> Hit | None:
    """Return what a line is by its words or its shape alone."""
    if line.strip() in phrase_set("player labels"):
        return PLAYER
    folded = fold(line)
    hit = _known().get(folded.lstrip(_BULLETS)) or _judge(folded)
    if hit is not None and hit.code == CREDIT and line.islower():
        return None  # "image: acme/web" configures
    return hit


@cache
def _known() -> dict[str, Hit]:
    """Return what each known line is."""
    return {
        **dict.fromkeys(phrase_set("lines beside chrome"), _BESIDE),
        **dict.fromkeys(phrase_set("whole lines"), Hit(PHRASE)),
        **dict.fromkeys(phrase_set("advertisement lines"), Hit(SPONSOR)),
        **dict.fromkeys(("nextimg:", "previmg:"), Hit(PREFIX)),
    }


def _judge(folded: str) -> Hit | None:
    """Return what a folded line is by its shape."""
    if not folded:
        return None
    if has_shape(folded):
        return Hit(PHRASE)
    first = folded[0]
    if first in "sbp" and re.fullmatch(_SPONSOR, folded) and not re.search(_LEGISLATOR, folded):
        return Hit(SPONSOR)
    if first in _ORNAMENTS and folded.strip(_ORNAMENTS) in phrase_set("advertisement lines"):
        return Hit(SPONSOR)
    if photo_credits.photo_credit(folded):
        return Hit(CREDIT)
    if link_lines.bar(folded):
        return Hit(PHRASE)
    if link_lines.pointer(folded):
        return Hit(POINTER, Safety.UNSAFE)
    if "view gallery" in folded and (button := re.fullmatch(_BUTTON, folded)):
        caption = len(button["caption"].split())
        return Hit(GALLERY, Safety.UNSAFE if caption else Safety.SAFE, caption)
    return None


def _trust_repeated(rows: Sequence[Line], hits: dict[int, Hit]) -> None:
    """Make the pointers safe that are a template's: those in brackets, and those that begin alike twice in a text."""
    pointers = {number: fold(rows[number].text) for number, hit in hits.items() if hit.code == POINTER}
    labels = Counter(line.split(":")[0].strip() for line in pointers.values())
    for number, line in pointers.items():
        if labels[line.split(":")[0].strip()] > 1 or link_lines.bracketed(line):
            hits[number] = Hit(POINTER)


# ---------------------------------------------------------------- guards


def _unguarded(text: str, rows: Sequence[Line], filled: Sequence[int], hits: Mapping[int, Hit]) -> dict[int, Hit]:
    """Return the hits that nothing around them speaks for."""
    fenced = guards.fenced(text, rows)
    kept: dict[int, Hit] = {}
    for number, before, after in _with_neighbours(rows, filled, hits):
        hit = hits[number]
        if number in fenced or guards.inside_quotation(before, after):
            continue
        line = rows[number].text
        if guards.indented(line) and (guards.code(before) or guards.code(after)):
            continue
        if hit.code == PHRASE and line.count(" ") < _CALL_WORDS and guards.completes(before, after):
            continue
        if line.startswith("All rights") and "opyright" in before:
            continue  # the end of a notice that stays
        if hit.code in (PHRASE, SPONSOR, CREDIT) and (guards.table_row(before) and guards.table_row(after)):
            continue
        if (
            hit.code in (SPONSOR, CREDIT)
            and ":" in line
            and not photo_credits.is_signed(fold(line).partition(":")[2])
            and any(re.fullmatch(_LABELLED, near) for near in (before, after))
        ):
            continue  # one of several labels: a fact sheet, a bill, a trial
        kept[number] = hit
    return kept


def _with_neighbours(
    rows: Sequence[Line], filled: Sequence[int], hits: Mapping[int, Hit]
) -> Iterator[tuple[int, str, str]]:
    """Yield each hit with the nearest lines before and after it that are none."""
    before = ""
    waiting: list[tuple[int, str]] = []
    for number in filled:
        if number in hits:
            waiting.append((number, before))
            continue
        line = rows[number].text
        for earlier, its_before in waiting:
            yield earlier, its_before, line
        waiting, before = [], line
    for earlier, its_before in waiting:
        yield earlier, its_before, ""
