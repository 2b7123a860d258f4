"""Ask every rule about a record, and survive those that fail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from normkit.core.engine_codes import BROKEN_RULE
from normkit.core.errors import from_signal_handler, reason
from normkit.core.model import Evidence, Finding, Mention, Record, Severity, Span
from normkit.core.rule import Context, Rule
from normkit.core.text import shortened
from normkit.engine.fixpoint import Seen
from normkit.engine.gate import admitted, admitted_date, admitted_evidence
from normkit.engine.policy import within_budget
from normkit.engine.rule_set import may_ask

if TYPE_CHECKING:
    from logging import Logger


MOST_EXPLAINED = 300
"""Findings of one record that rules are asked to explain: nobody reads more."""
_NOTHING = object()
"""What is drawn of a rule that has nothing to say, as most have of most records."""


class AnchorHook(Protocol):
    """The plugins' hook for the date that relative words in a record count from: all of them, and one by one."""

    def __call__(self, *, record: Record) -> object: ...

    def get_hookimpls(self) -> list[Any]: ...


def run_rules(
    record: Record, rules: Iterable[Rule], knowledge: Mapping[str, object], anchor_of: AnchorHook, strict: bool
) -> Seen:
    """Ask every rule about the record; return the findings by (span, code) and the mentions by span.

    ``knowledge`` maps codes to what corpus rules know. A rule, or the hook, that fails becomes a finding, whatever it
    raises (but for Ctrl-C); ``strict`` lets its error through.
    """
    findings: list[Finding] = []
    mentions: list[Mention] = []
    name, fields = record.id, record.fields
    anchor = _anchor(record, anchor_of, strict, findings)
    if record.fields is not fields or record.id is not name:
        _restore(record, name, fields)
    context = Context(anchor)
    for rule in rules:
        try:
            own = context
            if knowledge and (source := rule.told or rule.code) in knowledge:
                own = replace(context, facts=knowledge[source])
            items = iter(rule.check(record, own))
            first = next(items, _NOTHING)
            if first is not _NOTHING:
                found, known = admitted(items, record, rule.code, (first,))
            if record.fields is not fields or record.id is not name or context.anchor is not anchor:
                _restore(record, name, fields)
                context = Context(anchor)
                raise TypeError("check() has changed the record or the context that all rules are given")
            if first is not _NOTHING:
                findings += within_budget(found, record, rule.most)
                mentions += known
        except BaseException as error:  # a stranger's rule may raise anything
            if from_signal_handler(error):
                raise
            report_or_raise(error, f"rule {_called(rule)}", record, strict, findings)
    if len(findings) > 1:
        findings.sort(key=lambda f: (f.span.place, f.code))
    if len(mentions) > 1:
        mentions.sort(key=lambda m: (m.span.place, m.kind, m.value))
    return Seen(findings, mentions)


def explained(
    record: Record, findings: Sequence[Finding], rules: Mapping[str, Rule], knowledge: Mapping[str, object],
    anchor_of: AnchorHook, strict: bool,
) -> tuple[tuple[Finding, tuple[Evidence, ...]], ...]:  # fmt: skip
    """Return what rules (by their codes) say that speaks for their findings in the record, which ``check`` has yielded.

    Where a rule fails, that is all there is to say, and the finding stands; ``strict`` lets its error through.
    """
    asked = [(one, rules[one.code]) for one in findings[:MOST_EXPLAINED] if one.code in rules]
    asked = [(finding, rule) for finding, rule in asked if type(rule).evidence is not Rule.evidence]
    if not asked:
        return ()
    name, fields = record.id, record.fields
    anchor = _anchor(record, anchor_of, False, [])
    told = []
    for finding, rule in asked:
        if not may_ask(rule.code):
            continue
        try:
            context = Context(anchor, knowledge.get(rule.told or rule.code))
            said = admitted_evidence(rule.evidence(record, finding, context))
        except BaseException as error:  # a stranger's rule may raise anything
            if strict or from_signal_handler(error):
                raise
            said = (Evidence(shortened(f"rule {_called(rule)} cannot tell: {reason(error)}")),)
        if record.fields is not fields or record.id is not name:
            _restore(record, name, fields)
        told.append((finding, said))
    may_ask("")
    return tuple(one for one in told if one[1])


def report_or_raise(error: BaseException, what: str, record: Record, strict: bool, findings: list[Finding]) -> None:
    """Turn an error of a plugin into a finding that names the record, or raise it where the user wants that."""
    if strict:
        raise error
    log().debug("%s failed: %s", what, reason(error))
    where = f"; in record {shortened(record.id, 100)}" if record.id else ""
    findings.append(notice(BROKEN_RULE, f"{what} failed: {reason(error)}{where}", severity=Severity.ERROR))


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


def _anchor(record: Record, hook: AnchorHook, strict: bool, findings: list[Finding]) -> date | None:
    if not may_ask("anchor_date"):
        return None
    plugins, wrong, known = hook.get_hookimpls(), None, len(findings)
    if any(one.wrapper or one.hookwrapper for one in plugins):  # pluggy knows how these are called around the others
        try:
            return admitted_date(hook(record=record))
        except BaseException as error:  # a stranger's hook may raise anything
            if strict or from_signal_handler(error):
                raise
            wrong = error
            plugins = [one for one in plugins if not (one.wrapper or one.hookwrapper)]
    for plugin in reversed(plugins):
        try:
            found = admitted_date(plugin.function(*[record for _ in plugin.argnames]))
        except BaseException as error:  # as above; the others' answers hold
            if from_signal_handler(error):
                raise
            report_or_raise(error, f"hook anchor_date of plugin {plugin.plugin_name!r}", record, strict, findings)
        else:
            if found is not None:
                return found
    if wrong is not None and len(findings) == known:
        report_or_raise(wrong, "hook anchor_date", record, strict, findings)
    return None


def _called(rule: Rule) -> str:
    """Return the code and name of a rule that is broken, and may be so in these, too."""
    try:
        return shortened(f"{rule.code} ({rule.name})", 100)
    except KeyboardInterrupt:
        raise
    except BaseException:
        return shortened(type(rule).__qualname__, 100)


def _restore(record: Record, name: str, fields: Mapping[str, str]) -> None:
    object.__setattr__(record, "id", name)
    object.__setattr__(record, "fields", fields)
