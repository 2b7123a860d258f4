"""A short run of what the coverage-guided fuzzer is given: no bytes raise, none are lost, none written elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from tests.fuzz import coverage
from tests.fuzz.targets import TARGETS
from tests.normkit.formats import harness

SEEDS, MUTANTS = 12, 100


def torn(chance: Random, seeds: Sequence[bytes]) -> bytes:
    """Return a seed with a few bytes changed, taken out, doubled or brought in from another."""
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.randint(1, 4)):
        at, length = chance.randint(0, len(data)), chance.choice((1, 2, 8, 30))
        other = chance.choice(seeds)
        start = chance.randint(0, len(other))
        put = (b"", bytes([chance.randrange(256)]), bytes(data[at : at + length]) * 2, other[start : start + length])
        data[at : at + chance.choice((0, length))] = chance.choice(put)
    return bytes(data)


@pytest.mark.parametrize("name", TARGETS)
def test_bytes_keep_the_law(name: str, tmp_path: Path) -> None:
    seeds = list(TARGETS[name].seeds())
    chance = Random(15)
    for data in (b"", *seeds[:SEEDS], *(torn(chance, seeds) for _ in range(MUTANTS))):
        try:
            TARGETS[name].feed(data, tmp_path)
        except Exception as error:
            raise AssertionError(f"{name}: {data[:500]!r}") from error


def test_a_format_that_loses_a_byte_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.targets.undone", lambda new, patches: harness.undone(new, patches)[:-1])
    with pytest.raises(AssertionError, match="undo does not give the file back"):
        TARGETS["formats"].feed(b'\x00{"title": "Rain"}\n', tmp_path)


def test_words_become_entries_that_libfuzzer_reads() -> None:
    assert coverage._entry('a"\\é') == '"\\x61\\x22\\x5c\\xc3\\xa9"\n'
    assert coverage._entry("") == ""
    for target in TARGETS.values():
        assert "".join(map(coverage._entry, target.words())).isascii()
