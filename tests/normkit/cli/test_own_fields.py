"""Files under other names than ours: read, fixed in place and undone; what is unclear is asked once a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

FIRST, LAST = "The dam held on Monday, the engineers said.", "Nobody was hurt, and the valley slept."
TEXT, CLEAN = f"{FIRST}\n\nAdvertisement\n\n{LAST}", f"{FIRST}\n\n{LAST}"
CHROME = ("--select", "CHR")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (
            "path.jsonl",
            '{"n":1, "article" : {"body":"{TEXT}",  "x": [1,2]}, "source": {"id":null,"name":"A"}}\n',
            '{"n":1, "article" : {"body":"{CLEAN}",  "x": [1,2]}, "source": {"id":null,"name":"A"}}\n',
        ),
        (
            "list.json",
            '[{"Titre" : "Barrage","Texte":[ "{FIRST}" ,\n "Advertisement",  "{LAST} \\u00e9\\/" ] }]',
            '[{"Titre" : "Barrage","Texte":[ "{FIRST}",  "{LAST} \\u00e9\\/" ] }]',
        ),
        (
            "table.csv",
            '"Article Title",Article Body,Pub. Date\r\nDam holds,"{TEXT}",2024-05-01\r\n',
            '"Article Title",Article Body,Pub. Date\r\nDam holds,"{CLEAN}",2024-05-01\r\n',
        ),
        (
            "flat.csv",
            'article.title;article.body\nDam holds;"{TEXT}"\n',
            'article.title;article.body\nDam holds;"{CLEAN}"\n',
        ),
    ],
)
def test_only_the_value_changes_whatever_it_is_called(
    name: str, before: str, after: str, workplace: Path, run: Run
) -> None:
    brk = "\\n\\n" if ".json" in name else "\n\n"
    for mark, text in (("{TEXT}", TEXT), ("{CLEAN}", CLEAN), ("{FIRST}", FIRST), ("{LAST}", LAST)):
        before, after = (one.replace(mark, text.replace("\n\n", brk)) for one in (before, after))
    file = workplace / name
    file.write_bytes(before.encode())
    assert run("fix", name, *CHROME)[1].startswith("Made 1 edit in 1 record")
    assert file.read_bytes().decode() == after
    assert run("check", name, *CHROME)[0] == 0
    assert run("undo", ".normkit/undo-0001.jsonl")[0] == 0
    assert file.read_bytes().decode() == before


def lines(*records: dict[str, Any]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_two_texts_are_asked_of_once_for_the_file_and_neither_is_fixed(workplace: Path, run: Run) -> None:
    both = {"headline": "Dam holds", "article_body": TEXT, "full_text": f"{TEXT} Really."}
    same = {"headline": "Dam holds", "article_body": CLEAN, "full_text": CLEAN}
    (workplace / "a.jsonl").write_text(before := lines(both, same, both, same))
    code, out, _ = run("fix", "a.jsonl", *CHROME)
    assert code == 1
    assert out.count("KIT007") == 1
    assert "'article_body' and 'full_text' may each be the text, and differ" in out
    assert "[fields] text = 'article_body'" in out
    assert "so in 2 of the 4 records of the file" in out
    assert (workplace / "a.jsonl").read_text() == before
    (workplace / "normkit.toml").write_text('[fields]\ntext = "full_text"\n')
    assert run("fix", "a.jsonl", *CHROME)[0] == 0
    assert json.loads((workplace / "a.jsonl").read_text().partition("\n")[0]) == {
        **both,
        "full_text": f"{CLEAN} Really.",
    }


def test_a_summary_that_stands_in_for_a_text_is_read_and_left_as_it_is(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(before := lines({"title": "Dam holds", "description": TEXT}))
    code, out, _ = run("fix", "a.jsonl", *CHROME)
    assert (code, "CHR102" in out, "name it, [fields] text = 'description'" in out) == (1, True, True)
    assert (workplace / "a.jsonl").read_text() == before


def test_reports_name_the_files_own_field(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(lines({"title": "Dam holds", "article": {"body": TEXT}}))
    assert "  1 article.body (text)  CHR102" in run("check", "a.jsonl", *CHROME)[1]
    (found,) = json.loads(run("check", "a.jsonl", *CHROME, "--output-format", "json")[1])["findings"]
    assert (found["field"], found["own_field"]) == ("text", "article.body")
    (workplace / "b.jsonl").write_text(lines({"title": "Dam holds", "text": TEXT}))
    (found,) = json.loads(run("check", "b.jsonl", *CHROME, "--output-format", "json")[1])["findings"]
    assert (found["field"], found["own_field"]) == ("text", "text")


def test_a_column_that_the_settings_misspell_is_told_with_the_nearest(workplace: Path, run: Run) -> None:
    (workplace / "a.csv").write_text(f'title,story,published\nDam holds,"{TEXT}",2024-05-01\n')
    (workplace / "normkit.toml").write_text('[fields]\ntext = "stroy"\n')
    code, out, _ = run("check", "a.csv", *CHROME)
    assert code == 1
    assert "the settings name 'stroy' for the field 'text', and there is none; did you mean 'story'?" in out
    (workplace / "normkit.toml").write_text('[fields]\ntext = "story"\n')
    assert "CHR102" in run("check", "a.csv", *CHROME)[1]


def test_structs_and_lists_of_a_parquet_file_are_read_and_written(workplace: Path, run: Run) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    table = pa.table(
        {
            "article": [{"body": TEXT, "n": 1}, {"body": CLEAN, "n": None}, None],
            "keywords": [["a"], [], None],
            "published": pa.array([1, 2, 3], pa.timestamp("us", "UTC")),
        }
    )
    listed = pa.table({"content": [[FIRST, "Advertisement", LAST], [FIRST], None], "title": ["a b", "c d", "e f"]})
    for number, (given, after) in enumerate(((table, CLEAN), (listed, [FIRST, LAST]))):
        pq.write_table(given, f"{number}.parquet")
        old = (workplace / f"{number}.parquet").read_bytes()
        assert "Made 1 edit" in run("fix", f"{number}.parquet", *CHROME)[1]
        new = pq.read_table(f"{number}.parquet")
        assert new.schema == given.schema
        first = new.to_pylist()[0]
        assert (first["article"]["body"] if number == 0 else first["content"]) == after
        assert new.to_pylist()[1:] == given.to_pylist()[1:]
        assert run("undo", f".normkit/undo-000{number + 1}.jsonl")[0] == 0
        assert (workplace / f"{number}.parquet").read_bytes() == old
