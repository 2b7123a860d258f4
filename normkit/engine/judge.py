"""The way of one record: looked at, fixed, looked at again, until nothing changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from normkit.core import engine_codes
from normkit.core.errors import NormkitError, OutputError
from normkit.core.fields import FieldNames, expect_mapping, field_names, from_record, readable, to_record
from normkit.core.model import Finding, Outcome, Record, Safety, Severity
from normkit.corpus import passes
from normkit.corpus.passes import CollectedFacts, CorpusKnowledge
from normkit.engine.dispatch import explained, notice, run_rules
from normkit.engine.fixpoint import Seen, Settled, run_to_fixpoint
from normkit.engine.policy import LOOK, Policy, sparing
from normkit.engine.rule_set import Roster, RuleSet, asked
from normkit.settings import selection
from normkit.settings.plugins import Plugins
from normkit.settings.settings import Settings

Given = Mapping[str, object]
"""A record as it comes, under the caller's own keys."""
_SHORT = 20
"""Code points: a text or title below that may be no more than a word for "nothing"."""


class Judge:
    """Takes records all the way, by the rules and settings that it was given. Immutable."""

    def __init__(self, rule_set: RuleSet, settings: Settings, plugins: Plugins, strict: bool) -> None:
        """``strict`` lets errors through that bad data, or a plugin, raise; they become findings without it."""
        self.names = tuple(sorted(settings.fields.items()))
        """The user's own names of canonical fields: pairs (canonical, own)."""
        self.rule_set = rule_set
        self._settings, self._plugins, self._strict = settings, plugins, strict

    def reports(self, code: str) -> bool:
        """Say whether findings of a code are wanted; the engine's own (KIT...) can be ignored like any."""
        return not selection.matches(code, self._settings.ignore)

    def trust(self, unsafe: bool | None = None) -> Safety:
        """Return how safe a fix must be to be made: what is asked for, else what the settings say."""
        return Safety.UNSAFE if (self._settings.unsafe_fixes if unsafe is None else unsafe) else Safety.SAFE

    def collect(self, record: Given, name: str) -> list[CollectedFacts]:
        """Return what one record tells the corpus rules; ``name`` stands in for a missing id."""
        expect_mapping(record)
        try:
            canonical = to_record(record, self.names, name)[0]
        except BaseException as error:
            self._unread(record, error)
            return []
        canonical = self._repaired(canonical)
        return [passes.collect(rule, canonical) for rule in asked(self.rule_set.corpus_rules)]

    def judge(self, given: Given, policy: Policy, knowledge: CorpusKnowledge | None, name: str) -> Outcome:
        """Return what comes of one record: see ``Normalizer.judge``."""
        expect_mapping(given)
        try:
            return self._judged(given, policy, knowledge, name)
        except BaseException as error:  # a stranger's mapping, and what it holds, may raise anything
            return self._unread(given, error)

    def explained(self, outcome: Outcome, knowledge: CorpusKnowledge | None, name: str) -> Outcome:
        """Return an outcome of this judge with what speaks for its findings: see ``Normalizer.explained``."""
        rules = self.rule_set.by_code
        if not any(finding.code in rules for finding in outcome.findings):
            return outcome
        names = field_names(readable(outcome.given), self.names)
        record = to_record(readable(outcome.record), (), name, names)[0]
        known, anchor_of = self.rule_set.knowledge(knowledge), self._plugins.manager.hook.anchor_date
        return replace(outcome, evidence=explained(record, outcome.findings, rules, known, anchor_of, self._strict))

    def _unread(self, given: Mapping[str, object], error: BaseException) -> Outcome:
        if self._strict or isinstance(error, (KeyboardInterrupt, NormkitError)):
            raise error
        from normkit.engine.completeness import untouched

        return untouched(given, error, self.reports)

    def _judged(self, given: Given, policy: Policy, knowledge: CorpusKnowledge | None, name: str) -> Outcome:
        plain = readable(given)
        names = field_names(plain, self.names)
        before, no_text = to_record(plain, self.names, name, names)
        policy = policy.of(before)

        def settle(policy: Policy) -> Settled:
            return self._settled(plain, before, policy, names, knowledge)

        settled = settle(policy)
        findings = settled.seen.findings
        if any(finding.fix for finding in findings) or settled.changes:
            from normkit.engine.completeness import held_back, keep_text

            settled, held = keep_text(before, policy, self.trust(), settled, settle)
            findings = held_back(settled.seen.findings, held) if held else findings
            if held is Safety.SAFE:
                message = "the fixes would leave no text: is this an article? None of them is made"
                findings.append(notice(engine_codes.INVALID, message, severity=Severity.ERROR))
        if settled.restless:
            message = f"the fixes of {', '.join(settled.restless)} do not come to rest; the record is left untouched"
            findings.append(notice(engine_codes.UNSETTLED, message))
        text, title = settled.record.text("text"), settled.record.text("title")
        if len(text) < _SHORT or 0 < len(title) < _SHORT or text.isspace() or self.names or no_text or names.doubtful:
            from normkit.engine import completeness

            findings += completeness.unclear(names, no_text)
            findings += completeness.lacks(plain, settled.record, names.own, self.names, no_text)
        wanted = {code for code in {f.code for f in findings} if self.reports(code)}
        shown = tuple(f for f in findings if f.code in wanted and policy.reports(f, settled.record))
        try:
            fixed = from_record(given, before, settled.record, names, settled.changes)
        except OutputError as error:  # the fixes cannot be told apart into the items of a list
            looked = self._judged(given, LOOK._replace(decisions=policy.decisions), knowledge, name)
            return replace(looked, findings=(*looked.findings, notice(engine_codes.UNFIT, str(error))))
        skipped = self.rule_set.skipped(knowledge)
        return Outcome(
            fixed, tuple(settled.changes), shown, tuple(settled.seen.mentions), not settled.restless, skipped, given,
            tuple(settled.fixed), policy.kept(settled.changes),
        )  # fmt: skip

    def _settled(
        self, given: Given, before: Record, policy: Policy, names: FieldNames, knowledge: CorpusKnowledge | None
    ) -> Settled:
        """Return the record with all fixes made that the policy admits: damage first, then the rest."""
        rules, known = self.rule_set.looking_at(before, knowledge), self.rule_set.knowledge(knowledge)

        def look(record: Record) -> Seen:
            return sparing(self._look(record, rules, known), given, before, names)

        def admitted(findings: Sequence[Finding], record: Record) -> list[Finding]:
            return policy.admitted(findings, record, names.own)

        if policy.trust is None or not rules.repairs.rules:
            return run_to_fixpoint(before, look, admitted)
        repaired = run_to_fixpoint(
            before, lambda record: sparing(self._look(record, rules.repairs, known), given, before, names), admitted
        )
        rounds = max((change.round for change in repaired.changes), default=0)
        rest = run_to_fixpoint(repaired.record, look, admitted, rounds + 1)
        if restless := [*repaired.restless, *rest.restless]:
            return Settled(before, [], look(before), sorted(set(restless)), [])
        return rest._replace(changes=repaired.changes + rest.changes, fixed=repaired.fixed + rest.fixed)

    def _repaired(self, record: Record) -> Record:
        """Return a record without the damage that goes by itself: what facts are collected from."""
        if not self.rule_set.repairs.rules:
            return record
        policy, repairs, known = Policy(self.trust()), self.rule_set.repairs, self.rule_set.learned
        return run_to_fixpoint(
            record, lambda seen: self._look(seen, repairs, known), lambda found, seen: policy.admitted(found, seen, {})
        ).record

    def _look(self, record: Record, rules: Roster, knowledge: Mapping[str, object]) -> Seen:
        anchor_of = self._plugins.manager.hook.anchor_date
        return run_rules(record, asked(rules.asked_of(record)), knowledge, anchor_of, self._strict)
