"""The normalizer: check <-> apply for one record, a stream of records, a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from os import PathLike
from typing import Any, Literal

from normkit.core import engine_codes
from normkit.core.errors import ConfigError, NormkitError, OutputError, PluginError
from normkit.core.fields import FieldNames, expect_mapping, field_names, from_record, readable, to_record
from normkit.core.model import Finding, Outcome, Record, Safety, Severity
from normkit.core.rule import CorpusRule, Rule
from normkit.corpus import passes
from normkit.corpus.passes import CollectedFacts, CorpusKnowledge, FactCollector
from normkit.engine.dispatch import log, notice, run_rules
from normkit.engine.fixpoint import Seen, Settled, run_to_fixpoint
from normkit.engine.placement import Places, capacity, unlike
from normkit.engine.policy import LOOK, Policy, sparing
from normkit.engine.rule_set import RuleSet, asked
from normkit.settings import loading, selection
from normkit.settings.plugins import Plugins, load
from normkit.settings.settings import Settings

Given = Mapping[str, object]
"""A record as it comes, under the caller's own keys."""
_SHORT = 20
"""Code points: a text or title below that may be no more than a word for "nothing"."""


class Normalizer:
    """Rules, configured once; then records in, outcomes out. Immutable, thread-safe, pickles as its settings.

    ``Normalizer()`` runs all installed rules with their default options and reads no file. It never
    mutates what it is given and never raises on bad data: that becomes a finding, unless ``on_error="raise"``.

    Raises ConfigError for codes and options that do not exist, PluginError for codes claimed twice.
    """

    def __init__(
        self,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        options: Mapping[str, Mapping[str, Any]] | None = None,
        *,
        fields: Mapping[str, str] | None = None,
        learned: Mapping[str, str] | None = None,
        rules: Iterable[Rule] | None = None,
        settings: Settings | None = None,
        on_error: Literal["report", "raise"] = "report",
    ) -> None:
        """``rules`` are rule objects to run instead of the installed ones; ``settings`` stand for all the rest.

        ``learned`` names the files that ``normkit learn`` wrote: ``{"names": "names.toml"}``.
        """
        loading.check_fields(fields or {})
        if on_error not in ("report", "raise"):
            raise ConfigError(f"on_error is 'report' or 'raise', not {on_error!r}")
        self._settings = settings or Settings(
            select=_codes(select),
            ignore=_codes(ignore),
            rules=dict(options or {}),
            fields=dict(fields or {}),
            learned=dict(learned or {}),
        )
        self._given = None if rules is None else tuple(rules)
        if not all(isinstance(rule, Rule) for rule in self._given or ()):
            raise ConfigError("rules are objects of classes that derive from normkit.Rule")
        self._on_error = on_error
        self._plugins: Plugins = load(frozenset(self._settings.no_plugins))
        rules = self._given if self._given is not None else selection.configured(self._settings, self._plugins)
        self._rule_set = RuleSet(rules, self._settings.learned_files(), dict(self._settings.per_source_ignores))
        self._names = tuple(sorted(self._settings.fields.items()))

    @classmethod
    def from_config(cls, file: str | PathLike[str]) -> Normalizer:
        """Return the normalizer that a normkit.toml or pyproject.toml describes."""
        return cls(settings=loading.load(str(file)))

    def __reduce__(self) -> tuple[Callable[..., Normalizer], tuple[Any, ...]]:
        # The ruleset is there for those who hash what pickles: another plugin, other data, another result.
        return _restore, (self._given, self._settings, self._on_error, self.ruleset)

    def __repr__(self) -> str:
        return f"<Normalizer: {len(self.rules)} rules>"

    @property
    def rule_set(self) -> RuleSet:
        """The rules, and which of them look at a record."""
        return self._rule_set

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, in the order of their codes."""
        return self._rule_set.rules

    @property
    def settings(self) -> Settings:
        """What this normalizer was told."""
        return self._settings

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """The user's own names of canonical fields: pairs (canonical, own)."""
        return self._names

    def reports(self, code: str) -> bool:
        """Say whether findings of a code are wanted; the engine's own (KIT...) can be ignored like any."""
        return not selection.matches(code, self._settings.ignore)

    def trust(self, unsafe: bool | None = None) -> Safety:
        """Return how safe a fix must be to be made: what is asked for, else what the settings say."""
        return Safety.UNSAFE if (self._settings.unsafe_fixes if unsafe is None else unsafe) else Safety.SAFE

    @property
    def problems(self) -> tuple[str, ...]:
        """What went wrong with plugins that this normalizer does without."""
        return self._plugins.problems

    @property
    def first_pass(self) -> tuple[CorpusRule, ...]:
        """The rules that judge a record by all the others, and have nothing learned to go by."""
        return self._rule_set.corpus_rules

    @property
    def corpus_rules(self) -> tuple[str, ...]:
        """The codes of these rules."""
        return tuple(rule.code for rule in self._rule_set.corpus_rules)

    @cached_property
    def knowledge_key(self) -> str:
        """What the knowledge of a run's corpus rules goes by: normalizers that judge alike share it."""
        return self._rule_set.key

    @cached_property
    def ruleset(self) -> str:
        """``"normkit 0.1.0 sha256:..."``: the same for the same rules, options, code and data files."""
        from normkit.engine.fingerprint import fingerprint

        return fingerprint(self.rules, self._settings.learned_files().values())

    # ------------------------------------------------------------ one record

    def check(self, record: Mapping[str, object]) -> Outcome:
        """Look at a record (any mapping; headline, body, ... are understood) and change nothing."""
        return self.judge(record)

    def fix(self, record: Mapping[str, object], unsafe: bool | None = None, places: Places = "any") -> Outcome:
        """Fix what can be fixed safely, with ``unsafe`` also what is right in most cases only.

        None, here and below, leaves that to the settings, which say no unless told otherwise. ``places`` says
        where values may go: under ``"any"`` key; into the record's ``"own"`` keys, each in the type it has; or under
        the keys of a container. A fix that needs another place is not made: nothing leaves the text without arriving.
        """
        return self._fixed(record, self.trust(unsafe), places)

    def __call__(self, record: Mapping[str, object], places: Places = "own") -> dict[str, object]:
        """Return the fixed record, of the same keys and types: what Scrapy pipelines, dlt and datasets.map take."""
        fixed = self.fix(record, places=places).record
        return fixed if type(fixed) is dict else record  # type: ignore[return-value]  # one that cannot be read

    # ------------------------------------------------------------ many records

    def stream(
        self, records: Iterable[Mapping[str, object]], unsafe: bool | None = None, places: Places = "any"
    ) -> Iterator[Outcome]:
        """Yield the outcome of each record, lazily and in order; corpus rules are skipped."""
        return (self.fix(record, unsafe, places) for record in records)

    def corpus(
        self, records: Iterable[Mapping[str, object]], unsafe: bool | None = None, places: Places = "any"
    ) -> Iterator[Outcome]:
        """Yield the outcome of each record, judged with knowledge of all of them: two passes, in order."""
        every = list(records)
        named = [(record, f"#{number}") for number, record in enumerate(every, 1)]
        knowledge = self.learn(self.collect(record, name) for record, name in named)
        trust = self.trust(unsafe)
        return (self._fixed(record, trust, places, knowledge, name) for record, name in named)

    def fix_batch(self, batch: Any, unsafe: bool | None = None) -> Any:
        """Fix a table: anything with ``__arrow_c_stream__`` in, a pyarrow.Table with the same columns out.

        Needs pyarrow (extra ``normkit[parquet]``). A fix that needs a column the table lacks, or a value
        that its column cannot hold, is not made. The codes of the corpus rules, which a batch cannot ask, stand in the
        table's ``schema.metadata[b"normkit-skipped"]``, by comma.
        """
        from normkit.engine.arrow_batch import fixed_table, noting

        trust = self.trust(unsafe)
        fixed = fixed_table(batch, lambda row, at: self.judge(row, Policy(trust, capacity(at, row))).record)
        return noting(fixed, {"normkit-skipped": ",".join(self.corpus_rules)}) if self.corpus_rules else fixed

    def _fixed(
        self, record: Mapping[str, object], trust: Safety, places: Places,
        knowledge: CorpusKnowledge | None = None, name: str = "",
    ) -> Outcome:  # fmt: skip
        """Return the outcome of a record whose fixes keep to the places given, else untouched, with the reason."""
        expect_mapping(record)
        outcome = self.judge(record, Policy(trust, capacity(places, record)), knowledge, name)
        if places == "own" and outcome.changes and (keys := unlike(readable(record), readable(outcome.record))):
            outcome = self.judge(record, LOOK, knowledge, name)
            why = f"the fixed value does not fit the type of {', '.join(keys)}; the record is left as it is"
            return replace(outcome, findings=(*outcome.findings, notice(engine_codes.UNFIT, why)))
        return outcome

    def collect(self, record: Mapping[str, object], name: str = "") -> list[CollectedFacts]:
        """Return what one record tells the corpus rules: the first pass."""
        expect_mapping(record)
        try:
            canonical = to_record(record, self._names, name)[0]
        except BaseException as error:
            self._unread(record, error)
            return []
        canonical = self._repaired(canonical)
        return [passes.collect(rule, canonical) for rule in asked(self._rule_set.corpus_rules)]

    def learn(self, collected: Iterable[list[CollectedFacts]]) -> CorpusKnowledge:
        """Return what the corpus rules make of what all records tell: between the passes.

        Rules that fail do not judge: ``problems`` says why, and ``Outcome.skipped`` names them.
        """
        return self._told(passes.reduce(self._rule_set.corpus_rules, chain.from_iterable(collected)))

    def learn_from(self, collector: FactCollector) -> CorpusKnowledge:
        """Do the same with what was collected, perhaps on disk."""
        return self._told(collector.knowledge(self._rule_set.corpus_rules))

    def _told(self, knowledge: CorpusKnowledge) -> CorpusKnowledge:
        """Return what was learned; log, or raise, why a rule cannot judge."""
        for code, problem in knowledge.problems.items():
            if self._on_error == "raise":
                raise PluginError(f"corpus rule {code} cannot judge: {problem}")
            log().warning("corpus rule %s cannot judge: %s", code, problem)
        return knowledge

    # ------------------------------------------------------------ the way of one record

    def judge(
        self, given: Given, policy: Policy = LOOK, knowledge: CorpusKnowledge | None = None, name: str = ""
    ) -> Outcome:
        """Take one record all the way: ``check``, ``fix`` and the command line are views on this.

        ``policy`` says which fixes are made. ``knowledge`` is what ``learn`` returned; without it corpus rules
        are skipped. ``name`` stands in for a missing id. Raises InputError for what is no mapping.
        """
        expect_mapping(given)
        try:
            return self._judged(given, policy, knowledge, name)
        except BaseException as error:  # a stranger's mapping, and what it holds, may raise anything
            return self._unread(given, error)

    def _unread(self, given: Mapping[str, object], error: BaseException) -> Outcome:
        if self._on_error == "raise" or isinstance(error, (KeyboardInterrupt, NormkitError)):
            raise error
        from normkit.engine.completeness import untouched

        return untouched(given, error, self.reports)

    def _judged(self, given: Given, policy: Policy, knowledge: CorpusKnowledge | None, name: str) -> Outcome:
        plain = readable(given)
        names = field_names(plain, self._names)
        before, no_text = to_record(plain, self._names, name, names)
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
        if len(text) < _SHORT or 0 < len(title) < _SHORT or text.isspace() or self._names or no_text or names.doubtful:
            from normkit.engine import completeness

            findings += completeness.unclear(names, no_text)
            findings += completeness.lacks(plain, settled.record, names.own, self._names, no_text)
        wanted = {code for code in {f.code for f in findings} if self.reports(code)}
        shown = tuple(f for f in findings if f.code in wanted and policy.reports(f, settled.record))
        try:
            fixed = from_record(given, before, settled.record, names, settled.changes)
        except OutputError as error:  # the fixes cannot be told apart into the items of a list
            looked = self._judged(given, LOOK._replace(decisions=policy.decisions), knowledge, name)
            return replace(looked, findings=(*looked.findings, notice(engine_codes.UNFIT, str(error))))
        skipped = tuple(code for code in self.corpus_rules if knowledge is None or code not in knowledge.facts)
        return Outcome(
            fixed, tuple(settled.changes), shown, tuple(settled.seen.mentions), not settled.restless, skipped, given,
            policy.kept(settled.changes),
        )  # fmt: skip

    def _settled(
        self, given: Given, before: Record, policy: Policy, names: FieldNames, knowledge: CorpusKnowledge | None
    ) -> Settled:
        """Return the record with all fixes made that the policy admits: damage first, then the rest."""
        rules, known = self._rule_set.looking_at(before, knowledge), self._rule_set.knowledge(knowledge)

        def look(record: Record) -> Seen:
            return sparing(self._look(record, rules, known), given, before, names)

        def admitted(findings: Sequence[Finding], record: Record) -> list[Finding]:
            return policy.admitted(findings, record, names.own)

        if policy.trust is None or not self._rule_set.repairs:
            return run_to_fixpoint(before, look, admitted)
        repairs = [rule for rule in rules if rule in self._rule_set.repairs]
        repaired = run_to_fixpoint(
            before, lambda record: sparing(self._look(record, repairs, known), given, before, names), admitted
        )
        rounds = max((change.round for change in repaired.changes), default=0)
        rest = run_to_fixpoint(repaired.record, look, admitted, rounds + 1)
        if restless := [*repaired.restless, *rest.restless]:
            return Settled(before, [], look(before), sorted(set(restless)))
        return rest._replace(changes=[*repaired.changes, *rest.changes])

    def _repaired(self, record: Record) -> Record:
        """Return a record without the damage that goes by itself: what facts are collected from."""
        if not self._rule_set.repairs:
            return record
        policy, repairs, known = Policy(self.trust()), self._rule_set.repairs, self._rule_set.learned
        return run_to_fixpoint(
            record, lambda seen: self._look(seen, repairs, known), lambda found, seen: policy.admitted(found, seen, {})
        ).record

    def _look(self, record: Record, rules: Iterable[Rule], knowledge: Mapping[str, object]) -> Seen:
        anchor_of = self._plugins.manager.hook.anchor_date
        return run_rules(record, asked(rules), knowledge, anchor_of, strict=self._on_error == "raise")


def _restore(
    rules: tuple[Rule, ...] | None, settings: Settings, on_error: Literal["report", "raise"], _ruleset: str
) -> Normalizer:
    return Normalizer(rules=rules, settings=settings, on_error=on_error)


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    return (codes,) if isinstance(codes, str) else tuple(codes)
