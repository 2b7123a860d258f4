"""Records with one address: which of them holds it, and what else they have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import eq
from typing import NamedTuple

from normkit import Fact, Record
from normkit_headlines.stories.address import canonical_address
from normkit_headlines.stories.record_order import named, natural_order
from normkit_headlines.text.checksum import checksum
from normkit_headlines.text.digest import digest

CROWD = 200
"""An address that more records give is that of a list or a feed."""
LONGEST_DATE = 80
LONGEST_ADDRESS = 2_000
"""Code points of an address that are looked at."""


class Holder(NamedTuple):
    """The first record with an address."""

    fact: Fact
    """What it tells: see ``address_facts``."""
    records: int
    """How many records give the address."""


def address_facts(record: Record) -> Iterator[Fact]:
    """Yield what a record tells of its address; nothing where that is no page's.

    That is: 64 bits that stand for the address, whether the record has no date, its date, minus the text's length, id,
    origin, and checksums of the address as it is written and of title and text, whatever their white space.
    """
    url = record.text("url").strip()[:LONGEST_ADDRESS]
    if address := canonical_address(url):
        title, text = record.text("title"), record.text("text")
        published = record.text("published")[:LONGEST_DATE]
        sums = (checksum(" ".join(one.split())) for one in (url, title, text))
        yield digest(address), int(not published), published, -len(text), record.id, record.origin, *sums


def holders(facts: Iterable[Fact]) -> dict[int, Holder]:
    """Return address -> the first record with it, for those that several records give; ``facts`` come sorted."""
    found: dict[int, Holder] = {}
    for address, same in groupby(facts, key=lambda fact: int(fact[0])):
        records = list(same)
        if len(records) > 1:
            found[address] = Holder(min(records, key=_rank), len(records))
    return found


class Told(NamedTuple):
    """What a record is told of its address."""

    message: str
    is_note: bool
    other: str = ""
    """The id of the record that holds the address; "" where it is this one."""


def told(record: Record, known: Mapping[int, Holder]) -> Told | None:
    """Return what there is to tell a record; None where its address is its own, or it is the first."""
    fact = next(address_facts(record), None)
    holder = known.get(int(fact[0])) if fact else None
    if fact is None or holder is None:
        return None
    is_first = fact[4:6] == holder.fact[4:6]
    if holder.records > CROWD:
        message = f"{holder.records} records give this address: that of a list, a feed or a page that changes"
        return Told(message, is_note=True) if is_first else None
    if is_first:
        return None
    first = str(holder.fact[4])
    other = named(first, str(holder.fact[5]))
    same_url, same_title, same_text = map(eq, fact[6:], holder.fact[6:])
    if same_title and same_text:
        what = "the same row as" if same_url else "the page of"
        return Told(f"{what} record {other}: address, title and text are the same", False, first)
    if same_title or same_text:
        what = "the same title, another text" if same_title else "another title, the same text"
        return Told(f"the address of record {other}: {what}", False, first)
    return Told(f"the address of record {other}: another title and text", True, first)


def reasons(record: Record, known: Mapping[int, Holder]) -> Iterator[str]:
    """Yield the address as it is compared, how many records give it, and what the first of them tells of itself."""
    fact = next(address_facts(record), None)
    holder = known.get(int(fact[0])) if fact else None
    if holder is None:
        return
    yield f"the address, without what does not count: {canonical_address(record.text('url').strip()[:LONGEST_ADDRESS])}"
    yield f"{holder.records} records give it"
    _, _, published, length, name, origin, *_ = holder.fact
    day = f"published {published}" if published else "without a date"
    yield f"the first is {named(str(name), str(origin))}: {day}, its text has {-int(length):,} code points"


def _rank(fact: Fact) -> tuple[object, ...]:
    """Return the key by which the record to keep comes first: the earliest, the longest, the first by id and origin."""
    return fact[1:4], natural_order(str(fact[4])), natural_order(str(fact[5])), fact
