"""Facts that outlive a run, so that a new batch is judged against old records without reading them again.

A file of JSON lines: first which rules gathered the facts, with their options; then ``[code, fact]``, sorted.
"""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import groupby
from pathlib import Path
from typing import Any, BinaryIO

from normkit.core.errors import ConfigError, InputError, OutputError
from normkit.core.files.atomic import FileState, replacing, state_of
from normkit.core.regular_file import open_regular, parsed_json
from normkit.core.rule import CorpusRule
from normkit.corpus.fact_codec import pack
from normkit.corpus.passes import CollectedFacts, FactCollector

FORMAT = "normkit facts 2"
"""Counts on when a rule tells something else than before under the same options, too: such facts are no match."""
_BLOCK = 10_000
"""Facts handed on at a time."""

Gathered = Sequence[tuple[Sequence[CorpusRule], FactCollector]]
"""What each normalizer's corpus rules were told."""


def read(path: Path, gathered: Gathered) -> None:
    """Add the facts of a file to what was gathered.

    Raises InputError for a file that holds no facts, ConfigError for facts that a rule with other options gathered.
    """
    try:
        with open_regular(path) as opened:
            by_rule = _header(path, opened.readline())
            wanted = [(_fitting(path, rules, by_rule), collector) for rules, collector in gathered]
            for code, found in groupby(_lines(path, opened), key=lambda line: line[0]):
                for facts in _blocks(fact for _, fact in found):
                    for codes, collector in wanted:
                        if code in codes:
                            collector.add([CollectedFacts(code, facts)])
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error


def write(path: Path, gathered: Gathered) -> None:
    """Write all that was gathered. Raises ConfigError if settings differ in the options of a rule, OutputError."""
    tellers: dict[str, list[FactCollector]] = {}
    by_rule: dict[str, str] = {}
    for rules, collector in gathered:
        for rule in rules:
            if by_rule.setdefault(rule.code, described(rule)) != described(rule):
                raise ConfigError(f"--save-facts: {by_rule[rule.code]} and {described(rule)} gather facts in one run")
            tellers.setdefault(rule.code, []).append(collector)
    seen = state_of(path)
    _expect_facts(path, seen)
    with replacing(path, seen) as new:
        new.sink.write(_line({"format": FORMAT, "rules": dict(sorted(by_rule.items()))}))
        for code in sorted(tellers):
            for fact in heapq.merge(*(collector.facts(code) for collector in tellers[code])):
                new.sink.write(_line([code, fact]))
        new.commit()


def _expect_facts(path: Path, seen: FileState | None) -> None:
    """Raise OutputError if a file that is to be replaced holds something else than facts."""
    try:
        if seen and seen.size:
            with open_regular(path) as opened:
                _header(path, opened.readline(1 << 20))
    except (InputError, OSError) as error:
        raise OutputError(f"{path}: is there already, and holds no facts; name another file, or remove it") from error


def described(rule: CorpusRule) -> str:
    """Return a rule with its options: ``HED201(tier='near')``. Paths are left out: they differ by machine."""
    options = ((entry.name, getattr(rule, entry.name)) for entry in fields(rule))
    return f"{rule.code}({', '.join(f'{name}={value!r}' for name, value in options if not isinstance(value, Path))})"


def _line(value: object) -> bytes:
    return json.dumps(value).encode() + b"\n"


def _header(path: Path, line: bytes) -> dict[str, Any]:
    try:
        header = parsed_json(line)
        if isinstance(header, dict) and header.get("format") == FORMAT and isinstance(header.get("rules"), dict):
            return dict(header["rules"])
    except ValueError:
        pass
    raise InputError(f"{path}: is no file of facts as --save-facts writes them")


def _fitting(path: Path, rules: Iterable[CorpusRule], by_rule: dict[str, Any]) -> set[str]:
    """Return the codes of the rules whose facts the file holds."""
    found = {rule.code: described(rule) for rule in rules if rule.code in by_rule}
    for code, now in found.items():
        if by_rule[code] != now:
            of = f"{by_rule[code]:.200}" if isinstance(by_rule[code], str) else code
            raise ConfigError(f"{path}: holds facts of {of}, and the rule is {now} now: gather them again")
    return set(found)


def _lines(path: Path, opened: BinaryIO) -> Iterator[tuple[str, bytes]]:
    for number, line in enumerate(opened, 2):
        try:
            told = parsed_json(line)
            if not (isinstance(told, list) and len(told) == 2 and isinstance(told[0], str) and _is_fact(told[1])):
                raise ValueError('a fact is ["CODE", [strings and whole numbers]]')
            yield told[0], pack(tuple(told[1]))
        except (ValueError, OverflowError) as error:
            raise InputError(f"{path}:{number}: is no fact: {error}") from error


def _is_fact(told: object) -> bool:
    return isinstance(told, list) and all(type(item) in (str, int) for item in told)


def _blocks(facts: Iterator[bytes]) -> Iterator[tuple[bytes, ...]]:
    block: list[bytes] = []
    for fact in facts:
        block.append(fact)
        if len(block) == _BLOCK:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)
