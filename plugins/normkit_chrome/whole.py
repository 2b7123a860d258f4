"""Whole lines that are chrome: by their words, their shape, or their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from normkit import Line, Safety
from normkit_chrome import footers, guards, links, lists, notices, photos, regions
from normkit_chrome.patterns import LONGEST, SHORT, has_shape, may_be_long_chrome
from normkit_chrome.phrases import advertisement, beside_chrome, key, phrases

PHRASE, SPONSOR, RELATED, HEADER, POINTER = "CHR101", "CHR102", "CHR103", "CHR104", "CHR105"
GALLERY, PREFIX, FOOTER, CAPTION, CREDIT = "CHR111", "CHR113", "CHR121", "CHR122", "CHR123"
PAGE_TAIL, MENU, PAGE = "CHR131", "CHR132", "CHR133"


class Hit(NamedTuple):
    """What a whole line was found to be."""

    code: str
    safety: Safety = Safety.SAFE
    caption: int = 0
    """Words of a caption in it."""


_BUTTON = r"\d{1,3} view gallery\b(?P<caption>.*)"
_SPONSOR = r"sponsors?: ?\S.*|(?:sponsored|brought to you|presented) by:? [^.,;]{1,60}"
_ORNAMENTS = "-*=~[]()<>|• "
_BULLETS = "-•*·+>| "
_BESIDE = Hit("", Safety.MANUAL)
"""A line that is chrome only beside other chrome."""
_LABELLED = r"\s{0,8}\w[\w /-]{0,30}: ?[^.!?]{1,60}"
# Bills have sponsors too.
_LEGISLATOR = r"\b(?:sen|rep|del|senators?|representatives?|delegates?|councilm\w+|mp)\b"

_HEAD_LINES = 12
"""Lines of a page's head that are no sure chrome: an article begins after fewer."""
_HEAD_WORDS = frozenset(
    ("back", "comments", "home", "menu", "more", "next", "previous", "search", "share", "topic", "topics")
)
_BAR_LENGTH = 40
"""Code points."""
_BAR_WORDS = 3
"""A bar line of more words can be a headline."""
_DAY = r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|yesterday|ago)\b"
_CALL_WORDS = 4
"""A line of more words is a sentence of its own: it completes nobody else's."""
_PROSE = 120
"""Code points of a line that is a paragraph."""


def whole_lines(text: str, rows: Sequence[Line], given: Mapping[int, Hit]) -> dict[int, Hit]:
    """Return the lines of ``text`` that are chrome, by number: ``given`` ones, and those found here.

    What looks like chrome is decided before anything is taken out, and a line is judged by its
    neighbours that do not: so fixing again decides the same.
    """
    hits, beside = _by_words(rows)
    hits |= dict.fromkeys(notices.site_notices(text, rows), Hit(PHRASE))
    hits |= given
    if "list " in text or "List " in text:
        headings = {number for number, hit in hits.items() if hit.code == PHRASE}
        hits |= dict.fromkeys(lists.stories(rows, headings), Hit(RELATED))
    if beside and hits:
        _add_beside(rows, hits, beside)
    _add_footers(rows, hits)
    _add_header(rows, hits)
    hits = _unguarded(text, rows, hits)
    _add_regions(text, rows, hits, beside)
    return hits


def _by_words(rows: Sequence[Line]) -> tuple[dict[int, Hit], set[int]]:
    """Return the lines that their words or shape give away, and those that are chrome beside other chrome."""
    hits: dict[int, Hit] = {}
    beside: set[int] = set()
    for number, row in enumerate(rows):
        line = row.text
        if not line:
            continue
        length = len(line)
        if length <= SHORT or (length <= LONGEST and may_be_long_chrome(line)):
            hit = _alone(line)
            if hit is _BESIDE:
                beside.add(number)
            elif hit is not None:
                hits[number] = hit
                continue
        if line[-1] in "). " and photos.photo_caption(line):
            hits[number] = Hit(CAPTION, Safety.UNSAFE)
    return hits, beside


@lru_cache(maxsize=4096)
def _alone(line: str) -> Hit | None:
    """Return what a line is by its words or its shape alone."""
    folded = key(line)
    hit = _known().get(folded.lstrip(_BULLETS)) or _judge(folded)
    if hit is not None and hit.code == CREDIT and line.islower():
        return None  # "image: acme/web" configures
    return hit


@cache
def _known() -> dict[str, Hit]:
    """Return what each known line is."""
    return {
        **dict.fromkeys(beside_chrome(), _BESIDE),
        **dict.fromkeys(phrases(), Hit(PHRASE)),
        **dict.fromkeys(advertisement(), Hit(SPONSOR)),
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
    if first in _ORNAMENTS and folded.strip(_ORNAMENTS) in advertisement():
        return Hit(SPONSOR)
    if photos.photo_credit(folded):
        return Hit(CREDIT)
    if links.bar(folded):
        return Hit(PHRASE)
    if links.pointer(folded):
        return Hit(POINTER, Safety.UNSAFE)
    if "view gallery" in folded and (button := re.fullmatch(_BUTTON, folded)):
        caption = len(button["caption"].split())
        return Hit(GALLERY, Safety.UNSAFE if caption else Safety.SAFE, caption)
    return None


# ---------------------------------------------------------------- by their place


def _add_beside(rows: Sequence[Line], hits: dict[int, Hit], beside: set[int]) -> None:
    """Add the doubtful lines that stand in a row with sure ones."""
    run: list[int] = []
    sure = False
    for number, row in enumerate((*rows, None)):
        if row is not None and row.blank:
            continue
        if number in beside:
            run.append(number)
        elif number in hits:
            sure = sure or hits[number].safety is Safety.SAFE
        else:
            if sure:
                hits.update(dict.fromkeys(run, Hit(PHRASE)))
            run, sure = [], False


def _add_footers(rows: Sequence[Line], hits: dict[int, Hit]) -> None:
    """Add an agency's footers among the last lines that are no other chrome."""
    left = footers.LAST_LINES
    for number in range(len(rows) - 1, -1, -1):
        if not left:
            return
        if number in hits or rows[number].blank:
            continue
        if footers.agency_footer(rows[number].text):
            hits[number] = Hit(FOOTER)
        elif footers.rights_note(rows[number].text):
            hits[number] = Hit(FOOTER, Safety.UNSAFE)
        else:
            left -= 1


def _add_header(rows: Sequence[Line], hits: dict[int, Hit]) -> None:
    """Add the page's own lines in the head of the text, where sure chrome stands among them.

    Without such evidence a bar line is only pointed out. A line that holds a date is left to those
    who read dates.
    """
    head = _head(rows, hits)
    sure = {number for number in head if number in hits and hits[number].code in (PHRASE, SPONSOR)}
    bars = {number for number in head if number not in hits and _is_bar(rows[number].text)}
    undated = {number for number in bars if not re.search(_DAY, key(rows[number].text))}
    for number in undated:
        short = len(rows[number].text.replace("|", " ").split()) <= _BAR_WORDS
        hits[number] = Hit(HEADER, Safety.SAFE if sure and short else Safety.MANUAL)
    if not sure:
        return
    for at, number in enumerate(head):
        if number not in hits and number not in bars:
            word = key(rows[number].text)
            counted = _is_counter(word) and not (bars | sure).isdisjoint(head[max(0, at - 1) : at + 2])
            if counted or word in _HEAD_WORDS:
                hits[number] = Hit(HEADER)


def _head(rows: Sequence[Line], hits: Mapping[int, Hit]) -> list[int]:
    """Return the numbers of the lines before the first paragraph, blank ones left out."""
    head: list[int] = []
    others = 0
    for number, row in enumerate(rows):
        if row.blank:
            continue
        if number not in hits:
            others += 1
            if others > _HEAD_LINES or len(row.text) > _PROSE or row.text.count(" ") > 10:
                break
        head.append(number)
    return head


def _is_bar(line: str) -> bool:
    """Say whether a line is page metadata set off by a bar at one of its ends."""
    line = line.strip()
    if not line or len(line) > _BAR_LENGTH:
        return False
    return (line[0] == "|") != (line[-1] == "|")


def _is_counter(word: str) -> bool:
    """Say whether a line is a small number, as of comments; "001" is not how one counts."""
    return word.isdecimal() and len(word) <= 4 and (word[0] != "0" or word == "0")


def _add_regions(text: str, rows: Sequence[Line], hits: dict[int, Hit], beside: set[int]) -> None:
    """Add what stands among sure chrome before the article, and what stands behind it."""
    sure = {number for number, hit in hits.items() if hit.safety is Safety.SAFE}
    if not sure:
        return
    behind = regions.tail(text, rows, {number for number in sure if hits[number].code == PHRASE})
    _add(rows, hits, Hit(MENU), regions.menu(text, rows, sure))
    _add(rows, hits, Hit(PAGE_TAIL), behind)
    article = regions.article(rows, {number for number, hit in hits.items() if hit.safety is Safety.SAFE})
    if article is not None:
        _add(rows, hits, Hit(PAGE, Safety.UNSAFE), [n for n in range(len(rows)) if n not in article])


def _add(rows: Sequence[Line], hits: dict[int, Hit], hit: Hit, numbers: Sequence[int]) -> None:
    for number in numbers:
        if number not in hits and not rows[number].blank:
            hits[number] = hit


# ---------------------------------------------------------------- guards


def _unguarded(text: str, rows: Sequence[Line], hits: Mapping[int, Hit]) -> dict[int, Hit]:
    """Return the hits that nothing around them speaks for."""
    fenced = guards.fenced(text, rows)
    kept: dict[int, Hit] = {}
    for number, before, after in _with_neighbours(rows, hits):
        hit = hits[number]
        if number in fenced or guards.inside_quotation(before, after):
            continue
        line = rows[number].text
        if guards.indented(line) and (guards.code(before) or guards.code(after)):
            continue
        if hit.code == PHRASE and line.count(" ") < _CALL_WORDS and guards.completes(before, after):
            continue
        if hit.code in (PHRASE, SPONSOR, CREDIT) and (guards.table_row(before) and guards.table_row(after)):
            continue
        if (
            hit.code in (SPONSOR, CREDIT)
            and ":" in line
            and any(re.fullmatch(_LABELLED, near) for near in (before, after))
        ):
            continue  # one of several labels: a fact sheet, a bill, a trial
        kept[number] = hit
    return kept


def _with_neighbours(rows: Sequence[Line], hits: Mapping[int, Hit]) -> Iterator[tuple[int, str, str]]:
    """Yield each hit with the nearest lines before and after it that are none."""
    before = ""
    waiting: list[tuple[int, str]] = []
    for number, row in enumerate(rows):
        if number in hits:
            waiting.append((number, before))
        elif not row.blank:
            for earlier, its_before in waiting:
                yield earlier, its_before, row.text
            waiting, before = [], row.text
    for earlier, its_before in waiting:
        yield earlier, its_before, ""
