"""Facts sort as their bytes do, in memory and on disk, and outlive a run."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import ConfigError, InputError, Normalizer, OutputError
from normkit.core.rule import Fact
from normkit.corpus.fact_codec import joined, pack, unpack
from normkit.corpus.fact_spool import FactSpool, private_folder
from normkit.corpus.fact_store import FactStore
from normkit.formats.registry import format_of
from normkit.pipeline.first_pass.collecting import collected
from normkit.pipeline.pool import Jobs
from normkit.pipeline.reading import CHUNK_BYTES
from normkit.pipeline.source import Source
from tests.conftest import Run

TEXTS = st.text(st.characters(), max_size=4) | st.sampled_from(["", "\0", "\0\0", "\0\xff", "a\0", "\ud800", "\uffff"])
NUMBERS = st.integers() | st.integers(-70_000, 70_000) | st.sampled_from([0, -1, 255, 256, -255, -256, 10**300])
FACTS = st.lists(TEXTS | NUMBERS, max_size=4).map(tuple)
ALIKE = st.tuples(TEXTS, NUMBERS, TEXTS) | st.tuples(TEXTS) | st.tuples(TEXTS, NUMBERS)


@given(FACTS)
def test_a_fact_comes_back_as_it_was(fact: Fact) -> None:
    assert unpack(pack(fact)) == fact


@given(ALIKE, ALIKE)
def test_bytes_sort_as_the_facts_do(one: Fact, other: Fact) -> None:
    assert (pack(one) < pack(other)) is (one < other)


@pytest.mark.parametrize("wrong", [None, 1.5, b"a", ("a",), 1 << 1008])
def test_what_is_no_fact_is_refused(wrong: object) -> None:
    with pytest.raises((TypeError, OverflowError)):
        pack((wrong,))  # type: ignore[arg-type]


@pytest.mark.parametrize("memory", [0, 1, 2_000, 10**6])
@given(several=st.lists(st.tuples(st.sampled_from("ab"), st.lists(ALIKE, max_size=3)), max_size=12))
def test_facts_come_sorted_from_memory_and_from_disk(memory: int, several: list[tuple[str, list[Fact]]]) -> None:
    with FactStore(memory) as facts:
        for key, some in several:
            facts.add(key, list(map(pack, some)))
        for key in "ab":
            expected = sorted(fact for own, some in several if own == key for fact in some)
            assert list(facts.of(key)) == expected
            assert list(facts.of(key)) == expected, "and again"


@pytest.mark.parametrize("memory", [0, 1])
@given(several=st.lists(st.tuples(st.sampled_from("ab"), st.lists(ALIKE, max_size=3)), max_size=12))
def test_facts_come_sorted_from_a_spool(memory: int, several: list[tuple[str, list[Fact]]]) -> None:
    with private_folder() as own:
        facts = FactSpool(own, memory)
        for key, some in several:
            facts.append(key, joined(map(pack, some)))
        for key in "ab":
            expected = sorted(fact for of, some in several if of == key for fact in some)
            assert list(facts.of(key)) == expected
            assert list(facts.of(key)) == expected, "and again"
        assert os.stat(own).st_mode & 0o077 == 0
    assert not os.path.exists(own)


@pytest.mark.parametrize("memory", [0, 1])
def test_a_number_against_a_string_is_an_error_as_in_any_sort(memory: int) -> None:
    with FactStore(memory) as facts:
        facts.add("a", [pack((1,)), pack(("a",))])
        with pytest.raises(TypeError):
            list(facts.of("a"))


def test_facts_on_disk_leave_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with FactStore(1) as facts:
        facts.add("a", [pack(("x",))])
        assert any(tmp_path.iterdir())
    assert not any(tmp_path.iterdir())


def test_no_room_on_the_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with FactStore(1) as facts, pytest.raises(OutputError, match="Set TMPDIR"):
        facts.add("a", [pack(("x",))])


def test_a_limit_without_duckdb_is_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ConfigError, match=r"normkit\[duckdb\]"):
        FactStore(1)


def test_no_room_for_a_spool_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(OutputError, match="Set TMPDIR"):
        FactSpool(str(tmp_path / "gone"), 0).append("a", b"x")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(OutputError, match="Set TMPDIR"), private_folder():
        pass


# ---------------------------------------------------------------- the same findings, whatever the way

TOPICS = ("harbour bridge", "grain market", "city orchestra", "river ferry", "night train")


@pytest.fixture
def corpus(workplace: Path) -> list[str]:
    """Stand in a folder with six files of records that many corpus rules have something to say of."""
    for number in range(6):
        rows = [
            {
                "id": f"{number}-{row}",
                "title": f"Mayor opens new {TOPICS[(number + row) % 5]} in Velmora",
                "text": f"Khalid al-{'Hariri' if row % 3 else 'Harriri'} spoke on day {row}.\n\n"
                "Get the Tolvan Post in your mailbox every morning",
                "url": f"https://news.tolvan.example/{number}/{row}",
                "published": "2031-05-01T00:00:00Z" if row % 2 else f"2031-05-{row + 1:02}",
            }
            for row in range(20)
        ]
        (workplace / f"{number}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return [f"{number}.jsonl" for number in range(6)]


@pytest.mark.parametrize(
    "how",
    [["--jobs", "2"], ["--jobs", "4"], ["--facts-memory", "1"], ["--facts-memory", "1", "--jobs", "2"], ["reversed"]],
)
def test_findings_are_the_same_byte_for_byte(
    corpus: list[str], run: Run, monkeypatch: pytest.MonkeyPatch, how: list[str]
) -> None:
    monkeypatch.setattr("normkit.cli.corpus_knowledge.MEGABYTE", 1)  # so that a limit of 1 sends all to disk
    code, expected, _ = run("check", *corpus, "--output-format", "jsonl", "--jobs", "1")
    assert code == 1
    assert {"HED201", "NAM201", "CHR201"} <= {json.loads(line)["code"] for line in expected.splitlines()}
    if how == ["reversed"]:
        found = run("check", *reversed(corpus), "--output-format", "jsonl", "--jobs", "1")[1]
        assert sorted(found.splitlines()) == sorted(expected.splitlines())
    else:
        assert run("check", *corpus, "--output-format", "jsonl", *how)[1] == expected


# ---------------------------------------------------------------- facts that outlive the run


@pytest.mark.parametrize("jobs", [Jobs(), Jobs(2)])
def test_a_file_that_is_refused_tells_nothing(tmp_path: Path, jobs: Jobs) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(
        '["title", "text"]\n' * 2 + '{"title": "Ferry strike leaves islands cut off"}\n' * (2 * CHUNK_BYTES // 40),
        "utf-8",
    )
    ((_, told),) = collected([Source(str(file), format_of(file), Normalizer(select=["HED201"]))], jobs)
    (error,) = told.errors
    assert isinstance(error, InputError)
    assert "make one document of it" in str(error)


def test_a_new_batch_is_judged_against_old_records_that_are_not_read_again(corpus: list[str], run: Run) -> None:
    *old, new = corpus
    whole = run("check", *corpus, "--output-format", "jsonl")[1].splitlines()
    assert run("check", *old, "--save-facts", "old.facts")[0] == 1
    for file in old:
        Path(file).unlink()
    found = run("check", new, "--known", "old.facts", "--output-format", "jsonl")[1].splitlines()
    assert found == [line for line in whole if json.loads(line)["path"] == new]


def test_saved_facts_add_up(corpus: list[str], run: Run) -> None:
    run("check", *corpus, "--save-facts", "whole.facts")
    run("check", *corpus[:2], "--save-facts", "a.facts")
    run("check", *corpus[2:4], "--save-facts", "b.facts")
    run("check", *corpus[4:], "--known", "a.facts", "--known", "b.facts", "--save-facts", "sum.facts")
    assert Path("sum.facts").read_bytes() == Path("whole.facts").read_bytes()


def test_the_order_of_the_files_does_not_show_in_saved_facts(corpus: list[str], run: Run) -> None:
    run("check", *corpus, "--save-facts", "a.facts")
    run("check", *reversed(corpus), "--save-facts", "b.facts")
    assert Path("a.facts").read_bytes() == Path("b.facts").read_bytes()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is no file of facts"),
        (b"[]\n", "is no file of facts"),
        (b"\xff\n", "is no file of facts"),
        (b'{"format": "normkit facts 1", "rules": {}}\n', "is no file of facts"),
        (b'{"format": "normkit facts 2", "rules": {}}\n["HED201"]\n', "known.facts:2: is no fact"),
        (b'{"format": "normkit facts 2", "rules": {}}\n["HED201", [1.5]]\n', "known.facts:2: is no fact"),
        (b'{"format": "normkit facts 2", "rules": {}}\n\xff\n', "known.facts:2: is no fact"),
        (b'{"format": "normkit facts 2", "rules": {"HED201": "HED201(x=1)"}}\n', "gather them again"),
    ],
)
def test_a_broken_file_of_facts_is_named(corpus: list[str], run: Run, content: bytes, message: str) -> None:
    Path("known.facts").write_bytes(content)
    code, _, err = run("check", *corpus, "--known", "known.facts")
    assert code == 2
    assert "known.facts" in err
    assert message in err


def test_facts_are_not_saved_over_a_file_that_cannot_be_written(corpus: list[str], run: Run) -> None:
    code, _, err = run("check", *corpus, "--save-facts", "nowhere/a.facts")
    assert code == 2
    assert "nowhere/a.facts: cannot be written" in err


def test_facts_of_folders_with_settings_of_their_own_are_sorted_together(workplace: Path, run: Run) -> None:
    titles = {"a": ("Rain again", "Yachts sail"), "b": ("Storm ahead", "Apples fall")}
    for folder, said in titles.items():
        (workplace / folder).mkdir()
        rows = (json.dumps({"id": title, "title": title, "text": "Rain."}) + "\n" for title in said)
        (workplace / folder / "x.jsonl").write_text("".join(rows))
    (workplace / "a/normkit.toml").write_text('select = ["HED201"]\n')
    (workplace / "b/normkit.toml").write_text('select = ["HED201", "DAT201"]\n')
    for name, folders in (("one.facts", ("a", "b")), ("other.facts", ("b", "a"))):
        assert run("check", *folders, "--save-facts", name, "--exit-zero")[0] == 0
    one, other = ((workplace / name).read_text() for name in ("one.facts", "other.facts"))
    lines = [json.loads(line) for line in one.splitlines()[1:]]
    assert one == other
    assert lines == sorted(lines)
    assert len(lines) == 4
