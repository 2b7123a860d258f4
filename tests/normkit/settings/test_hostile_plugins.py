"""A plugin that is broken, or wants what is not its own, is named and left out; the others go on; exit code 2."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from normkit.settings import discovery
from normkit.settings.discovery import Entry, installed
from normkit.settings.plugins import load
from tests.conftest import PLUGINS, Run

ARTICLE = '{"id": "a", "title": "Rain", "text": "It rained all day.\\n\\nSign Up", "published": "2024-01-02"}\n'
HEAD = """
from dataclasses import dataclass
from normkit import *
from normkit import hookimpl

@dataclass(frozen=True)
class Toy(Rule):
    '''Toy.'''
    code, name = "TOY101", "toy"
    def check(self, record, context):
        return ()

class Raised(BaseException):
    def __str__(self):
        raise SystemExit(0)
"""
RULES = "@hookimpl\ndef register_rules(): return [Toy]\n"
With = Callable[..., None]


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[With]:
    """Install a module as a plugin of a stranger's, beside all others: (source, name, distribution)."""
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(site)
    entries = list(installed())

    def install(source: str, name: str = "toy", distribution: str = "stranger", target: str = "") -> None:
        module = f"toy_{len(entries)}"
        (site / f"{module}.py").write_text(source)
        sys.modules.pop(module, None)
        entries.append(Entry(name, target or module, distribution, "1.0"))
        load.cache_clear()

    monkeypatch.setattr("normkit.settings.plugins.installed", lambda: tuple(entries))
    monkeypatch.setattr("normkit.cli.inputs.installed", lambda: tuple(entries))
    yield install
    monkeypatch.undo()
    load.cache_clear()


@pytest.fixture
def article(workplace: Path) -> Path:
    """Stand beside an article with one thing to find."""
    (workplace / "a.jsonl").write_text(ARTICLE)
    return workplace / "a.jsonl"


BROKEN = {
    "exits when imported": "import sys; sys.exit(0)",
    "ends a generator when imported": "raise GeneratorExit",
    "raises what cannot be told": f"{HEAD}\nraise Raised",
    "has a syntax error": "def",
    "has control characters in its error": "raise ValueError('a\\x1b[31m\\n::error::b\\u202e')",
    "exits when it registers rules": f"{HEAD}\n@hookimpl\ndef register_rules(): raise SystemExit(0)",
    "yields a rule and exits": f"{HEAD}\n@hookimpl\ndef register_rules():\n    yield Toy\n    raise SystemExit(0)",
    "yields rules for ever": f"{HEAD}\n@hookimpl\ndef register_rules():\n    while True: yield Toy",
    "registers nothing": f"{HEAD}\n@hookimpl\ndef register_rules(): return None",
    "registers a number": f"{HEAD}\n@hookimpl\ndef register_rules(): return 5",
    "exits when it registers formats": f"{HEAD}{RULES}\n@hookimpl\ndef register_formats(): raise SystemExit(0)",
    "registers no format": f"{HEAD}{RULES}\n@hookimpl\ndef register_formats(): return [5]",
    "exits when it registers reporters": f"{HEAD}{RULES}\n@hookimpl\ndef register_reporters(): raise SystemExit(0)",
    "registers no reporter": f"{HEAD}{RULES}\n@hookimpl\ndef register_reporters(): return {{'x': 5}}",
    "names a reporter badly": f"{HEAD}{RULES}\n@hookimpl\ndef register_reporters(): return {{'x\\n': print}}",
    "takes json": f"{HEAD}{RULES}\n@hookimpl\ndef register_reporters(): return {{'json': print}}",
    "has an engine's code": f"{HEAD}\nToy.code = 'KIT002'\n{RULES}",
    "has a name with a line break": f"{HEAD}\nToy.name = 'a\\n::error::b'\n{RULES}",
    "has no share but a word": f"{HEAD}\nToy.most = 'x'\n{RULES}",
    "has a stage that exits": f"{HEAD}\nToy.stage = property(lambda self: exit(0))\n{RULES}",
    "has a class that exits when it is looked at": f"""{HEAD}
class Meta(type(Rule)):
    def __getattribute__(cls, name):
        if name in ("code", "__name__", "__dataclass_fields__"): raise SystemExit(0)
        return super().__getattribute__(name)
class Bad(Rule, metaclass=Meta):
    def check(self, record, context): return ()
@hookimpl
def register_rules(): return [Bad]
""",
}


@pytest.mark.parametrize("source", BROKEN.values(), ids=BROKEN)
def test_a_broken_plugin_is_named_and_the_run_goes_on(plugin: With, run: Run, article: Path, source: str) -> None:
    plugin(source)
    code, out, err = run("check", "a.jsonl", "--select", "CHR")
    assert code == 2
    assert "CHR101" in out
    assert "stranger 1.0" in err
    assert all(line.startswith("normkit: warning: ") and line.isprintable() for line in err.splitlines())
    code, out, err = run("fix", "a.jsonl", "--select", "CHR")
    assert code == 2
    assert "Sign Up" not in article.read_text()
    for command in (("plugins",), ("rules",)):
        code, out, err = run(*command)
        assert code == 2
        assert "stranger 1.0" in out + err
    code, out, _ = run("explain", "CHR101")
    assert (code, out.startswith("# CHR101")) == (0, True)


RIVALS = {
    "a family's name": (f"{HEAD}{RULES}", "chrome"),
    "a family's code": (f"{HEAD}\nToy.code = 'CHR101'\n{RULES}", "toy"),
    "what a family learns": (
        f"""{HEAD}
class Learner(LearnableRule):
    '''Learner.'''
    code, name, learns = "TOY201", "learner", "chrome"
    def check(self, record, context): return ()
    def collect(self, record): return ()
    def reduce(self, facts): return None
    def dump(self, facts, known): return {{}}
    def load(self, document): return None
@hookimpl
def register_rules(): return [Learner]
""",
        "toy",
    ),
}


@pytest.mark.parametrize(("source", "name"), RIVALS.values(), ids=RIVALS)
def test_a_rival_takes_nothing_from_the_families(plugin: With, run: Run, article: Path, source: str, name: str) -> None:
    plugin(source, name)
    code, out, err = run("check", "a.jsonl")
    assert (code, "CHR101" in out) == (2, True)
    assert "normkit's own" in err
    assert "stranger 1.0" in err
    assert "CHR101" in run("rules")[1]
    assert "learner" not in run("rules")[1]


def test_the_families_module_under_a_strangers_name_does_not_shut_the_family_out(
    plugin: With, run: Run, article: Path
) -> None:
    plugin("", "aaa", target="normkit_chrome.plugin")
    code, out, err = run("check", "a.jsonl")
    assert (code, "CHR101" in out, "plugin 'aaa' of stranger" in err) == (2, True, True)


def test_of_two_strangers_with_one_name_or_format_neither_is_used(plugin: With, run: Run, article: Path) -> None:
    reporter = f"{HEAD}\n@hookimpl\ndef register_reporters(): return {{'mine': print}}\n"
    plugin(reporter, "one")
    plugin(reporter, "two", "other")
    code, _, err = run("check", "a.jsonl")
    assert (code, "'mine' is claimed twice, neither is used" in err) == (2, True)
    assert "no output format 'mine'" in run("check", "a.jsonl", "--output-format", "mine")[2]


FORMAT = """
class Lines(ByteFormat):
    name, suffixes = "lines", ("{suffix}",)
    def read(self, source, path): return iter(())
    def holds(self, row, key): return False
    def splices(self, row, fixed): return []
    def write(self, records, sink): pass
@hookimpl
def register_formats(): return [Lines()]
"""


@pytest.mark.parametrize("suffix", [".jsonl", ".txt", "", "jsonl", ".JSONL", "\\n"])
def test_a_format_takes_no_suffix_of_ours_and_none_that_is_none(
    plugin: With, run: Run, article: Path, suffix: str
) -> None:
    plugin(HEAD + FORMAT.format(suffix=suffix))
    code, out, err = run("check", "a.jsonl", "--select", "CHR")
    assert (code, "CHR101" in out, "stranger 1.0" in err) == (2, True, True)


def test_a_rule_that_cannot_be_made_or_written_down_ends_the_run_and_is_named(
    plugin: With, run: Run, article: Path
) -> None:
    plugin(f"{HEAD}\nToy.__init__ = lambda self: exit(0)\n{RULES}")
    assert run("check", "a.jsonl")[::2] == (
        2, "normkit: rule TOY101 (toy) cannot be made: SystemExit: 0; ignore it\n",
    )  # fmt: skip
    plugin(f"{HEAD}\nToy.code = 'TOY102'\nToy.__repr__ = lambda self: exit(0)\n{RULES}", "two")
    code, _, err = run("check", "a.jsonl", "--select", "TOY102", "--output-format", "json")
    assert (code, "TOY102" in err) == (2, True)


MADE = """
@dataclass(frozen=True)
class Made(Rule):
    "Made.\\x1b[31m"
    code, name = "TOY103", "made"
    size: int = 1
    def check(self, record, context): return ()
"""


def test_a_rule_without_source_can_be_explained_all_the_same(plugin: With, run: Run, article: Path) -> None:
    plugin(f"{HEAD}\nexec({MADE!r})\n@hookimpl\ndef register_rules(): return [Made]\n")
    code, out, err = run("explain", "TOY103")
    assert (code, err) == (0, "")
    assert "Made.\\x1b[31m" in out
    assert "`size`" in out


SCHEMAS = {
    "exits": "raise SystemExit(0)",
    "returns a number": "return 5",
    "returns no checks": "return {'text': [5]}",
    "returns checks of no list": "return {'text': 5}",
}


@pytest.mark.parametrize("body", SCHEMAS.values(), ids=SCHEMAS)
def test_a_plugin_with_broken_schemas_ends_a_fix_before_anything_is_written(
    plugin: With, run: Run, article: Path, body: str
) -> None:
    plugin(f"{HEAD}\n@hookimpl\ndef register_schemas(): {body}\n")
    code, _, err = run("fix", "a.jsonl", "--select", "CHR")
    assert (code, "plugin 'toy' fails to register its schemas" in err) == (2, True)
    assert article.read_text() == ARTICLE


FIELD_CHECKS = {
    "exits": "raise SystemExit(0)",
    "returns a number": "return 5",
    "returns no checks": "return {'text': [5]}",
    "returns a check of no list": "from normkit import FieldCheck; return {'text': FieldCheck(str.isalpha, 'no')}",
    "names no field": "from normkit import FieldCheck; return {5: [FieldCheck(str.isalpha, 'no')]}",
    "calls what cannot be called": "from normkit import FieldCheck; return {'text': [FieldCheck('x', 'no')]}",
    "says nothing": "from normkit import FieldCheck; return {'text': [FieldCheck(str.isalpha, None)]}",
}


@pytest.mark.parametrize("body", FIELD_CHECKS.values(), ids=FIELD_CHECKS)
def test_a_plugin_with_broken_field_checks_ends_a_fix_before_anything_is_written(
    plugin: With, run: Run, article: Path, body: str
) -> None:
    plugin(f"{HEAD}\n@hookimpl\ndef register_field_checks(): {body}\n")
    code, _, err = run("fix", "a.jsonl", "--select", "CHR")
    assert (code, "plugin 'toy' fails to register its field checks" in err) == (2, True)
    assert article.read_text() == ARTICLE


@pytest.mark.parametrize("body", ["exit(0)", "1 / 0", "None", "'x' < 5"])
def test_a_field_check_that_fails_or_has_no_answer_is_a_finding(
    plugin: With, run: Run, article: Path, body: str
) -> None:
    plugin(f"{HEAD}\n@hookimpl\ndef register_field_checks():\n    from normkit import FieldCheck\n"
           f"    return {{'title': [FieldCheck(lambda title: {body}, 'never said')]}}\n")  # fmt: skip
    code, out, _ = run("check", "--schema", "a.jsonl", "--select", "KIT")
    assert (code, "KIT004" in out) == (1, True)


def test_a_check_of_a_schema_that_exits_is_a_finding(plugin: With, run: Run, article: Path) -> None:
    plugin(f"{HEAD}\n@hookimpl\ndef register_schemas():\n    from pandera.polars import Check\n"
           "    return {'text': [Check(lambda data: exit(0))]}\n")  # fmt: skip
    code, out, _ = run("fix", "a.jsonl", "--select", "CHR,KIT")
    assert (code, "KIT004" in out) == (1, True)
    assert "Sign Up" not in article.read_text()


@pytest.fixture
def cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of entry points as normkit wrote it."""
    monkeypatch.setenv("NORMKIT_CACHE_DIR", str(tmp_path / "cache"))
    installed()
    (file,) = (tmp_path / "cache").iterdir()
    return file


def entry(*parts: object) -> str:
    state = [[path, changed] for path, changed in discovery._trusted_folders().items()]
    return json.dumps({"state": state, "entries": [list(parts)]})


TAMPERED = {
    "empty": lambda: "",
    "no object": lambda: "[1]",
    "deep": lambda: "[" * 100_000,
    "huge": lambda: entry("x", "x", "x", "x") + " " * discovery.LARGEST_CACHE + "x",
    "numbers": lambda: entry(1, 2, 3, 4),
    "nested": lambda: entry(["x"], {}, None, "x"),
    "too many parts": lambda: entry("a", "b", "c", "d", "e"),
    "no text": lambda: "\ud800",
}


@pytest.mark.parametrize("content", TAMPERED.values(), ids=TAMPERED)
def test_a_cache_that_is_not_as_normkit_writes_it_is_done_without(cached: Path, content: Callable[[], str]) -> None:
    cached.write_text(content(), "utf-8", "surrogatepass")
    assert [one.name for one in installed()] == PLUGINS


def test_a_cache_that_others_may_write_names_no_code(cached: Path) -> None:
    cached.write_text(entry("evil", "evil", "evil", "1"))
    cached.chmod(0o666)
    assert [one.name for one in installed()] == PLUGINS
    assert cached.stat().st_mode & 0o777 == 0o600, "it is made anew"


def test_a_cache_that_is_a_link_or_a_pipe_is_neither_followed_nor_waited_for(cached: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text(entry("evil", "evil", "evil", "1"))
    other.chmod(0o600)
    cached.unlink()
    cached.symlink_to(other)
    before = other.read_bytes()
    assert [one.name for one in installed()] == PLUGINS
    assert other.read_bytes() == before
    cached.unlink()
    os.mkfifo(cached)
    assert [one.name for one in installed()] == PLUGINS
    assert cached.is_file()


def test_a_cache_in_the_working_folder_is_neither_read_nor_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NORMKIT_CACHE_DIR", "cache")
    assert [one.name for one in installed()] == PLUGINS
    assert list(tmp_path.iterdir()) == []


def announce(
    folder: Path, name: str = "evil", metadata: str = "Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n"
) -> None:
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(metadata)
    (info / "entry_points.txt").write_text(f"[normkit]\n{name} = {name}\n")
    (folder / f"{name}.py").write_text("open('ran', 'w')\n")


def test_what_lies_in_the_working_folder_is_no_plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NORMKIT_CACHE_DIR", str(tmp_path / "cache"))
    work = tmp_path / "work"
    work.mkdir()
    announce(work)
    announce(work, "normkit", "Metadata-Version: 2.1\nName: normkit\nVersion: 99\n")
    monkeypatch.chdir(work)
    for first in (str(work), "", "."):
        monkeypatch.setattr(sys, "path", [first, *sys.path])
        assert [one.name for one in installed()] == PLUGINS


@pytest.mark.parametrize("way", ["-m", "script", "empty part"])
def test_a_repository_runs_nothing_when_normkit_is_started_in_it(workplace: Path, article: Path, way: str) -> None:
    import subprocess

    announce(workplace)
    for name in ("normkit_chrome", "normkit_dates", "polars", "rapidfuzz", "tomllib"):
        (workplace / f"{name}.py").write_text("open('ran', 'w')\n")
    start = [sys.executable, "-m", "normkit"] if way == "-m" else [str(Path(sys.executable).parent / "normkit")]
    environment = {**os.environ, "NORMKIT_CACHE_DIR": str(workplace.parent / "cache")}
    if way == "empty part":
        environment["PYTHONPATH"] = f":{workplace.parent}"
    done = subprocess.run([*start, "check", "a.jsonl"], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, "CHR101" in done.stdout, done.stderr) == (1, True, "")
    assert not Path("ran").exists()


def test_broken_metadata_announce_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.setenv("NORMKIT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.syspath_prepend(site)
    announce(site, "one", "")
    announce(site, "two")
    (site / "two-1.0.dist-info/entry_points.txt").write_bytes(b"[normkit]\n\xff = x\n[[[")
    assert set(PLUGINS) <= {one.name for one in installed()}
