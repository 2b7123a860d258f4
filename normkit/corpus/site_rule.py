"""What a site repeats across its records: learned from a corpus, decided on by a person, read again by a rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from sys import intern
from typing import Any, ClassVar, NamedTuple

from normkit.core.rule import LearnableRule
from normkit.core.text import fold

DROP, ASK = "drop", "ask"
DECISIONS = (DROP, ASK)
_LONGEST_NAME = 80
"""Code points of a site's name that count."""
_NO_FILE_NAME = str.maketrans(dict.fromkeys('/\\:*?"<>|', "-"))
_COLUMNS = ("text", "records", "zone", "decision", "example", "keep")


@lru_cache(maxsize=1024)
def site_key(site: str) -> str:
    """Return a site as learned documents name it: folded, and fit to name a file.

    One string for all records of a site, since a million facts hold it.
    """
    name = fold(site[:_LONGEST_NAME]).translate(_NO_FILE_NAME)
    return intern("".join(mark if mark.isprintable() else "-" for mark in name[:_LONGEST_NAME]).strip(". "))


class Repeated(NamedTuple):
    """What a site repeats."""

    kind: str
    text: str
    """As it compares: folded."""
    records: int
    """Different records that hold it."""
    decision: str
    """What learning proposes: "drop", or "ask" where it may belong to the record."""
    example: str
    """As one record writes it."""
    zone: str = ""
    """Where records hold it, for a rule that minds."""
    keep: bool | None = None
    """A person's word: true, it is the record's; false, it is the site's; None, nobody has decided."""

    @property
    def dropped(self) -> bool:
        """Whether it can go: as the person says, else as learning does."""
        return self.decision == DROP if self.keep is None else not self.keep


class Site(NamedTuple):
    """What one site repeats."""

    records: int
    """Different records it was learned from."""
    repeated: Mapping[tuple[str, str], Repeated]
    """(kind, text as it compares) -> what it is."""

    @classmethod
    def of(cls, records: int, repeated: Iterable[Repeated]) -> Site:
        """Return a site that repeats these."""
        return cls(records, {(one.kind, one.text): one for one in repeated})


class SiteRule(LearnableRule):
    """A learnable rule of what sites repeat: its facts are a mapping from the name of a site to its ``Site``.

    The document has a table for each site, and in it an array of tables for each kind. Learning again renews the
    figures, leaves every ``keep`` as it is, and sites alone of which nothing new was learned.
    """

    kinds: ClassVar[tuple[str, ...]]
    """Kinds of what is repeated ("line", "prefix")."""
    zones: ClassVar[tuple[str, ...]] = ("",)
    """Where it can stand; the first one where a document does not say."""

    def dump(self, facts: Any, known: Mapping[str, Any]) -> dict[str, Any]:
        """Return what was learned as a document, with what a person decided in the one that was there."""
        before = self.load(known)
        both = {**before, **{site: _decided(new, before.get(site)) for site, new in facts.items()}}
        return {site: self._document(both[site]) for site in sorted(both)}

    def load(self, document: Mapping[str, Any]) -> dict[str, Site]:
        """Return the sites of a document. Raises ValueError for one that makes no sense."""
        return {site: self._site(site, table) for site, table in document.items()}

    def _document(self, site: Site) -> dict[str, Any]:
        document: dict[str, Any] = {"records": site.records}
        for kind in self.kinds:
            tables = [_table(site.repeated[name]) for name in sorted(site.repeated) if name[0] == kind]
            if tables:
                document[kind] = tables
        return document

    def _site(self, site: str, table: object) -> Site:
        if not isinstance(table, Mapping) or type(table.get("records")) is not int:
            raise ValueError(f"{site!r} is no site: a table with the number of its 'records'")
        _expect_known(site, table, ("records", *self.kinds))
        rows = [(kind, row) for kind in self.kinds for row in _rows(site, kind, table.get(kind, []))]
        return Site.of(table["records"], (self._repeated(site, kind, row) for kind, row in rows))

    def _repeated(self, site: str, kind: str, row: Mapping[str, Any]) -> Repeated:
        _expect_known(site, row, _COLUMNS)
        text, records, example, keep = row.get("text"), row.get("records", 0), row.get("example", ""), row.get("keep")
        zone, decision = row.get("zone", self.zones[0]), row.get("decision", ASK)
        if not isinstance(text, str) or not text.strip() or decision not in DECISIONS:
            raise ValueError(f"{site}: a {kind} needs a text and a decision, one of {DECISIONS}: {dict(row)}")
        if zone not in self.zones:
            raise ValueError(f"{site}: the zone of a {kind} is one of {self.zones}: {dict(row)}")
        if type(records) is not int or not isinstance(example, str) or not isinstance(keep, bool | None):
            raise ValueError(f"{site}: 'keep' is true or false, 'records' a number, 'example' a text: {dict(row)}")
        return Repeated(kind, fold(text), records, decision, example, zone, keep)


def _decided(new: Site, before: Site | None) -> Site:
    """Return what was learned with what a person decided: on what was learned again, and on what was not."""
    repeated = dict(new.repeated)
    for name, old in before.repeated.items() if before else ():
        if old.keep is not None:
            repeated[name] = repeated.get(name, old)._replace(keep=old.keep)
    return Site(new.records, repeated)


def _table(one: Repeated) -> dict[str, Any]:
    return {column: value for column in _COLUMNS if (value := getattr(one, column)) not in (None, "")}


def _rows(site: str, kind: str, tables: object) -> list[Mapping[str, Any]]:
    if not isinstance(tables, list) or not all(isinstance(table, Mapping) for table in tables):
        raise ValueError(f"{site}: {kind!r} is no array of tables")
    return tables


def _expect_known(site: str, table: Mapping[str, Any], names: tuple[str, ...]) -> None:
    unknown = sorted(map(str, table.keys() - set(names)))
    if unknown:
        raise ValueError(f"{site}: {unknown[0]!r} means nothing here; there are {', '.join(names)}")
