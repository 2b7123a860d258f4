"""The files of the languages as people write them: for the tables that are made of them, and to say where a phrase is
written.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache

from normkit import fold
from normkit_chrome.lexicon.keys import key
from normkit_chrome.lexicon.line_table import MARKS
from normkit_chrome.lexicon.phrases import ANY, KINDS
from normkit_chrome.lexicon.slots import all_choices, without_blanks

_FOLDER = os.path.dirname(__file__)


def sections() -> Iterator[tuple[str, str, list[str]]]:
    """Yield (kind, language, phrases as they are written), by kind and language."""
    found = []
    for name in sorted(os.listdir(_FOLDER)):
        language, suffix = os.path.splitext(name)
        if suffix == ".txt":
            with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
                for section in file.read().split("\n[")[1:]:
                    kind, _, block = section.partition("]")
                    found.append((kind, language, [line for line in block.split("\n") if line and line[0] != "#"]))
    yield from sorted(found, key=lambda one: (KINDS.index(one[0]), one[1]))


def where_listed(line: str) -> list[tuple[str, str]]:
    """Return (kind, language) of each list that holds a line as a whole; none where a name changes in it.

    >>> where_listed("Sign up now!")
    [('whole lines: newsletter', 'en')]
    """
    return list(_places().get(_compared(re.sub(r"\d+", "{n}", fold(line))), ()))


@cache
def _places() -> dict[str, dict[tuple[str, str], None]]:
    found: dict[str, dict[tuple[str, str], None]] = {}
    for kind, language, written in sections():
        for phrase in written if language != ANY or kind.startswith("whole lines") else ():
            for line in all_choices(phrase.strip('"')):
                found.setdefault(_compared(line), {})[kind, language] = None
    return found


def _compared(phrase: str) -> str:
    return without_blanks(key(phrase)).rstrip(MARKS)
