"""What may be done about findings: which fixes are made, where values may go, what a person decided."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from normkit.core.model import Finding, Record, Safety
from normkit.core.serial import Decision, fingerprint
from normkit.engine.placement import FieldCapacity, unplaceable_fields

NONE_DECIDED: Mapping[str, Decision] = MappingProxyType({})


class Policy(NamedTuple):
    """What may be done about the findings of a record. ``Policy()`` only looks."""

    trust: Safety | None = None
    """How safe a fix must be to be made; None: nothing is changed, whatever was decided."""
    placement: FieldCapacity | None = None
    """Says whether the record's container can hold a field of this (own) name; None: it holds any."""
    decisions: Mapping[str, Decision] = NONE_DECIDED
    """Fingerprint of a finding -> what a person decided: an accepted fix is made whatever its safety, a rejected
    finding is neither fixed nor shown."""

    def makes(self, finding: Finding, record: Record, own: Mapping[str, str]) -> bool:
        """Say whether the fix of a finding is made. ``own`` maps canonical field names to the record's own ones."""
        if self.trust is None or finding.fix is None:
            return False
        decided = self.decision(finding, record)
        if decided is Decision.REJECT or (finding.fix.safety < self.trust and decided is not Decision.ACCEPT):
            return False
        return self.placement is None or not unplaceable_fields(finding.fix, own, self.placement)

    def reports(self, finding: Finding, record: Record) -> bool:
        """Say whether a finding is shown: one that a person rejected is not."""
        return self.decision(finding, record) is not Decision.REJECT

    def decision(self, finding: Finding, record: Record) -> Decision | None:
        """Return what a person decided about a finding; None where nobody has."""
        return self.decisions.get(fingerprint(finding, record)) if self.decisions else None


LOOK = Policy()
"""Nothing is changed."""
