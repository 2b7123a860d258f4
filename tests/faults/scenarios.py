"""What is run under faults: each command that writes, on each kind of file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

TEXT = "Rain fell on the harbour for a week, and nobody at the quay was surprised by it. " * 3
DIRTY = TEXT.strip() + "\n\nSign Up"
SELECT = ("--select", "CHR101", "--no-schema")


class Scenario(NamedTuple):
    """A command and what it works on."""

    name: str
    argv: tuple[str, ...]
    files: Mapping[str, bytes]
    """What is there before: name -> content."""
    outputs: tuple[str, ...] = ()
    """Files that it writes, in the order in which they take their places; of none, it fixes ``files`` in place."""
    before: tuple[str, ...] = ()
    """A command that is run first, without faults."""


def lines(*texts: str, **more: str) -> bytes:
    """Return JSON lines."""
    rows = ({"id": f"r{n}", "title": "Rain", "text": text, "published": "2024-01-02"} for n, text in enumerate(texts))
    return b"".join(json.dumps(row | more).encode() + b"\n" for row in rows)


def parquet() -> bytes:
    """Return a Parquet file with something to fix; b"" where pyarrow is not installed."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        return b""
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table({"id": ["a", "b"], "text": [TEXT, DIRTY]}), sink)
    return bytes(sink.getvalue().to_pybytes())


TWO = {"a.jsonl": lines(TEXT, DIRTY), "b.jsonl": lines(DIRTY)}
MIXED = {
    "a.csv": b'id,text\na,"' + DIRTY.encode() + b'"\nb,Fine.\n',
    "a.json": b"[\n" + lines(DIRTY) + b"]\n",
    "a.md": b"---\ntitle: Rain\n---\n" + DIRTY.encode() + b"\n",
    "a.txt": DIRTY.encode() + b"\n",
}
DATED = "12 MAR 2025 09:40\n\n" + TEXT.strip()
ASIDE = lines(TEXT, DIRTY) + lines("") + lines(TEXT, duplicate_of="r0") + b"{broken\n"


def scenarios() -> list[Scenario]:
    """Return all of them."""
    table = {"a.parquet": parquet()}
    old = {"out.jsonl": b'{"text": "old"}\n', "bad.jsonl": b"old\n", "twice.jsonl": b"old\n"}
    every = [
        Scenario("jsonl", ("fix", *TWO, *SELECT), TWO),
        Scenario("mixed", ("fix", *MIXED, *SELECT), MIXED),
        Scenario(
            "columns",
            ("fix", "a.csv", "--select", "DAT112", "--no-schema", "--add-columns", "published"),
            {"a.csv": b'id,text\na,"' + DATED.encode() + b'"\n'},
        ),
        Scenario("parquet", ("fix", "a.parquet", *SELECT), table),
        Scenario("undo", ("undo", ".normkit/undo-0001.jsonl"), TWO, before=("fix", *TWO, *SELECT)),
        Scenario("undo-parquet", ("undo", ".normkit/undo-0001.jsonl"), table, before=("fix", "a.parquet", *SELECT)),
        Scenario("new", ("fix", "a.jsonl", *SELECT, "-o", "out.csv"), {"a.jsonl": TWO["a.jsonl"]}, ("out.csv",)),
        Scenario("alike", ("fix", "a.jsonl", *SELECT, "-o", "out.jsonl"), {"a.jsonl": ASIDE, **old}, ("out.jsonl",)),
        Scenario("table", ("fix", "a.parquet", *SELECT, "-o", "out.parquet"), table, ("out.parquet",)),
        Scenario("one", ("fix", "a.jsonl", "b.jsonl", *SELECT, "-o", "out.json"), TWO, ("out.json",)),
        Scenario(
            "aside",
            ("fix", "a.jsonl", *SELECT, "-o", "out.jsonl", "--rejects", "bad.jsonl", "--duplicates", "twice.jsonl"),
            {"a.jsonl": ASIDE, **old},
            ("bad.jsonl", "twice.jsonl", "out.jsonl"),
        ),
        Scenario("learn", ("learn", "names", "a.jsonl", "-o", "names.toml"), {"a.jsonl": NAMES}, ("names.toml",)),
        Scenario(
            "facts",
            ("check", "a.jsonl", "--select", "HED201", "--save-facts", "a.facts", "--exit-zero"),
            {"a.jsonl": TWO["a.jsonl"]},
            ("a.facts",),
        ),
        Scenario(
            "baseline",
            ("check", "a.jsonl", "--select", "CHR101", "--write-baseline", "known.json"),
            {"a.jsonl": TWO["a.jsonl"], "known.json": b'{"normkit-decisions": 1, "findings": {}}\n'},
            ("known.json",),
        ),
    ]
    return [one for one in every if all(content for content in one.files.values())]


NAMES = lines("Muhammad al-Sayyid met Mohamed El Sayed in Cairo.", "Mohammed al-Sayed spoke in Cairo.")


def laid_out(scenario: Scenario, here: Path) -> None:
    """Write the files of a scenario."""
    for name, content in scenario.files.items():
        (here / name).write_bytes(content)
