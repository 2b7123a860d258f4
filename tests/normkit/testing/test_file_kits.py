"""The kits catch every broken format and reporter with the right law, and normkit's own keep all laws."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from normkit import Format
from normkit.formats.registry import format_of
from normkit.reporters.registry import BUILT_IN, reporter
from normkit.testing import BrokenLawError, check_format, check_reporter, format_conformance, reporter_conformance
from tests.normkit.testing import broken_formats, broken_reporters

LINES = b"It rained.\r\n\nThe f\xc3\xaate was wet.\n"
FORMATS: list[tuple[type[Format], str]] = [
    (broken_formats.Losing, "rows-joined-are-the-file"),
    (broken_formats.Mapless, "a-record-is-read"),
    (broken_formats.Counting, "two-reads-agree"),
    (broken_formats.Tidy, "what-is-not-fixed-stays"),
    (broken_formats.Trusting, "a-fix-is-read-back"),
    (broken_formats.Unlogged, "undo-gives-the-file-back"),
    (broken_formats.Greedy, "what-has-no-place-is-refused"),
    (broken_formats.Shouting, "what-is-written-is-read"),
    (broken_formats.Raising, "any-bytes-are-survived"),
]
REPORTERS: list[tuple[Any, str]] = [
    (broken_reporters.dividing, "any-run-is-survived"),
    (broken_reporters.closing, "any-run-is-survived"),
    (broken_reporters.timed, "the-same-is-written-each-time"),
    (broken_reporters.unordered, "the-same-is-written-each-time"),
    (broken_reporters.easily_content, "every-row-is-drawn"),
    (broken_reporters.forgetful, "no-finding-is-left-out"),
    (broken_reporters.raw, "nothing-in-it-is-obeyed"),
    (broken_reporters.printing, "it-writes-nowhere-else"),
    (broken_reporters.filing, "it-writes-nowhere-else"),
    (broken_reporters.marking, "nothing-is-changed"),
]
OWN = {
    ".jsonl": [b'{"a": "x", "text": "It rained.\\n\\nSign"}\r\n\r\n{"b": 1, "title": "\\u00e9"}\nbroken\n', b""],
    ".json": [b'[{"text": "Rain"},\n {"text": "Sun", "n": 1.0}]\n', b'{"text": "Rain"}'],
    ".csv": [b'id,title,text\n1,"a ""b""",It rained\n2,,x\n', b"\xef\xbb\xbfid;text\r\n1;x\r\n"],
    ".tsv": [b"id\ttext\n1\tx\n"],
    ".txt": [b"It rained.\n\nSign Up\n"],
    ".md": [b"---\ntitle: Rain\n---\nIt rained.\n", b"# Rain\n\nIt rained.\n"],
}


@pytest.mark.parametrize(("format", "law"), FORMATS, ids=[format.__name__ for format, _ in FORMATS])
def test_a_broken_format_is_caught_with_the_right_law(format: type[Format], law: str) -> None:
    with pytest.raises(BrokenLawError) as caught:
        check_format(format(), LINES)
    assert caught.value.law == law
    assert str(caught.value).startswith(f"the format 'lines' breaks the law {law}: ")


@pytest.mark.parametrize(("report", "law"), REPORTERS, ids=[report.__name__ for report, _ in REPORTERS])
def test_a_broken_reporter_is_caught_with_the_right_law(report: Any, law: str, workplace: Path) -> None:
    with pytest.raises(BrokenLawError) as caught:
        check_reporter(report)
    assert caught.value.law == law
    assert str(caught.value).startswith(f"the reporter {report.__name__} breaks the law {law}: ")


def test_laws_can_be_chosen() -> None:
    check_format(broken_formats.Shouting(), LINES, skip=["what-is-written-is-read"])
    check_reporter(broken_reporters.raw, only=["every-row-is-drawn"])
    with pytest.raises(ValueError, match="no law 'two-reads'; did you mean 'two-reads-agree'"):
        check_format(broken_formats.Lines(), LINES, only=["two-reads"])


test_good_formats = format_conformance(broken_formats.Lines(), LINES, b"", b"It rained.")
test_strict_formats = format_conformance(broken_formats.Refusing(), LINES)
test_good_reporters = reporter_conformance(broken_reporters.good)
test_reporters_of_findings_alone = reporter_conformance(broken_reporters.good_of_old)
test_reporters_that_count = reporter_conformance(broken_reporters.counting)


@pytest.mark.parametrize("suffix", OWN)
def test_normkits_own_formats_keep_the_laws(suffix: str) -> None:
    check_format(format_of(f"x{suffix}"), *OWN[suffix])


@pytest.mark.parametrize("name", BUILT_IN)
def test_normkits_own_reporters_keep_the_laws(name: str) -> None:
    commands = ["nothing-in-it-is-obeyed"] if name in ("github", "azure") else []
    check_reporter(reporter(name, {}), skip=commands)
