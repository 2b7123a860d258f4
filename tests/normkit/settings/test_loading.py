"""Settings: the nearest file holds, extends others, and names the nearest real key for a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from normkit import ConfigError, Normalizer
from normkit.settings import loading
from tests.conftest import Run

DIRTY = "The rain came at noon.\n\nSign Up\n"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("selct = []", "unknown key 'selct'; did you mean 'select'"),
        ("select = 'CHR'", "'select' takes a list of texts, and is a text"),
        ("select = [1]", "'select' takes a list of texts, and is a list that holds a whole number"),
        ("extend = 3", "'extend' must be the path"),
        ("[fields]\ntitel = 'x'", "unknown field 'titel'; did you mean 'title'"),
        ("select = [", "cannot be read as TOML"),
        ("extend = 'missing.toml'", "missing.toml"),
        ("extend = 'normkit.toml'", "goes in a circle"),
    ],
)
def test_a_wrong_file_is_an_error_that_names_it(tmp_path: Path, text: str, message: str) -> None:
    file = write(tmp_path / "normkit.toml", text)
    with pytest.raises(ConfigError, match=message) as caught:
        loading.load(str(file))
    assert str(tmp_path) in str(caught.value)


def test_not_utf8_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "normkit.toml"
    file.write_bytes(b"select = ['\xff']")
    with pytest.raises(ConfigError, match="cannot be read"):
        loading.load(str(file))


def test_extend_takes_over_and_the_own_keys_win(tmp_path: Path) -> None:
    write(tmp_path / "base.toml", "select = ['CHR']\nignore = ['CHR101']\n")
    file = write(tmp_path / "team" / "normkit.toml", "extend = '../base.toml'\nignore = ['CHR102']\n")
    settings = loading.load(str(file))
    assert settings.select == ("CHR",)
    assert settings.ignore == ("CHR102",)
    assert settings.root == str(file.parent)


def test_pyproject_counts_only_with_a_table_of_ours(tmp_path: Path) -> None:
    outer = write(tmp_path / "normkit.toml", "")
    write(tmp_path / "in" / "pyproject.toml", "[project]\nname = 'x'\n")
    assert loading.find(str(tmp_path / "in")) == str(outer)
    inner = write(tmp_path / "in" / "pyproject.toml", "[tool.normkit]\nselect = ['DAT']\n")
    assert loading.find(str(tmp_path / "in")) == str(inner)
    assert loading.load(str(inner)).select == ("DAT",)


def test_the_nearest_file_holds_for_each_input(workplace: Path, run: Run) -> None:
    write(workplace / "normkit.toml", "select = ['CHR101']")
    write(workplace / "quiet" / "normkit.toml", "select = ['CHR102']")
    write(workplace / "a.txt", DIRTY)
    write(workplace / "quiet" / "b.txt", DIRTY)
    _, out, _ = run("check", "a.txt", "quiet/b.txt")
    assert "a.txt" in out
    assert "b.txt" not in out


def test_ignores_by_file_and_by_source(workplace: Path, run: Run) -> None:
    write(
        workplace / "normkit.toml",
        "select = ['CHR101']\n"
        "[per-file-ignores]\n'old/*.txt' = ['CHR']\n"
        "[per-source-ignores]\n'noisy.example' = ['CHR1']\n",
    )
    write(workplace / "old" / "a.txt", DIRTY)
    write(workplace / "new" / "a.txt", DIRTY)
    write(
        workplace / "b.jsonl",
        '{"id": "x", "url": "https://www.noisy.example/1", "text": "Rain.\\n\\nSign Up"}\n'
        '{"id": "y", "url": "https://calm.example/1", "text": "Rain.\\n\\nSign Up"}\n'
        '{"id": "z", "source": "noisy.example", "text": "Rain.\\n\\nSign Up"}\n',
    )
    _, out, _ = run("check", ".")
    assert "new/a.txt" in out
    assert "old/a.txt" not in out
    assert "· y" in out
    assert "· x" not in out
    assert "· z" not in out


def test_a_normalizer_can_be_made_from_a_file(tmp_path: Path) -> None:
    file = write(tmp_path / "normkit.toml", "select = ['CHR111']\n[rules.CHR111]\ncaption-words = 9\n")
    kit = Normalizer.from_config(file)
    assert [rule.code for rule in kit.rules] == ["CHR111"]
    assert kit.settings.rules == {"CHR111": {"caption-words": 9}}
    captioned = {"text": "Rain.\n\n4 View gallery The old harbour at dawn, after the flood ( Photo: A. Name )"}
    assert kit.fix(captioned).record["text"] == "Rain."
    assert Normalizer(select=["CHR111"]).fix(captioned).record == captioned


def test_exclude_passes_over_files_of_a_walk(workplace: Path, run: Run) -> None:
    write(workplace / "normkit.toml", "select = ['CHR101']\nexclude = ['drafts/*']")
    write(workplace / "drafts" / "a.txt", DIRTY)
    assert run("check", ".")[0] == 0
    assert run("check", "drafts/a.txt")[0] == 1, "a file named on the command line is always looked at"


def test_options_and_field_names_reach_rules_and_records(workplace: Path, run: Run) -> None:
    write(workplace / "normkit.toml", "select = ['CHR101']\n[fields]\ntext = 'story'\n")
    write(workplace / "a.jsonl", '{"id": "x", "story": "Rain.\\n\\nSign Up"}\n')
    assert run("fix", "a.jsonl")[0] == 0
    assert (workplace / "a.jsonl").read_text() == '{"id": "x", "story": "Rain."}\n'


def test_the_command_line_goes_on_top(workplace: Path, run: Run) -> None:
    write(workplace / "normkit.toml", "select = ['CHR102']")
    write(workplace / "a.txt", DIRTY)
    assert run("check", "a.txt")[0] == 0
    assert run("check", "a.txt", "--select", "CHR101")[0] == 1
    assert run("check", "a.txt", "--extend-select", "CHR101")[0] == 1
    assert run("check", "a.txt", "--extend-select", "CHR101", "--ignore", "CHR1")[0] == 0
    assert run("check", "a.txt", "--isolated", "--select", "CHR101")[0] == 1
    write(workplace / "other.toml", "select = ['CHR101']")
    assert run("check", "a.txt", "--config", "other.toml")[0] == 1


@pytest.mark.parametrize("word", ["CHR9999", "XYZ", "chr101"])
def test_an_unknown_code_is_an_error_with_the_nearest(workplace: Path, run: Run, word: str) -> None:
    write(workplace / "a.txt", DIRTY)
    code, _, err = run("check", "a.txt", "--select", word)
    assert code == 2
    assert repr(word) in err


def test_a_rule_that_is_off_by_default_runs_when_its_code_is_named() -> None:
    from normkit.settings.plugins import load

    off = [code for code, rule in load().rules.items() if not rule.default]
    for code in off:
        assert code not in [rule.code for rule in Normalizer().rules]
        assert [rule.code for rule in Normalizer(select=[code]).rules] == [code]


def test_unknown_codes_and_plugins_are_errors_wherever_they_stand(workplace: Path, run: Run) -> None:
    write(workplace / "a.txt", DIRTY)
    for text, message in (
        ("[per-file-ignores]\n'*.txt' = ['CHRX']", "'CHRX'"),
        ("[per-source-ignores]\n'x.example' = ['CHRX']", "'CHRX'"),
        ("no-plugins = ['chrom']", "no plugin 'chrom' is installed; did you mean 'chrome'"),
    ):
        write(workplace / "normkit.toml", text)
        code, _, err = run("check", "a.txt")
        assert (code, message in err) == (2, True), err


def test_unsafe_fixes_and_excludes_follow_the_nearest_file_too(workplace: Path, run: Run) -> None:
    captioned = "It rained.\n\n4 View gallery The old harbour at dawn, after the flood ( Photo: A. Name )\n"
    write(workplace / "normkit.toml", "select = ['CHR111']\nunsafe-fixes = true\n")
    write(workplace / "careful" / "normkit.toml", "select = ['CHR111']\nexclude = ['drafts/*']\n")
    for folder in ("bold", "careful", "careful/drafts"):
        write(workplace / folder / "a.txt", captioned)
    _, out, _ = run("fix", ".")
    assert (workplace / "bold" / "a.txt").read_text() == "It rained.\n"
    assert (workplace / "careful" / "a.txt").read_text() == captioned
    assert "drafts" not in out
    kit = Normalizer.from_config(workplace / "normkit.toml")
    assert kit.fix({"text": captioned}).record["text"] == "It rained.\n"
    assert kit.fix({"text": captioned}, unsafe=False).record["text"] == captioned


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[tool.normkit.x]]", "unknown key 'x'"),
        ("[tool.normkit.select]", "takes a list of texts, and is a table"),
        ("[[tool.normkit]]", "must be one table"),
    ],
)
def test_a_pyproject_of_another_shape_is_an_error(workplace: Path, run: Run, text: str, message: str) -> None:
    write(workplace / "a.txt", DIRTY)
    write(workplace / "pyproject.toml", text)
    code, _, err = run("check", "a.txt")
    assert (code, message in err) == (2, True), err


def test_the_table_of_another_tool_is_not_ours(tmp_path: Path) -> None:
    outer = write(tmp_path / "normkit.toml", "")
    write(tmp_path / "in" / "pyproject.toml", "[tool.normkitten]\nselect = 3\n")
    assert loading.find(str(tmp_path / "in")) == str(outer)


@pytest.mark.parametrize("text", ["[tool]\nnormkit = [1]\n", "tool.normkit = 3\n", "tool.normkit.select = 'CHR'\n"])
def test_a_section_that_is_no_table_is_told_however_it_is_written(text: str, workplace: Path) -> None:
    (workplace / "pyproject.toml").write_text(text)
    found = loading.find(str(workplace))
    assert found is not None
    with pytest.raises(ConfigError, match=r"pyproject\.toml"):
        loading.load(str(found))


def test_a_dependency_is_no_section(workplace: Path) -> None:
    (workplace / "pyproject.toml").write_text('[tool.poetry.dependencies]\nnormkit = "^1.0"\n')
    assert loading.find(str(workplace)) is None


def test_paths_count_from_the_file_that_names_them_also_where_it_is_extended(workplace: Path) -> None:
    (workplace / "far").mkdir()
    (workplace / "far" / "base.toml").write_text(
        '[rules.NAM102]\nauthority = "who.toml"\n[learned]\nnames = "n.toml"\n'
    )
    (workplace / "normkit.toml").write_text('extend = "far/base.toml"\nbaseline = "known.json"\n')
    settings = loading.load(str(workplace / "normkit.toml"))
    assert settings.path("who.toml", "rules") == workplace / "far" / "who.toml"
    assert settings.path("n.toml", "learned") == workplace / "far" / "n.toml"
    assert settings.path("known.json", "baseline") == workplace / "known.json"
