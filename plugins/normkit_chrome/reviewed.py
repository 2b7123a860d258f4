"""Site profiles as a document: a table for each site, which a person reviews and learning again respects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from normkit import fold
from normkit_chrome.outlines import MIDDLE
from normkit_chrome.profiles import ASK, DECISIONS, KINDS, ZONES, Profile, Profiles, Repeated

_COLUMNS = ("text", "records", "zone", "decision", "example", "keep")


def reviewed(learned: Profiles, known: Mapping[str, Any]) -> dict[str, Any]:
    """Return the document of what was learned, with the ``keep`` of the document that was there.

    Sites of which nothing new was learned stay as they are. Raises ValueError for a known document that makes no sense.
    """
    before = loaded(known)
    both = {**before, **{site: _decided(profile, before.get(site)) for site, profile in learned.items()}}
    return {site: _document(both[site]) for site in sorted(both)}


def _decided(profile: Profile, before: Profile | None) -> Profile:
    """Return a profile with what a person decided: on what was learned again, and on what was not."""
    repeated = dict(profile.repeated)
    for name, old in before.repeated.items() if before else ():
        if old.keep is not None:
            repeated[name] = repeated.get(name, old)._replace(keep=old.keep)
    return Profile(profile.records, repeated)


def _document(profile: Profile) -> dict[str, Any]:
    document: dict[str, Any] = {"records": profile.records}
    for kind in KINDS:
        tables = [_table(profile.repeated[name]) for name in sorted(profile.repeated) if name[0] == kind]
        if tables:
            document[kind] = tables
    return document


def _table(one: Repeated) -> dict[str, Any]:
    return {column: value for column in _COLUMNS if (value := getattr(one, column)) is not None}


def loaded(document: Mapping[str, Any]) -> dict[str, Profile]:
    """Return the profiles that a document holds. Raises ValueError for one that makes no sense."""
    return {site: _profile(site, table) for site, table in document.items()}


def _profile(site: str, table: object) -> Profile:
    if not isinstance(table, Mapping) or type(table.get("records")) is not int:
        raise ValueError(f"{site!r} is no site: a table with the number of its 'records'")
    _expect_known(site, table, ("records", *KINDS))
    repeated = [one for kind in KINDS for one in _entries(site, kind, table.get(kind, []))]
    return Profile(table["records"], {(one.kind, one.text): one for one in repeated})


def _entries(site: str, kind: str, tables: object) -> Iterator[Repeated]:
    if not isinstance(tables, list) or not all(isinstance(table, Mapping) for table in tables):
        raise ValueError(f"{site}: {kind!r} is no array of tables")
    for table in tables:
        _expect_known(site, table, _COLUMNS)
        one = Repeated(
            kind,
            fold(table.get("text", "")),
            table.get("records", 0),
            table.get("zone", MIDDLE),
            table.get("decision", ASK),
            table.get("example", ""),
            table.get("keep"),
        )
        if not one.text or one.zone not in ZONES or one.decision not in DECISIONS or type(one.records) is not int:
            raise ValueError(f"{site}: a {kind} needs a text, zone {ZONES}, decision {DECISIONS}: {dict(table)}")
        if not isinstance(one.keep, bool | None) or not isinstance(one.example, str):
            raise ValueError(f"{site}: 'keep' is true or false, and 'example' a text: {dict(table)}")
        yield one


def _expect_known(site: str, table: Mapping[str, Any], names: tuple[str, ...]) -> None:
    unknown = sorted(map(str, table.keys() - set(names)))
    if unknown:
        raise ValueError(f"{site}: {unknown[0]!r} means nothing here; there are {', '.join(names)}")
