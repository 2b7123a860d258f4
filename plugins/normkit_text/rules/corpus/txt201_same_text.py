"""TXT201 same-text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from normkit import Context, CorpusRule, Example, Fact, Finding, Mention, Record, Span, fold

if TYPE_CHECKING:
    from normkit_text.article.same_text import First

_TEXT = "The promoter showed his new partner on Monday. He said that she is calm and upright."
_STALE = (
    {"id": "a", "title": "Singer opens a shop", "text": _TEXT},
    {"id": "b", "title": "Rain ruins the maize", "text": _TEXT},
)


@dataclass(frozen=True, eq=False, repr=False)
class SameText(CorpusRule):
    """Several records carry the same text, under different titles or addresses, or without any.

    ## Why is this bad?
    A scraper that read the page before the new one was there stores the last article under the next one's title; a
    file written twice has each row twice. Either way most of the records are not what they say.

    Texts are the same if they differ in white space only, and have at least `shortest` characters. All but the first
    record, by id, are reported, with the first one named. Where the title is the same, too, HED201 tells of it.

    ## Fix safety
    Nothing is changed, and no record is taken out.
    """

    code = "TXT201"
    name = "same-text"
    key_fields = 1
    examples = (
        Example(_STALE, _STALE),
        Example(
            (
                {"id": "a", "title": "Tides", "text": "High at noon."},
                {"id": "b", "title": "Rain", "text": "High at noon."},
            )
        ),
    )

    shortest: int = 60
    """Characters of a text that no two articles share by chance."""

    def __post_init__(self) -> None:
        if self.shortest < 1:
            raise ValueError("option 'shortest' takes a number from 1 on")

    def collect(self, record: Record) -> Iterator[Fact]:
        text = record.text("text")
        if len(text) >= self.shortest and (key := _key(text, self.shortest)):
            yield key, record.id, record.origin, _short(record.text("title")), _short(record.text("url"))

    def reduce(self, facts: Iterator[Fact]) -> dict[str, First]:
        firsts: dict[str, tuple[Fact, int]] = {}
        for fact in facts:
            key = str(fact[0])
            first, count = firsts.get(key, (fact, 0))
            firsts[key] = (first, count + 1)
        repeated = {key: counted for key, counted in firsts.items() if counted[1] > 1}
        if not repeated:
            return {}
        from normkit_text.article.same_text import First

        return {
            key: First(str(fact[1]), str(fact[2]), int(fact[3]), int(fact[4]), count)
            for key, (fact, count) in repeated.items()
        }

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        text = record.text("text")
        if not context.facts or len(text) < self.shortest:
            return
        first: First | None = context.facts.get(_key(text, self.shortest))
        if first is None or (record.id, record.origin) == (first.id, first.origin):
            return
        title, url = _short(record.text("title")), _short(record.text("url"))
        if title and title == first.title:
            return  # HED201 tells of it
        if title and first.title:
            under = "under another title"
        elif url and url == first.url:
            under = "from the same address"
        else:
            under = "" if title == first.title else "with a title" if title else "without its title"
        known = first.origin not in ("", first.id) and not first.origin.startswith("#")
        named = f"{first.id!r} ({first.origin})" if known else repr(first.id)
        more = f"; {first.records} records carry it" if first.records > 2 else ""
        message = f"the text of record {named}{' ' * bool(under)}{under}{more}"
        yield Finding(Span("text", 0, len(text)), message, related=(first.id,))


def _key(text: str, shortest: int) -> str:
    """Return 128 bits that stand for a text but for its white space; ``""`` for one that is too short."""
    from hashlib import blake2b

    bare = " ".join(text.split())
    if len(bare) < shortest:
        return ""
    return blake2b(bare.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _short(value: str) -> int:
    """Return 32 bits that stand for a title or an address, with the lowest set; 0 for none."""
    from zlib import crc32

    bare = fold(value[:2000])
    return crc32(bare.encode("utf-8", "surrogatepass")) | 1 if bare else 0
