"""The rules of a normalizer: which look at a record, in which stage, what they know, and a fingerprint of it all."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from normkit._version import __version__
from normkit.core.engine_codes import NOTICES
from normkit.core.model import Record
from normkit.core.rule import Rule, Stage, described
from normkit.core.text import visible
from normkit.corpus import learned_file, passes
from normkit.corpus.passes import CorpusKnowledge
from normkit.settings.selection import matches

if TYPE_CHECKING:
    from pathlib import Path

    from normkit.corpus.knowledge import Learned


class RuleSet:
    """Rules in the order of their codes, with what they know beforehand. Immutable."""

    def __init__(
        self,
        rules: tuple[Rule, ...],
        learned_files: Mapping[str, Path],
        source_ignores: Mapping[str, tuple[str, ...]],
        known: Learned | None = None,
    ) -> None:
        """``learned_files``: what was learned ("names") -> the file that corpus rules go by, without a first pass.

        ``source_ignores``: a record's source, or the host of its URL -> codes or prefixes of rules that leave it alone.
        ``known`` is what corpus rules learned from records. Raises ConfigError for what was learned if it cannot be
        read or makes no sense.
        """
        self.rules = rules
        self.source_ignores = source_ignores
        corpus_rules = passes.corpus_rules(rules)
        self.learned = {
            **(known.facts(corpus_rules) if known else {}),
            **passes.load_learned(rules, learned_files),
        }
        """code -> what that rule knows beforehand."""
        self.corpus_rules = tuple(rule for rule in corpus_rules if rule.code not in self.learned)
        """Those that judge a record by all the others, and have nothing learned to go by."""
        codes = {rule.code for rule in self.corpus_rules}
        self.record_rules = tuple(rule for rule in rules if rule.code not in codes)
        """Those that need no first pass."""
        self.repairs = tuple(rule for rule in rules if rule.stage is Stage.REPAIR)
        """Those that mend damaged text before any other looks."""
        self._learned_files = learned_files
        self._known = known.digest if known else ""

    @property
    def key(self) -> str:
        """The same for sets that judge alike in one run: rules, options, learned files and ignores.

        ``fingerprint`` holds beyond a run: it counts the content of code and data files, too.
        """
        return repr(
            (
                tuple(map(described, self.rules)),
                sorted(self._learned_files.items()),
                sorted(self.source_ignores.items()),
                self._known,
            )
        )

    @cached_property
    def fingerprint(self) -> str:
        """``"normkit 0.1.0 sha256:..."``: the same for the same rules, options, code and data files."""
        return _fingerprint(self.rules, self._learned_files.values(), self._known)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Code -> name, of the rules and of what the engine itself reports."""
        named = {rule.code: visible(rule.name) for rule in self.rules}
        return named | {code: name for code, (name, _) in NOTICES.items()}

    def skipped(self, knowledge: CorpusKnowledge | None) -> tuple[str, ...]:
        """Return the codes of the corpus rules that know nothing to judge by."""
        codes = (rule.code for rule in self.corpus_rules)
        return tuple(code for code in codes if knowledge is None or code not in knowledge.facts)

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


def _fingerprint(rules: Iterable[Rule], learned: Iterable[Path], known: str) -> str:
    """Return a digest over rules, options, the files of their packages, and what was learned.

    Of a file that an option names its content counts, and not where it lies.
    """
    import hashlib
    from pathlib import Path

    digest = hashlib.sha256()
    packages = {"normkit"}
    for rule in sorted(rules, key=lambda rule: rule.code):
        files = {entry.name: value for entry in fields(rule) if isinstance(value := getattr(rule, entry.name), Path)}
        digest.update(f"{rule.code} {described(replace(rule, **dict.fromkeys(files)))}\n".encode())
        for part in chain.from_iterable(map(learned_file.digested, files.values())):
            digest.update(part)
        packages.add(type(rule).__module__.partition(".")[0])
    for package in sorted(packages):
        digest.update(_package_digest(package))
    for part in chain.from_iterable(map(learned_file.digested, learned)):
        digest.update(part)
    digest.update(known.encode())
    return f"normkit {__version__} sha256:{digest.hexdigest()[:16]}"


@cache
def _package_digest(package: str) -> bytes:
    """Return a digest of the files of a package as this process imported it; its bytecode aside."""
    import hashlib
    from pathlib import Path

    digest = hashlib.sha256()
    for root in getattr(sys.modules.get(package), "__path__", ()):
        for file in sorted(Path(root).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{package}/{file.relative_to(root).as_posix()}\n".encode())
                digest.update(file.read_bytes())
    return digest.digest()


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
