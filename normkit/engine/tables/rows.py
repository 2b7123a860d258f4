"""What there is to tell of a record, as rows of tables (``core.serial.COLUMNS``)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from normkit.core.fields import field_names, readable, steps, to_record
from normkit.core.model import Finding, Outcome, Record
from normkit.core.serial import change_row, finding_row, fingerprint, mention_row, owner
from normkit.core.text import excerpt
from normkit.engine.edits import replay
from normkit.engine.rule_set import RuleSet

Row = dict[str, Any]


class ToldRecord:
    """A record and what came of it. ``about`` are columns that hold for all of its rows: its name, and where it is."""

    def __init__(self, outcome: Outcome, rule_set: RuleSet, names: tuple[tuple[str, str], ...], name: str) -> None:
        """``names`` are the user's own of canonical fields; ``name`` stands in for a missing id."""
        self._outcome, self._rules = outcome, rule_set
        self._given = readable(outcome.given)
        which = field_names(self._given, names)
        self._own = which.own
        self._before = to_record(self._given, (), name, which)[0]
        self._after = to_record(outcome.record, (), name, which)[0] if outcome.changes else self._before

    @property
    def called(self) -> str:
        """What the record is called: its own id, or the name that stands in for it."""
        return self._before.id

    def fixed(self, **about: object) -> Iterator[Row]:
        """Yield what was found and is fixed, each as its round found it."""
        record, until = self._before, 1
        for round, finding in self._outcome.fixed:
            if round > until:
                changes = [change for change in self._outcome.changes if until <= change.round < round]
                record, until = replay(record, changes), round
            yield self._finding(finding, record, round, about)

    def findings(self, **about: object) -> Iterator[Row]:
        """Yield what is found in the record as it leaves."""
        for finding in self._outcome.findings:
            yield self._finding(finding, self._after, None, about)

    def changes(self, **about: object) -> Iterator[Row]:
        """Yield what was changed, in order."""
        for change in self._outcome.changes:
            yield change_row(change, **self._of_rule(change.code), **self._own_field(change.span.field), **about)

    def mentions(self, **about: object) -> Iterator[Row]:
        """Yield what is known of the record as it leaves."""
        for mention in self._outcome.mentions:
            more = {"text": mention.span.of(self._after), "ruleset": self._rules.fingerprint}
            yield mention_row(mention, **more, **self._own_field(mention.span.field), **about)

    def _finding(self, finding: Finding, record: Record, round: int | None, about: Row) -> Row:
        return finding_row(
            finding,
            excerpt=excerpt(record.text(finding.span.field), finding.span.start)[0],
            fixed=round is not None,
            round=round,
            fingerprint=fingerprint(finding, record, owner(self._before)),
            **self._of_rule(finding.code),
            **self._own_field(finding.span.field),
            **about,
        )

    def _of_rule(self, code: str) -> dict[str, str]:
        return {"name": self._rules.names.get(code, ""), "ruleset": self._rules.fingerprint}

    def _own_field(self, field: str) -> dict[str, str]:
        own = self._own.get(field, field)
        return {"own_field": own if steps(self._given, own) else field}
