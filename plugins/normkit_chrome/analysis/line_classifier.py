"""Whole lines that are chrome: by their words, their shape, or their place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from unicodedata import category

from normkit import Safety, fold
from normkit_chrome.analysis import neighbours, polls
from normkit_chrome.analysis.first_look import may_be_known, may_have_shape
from normkit_chrome.analysis.line_label import (
    BULLETS,
    CAPTION,
    CREDIT,
    GALLERY,
    HEADING,
    PHRASE,
    PLAYER,
    POINTER,
    PREFIX,
    RELATED,
    SPONSOR,
    LineLabel,
)
from normkit_chrome.detectors import (
    advertisements,
    guards,
    inline_spans,
    line_quotations,
    link_lines,
    notices,
    photo_credits,
    phrase_lines,
    story_lists,
)
from normkit_chrome.detectors.content.article_signs import is_articles_own, names_author
from normkit_chrome.detectors.line_shapes import LONGEST, SHORT, has_shape, is_list_heading, may_be_long_chrome
from normkit_chrome.lexicon.line_table import SURE
from normkit_chrome.lexicon.phrases import phrase_set

_MARKUP_NAMES = frozenset(map(fold, inline_spans.BARE_MARKUP_NAMES))
_BESIDE = LineLabel("", Safety.MANUAL)
"""A line that is chrome only beside other chrome."""
_LABELS = {
    "lines beside chrome": _BESIDE,
    "whole lines": LineLabel(PHRASE),
    "list headings": HEADING,
    "advertisement lines": LineLabel(SPONSOR),
    "continues below": LineLabel(SPONSOR),
}
"""The label of a known phrase, by its kind."""
# "Status: open": a line of a fact sheet.
_LABELLED = r"\s{0,8}\w[\w /-]{0,30}: ?[^.!?]{1,60}"
_PRESENTED = "presented"
"""A film and a play are presented by somebody too."""
_CREDIT_END = 4
"""Code points from the closing bracket of a caption's credit to the end of the line, at most."""
_BY_WORDS = (PHRASE, SPONSOR, CREDIT, POINTER)
"""Codes of what is found by the words of one line."""
_SIGNS = ("So", "Sk", "Sm", "Co")
"""Categories of what pages draw as icons: symbols, and the private letters of icon fonts."""
_JOINED = "\ufe0f\u200dℹ"
"""What emoji are composed with, and the sign of information, which Unicode counts as a letter."""
_RIGHTS = "©®™℗"
_CALL_WORDS = 4
"""A line of more words is a sentence of its own: it completes nobody else's."""


def classify_lines(
    text: str, rows: Sequence[str], filled: Sequence[int], given: Mapping[int, LineLabel]
) -> dict[int, LineLabel]:
    """Return number of a line -> its label, for the lines of ``text`` that are chrome; ``given`` ones are among them.

    What looks like chrome is decided before anything is taken out, and a line is judged by its
    neighbours that do not: so fixing again decides the same.
    """
    labels, beside = _by_words(rows, filled)
    labels |= {number: LineLabel(PHRASE, safety) for number, safety in notices.find_notices(text, rows)}
    labels |= given
    _trust_templates(rows, labels)
    headings = {number for number, label in labels.items() if label.code == PHRASE}
    labels |= dict.fromkeys(story_lists.said_twice(rows, filled, headings), LineLabel(RELATED))
    if story_lists.may_hold_counters(text):
        labels |= dict.fromkeys(story_lists.counted_items(rows, filled, headings), LineLabel(RELATED))
    neighbours.settle_headings(rows, filled, labels)
    if beside:
        neighbours.add_beside(filled, labels, beside)
        neighbours.add_positions(rows, filled, labels, beside)
    if labels or beside:
        polls.add_polls(rows, filled, labels, beside)
    neighbours.doubt_credits(rows, filled, labels)
    neighbours.doubt_rights(rows, filled, labels)
    neighbours.add_captions(rows, filled, labels)
    neighbours.add_footers(rows, filled, labels)
    neighbours.add_header(rows, filled, labels)
    if labels:
        labels = _held_back(rows, _unguarded(text, rows, filled, labels))
        neighbours.add_regions(text, rows, filled, labels)
    neighbours.keep_lists_whole(rows, filled, labels)
    neighbours.add_ages(rows, filled, labels)
    return _held_back(rows, labels)


def _held_back(rows: Sequence[str], labels: Mapping[int, LineLabel]) -> dict[int, LineLabel]:
    """Return the labels, those of lines with a sign of the article no longer safe: nothing else is sure by them."""
    return {
        number: label._replace(safety=min(label.safety, Safety.UNSAFE)) if is_articles_own(rows[number]) else label
        for number, label in labels.items()
    }


def _by_words(rows: Sequence[str], filled: Sequence[int]) -> tuple[dict[int, LineLabel], set[int]]:
    """Return the labels of the lines that their words or shape give away, and the numbers of those in doubt."""
    labels: dict[int, LineLabel] = {}
    beside: set[int] = set()
    for number in filled:
        line = rows[number]
        length = len(line)
        if length <= SHORT or (length <= LONGEST and may_be_long_chrome(_without_signs(line))):
            label = _label_alone(line)
            if label is _BESIDE:
                beside.add(number)
            elif label is not None:
                labels[number] = label
                continue
        if ")" in line[-_CREDIT_END:] and photo_credits.is_photo_caption(line):
            labels[number] = LineLabel(CAPTION, Safety.UNSAFE)
    return labels, beside


@lru_cache(maxsize=4096)
def _label_alone(line: str) -> LineLabel | None:
    """Return the label of a line by its words or its shape alone, ``_BESIDE`` where they do not suffice."""
    line = _without_signs(line)
    if len(line) <= SHORT and not (line and may_be_known(line)):
        return None
    if line.strip() in phrase_set("player labels"):
        return PLAYER
    folded = fold(line)
    kind = phrase_lines.kind_of_line(folded.lstrip(BULLETS))
    label = _LABELS[kind] if kind else LineLabel(PHRASE) if link_lines.is_glued_row(line) else None
    if label is None or label is _BESIDE:
        return (_label_by_shape(folded, line) if may_have_shape(folded) else None) or label
    return label


def may_head_list(line: str) -> bool:
    """Say whether a line may be a label of what stands behind it: of a list, of a row of buttons, of one story."""
    label = _label_alone(line)
    pointer = label is HEADING or (label is not None and label.code == POINTER)
    return pointer or line.rstrip().endswith((":", "：")) or neighbours.heads_stories(line)


def may_begin_phrase(window: str) -> bool:
    """Say whether a string that begins as a known phrase does may begin with one."""
    return ")" in window or longest_phrase(window) > 0


@lru_cache(maxsize=64)
def longest_phrase(window: str) -> int:
    """Return the code points of the longest certain phrase, folded, that a string may begin with; 0 for none."""
    return phrase_lines.sure_size(fold(window[:LONGEST]).lstrip(BULLETS))


@lru_cache(maxsize=4096)
def is_certain_phrase(written: str) -> bool:
    """Say whether a string is one known phrase, chrome wherever it stands; only numbers may change in it."""
    return phrase_lines.kind_of_fixed(fold(written).lstrip(BULLETS)) in SURE


@lru_cache(maxsize=4096)
def may_be_phrase(written: str) -> bool:
    """Say whether a string is a known phrase, or several in a row, that is chrome on a line of its own."""
    return phrase_lines.kind_of_line(fold(written).lstrip(BULLETS)) in SURE


def is_of_other_page(written: str) -> bool:
    """Say whether a string is a known phrase of a page that stands in an article's place: an error's, a paywall."""
    return phrase_lines.is_of_other_page(fold(_without_signs(written)).lstrip(BULLETS))


def _without_signs(line: str) -> str:
    """Return a line without the icons at its ends ("ⓘ Advertisement", "Read more →"); a sign of rights is none."""
    if line[0] < "\x7f" > line[-1]:
        return line
    start, end = 0, len(line)
    while start < end and _is_sign(line[start]):
        start += 1
    while end > start and _is_sign(line[end - 1]):
        end -= 1
    return line[start:end].strip() if end - start < len(line) else line


def _is_sign(char: str) -> bool:
    return char > "\x7f" and (category(char) in _SIGNS or char in _JOINED) and char not in _RIGHTS


def _label_by_shape(folded: str, line: str) -> LineLabel | None:
    """Return the label of a line by its shape; ``folded`` is the same line."""
    if not folded:
        return None
    if folded in _MARKUP_NAMES:
        return LineLabel(PREFIX)
    if has_shape(folded) and (not folded.startswith(notices.RIGHTS) or notices.is_rights_line(line)):
        return LineLabel(PHRASE)
    if is_list_heading(folded):
        return HEADING
    if advertisements.is_sponsor_line(line, folded) or advertisements.is_ornamented(folded):
        return LineLabel(SPONSOR, Safety.UNSAFE if folded.startswith(_PRESENTED) else Safety.SAFE)
    credit = None if line.islower() else photo_credits.credit_safety(line, folded)  # "image: acme/web" configures
    if credit is not None and not names_author(line):  # "By Jo Bloom/AFP" signs the article
        return LineLabel(CREDIT, credit)
    if link_lines.is_link_bar(folded) or link_lines.is_share_bar(folded):
        return LineLabel(PHRASE)
    if link_lines.is_network_row(folded) or link_lines.is_position(folded):
        return _BESIDE
    pointer = link_lines.pointer_safety(line, folded)
    if pointer is not None:
        return LineLabel(POINTER, pointer)
    caption = inline_spans.button_caption(folded)
    if caption is not None:
        return LineLabel(GALLERY, Safety.UNSAFE if caption else Safety.SAFE, caption)
    return None


def _trust_templates(rows: Sequence[str], labels: dict[int, LineLabel]) -> None:
    """Make the pointers safe that are a template's: those in brackets, and those that begin alike twice in a text."""
    found = (number for number, label in labels.items() if label.code == POINTER and label.safety is not Safety.MANUAL)
    pointers = {number: fold(rows[number]) for number in found}
    openings = Counter(line.split(":")[0].strip() for line in pointers.values())
    for number, line in pointers.items():
        if openings[line.split(":")[0].strip()] > 1 or link_lines.is_bracketed(line):
            labels[number] = LineLabel(POINTER)


# ---------------------------------------------------------------- guards


@lru_cache(maxsize=4)
def _names_rights(line: str) -> bool:
    return "opyright" in line


# All labelled lines in a row have the same neighbours, which may be long: each is looked at once, not once a line.
_is_within_quotation = lru_cache(maxsize=4)(line_quotations.is_within_quotation)
_completes_sentence = lru_cache(maxsize=4)(guards.completes_sentence)
_announces = lru_cache(maxsize=4)(guards.announces)
_is_code = lru_cache(maxsize=4)(guards.is_code)
_is_table_row = lru_cache(maxsize=4)(guards.is_table_row)


def _unguarded(
    text: str, rows: Sequence[str], filled: Sequence[int], labels: Mapping[int, LineLabel]
) -> dict[int, LineLabel]:
    """Return the labels of the lines that nothing around claims for the article."""
    fenced = guards.fenced_lines(text)
    kept: dict[int, LineLabel] = {}
    for number, before, after in _with_neighbours(rows, filled, labels):
        label = labels[number]
        if number in fenced or _is_within_quotation(before, after):
            continue
        line = rows[number]
        if guards.is_indented(line) and (_is_code(before) or _is_code(after)):
            continue
        if label.code == PHRASE and line.count(" ") < _CALL_WORDS and _completes_sentence(before, after):
            continue
        if label.code == PHRASE and _announces(before) and "©" not in line:
            continue  # an item of the author's list
        if label.code in _BY_WORDS and _may_be_prose(line, label.code):
            right_before, right_after = (_unlabelled(rows, near, labels) for near in (number - 1, number + 1))
            if guards.is_wrapped(right_before, line):
                continue
            if guards.goes_on(line, right_after):
                label = label._replace(safety=min(label.safety, Safety.UNSAFE))
        if line.startswith("All rights") and _names_rights(before):
            continue  # the end of a notice that stays
        if label.code in (PHRASE, SPONSOR, CREDIT) and (_is_table_row(before) and _is_table_row(after)):
            continue
        if (
            label.code in (SPONSOR, CREDIT)
            and ":" in line
            and not photo_credits.is_signed(line.partition(":")[2].strip(), labelled=True)
            and any(re.fullmatch(_LABELLED, near) for near in (before, after))
        ):
            continue  # one of several labels: a fact sheet, a bill, a trial
        kept[number] = label
    return kept


@lru_cache(maxsize=4096)
def _may_be_prose(line: str, code: str) -> bool:
    """Say whether a line is more than a known phrase, a mark or a label: of words that prose may hold by chance."""
    folded = fold(_without_signs(line))
    return phrase_lines.kind_of_fixed(folded.lstrip(BULLETS)) is None and (code != SPONSOR or " by " in folded)


def _unlabelled(rows: Sequence[str], number: int, labels: Container[int]) -> str:
    """Return a line that has no label; "" for one that has, and for none."""
    return rows[number] if 0 <= number < len(rows) and number not in labels else ""


def _with_neighbours(
    rows: Sequence[str], filled: Sequence[int], labels: Mapping[int, LineLabel]
) -> Iterator[tuple[int, str, str]]:
    """Yield (number, line before, line after) of each labelled line: the nearest lines without a label, "" for none."""
    before = ""
    waiting: list[tuple[int, str]] = []
    for number in filled:
        if number in labels:
            waiting.append((number, before))
            continue
        line = rows[number]
        for earlier, its_before in waiting:
            yield earlier, its_before, line
        waiting, before = [], line
    for earlier, its_before in waiting:
        yield earlier, its_before, ""
