"""Whatever names, messages, records and excerpts hold: each finding is one unit of a report, and nothing is obeyed."""

from __future__ import annotations

import io
import json
import re
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from normkit import Edit, Finding, Fix, Located, Normalizer, Outcome, ReportedRow, Run, Safety, Severity, Span
from normkit.core.text import visible
from normkit.corpus.learned_file import dumped
from normkit.reporters.located import Totals
from normkit.reporters.registry import BUILT_IN, reporter
from normkit.reporters.terminal.diff import hunks
from normkit.reporters.terminal.style import unobeyed
from tests.conftest import Run as RunCommand

ATTACKS = [
    "::error::pwned", "\n::error file=x::pwned", "\r::set-output name=a::b", "%0A::error::x", "::stop-commands::x",
    "  ::add-mask::x", "##[error]x", "##vso[task.setvariable variable=a]b", "x\n##teamcity[x]",
    "\x1b[31mred\x1b]0;t\x07",
    "\x9b31m", "\u202eevil\u2066", "\u200e\u200f\u061c", "\u200b\u200c\u200d\ufeff\u00ad", "a\u2028b\u2029c", "\x00",
    "\ud800", "\udcff", "a\u0085b\x0bc\x0cd", '"}\n{"path": "', "\\", "]]>", "<script>", "a,b:c=d", "\u00a0", "",
]  # fmt: skip
TEXT = st.one_of(st.sampled_from(ATTACKS), st.text(st.characters(), max_size=20)).map(str)
PARTS = st.lists(TEXT, max_size=3).map("".join)
OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200d-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""What must not reach a terminal; a line break ends a line, and the non-joiner may stand between Persian letters."""
COMMAND = re.compile(r"^\s*::|##\[|##vso\[|##teamcity\[")
KIT = Normalizer(rules=())


@st.composite
def located(draw: st.DrawFn) -> Located:
    excerpt = draw(PARTS)
    start = draw(st.integers(0, len(excerpt)))
    end = draw(st.integers(start, len(excerpt)))
    field = draw(st.one_of(st.just("text"), PARTS))
    fix = Fix((Edit(Span(field, start, end), draw(PARTS)),), draw(st.sampled_from(Safety)))
    finding = Finding(
        Span(field, start, end),
        draw(PARTS),
        draw(st.sampled_from([None, fix])),
        draw(st.sampled_from(Severity)),
        "TST101",
    )
    column = draw(st.sampled_from([None, start + 1]))
    return Located(draw(PARTS), draw(st.integers(1, 9)), column, draw(PARTS), finding, excerpt, start, draw(PARTS))


def written(name: str, findings: list[Located]) -> str:
    rows = [ReportedRow(one.path, one.line, Outcome({}, (), (), (), True, (), {}), (one,)) for one in findings]
    out = io.StringIO()
    reporter(name, {})(Run(KIT, ("a",), Totals()), rows, out)
    return out.getvalue()


def in_order(text: str) -> str:
    """Return a text as strict readers of JSON get it: with the escapes of half surrogate pairs."""
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", text)


@pytest.mark.parametrize("name", BUILT_IN)
@settings(max_examples=30)
@given(findings=st.lists(located(), max_size=3))
def test_no_report_holds_what_a_terminal_or_a_runner_would_obey(name: str, findings: list[Located]) -> None:
    report = written(name, findings)
    report.encode()
    lines = report.split("\n")
    assert not [line for line in lines if OBEYED.search(line)]
    if name == "github":
        assert len(lines) == len(findings) + 1
        for line, one in zip(lines, findings, strict=False):
            head = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}[one.finding.severity]
            place = rf"file=([^,:]*),line={one.line},endLine={one.line},col=\d+,endColumn=\d+"
            found = re.fullmatch(rf"::{head} {place},title=normkit TST101::(.*)", line)
            assert found
            assert unescaped(found[2]) == visible(f"{one.record}: {one.finding.message}")
    elif name == "azure":
        assert len(lines) == len(findings) + 1
        for line in lines[: len(findings)]:
            found = re.fullmatch(
                r"##vso\[task\.logissue type=(?:error|warning);sourcepath=([^;\]]*);[^\]]*;\](.*)", line
            )
            assert found
            assert not COMMAND.search(found[2])
    else:
        assert not [line for line in lines if COMMAND.search(line)]


def unescaped(data: str) -> str:
    return data.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


@settings(max_examples=40)
@given(findings=st.lists(located(), max_size=3))
@example(findings=[])
def test_reports_for_programs_say_each_finding_once_and_as_it_is(findings: list[Located]) -> None:
    told = [
        (in_order(one.path), in_order(one.record), in_order(one.finding.message), in_order(one.hint))
        for one in findings
    ]
    entries = json.loads(written("json", findings))["findings"]
    assert [(e["path"], e["record"], e["message"], e["hint"]) for e in entries] == told
    lines = written("jsonl", findings).splitlines()
    assert [json.loads(line) for line in lines] == entries
    results = json.loads(written("sarif", findings))["runs"][0]["results"]
    assert [result["message"]["text"] for result in results] == [message for _, _, message, _ in told]
    for result in results:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[\w.~/%-]*", uri, re.ASCII)


@settings(max_examples=40)
@given(findings=st.lists(located(), min_size=1, max_size=1))
def test_a_caret_stands_under_what_a_finding_covers(findings: list[Located]) -> None:
    (one,) = findings
    lines = written("text", findings).split("\n")
    carets = [number for number, line in enumerate(lines) if re.fullmatch(r" {6} *\^~*", line)]
    covered = one.excerpt[one.offset : one.offset + one.finding.span.end - one.finding.span.start]
    if covered and len(carets) == 1 and "::" not in covered and "#" not in covered:
        line, caret = lines[carets[0] - 1], lines[carets[0]]
        assert line[caret.index("^") : len(caret)] == visible(covered) or "\u200c" in one.excerpt


@settings(max_examples=40)
@given(before=st.dictionaries(PARTS, PARTS, max_size=2), after=st.dictionaries(PARTS, PARTS, max_size=2), title=PARTS)
def test_no_diff_holds_what_a_terminal_or_a_runner_would_obey(
    before: dict[str, str], after: dict[str, str], title: str
) -> None:
    for line in hunks(title, before, after, "TST101", None, color=False):
        line.encode()
        assert not OBEYED.search(line)
        assert "\n" not in line
        assert not COMMAND.search(line)


@given(text=PARTS)
def test_what_is_shown_is_one_printable_line(text: str) -> None:
    shown = visible(text)
    assert not OBEYED.search(shown)
    assert len(shown.splitlines()) <= 1
    assert visible(shown) == shown
    assert not COMMAND.search(unobeyed(shown))
    assert unobeyed(shown).replace("\\", "") == shown.replace("\\", "")


def test_the_non_joiner_stands_only_where_letters_are_joined() -> None:
    assert visible("می\u200cخواهم") == "می\u200cخواهم"
    assert visible("क्\u200cष") == "क्\u200cष"
    assert visible("a\u200cb \u200c م\u200c") == "a\\u200cb \\u200c م\\u200c"


NAMES = [
    b"a\xff.jsonl", b"::error::x.jsonl", b"a\n::error::b.jsonl", b"\x1b[31m.jsonl", "\u202eb.jsonl".encode(),
    b"a%0Ab.jsonl",
]  # fmt: skip
CONTENT = (
    '{"id": "\\u001b[31m\\n::error::i", "title": "Rain", "text": "It rained.\\n\\n::error::Sign Up\\n\\nSign Up", '
    '"published": "2024-01-02", "a\\n::error::b": "\\u202e"}\n'
)
ARGUMENTS = ["\x1b[31m\n::error::x", "--\u202e\n::error::", "--jobs=\x9b\n::error::x", "\udcff\n::error::x"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
@pytest.mark.parametrize("form", [*BUILT_IN, "--statistics", "--diff"])
def test_a_file_of_any_name_is_reported_in_every_format(workplace: Path, run: RunCommand, form: str) -> None:
    for name in NAMES:
        (workplace / "x").write_text(CONTENT)
        (workplace / "x").rename(name.decode("utf-8", "surrogateescape"))
    argv = {"--statistics": ["check", "--statistics"], "--diff": ["fix", "--diff"]}.get(
        form, ["check", "--output-format", form]
    )
    code, out, err = run(*argv, ".", "--select", "CHR")
    assert code == 1
    for line in (out + err).split("\n"):
        assert not OBEYED.search(line)
        assert form in ("github", "azure") or not COMMAND.search(line)
    if form == "github":
        assert len(out.splitlines()) == len(NAMES)
    missing = [name.decode("utf-8", "surrogateescape") + ".gz" for name in NAMES]
    for path in missing:
        code, out, err = run("check", path)
        assert code == 2
        assert not out
        assert all(line.startswith("normkit: ") and not OBEYED.search(line) for line in err.splitlines())


@pytest.mark.parametrize(
    "command", ["check", "fix", "learn", "rules", "explain", "plugins", "init", "undo", "\x1b[31m\n::x::"]
)
@pytest.mark.parametrize("argument", ARGUMENTS)
def test_no_argument_is_echoed_raw(workplace: Path, run: RunCommand, command: str, argument: str) -> None:
    code, out, err = run(command, argument, argument, *(["names"] if command == "learn" else []))
    assert code == 2
    for line in (out + err).split("\n"):
        assert not OBEYED.search(line)
        assert not line.startswith("::")


@given(text=PARTS)
def test_what_is_learned_is_shown_as_toml_that_reads_the_same(text: str) -> None:
    shown = dumped({text: {"variants": [text, "\u202e\x9b"]}})
    for line in shown.split("\n"):
        assert not OBEYED.search(line)
        assert not COMMAND.search(line)
    assert tomllib.loads(shown) == {in_order(text): {"variants": [in_order(text), "\u202e\x9b"]}}
