"""Records a second of each host that is installed, and what tables cost beside a loop over dicts.

    python -m benchmarks.integrations [RECORDS]

All hosts fix the same made-up records (``benchmarks.engine.throughput``; by default 1,000), one after the other in one
process, with the rules that look at a record by itself, and each in turn ``ROUNDS`` times. What counts are the ratios
to the loop: figures a second are the machine's.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from benchmarks.engine.throughput import records
from normkit import Normalizer

ROUNDS = 5


def hosts(rows: list[dict[str, str]]) -> dict[str, Callable[[], object]]:
    """Return host -> what fixes all the rows once; those that are not installed are left out."""
    import pyarrow as pa

    kit = Normalizer(ignore=[rule.code for rule in Normalizer().rules if rule.code[3] == "2"])
    table = pa.Table.from_pylist(rows)
    found: dict[str, Callable[[], object]] = {
        "a loop over dicts": lambda: [kit(row) for row in rows],
        "fix_batch": lambda: kit.fix_batch(table),
        "fix_batch, details": lambda: kit.fix_batch(table, details=True),
    }
    if _installed("pandas"):
        import normkit.integrations.pandas

        frame = table.to_pandas()
        found["pandas"] = lambda: frame.normkit.fix(kit)
    if _installed("polars"):
        import polars as pl

        import normkit.integrations.polars  # noqa: F401

        polars_frame: Any = pl.DataFrame(table)
        found["polars"] = lambda: polars_frame.normkit.fix(kit)
    if _installed("duckdb"):
        import duckdb

        from normkit.integrations.duckdb import register

        connection = duckdb.connect()
        connection.register("articles", table)
        register(connection, kit)
        found["DuckDB, a relation"] = lambda: kit.fix_batch(connection.table("articles"))
        query = "SELECT normkit_fix(to_json(articles)) FROM articles"
        found["DuckDB, in SQL"] = lambda: connection.sql(query).fetchall()
    if _installed("datasets"):
        import datasets

        from normkit.integrations.datasets import fix

        datasets.disable_progress_bars()
        data = datasets.Dataset(table)
        found["datasets"] = lambda: fix(data, kit)
    if _installed("datatrove"):
        from datatrove.data import Document

        from normkit.integrations.datatrove import Judge

        def judged() -> object:
            documents = (Document(row["text"], row["id"], metadata={"title": row["title"]}) for row in rows)
            return list(Judge(kit).run(documents))

        found["datatrove"] = judged
    if _installed("dlt"):
        import dlt

        from normkit.integrations.dlt import normalized

        found["dlt"] = lambda: list(dlt.resource(rows, name="scraped") | normalized(kit))
    if _installed("scrapy"):
        from normkit.integrations.scrapy import NormkitPipeline

        pipeline = NormkitPipeline(kit)
        found["Scrapy"] = lambda: [pipeline.process_item(dict(row)) for row in rows]
    messages = [json.dumps(row) for row in rows]
    found["a queue of JSON"] = lambda: [json.dumps(kit(json.loads(message))) for message in messages]
    return found


def _installed(host: str) -> bool:
    return importlib.util.find_spec(host) is not None


def seconds(work: Callable[[], object]) -> float:
    """Return the seconds of the processor that a piece of work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Print a line for each host."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", nargs="?", type=int, default=1_000)
    rows = list(records(parser.parse_args().records))
    works = hosts(rows)
    for work in works.values():
        work()  # tables are read, patterns compiled
    taken = [{name: seconds(work) for name, work in works.items()} for _ in range(ROUNDS)]
    loop = next(iter(works))
    print(f"{'':20} records/s  of the loop's time")
    for name in works:
        ratio = median(one[name] / one[loop] for one in taken)
        print(f"{name:20} {len(rows) / median(one[name] for one in taken):9,.0f} {ratio:10.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
