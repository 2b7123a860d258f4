"""What known services leave on a disk: one value changes alone; more of each: ``test_known_shapes``."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from normkit.core.fields import to_record
from normkit.formats.registry import format_of
from tests.conftest import ROOT, Run
from tests.normkit.formats.harness import assert_only, mappings

DUMPS = ROOT / "fixtures" / "shapes" / "services"
NAMES = sorted(path.name for path in DUMPS.iterdir())
LINE = "Advertisement"


def records(name: str) -> list[dict[str, str]]:
    every = mappings(format_of(name), (DUMPS / name).read_bytes())
    return [{"id": record.id, **record.fields} for record in (to_record(one)[0] for one in every)]


@pytest.mark.parametrize("name", NAMES)
def test_one_value_of_a_dump_changes_alone(name: str) -> None:
    raw = (DUMPS / name).read_bytes()
    format = format_of(name)
    for number, record in enumerate(mappings(format, raw)):
        assert_only(format, raw, number, "title", "A line \"in quotes\", and 'é'\n")
        assert "title" in record


def test_an_envelope_lends_the_id_that_stands_on_it() -> None:
    for name in ("elasticsearch_hits.json", "elasticdump.jsonl"):
        assert [record["id"] for record in records(name)] == ["o-1", "o-2"]


@pytest.mark.parametrize("name", ["newsapi.json", "elasticsearch_hits.json", "elasticsearch_bulk.ndjson"])
def test_a_dump_is_judged_and_converted_alike_by_any_number_of_processes(name: str, workplace: Path, run: Run) -> None:
    shutil.copy(DUMPS / name, workplace)
    made = []
    for jobs in ("1", "2"):
        code, _, err = run("fix", "--isolated", "--select", "CHR,HED2", "--jobs", jobs, name, "-o", f"out{jobs}.csv")
        assert (code in (0, 1), err) == (True, "")
        made.append((workplace / f"out{jobs}.csv").read_text("utf-8"))
    assert made[0] == made[1]
    assert [made[0].count(title) for title in ("Orrin Head Is Lit Again", "Bread Comes by Boat", LINE)] == [1, 1, 0]


def test_bytes_that_are_no_record_of_a_dump_are_set_aside(workplace: Path, run: Run) -> None:
    raw = (DUMPS / "elasticsearch_bulk.ndjson").read_bytes()
    Path("bulk.ndjson").write_bytes(raw + b'{"title": "cut\n')
    run("fix", "--isolated", "--select", "CHR", "bulk.ndjson", "-o", "out.json", "--rejects", "rejects.jsonl")
    assert len(json.loads(Path("out.json").read_bytes())) == 2
    (aside,) = map(json.loads, Path("rejects.jsonl").read_text("utf-8").splitlines())
    assert (aside["line"], aside["reasons"][0][:11]) == (6, "broken JSON")
