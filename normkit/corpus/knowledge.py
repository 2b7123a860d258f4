"""What corpus rules make of all records, packed: to send to other processes, and to keep in a file.

A file is a line of JSON, then what each rule knows as Python pickles it. Such bytes can name code: here they are read
for an installed rule only, and may name nothing but classes of its package, normkit's plain values, and arrays.
"""

from __future__ import annotations

import io
import json
import pickle
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from os import PathLike
from pathlib import Path
from typing import Any

from normkit.core.errors import ConfigError, InputError, OutputError, reason
from normkit.core.files.atomic import replacing, state_of
from normkit.core.regular_file import open_regular, parsed_json
from normkit.core.rule import CorpusRule
from normkit.corpus.fact_file import described
from normkit.corpus.passes import CorpusKnowledge

FORMAT = "normkit learned 1"
_ARRAYS = (("array", "array"), ("array", "_array_reconstructor"))
_OURS = ("normkit.core.model", "normkit.corpus.site_rule")
_LONGEST_HEADER = 1 << 24
"""Bytes."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What corpus rules learned from all records. It pickles; ``Normalizer.with_learned`` judges by it."""

    rules: Mapping[str, str]
    """Code -> the rule with its options, as it learned."""
    packed: Mapping[str, bytes]
    """Code -> what ``reduce`` returned, pickled."""
    problems: Mapping[str, str]
    """Code -> why that rule learned nothing, and does not judge."""
    digest: str
    """The same for the same facts, learned by the same rules: 16 hexadecimal digits."""

    @classmethod
    def of(cls, rules: Iterable[CorpusRule], knowledge: CorpusKnowledge, origin: str) -> Learned:
        """Return what rules know, packed. ``origin`` tells whatever it follows from: facts, and the ruleset."""
        known = {rule.code: rule for rule in rules if rule.code in knowledge.facts}
        return cls(
            {code: described(rule) for code, rule in known.items()},
            {code: pickle.dumps(knowledge.facts[code], 5) for code in known},
            dict(knowledge.problems),
            sha256(origin.encode()).hexdigest()[:16],
        )

    def facts(self, rules: Iterable[CorpusRule]) -> dict[str, Any]:
        """Return code -> what the rule knows, for those of the rules that have learned.

        Raises ConfigError where a rule has other options now, or cannot read what it knew.
        """
        return {rule.code: self._unpacked(rule) for rule in rules if rule.code in self.packed}

    def _unpacked(self, rule: CorpusRule) -> Any:
        if (then := self.rules[rule.code]) != (now := described(rule)):
            raise ConfigError(f"it was learned by {then:.200}, and the rule is {now:.200} now: learn again")
        try:
            return _Unpickler(self.packed[rule.code], type(rule).__module__.partition(".")[0]).load()
        except Exception as error:  # what other bytes, or another version of the rule, make of it
            raise ConfigError(f"what {rule.code} learned cannot be read: {reason(error)}; learn again") from error

    def save(self, path: str | PathLike[str]) -> None:
        """Write a file, atomically. Raises OutputError for one that cannot be written, or that holds something else."""
        file = Path(path)
        seen = state_of(file)
        if seen and seen.size:
            try:
                _header(file, _first_line(file))
            except InputError as error:
                raise OutputError(f"{file}: is there already, and was not learned; name another file") from error
        header = {
            "format": FORMAT, "rules": self.rules, "problems": self.problems, "digest": self.digest,
            "sizes": {code: len(packed) for code, packed in self.packed.items()},
        }  # fmt: skip
        with replacing(file, seen) as new:
            new.sink.write(json.dumps(header).encode() + b"\n")
            for packed in self.packed.values():
                new.sink.write(packed)
            new.commit()

    @classmethod
    def load(cls, path: str | PathLike[str]) -> Learned:
        """Return what a file holds. Raises InputError for one that cannot be read, or is no such file."""
        file = Path(path)
        try:
            with open_regular(file) as opened:
                header = _header(file, opened.readline(_LONGEST_HEADER))
                packed = {code: opened.read(size) for code, size in header["sizes"].items()}
                if any(len(packed[code]) != size for code, size in header["sizes"].items()) or opened.read(1):
                    raise InputError(f"{file}: was cut, or added to: learn again")
        except OSError as error:
            raise InputError(f"{file}: cannot be read: {error.strerror}") from error
        return cls(header["rules"], packed, header["problems"], header["digest"])


def _first_line(file: Path) -> bytes:
    try:
        with open_regular(file) as opened:
            return opened.readline(_LONGEST_HEADER)
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from error


def _header(file: Path, line: bytes) -> dict[str, Any]:
    try:
        header = parsed_json(line)
    except ValueError:
        header = None
    if isinstance(header, dict) and header.get("format") == FORMAT and _is_whole(header):
        return header
    raise InputError(f"{file}: is no file of what was learned, as Learned.save writes it")


def _is_whole(header: Mapping[str, Any]) -> bool:
    texts = [header.get("rules"), header.get("problems")]
    sizes = header.get("sizes")
    if not isinstance(sizes, dict) or not all(type(size) is int and size >= 0 for size in sizes.values()):
        return False
    if not all(isinstance(one, dict) and all(isinstance(text, str) for text in one.values()) for one in texts):
        return False
    return isinstance(header.get("digest"), str) and header["rules"].keys() == sizes.keys()


class _Unpickler(pickle.Unpickler):
    """Reads what a rule knows, and makes nothing but values of plain types and of the package's own classes."""

    def __init__(self, packed: bytes, package: str) -> None:
        super().__init__(io.BytesIO(packed))
        self._package = package

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _ARRAYS:
            return super().find_class(module, name)
        if (module in _OURS or module.partition(".")[0] == self._package) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"it names {module}.{name}")
