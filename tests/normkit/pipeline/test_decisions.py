"""A baseline is a file of decisions: what is known is not shown, what is rejected stays, what is accepted is made."""

from __future__ import annotations

import io
import json
import os
import subprocess
from pathlib import Path

import pytest

from normkit import Normalizer, Record, fingerprint
from tests.conftest import Run

TEXT = "It rained in Velmora.\n\nSign Up"
ROW = json.dumps({"id": "b", "text": TEXT}) + "\n"
CHECK = ("check", "a.jsonl", "--select", "CHR")
FIX = ("fix", "a.jsonl", "--select", "CHR", "--no-schema")


def row(name: str, tail: str = "Sign Up") -> str:
    return json.dumps({"id": name, "text": f"It rained in Velmora.\n\n{tail}"}) + "\n"


def shown(out: str) -> list[str]:
    """Return whose findings a report in JSON shows."""
    return [finding["record"] for finding in json.loads(out)["findings"]]


@pytest.fixture
def mark(workplace: Path) -> str:
    """Stand in a folder with a dirty file; return the fingerprint of its one finding."""
    (workplace / "a.jsonl").write_text(ROW)
    (finding,) = Normalizer(select=["CHR"]).check({"id": "b", "text": TEXT}).findings
    return fingerprint(finding, Record("b", {"text": TEXT}))


def decide(mark: str, **entry: object) -> None:
    Path("decided.json").write_text(json.dumps({"normkit-decisions": 1, "findings": {mark: entry}}))


# ---------------------------------------------------------------- the file


def test_a_baseline_says_what_is_known_one_line_each(mark: str, run: Run) -> None:
    run(*CHECK, "--write-baseline", "known.json")
    lines = Path("known.json").read_text().splitlines()
    assert (lines[0], lines[-1]) == ('{"normkit-decisions": 2, "findings": [', "]}")
    assert [json.loads(line) for line in lines[1:-1]] == [
        {
            "file": "a.jsonl", "record": "b", "code": "CHR101", "field": "text", "excerpt": "Sign Up",
            "fingerprint": mark, "decision": "known", "count": 1,
        }
    ]  # fmt: skip


def test_a_baseline_is_the_same_however_files_are_ordered_and_shared_out(workplace: Path, run: Run) -> None:
    for name in "abc":
        (workplace / f"{name}.jsonl").write_text(
            row(f"{name}1") + row(f"{name}2", "Abonnez-vous à notre lettre d'info")
        )
    run("check", "a.jsonl", "b.jsonl", "c.jsonl", "--write-baseline", "one.json")
    run("check", "c.jsonl", str(workplace / "b.jsonl"), "./a.jsonl", "--jobs", "2", "--write-baseline", "two.json")
    assert Path("one.json").read_bytes() == Path("two.json").read_bytes()
    assert str(workplace) not in Path("one.json").read_text()


@pytest.mark.parametrize(
    "text", ["ثبت\u200cنام کنید\n\nSign Up", "Sign Up\u202e", "\ud800 Sign Up", "Sign Up\u2028x\x1b[31m"]
)
def test_any_words_stand_readable_in_it_and_are_known(workplace: Path, run: Run, text: str) -> None:
    (workplace / "a.jsonl").write_text(json.dumps({"title": text, "text": TEXT}) + "\n")
    run("check", "a.jsonl", "--write-baseline", "known.json")
    assert run("check", "a.jsonl", "--baseline", "known.json")[0] == 0
    told = Path("known.json").read_text("utf-8")
    assert not {"\u202e", "\u2028", "\x1b"} & set(told)
    assert ("ثبت\u200cنام کنید" in told) == ("ثبت" in text)


def test_git_merges_what_two_people_have_added(workplace: Path, run: Run) -> None:
    for name in ("a", "m", "z"):
        (workplace / f"{name}.jsonl").write_text(row(name))

    def git(*args: str) -> None:
        own = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *own, *args], check=True, capture_output=True)

    def add(name: str) -> None:
        (workplace / f"{name}.jsonl").write_text(row(name))
        run("check", ".", "--select", "CHR", "--scope", "record", "--write-baseline", "known.json")
        git("add", ".")
        git("commit", "-qm", name)

    git("init", "-qb", "main")
    add("a")
    git("switch", "-qc", "other")
    add("b")
    git("switch", "-q", "main")
    add("y")
    git("merge", "-q", "other", "-m", "both")
    assert run("check", ".", "--select", "CHR", "--scope", "record", "--baseline", "known.json")[0] == 0


# ---------------------------------------------------------------- what is known


def test_what_is_known_is_not_called_fine(mark: str, run: Run) -> None:
    run(*CHECK, "--write-baseline", "known.json")
    assert run(*CHECK, "--baseline", "known.json")[1] == "Nothing found in 1 record. 1 known finding not shown.\n"


def test_a_known_finding_is_known_in_a_renamed_file_and_on_another_line(mark: str, run: Run) -> None:
    run(*CHECK, "--write-baseline", "known.json")
    Path("a.jsonl").rename("c.jsonl")
    Path("c.jsonl").write_text(json.dumps({"id": "z", "text": "Sun."}) + "\n" + ROW)
    assert run("check", "c.jsonl", "--select", "CHR", "--baseline", "known.json")[0] == 0


def test_an_entry_goes_with_a_record_that_moves_to_another_file(mark: str, run: Run) -> None:
    Path("c.jsonl").write_text(row("c", "Share"))
    files = ("a.jsonl", "c.jsonl", "--select", "CHR")
    run("check", *files, "--write-baseline", "known.json")
    Path("a.jsonl").write_text(row("d", "Fine."))
    Path("c.jsonl").write_text(row("c", "Share") + ROW)
    assert run("check", *files, "--baseline", "known.json")[0] == 0


def test_a_record_of_another_file_is_not_known_by_its_number(mark: str, run: Run) -> None:
    run(*CHECK, "--write-baseline", "known.json")
    Path("c.jsonl").write_text(ROW)
    for files in (["c.jsonl"], ["a.jsonl", "c.jsonl"], ["c.jsonl", "a.jsonl"]):
        code, out, _ = run("check", *files, "--select", "CHR", "--baseline", "known.json", "--output-format", "json")
        assert (code, [one["path"] for one in json.loads(out)["findings"]]) == (1, ["c.jsonl"])


def test_the_files_of_a_baseline_count_from_its_folder_however_they_are_typed(
    mark: str, run: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("base").mkdir()
    Path("c.jsonl").write_text(ROW)  # what is known of a is not known here
    Path("link.jsonl").symlink_to("a.jsonl")
    run(*CHECK, "--write-baseline", "base/known.json")
    assert '"file": "../a.jsonl"' in Path("base/known.json").read_text()
    for here, file, base in (
        (".", "./a.jsonl", "./base/known.json"),
        (".", "base/../a.jsonl", str(workplace / "base/known.json")),
        (".", "link.jsonl", "base/known.json"),
        ("base", "../a.jsonl", "known.json"),
        ("/", str(workplace / "a.jsonl"), str(workplace / "base/known.json")),
    ):
        monkeypatch.chdir(workplace / here)
        assert run("check", file, "--select", "CHR", "--baseline", base)[0] == 0, (here, file, base)
        other = os.path.join(os.path.dirname(file), "c.jsonl")
        assert run("check", other, "--select", "CHR", "--baseline", base)[0] == 1


def test_each_file_has_the_baseline_of_its_own_settings(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("one", "two/deep", "free"):
        (workplace / folder).mkdir(parents=True)
        (workplace / folder / "a.jsonl").write_text(row(folder[:3]))
        run("check", f"{folder}/a.jsonl", "--write-baseline", f"{folder[:3]}.json")
    for folder in ("one", "two"):
        (workplace / folder / "normkit.toml").write_text(f'select = ["CHR"]\nbaseline = "../{folder}.json"\n')
    for here, folder in ((".", "."), ("free", ".."), ("/", str(workplace))):
        monkeypatch.chdir(workplace / here)
        code, out, _ = run("check", folder, "--select", "CHR", "--output-format", "json")
        assert (code, shown(out)) == (1, ["fre"]), here
    assert run("check", str(workplace / "one"), "--isolated", "--select", "CHR")[0] == 1


def test_a_baseline_that_settings_name_and_nobody_finds_is_told(mark: str, run: Run) -> None:
    Path("normkit.toml").write_text('baseline = "gone.json"\n')
    code, _, err = run(*CHECK)
    assert (code, "gone.json: cannot be read: No such file" in err, err.count("\n")) == (2, True, 1)
    code, _, err = run(*CHECK, "--save-facts", "gone.json")
    assert (code, "is one of the files to read" in err) == (2, True)


def test_the_baseline_of_the_settings_is_written_by_its_name(mark: str, run: Run) -> None:
    Path("normkit.toml").write_text('baseline = "known.json"\n')
    for _ in range(2):
        code, out, _ = run(*CHECK, "--write-baseline", "known.json")
        assert (code, "1 finding is known from now on" in out) == (0, True)
    assert run(*CHECK)[0] == 0


def test_standard_input_may_be_any_file_of_a_baseline(mark: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run(*CHECK, "--write-baseline", "known.json")
    before = Path("known.json").read_bytes()
    for rows, code in ((ROW, 0), (ROW + row("c"), 1)):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(rows.encode())))
        assert run("check", "-", "--select", "CHR", "--baseline", "known.json", "--prune-baseline")[0] == code
        assert Path("known.json").read_bytes() == before


def test_a_title_that_is_fixed_does_not_make_new_what_is_known_of_its_record(workplace: Path, run: Run) -> None:
    given = {"title": "Rain Falls on Velmora &amp; Its Harbour | Sign Up", "text": "Rain Falls on Velmora\n\n" + TEXT}
    (workplace / "a.jsonl").write_text(json.dumps(given) + "\n")
    run(*CHECK, "--write-baseline", "known.json")
    run("fix", "a.jsonl", "--unsafe-fixes", "--no-schema", "--baseline", "known.json")
    assert json.loads((workplace / "a.jsonl").read_text())["text"].endswith("Sign Up")


# ---------------------------------------------------------------- fix


def test_what_is_known_is_left_by_fix_and_what_is_new_is_fixed(mark: str, run: Run) -> None:
    run(*CHECK, "--write-baseline", "known.json")
    Path("a.jsonl").write_text(ROW + row("c"))
    for jobs in ("1", "2"):
        assert run(*FIX, "--baseline", "known.json", "--jobs", jobs)[0] == 0
        assert Path("a.jsonl").read_text() == ROW + json.dumps({"id": "c", "text": "It rained in Velmora."}) + "\n"
    Path("normkit.toml").write_text('baseline = "known.json"\n')
    assert run(*FIX)[1].startswith("Nothing to fix in 2 records. 1 known finding not shown.")


def test_a_baseline_of_the_first_kind_is_no_measure_for_fix(mark: str, run: Run) -> None:
    Path("old.json").write_text('{"normkit-baseline": 1, "findings": {}}')
    code, _, err = run(*FIX, "--baseline", "old.json")
    assert (code, "old.json: is of an older kind" in err, "--write-baseline old.json" in err) == (2, True, True)
    assert Path("a.jsonl").read_text() == ROW


def test_what_is_rejected_is_neither_shown_nor_made(mark: str, run: Run) -> None:
    decide(mark, decision="reject")
    assert run(*CHECK, "--baseline", "decided.json")[0] == 0
    assert run(*FIX, "--baseline", "decided.json")[1].startswith("Nothing to fix")
    assert Path("a.jsonl").read_text() == ROW


def test_what_is_accepted_is_made(workplace: Path, run: Run) -> None:
    text = "The council met. The harbour reopened.\n\nHe said on Monday that rain had come to stay in Velmora."
    given = {"id": "b", "title": "THE HARBOUR REOPENS IN VELMORA", "text": text}
    (workplace / "a.jsonl").write_text(json.dumps(given) + "\n")
    (finding,) = Normalizer(select=["HED112"]).check(given).findings
    decide(fingerprint(finding, Record("b", {"title": given["title"], "text": text})), decision="accept")
    fix = ("fix", "a.jsonl", "--select", "HED112", "--no-schema")
    assert "Nothing to fix" in run(*fix)[1]
    assert "Made 1 edit" in run(*fix, "--baseline", "decided.json")[1]
    assert json.loads((workplace / "a.jsonl").read_text())["title"] == "The harbour reopens in Velmora"


# ---------------------------------------------------------------- pruning

PRUNE = ("--baseline", "known.json", "--prune-baseline")


def known() -> list[tuple[str, str]]:
    """Return file and record of what is known."""
    return [(one["file"], one["record"]) for one in json.loads(Path("known.json").read_text())["findings"]]


def test_pruning_takes_out_what_is_gone_and_never_adds(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(row("1") + row("2"))
    run(*CHECK, "--write-baseline", "known.json")
    (workplace / "a.jsonl").write_text(row("2") + row("3"))
    code, out, err = run(*CHECK, *PRUNE, "--output-format", "json")
    assert (code, shown(out), known()) == (1, ["3"], [("a.jsonl", "2")])
    assert err == "normkit: known.json: 1 of its known findings is gone and taken out; 1 left\n"
    before = os.stat("known.json").st_mtime_ns, Path("known.json").read_bytes()
    assert "0 of its known findings are gone and taken out; 1 left" in run(*CHECK, *PRUNE)[2]
    assert (os.stat("known.json").st_mtime_ns, Path("known.json").read_bytes()) == before, "nothing is written"


def test_pruning_leaves_what_was_not_looked_at(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(row("1"))
    (workplace / "b.jsonl").write_text(row("2"))
    run("check", ".", "--select", "CHR", "--write-baseline", "known.json")
    for name in "ab":
        (workplace / f"{name}.jsonl").write_text(row("9", "Fine."))
    run("check", ".", "--select", "HED", *PRUNE)
    assert len(known()) == 2, "another rule was asked"
    run("check", "a.jsonl", "--select", "CHR", *PRUNE)
    assert known() == [("b.jsonl", "2")], "b was not read"


def test_pruning_leaves_all_where_a_file_could_not_be_read(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(row("1"))
    (workplace / "b.csv").write_text("text\nRain.\n")
    run("check", "a.jsonl", "b.csv", "--select", "CHR", "--write-baseline", "known.json")
    (workplace / "a.jsonl").write_text(row("9", "Fine."))
    (workplace / "b.csv").write_text("one,two\n1,2\n")
    code, _, err = run("check", "a.jsonl", "b.csv", "--select", "CHR", *PRUNE)
    assert (code, known(), "is left as it was" in err) == (2, [("a.jsonl", "1")], True)


def test_pruning_takes_out_files_that_are_gone_and_renames_those_that_are_elsewhere(workplace: Path, run: Run) -> None:
    for name in "abc":
        (workplace / f"{name}.jsonl").write_text(row(name))
    run("check", ".", "--select", "CHR", "--write-baseline", "known.json")
    (workplace / "a.jsonl").unlink()
    (workplace / "b.jsonl").rename("d.jsonl")
    run("check", "d.jsonl", "--select", "CHR", *PRUNE)
    assert known() == [("a.jsonl", "a"), ("c.jsonl", "c"), ("d.jsonl", "b")], "a may be in a file that was not read"
    run("check", ".", "--select", "CHR", *PRUNE)
    assert known() == [("c.jsonl", "c"), ("d.jsonl", "b")]


def test_pruning_judges_rules_of_the_whole_by_the_whole(workplace: Path, run: Run) -> None:
    text = "The harbour of Velmora reopened on Monday after a year of repairs, and the first ferry left at noon."
    for name in "ab":
        record = {"id": name, "title": "The harbour of Velmora reopens at last", "text": text}
        (workplace / f"{name}.jsonl").write_text(json.dumps(record) + "\n")
    run("check", ".", "--scope", "corpus", "--write-baseline", "known.json")
    before = Path("known.json").read_bytes()
    assert known(), "the twins are found"
    run("check", "a.jsonl", "--scope", "corpus", *PRUNE)
    run("check", "b.jsonl", "--scope", "corpus", *PRUNE)
    assert Path("known.json").read_bytes() == before
    for name in "ab":
        (workplace / f"{name}.jsonl").write_text(row(name, f"Of {name}."))
    run("check", ".", "--scope", "corpus", *PRUNE)
    assert known() == []


def test_pruning_keeps_what_people_decided(mark: str, run: Run) -> None:
    run(*CHECK, "--write-baseline", "known.json")
    document = json.loads(Path("known.json").read_text())
    document["findings"][0] |= {"decision": "reject"}
    Path("known.json").write_text(json.dumps(document))
    Path("a.jsonl").write_text(row("b", "Fine."))
    run(*CHECK, *PRUNE)
    assert known() == [("a.jsonl", "b")]


def test_pruning_needs_a_baseline_that_tells_files(mark: str, run: Run) -> None:
    assert "there is no baseline" in run(*CHECK, "--prune-baseline")[2]
    assert "nothing that is gone" in run(*CHECK, "--prune-baseline", "--write-baseline", "new.json")[2]
    decide(mark, decision="known")
    before = Path("decided.json").read_bytes()
    code, _, err = run(*CHECK, "--prune-baseline", "--baseline", "decided.json")
    assert (code, "is of an older kind" in err) == (2, True)
    assert Path("decided.json").read_bytes() == before


# ---------------------------------------------------------------- older kinds


def test_a_baseline_of_fingerprints_alone_is_obeyed(mark: str, run: Run) -> None:
    decide(mark, decision="known")
    assert run(*CHECK, "--baseline", "decided.json")[0] == 0
    assert run(*FIX, "--baseline", "decided.json")[1].startswith("Nothing to fix")
    Path("a.jsonl").write_text(ROW + ROW)
    assert run(*CHECK, "--baseline", "decided.json")[0] == 1, "it counts"


def test_a_baseline_of_the_first_kind_is_read(mark: str, run: Run, workplace: Path) -> None:
    Path("old.json").write_text('{\n "normkit-baseline": 1,\n "findings": {\n  "0f3a": 2,\n  "OLD": 1\n }\n}\n')
    assert run(*CHECK, "--baseline", "old.json")[0] == 1
    import hashlib

    covered = "Sign Up"
    old = hashlib.sha256(json.dumps(["CHR101", "a.jsonl", "b", "text", covered]).encode()).hexdigest()[:16]
    Path("old.json").write_text(json.dumps({"normkit-baseline": 1, "findings": {old: 1}}))
    for typed in ("a.jsonl", "./a.jsonl", str(workplace / "a.jsonl")):
        assert run("check", typed, "--select", "CHR", "--baseline", "old.json")[0] == 0


@pytest.mark.parametrize(
    "document",
    [
        "[]",
        "{",
        "{}",
        '{"normkit-decisions": 3, "findings": []}',
        '{"normkit-decisions": 1, "findings": {"a": {"decision": "maybe"}}}',
        '{"normkit-decisions": 1, "findings": ["a"]}',
        '{"normkit-decisions": 2, "findings": ["a"]}',
    ],
)
def test_a_file_without_decisions_is_told(document: str, mark: str, run: Run) -> None:
    Path("broken.json").write_text(document)
    code, _, err = run(*CHECK, "--baseline", "broken.json")
    assert code == 2
    assert "broken.json: is no baseline" in err
