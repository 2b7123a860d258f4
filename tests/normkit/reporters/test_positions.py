"""Programs are told where in the file the words stand: true lines and columns, whatever way the file spells them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from normkit.formats.base import Position
from normkit.formats.registry import format_of
from tests.conftest import Run

TEXTS = [
    'He said "no", twice.\nThe river rose.\n\nSign Up',
    "افتتح السوق في وادي النور صباح الأحد.\n\nاشترك الآن",
    "The 🌉 bridge\tis \\ open; a 50 % toll/fee.\r\nIt rained.\n\nSign Up\n\nThe mill stands.",
    '"Quoted" from its first sign.\n\nShare this article',
]
RECORDS = [
    {"id": f"a{number}", "title": "Titel «Ä»", "published": "2025-03-12", "text": text}
    for number, text in enumerate(TEXTS)
]


def as_csv(delimiter: str) -> str:
    out = io.StringIO()
    table = csv.DictWriter(out, [*RECORDS[0], "note"], delimiter=delimiter, lineterminator="\r\n")
    table.writeheader()
    table.writerows({**record, "note": 'x"y'} for record in RECORDS)
    return out.getvalue()


FILES = {
    "plain.jsonl": "\n".join(json.dumps(record, ensure_ascii=False) for record in RECORDS) + "\n",
    "ascii.jsonl": "\n\n".join(json.dumps(record) for record in RECORDS),
    "compact.ndjson": "".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) + "\r\n" for r in RECORDS),
    "slashes.jsonl": "".join(json.dumps(record).replace("/", "\\/") + "\n" for record in RECORDS),
    "line.json": json.dumps(RECORDS, ensure_ascii=False),
    "pretty.json": json.dumps(RECORDS, indent=2),
    "mark.json": "\ufeff" + json.dumps(RECORDS, ensure_ascii=False),
    "behind.json": "".join(json.dumps(record, ensure_ascii=False) for record in RECORDS),
    "comma.csv": as_csv(","),
    "semicolon.csv": as_csv(";"),
    "tab.tsv": as_csv("\t"),
    "a.txt": TEXTS[2],
    "b.txt": TEXTS[1],
    "c.md": f"---\ntitle: Rain\npublished: 2025-03-12\n---\n{TEXTS[0]}\n",
}


def between(content: str, start: dict[str, int], end: dict[str, int]) -> str:
    """Return what stands between two places of a file."""
    lines = content.removeprefix("\ufeff").split("\n")
    lines = [*lines[start["line"] - 1 : end["line"] - 1], lines[end["line"] - 1][: end["column"] - 1]]
    return "\n".join([lines[0][start["column"] - 1 :], *lines[1:]])


def spelled(name: str, written: str) -> str:
    if name.endswith(("jsonl", "json")):
        return str(json.loads(f'"{written}"'))
    return written.replace('""', '"') if name.endswith("sv") else written


@pytest.mark.parametrize("name", FILES)
def test_the_words_of_a_finding_stand_where_it_says(workplace: Path, run: Run, name: str) -> None:
    (workplace / name).write_bytes(FILES[name].encode())
    argv = ["check", name, "--select", "CHR101"]
    found = json.loads(run(*argv, "--output-format", "json")[1])["findings"]
    assert len(found) == (1 if name[1] == "." else len(RECORDS))
    number = dict(zip((record["id"] for record in RECORDS), TEXTS, strict=True))
    texts = {"a.txt": TEXTS[2], "b.txt": TEXTS[1], "c.md": f"{TEXTS[0]}\n"}
    for one in found:
        text = texts.get(name) or number[one["record"]]
        covered = text[one["start"] : one["end"]]
        start, end = ({"line": one[f"{at}line"], "column": one[f"{at}column"]} for at in ("", "end_"))
        assert covered
        assert spelled(name, between(FILES[name], start, end)) == covered
    ranges = [d["location"]["range"] for d in json.loads(run(*argv, "--output-format", "rdjson")[1])["diagnostics"]]
    raw = FILES[name].removeprefix("\ufeff").encode().decode("latin-1")  # of which a byte is a character
    for one, range in zip(found, ranges, strict=True):
        start, end = ({"line": one[f"{at}line"], "column": one[f"{at}column"]} for at in ("", "end_"))
        words = between(FILES[name], start, end).encode().decode("latin-1")
        assert between(raw, range["start"], range["end"]) == words


def test_what_has_no_words_stands_at_its_value_or_at_its_record(workplace: Path, run: Run) -> None:
    content = (
        '[{"text": "It rained.", "published": ""}, {"text": "It hailed."}, {"text": "", "published": "2025-03-12"}]'
    )
    (workplace / "a.json").write_text(content)
    found = json.loads(run("check", "a.json", "--output-format", "json", "--select", "DAT101")[1])["findings"]
    dated = [one for one in found if one["code"] == "DAT101"]
    assert [(one["line"], one["column"], one["end_column"]) for one in dated] == [
        (1, content.index('""') + 2, content.index('""') + 2),
        (1, content.index('{"text": "It hailed') + 1, content.index('{"text": "It hailed') + 1),
    ]


def test_bytes_that_are_no_record_stand_where_they_begin(workplace: Path, run: Run) -> None:
    (workplace / "a.json").write_text('[{"text": "It rained."}, 7]')
    found = json.loads(run("check", "a.json", "--output-format", "json", "--select", "KIT")[1])["findings"]
    assert ("KIT001", 26) in {(one["code"], one["column"]) for one in found}


def position(name: str, content: bytes, key: str, offsets: list[int]) -> dict[int, Position]:
    format: Any = format_of(name)
    (row,) = (row for row in format.read(io.BytesIO(content), name) if row.mapping is not None)
    return dict(format.positions(row, key, offsets))


@given(
    text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30), ascii=st.booleans()
)
@example(text="x", ascii=True)
@example(text='"', ascii=False)
@example(text="\r\n🌉", ascii=True)
def test_every_code_point_has_its_place_in_json_and_csv(text: str, ascii: bool) -> None:
    every = list(range(len(text) + 1))
    for name, head, written in (
        ("a.jsonl", '{"id": "é", "text": "', json.dumps(text, ensure_ascii=ascii)[1:-1]),
        ("a.csv", 'id,text\n"é","', text.replace('"', '""')),
    ):
        content = head + written + ('"}\n' if name == "a.jsonl" else '"\n')
        found = position(name, content.encode(), "text", every)
        assert sorted(found) == every
        for at in range(len(text)):
            start, end = ({"line": p.line, "column": p.column} for p in (found[at], found[at + 1]))
            piece = between(content, start, end)
            # The line break of a lone \r within a cell is no line of the file.
            assert spelled(name, piece) == text[at]


def test_a_value_that_is_no_text_or_not_there_has_no_places() -> None:
    assert position("a.jsonl", b'{"text": 3, "title": "x"}', "text", [0]) == {}
    assert position("a.jsonl", b'{"text": 3, "title": "x"}', "source", [0]) == {}
    assert position("a.jsonl", b'{"title": "y", "title": "x"}', "title", [0, 1]) == {
        0: Position(1, 26, 26),
        1: Position(1, 27, 27),
    }


def test_a_long_text_of_many_findings_takes_linear_time() -> None:
    content = json.dumps({"text": 'a"é\n' * 100_000}).encode()
    assert len(position("a.jsonl", content, "text", list(range(0, 400_000, 2)))) == 200_000
