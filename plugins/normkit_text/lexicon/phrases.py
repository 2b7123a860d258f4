"""The phrases of all languages, read from ``<tag>.txt`` beside this file.

A file has a comment at its head and holds sections: a header ``[kind]``, then a phrase a line, folded already
(``normkit.fold``). One in quotation marks keeps the spaces at its ends. In a phrase of a page, `` * `` stands for words
between its parts, in one sentence.

``read more``: what leads from an excerpt to its article;
``page: ...``: what a page says that stands where an article was asked for: it speaks to its reader, as no report does;
``page title``: whole titles of such pages; ``notice``: words that such a page's other sentences and buttons hold.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

PAGES = {
    "page: missing": "a page that says that the page was not found",
    "page: consent": "a page that asks for consent to cookies",
    "page: paywall": "a paywall",
    "page: robot": "a page that asks whether its reader is a human",
    "page: script": "a page that asks for another browser or its settings",
    "page: login": "a page to log in",
    "page: region": "a page that is not shown in the reader's country",
    "page: refused": "a page that refuses access",
    "page: moved": "a page that leads to another one",
    "page: trouble": "a page about an error or maintenance",
}
"""Kind of phrases -> what a page that says them is."""
KINDS = ("read more", *PAGES, "page title", "notice")
"""What the files may hold."""

_FOLDER = os.path.dirname(__file__)


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """Return the phrases of a kind in all languages, each once: pages mix languages."""
    return tuple(dict.fromkeys(phrase for tag in languages() for phrase in of_language(tag).get(kind, ())))


@cache
def phrase_set(kind: str) -> frozenset[str]:
    """Return the phrases of a kind as a set."""
    return frozenset(phrases(kind))


@cache
def of_language(tag: str) -> dict[str, tuple[str, ...]]:
    """Return kind -> phrases of one language."""
    return dict(_sections(tag))


@cache
def languages() -> tuple[str, ...]:
    """Return the tags of the languages that have phrases."""
    return tuple(sorted(name.removesuffix(".txt") for name in os.listdir(_FOLDER) if name.endswith(".txt")))


def _sections(tag: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    with open(os.path.join(_FOLDER, f"{tag}.txt"), encoding="utf-8") as file:
        for block in file.read().split("\n[")[1:]:
            kind, _, body = block.partition("]\n")
            said = body.strip("\n").split("\n")
            yield kind, tuple(line.strip('"') for line in said) if '"' in body else tuple(said)
