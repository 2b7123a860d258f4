"""Which kinds of phrases each language has: all of them, and the table in the docs says how many."""

from __future__ import annotations

from pathlib import Path

import pytest

from normkit_chrome.lexicon import phrases as lexicon
from normkit_chrome.lexicon.phrases import WHOLE_LINES

FOLDER = Path(lexicon.__file__).parent
DOCS = Path(__file__).parents[4] / "docs" / "families" / "chrome.md"
FULL = ("ar", "de", "en", "es", "fr", "it", "nl", "pt", "ru", "tr")
"""Languages that have every kind."""
NEEDED = (
    *WHOLE_LINES,
    *("list headings", "list heading words", "lines beside chrome", "menu entries", "page ends", "rights formulas"),
    *("comment forms", "advertisement lines", "continues below", "glued labels", "share labels", "share buttons"),
    *("feed tails", "pointers", "visitor words", "speech words", "by words", "review cues", "own headings"),
    *("announcing words", "source labels", "source openings", "licence words", "biography words"),
    *("biography openings", "dates: months", "dates: ages", "dates: age labels"),
)


def counts(tag: str) -> dict[str, int]:
    """Return how many phrases a language's file holds of each kind."""
    found: dict[str, int] = {}
    for section in (FOLDER / f"{tag}.txt").read_text("utf-8").split("\n[")[1:]:
        kind, _, block = section.partition("]")
        found[kind] = sum(bool(line) and not line.startswith("#") for line in block.split("\n"))
    return found


def table() -> str:
    """Return the table of the docs: a kind a row, a language a column, phrases as they stand in the files."""
    tags = sorted(file.stem for file in FOLDER.glob("*.txt") if file.stem != "any")
    held = {tag: counts(tag) for tag in tags}
    kinds = [kind for kind in NEEDED if kind.startswith("whole") or kind in ("advertisement lines", "continues below")]
    rows = [["kind", *tags], ["---"] * (len(tags) + 1)]
    rows += [[kind.rpartition(": ")[2], *(str(held[tag].get(kind, 0)) for tag in tags)] for kind in kinds]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


@pytest.mark.parametrize("tag", FULL)
def test_a_full_language_has_phrases_of_every_kind(tag: str) -> None:
    assert [kind for kind in NEEDED if not counts(tag).get(kind)] == []


def test_the_docs_carry_the_table_of_coverage() -> None:
    assert table() in DOCS.read_text("utf-8"), f"put this table into {DOCS.name}:\n{table()}"
