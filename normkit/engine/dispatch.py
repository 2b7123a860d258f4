"""Ask every rule about a record, and survive those that fail."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from normkit.core import engine_codes
from normkit.core.model import Finding, Mention, Record, Severity, Span
from normkit.core.rule import Context, Rule
from normkit.engine.budget import within_budget
from normkit.engine.fixpoint import Seen

if TYPE_CHECKING:
    from logging import Logger

AnchorHook = Callable[[Record], date | None]
"""Returns the date that relative words in a record count from, by the plugins' hook."""


def run_rules(
    record: Record, rules: Iterable[Rule], knowledge: Mapping[str, object], anchor_of: AnchorHook, strict: bool
) -> Seen:
    """Ask every rule about the record; return the findings by (span, code) and the mentions by span.

    ``knowledge`` maps codes to what corpus rules know. A rule, or the hook, that fails becomes a finding;
    ``strict`` lets its error through.
    """
    findings: list[Finding] = []
    mentions: list[Mention] = []
    context = Context(_anchor(record, anchor_of, strict, findings))
    for rule in rules:
        source = rule.told or rule.code
        own = replace(context, facts=knowledge[source]) if source in knowledge else context
        try:
            found = list(rule.check(record, own))
            for item in found:
                expect_in_range(item, record)
        except Exception as error:  # a stranger's rule may raise anything
            report_or_raise(error, f"rule {rule.code} ({rule.name})", strict, findings)
            continue
        if not found:
            continue
        mentions += [item for item in found if isinstance(item, Mention)]
        stamped = [_stamp(item, rule.code) for item in found if isinstance(item, Finding)]
        findings += within_budget(stamped, record, rule.most)
    if len(findings) > 1:
        findings.sort(key=lambda f: (f.span.place, f.code))
    if len(mentions) > 1:
        mentions.sort(key=lambda m: (m.span.place, m.kind, m.value))
    return Seen(findings, mentions)


def expect_in_range(item: object, record: Record) -> None:
    """Raise TypeError for what is no Finding or Mention, IndexError for a span outside its field.

    ValueError for an edit of the id: it is no field, it is who the record is.
    """
    if not isinstance(item, (Finding, Mention)):
        raise TypeError(f"check() must yield Finding or Mention, not {type(item).__name__}")
    fix = item.fix if isinstance(item, Finding) else None
    for span in (item.span, *(edit.span for edit in (fix.edits if fix else ()))):
        size = len(record.text(span.field))
        if not 0 <= span.start <= span.end <= size:
            raise IndexError(
                f"{span.field}[{span.start}:{span.end}] lies outside the field, which has {size} code points"
            )
    if fix and any(edit.span.field == "id" for edit in fix.edits):
        raise ValueError("a fix would change the record's id")


def report_or_raise(error: Exception, what: str, strict: bool, findings: list[Finding]) -> None:
    """Turn an error of a plugin into a finding, or raise it where the user wants that."""
    if strict:
        raise error
    log().debug("%s failed", what, exc_info=error)
    message = f"{what} failed: {type(error).__name__}: {error}"
    findings.append(notice(engine_codes.BROKEN_RULE, message, severity=Severity.ERROR))


def notice(code: str, message: str, field: str = "text", severity: Severity = Severity.WARNING) -> Finding:
    """Return a finding of the engine's own, at the head of a field."""
    return Finding(Span(field, 0, 0), message, None, severity, code)


@cache
def log() -> Logger:
    """Return the logger; logging is imported when there is something to say (it takes longer than a small check)."""
    import logging

    found = logging.getLogger("normkit")
    found.addHandler(logging.NullHandler())
    return found


def _anchor(record: Record, anchor_of: AnchorHook, strict: bool, findings: list[Finding]) -> date | None:
    try:
        return anchor_of(record)
    except Exception as error:  # a stranger's hook may raise anything
        report_or_raise(error, "hook anchor_date", strict, findings)
        return None


def _stamp(finding: Finding, code: str) -> Finding:
    return Finding(finding.span, finding.message, finding.fix, finding.severity, code)
