"""The clusters of spellings that a rule of the run goes by, as a document in which a person can decide on them.

It is what ``normkit learn`` would write, or the learned file that the settings name: the page shows its clusters, and
exports it with what a person decided there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from normkit.core.errors import from_signal_handler
from normkit.core.rule import ClusterForm, LearnableRule
from normkit.corpus import learned_file
from normkit.corpus.passes import CorpusKnowledge
from normkit.engine.normalizer import Normalizer

MOST_CLUSTERS = 20_000
"""Clusters of a document that a report holds: those that a person decided on, then those of most records."""


def clusters_of(kits: Iterable[Normalizer], knowledge: Mapping[str, CorpusKnowledge]) -> list[dict[str, Any]]:
    """Return for each rule with clusters: its ``code``, what it ``learns``, its ``form``, the ``clusters``, and how
    many of them were ``left`` out.

    ``knowledge`` is that of the run, by ``Normalizer.knowledge_key``. Nothing where files are judged by different
    rules or settings: one document could not be for all of them.
    """
    alike = {kit.knowledge_key: kit for kit in kits}
    if len(alike) != 1:
        return []
    ((key, kit),) = alike.items()
    found = kit.rule_set.knowledge(knowledge.get(key))
    rules = (rule for rule in kit.rules if isinstance(rule, LearnableRule) and rule.code in found)
    return [held for rule in rules if rule.clusters and (held := _held(rule, rule.clusters, found[rule.code], kit))]


def _held(rule: LearnableRule, form: ClusterForm, facts: object, kit: Normalizer) -> dict[str, Any] | None:
    """Return what the page is told of a rule; None where its document holds no clusters."""
    try:
        learned = kit.settings.learned_files().get(rule.learns)
        document = rule.dump(facts, {}) if learned is None else learned_file.read(learned)
        every = [_plain(cluster) for cluster in document.get(form.table, ())]
        for cluster in every:
            _expect_cluster(cluster, form)
    except BaseException as error:  # a stranger's rule may raise anything, and its document hold anything
        if from_signal_handler(error):
            raise
        return None
    if not every:
        return None
    shown = sorted(range(len(every)), key=lambda at: (*_rank(every[at], form), at))[:MOST_CLUSTERS]
    return {
        "code": rule.code, "learns": rule.learns, "form": form._asdict(),
        "clusters": [every[at] for at in sorted(shown)], "left": len(every) - len(shown),
    }  # fmt: skip


def _expect_cluster(cluster: Mapping[str, Any], form: ClusterForm) -> None:
    """Raise ValueError or TypeError for what is no cluster of this form."""
    spellings = [cluster.get(form.chosen), *cluster.get(form.others, ())]
    counts = cluster.get(form.counts, {})
    if not all(isinstance(one, str) for one in (*spellings, cluster.get(form.decision, ""))):
        raise ValueError("a spelling and a decision are texts")
    if not isinstance(counts, dict) or not all(type(count) is int for count in counts.values()):
        raise ValueError("counts are whole numbers")


def _rank(cluster: Mapping[str, Any], form: ClusterForm) -> tuple[bool, int]:
    """Return the order in which clusters are held: decided ones, then those of most records."""
    decided = cluster.get(form.decision, "") in ("", "keep", "merge", "split")
    return not decided, -sum(cluster.get(form.counts, {}).values())


def _plain(value: Any) -> Any:
    """Return a value of a document as JSON has it. Raises ValueError for one that JSON has not."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return list(map(_plain, value))
    if not isinstance(value, (str, bool, int)):
        raise ValueError(f"a document of clusters holds no {type(value).__name__}")
    return value
