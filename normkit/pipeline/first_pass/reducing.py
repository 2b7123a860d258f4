"""What corpus rules make of the facts, made by other processes, and read from files by those that judge.

This process neither unpacks a fact nor holds what was learned.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from normkit.core.errors import OutputError, reason
from normkit.core.rule import CorpusRule
from normkit.corpus.fact_spool import FactSpool, no_room, spooled
from normkit.corpus.passes import CorpusKnowledge, reduced
from normkit.engine.normalizer import Normalizer
from normkit.engine.rule_set import may_ask
from normkit.pipeline.first_pass.collecting import Collectors
from normkit.pipeline.pool import Jobs, mapped

_IN_MEMORY = 3
"""Times the room that facts take on the disk: what they take in memory, at most."""


class StoredKnowledge(Mapping[str, object]):
    """Code -> what that rule's ``reduce`` returned, each in a file that is read where it is asked for.

    In the process that it is sent to it is a plain dictionary of all of them.
    """

    def __init__(self, files: Mapping[str, str]) -> None:
        """``files``: code -> path."""
        self._files = files

    def __getitem__(self, code: str) -> object:
        return _loaded(self._files[code])

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def __reduce__(self) -> tuple[Callable[[Mapping[str, str]], dict[str, Any]], tuple[Mapping[str, str]]]:
        return _all_loaded, (self._files,)


def _all_loaded(files: Mapping[str, str]) -> dict[str, Any]:
    return {code: _loaded(file) for code, file in files.items()}


def _loaded(file: str) -> Any:
    with open(file, "rb") as opened:
        return pickle.load(opened)


class _Task(NamedTuple):
    """One rule, its facts, and where what it makes of them goes."""

    kit: int
    code: str
    facts: str
    to: str


class _Known(NamedTuple):
    """What is known to the rules of a normalizer."""

    whole: CorpusKnowledge

    def knowledge(self, rules: object) -> CorpusKnowledge:
        return self.whole


def reduced_apart(
    collectors: Collectors, spool: FactSpool, jobs: Jobs, memory: int, to: str
) -> dict[str, CorpusKnowledge]:
    """Return ``Normalizer.knowledge_key`` -> what its corpus rules make of the facts in the spool.

    Each rule is a task, the one with most facts first. A rule that ends its process fails like one that raises an
    error. ``memory`` is the limit for all facts, in bytes; 0 is none. ``to`` is the folder for what they make.
    Raises OutputError for want of room on the disk.
    """
    kits = tuple(kit for kit, _ in collectors.values())
    tasks = [
        _Task(number, rule.code, file := spool.file(collector.key(rule.code)), os.path.join(to, os.path.basename(file)))
        for number, (kit, collector) in enumerate(collectors.values())
        for rule in kit.first_pass
        if rule.code not in collector.problems
    ]
    sizes = {task.facts: _size(task.facts) for task in tasks}
    tasks.sort(key=lambda task: -sizes[task.facts])
    # One after the other where they are more than may be in memory; nobody can say how long a rule may take.
    processes = 1 if 0 < memory < _IN_MEMORY * sum(sizes.values()) else min(jobs.processes, len(tasks))
    each = partial(_reduced, kits, memory)
    known: list[dict[str, str]] = [{} for _ in kits]
    problems = [dict(collector.problems) for _, collector in collectors.values()]
    for task, problem, stumbles in mapped(_alone, each, tasks, Jobs(processes), _first) if tasks else ():
        if isinstance(problem, OutputError):
            raise problem
        failed = [stumble.how for stumble in stumbles if stumble.left_out]
        if problem or failed:
            problems[task.kit][task.code] = problem or failed[-1]
        else:
            known[task.kit][task.code] = task.to
    return {
        key: kit.learn_from(_Known(CorpusKnowledge(StoredKnowledge(files), dict(sorted(why.items())))))
        for (key, (kit, _)), files, why in zip(collectors.items(), known, problems, strict=True)
    }


def _size(file: str) -> int:
    try:
        return os.path.getsize(file)
    except OSError:  # no record told it anything
        return 0


def _alone(task: _Task) -> Sequence[_Task]:
    return (task,)


def _first(results: list[Any]) -> Any:
    return results[0]


def _reduced(kits: Sequence[Normalizer], memory: int, task: _Task) -> str | OutputError:
    """Write down what a rule makes of its facts; return why it cannot judge, "" where it can."""
    (rule,) = (one for one in kits[task.kit].first_pass if one.code == task.code)
    if not may_ask(rule.code):
        return ""
    try:
        return _written(rule, memory, task)
    except OutputError as error:
        return error
    except BaseException as error:  # a stranger's rule may raise anything
        return reason(error)


def _written(rule: CorpusRule, memory: int, task: _Task) -> str:
    found = reduced(rule, spooled(task.facts, memory))
    packed = pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
    with no_room(), open(task.to, "wb") as file:
        file.write(packed)
    return ""
