"""Spark gives what the command line gives, record by record, however the records are shared out and in any order."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest

from normkit import Context, CorpusRule, Example, Fact, Finding, InputError, Learned, Normalizer, Record
from tests.integrations.corpus import records

pytest.importorskip("pandas")  # without it Spark hands out no Arrow
pa = pytest.importorskip("pyarrow")
pytest.importorskip("pyspark")
if shutil.which("java") is None:
    pytest.skip("Spark needs Java", allow_module_level=True)

KIT = Normalizer()
SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("place", "id", "url", "title", "published", "text", "source", "language")),
        ("tags", pa.list_(pa.string())),
        ("views", pa.int64()),
    ]
)
TOLD: Any = ("findings", "changes", "mentions")
Rows = list[dict[str, Any]]


class Expected(NamedTuple):
    table: Any
    learned: Learned
    rows: Rows
    told: dict[str, Rows]


@pytest.fixture(scope="module")
def expected() -> Expected:
    placed = [{"place": f"a.jsonl:{line}", **record} for line, record in enumerate(records(), 1)]
    table = pa.Table.from_pylist(placed, SCHEMA)
    learned = KIT.learn_batch(KIT.collect_batch(table, key="place"))
    batch = KIT.with_learned(learned).fix_batch(table, key="place", details=True)
    told = {name: in_order(getattr(batch, name).to_pylist()) for name in TOLD}
    return Expected(table, learned, in_order(batch.table.to_pylist()), told)


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.sql.shuffle.partitions": "5",
        "spark.sql.adaptive.enabled": "false",  # it would make one partition of what is so small
        "spark.sql.execution.arrow.maxRecordsPerBatch": "700",
    }
    builder = SparkSession.builder.master("local[2]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def in_order(rows: Rows) -> Rows:
    """Return rows by the places of their records; what there is to tell of one stays in order."""
    plain = [{key: _plain(key, value) for key, value in row.items() if key != "row"} for row in rows]
    return sorted(plain, key=lambda row: str(row.get("record") or row.get("place")))


def _plain(name: str, value: Any) -> Any:
    return dict(value) if name == "details" else value


def collected(df: Any) -> Rows:
    return in_order([row.asDict(recursive=True) for row in df.collect()])


def data_frame(session: Any, rows: Rows, partitions: int) -> Any:
    """Return a data frame of rows in shuffled order."""
    from pyspark.sql.pandas.types import from_arrow_schema

    shuffled = Random(partitions).sample(rows, len(rows))
    return session.createDataFrame(shuffled, from_arrow_schema(SCHEMA)).repartition(partitions)


def known(learned: Learned, rule: CorpusRule) -> object:
    return learned.facts([rule]) if rule.key_fields else learned.packed[rule.code]


@pytest.mark.parametrize("partitions", [1, 2, 7])
def test_it_gives_what_one_process_gives(session: Any, expected: Expected, partitions: int) -> None:
    from normkit.integrations import spark

    df = data_frame(session, expected.table.to_pylist(), partitions).persist()
    learned = spark.learn(df, KIT, key="place")
    assert learned.digest == expected.learned.digest
    for rule in KIT.first_pass:  # the union of mappings has the same items, perhaps in another order
        assert known(learned, rule) == known(expected.learned, rule), rule.code
    kit = KIT.with_learned(learned)
    fixed = spark.fix(df, kit, key="place")
    assert fixed.schema == df.schema
    assert collected(fixed) == expected.rows
    for name in TOLD:
        assert collected(spark.table(df, name, kit, fixed=True, key="place")) == expected.told[name], name
    df.unpersist()


def test_executors_read_from_a_file_what_they_learned(
    session: Any, expected: Expected, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    from normkit.integrations import spark

    file = tmp_path / "learned.bin"
    df = data_frame(session, expected.table.to_pylist(), 3).persist()
    spark.learn_file(df, file, KIT, key="place")
    assert Learned.load(file).digest == expected.learned.digest
    assert collected(spark.fix(df, KIT, known=file, key="place")) == expected.rows
    for name in TOLD:
        told = spark.table(df, name, KIT, fixed=True, known=file, key="place")
        assert collected(told) == expected.told[name], name
    spark.learn_file(df.limit(0), file, KIT, key="place")  # workers live on, and read the file anew
    found = {row["code"] for row in collected(spark.check(df, KIT, known=str(file), key="place"))}
    assert "HED201" not in found
    assert "learned nothing" not in caplog.text
    df.unpersist()


def test_why_a_rule_learned_nothing_is_told_by_the_driver(
    session: Any, expected: Expected, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    from normkit.integrations import spark

    class Leaky(CorpusRule):  # here, so that it is sent with its code
        """It rains."""

        code, name, examples = "RAI201", "leaky", (Example(({"title": "a"},), ({"title": "a"},)),)

        def collect(self, record: Record) -> Iterator[Fact]:
            yield (record.id,)

        def reduce(self, facts: Iterator[Fact]) -> object:
            raise ValueError("no roof")

        def check(self, record: Record, context: Context) -> Iterator[Finding]:
            yield from ()

    df = data_frame(session, expected.table.slice(0, 5).to_pylist(), 1)
    spark.learn_file(df, tmp_path / "learned.bin", Normalizer(rules=[Leaky()]))
    assert "RAI201 cannot judge" in caplog.text
    assert "no roof" in caplog.text


def test_the_command_line_gives_the_same(expected: Expected, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        "".join(json.dumps(row) + "\n" for row in expected.table.to_pylist()), encoding="utf-8"
    )
    command = [
        *(sys.executable, "-m", "normkit", "fix", "--isolated", "--exit-zero", "--no-schema"),
        *("--output-format", "jsonl", "-o", "b.jsonl", "a.jsonl"),
    ]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path).stdout
    assert (
        in_order([json.loads(line) for line in (tmp_path / "b.jsonl").read_text(encoding="utf-8").splitlines()])
        == expected.rows
    )
    same = ("code", "field", "start", "end", "message")
    findings = [(f"a.jsonl:{row['line']}", *map(row.get, same)) for row in map(json.loads, told.splitlines())]
    left = [row for row in expected.told["findings"] if not row["fixed"]]
    assert sorted(findings) == sorted((row["record"], *map(row.get, same)) for row in left)


def test_check_and_mentions_tell_of_the_records_as_they_are(session: Any, expected: Expected) -> None:
    from normkit.integrations import spark

    some = expected.table.slice(0, 50)  # here they go by their ids
    kit = KIT.with_learned(expected.learned)
    batch = kit.check_batch(some)
    df = data_frame(session, some.to_pylist(), 2)
    assert collected(spark.check(df, kit)) == in_order(batch.findings.to_pylist())
    assert collected(spark.mentions(df, kit)) == in_order(batch.mentions.to_pylist())


def test_what_makes_no_sense_is_said_before_a_task_runs(
    session: Any, expected: Expected, caplog: pytest.LogCaptureFixture
) -> None:
    from normkit.integrations import spark

    df = data_frame(session, expected.table.slice(0, 5).to_pylist(), 1)
    with pytest.raises(InputError, match="no column is known as an id"):
        spark.learn(df.drop("id"), KIT)
    with pytest.raises(InputError, match="no column is known as a text"):
        spark.check(df.select("views"), KIT)
    spark.check(df, KIT)
    assert "HED201" in caplog.text
    assert "have learned nothing" in caplog.text
    caplog.clear()
    with caplog.at_level(logging.INFO):
        spark.learn(df, Normalizer(select=["HED202", "TXT201"]))
    assert "HED202 cannot be cut by key" in caplog.text
