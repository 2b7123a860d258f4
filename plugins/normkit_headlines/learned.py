"""The labels of sites: learned from their titles, written down for review, read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any, NamedTuple

from normkit import Fact, fold
from normkit_headlines.labels import SIDES

DROP, ASK = "drop", "ask"
DECISIONS = (DROP, ASK)
LEAST = 5
"""Different headlines of a site that must wear a label before it is learned."""
SHARE = 0.5
"""The part of a site's headlines that must wear it before it is taken off without a question."""
_COLUMNS = ("text", "headlines", "decision", "example", "keep")


class Label(NamedTuple):
    """What a site sets on its titles."""

    side: str
    text: str
    """As it compares."""
    headlines: int
    """Different headlines that wear it."""
    decision: str
    """What learning proposes: "drop", or "ask" where it may belong to the headline."""
    example: str
    keep: bool | None = None
    """A person's word: true, it belongs to the headline; false, it can go; None, nobody has decided."""

    @property
    def dropped(self) -> bool:
        return self.decision == DROP if self.keep is None else not self.keep


class Site(NamedTuple):
    """The labels of one site."""

    headlines: int
    """Different headlines they were learned from."""
    labels: Mapping[tuple[str, str], Label]
    """(side, text as it compares) -> label."""


def learned(found: Iterable[Fact]) -> dict[str, Site]:
    """Return site -> labels from the sorted facts of all records."""
    every = ((site, _of_site(facts)) for site, facts in groupby(found, key=lambda fact: str(fact[0])))
    return {site: labels for site, labels in every if labels.labels}


def _of_site(facts: Iterable[Fact]) -> Site:
    headlines: set[int] = set()
    wearers: dict[tuple[str, str], set[int]] = {}
    examples: dict[tuple[str, str], str] = {}
    for _, side, *told in facts:
        if not side:
            headlines.add(int(told[0]))
            continue
        text, headline, written = told
        wearers.setdefault((str(side), str(text)), set()).add(int(headline))
        examples.setdefault((str(side), str(text)), str(written))
    labels: dict[tuple[str, str], Label] = {}
    for (side, text), own in sorted(wearers.items()):
        if len(own) >= LEAST:
            decision = DROP if len(own) >= SHARE * len(headlines) else ASK
            labels[side, text] = Label(side, text, len(own), decision, examples[side, text])
    return Site(len(headlines), labels)


def reviewed(found: Mapping[str, Site], known: Mapping[str, Any]) -> dict[str, Any]:
    """Return the document of what was learned, with the ``keep`` of the document that was there.

    Sites of which nothing new was learned stay as they are. Raises ValueError for a known document that makes no sense.
    """
    before = loaded(known)
    both = {**before, **{site: _decided(new, before.get(site)) for site, new in found.items()}}
    return {site: _document(both[site]) for site in sorted(both)}


def _decided(new: Site, before: Site | None) -> Site:
    """Return what was learned with what a person decided: on what was learned again, and on what was not."""
    labels = dict(new.labels)
    for name, old in before.labels.items() if before else ():
        if old.keep is not None:
            labels[name] = labels.get(name, old)._replace(keep=old.keep)
    return Site(new.headlines, labels)


def _document(site: Site) -> dict[str, Any]:
    tables = {side: [_table(label) for name, label in sorted(site.labels.items()) if name[0] == side] for side in SIDES}
    return {"headlines": site.headlines, **{side: some for side, some in tables.items() if some}}


def _table(label: Label) -> dict[str, Any]:
    return {column: value for column in _COLUMNS if (value := getattr(label, column)) is not None}


def loaded(document: Mapping[str, Any]) -> dict[str, Site]:
    """Return the labels that a document holds. Raises ValueError for one that makes no sense."""
    return {site: _site(site, table) for site, table in document.items()}


def _site(name: str, table: Any) -> Site:
    if not isinstance(table, Mapping) or type(table.get("headlines")) is not int:
        raise ValueError(f"{name!r} is no site: a table with the number of its 'headlines'")
    _expect_known(name, table, ("headlines", *SIDES))
    labels = [_label(name, side, row) for side in SIDES for row in table.get(side, [])]
    return Site(table["headlines"], {(label.side, label.text): label for label in labels})


def _label(site: str, side: str, table: Any) -> Label:
    if not isinstance(table, Mapping):
        raise ValueError(f"{site}: {side!r} is no array of tables")
    _expect_known(site, table, _COLUMNS)
    text, headlines, decision = table.get("text"), table.get("headlines", 0), table.get("decision", ASK)
    if not isinstance(text, str) or not text.strip() or type(headlines) is not int or decision not in DECISIONS:
        raise ValueError(f"{site}: a {side} needs a text and a decision, one of {DECISIONS}: {dict(table)}")
    keep, example = table.get("keep"), table.get("example", "")
    if not isinstance(keep, bool | None) or not isinstance(example, str):
        raise ValueError(f"{site}: 'keep' is true or false, and 'example' a text: {dict(table)}")
    return Label(side, fold(text), headlines, decision, example, keep)


def _expect_known(site: str, table: Mapping[str, Any], names: tuple[str, ...]) -> None:
    unknown = sorted(map(str, table.keys() - set(names)))
    if unknown:
        raise ValueError(f"{site}: {unknown[0]!r} means nothing here; there are {', '.join(names)}")
