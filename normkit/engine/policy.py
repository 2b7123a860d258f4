"""What may be done about findings: which fixes are made, where values may go, how much of a text may go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from normkit.core.fields import FieldNames
from normkit.core.model import Change, Finding, Fix, Record, Safety
from normkit.core.serial import Decision, fingerprint, owner
from normkit.core.text import count_words, visible
from normkit.engine.edits import alters
from normkit.engine.fixpoint import Seen
from normkit.engine.placement import FieldCapacity, occupied, unplaceable_fields

SHORT_TEXT = 50
"""Words: no rule's fixes may leave fewer of a text that has more."""

NONE_DECIDED: Mapping[str, Decision] = MappingProxyType({})


class Policy(NamedTuple):
    """What may be done about the findings of a record. ``Policy()`` only looks."""

    trust: Safety | None = None
    """How safe a fix must be to be made; None: nothing is changed, whatever was decided."""
    placement: FieldCapacity | None = None
    """Says whether the record's container can hold a field of this (own) name; None: it holds any."""
    decisions: Mapping[str, Decision] = NONE_DECIDED
    """Fingerprint of a finding -> what a person decided: an accepted fix is made whatever its safety, a rejected
    finding is neither fixed nor shown, a known one is not fixed."""
    whose: str | None = None
    """What the record is known by, for ``serial.fingerprint``; None: what it was known by as it came."""
    met: set[tuple[str, Finding]] | None = None
    """Findings that a decision speaks of, by fingerprint: they add up while one record is judged; None: nobody asks."""

    def of(self, before: Record) -> Policy:
        """Return this policy for a record as it came."""
        if not self.decisions:
            return self
        return self._replace(whose=owner(before) if self.whose is None else self.whose, met=set())

    def admitted(self, findings: Sequence[Finding], record: Record, own: Mapping[str, str]) -> list[Finding]:
        """Return the findings whose fixes are made next: those that a person accepted, before others take their place.

        ``own`` is that of ``makes``.
        """
        made = [finding for finding in findings if self.makes(finding, record, own)]
        if not self.decisions:
            return made
        accepted = [f for f in made if self.decision(f, record) is Decision.ACCEPT and f.fix and alters(f.fix, record)]
        return accepted or made

    def makes(self, finding: Finding, record: Record, own: Mapping[str, str]) -> bool:
        """Say whether the fix of a finding is made. ``own`` maps canonical field names to the record's own ones."""
        if self.trust is None:
            return False
        decided = self.decision(finding, record)  # of one without a fix, too: it is met before others change its words
        if finding.fix is None or decided is Decision.REJECT or decided is Decision.KNOWN:
            return False
        if finding.fix.safety < self.trust and decided is not Decision.ACCEPT:
            return False
        return self.placement is None or not unplaceable_fields(finding.fix, own, self.placement)

    def reports(self, finding: Finding, record: Record) -> bool:
        """Say whether a finding is shown: one that a person rejected is not."""
        return self.decision(finding, record) is not Decision.REJECT

    def decision(self, finding: Finding, record: Record) -> Decision | None:
        """Return what a person decided about a finding; None where nobody has."""
        if not self.decisions:
            return None
        mark = fingerprint(finding, record, self.whose)
        decided = self.decisions.get(mark)
        if decided is not None and self.met is not None:
            self.met.add((mark, finding))
        return decided

    def kept(self, changes: Iterable[Change]) -> tuple[str, ...]:
        """Return the fingerprints of what was rejected and found, accepted and made; where all is only looked at, of
        what was accepted and found.

        ``changes`` are those of the record, which was judged by this policy.
        """
        if not self.met:
            return ()
        made = {(change.code, change.span, change.after) for change in changes}

        def is_kept(mark: str, finding: Finding) -> bool:
            decided = self.decisions[mark]
            if decided is not Decision.ACCEPT or self.trust is None:
                return decided is not Decision.KNOWN
            edits = finding.fix.edits if finding.fix else ()
            return any((finding.code, edit.span, edit.text) in made for edit in edits)

        return tuple(sorted({mark for mark, finding in self.met if is_kept(mark, finding)}))


LOOK = Policy()
"""Nothing is changed."""


def within_budget(findings: list[Finding], record: Record, most: float) -> list[Finding]:
    """Turn a rule's fixes into suggestions where together they would take out too much of the text.

    Too much is more than the share ``most`` of a text of 50 words or longer, or what leaves fewer
    than 50; a rule with a share of 1 takes out no words, but what counts as such. The safe fixes are
    weighed first, then the unsafe ones on top of them. It depends on the record alone, so that fixing
    again decides the same.
    """
    if most >= 1 or not any(finding.fix for finding in findings):
        return findings
    text = record.text("text")
    lost = [_words_lost(finding.fix, text) if finding.fix else 0 for finding in findings]
    for safety in (Safety.SAFE, Safety.UNSAFE):
        removed = sum(words for f, words in zip(findings, lost, strict=True) if f.fix and f.fix.safety >= safety)
        if not removed:
            continue
        total = count_words(text)
        if total >= SHORT_TEXT and (removed > most * total or total - removed < SHORT_TEXT):
            why = f" (not fixed: {removed} of {total} words would go)"
            findings = [
                Finding(f.span, f.message + why, Fix(f.fix.edits, Safety.MANUAL), f.severity, f.code, f.related)
                if f.fix and f.fix.safety == safety
                else f
                for f in findings
            ]
    return findings


def sparing(seen: Seen, given: Mapping[str, object], record: Record, names: FieldNames) -> Seen:
    """Turn fixes into suggestions that would overwrite what is no text, or change a field of which it is not sure
    that it is the one: see ``placement.occupied`` and ``FieldNames.unchanging``.
    """
    if not seen.findings:
        return seen
    return seen._replace(findings=[_sparing(finding, given, record, names) for finding in seen.findings])


def _sparing(finding: Finding, given: Mapping[str, object], record: Record, names: FieldNames) -> Finding:
    if finding.fix is None:
        return finding
    if key := occupied(finding.fix, given, record, names.own):
        why = f"not fixed: {visible(key)!r} holds no text that may be replaced"
    elif names.doubtful or names.last:
        why = next(filter(None, (names.unchanging(edit.span.field) for edit in finding.fix.edits)), "")
    else:
        return finding
    if not why:
        return finding
    message = f"{finding.message} ({visible(why)})"
    return replace(finding, message=message, fix=replace(finding.fix, safety=Safety.MANUAL))


def _words_lost(fix: Fix, text: str) -> int:
    """Return how many words a fix takes out of the text and puts nowhere: a moved headline is not lost."""
    out = put = 0
    for edit in fix.edits:
        if edit.span.field == "text":
            out += len(text[edit.span.start : edit.span.end].split())
        if edit.text:
            put += len(edit.text.split())
    return max(0, out - put)
