"""What a paragraph is, in every script: whole sentences, or more text than a headline, a label or a link has."""

from __future__ import annotations

import re
from functools import cache

from normkit import CLOSING_MARKS, SENTENCE_ENDS
from normkit_chrome.lexicon.keys import is_other_script

_PARAGRAPH = 80
"""Size of a line that is a paragraph, if it ends as a sentence does."""
HEADLINE = 120
"""Size of the longest line that is still a headline, a label or a link."""
_SENTENCE_WORDS, _SENTENCE_SIZE = 5, 24
"""The shortest line that is a whole sentence and no label: so many words, and of that size."""
_DENSE = 3
"""What a character of a script that writes syllables or words with one sign counts for."""
_MORE_ENDS = "॥։።។။༎．｡"
"""Full stops of more scripts: Devanagari, Armenian, Ethiopic, Khmer, Burmese, Tibetan; wide ones."""
_ENDS = (*SENTENCE_ENDS, *_MORE_ENDS)
_FULL_STOPS = (*(mark for mark in _ENDS if mark not in "!?！？؟"),)
"""Headlines end with a question or a shout too; with a full stop hardly one does."""
_CLOSING = CLOSING_MARKS + "“«‹›」』）】]"
"""What may stand behind the end of a sentence, in more languages: "“" closes a German quotation."""
PARAGRAPH_ENDS = tuple(mark for mark in (*_ENDS, *_CLOSING) if mark not in "']")
"""Headlines end with a word in single quotes too often."""


_FIRST_DENSE = "\u0e00"
"""The first character that says as much as several letters."""


@cache
def _dense() -> re.Pattern[str]:
    """A character of Thai, Lao, Tibetan, Burmese, Khmer, Japanese, Chinese or Korean."""
    return re.compile("[\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def size(line: str) -> int:
    """Return how much a line says, in letters of an alphabet. Linear.

    >>> size("Rain fell."), size("下雨了。")
    (10, 10)
    """
    if line.isascii() or max(line) < _FIRST_DENSE or not is_other_script(line):  # the pattern takes long to build
        return len(line)
    return len(line) + (_DENSE - 1) * len(_dense().findall(line))


def is_paragraph(line: str) -> bool:
    """Say whether a line is a paragraph: long enough, and it ends as a sentence does."""
    return line.rstrip().endswith(PARAGRAPH_ENDS) and size(line) >= _PARAGRAPH


def is_prose(line: str) -> bool:
    """Say whether a line is a paragraph, or too long for a headline, a label or a link."""
    if len(line) > HEADLINE:
        return True
    extent = size(line)
    return extent > HEADLINE or (extent >= _PARAGRAPH and line.rstrip().endswith(PARAGRAPH_ENDS))


def is_paragraph_or_sentence(line: str) -> bool:
    """Say whether a line is a paragraph, be it as short as a sentence."""
    return is_prose(line) or is_whole_sentence(line)


def is_whole_sentence(line: str) -> bool:
    """Say whether a line is a sentence with its full stop, as a short paragraph is.

    >>> is_whole_sentence("The pool stays closed until March."), is_whole_sentence("Mill closes in March")
    (True, False)
    """
    line = line.strip()
    bare = line.rstrip(_CLOSING)
    if not bare.endswith(_FULL_STOPS) or bare.endswith(("..", "…")):
        return False
    dense = size(bare) > len(bare)
    return size(bare) >= _SENTENCE_SIZE and (dense or len(bare.split()) >= _SENTENCE_WORDS)
