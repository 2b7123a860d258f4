"""The laws that every rule keeps. One function each: its name is the law's id, its docstring the law.

A promise is given a rule, and most also records (mappings with an ``id``; several for a corpus
rule). It raises BreachError where the rule breaks its word.
"""

from __future__ import annotations

import pickle
from collections.abc import Mapping, Sequence
from copy import deepcopy
from itertools import chain, groupby
from typing import Any

from normkit.core.errors import ReplayError, reason
from normkit.core.fields import to_record
from normkit.core.model import Finding, Mention, Record, Safety
from normkit.core.rule import CorpusRule, Rule
from normkit.engine import edits
from normkit.engine.gate import admitted, admitted_evidence
from normkit.testing.harness import (
    BreachError,
    Fields,
    canonical,
    checked,
    contexts,
    copies,
    evidence,
    fixed,
    is_triggered,
    look,
    own_records,
    picklable,
    plain,
    size,
    spans,
    ways,
)
from normkit.testing.purity import WORLDS, asked, elsewhere

CALM = Record("calm", {"title": "Rain", "text": "It rained in Velmora.", "published": "2025-03-14"})
"""What a rule looks at between two looks at something else."""

TRUSTS = (Safety.SAFE, Safety.UNSAFE)


# ---------------------------------------------------------------- looking


def any_text_is_survived(rule: Rule, records: Sequence[Fields]) -> None:
    """No text makes the rule raise, and it yields nothing but findings and mentions."""
    every = canonical(records)
    try:
        found = [
            item for context in contexts(rule, records) for record in every for item in rule.check(record, context)
        ]
    except Exception as error:  # a stranger's rule may raise anything
        raise BreachError(f"it raises {type(error).__name__}: {error}", records) from error
    for item in found:
        if not isinstance(item, (Finding, Mention)):
            raise BreachError(f"check() yields a {type(item).__name__}: {item!r}", records)


def spans_are_in_range(rule: Rule, records: Sequence[Fields]) -> None:
    """Every span, of a finding, an edit or a mention, lies inside its field."""
    for context in contexts(rule, records):
        for record in canonical(records):
            for span in (span for item in look(rule, record, context) for span in spans(item)):
                if not 0 <= span.start <= span.end <= len(record.text(span.field)):
                    length = len(record.text(span.field))
                    raise BreachError(f"{span} lies outside the field, which has {length} code points", records)


def the_engine_admits_what_it_yields(rule: Rule, records: Sequence[Fields]) -> None:
    """What it yields makes sense to the engine: types, names of fields, edits of one fix that do not collide."""
    for context in contexts(rule, records):
        for record in canonical(records):
            try:
                admitted(rule.check(record, context), record, rule.code)
            except (TypeError, ValueError) as error:
                raise BreachError(f"the engine makes a KIT002 of it: {reason(error)}", records) from error


def evidence_is_plain(rule: Rule, records: Sequence[Fields]) -> None:
    """What speaks for a finding is told in plain words that the engine admits, and nothing is raised."""
    for context in contexts(rule, records):
        for record in canonical(records):
            for finding in (one for one in rule.check(record, context) if isinstance(one, Finding)):
                try:
                    told = admitted_evidence(evidence(rule, record, context, [finding]))
                except Exception as error:  # a stranger's rule may raise anything
                    raise BreachError(f"evidence() raises {type(error).__name__}: {error}", records) from error
                if blank := [one for one in told if not one.what.strip()]:
                    raise BreachError(f"evidence() says nothing: {blank[0]!r}", records)


def two_looks_agree(rule: Rule, records: Sequence[Fields]) -> None:
    """The same record gives the same findings again: after other records, and from an equal rule."""
    every = canonical(records)
    for context in contexts(rule, records):
        first = [look(rule, record, deepcopy(context)) for record in every]
        look(rule, CALM, deepcopy(context))
        for which, other in copies(rule):
            for record, before in zip(reversed(every), reversed(first), strict=True):
                if (now := look(other, record, deepcopy(context))) != before:
                    raise BreachError(f"the first look finds {before!r};\n{which} it finds {now!r}", records)


def nothing_is_mutated(rule: Rule, records: Sequence[Fields]) -> None:
    """Looking leaves the record, the learned facts and the rule as they were."""
    for context in contexts(rule, records):
        for given in records:
            record, options, facts = to_record(given)[0], repr(rule), deepcopy(context.facts)
            comparable = facts == context.facts
            look(rule, record, context)
            if record != to_record(given)[0]:
                raise BreachError(f"the record has become {dict(record.fields)!r}", records)
            if comparable and facts != context.facts:
                raise BreachError("check() has changed the facts that reduce() returned", records)
            if options != repr(rule):
                raise BreachError(f"the rule has become {rule!r}", records)


def neither_clock_nor_chance_is_asked(rule: Rule) -> None:
    """The rule asks neither the clock nor chance: tomorrow it finds the same."""
    records = own_records(rule)
    for context in contexts(rule, records):
        for record in canonical(records):
            longer = Record(record.id, {field: f"{text} ." for field, text in record.fields.items()})
            for one in (record, longer):  # a cache may answer for the first
                if call := asked(rule, one, context):
                    raise BreachError(f"it calls {call}()", [plain(one)])


def another_process_agrees(rule: Rule) -> None:
    """The rule finds the same in another process, whatever its hash seed, time zone and locale."""
    if not picklable(rule):
        return
    records = sorted(own_records(rule), key=lambda record: size([record]))
    looks = [(record, context) for record in canonical(records) for context in contexts(rule, records)]
    sound = [pair for pair in looks if not isinstance(look(rule, *pair), str)]
    first, second = (elsewhere(rule, sound, world) for world in WORLDS)
    for (record, _), here, there in zip(sound, first, second, strict=True):
        if here != there:
            raise BreachError(f"one process finds {here!r};\nanother finds {there!r}", [plain(record)])


def only_what_it_reads_matters(rule: Rule, records: Sequence[Fields]) -> None:
    """The rule finds the same whatever stands in the fields that it does not say it reads."""
    if rule.reads is None:
        return
    for context in contexts(rule, records):
        for record in canonical(records):
            rest = {field: text for field, text in record.fields.items() if field in rule.reads}
            with_all, with_own = look(rule, record, context), look(rule, Record(record.id, rest), context)
            if with_all != with_own:
                says = f"it says that it reads {', '.join(rule.reads)}"
                raise BreachError(f"{says};\nwith other fields it finds {with_all!r},\nwithout {with_own!r}", records)


def nothing_is_found_without_a_trigger(rule: Rule, records: Sequence[Fields]) -> None:
    """The rule finds nothing in a record that holds none of its triggers."""
    if rule.triggers is None:
        return
    for context in contexts(rule, records):
        for record in canonical(records):
            if not is_triggered(rule, record) and (found := look(rule, record, context)):
                raise BreachError(f"it finds {found!r} where none of its triggers stands", records)


# ---------------------------------------------------------------- fixing


def fixes_settle(rule: Rule, records: Sequence[Fields]) -> None:
    """Fixes come to rest within 8 rounds."""
    for trust in TRUSTS:
        if not all(outcome.settled for outcome in fixed(rule, records, trust)):
            raise BreachError(f"after 8 rounds of {trust.name} fixes there is still something to fix", records)


def fixing_twice_is_fixing_once(rule: Rule, records: Sequence[Fields]) -> None:
    """Fixing what was fixed changes nothing more."""
    for trust in TRUSTS:
        once = [plain(after) for _, after, _ in ways(rule, records, trust)]
        twice = [plain(after) for _, after, _ in ways(rule, once, trust)]
        if once != twice:
            raise BreachError(f"{trust.name} fixes, once, give {once!r};\ntwice they give {twice!r}", records)


def undo_gives_the_input_back(rule: Rule, records: Sequence[Fields]) -> None:
    """Taking back the changes of a fix gives the input, exactly."""
    for trust in TRUSTS:
        for before, after, outcome in ways(rule, records, trust):
            try:
                back = edits.revert(after, outcome.changes)
            except ReplayError as error:
                raise BreachError(f"the changes cannot be taken back: {error}", records) from error
            if back != before or outcome.undo() != plain(before):
                raise BreachError(f"what comes back is {dict(back.fields)!r}", records)


def the_change_log_replays(rule: Rule, records: Sequence[Fields]) -> None:
    """Making the logged changes on the input gives the fixed record."""
    for trust in TRUSTS:
        for before, after, outcome in ways(rule, records, trust):
            try:
                again = edits.replay(before, outcome.changes)
            except ReplayError as error:
                raise BreachError(f"the changes do not replay: {error}", records) from error
            if again != after:
                raise BreachError(f"fixing gives {dict(after.fields)!r};\nreplaying {dict(again.fields)!r}", records)


def nothing_fixable_is_left(rule: Rule, records: Sequence[Fields]) -> None:
    """Checking after fixing finds nothing that could still be fixed."""
    for trust in TRUSTS:
        outcomes = fixed(rule, records, trust)
        after = [plain(to_record(outcome.record)[0]) for outcome in outcomes]
        for outcome, check in zip(outcomes, checked(rule, after), strict=True):
            left = [finding for finding in check.findings if finding.fix and finding.fix.safety >= trust]
            if outcome.settled and left:
                raise BreachError(f"after {trust.name} fixes it still offers {left[0]}", records)


def clean_text_stays(rule: Rule, records: Sequence[Fields]) -> None:
    """Clean articles come out of safe fixing byte for byte as they went in.

    A rule that is off by default is let off: who names it by its code wants articles changed that others call clean.
    """
    if not rule.default:
        return
    for outcome in fixed(rule, records, Safety.SAFE):
        if outcome.record != outcome.given:
            raise BreachError(f"a clean article is changed: {outcome.changes}", records)


# ---------------------------------------------------------------- the rule itself


def it_survives_pickling(rule: Rule) -> None:
    """An unpickled copy is equal to the rule, hashes the same, and finds the same."""
    try:
        copy = pickle.loads(pickle.dumps(rule))
        equal = copy == rule and hash(copy) == hash(rule)
    except Exception as error:  # a stranger's rule may raise anything
        raise BreachError(f"it raises {type(error).__name__}: {error}") from error
    if not equal:
        raise BreachError(f"{rule!r} comes back as {copy!r}")
    records = own_records(rule)
    for context in contexts(rule, records):
        for record in canonical(records):
            if look(copy, record, context) != look(rule, record, context):
                raise BreachError("the copy finds something else", [plain(record)])


def examples_hold(rule: Rule) -> None:
    """The rule has examples, and each is as it says: fine, found, or fixed."""
    if not rule.examples:
        raise BreachError("it has none; they are its documentation and its first tests")
    for example in rule.examples:
        given = example.records()
        findings = [finding for outcome in checked(rule, given) for finding in outcome.findings]
        if example.after is None and findings:
            raise BreachError(f"an example that is fine has {findings[0]}", given)
        if example.after is not None and not findings:
            raise BreachError("nothing is found in an example of the defect", given)
        outcomes = fixed(rule, given, Safety.UNSAFE if example.unsafe else Safety.SAFE)
        wanted = [_with_text(*pair) for pair in zip(given, example.results(), strict=True)]
        if (results := [dict(outcome.record) for outcome in outcomes]) != wanted:
            raise BreachError(f"fixing gives {results!r};\nthe example says {wanted!r}", given)


def _with_text(given: Mapping[str, str], wanted: Mapping[str, str]) -> Mapping[str, str]:
    """Return what comes of an example: fixes that would leave no text are not made."""
    return wanted if wanted.get("text", "").strip() or not given.get("text", "").strip() else given


def facts_of_a_key_reduce_alone(rule: CorpusRule, records: Sequence[Fields]) -> None:
    """What the facts of each key, or of several keys, reduce to, put together, is what all facts reduce to."""
    if not rule.key_fields:
        return
    facts = sorted(fact for record in canonical(records) for fact in rule.collect(record))
    whole: Any = rule.reduce(iter(facts))
    keys = [list(group) for _, group in groupby(facts, key=lambda fact: fact[: rule.key_fields])]
    for how, shares in (("key by key", [[key] for key in keys]), ("in two shares", [keys[::2], keys[1::2]])):
        together: dict[Any, Any] = {}
        for share in shares:
            part: Any = rule.reduce(chain.from_iterable(share))
            together |= part
        if together != whole:
            raise BreachError(f"all facts give {whole!r};\n{how} they give {together!r}", records)


def order_and_partition_do_not_matter(rule: CorpusRule, records: Sequence[Fields]) -> None:
    """A corpus rule judges the same in whatever order the records come, and however they are shared out."""
    first = {outcome.given["id"]: outcome for outcome in fixed(rule, records, Safety.SAFE)}
    for order in (records[::-1], [*records[1:], *records[:1]], [*records[::2], *records[1::2]]):
        for outcome in fixed(rule, order, Safety.SAFE):
            if outcome != first[outcome.given["id"]]:
                names = ", ".join(record["id"] for record in order)
                raise BreachError(f"{outcome.given['id']} is judged otherwise in the order {names}", records)
    if picklable(rule):
        shares = [pickle.loads(pickle.dumps((rule, canonical(share)))) for share in (records[::2], records[1::2])]
        apart = sorted(fact for copy, share in shares for record in share for fact in copy.collect(record))
        if apart != sorted(fact for record in canonical(records) for fact in rule.collect(record)):
            raise BreachError("two processes that share the records learn something else than one", records)
