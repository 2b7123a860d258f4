"""Plugins: found through entry points alone, loaded one by one, with clear complaints."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from normkit import ConfigError, Normalizer, PluginError
from normkit.settings import selection
from normkit.settings.discovery import Entry, installed
from normkit.settings.plugins import load
from normkit.settings.settings import Settings
from tests.conftest import FAMILIES, PLUGINS, Run

RULE = '''
from dataclasses import dataclass
from normkit import Rule, hookimpl

@dataclass(frozen=True)
class Toy(Rule):
    """Toy."""
    code = "{code}"
    name = "toy"
    def check(self, record, context):
        return ()

@hookimpl
def register_rules():
    return [Toy]
'''

UNDECORATED = RULE.format(code="TOY1").replace("@dataclass(frozen=True)", "").replace("name", "least: int = 3; name")
WORDY = RULE.format(code="TOY1").replace("name = ", 'triggers = "Sign up"; name = ', 1)
NAMELESS = """
from normkit import LearnableRule, hookimpl

class Learner(LearnableRule):
    code, name = "TOY1", "toy-learner"
    def check(self, record, context): return ()
    def collect(self, record): return ()
    def reduce(self, facts): return None
    def dump(self, facts, known): return {}
    def load(self, document): return None

@hookimpl
def register_rules(): return [Learner]
"""


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.syspath_prepend(tmp_path)

    def make(module: str, source: str = RULE.format(code="TOY101"), name: str = "", version: str = "1.0") -> Entry:
        (tmp_path / f"{module}.py").write_text(source)
        sys.modules.pop(module, None)
        return Entry(name or module, module, f"dist-{module}", version)

    return make


def test_the_families_and_the_example_are_plugins_like_any_other(run: Run) -> None:
    code, out, _ = run("plugins")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == PLUGINS
    assert "normkit-example 0.1.0" in out


def test_a_plugin_brings_its_rules(toy) -> None:  # type: ignore[no-untyped-def]
    plugins = load(entries=(toy("toy_a"),))
    assert list(plugins.rules) == ["TOY101"]
    assert plugins.owners["TOY101"].distribution == "dist-toy_a"
    assert plugins.problems == ()


def test_two_owners_of_a_name_are_both_left_out_and_named(toy) -> None:  # type: ignore[no-untyped-def]
    plugins = load(entries=(toy("toy_b", name="chrome"), toy("toy_c", name="chrome", version="2.0")))
    assert plugins.rules == {}
    (problem,) = plugins.problems
    assert "dist-toy_b 1.0" in problem
    assert "dist-toy_c 2.0" in problem


def test_two_owners_of_a_code_end_the_run_where_it_is_selected(toy) -> None:  # type: ignore[no-untyped-def]
    plugins = load(entries=(toy("toy_d"), toy("toy_e")))
    assert "TOY101" in plugins.lost
    with pytest.raises(PluginError, match=r"dist-toy_d 1\.0.*dist-toy_e 1\.0"):
        selection.configured(Settings(), plugins)
    assert selection.configured(Settings(ignore=("TOY101",)), plugins) == ()


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("import nowhere_to_be_found", "does not load: ModuleNotFoundError"),
        ("raise SystemError('bad')", "does not load: SystemError: bad"),
        ("from normkit import hookimpl\n@hookimpl\ndef registr_rules(): return []", "registr_rules"),
        ("from normkit import hookimpl\n@hookimpl\ndef register_rules(): raise OSError('x')", "fails to register"),
        ("from normkit import hookimpl\n@hookimpl\ndef register_rules(): return [int]", "no subclass of normkit.Rule"),
        (RULE.format(code="toy"), "needs a code like"),
        (RULE.format(code="TOY1").replace("(frozen=True)", ""), "cannot inherit non-frozen dataclass"),
        (UNDECORATED, "rule TOY1 has options (least): put @dataclass(frozen=True) on it"),
        (WORDY, "rule TOY1: triggers must be a tuple of strings, or None"),
        (NAMELESS, "rule TOY1 is a LearnableRule and must say what its facts are called: learns = 'openings'"),
    ],
)
def test_a_bad_plugin_is_named_and_the_others_go_on(toy, source: str, message: str) -> None:  # type: ignore[no-untyped-def]
    bad = toy("toy_bad", source)
    load.cache_clear()
    plugins = load(entries=(bad, toy("toy_good")))
    assert list(plugins.rules) == ["TOY101"]
    (problem,) = plugins.problems
    assert "dist-toy_bad 1.0" in problem
    assert message in problem


def test_a_plugin_can_be_switched_off(run: Run, monkeypatch: pytest.MonkeyPatch, articles: Path) -> None:
    assert "chrome" not in [entry.name for entry in load(frozenset({"chrome"})).entries]
    monkeypatch.setenv("NORMKIT_NO_PLUGINS", "dates,example")
    load.cache_clear()
    assert [entry.name for entry in load().entries] == [name for name in FAMILIES if name != "dates"]
    load.cache_clear()
    code, _, err = run("check", ".", "--no-plugin", "chrome", "--select", "CHR")
    assert code == 2
    assert "no rule has the code or prefix 'CHR'" in err
    monkeypatch.undo()
    load.cache_clear()


def test_an_unknown_code_tells_of_plugins_that_did_not_load(toy) -> None:  # type: ignore[no-untyped-def]
    plugins = load(entries=(toy("toy_f", "raise OSError('gone')"),))
    with pytest.raises(ConfigError, match=r"it may be lost with this one.*OSError: gone"):
        selection.configured(Settings(select=("TOY101",)), plugins)


def test_the_list_of_plugins_is_cached_and_notices_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.setenv("NORMKIT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.syspath_prepend(site)
    before = installed()
    (cache,) = (tmp_path / "cache").iterdir()
    assert installed() == before
    info = site / "stranger-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: stranger\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[normkit]\nstranger = stranger\n")
    assert Entry("stranger", "stranger", "stranger", "1.0") in installed()
    cache.write_text("{broken")
    assert Entry("stranger", "stranger", "stranger", "1.0") in installed()


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("NORMKIT_CACHE_DIR", str(tmp_path / "file" / "below"))
    assert [entry.name for entry in installed()] == PLUGINS


def test_every_rule_has_a_page() -> None:
    for rule in Normalizer().rules:
        doc = type(rule).__doc__ or ""
        assert "## Why is this bad?" in doc, rule.code
        assert "## Fix safety" in doc, rule.code
        assert rule.examples, rule.code


EXTENSIONS = '''
from datetime import date
from normkit import ByteFormat, Row, Splice, hookimpl

class Lines(ByteFormat):
    """A line is a record."""
    name = "lines"
    suffixes = (".lines",)

    def read(self, source, path):
        for number, raw in enumerate(source, 1):
            yield Row(raw, number, {"text": raw.decode().rstrip("\\n")})

    def holds(self, row, key):
        return key == "text"

    def splices(self, row, fixed):
        return [Splice(0, len(row.raw.rstrip(b"\\n")), fixed["text"].encode())]

    def write(self, records, sink):
        sink.writelines(record["text"].encode() + b"\\n" for record in records)

@hookimpl
def register_formats():
    return [Lines()]

def count(findings, out, kit, color):
    out.write(f"{sum(1 for _ in findings)} in all\\n")

def values(run, rows, out):
    for row in rows:
        out.write("".join(f"{mention.value}\\n" for mention in row.outcome.mentions))

values.wants_mentions = True

@hookimpl
def register_reporters():
    return {"count": count, "values": values}

@hookimpl
def register_schemas():
    from pandera.polars import Check
    return {"text": [Check.str_length(max_value=40, error="too long a line")]}

@hookimpl
def anchor_date(record):
    return date(2031, 3, 6) if "harbour" in record.text("text") else None
'''


def test_a_plugin_brings_formats_reporters_schemas_and_anchors(  # type: ignore[no-untyped-def]
    toy, run: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = (*installed(), toy("toy_extensions", EXTENSIONS))
    monkeypatch.setattr("normkit.settings.plugins.installed", lambda: entries)
    load.cache_clear()
    file = workplace / "a.lines"
    file.write_text(
        "It rained at the harbour on Tuesday.\n"
        "The river rose.Log in or register to leave a comment\n"
        "This line, as lines of that kind go, is far too long.\n"
    )
    code, out, _ = run("check", "a.lines", "--select", "CHR", "--output-format", "count")
    assert (code, out) == (1, "1 in all\n")
    assert run("check", "a.lines", "--select", "DAT001", "--output-format", "values")[:2] == (0, "2031-03-04\n")
    _, out, _ = run("fix", "a.lines", "--select", "CHR")
    assert "too long a line" in out
    assert file.read_text().splitlines()[:2] == ["It rained at the harbour on Tuesday.", "The river rose."]
    mentions = Normalizer(select=["DAT001"]).check({"text": "It rained at the harbour on Tuesday."}).mentions
    assert [mention.value for mention in mentions] == ["2031-03-04"]
    code, _, err = run("check", "a.lines", "--output-format", "cuont")
    assert (code, "did you mean 'count'" in err) == (2, True)
    monkeypatch.undo()
    load.cache_clear()


def test_a_plugin_that_does_not_load_is_a_red_build(  # type: ignore[no-untyped-def]
    toy, run: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = (*installed(), toy("toy_broken", "raise SystemError('bad')"))
    monkeypatch.setattr("normkit.settings.plugins.installed", lambda: entries)
    monkeypatch.setattr("normkit.cli.inputs.installed", lambda: entries)
    load.cache_clear()
    (workplace / "a.jsonl").write_text(
        '{"id": "a", "title": "Rain", "text": "It rained.", "published": "2025-03-14"}\n'
    )
    code, out, err = run("check", "a.jsonl", "--select", "CHR", "--exit-zero")
    assert code == 2
    assert out == "Nothing found in 1 record. 1 plugin did not load: mend it, or leave it out with --no-plugin NAME.\n"
    assert "toy_broken" in err
    assert run("check", "a.jsonl", "--select", "CHR", "--no-plugin", "toy_broken")[:2] == (0, "All fine: 1 record.\n")
    monkeypatch.undo()
    load.cache_clear()


@pytest.mark.parametrize("method", ["holds", "splices", "misread", "rewrite"])
@pytest.mark.parametrize("body", ["raise ValueError('no such line')", "raise SystemExit(0)"])
def test_a_format_that_fails_to_write_is_named_with_the_file_and_the_others_are_fixed(  # type: ignore[no-untyped-def]
    toy, run: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch, method: str, body: str
) -> None:
    source = f"""
from normkit import ByteFormat, Row, hookimpl

class Lines(ByteFormat):
    name, suffixes = "broken-lines", (".lines",)

    def read(self, source, path):
        text, url = "It rained.\\n\\nSign Up", "https://elm.example/2025/03/14/rain"
        yield Row(source.read(), 1, {{"id": "a", "url": url, "text": text}})

    def holds(self, row, key):
        return True

    def write(self, records, sink):
        {body}

    def splices(self, row, fixed):
        return [(0, 1, b"")]

    def {method}(self, *given):
        {body}

@hookimpl
def register_formats():
    return [Lines()]
"""
    entries = (*installed(), toy("toy_extensions", source))
    monkeypatch.setattr("normkit.settings.plugins.installed", lambda: entries)
    monkeypatch.setattr("normkit.cli.inputs.installed", lambda: entries)
    load.cache_clear()
    (workplace / "a.lines").write_text("It rained.\n\nSign Up\n")
    (workplace / "b.txt").write_text("It rained all day.\n\nSign Up\n")
    code, out, err = run("fix", "a.lines", "b.txt", "--select", "CHR,DAT1")
    assert code == 2
    assert "a.lines: cannot be written: the format 'broken-lines' failed" in out + err
    assert (workplace / "a.lines").read_text() == "It rained.\n\nSign Up\n"
    assert (workplace / "b.txt").read_text() == "It rained all day.\n"
    code, out, err = run("fix", "b.txt", "-o", "c.lines")
    assert code == 2
    assert "the output: cannot be written: the format 'broken-lines' failed" in out + err
    assert not (workplace / "c.lines").exists()
    monkeypatch.undo()
    load.cache_clear()


@pytest.mark.parametrize("body", ["raise ValueError('no such line')", "raise SystemExit(0)", "yield 5", "return 5"])
def test_a_format_that_fails_is_named_with_the_file_and_the_others_are_fixed(  # type: ignore[no-untyped-def]
    toy, run: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    source = f"""
from normkit import ByteFormat, hookimpl

class Lines(ByteFormat):
    name, suffixes = "broken-lines", (".lines",)

    def read(self, source, path):
        {body}

    def holds(self, row, key):
        return True

    def write(self, records, sink):
        pass

    def splices(self, row, fixed):
        return ()

@hookimpl
def register_formats():
    return [Lines()]
"""
    entries = (*installed(), toy("toy_extensions", source))
    monkeypatch.setattr("normkit.settings.plugins.installed", lambda: entries)
    load.cache_clear()
    (workplace / "a.lines").write_text("It rained.\n\nSign Up\n")
    (workplace / "b.txt").write_text("It rained all day.\n\nSign Up\n")
    code, out, err = run("fix", "a.lines", "b.txt", "--select", "CHR")
    assert code == 2
    assert "a.lines: cannot be read: the format 'broken-lines' failed" in out + err
    assert (workplace / "a.lines").read_text() == "It rained.\n\nSign Up\n"
    assert (workplace / "b.txt").read_text() == "It rained all day.\n"
    monkeypatch.undo()
    load.cache_clear()
