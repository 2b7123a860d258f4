"""Corpus rules reduced in parts: a shuffle brings the facts of each key together, and what comes of them is joined.

For systems that shuffle by themselves; ``learn_batch`` does the same in one process. Needs pyarrow.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from normkit.core.errors import from_signal_handler, reason
from normkit.core.rule import CorpusRule
from normkit.corpus.fact_store import in_order
from normkit.corpus.knowledge import Learned
from normkit.corpus.passes import CorpusKnowledge, reduced
from normkit.engine.normalizer import Normalizer
from normkit.engine.tables.facts import Digest

if TYPE_CHECKING:
    import pyarrow as pa

Told = tuple[str, bytes | None, str | None]
"""A row of a table of facts: the rule's code, a fact or None, and why a record could not tell one."""


class Part(NamedTuple):
    """What one rule makes of the facts of some keys."""

    code: str
    first: bytes
    """The first of these facts, packed; empty where there are none."""
    digest: str
    """That of these facts."""
    knowledge: bytes | None
    """What ``reduce`` returned, pickled."""
    problem: str | None
    """Why a record could not tell its facts."""
    failure: str | None
    """Why ``reduce`` returned nothing."""


def reduced_parts(kit: Normalizer, batches: Iterable[pa.RecordBatch]) -> Iterator[Part]:
    """Yield what each corpus rule makes of a share of the facts.

    A share is sorted by the columns ``code`` and ``fact``, missing ones first, and holds all facts of the keys that it
    has any of: ``reduce`` of several keys is the union of that of each.
    """
    rules = {rule.code: rule for rule in kit.first_pass}
    for code, told in groupby(_rows(batches), key=itemgetter(0)):
        yield _part(rules[code], told)


def _rows(batches: Iterable[pa.RecordBatch]) -> Iterator[Told]:
    for batch in batches:
        columns = (batch.column(batch.schema.get_field_index(name)) for name in ("code", "fact", "problem"))
        yield from zip(*(column.to_pylist() for column in columns), strict=True)


def _part(rule: CorpusRule, told: Iterator[Told]) -> Part:
    digest, problems = Digest(), list[str]()

    def facts() -> Iterator[bytes]:
        for code, fact, problem in told:
            if fact is not None:
                digest.add(code, (fact,))
                yield fact
            elif problem:
                problems.append(problem)

    packed = facts()
    first, knowledge, failure = next(packed, b""), None, None
    if first:
        try:
            knowledge = pickle.dumps(reduced(rule, in_order(chain((first,), packed))), 5)
        except BaseException as error:  # a stranger's rule may raise anything
            if from_signal_handler(error):
                raise
            failure = reason(error)
            deque(packed, 0)  # all facts count in the digest
    return Part(rule.code, first, str(digest), knowledge, min(problems, default=None), failure)


def joined(kit: Normalizer, parts: Iterable[Part]) -> Learned:
    """Return what the corpus rules learn from all parts, in any order: what ``learn_batch`` learns from all facts."""
    every = _Parts(parts)
    return Learned.of(kit.first_pass, kit.learn_from(every), f"{kit.ruleset} {every.digest}")


class _Parts:
    """All parts of what the rules make of the facts."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts: dict[str, list[Part]] = {}
        self.digest = Digest()
        for part in sorted(parts, key=lambda part: part.first):
            self._parts.setdefault(part.code, []).append(part)
            self.digest.join(part.digest)

    def knowledge(self, rules: Iterable[CorpusRule]) -> CorpusKnowledge:
        """Return what the rules know: the union of the parts of each."""
        found: dict[str, object] = {}
        problems: dict[str, str] = {}
        for rule in rules:
            parts = self._parts.get(rule.code, [])
            problem = min((part.problem for part in parts if part.problem), default="")
            if problem := problem or next((part.failure for part in parts if part.failure), ""):
                problems[rule.code] = problem
                continue
            try:
                found[rule.code] = _union(rule, [pickle.loads(part.knowledge) for part in parts if part.knowledge])
            except BaseException as error:  # as above
                if from_signal_handler(error):
                    raise
                problems[rule.code] = reason(error)
        return CorpusKnowledge(found, dict(sorted(problems.items())))


def _union(rule: CorpusRule, parts: list[Any]) -> object:
    if len(parts) < 2:
        return parts[0] if parts else reduced(rule, iter(()))
    if not rule.key_fields:
        raise ValueError(f"its facts were reduced in {len(parts)} parts, and have no key to part them by")
    whole: dict[Any, Any] = {}
    for part in parts:
        if not isinstance(part, Mapping):
            raise TypeError(f"reduce() returns a {type(part).__name__}: only mappings can be reduced key by key")
        whole.update(part)
    return whole
