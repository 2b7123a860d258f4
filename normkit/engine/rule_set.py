"""The rules of a normalizer: which look at a record, in which stage, and what they know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from normkit.core.model import Record
from normkit.core.rule import Rule, Stage, described
from normkit.corpus import passes
from normkit.corpus.passes import CorpusKnowledge
from normkit.settings.selection import matches

if TYPE_CHECKING:
    from pathlib import Path


class RuleSet:
    """Rules in the order of their codes, with what they know beforehand. Immutable."""

    def __init__(
        self,
        rules: tuple[Rule, ...],
        learned_files: Mapping[str, Path],
        source_ignores: Mapping[str, tuple[str, ...]],
    ) -> None:
        """``learned_files``: what was learned ("names") -> the file that corpus rules go by, without a first pass.

        ``source_ignores``: a record's source, or the host of its URL -> codes or prefixes of rules that leave it alone.
        Raises ConfigError for a learned file that cannot be read or makes no sense.
        """
        self.rules = rules
        self.source_ignores = source_ignores
        self.learned = passes.load_learned(rules, learned_files)
        """code -> what its file says to that rule."""
        self.corpus_rules = tuple(rule for rule in passes.corpus_rules(rules) if rule.code not in self.learned)
        """Those that judge a record by all the others, and have nothing learned to go by."""
        codes = {rule.code for rule in self.corpus_rules}
        self.record_rules = tuple(rule for rule in rules if rule.code not in codes)
        """Those that need no first pass."""
        self.repairs = tuple(rule for rule in rules if rule.stage is Stage.REPAIR)
        """Those that mend damaged text before any other looks."""
        self._learned_files = learned_files

    @property
    def key(self) -> str:
        """The same for sets that judge alike in one run: rules, options, learned files and ignores.

        ``Normalizer.ruleset`` holds beyond a run: it counts the content of code and data files, too.
        """
        return repr(
            (
                tuple(map(described, self.rules)),
                sorted(self._learned_files.items()),
                sorted(self.source_ignores.items()),
            )
        )

    def looking_at(self, record: Record, knowledge: CorpusKnowledge | None) -> Sequence[Rule]:
        """Return the rules that look at a record; corpus rules only where something is known to them."""
        rules: Sequence[Rule] = self.record_rules
        if knowledge and self.corpus_rules:
            waiting = {rule.code for rule in self.corpus_rules} - knowledge.facts.keys()
            rules = [rule for rule in self.rules if rule.code not in waiting]
        if self.source_ignores:
            names = (record.text("source"), record.host, record.host.removeprefix("www."))
            ignored = [code for name in names for code in self.source_ignores.get(name, ())]
            rules = [rule for rule in rules if not matches(rule.code, ignored)]
        return rules

    def knowledge(self, of_run: CorpusKnowledge | None) -> Mapping[str, object]:
        """Return code -> what a corpus rule knows, from a learned file or from the first pass of this run."""
        return {**self.learned, **of_run.facts} if of_run else self.learned


_R = TypeVar("_R", bound=Rule)
_watcher: Callable[[str], bool] | None = None


def watch(watcher: Callable[[str], bool] | None) -> None:
    """Tell the watcher, in this process, the code of each rule before it is asked, and "" when all were.

    A rule to which it says False is not asked. So a rule that ends its process can be named, and left out.
    """
    global _watcher
    _watcher = watcher


def may_ask(code: str) -> bool:
    """Tell whoever watches what is asked next; say whether it may be."""
    return _watcher is None or _watcher(code)


def asked(rules: Iterable[_R]) -> Iterable[_R]:
    """Return the rules as they may be asked, one after the other."""
    return rules if _watcher is None else _watched(rules)


def _watched(rules: Iterable[_R]) -> Iterator[_R]:
    for rule in rules:
        if may_ask(rule.code):
            yield rule
    may_ask("")
