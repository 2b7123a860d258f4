"""The same files give the same bytes in any world; threads, tasks and forks that share a normalizer agree."""

from __future__ import annotations

import asyncio
import os
import pickle
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from functools import cache

import pytest

from normkit import Normalizer, Outcome
from normkit.testing.mutants import AnyRecord
from normkit.testing.together import alike
from tests.project.determinism import HERE, SHORT, Bytes, differences, records, work

RECORDS = 24


@cache
def here() -> Bytes:
    return work(HERE, RECORDS)


def test_hash_seed_locale_and_time_zone_do_not_matter() -> None:
    assert differences(here(), work(SHORT[0], RECORDS)) == []


def test_number_of_processes_and_order_of_files_do_not_matter() -> None:
    other = work(SHORT[1], RECORDS, ["jsonl"], whole=False)
    assert {"report jsonl", "facts", "log", "fixed archive.csv"} <= here().keys() & other.keys()
    assert differences(here(), other, ordered=False) == []


def test_a_difference_is_seen() -> None:
    assert differences({"facts": "a\nb"}, {"facts": "a\nc"}) == ["facts:\n    b\n    c"]
    assert differences({"log": "a\nb"}, {"log": "b\na"}, ordered=False) == []


# ---------------------------------------------------------------- one normalizer, shared


@cache
def alone() -> tuple[list[AnyRecord], list[Outcome]]:
    """Return records, and what comes of each where nobody else is at work."""
    made = records(16, 60)
    kit = Normalizer()
    return made, [kit.fix(record) for record in made]


def test_threads_share_a_normalizer() -> None:
    made, wanted = alone()
    given, kit = deepcopy(made), Normalizer()
    with ThreadPoolExecutor(4) as pool:
        every = [list(pool.map(kit.fix, order)) for order in (given, given)]
        backwards = list(pool.map(kit.fix, given[::-1]))
    assert every == [wanted, wanted]
    assert backwards == wanted[::-1]
    assert alike(given, made)


def test_tasks_share_a_normalizer() -> None:
    made, wanted = alone()
    kit = Normalizer()

    async def every() -> list[Outcome]:
        return await asyncio.gather(*(asyncio.to_thread(kit.fix, record) for record in made))

    assert asyncio.run(every()) == wanted


def test_a_generator_that_is_abandoned_leaves_nothing_behind() -> None:
    made, wanted = alone()
    kit = Normalizer()
    for taken in (0, 1, 7):
        stream, corpus = kit.stream(iter(made)), kit.corpus(made)
        assert [next(stream) for _ in range(taken)] == wanted[:taken]
        for _ in range(taken):
            next(corpus)
        stream.close() if hasattr(stream, "close") else None
        del stream, corpus
    assert list(kit.stream(made)) == wanted


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_forked_process_finds_the_same() -> None:
    made, wanted = alone()
    kit = Normalizer()
    kit.fix(made[0])
    reading, writing = os.pipe()
    child = os.fork()
    if not child:  # nothing of pytest may run here
        with os.fdopen(writing, "wb") as pipe:
            try:
                pipe.write(pickle.dumps([kit.fix(record).changes for record in made]))
            finally:
                pipe.flush()
                os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    assert pickle.loads(told) == [outcome.changes for outcome in wanted]
