"""Lines that are chrome by where they stand: beside sure chrome, before an article, behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from normkit import Safety, count_words, fold
from normkit_chrome.analysis import page_regions
from normkit_chrome.analysis.line_label import (
    CAPTION,
    CREDIT,
    FOOTER,
    GALLERY,
    HEADER,
    HEADING,
    MENU,
    PAGE,
    PAGE_TAIL,
    PHRASE,
    PLAYER,
    RELATED,
    SPONSOR,
    LineLabel,
)
from normkit_chrome.analysis.segments import size
from normkit_chrome.detectors import notices, photo_credits
from normkit_chrome.detectors.content import dated_lines, paragraphs
from normkit_chrome.detectors.content.article_signs import is_articles_own, signing_lines
from normkit_chrome.detectors.guards import PROSE_ENDS, is_table_row
from normkit_chrome.detectors.line_shapes import is_list_heading
from normkit_chrome.lexicon.phrases import holds, phrase_set, phrases

_HEAD_LINES = 12
"""Lines of a page's head that are no sure chrome: an article begins after fewer."""
_LONGEST_BAR = 40
"""Code points of the longest bar line."""
_BAR_WORDS = 3
"""A bar line of more words can be a headline."""
_SHORT_TEXT = 50
"""Words of a text that is too short to speak of its share."""
_MOST_WORDS = 0.3
"""Share of a text's words: a menu or a tail that holds more makes it a whole page."""
_LIST_LINES = 3
"""Lines of a list of other stories, at least: an article's own can be shorter."""
_AMONG_PARAGRAPHS = (SPONSOR, CREDIT, CAPTION)
"""Codes of what a page sets among the paragraphs of an article."""
_MENU_ITEM = LineLabel(MENU)
_RIGHTS = ("©", *notices.RIGHTS)
_WORD = r"\w+"
_MOST_ITEMS = 8
"""Headlines below a label: more lines are a page's, or an article's own."""
_HEADLINE_WORDS = 3
"""Words of the shortest headline below a label: less is a subheading."""
_NO_HEADLINE = (*PROSE_ENDS, ":")
_LABEL_WORDS = 7
"""Words of the longest label of a list."""
_PROSE = 120
"""Code points of a line that is a paragraph."""


def add_beside(filled: Sequence[int], labels: dict[int, LineLabel], beside: set[int]) -> None:
    """Add the doubtful lines that stand in a row with sure ones; an advertisement stands beside any line."""
    run: list[int] = []
    sure = False
    for number in (*filled, -1):
        if number in beside:
            run.append(number)
        elif number in labels:
            sure = sure or (labels[number].safety is Safety.SAFE and labels[number].code not in _AMONG_PARAGRAPHS)
        else:
            if sure:
                labels.update(dict.fromkeys(run, LineLabel(PHRASE)))
            run, sure = [], False


def add_positions(
    rows: Sequence[str], filled: Sequence[int], labels: dict[int, LineLabel], beside: Iterable[int]
) -> None:
    """Add the doubtful lines from one number to another ("3 of 8") next to a photo's credit: a gallery stood there."""
    for number in [
        n for n in beside if n not in labels and rows[n].strip()[0].isdigit() and rows[n].rstrip()[-1].isdigit()
    ]:
        place = bisect_left(filled, number)
        near = filled[max(0, place - 1) : place + 2]
        if any(one in labels and labels[one].code in (CREDIT, CAPTION, GALLERY) for one in near):
            labels[number] = LineLabel(PHRASE)


def settle_headings(rows: Sequence[str], filled: Sequence[int], labels: dict[int, LineLabel]) -> None:
    """Make the headings safe that are a site's: other chrome follows, or a list that no paragraph ends soon.

    Over a paragraph, or a few short lines of its own, the same words are a subheading of the article.
    """
    if not any(label is HEADING for label in labels.values()):
        return
    to_paragraph, before_chrome = _LIST_LINES, False
    for number in reversed(filled):
        label = labels.get(number)
        if label is HEADING and (before_chrome or to_paragraph >= _LIST_LINES):
            labels[number] = LineLabel(PHRASE)
        is_paragraph = label is None and paragraphs.is_paragraph_or_sentence(rows[number])
        to_paragraph = 0 if is_paragraph else to_paragraph + 1
        before_chrome = number in labels and labels[number].safety is Safety.SAFE and labels[number].code == PHRASE


def keep_lists_whole(rows: Sequence[str], filled: Sequence[int], labels: dict[int, LineLabel]) -> None:
    """Make the labels of lists unsafe that have headlines of their own right below, and the headlines with them.

    A label that went alone would leave a stranger's headlines among the article's sentences.
    """
    places = {number: place for place, number in enumerate(filled)}
    for number in [n for n, label in labels.items() if label == LineLabel(PHRASE) and heads_stories(rows[n])]:
        items = _headlines_below(rows, filled[places[number] + 1 :][: _MOST_ITEMS + 1], number, labels)
        if items:
            labels |= dict.fromkeys((number, *items), LineLabel(RELATED, Safety.UNSAFE))


def _headlines_below(
    rows: Sequence[str], below: Sequence[int], label: int, labels: Mapping[int, LineLabel]
) -> list[int]:
    """Return the numbers of the headlines right below a label; a blank line ends them, where none stands above."""
    items: list[int] = []
    close = bool(below) and below[0] == label + 1
    for before, number in zip((label, *below), below, strict=False):
        line = rows[number].strip()
        headline = size(line.split()) >= _HEADLINE_WORDS and len(line) <= _PROSE and not line.endswith(_NO_HEADLINE)
        known, apart = labels.get(number, _MENU_ITEM) != _MENU_ITEM, close and number != before + 1
        if known or apart or not headline or is_articles_own(line) or is_table_row(line):
            break
        items.append(number)
    return items if len(items) <= _MOST_ITEMS else []


@lru_cache(maxsize=4096)
def heads_stories(line: str) -> bool:
    """Say whether a line is a label of other stories: "Related articles", "Read also:"."""
    folded = fold(line).rstrip(" :：")
    if folded in phrase_set("pointers") or is_list_heading(folded):
        return True
    if size(folded.split()) > _LABEL_WORDS:  # "Sign up to get the top stories in your inbox"
        return False
    words = f" {' '.join(re.findall(_WORD, folded))} "
    return any(f" {heading}" in words for heading in phrases("list heading words"))


def add_captions(rows: Sequence[str], filled: Sequence[int], labels: dict[int, LineLabel]) -> None:
    """Add the captions that a gallery says again under each of its photos; the first of them stays."""
    if not any(label.code in (CREDIT, CAPTION) for label in labels.values()):
        return
    before, signed = "", False
    for number in filled:
        line, code = rows[number], labels[number].code if number in labels else ""
        if code == CREDIT:
            signed = True
        elif line == before and (signed or code == CAPTION):
            labels[number] = LineLabel(CAPTION)
        elif code != PHRASE:
            before, signed = line, False


def doubt_credits(rows: Sequence[str], filled: Sequence[int], labels: dict[int, LineLabel]) -> None:
    """Make the credits unsafe that may be the article's headline, or sign it: before its first sentence, or behind it.

    An archive of pictures, and an agency behind a word for a picture, leave no doubt.
    """
    credits = [number for number, label in labels.items() if label == LineLabel(CREDIT)]
    if not credits:
        return
    sentences = [n for n in filled if n not in labels and rows[n].rstrip().endswith(PROSE_ENDS)]
    first, last = (sentences[0], sentences[-1]) if sentences else (len(rows), -1)
    for number in credits:
        line = rows[number].strip()
        at_edge = not first < number < last and photo_credits.is_signed(line)
        if (number == filled[0] or at_edge) and not photo_credits.is_beyond_doubt(line):
            labels[number] = LineLabel(CREDIT, Safety.UNSAFE)


def doubt_rights(rows: Sequence[str], filled: Sequence[int], labels: dict[int, LineLabel]) -> None:
    """Make the lines of rights unsafe that stand before all paragraphs: they may be the document's own."""
    rights = {n: fold(rows[n]) for n, label in labels.items() if label.code == PHRASE}
    signed = {n: line.replace("©", "") for n, line in rights.items() if line.startswith(_RIGHTS)}
    early = [n for n, line in signed.items() if not holds(line, "rights formulas")]  # the sign alone reserves nothing
    if early and (prose := [n for n in filled if n not in labels and paragraphs.is_prose(rows[n])]):
        for number in early:
            if number < prose[0]:
                labels[number] = labels[number]._replace(safety=min(labels[number].safety, Safety.UNSAFE))


def add_footers(rows: Sequence[str], filled: Sequence[int], labels: dict[int, LineLabel]) -> None:
    """Add an agency's footers among the last lines that are no other chrome."""
    left = notices.LAST_LINES
    for number in reversed(filled):
        if not left:
            return
        if number in labels:
            continue
        if notices.is_agency_footer(rows[number]):
            labels[number] = LineLabel(FOOTER)
        elif notices.is_rights_note(rows[number]):
            labels[number] = LineLabel(FOOTER, Safety.UNSAFE)
        else:
            left -= 1


def add_header(rows: Sequence[str], filled: Sequence[int], labels: dict[int, LineLabel]) -> None:
    """Add the page's own lines in the head of the text, where sure chrome stands among them.

    Without such evidence a bar line is only pointed out. A line that holds a date is left to those
    who read dates.
    """
    head = _head(rows, filled, labels)
    sure = {number for number in head if number in labels and labels[number].code in (PHRASE, SPONSOR)}
    bars = {number for number in head if number not in labels and _is_bar(rows[number])}
    undated = {number for number in bars if not _day().search(fold(rows[number]))}
    for number in undated:
        short = len(rows[number].replace("|", " ").split()) <= _BAR_WORDS
        labels[number] = LineLabel(HEADER, Safety.SAFE if sure and short else Safety.MANUAL)
    if not sure:
        return
    for at, number in enumerate(head):
        if number not in labels and number not in bars:
            word = fold(rows[number])
            counted = _is_counter(word) and not (bars | sure).isdisjoint(head[max(0, at - 1) : at + 2])
            if counted or word in phrase_set("header words"):
                labels[number] = LineLabel(HEADER)


def add_ages(rows: Sequence[str], filled: Sequence[int], labels: dict[int, LineLabel]) -> None:
    """Add the time stamps that count from a visit nobody knows the day of, to point them out: "5 hours ago"."""
    short = [number for number in filled if len(rows[number]) <= _LONGEST_BAR and number not in labels]
    ages = [number for number in dated_lines.may_be_ages(rows, short) if dated_lines.is_age(rows[number])]
    labels |= dict.fromkeys(ages, LineLabel(HEADER, Safety.MANUAL))


@cache
def _day() -> re.Pattern[str]:
    return re.compile(rf"\d|\b(?:{'|'.join(map(re.escape, phrases('day words')))})\b")


def _head(rows: Sequence[str], filled: Sequence[int], labels: Mapping[int, LineLabel]) -> list[int]:
    """Return the numbers of the lines before the first paragraph, blank ones left out."""
    head: list[int] = []
    others = 0
    for number in filled:
        if number not in labels:
            line = rows[number]
            others += 1
            if others > _HEAD_LINES or len(line) > _PROSE or line.count(" ") > 10:
                break
        head.append(number)
    return head


def _is_bar(line: str) -> bool:
    """Say whether a line is page metadata set off by a bar at one of its ends."""
    line = line.strip()
    if not line or len(line) > _LONGEST_BAR:
        return False
    return (line[0] == "|") != (line[-1] == "|") and not signing_lines([line])


def _is_counter(word: str) -> bool:
    """Say whether a line is a small number, as of comments; "001" is not how one counts."""
    return word.isdecimal() and len(word) <= 4 and (word[0] != "0" or word == "0")


def add_regions(text: str, rows: Sequence[str], filled: Sequence[int], labels: dict[int, LineLabel]) -> None:
    """Add what stands among sure chrome before the article, and what stands behind it."""
    sure = {number for number, label in labels.items() if label.safety is Safety.SAFE}
    if not sure:
        return
    anchors = {number for number in sure if labels[number].code == PHRASE and labels[number] is not PLAYER}
    likely = {number for number, label in labels.items() if _is_likely(rows[number], label)}
    prose = page_regions.prose_lines(rows, filled) - likely
    behind = page_regions.find_tail(text, rows, filled, anchors, prose)
    interface = {number for number in sure if labels[number].code in (PHRASE, HEADER)}
    menu = page_regions.find_menu(text, rows, filled, interface, prose)
    for code, numbers in ((MENU, menu), (PAGE_TAIL, behind)):
        added = [number for number in numbers if number not in labels]
        label = LineLabel(PAGE, Safety.UNSAFE) if _is_much(text, rows, added) else LineLabel(code)
        labels |= dict.fromkeys(added, label)
    safe = {number for number, label in labels.items() if label.safety is Safety.SAFE}
    article = page_regions.find_article(rows, filled, safe, prose)
    if article is not None:
        around = (number for number in filled if number not in article and number not in labels)
        labels |= dict.fromkeys(around, LineLabel(PAGE, Safety.UNSAFE))


def _is_likely(line: str, label: LineLabel) -> bool:
    """Say whether a line is the site's in all likelihood, though not surely: it is no paragraph of the article."""
    return label.code == PHRASE and label.safety is Safety.UNSAFE and not is_articles_own(line)


def _is_much(text: str, rows: Sequence[str], numbers: Sequence[int]) -> bool:
    if not numbers:
        return False
    words = count_words(text)
    return words >= _SHORT_TEXT and sum(len(rows[number].split()) for number in numbers) > _MOST_WORDS * words
