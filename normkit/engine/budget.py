"""How much of a text a rule may take out: beyond, its fixes become suggestions."""

from __future__ import annotations

from dataclasses import replace

from normkit.core.model import Finding, Fix, Record, Safety
from normkit.core.text import count_words

SHORT_TEXT = 50
"""Words: no rule's fixes may leave fewer of a text that has more."""


def within_budget(findings: list[Finding], record: Record, most: float) -> list[Finding]:
    """Turn a rule's fixes into suggestions where together they would take out too much of the text.

    Too much is more than the share ``most`` of a text of 50 words or longer, or what leaves fewer
    than 50. The safe fixes are weighed first, then the unsafe ones on top of them. It depends on the
    record alone, so that fixing again decides the same.
    """
    if not any(finding.fix for finding in findings):
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
                replace(f, message=f.message + why, fix=replace(f.fix, safety=Safety.MANUAL))
                if f.fix and f.fix.safety == safety
                else f
                for f in findings
            ]
    return findings


def _words_lost(fix: Fix, text: str) -> int:
    """Return how many words a fix takes out of the text and puts nowhere: a moved headline is not lost."""
    out = put = 0
    for edit in fix.edits:
        if edit.span.field == "text":
            out += len(text[edit.span.start : edit.span.end].split())
        if edit.text:
            put += len(edit.text.split())
    return max(0, out - put)
