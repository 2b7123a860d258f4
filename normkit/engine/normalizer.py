"""The normalizer: check <-> apply for one record, a stream of records, a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from normkit.core import engine_codes
from normkit.core.errors import ConfigError, PluginError
from normkit.core.fields import from_record, own_names, to_record
from normkit.core.model import Change, Finding, Mention, Outcome, Record, Safety, Severity, Span
from normkit.core.rule import Context, CorpusRule, Rule
from normkit.corpus import passes as corpus
from normkit.corpus.passes import Fragment, Gathering, Learned
from normkit.engine import edits
from normkit.engine.budget import Places, expect_in_range, homeless, within_budget
from normkit.settings import loading
from normkit.settings.plugins import Plugins, load

if TYPE_CHECKING:
    from logging import Logger

MAX_ROUNDS = 8
Seen = tuple[list[Finding], list[Mention]]


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
        settings: loading.Settings | None = None,
        on_error: Literal["report", "raise"] = "report",
    ) -> None:
        """``rules`` are rule objects to run instead of the installed ones; ``settings`` stand for all the rest.

        ``learned`` names the files that ``normkit learn`` wrote: ``{"names": "names.toml"}``.
        """
        loading.check_fields(fields or {})
        if on_error not in ("report", "raise"):
            raise ConfigError(f"on_error is 'report' or 'raise', not {on_error!r}")
        self._settings = settings or loading.Settings(
            select=_codes(select),
            ignore=_codes(ignore),
            rules=dict(options or {}),
            fields=dict(fields or {}),
            learned=dict(learned or {}),
        )
        self._given = None if rules is None else tuple(rules)
        self._on_error = on_error
        self._plugins: Plugins = load(frozenset(self._settings.no_plugins))
        self.rules: tuple[Rule, ...] = (
            self._given if self._given is not None else loading.configured(self._settings, self._plugins)
        )
        self._known = corpus.known(self.rules, self._learned_files())
        self._corpus_rules = tuple(rule for rule in corpus.corpus_rules(self.rules) if rule.code not in self._known)
        self._record_rules = tuple(rule for rule in self.rules if rule not in self._corpus_rules)
        self._names = tuple(sorted(self._settings.fields.items()))
        self._ignored_sources = dict(self._settings.per_source_ignores)

    @classmethod
    def from_config(cls, file: str | Path) -> Normalizer:
        """Return the normalizer that a normkit.toml or pyproject.toml describes."""
        return cls(settings=loading.load(Path(file)))

    def __reduce__(self) -> tuple[Callable[..., Normalizer], tuple[Any, ...]]:
        return _restore, (self._given, self._settings, self._on_error)

    def __repr__(self) -> str:
        return f"<Normalizer: {len(self.rules)} rules>"

    @property
    def settings(self) -> loading.Settings:
        """What this normalizer was told."""
        return self._settings

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """The user's own names of canonical fields: pairs (canonical, own)."""
        return self._names

    def reports(self, code: str) -> bool:
        """Say whether findings of a code are wanted; the engine's own (KIT...) can be ignored like any."""
        return not loading.matches(code, self._settings.ignore)

    def trust(self, unsafe: bool | None = None) -> Safety:
        """Return how safe a fix must be to be made: what is asked for, else what the settings say."""
        return Safety.UNSAFE if (self._settings.unsafe_fixes if unsafe is None else unsafe) else Safety.SAFE

    def _learned_files(self) -> dict[str, Path]:
        return {name: self._settings.path(path) for name, path in self._settings.learned.items()}

    @property
    def problems(self) -> tuple[str, ...]:
        """What went wrong with plugins that this normalizer does without."""
        return self._plugins.problems

    @property
    def first_pass(self) -> tuple[CorpusRule, ...]:
        """The rules that judge a record by all the others, and have nothing learned to go by."""
        return self._corpus_rules

    @property
    def corpus_rules(self) -> tuple[str, ...]:
        """The codes of these rules."""
        return tuple(rule.code for rule in self._corpus_rules)

    @cached_property
    def ruleset(self) -> str:
        """``"normkit 0.1.0 sha256:..."``: the same for the same rules, options, code and data files."""
        from normkit.engine.fingerprint import fingerprint

        return fingerprint(self.rules, self._learned_files().values())

    # ------------------------------------------------------------ one record

    def check(self, record: Mapping[str, object]) -> Outcome:
        """Look at a record (any mapping; headline, body, ... are understood) and change nothing."""
        return self.judge(record, trust=None)

    def fix(self, record: Mapping[str, object], unsafe: bool | None = None) -> Outcome:
        """Fix what can be fixed safely, with ``unsafe`` also what is right in most cases only.

        None, here and below, leaves that to the settings, which say no unless told otherwise.
        """
        return self.judge(record, self.trust(unsafe))

    def __call__(self, record: Mapping[str, object]) -> dict[str, object]:
        """Return the fixed record: the shape that Scrapy pipelines, dlt and datasets.map take."""
        return dict(self.fix(record).record)

    # ------------------------------------------------------------ many records

    def stream(self, records: Iterable[Mapping[str, object]], unsafe: bool | None = None) -> Iterator[Outcome]:
        """Yield the outcome of each record, lazily and in order; corpus rules are skipped."""
        return (self.fix(record, unsafe) for record in records)

    def corpus(self, records: Iterable[Mapping[str, object]], unsafe: bool | None = None) -> Iterator[Outcome]:
        """Yield the outcome of each record, judged with knowledge of all of them: two passes, in order."""
        every = list(records)
        named = [(record, f"#{number}") for number, record in enumerate(every, 1)]
        learned = self.learn(self.collect(record, name) for record, name in named)
        trust = self.trust(unsafe)
        return (self.judge(record, trust, learned=learned, name=name) for record, name in named)

    def fix_batch(self, batch: Any, unsafe: bool | None = None) -> Any:
        """Fix a table: anything with ``__arrow_c_stream__`` in, a pyarrow.Table with the same columns out.

        Needs pyarrow (extra ``normkit[parquet]``). A fix that needs a column the table lacks, or a value
        that its column cannot hold, is not made.
        """
        from normkit.engine.arrow_batch import fixed_table

        trust = self.trust(unsafe)
        return fixed_table(batch, lambda row, columns: self.judge(row, trust, columns.__contains__).record)

    def collect(self, record: Mapping[str, object], name: str = "") -> list[Fragment]:
        """Return what one record tells the corpus rules: the first pass."""
        canonical = to_record(record, self._names, name)[0]
        return [corpus.collect(rule, canonical) for rule in self._corpus_rules]

    def learn(self, collected: Iterable[list[Fragment]]) -> Learned:
        """Return what the corpus rules make of what all records tell: between the passes.

        Rules that fail do not judge: ``problems`` says why, and ``Outcome.skipped`` names them.
        """
        return self._heeded(corpus.reduce(self._corpus_rules, chain.from_iterable(collected)))

    def learn_from(self, gathering: Gathering) -> Learned:
        """Do the same with what was gathered, perhaps on disk."""
        return self._heeded(gathering.learned(self._corpus_rules))

    def _heeded(self, learned: Learned) -> Learned:
        for code, problem in learned.problems.items():
            if self._on_error == "raise":
                raise PluginError(f"corpus rule {code} cannot judge: {problem}")
            _log().warning("corpus rule %s cannot judge: %s", code, problem)
        return learned

    # ------------------------------------------------------------ the walk of one record

    def judge(
        self,
        given: Mapping[str, object],
        trust: Safety | None,
        places: Places | None = None,
        learned: Learned | None = None,
        name: str = "",
    ) -> Outcome:
        """Take one record all the way: ``check``, ``fix`` and the command line are views on this.

        ``trust`` None changes nothing. ``places`` says which fields the record's container can hold;
        None means any. ``learned`` is what ``learn`` returned; without it corpus rules are skipped.
        ``name`` stands in for a missing id.
        """
        before, wrong = to_record(given, self._names, name)
        rules = self._rules_for(before, learned)
        own = own_names(tuple(given), self._names)

        def look(record: Record) -> Seen:
            return self._look(record, rules, learned)

        def trusted(finding: Finding) -> bool:
            if trust is None or finding.fix is None or finding.fix.safety < trust:
                return False
            return places is None or not homeless(finding.fix, own, places)

        record, changes, seen, restless = _settle(before, look, trusted)
        findings, mentions = seen
        if restless:
            message = f"the fixes of {', '.join(restless)} do not come to rest; the record is left untouched"
            findings.append(_notice(engine_codes.UNSETTLED, message))
        for field, type_name in wrong.items():
            findings.append(_notice(engine_codes.NO_TEXT, f"field {field!r} holds a {type_name}, not text", field))
        if not own.keys() & {"text", "title"}:
            message = f"no field is known as a text or a title; there are {', '.join(map(str, given)) or 'none'}"
            findings.append(_notice(engine_codes.NO_TEXT, message))
        findings = [finding for finding in findings if self.reports(finding.code)]
        fixed = from_record(given, before, record, self._names) if changes else dict(given)
        skipped = tuple(code for code in self.corpus_rules if learned is None or code not in learned.facts)
        return Outcome(fixed, tuple(changes), tuple(findings), tuple(mentions), not restless, skipped, given)

    def _rules_for(self, record: Record, learned: Learned | None) -> Sequence[Rule]:
        rules: Sequence[Rule] = self._record_rules
        if learned and self._corpus_rules:
            corpus_codes = self.corpus_rules
            rules = [rule for rule in self.rules if rule.code not in corpus_codes or rule.code in learned.facts]
        if self._ignored_sources:
            ignored = [code for source in _sources(record) for code in self._ignored_sources.get(source, ())]
            rules = [rule for rule in rules if not loading.matches(rule.code, ignored)]
        return rules

    def _look(self, record: Record, rules: Sequence[Rule], learned: Learned | None) -> Seen:
        """Ask every rule about the record; return the findings by (span, code) and the mentions by span."""
        findings: list[Finding] = []
        mentions: list[Mention] = []
        context = Context(self._anchor(record, findings))
        facts = {**self._known, **learned.facts} if learned else self._known
        for rule in rules:
            own = replace(context, facts=facts[rule.code]) if rule.code in facts else context
            try:
                found = list(rule.check(record, own))
                for item in found:
                    expect_in_range(item, record)
            except Exception as error:  # a stranger's rule may raise anything
                self._survive(error, f"rule {rule.code} ({rule.name})", findings)
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
        return findings, mentions

    def _anchor(self, record: Record, findings: list[Finding]) -> date | None:
        try:
            anchor: date | None = self._plugins.manager.hook.anchor_date(record=record)
        except Exception as error:  # as above
            self._survive(error, "hook anchor_date", findings)
            return None
        return anchor

    def _survive(self, error: Exception, what: str, findings: list[Finding]) -> None:
        """Turn an error of a plugin into a finding, or raise it where the user wants that."""
        if self._on_error == "raise":
            raise error
        _log().debug("%s failed", what, exc_info=error)
        message = f"{what} failed: {type(error).__name__}: {error}"
        findings.append(_notice(engine_codes.BROKEN_RULE, message, severity=Severity.ERROR))


@cache
def _log() -> Logger:
    """Return the logger; logging is imported when there is something to say (it takes longer than a small check)."""
    import logging

    log = logging.getLogger("normkit")
    log.addHandler(logging.NullHandler())
    return log


def _settle(
    before: Record, look: Callable[[Record], Seen], trusted: Callable[[Finding], bool]
) -> tuple[Record, list[Change], Seen, list[str]]:
    """Look and apply until nothing changes: return the record, its changes and what was seen last.

    Where that takes more than 8 rounds, the record comes back as it was, with the codes of the rules
    that would go on.
    """
    record, changes, seen = before, list[Change](), look(before)
    for round in range(1, MAX_ROUNDS + 1):
        record, made = edits.apply(record, filter(trusted, seen[0]), round)
        if not made:
            return record, changes, seen, []
        changes += made
        seen = look(record)
    _, made = edits.apply(record, filter(trusted, seen[0]))
    if not made:
        return record, changes, seen, []
    return before, [], look(before), sorted({change.code for change in made})


def _restore(
    rules: tuple[Rule, ...] | None, settings: loading.Settings, on_error: Literal["report", "raise"]
) -> Normalizer:
    return Normalizer(rules=rules, settings=settings, on_error=on_error)


def _codes(codes: Iterable[str]) -> tuple[str, ...]:
    return (codes,) if isinstance(codes, str) else tuple(codes)


def _notice(code: str, message: str, field: str = "text", severity: Severity = Severity.WARNING) -> Finding:
    return Finding(Span(field, 0, 0), message, None, severity, code)


def _stamp(finding: Finding, code: str) -> Finding:
    return Finding(finding.span, finding.message, finding.fix, finding.severity, code)


def _sources(record: Record) -> list[str]:
    return [name for name in (record.text("source"), record.host, record.host.removeprefix("www.")) if name]
