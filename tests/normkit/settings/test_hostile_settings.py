"""Settings of anybody: no code of theirs runs, nothing hangs, and whatever is wrong is a sentence with file and key."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normkit import ConfigError, Normalizer
from normkit.settings import loading
from tests.conftest import Run

RECORD = '{"id": "x", "title": "Rain", "text": "It rained.\\n\\nSign Up", "published": "2024-01-02"}\n'
LONGEST_SAID = 6000
VALUES = (
    "1", "-1", "1.5", "inf", "-inf", "nan", "true", "''", "'x'", "[]", "[[]]", "[1]", "['']", "[nan]", "{}",
    "{a = {b = {c = 1}}}", "2024-01-01", "2024-01-01T00:00:00Z", "12:00:00", "9" * 5000, "0x" + "f" * 5000,
    "1e999", f"'{'x' * 100_000}'", '"a\\u0000b"', '"\\u001b[31m\\u202e"', "'/etc/passwd'", "'/dev/zero'", "'.'",
    "'fifo'", "[" * 50 + "]" * 50, "{names = '/dev/zero'}",
    "{names = 'fifo'}", "{text = ''}", "{text = 'text', title = 'text'}",
    "{'[z-a]' = ['CHR']}", "{'" + "*a" * 200 + "' = ['CHR']}", "99999999999999999999",
)  # fmt: skip
KEYS = (
    *(key for key in loading._KEYS), "extend", "root", "read-from", "rules.CHR111.caption-words", "rules.HED201.days",
    "rules.NAM101.authority", "rules.NAM201.likeness", "fields.text", "learned.chrome",
)  # fmt: skip


@pytest.fixture
def repository(workplace: Path) -> Path:
    """A folder of somebody's, with a record and a FIFO."""
    (workplace / "a.jsonl").write_text(RECORD)
    os.mkfifo(workplace / "fifo")
    return workplace


def refused(run: Run, *argv: str) -> str:
    """Run a command that must end with 2 and a sentence; return that."""
    code, out, err = run(*argv)
    assert code == 2, (code, out, err)
    assert err.startswith("normkit: ")
    assert len(err) < LONGEST_SAID
    assert "Traceback" not in err
    assert "\x1b" not in err
    return err


# ---------------------------------------------------------------- code


@pytest.mark.parametrize("name", ["normkit.toml", ".normkit.toml", "pyproject.toml", "base.toml"])
@pytest.mark.parametrize("command", [["check", "a.jsonl"], ["check", "--schema", "a.jsonl"], ["fix", "a.jsonl"]])
def test_code_that_settings_name_runs_on_the_users_word_alone(
    repository: Path, run: Run, name: str, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "evil", raising=False)
    (repository / "evil.py").write_text("open('ran', 'w')\n")
    head = "[tool.normkit]\n" if name == "pyproject.toml" else ""
    (repository / name).write_text(head + 'schema = "evil:X"\n')
    if name == "base.toml":
        (repository / "normkit.toml").write_text('extend = "base.toml"\n')
    said = refused(run, *command)
    assert "--schema evil:X" in said
    assert "--trust-config" in said
    assert "schema" in said
    assert not (repository / "ran").exists()
    assert (repository / "a.jsonl").read_text() == RECORD
    assert "cannot be imported" in refused(run, *command, "--trust-config")
    assert (repository / "ran").exists()


def test_no_validation_needs_no_word(repository: Path, run: Run) -> None:
    (repository / "normkit.toml").write_text('schema = "evil:X"\n')
    assert run("fix", "a.jsonl", "--no-schema", "--select", "CHR101")[0] == 0
    assert run("check", "a.jsonl", "--isolated", "--select", "CHR102")[0] == 0


def test_a_name_that_is_none_is_not_repeated_as_advice(repository: Path, run: Run) -> None:
    (repository / "normkit.toml").write_text('schema = "x; rm -rf ~ #:y"\n')
    assert "rm -rf" not in refused(run, "check", "a.jsonl")


def test_a_file_among_the_data_stands_in_for_no_installed_module(repository: Path, run: Run) -> None:
    (repository / "pandera_evil.py").write_text("open('ran', 'w')\n")
    (repository / "tomli_w.py").write_text("open('ran', 'w')\n")
    assert "has no attribute 'X'" in refused(run, "check", "a.jsonl", "--schema", "tomli_w:X")
    assert not (repository / "ran").exists()


@pytest.mark.parametrize("line", ["raise SystemExit(0)", "raise BaseException", "1 / 0", "X = 3"])
def test_a_schema_that_fails_in_any_way_is_said(
    repository: Path, run: Run, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "own_shapes.py").write_text(line + "\n")
    monkeypatch.delitem(sys.modules, "own_shapes", raising=False)
    assert "--schema own_shapes:X" in refused(run, "check", "a.jsonl", "--schema", "own_shapes:X")


# ---------------------------------------------------------------- whose settings hold


def test_verbose_says_which_settings_hold_for_which_files(repository: Path, run: Run) -> None:
    (repository / "normkit.toml").write_text("extend = 'base.toml'\n")
    (repository / "base.toml").write_text("ignore = ['HED']\n")
    (repository / "in").mkdir()
    (repository / "in" / "normkit.toml").write_text("")
    (repository / "in" / "b.jsonl").write_text(RECORD)
    outer, base, inner = (str(repository / name) for name in ("normkit.toml", "base.toml", "in/normkit.toml"))
    for command in (["check"], ["fix", "--diff"], ["learn", "names"]):
        err = run(*command, "-v", ".")[2]
        assert f"normkit: settings: {outer} extends {base}: the run as a whole, a.jsonl\n" in err
        assert f"normkit: settings: {inner}: in/b.jsonl\n" in err
        assert "settings" not in run(*command, ".")[2]
    assert "normkit: settings: none: the run as a whole, a.jsonl" in run("check", "-v", "--isolated", "a.jsonl")[2]


# ---------------------------------------------------------------- values


@pytest.mark.parametrize("key", KEYS)
def test_a_key_takes_or_refuses_a_value_of_any_kind(repository: Path, key: str) -> None:
    for value in VALUES:
        file = repository / "normkit.toml"
        file.write_text(f"{key} = {value}\n")
        try:
            assert Normalizer.from_config(file).settings.root == str(repository)
        except ConfigError as error:
            said = str(error)
        else:
            said = ""
        assert len(said) < LONGEST_SAID
        assert "root:" not in said, "the content of a file that is no settings file"


HEAD = b"[tool.normkit]\n"
DOCUMENTS = {
    "tool is a number": (b"tool = 1\n[tool.normkit]\n", "pyproject.toml"),
    "tools": (b"[[tool]]\n[tool.normkit]\n", "pyproject.toml: [tool.normkit] must be one table"),
    "two tables": (b"[[tool.normkit]]\n", "pyproject.toml: [tool.normkit] must be one table"),
    "not UTF-8": (HEAD + b"select = ['\xff']", "pyproject.toml: cannot be read as TOML: it is not UTF-8"),
    "deep": (HEAD + b"select = " + b"[" * 100_000, "cannot be read as TOML: it is nested too deep"),
    "many parts": (HEAD + b"a." * 100_000 + b"a = 1", "a key has more than 100 parts"),
    "many parts in a table": (HEAD + b"x = {" + b"a." * 100_000 + b"a = 1}", "a key has more than 100 parts"),
    "many digits": (HEAD + b"facts-memory = " + b"9" * 5000, "a number has too many digits"),
    "10 MB": (HEAD + b"#" * 10_000_000, "cannot be read: it is longer than 1,048,576 bytes"),
    "unknown": (HEAD + b"k" * 5000 + b" = 1", "unknown key 'kkkk"),
    "dates": (HEAD + b"select = 2024-01-01", "'select' takes a list of texts, and is a date or a time"),
    "a number below 0": (HEAD + b"facts-memory = -5", "'facts-memory' must be 0 or more"),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_settings_file_that_makes_no_sense_is_named_with_its_key(repository: Path, run: Run, name: str) -> None:
    content, message = DOCUMENTS[name]
    (repository / "pyproject.toml").write_bytes(content)
    said = refused(run, "check", "a.jsonl")
    assert message in said
    assert said.count("\n") == 1
    assert len(said) < 500
    assert message in refused(run, "check", "a.jsonl", "--config", "pyproject.toml")


def test_byte_order_marks_and_line_ends_of_windows_are_read(repository: Path) -> None:
    (repository / "normkit.toml").write_bytes(b"\xef\xbb\xbfselect = ['CHR101']\r\nignore = []\r\n")
    assert loading.load(str(repository / "normkit.toml")).select == ("CHR101",)


def test_settings_that_are_no_regular_file_are_refused_at_once(repository: Path, run: Run) -> None:
    for target in ("/dev/zero", "fifo", "nowhere"):
        (repository / "normkit.toml").symlink_to(target)
        assert "normkit.toml: cannot be read: " in refused(run, "check", "a.jsonl")
        (repository / "normkit.toml").unlink()
    for target in ("/dev/zero", "fifo", ".", "", "a\0b"):
        assert "cannot be read" in refused(run, "check", "a.jsonl", "--config", target)
    assert "nowhere: there is no such file" in refused(run, "check", "a.jsonl", "--config", "nowhere")


def test_extend_goes_in_no_circle_and_no_chain_without_end(repository: Path, run: Run) -> None:
    for number in range(1000):
        (repository / f"{number}.toml").write_text(f"extend = '{number + 1}.toml'\n")
    assert "0.toml: 'extend' leads through more than 20 files" in refused(run, "check", "a.jsonl", "--config", "0.toml")
    (repository / "x.toml").write_text("extend = 'y.toml'\n")
    (repository / "y.toml").write_text("extend = 'link.toml'\n")
    (repository / "link.toml").symlink_to("x.toml")
    assert "'extend' goes in a circle" in refused(run, "check", "a.jsonl", "--config", "x.toml")
    (repository / "loop.toml").symlink_to("loop.toml")
    (repository / "x.toml").write_text("extend = 'loop.toml'\n")
    assert "loop.toml: cannot be read" in refused(run, "check", "a.jsonl", "--config", "x.toml")


@pytest.mark.parametrize(
    "content", ["root:x:0:0:secret\n", "secret = 'hidden'\n", "select = 'hidden'\n", "a = 'hidden\n"]
)
@pytest.mark.parametrize(
    "how", ["extend = '{}'", "[learned]\nnames = '{}'", "baseline = '{}'", "[rules.NAM101]\nauthority='{}'"]
)
def test_what_stands_in_a_file_of_another_kind_is_not_told(
    repository: Path, run: Run, content: str, how: str
) -> None:  # fmt: skip
    (repository / "other").write_text(content)
    (repository / "normkit.toml").write_text(how.format("other"))
    said = refused(run, "check", "a.jsonl")
    assert "hidden" not in said
    assert "0:0" not in said
    assert "other" in said


TOML = st.recursive(
    st.one_of(
        st.booleans().map(lambda b: str(b).lower()), st.integers().map(str), st.floats().map(repr),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=9).map(
            lambda text: '"' + "".join(f"\\U{ord(character):08X}" for character in text) + '"'
        ),
        st.sampled_from(VALUES), st.datetimes().map(lambda d: d.isoformat()),
    ),
    lambda inner: st.lists(inner, max_size=3).map(lambda some: f"[{', '.join(some)}]")
    | st.dictionaries(st.sampled_from(["names", "chrome", "CHR111", "text", "a-b", "'*'"]), inner, max_size=3).map(
        lambda some: "{" + ", ".join(f"{key} = {value}" for key, value in some.items()) + "}"
    ),
    max_leaves=5,
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(KEYS), TOML), max_size=4, unique_by=lambda pair: pair[0]))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_toml_document_is_taken_or_refused(repository: Path, pairs: list[tuple[str, str]]) -> None:
    file = repository / "normkit.toml"
    file.write_text("\n".join(f"{key} = {value}" for key, value in pairs))
    try:
        Normalizer.from_config(file)
    except ConfigError as error:
        said = str(error)
    else:
        said = ""
    assert len(said) < LONGEST_SAID


@given(st.binary(max_size=200) | st.text("[]{}=.,'\"\n\\ a1#", max_size=60).map(str.encode))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_settings_or_refused(repository: Path, content: bytes) -> None:
    for name in ("normkit.toml", "pyproject.toml"):
        (repository / name).write_bytes(content)
        try:
            loading.find(str(repository))
            said = loading.load(str(repository / name)).read_from[0]
        except ConfigError as error:
            said = str(error)
        assert said.startswith(str(repository / name))
