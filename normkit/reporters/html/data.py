"""The rows of a run -> what a report holds: small columns of every record and finding, texts of some.

The form is versioned and plain: columns are lists of numbers into lists of names, so that a hundred thousand records
are read at once. See ``index`` for its parts.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from normkit.core.fields import field_names, to_record
from normkit.core.fields.choice import Given
from normkit.core.model import Record, Safety
from normkit.core.serial import fingerprint, owner
from normkit.reporters.html.detail import Details, detail_of
from normkit.reporters.html.earlier import SINCE, Earlier, Found
from normkit.reporters.html.groups import LONGEST_ID, GroupNumbers, group_of
from normkit.reporters.html.months import month_of
from normkit.reporters.located import Located, ReportedRow

VERSION = 2
"""Of the form. It counts up whenever a part is added, taken away or changes its meaning."""
KINDS = ("none", "manual", "unsafe", "safe", "made")
"""What becomes of a finding: it has no fix, one that is only shown, one that needs --unsafe-fixes, one that is made by
``fix``; or it is an edit that was made."""
LONGEST_TITLE = 120
"""Code points of a title in the list of records."""


class Names:
    """Names, each with its number: columns hold numbers."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, name: str) -> int:
        """Return the number of a name."""
        return self._numbers.setdefault(name, len(self._numbers))

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)


class _Place(NamedTuple):
    """What records are counted by: numbers of a file, a source, a language and a month."""

    file: int
    source: int
    language: int
    month: int


class ReportData:
    """What a report holds of the rows that have passed."""

    def __init__(
        self, own_names: Mapping[str, Given], examples: int, redacted: bool, earlier: Earlier | None = None
    ) -> None:
        """``own_names``: path of a file -> what the settings call its fields. ``examples``: the most records of each
        rule that are held with their texts; 0: all. ``redacted``: texts, titles and messages are left out.
        """
        self.examples, self.redacted, self.details = examples, redacted, Details()
        self._own_names, self._earlier = own_names, earlier
        self._files, self._sources, self._languages, self._months = Names(), Names(), Names(), Names()
        self._rules, self._groups = Names(), GroupNumbers()
        self._population = Counter[_Place]()
        self._shown = Counter[str]()
        self._titles: list[str] = []
        self._ids: list[str] = []
        self._records = {name: array("q") for name in (*_Place._fields, "line", "detail", "whole")}
        self._findings = {name: array("q") for name in ("record", "rule", "kind", "group", "since")}
        self._fingerprints = array("Q")

    def watched(self, rows: Iterable[ReportedRow]) -> Iterator[ReportedRow]:
        """Pass rows on, and take from each what a report holds of it."""
        for row in rows:
            self._add(row)
            yield row

    def _add(self, row: ReportedRow) -> None:
        given = row.outcome.given
        names = field_names(given, self._own_names.get(row.path, ()))
        origin = f"{row.path}:{row.line}"
        before = to_record(given, (), origin, names)[0]
        after = to_record(row.outcome.record, (), origin, names)[0] if row.outcome.changes else before
        called = row.findings[0].record if row.findings else before.id
        publisher = after.publisher
        place = _Place(
            self._files.number(row.path),
            self._sources.number(publisher),
            self._languages.number(after.text("language").strip().lower()),
            self._months.number(month_of(after.text("published"))),
        )
        self._population[place] += bool(given)
        # By what the record was known as it came: its title may be fixed by now.
        marks = [fingerprint(one.finding, after, owner(before)) for one in row.findings]
        since = self._since(row, called, publisher, marks)
        if not row.findings and not row.outcome.changes:
            return
        codes = dict.fromkeys(
            (*(one.finding.code for one in row.findings), *(change.code for change in row.outcome.changes))
        )
        number = len(self._ids)
        detail = -1
        if not self.examples or any(self._shown[code] < self.examples for code in codes):
            self._shown.update(codes.keys())
            detail = self.details.add(detail_of(row, before, after, names.own, self.redacted))
        for name, value in (*place._asdict().items(), ("line", row.line), ("detail", detail), ("whole", not given)):
            self._records[name].append(value)
        self._ids.append(called[:LONGEST_ID])
        self._titles.append("" if self.redacted else _headline(after))
        for one, mark, told in zip(row.findings, marks, since, strict=True):
            group = self._groups.add(group_of(one.finding, one.finding.span.of(after)))
            # A fault of a file as a whole is nobody's to decide: it has no record.
            self._tell(number, one.finding.code, KINDS.index(kind_of(one)), group, told, mark if given else "")
        for change in row.outcome.changes:
            self._tell(number, change.code, KINDS.index("made"), -1, -1, "")

    def _since(self, row: ReportedRow, called: str, publisher: str, marks: Sequence[str]) -> list[int]:
        """Return for each finding of a row which of ``earlier.SINCE`` it is; -1: there was no earlier run."""
        if self._earlier is None:
            return [-1] * len(marks)
        of_file = not row.outcome.given
        found = [
            Found(one.finding.code, one.finding.span.field, one.finding.message, mark, of_file)
            for one, mark in zip(row.findings, marks, strict=True)
        ]
        return self._earlier.meet(row.path, called, publisher, found)

    def _tell(self, record: int, code: str, kind: int, group: int, since: int, mark: str) -> None:
        values = {"record": record, "rule": self._rules.number(code), "kind": kind, "group": group, "since": since}
        for name, value in values.items():
            self._findings[name].append(value)
        self._fingerprints.append(int(mark or "0", 16))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the rules that have found or changed something."""
        return tuple(self._rules)

    def index(
        self, run: Mapping[str, Any], rules: Mapping[str, Mapping[str, str]], clusters: Sequence[Mapping[str, Any]] = ()
    ) -> dict[str, Any]:
        """Return all but the details: what the run was, names, how many records of each place, columns.

        ``rules``: code -> what there is to know of the rule. ``clusters``: see ``clusters.clusters_of``.
        """
        groups, places = self._groups.of_several({one["code"] for one in clusters})
        findings = {name: column.tolist() for name, column in self._findings.items()}
        findings["group"] = [places[group] if group >= 0 else -1 for group in findings["group"]]
        population = sorted(self._population.items())
        return {
            "version": VERSION,
            "run": {**run, "examples": self.examples, "redacted": self.redacted},
            "kinds": KINDS,
            "since": SINCE if self._earlier else (),
            "rules": [{"code": code, **rules[code]} for code in self._rules],
            "files": list(self._files),
            "sources": list(self._sources),
            "languages": list(self._languages),
            "months": list(self._months),
            "population": {
                **{name: [place[at] for place, _ in population] for at, name in enumerate(_Place._fields)},
                "count": [count for _, count in population],
            },
            "records": {
                **{name: column.tolist() for name, column in self._records.items()},
                "id": self._ids,
                "title": self._titles,
            },
            "findings": {**findings, "fingerprint": "".join(f"{mark:016x}" for mark in self._fingerprints)},
            "groups": [] if self.redacted else [group._asdict() for group in groups],
            "clusters": [] if self.redacted else list(clusters),
            "earlier": self._earlier.compared() if self._earlier else None,
        }


def _headline(record: Record) -> str:
    """Return what tells a record from others at a glance: its title, else its first line."""
    return (record.text("title").strip() or record.text("text").lstrip().partition("\n")[0])[:LONGEST_TITLE]


def kind_of(found: Located) -> str:
    """Return which of ``KINDS`` a finding is; a fix that its file cannot hold is only shown."""
    fix = found.finding.fix
    if fix is None:
        return "none"
    if found.hint or fix.safety is Safety.MANUAL:
        return "manual"
    return "safe" if fix.safety is Safety.SAFE else "unsafe"
