#!/usr/bin/env python3
"""Write the tables in which phrases are looked up, from the files of the languages.

    python tools/chrome/build_phrase_tables.py plugins/normkit_chrome/lexicon/data

People read and mend ``lexicon/<tag>.txt``; a check reads what it needs, as it needs it: ``kinds.txt`` the cues by kind,
``latin.txt`` and ``other.txt`` whole lines by how they begin, in Latin letters and in other scripts.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from normkit_chrome.lexicon.keys import key
from normkit_chrome.lexicon.line_table import LETTER_OF, LETTERS, edge_of, is_other_script
from normkit_chrome.lexicon.phrases import KINDS, ONLY_LINES

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
    return text


def lines(other: bool) -> str:
    """Return the phrases of lines as they compare, each behind the letter of its kind, below what they begin with."""
    found: dict[str, set[str]] = {}
    for kind, _, phrases in sections():
        for written in phrases if kind in LETTER_OF else ():
            for phrase in beginnings(key(written[1:-1] if written[0] == '"' else written)):
                if is_other_script(phrase) == other:
                    found.setdefault(edge_of(phrase), set()).add(f"{LETTER_OF[kind]} {phrase}")
    order = "".join(LETTERS)
    rows = {edge: sorted(rows, key=lambda row: (order.index(row[0]), row)) for edge, rows in found.items()}
    parts = {
        letter: "\n\n".join(f"{edge}\n\n" + "\n".join(rows[edge]) for edge in sorted(rows) if edge[0] == letter)
        for letter in sorted({edge[0] for edge in rows})
    }
    return "".join(f"{letter}\n\n\n{part}\n\n\n" for letter, part in parts.items())


def beginnings(phrase: str) -> list[str]:
    """Return a phrase with the choices made that it begins with: "{save|print} it" is "save it" and "print it"."""
    first, _, rest = phrase[1:].partition("}")
    if phrase[0] != "{" or "|" not in first:
        return [phrase]
    return [made for one in first.split("|") for made in beginnings((one + rest).lstrip())]


def tables() -> dict[str, str]:
    """Return the name of each table -> what it holds."""
    return {"kinds.txt": kinds(), "latin.txt": lines(other=False), "other.txt": lines(other=True)}


def main() -> None:
    """Write the tables."""
    for name, text in tables().items():
        (Path(sys.argv[1]) / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
