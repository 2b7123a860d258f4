"""The normalizer: check <-> apply for one record, a stream of records, a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import chain
from os import PathLike
from typing import TYPE_CHECKING, Any, Literal, overload

from normkit.core import engine_codes
from normkit.core.errors import ConfigError, PluginError
from normkit.core.fields import expect_mapping, readable
from normkit.core.model import Outcome, Safety
from normkit.core.rule import CorpusRule, Rule
from normkit.corpus import passes
from normkit.corpus.passes import Collected, CollectedFacts, CorpusKnowledge, FactCollector
from normkit.engine.dispatch import log, notice
from normkit.engine.judge import Given, Judge
from normkit.engine.placement import Places, capacity, unlike
from normkit.engine.policy import LOOK, Policy
from normkit.engine.rule_set import RuleSet
from normkit.settings import loading, selection
from normkit.settings.plugins import Plugins, load
from normkit.settings.settings import Settings

if TYPE_CHECKING:
    import pyarrow as pa

    from normkit.corpus.knowledge import Learned
    from normkit.engine.tables.batch import Batch


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
        known: Learned | None = None,
    ) -> None:
        """``rules`` are rule objects to run instead of the installed ones; ``settings`` stand for all the rest.

        ``learned`` names the files that ``normkit learn`` wrote: ``{"names": "names.toml"}``. ``known`` is what
        ``learn_batch`` returned: see ``with_learned``.
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
        ignores = dict(self._settings.per_source_ignores)
        self._known = known
        self._rule_set = RuleSet(rules, self._settings.learned_files(), ignores, known)
        self._judge = Judge(self._rule_set, self._settings, self._plugins, on_error == "raise")

    @classmethod
    def from_config(cls, file: str | PathLike[str]) -> Normalizer:
        """Return the normalizer that a normkit.toml or pyproject.toml describes."""
        return cls(settings=loading.load(str(file)))

    def __reduce__(self) -> tuple[Callable[..., Normalizer], tuple[Any, ...]]:
        # The ruleset is there for those who hash what pickles: another plugin, other data, another result.
        return _restore, (self._given, self._settings, self._on_error, self.ruleset, self._known)

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
        return self._judge.names

    def reports(self, code: str) -> bool:
        """Say whether findings of a code are wanted; the engine's own (KIT...) can be ignored like any."""
        return self._judge.reports(code)

    def trust(self, unsafe: bool | None = None) -> Safety:
        """Return how safe a fix must be to be made: what is asked for, else what the settings say."""
        return self._judge.trust(unsafe)

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
        return self._rule_set.waiting

    @cached_property
    def knowledge_key(self) -> str:
        """What the knowledge of a run's corpus rules goes by: normalizers that judge alike share it."""
        return self._rule_set.key

    @property
    def ruleset(self) -> str:
        """``"normkit 0.1.0 sha256:..."``: the same for the same rules, options, code and data files."""
        return self._rule_set.fingerprint

    # ------------------------------------------------------------ one record

    def check(self, record: Mapping[str, object], *, name: str = "") -> Outcome:
        """Look at a record (any mapping; headline, body, ... are understood), change nothing. ``name``: see ``fix``."""
        return self.judge(record, name=name)

    def fix(
        self, record: Mapping[str, object], unsafe: bool | None = None, places: Places = "any", *, name: str = ""
    ) -> Outcome:
        """Fix what can be fixed safely, with ``unsafe`` also what is right in most cases only.

        None, here and below, leaves that to the settings, which say no unless told otherwise. ``places`` says
        where values may go: under ``"any"`` key; into the record's ``"own"`` keys, each in the type it has; or under
        the keys of a container. A fix that needs another place is not made: nothing leaves the text without arriving.
        ``name`` says where the record was read, and stands in for a missing id; to corpus rules a record is the one
        that ``collect`` was told of under the same name.
        """
        return self._fixed(record, self.trust(unsafe), places, None, name)

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

    def check_batch(self, table: object, *, key: str | None = None) -> Batch:
        """Look at a table, as ``check`` at a record; return it with tables of what was found: see ``fix_batch``."""
        from normkit.engine.tables.batch import judged_batch

        return judged_batch(table, self._judge, None, key)

    @overload
    def fix_batch(
        self, table: object, unsafe: bool | None = None, *, key: str | None = None, details: Literal[False] = False
    ) -> pa.Table: ...
    @overload
    def fix_batch(
        self, table: object, unsafe: bool | None = None, *, key: str | None = None, details: Literal[True]
    ) -> Batch: ...
    def fix_batch(
        self, table: object, unsafe: bool | None = None, *, key: str | None = None, details: bool = False
    ) -> Batch | pa.Table:
        """Fix a table: anything with ``__arrow_c_stream__`` in, a pyarrow.Table with the same rows and columns out.

        With ``details`` a ``Batch`` comes out: the table, and tables of what was found, changed and mentioned.
        ``key`` is the column that says what each record is called; without it a record is called by its own id, else
        by its number in the table (``"#1"``).

        Needs pyarrow (extra ``normkit[parquet]``). A fix that needs a column the table lacks is not made; nor is any of
        a row that would get a value that its column cannot hold (finding KIT006). The codes of the corpus rules that
        know nothing to judge by stand in the table's ``schema.metadata[b"normkit-skipped"]``, by comma.
        Raises InputError for what is no table, for one without a text and a title, and for a key that is no column.
        """
        from normkit.engine.tables.batch import judged_batch, judged_table

        return (judged_batch if details else judged_table)(table, self._judge, self.trust(unsafe), key)

    def collect_batch(self, table: object, *, key: str | None = None) -> pa.Table:
        """Return what the records of a table tell the corpus rules, as a table of facts: the first pass.

        ``key`` is the column that tells the records of all tables apart; without it their ids must. Judged they are
        called alike: with the same ``key`` in ``fix_batch``, as ``name`` in ``fix``. Raises InputError as ``fix_batch``
        does, and for a table without ids and key.
        """
        from normkit.engine.tables.facts import collected_table

        return collected_table(table, self._judge, key)

    def learn_batch(self, tables: object) -> Learned:
        """Return what the corpus rules make of the tables of facts (any number, or one) of all records.

        Their order cannot matter, nor how the records were shared out. ``facts_memory`` of the settings is the limit
        of memory. Rules that fail are told of in ``Learned.problems``. Raises InputError for what holds no facts.
        """
        from normkit.corpus.fact_store import FactStore
        from normkit.corpus.knowledge import Learned
        from normkit.engine.tables.facts import add_facts

        with FactStore(self._settings.facts_memory * 10**6) as facts:
            collector = FactCollector(facts)
            digest = add_facts(tables, collector, self.corpus_rules)
            return Learned.of(self.first_pass, self.learn_from(collector), f"{self.ruleset} {digest}")

    def with_learned(self, learned: Learned) -> Normalizer:
        """Return this normalizer with what its corpus rules learned: they then judge record by record, anywhere.

        Raises ConfigError where a rule of it has learned with other options.
        """
        return Normalizer(rules=self._given, settings=self._settings, on_error=self._on_error, known=learned)

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
        return self._judge.collect(record, name)

    def learn(self, collected: Iterable[list[CollectedFacts]]) -> CorpusKnowledge:
        """Return what the corpus rules make of what all records tell: between the passes.

        Rules that fail do not judge: ``problems`` says why, and ``Outcome.skipped`` names them.
        """
        return self._told(passes.reduce(self._rule_set.corpus_rules, chain.from_iterable(collected)))

    def learn_from(self, collector: Collected) -> CorpusKnowledge:
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
        return self._judge.judge(given, policy, knowledge, name)

    def explained(self, outcome: Outcome, knowledge: CorpusKnowledge | None = None, name: str = "") -> Outcome:
        """Return an outcome of this normalizer with its ``evidence``: what rules say that speaks for their findings.

        ``knowledge`` and ``name`` are those by which the record was judged.
        """
        return self._judge.explained(outcome, knowledge, name)


def _restore(
    rules: tuple[Rule, ...] | None, settings: Settings, on_error: Literal["report", "raise"], _ruleset: str,
    known: Learned | None,
) -> Normalizer:  # fmt: skip
    return Normalizer(rules=rules, settings=settings, on_error=on_error, known=known)


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    return (codes,) if isinstance(codes, str) else tuple(codes)
