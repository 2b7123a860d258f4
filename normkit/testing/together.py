"""The laws of rules together: any number of them in one normalizer, one record, one way of treating it."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from normkit.core import engine_codes
from normkit.core.errors import ReplayError
from normkit.core.fields import field_names, to_record
from normkit.core.model import Change, Finding, Outcome, Record
from normkit.core.serial import (
    Decision,
    change_dict,
    change_of,
    finding_dict,
    finding_of,
    fingerprint,
    mention_dict,
    mention_of,
    owner,
)
from normkit.corpus.passes import CorpusKnowledge
from normkit.engine.edits import apply, replay, revert
from normkit.engine.normalizer import Normalizer
from normkit.engine.placement import Places, capacity
from normkit.engine.policy import Policy
from normkit.testing.harness import BreachError, is_triggered, spans

AnyRecord = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Treatment:
    """How a record is treated."""

    unsafe: bool = False
    places: Places = "any"
    """Where values may go, as ``Normalizer.fix`` takes it."""
    decided: int | None = None
    """A number from which follows what a person decided of each finding: accept, reject or nothing; None: nothing."""

    def decisions(
        self, kit: Normalizer, record: AnyRecord, knowledge: CorpusKnowledge | None = None, name: str = ""
    ) -> dict[str, Decision]:
        """Return what was decided of the findings of a record."""
        if self.decided is None:
            return {}
        seen = kit.judge(record, knowledge=knowledge, name=name)
        marks = {fingerprint(finding, to_record(record, origin=name)[0]) for finding in seen.findings}
        said = (Decision.ACCEPT, Decision.REJECT, None)
        chosen = {mark: said[(int(mark, 16) + self.decided) % 3] for mark in sorted(marks)}
        return {mark: one for mark, one in chosen.items() if one is not None}


def kept_laws(
    kit: Normalizer,
    given: AnyRecord,
    how: Treatment = Treatment(),
    knowledge: CorpusKnowledge | None = None,
    name: str = "",
) -> Outcome:
    """Return what comes of a record; raise BreachError if any law of rules together is broken on the way.

    The laws: nothing raises; what is given is not changed; the same comes twice; a look changes nothing; fixes come
    to rest, are taken back, replay, and once made leave nothing to make; values go where they may; no text is lost
    whole; what a person rejected is neither made nor shown; spans and serial forms fit. ``kit`` has been told of no own
    names of fields; ``name`` stands in for a missing id, as in ``Normalizer.judge``.
    """
    with _nothing_raised():
        return _kept(kit, given, how, knowledge, name)


def kept_laws_of_corpus(kit: Normalizer, records: Sequence[AnyRecord], how: Treatment = Treatment()) -> list[Outcome]:
    """Return what comes of records that are judged by each other; raise BreachError as ``kept_laws`` does.

    Besides, every rule learns; and where there is one alone, what was fixed has nothing more to fix when the rule
    learns from it anew. Of several rules, one's fixes may be what another learns from: a second run can then find more.
    """
    with _nothing_raised():
        names = [f"#{number}" for number in range(1, len(records) + 1)]
        knowledge = _learned(kit, records, names)
        outcomes = [_kept(kit, record, how, knowledge, name) for record, name in zip(records, names, strict=True)]
        if how.decided is None and len(kit.rules) == 1:
            fixed = [outcome.record for outcome in outcomes]
            anew = _learned(kit, fixed, names)
            for record, name in zip(fixed, names, strict=True):
                policy = Policy(kit.trust(how.unsafe), capacity(how.places, record))
                changes = kit.judge(record, policy, anew, name).changes
                _expect(not changes, f"what is learned from the fixed records changes more: {changes[:2]}")
        return outcomes


def _learned(kit: Normalizer, records: Sequence[AnyRecord], names: list[str]) -> CorpusKnowledge:
    knowledge = kit.learn(map(kit.collect, records, names))
    _expect(not knowledge.problems, f"a rule cannot learn: {dict(knowledge.problems)}")
    return knowledge


@contextmanager
def _nothing_raised() -> Iterator[None]:
    try:
        yield
    except BreachError:
        raise
    except Exception as error:  # whatever it is: nothing may
        raise BreachError(f"it raises {type(error).__name__}: {str(error)[:300]}") from error


def _kept(kit: Normalizer, given: AnyRecord, how: Treatment, knowledge: CorpusKnowledge | None, name: str) -> Outcome:
    copy = deepcopy(given)
    decisions = how.decisions(kit, given, knowledge, name)
    policy = Policy(kit.trust(how.unsafe), capacity(how.places, given), decisions)

    def fixed(record: AnyRecord) -> Outcome:
        plain = not (decisions or knowledge or name)
        return kit.fix(record, how.unsafe, how.places) if plain else kit.judge(record, policy, knowledge, name)

    out, look = fixed(given), kit.judge(given, knowledge=knowledge, name=name)
    before, after = to_record(given, origin=name)[0], to_record(out.record, origin=name)[0]
    _expect(alike(given, copy), "the record that was given is changed")
    _expect(alike(out.undo(), copy), "undo does not give the input back")
    _expect(not look.changes and alike(look.record, copy), "a look changes the record")
    _expect(out.settled, "the fixes do not come to rest")
    for broken in (f for one in (look, out) for f in one.findings if f.code == engine_codes.BROKEN_RULE):
        raise BreachError(broken.message)
    _expect_history(before, after, out.changes)
    _expect_spans(look, before)
    _expect_spans(out, after)
    _expect(not before.text("text").strip() or bool(after.text("text").strip()), "the whole text is gone")
    _expect_places(how.places, given, out.record, typed=not (decisions or knowledge or name))
    _expect_serial(out)
    _expect_triggers(kit, look, before)
    for change in out.changes:
        accepted = change.safety >= kit.trust(how.unsafe) or decisions
        _expect(bool(accepted), f"{change.code} makes a fix that is {change.safety.name}")
    for finding in out.findings:
        rejected = decisions.get(fingerprint(finding, after)) is Decision.REJECT
        _expect(not rejected, f"{finding.code} shows what a person rejected")
    _expect(
        fixed(deepcopy(given)) == out or not alike(given, given), "the same record, fixed again, comes out otherwise"
    )
    if any(finding.code == engine_codes.UNFIT for finding in out.findings):
        return out  # left as it is, with the reason
    if decisions and owner(before) != owner(after):
        return out  # a record that is known by what was fixed in it: nobody has decided anything of it yet
    again, check = fixed(out.record), kit.judge(out.record, knowledge=knowledge, name=name)
    _expect(not again.changes and alike(again.record, out.record), f"fixing twice changes more: {again.changes[:2]}")
    own = field_names(given).own
    left = [finding for finding in check.findings if policy.makes(finding, after, own)]
    # Fixes that together would leave no text are not made, whatever was decided of each, and of being told so.
    told = (*out.findings, *kit.judge(given, knowledge=knowledge, name=name).findings)
    held = any(f.code == engine_codes.INVALID and "would leave no text" in f.message for f in told)
    emptied = held or not apply(after, left)[0].text("text").strip()
    _expect(not left or emptied, f"after fixing it still offers {left[:1]}")
    return out


def alike(a: object, b: object) -> bool:
    """Say whether two values are the same, types, order of keys and NaN included."""
    if type(a) is not type(b):
        return False
    if isinstance(a, Mapping) and isinstance(b, Mapping):
        pairs = zip(a.items(), b.items(), strict=False)
        return len(a) == len(b) and all(alike(x, y) for pair in pairs for x, y in zip(*pair, strict=True))
    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
        return len(a) == len(b) and all(map(alike, a, b))
    return a is b or a == b or (a != a and b != b)


def _expect(holds: bool, why: str) -> None:
    if not holds:
        raise BreachError(why)


def _expect_history(before: Record, after: Record, changes: tuple[Change, ...]) -> None:
    try:
        again, back = replay(before, changes), revert(after, changes)
    except ReplayError as error:
        raise BreachError(f"the changes do not fit: {error}") from error
    _expect(again == after, f"the changes replay to {dict(again.fields)!r:.300}")
    _expect(back == before, f"the changes revert to {dict(back.fields)!r:.300}")


def _expect_spans(outcome: Outcome, record: Record) -> None:
    for span in (span for item in (*outcome.findings, *outcome.mentions) for span in spans(item)):
        _expect(0 <= span.start <= span.end <= len(record.text(span.field)), f"{span} lies outside its field")
    for mention in outcome.mentions:
        words = mention.span.of(record)
        _expect(words.strip() == words != "", f"a mention covers {words!r}")


def _expect_places(places: Places, given: AnyRecord, fixed: AnyRecord, typed: bool) -> None:
    if places == "any":
        return
    allowed = given if places == "own" or isinstance(places, str) else places
    for key in fixed:
        _expect(key in given or key in allowed, f"a value went under {key!r}, which has no place")
    if places == "own" and typed:
        for key, value in given.items():
            fits = value is None or value != value or type(fixed[key]) is type(value)
            _expect(fits, f"{key!r} has become a {type(fixed[key]).__name__}")


def _expect_serial(outcome: Outcome) -> None:
    copy = pickle.loads(pickle.dumps((outcome.findings, outcome.changes, outcome.mentions)))
    _expect(copy == (outcome.findings, outcome.changes, outcome.mentions), "the outcome pickles to something else")
    forms: tuple[tuple[Any, Any, Any], ...] = (
        (outcome.findings, finding_dict, finding_of),
        (outcome.changes, change_dict, change_of),
        (outcome.mentions, mention_dict, mention_of),
    )
    for items, to_dict, from_dict in forms:
        for item in items:
            _expect(from_dict(json.loads(json.dumps(to_dict(item)))) == item, f"the JSON of {item} says something else")


def _expect_triggers(kit: Normalizer, look: Outcome, record: Record) -> None:
    told: dict[str, Finding] = {finding.code: finding for finding in look.findings}
    for rule in kit.rules:
        if rule.code in told:
            what = f"{rule.code} finds {told[rule.code]} where none of its triggers stands"
            _expect(is_triggered(rule, record), what)
