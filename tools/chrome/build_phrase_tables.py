#!/usr/bin/env python3
"""Write the tables in which phrases are looked up, from the files of the languages.

    python tools/chrome/build_phrase_tables.py plugins/normkit_chrome/lexicon/data

People read and mend ``lexicon/<tag>.txt``; a check reads what it needs, as it needs it: ``kinds.txt`` the cues by kind,
``latin.txt`` and ``other.txt`` whole lines by how they begin, in Latin letters and in other scripts, ``latin_ends.txt``
and ``other_ends.txt`` how those end that are chrome wherever they stand. ``openings.txt`` tells of most lines that they
begin with nothing known.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from string import digits, punctuation

from normkit import fold
from normkit_chrome.analysis.first_look import CREDIT_OPENINGS
from normkit_chrome.detectors.advertisements import OPENING_WORDS
from normkit_chrome.detectors.inline_spans import BARE_MARKUP_NAMES
from normkit_chrome.detectors.line_shapes import HEADING_WORDS, shape_openings
from normkit_chrome.lexicon.keys import is_other_script, key
from normkit_chrome.lexicon.line_ends import END, LONGEST_END, WINDOW, numbered
from normkit_chrome.lexicon.line_table import (
    BEGINNING,
    BEHIND_NAME,
    LETTER_OF,
    LETTERS,
    MARKS,
    PLACE,
    SURE,
    WHOLE,
    beginning_of,
)
from normkit_chrome.lexicon.phrases import FEED_SIGNS, KINDS, ONLY_LINES
from normkit_chrome.lexicon.slots import all_choices, has_name, without_blanks

BUTTONS = ("share buttons", "share labels", "networks")
"""Kinds whose words stand in rows of buttons; a phrase may end with a network."""
SIGN = 5
"""Letters of a word that texts are searched for quickly."""
LANGUAGES = Path(__file__).parents[2] / "plugins/normkit_chrome/lexicon"


def sections() -> Iterator[tuple[str, str, list[str]]]:
    """Yield (kind, language, phrases as they are written), by kind and language."""
    found = []
    for file in sorted(LANGUAGES.glob("*.txt")):
        for section in file.read_text("utf-8").split("\n[")[1:]:
            kind, _, block = section.partition("]")
            found.append((kind, file.stem, [line for line in block.split("\n") if line and line[0] != "#"]))
    yield from sorted(found, key=lambda one: (KINDS.index(one[0]), one[1]))


def kinds() -> str:
    """Return the phrases of each kind but of those that are only lines: a header, then a part for each language."""
    text = ""
    for kind, tag, phrases in sections():
        if kind not in ONLY_LINES:
            header = "" if f"[{kind}]\n" in text else f"\n[{kind}]\n"
            text += f"{header}# {tag}\n" + "\n".join(phrases) + "\n"
    return text + "".join(
        f"\n[{kind}]\n{feed_signs(other)}" for kind, other in zip(FEED_SIGNS, (False, True), strict=True)
    )


def feed_signs(other: bool) -> str:
    """Return, a row each, what most others of those hold that stand between a title and a blog's name.

    That is a word, or of a language in Latin letters its rarest letter with an accent: one letter is found fast.
    """
    tails = [tail for kind, _, phrases in sections() if kind == "feed tails" for tail in phrases]
    every = [
        words
        for words in dict.fromkeys(tail.split("*")[1].strip() for tail in tails)
        if is_other_script(words) == other
    ]
    accented = set() if other else {words for words in every if not words.isascii()}
    signs = {word for words in every for word in words.split() if len(word) >= SIGN}
    counts = {sign: sum(sign in words for words in every if words not in accented) for sign in signs}
    found: dict[str, list[str]] = {}
    for words in every:
        known = (sign for sign in signs if sign in words)
        best = max(known, key=lambda word: (counts[word], len(word), word), default=words)
        found.setdefault(max(words) if words in accented else best, []).append(words)
    return "".join("\t".join((sign, *of_sign)) + "\n" for sign, of_sign in found.items())


def lines(other: bool) -> str:
    """Return the phrases of lines as they compare, each behind the letter of its kind, below what they begin with.

    They stand in parts, one for each character that they begin with: so a check reads the parts of its lines alone. Two
    lines stand before the parts: these characters, and where the part of each ends.
    """
    found: dict[str, set[str]] = {}
    for letter, written in line_phrases(other):
        for phrase in beginnings(written):
            found.setdefault(beginning_of(phrase), set()).add(f"{letter} {phrase}")
    order = "".join(LETTERS)
    rows = {first: sorted(rows, key=lambda row: (order.index(row[0]), row)) for first, rows in found.items()}
    letters = sorted({first[0] for first in rows})
    parts = [part({first: of_first for first, of_first in rows.items() if first[0] == letter}) for letter in letters]
    return "\n".join(("".join(letters), places(parts), "".join(parts)))


def part(rows: Mapping[str, Sequence[str]]) -> str:
    """Return the rows of each beginning behind three lines: the beginnings shorter than others, the others, places."""
    shorter = sorted((first for first in rows if len(first) < BEGINNING), key=lambda first: (len(first), first))
    longer = sorted(first for first in rows if len(first) == BEGINNING)
    blocks = ["".join(f"{row}\n" for row in rows[first]) for first in (*shorter, *longer)]
    return "\n".join(("\t".join(shorter), "\t".join(longer), places(blocks), "".join(blocks)))


def openings() -> str:
    """Return the first code points of what lines are known by, in Latin letters and a row each.

    Of what is long these are six or four; a short word stands with each mark that may follow it. Words of one letter
    are left out, and what begins with a mark: there a line is looked at more closely.
    """
    kinds = ("networks", "pointers", "pointers in capitals", *BUTTONS, "picture labels", "player labels")
    known = {key(fold(one)) for kind, _, found in sections() if kind in kinds for one in found}
    known |= {key(fold(one)) for one in (*BARE_MARKUP_NAMES, *HEADING_WORDS, *OPENING_WORDS, *CREDIT_OPENINGS)}
    known |= {beginning_of(one) for _, row in line_phrases(other=False) for one in beginnings(row)}
    known |= {*shape_openings(), *(re.sub("([:?!])", r" \1", one) for one in known if len(one) > 4)}  # as in French
    letters = {one for one in known if one.isascii() and one[0].isalpha() and len(one) > 1}
    long = {one[:6] if len(one) >= 6 else one[:4] for one in letters if len(one) > 3 or not one[-1].isalnum()}
    words = {one for one in letters if len(one) <= 3}
    return "\n".join(sorted(long | words | {word + mark for word in words for mark in f" {punctuation}{digits}"}))


def places(parts: Sequence[str]) -> str:
    """Return where each part ends, in bytes."""
    return "".join(f"{end:0{PLACE}}" for end in accumulate(len(part.encode()) for part in parts))


def ends(other: bool) -> str:
    """Return how the phrases end that are chrome wherever they stand, but for most with a name; and the buttons.

    These are the last code points by which they are looked up, a row each, and behind a blank row the ones before them,
    those of several phrases in a row. What both tables have, each has whole; and the first what is of ASCII alone.
    """
    found: dict[str, set[str]] = {}
    for end in last_letters(other):
        found.setdefault(end[-END:], set()).add(end[:-END])
    for end in last_letters(not other):
        if end[-END:] in found or (end[-END:].isascii() and not other):
            found.setdefault(end[-END:], set()).add(end[:-END])
    return "\n".join(sorted(found)) + "\n\n" + "\n".join("\t".join(sorted(found[end])) for end in sorted(found))


def last_letters(other: bool) -> set[str]:
    """Return the last code points of these phrases and buttons."""
    words = {key(word) for kind, _, found in sections() if kind in BUTTONS for word in found}
    sure = {phrase for letter, phrase in line_phrases(other) if LETTERS[letter] in (*WHOLE, *SURE)}
    fixed = {phrase for phrase in sure if not has_name(phrase) or phrase.endswith(")")}
    fixed |= {word for word in words if is_other_script(word) == other}
    return {end for phrase in fixed for end in endings(phrase)} - {""}


def line_phrases(other: bool) -> Iterator[tuple[str, str]]:
    """Yield (letter of its kind, key) of each phrase of a line that is, or is not, in another script than the Latin."""
    for kind, _, phrases in sections():
        for written in phrases if kind in LETTER_OF else ():
            phrase = without_blanks(key(written[1:-1] if written[0] == '"' else written))
            if is_other_script(phrase) == other:
                yield LETTER_OF[kind], phrase


def beginnings(phrase: str) -> list[str]:
    """Return a phrase with the choices made by which it is looked up: "{save|print} it" is "save it" and "print it"."""
    if beginning_of(phrase) == BEHIND_NAME:
        return all_choices(phrase)
    choice = re.search(r"\{([^{}]*\|[^{}]*)\}", phrase)
    if choice is None or choice.start() > BEGINNING or has_name(phrase[: choice.start()]):
        return [phrase]
    before, after = phrase[: choice.start()], phrase[choice.end() :]
    made = [without_blanks(" ".join(f"{before}{one}{after}".split())) for one in choice[1].split("|")]
    return [whole for one in made for whole in beginnings(one)]


def endings(phrase: str) -> set[str]:
    """Return the last code points of a phrase, in each way that a choice leaves, behind its last slot.

    A number at its end is a slot of which it is told what stands before it.
    """
    found = {""}
    with_number = re.sub(r"(?:\{n\}|[\d.,:/()% -])+$", lambda number: number[0].replace("{n}", "0"), phrase)
    for part in reversed(re.split(r"(\{[^{}]+\})", with_number)):
        if part[:1] == "{" and "|" not in part:
            break
        options = part[1:-1].split("|") if part[:1] == "{" else [part]
        found = {" ".join(f"x{one}{end}x".split())[1:-1] for one in options for end in found}
        if min(map(len, found)) > WINDOW:
            break
    return {numbered(end.rstrip(MARKS))[-LONGEST_END:] for end in found} - {"{n}"}


def tables() -> dict[str, str]:
    """Return the name of each table -> what it holds."""
    scripts = (("latin", False), ("other", True))
    named = {f"{name}.txt": lines(other) for name, other in scripts}
    named |= {"kinds.txt": kinds(), "openings.txt": openings()}
    return named | {f"{name}_ends.txt": ends(other) for name, other in scripts}


def main() -> None:
    """Write the tables."""
    for name, text in tables().items():
        (Path(sys.argv[1]) / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
