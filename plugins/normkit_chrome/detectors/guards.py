"""What speaks against chrome: the places where the same words belong to the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normkit import CLOSING_MARKS, SENTENCE_ENDS, fold
from normkit_chrome.lexicon.phrases import phrase_set, phrases

PROSE_ENDS = (*SENTENCE_ENDS, *CLOSING_MARKS)
"""What a paragraph ends with."""
_OPEN_ENDS = (",", ":", ";", "(", "[", "–", "—")
"""A line that ends with one of these goes on in the next; so does one that ends with an open word."""
_CONTINUES = tuple(",.;:)]")
_VERSE_ENDS = (*SENTENCE_ENDS, ",", ";", "—", "”", "»")
"""A line of a verse or of a dialogue may end within its sentence."""
_SENTENCE_SPACES = 3
_WRAPPED = 40
"""Code points of the shortest line that goes on in the next one because it is full."""
# "12:31 The dam holds.", "9.15am: ...", "Q: ...", "HOLM: ..."
_ENTRY = r"[012]?\d[:.][0-5]\d\b(?!\.\d)|[QA][:.] |[A-Z][A-Z .'-]{1,30}: "
# "Director: Jo Bloom", "Running time: 98 minutes".
_CREDIT = r"[^\W\d_][\w /&'’-]{1,30}: ?[^.!?]{1,80}"
_SOON = 4
"""Lines behind an article among which a list of its own begins."""
_COLONS = (":", "：")
_WORD = r"\w+"
_ITEM = r"[-–•*·+] |\d{1,2}[.)] "


def completes_sentence(before: str, after: str) -> bool:
    """Say whether what stands between two lines completes a sentence of one of them."""
    before, after = before.rstrip(), after.lstrip()
    if before.endswith(_OPEN_ENDS) or before[before.rfind(" ") + 1 :].lower() in phrase_set("open words"):
        return True
    return after.startswith(_CONTINUES) or after[:1].islower()


def announces(line: str) -> bool:
    """Say whether a line announces what follows it, as an author does his list: "What you can do:"."""
    line = line.rstrip()
    return (line.endswith(_COLONS) and line.count(" ") >= _SENTENCE_SPACES) or announces_in_words(line)


def announces_in_words(line: str) -> bool:
    """Say whether a line breaks off and says that something follows: "I wrote it with the help of these books:"."""
    if not line.rstrip().endswith((*_COLONS, "…", "...")):
        return False
    spaced = f" {' '.join(re.findall(_WORD, fold(line)))} "
    return any(f" {' '.join(re.findall(_WORD, words))} " in spaced for words in phrases("announcing words"))


def is_wrapped(before: str, line: str) -> bool:
    """Say whether a line goes on with the sentence of the full line right before it, as in hard-wrapped prose."""
    before, line = before.strip(), line.strip()
    if len(before) < _WRAPPED or before.endswith(PROSE_ENDS):
        return False
    return line[:1].islower() or (before[:1].islower() and line[:1] != "©")


def goes_on(line: str, after: str) -> bool:
    """Say whether the line right after another one goes on with its sentence: prose, or a notice broken at its link."""
    return after.lstrip()[:1].islower() and not line.rstrip().endswith(PROSE_ENDS)


def is_own_heading(line: str) -> bool:
    """Say whether a line heads a list that authors set under their articles: "Further reading"."""
    return fold(line).rstrip(" :") in phrase_set("own headings")


def fenced_lines(text: str) -> set[int]:
    """Return the numbers of the lines inside fenced code, as Markdown fences it: by a line of its own (``` or ~~~)."""
    inside: set[int] = set()
    if not any(mark in text and mark * 3 in text for mark in "`~"):  # a single character is found fast
        return inside
    open_fence = False
    for number, line in enumerate(text.split("\n")):
        if line.lstrip().startswith(("```", "~~~")):
            open_fence = not open_fence
        elif open_fence:
            inside.add(number)
    return inside


def is_indented(line: str) -> bool:
    """Say whether a line is set as code: by a tab, or by four spaces."""
    return line.startswith(("    ", "\t"))


def is_code(line: str) -> bool:
    """Say whether a line is code, set as such."""
    return is_indented(line) and any(mark in line for mark in "{}();=<>_$#")


def is_table_row(line: str) -> bool:
    """Say whether a line is a row of a table in plain text."""
    return line.count("|") >= 2 or "\t" in line.strip()


def is_live_blog(rows: Sequence[str], numbers: Sequence[int]) -> bool:
    """Say whether lines go on with a live blog or with a talk: a quarter of them begin with an hour or a speaker."""
    entries = sum(re.match(_ENTRY, rows[number].lstrip()) is not None for number in numbers)
    return 4 * entries > len(numbers)


def is_article_text(rows: Sequence[str], numbers: Sequence[int]) -> bool:
    """Say whether short lines read as an article's: a verse, a dialogue, a list, credits, a last short paragraph."""
    filled = [rows[number].strip() for number in numbers]
    if any(map(announces_in_words, filled)) or any(map(is_own_heading, filled[:_SOON])):
        return True
    items = sum(re.match(_ITEM, line) is not None for line in filled)
    facts = sum(re.fullmatch(_CREDIT, line) is not None for line in filled)
    return 2 * max(items, facts) > len(filled) or 4 * sum(map(_is_sentence, filled)) > len(filled)


def _is_sentence(line: str) -> bool:
    return line.endswith(_VERSE_ENDS) and line.count(" ") >= _SENTENCE_SPACES
