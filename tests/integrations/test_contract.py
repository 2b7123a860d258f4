"""One corpus, every host: the same findings, fixes and mentions, byte for byte, whoever calls and however it is cut."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from normkit import Normalizer
from tests.integrations.corpus import records

pa = pytest.importorskip("pyarrow")

SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("id", "url", "title", "published", "text", "source", "language")),
        ("tags", pa.list_(pa.string())),
        ("views", pa.int64()),
    ]
)


class Result(NamedTuple):
    """What comes of a corpus, record by record; the tables' rows without their numbers."""

    rows: list[dict[str, Any]]
    findings: list[dict[str, Any]]
    changes: list[dict[str, Any]]
    mentions: list[dict[str, Any]]


TOLD: Any = Result._fields[1:]


class Corpus(NamedTuple):
    table: Any
    kit: Normalizer
    """With what it learned from the whole table."""
    expected: Result


def result(table: Any, findings: Any, changes: Any, mentions: Any) -> Result:
    """Return tables as rows, in the order of the records' ids: hosts keep another order, or none."""
    return Result(*(_sorted(one.to_pylist()) for one in (table, findings, changes, mentions)))


def _sorted(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    plain = [{key: value for key, value in row.items() if key != "row"} for row in rows]
    return sorted(plain, key=lambda row: str(row.get("record") or row.get("id")))  # stable: a record's own order stays


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    table = pa.Table.from_pylist(list(records()), SCHEMA)
    kit = Normalizer()
    learned = kit.with_learned(kit.learn_batch(kit.collect_batch(table)))
    return Corpus(table, learned, result(*learned.fix_batch(table, details=True)))


def test_the_corpus_holds_what_all_families_look_for(corpus: Corpus) -> None:
    codes = {row["code"] for row in (*corpus.expected.findings, *corpus.expected.changes)}
    assert {code[:3] for code in codes} >= {"CHR", "DAT", "HED", "NAM", "TXT", "KIT"}
    assert {"HED201", "CHR201", "NAM201"} <= codes
    assert {row["kind"] for row in corpus.expected.mentions} >= {"date", "person"}


def in_parts(corpus: Corpus, tmp: Path) -> Result:
    """The table itself, learned from and fixed in seven parts, in another order."""
    size = len(corpus.table) // 7 + 1
    parts = [corpus.table.slice(at, size) for at in range(0, len(corpus.table), size)][::-1]
    kit = Normalizer()
    kit = kit.with_learned(kit.learn_batch(map(kit.collect_batch, parts)))
    batches = [kit.fix_batch(part, details=True) for part in parts]
    return result(*(pa.concat_tables(tables) for tables in zip(*batches, strict=True)))


def in_pandas(corpus: Corpus, tmp: Path) -> Result:
    pandas = pytest.importorskip("pandas")
    import_module("normkit.integrations.pandas")

    frame = corpus.table.to_pandas(types_mapper={pa.int64(): pandas.Int64Dtype()}.get)
    found = frame.normkit.fix_with_details(corpus.kit)
    fixed = pa.Table.from_pandas(found.frame, SCHEMA, preserve_index=False)
    from normkit.core.serial import arrow_schema

    told = [pa.Table.from_pandas(getattr(found, name), arrow_schema(name), preserve_index=False) for name in TOLD]
    return result(fixed, *told)


def in_polars(corpus: Corpus, tmp: Path) -> Result:
    polars = pytest.importorskip("polars")
    import_module("normkit.integrations.polars")

    found = polars.DataFrame(corpus.table).normkit.fix_with_details(corpus.kit)
    lazy = polars.DataFrame(corpus.table).lazy().normkit.fix(corpus.kit).collect()
    assert lazy.equals(found.frame)
    struct = polars.struct(corpus.table.column_names).normkit.fix(corpus.kit).alias("r")
    assert polars.DataFrame(corpus.table).select(struct).unnest("r").equals(found.frame)
    return in_arrow(found)


def in_arrow(found: Any) -> Result:
    """Return data frames of polars as rows."""
    rows = [frame.to_arrow().to_pylist() for frame in found]
    return _with_pairs(rows)


def _with_pairs(rows: list[list[dict[str, Any]]]) -> Result:
    """Return rows as results, where a host has lists of structs in place of mappings."""
    for mention in rows[3]:
        mention["details"] = [pair if isinstance(pair, tuple) else tuple(pair.values()) for pair in mention["details"]]
    return Result(*map(_sorted, rows))


def in_datasets(corpus: Corpus, tmp: Path) -> Result:
    datasets = pytest.importorskip("datasets")
    from normkit.integrations import datasets as hosted

    given = datasets.Dataset(corpus.table)
    fixed = hosted.fix(given, corpus.kit, num_proc=2, batch_size=700)
    told = [hosted.table(given, name, corpus.kit, fixed=True, num_proc=2, batch_size=700) for name in TOLD]
    assert told[0].to_pandas()["row"].is_monotonic_increasing
    return _with_pairs([list(data) for data in (fixed, *told)])


def in_duckdb(corpus: Corpus, tmp: Path) -> Result:
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("numpy", reason="DuckDB's functions in Python need it")
    from normkit.integrations.duckdb import register

    connection = duckdb.connect()
    connection.register("articles", corpus.table)
    register(connection, corpus.kit)
    fixed = connection.sql("SELECT normkit_fix(to_json(articles)) FROM articles").fetchall()
    batch = corpus.kit.fix_batch(connection.sql("FROM articles"), details=True)
    assert [json.loads(row) for (row,) in fixed] == batch.table.to_pylist()
    return result(*batch)


HOSTS: dict[str, Callable[[Corpus, Path], Result]] = {
    "tables in parts": in_parts,
    "pandas": in_pandas,
    "polars": in_polars,
    "datasets, two processes": in_datasets,
    "DuckDB": in_duckdb,
}


@pytest.mark.parametrize("host", HOSTS)
def test_every_host_gives_what_a_table_gives(host: str, corpus: Corpus, tmp_path: Path) -> None:
    found = HOSTS[host](corpus, tmp_path)
    for name, own, expected in zip(Result._fields, found, corpus.expected, strict=True):
        assert own == expected, f"{name} of {host}"


def test_a_corpus_of_dicts_gives_the_same(corpus: Corpus) -> None:
    outcomes = list(Normalizer().corpus(corpus.table.to_pylist(), places="own"))
    assert _sorted([dict(outcome.record) for outcome in outcomes]) == corpus.expected.rows
    assert _told(outcomes, "findings") == _plain([row for row in corpus.expected.findings if not row["fixed"]])
    assert _told(outcomes, "changes") == _plain(corpus.expected.changes)
    assert _told(outcomes, "mentions") == _plain(corpus.expected.mentions)


def _told(outcomes: list[Any], what: str) -> list[tuple[Any, ...]]:
    named = [(outcome.given["id"], one) for outcome in outcomes for one in getattr(outcome, what)]
    own = [
        (name, getattr(one, "code", None) or one.kind, one.span.field, one.span.start, one.span.end)
        for name, one in named
    ]
    return sorted(own)


def _plain(rows: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return sorted(
        (row["record"], row.get("code") or row["kind"], row["field"], row["start"], row["end"]) for row in rows
    )


def test_datatrove_gives_the_same_in_three_stages(corpus: Corpus, tmp_path: Path) -> None:
    pytest.importorskip("datatrove")
    from datatrove.data import Document

    from normkit.integrations.datatrove import Collect, Judge, Learn

    def documents(part: int) -> Iterator[Document]:
        for row in corpus.table.to_pylist()[part::3]:
            rest = {key: value for key, value in row.items() if key not in ("id", "text")}
            yield Document(row["text"], row["id"], metadata=rest)

    for rank in range(3):
        assert all(True for _ in Collect(str(tmp_path / "facts")).run(documents(rank), rank, 3))
    assert list(Learn(str(tmp_path / "facts"), str(tmp_path / "learned")).run()) == []
    judge = Judge(learned=str(tmp_path / "learned"), findings="found")
    judged = [document for rank in range(3) for document in judge.run(documents(rank), rank, 3)]
    found = {one.id: one.metadata.pop("found") for one in judged}
    rows = [{"id": one.id, "text": one.text, **one.metadata} for one in judged]
    assert _sorted(rows) == corpus.expected.rows
    told = [
        (name, row["code"], row["field"], row["start"], row["end"]) for name, every in found.items() for row in every
    ]
    assert sorted(told) == _plain([row for row in corpus.expected.findings if not row["fixed"]])


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_command_line_gives_the_same(jobs: int, corpus: Corpus, tmp_path: Path) -> None:
    file, out = tmp_path / "a.jsonl", tmp_path / "out.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in corpus.table.to_pylist()), encoding="utf-8")
    command = [
        *(sys.executable, "-m", "normkit", "fix", "--isolated", "--jobs", str(jobs), "--exit-zero"),
        *("--no-schema", "--output-format", "jsonl", "-o", str(out), str(file)),
    ]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path).stdout
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert _sorted(rows) == corpus.expected.rows
    findings = [json.loads(line) for line in told.splitlines()]
    assert _plain([row for row in findings if "code" in row]) == _plain(
        [row for row in corpus.expected.findings if not row["fixed"]]
    )
