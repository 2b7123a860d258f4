"""A fault of a whole file is said once, with the count; what is wrong with one record stays with the record."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import Finding, Located, Normalizer, Outcome, ReportedRow, Run, Span
from normkit.reporters.located import Totals
from normkit.reporters.systematic import FIRST, once_a_file
from tests import conftest

TITLES = (
    "Dam holds",
    "Mill burns down",
    "Bridge is closed",
    "Club wins the cup",
    "School gets a roof",
    "Bank cuts rates",
)


def write(path: Path, records: Sequence[object]) -> None:
    path.write_text("".join(json.dumps(record) + "\n" for record in records))


def article(number: int, **more: object) -> dict[str, object]:
    return {"title": f"{TITLES[number % 6]} {number}", "text": f"Number {number} was said to be calm.", **more}


def test_a_file_without_dates_is_told_once(workplace: Path, run: conftest.Run) -> None:
    write(workplace / "a.jsonl", [article(number) for number in range(6)])
    code, out, _ = run("check", "a.jsonl", "--select", "DAT")
    assert code == 1
    assert out == (
        "a.jsonl\n"
        "  1 published  DAT101 missing-published  no publication date, and nothing tells it "
        "(so in 6 of the 6 records of the file)\n"
        "\n"
        "1 finding in 6 records.\n"
    )
    assert run("check", "a.jsonl", "--select", "DAT", "--statistics")[1].split()[:2] == ["1", "DAT101"]


def test_what_follows_from_it_is_told_once_too(workplace: Path, run: conftest.Run) -> None:
    texts = [f"It rained {n} times." if n % 2 else f"It rained last week, for day {n}." for n in range(6)]
    write(workplace / "a.jsonl", [article(n, text=text) for n, text in enumerate(texts)])
    code, out, _ = run("check", "a.jsonl", "--select", "DAT")
    assert (code, out.count("DAT101"), out.count("DAT121")) == (1, 1, 1)
    assert "1 relative date (first: last week) but no publication date (so in 3 of the 6 records of the file)" in out
    assert out.endswith("2 findings in 6 records.\n")


def test_where_others_have_a_date_each_record_is_told(workplace: Path, run: conftest.Run) -> None:
    write(workplace / "a.jsonl", [*map(article, range(5)), article(5, published="2024-05-01")])
    assert "5 findings in 6 records." in run("check", "a.jsonl", "--select", "DAT")[1]


def test_files_are_told_apart(workplace: Path, run: conftest.Run) -> None:
    write(workplace / "a.jsonl", list(map(article, range(3))))
    write(workplace / "b.jsonl", [article(number, published="2024-05-01") for number in range(3)])
    write(workplace / "c.jsonl", [article(0)])
    out = run("check", "--select", "DAT")[1]
    assert "so in 3 of the 3" in out
    assert "c.jsonl · c.jsonl:1" in out
    assert "2 findings in 7 records." in out


def test_what_comes_after_the_first_records_is_counted_too(workplace: Path, run: conftest.Run) -> None:
    more = [
        article(number, **({"published": "2024-05-01"} if number == FIRST + 1 else {})) for number in range(FIRST + 9)
    ]
    write(workplace / "a.jsonl", more)
    assert f"so in {FIRST + 8} of the {FIRST + 9} records" in run("check", "a.jsonl", "--select", "DAT")[1]


def test_headlines_alone_are_told_once_by_check_and_fix(workplace: Path, run: conftest.Run) -> None:
    write(workplace / "a.jsonl", [{"title": title} for title in TITLES])
    for command in ("check", "fix"):
        code, out, _ = run(command, "a.jsonl", "--select", "CHR")
        assert (code, out.count("KIT004")) == (1, 1)
        assert "the record has no text (so in 6 of the 6 records of the file)" in out


@pytest.mark.parametrize(("good", "told"), [("All quiet", 1), ("Café", 3)])
def test_another_encoding_is_told_once(workplace: Path, run: conftest.Run, good: str, told: int) -> None:
    table = "title,text\nCafé un,Fermé.\nCafé deux,Fermé.\nCafé trois,Fermé.\n".encode("cp1252")
    (workplace / "a.csv").write_bytes(table + f"{good},Open.\n".encode())
    _, out, err = run("check", "a.csv", "--select", "CHR")
    assert (out + err).count("not UTF-8") == told
    assert ("it looks like windows-1252" in err) is (told == 1)


def test_machines_get_it_once_too(workplace: Path, run: conftest.Run) -> None:
    write(workplace / "a.jsonl", list(map(article, range(6))))
    (finding,) = json.loads(run("check", "a.jsonl", "--select", "DAT", "--output-format", "json")[1])["findings"]
    assert (finding["record"], finding["line"], finding["code"]) == ("a.jsonl", 1, "DAT101")


def test_a_rule_that_finds_something_nearly_everywhere_is_told_first(workplace: Path, run: conftest.Run) -> None:
    write(
        workplace / "a.jsonl",
        [article(n, published="2024-05-01", text=f"It rained {n}.\n\nSign Up") for n in range(30)],
    )
    first, *_ = run("check", "a.jsonl", "--select", "CHR")[1].splitlines()
    assert first.startswith(
        "a.jsonl: CHR101 phrase-line finds something in 30 of the first 30 records; if that is no news"
    )
    (workplace / "b.jsonl").write_text((workplace / "a.jsonl").read_text().replace("Sign Up", "It stopped.", 15))
    assert "finds something in" not in run("check", "b.jsonl", "--select", "CHR")[1]


def rows_of(marks: Sequence[Sequence[str]]) -> list[ReportedRow]:
    """Return a row for each record, with findings about it as a whole ("a") or about its words ("A")."""
    rows = []
    for line, some in enumerate(marks, 1):
        findings = [Finding(Span("text", 0, int(mark.isupper())), mark, code=mark) for mark in some]
        located = tuple(Located("f", line, None, str(line), finding, "", 0) for finding in findings)
        outcome = Outcome({"text": "x"}, (), (), (), True, (), {"text": "x"})
        rows.append(ReportedRow("f", line, outcome, located, is_record=True))
    return rows


@given(st.lists(st.lists(st.sampled_from("abAB"), unique=True), max_size=30))
def test_nothing_is_lost_and_only_what_all_share_is_joined(marks: list[list[str]]) -> None:
    out = list(once_a_file(rows_of(marks), Run(Normalizer(rules=[]), ("f",), Totals())))
    told = [located.finding for row in out for located in row.findings]
    shared = set.intersection(*map(set, marks)) & {"a", "b"} if len(marks) > 1 else set()
    assert sorted(f.code for f in told) == sorted([*shared, *(m for some in marks for m in some if m not in shared)])
    assert {f.code for f in told if f.message.endswith("of the file)")} == shared
    assert [row.line for row in out][: len(marks)] == list(range(1, len(marks) + 1))
