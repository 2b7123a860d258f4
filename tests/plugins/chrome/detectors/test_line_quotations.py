"""What stands between quotation marks of its line is somebody's words; a mark without its partner protects nothing."""

from __future__ import annotations

import re
from random import Random

import pytest

from normkit_chrome.detectors.line_quotations import is_quoted, is_within_quotation, unquoted

MARK = "§"
"""Stands where chrome would."""


@pytest.mark.parametrize("line", ['"a § b"', "“a § b”", "«a § b»", "„a § b”", 'say "x" and "a § b"'])
def test_chrome_between_quotation_marks_is_quoted(line: str) -> None:
    assert is_quoted(line, line.index(MARK))


@pytest.mark.parametrize("line", ["a § b", '"a" § "b"', "“a” § b", "“a § b", 'a 5" § b', "a § b”"])
def test_chrome_beside_them_or_behind_a_stray_one_is_not(line: str) -> None:
    assert not is_quoted(line, line.index(MARK))


def test_a_quotation_may_run_over_several_lines() -> None:
    assert is_within_quotation("She wrote: “Dear all,", "and good night.”")
    assert not is_within_quotation("“Dear all,” she wrote,", "and left.")


@pytest.mark.parametrize("seed", range(50))
def test_a_whole_text_is_judged_as_its_lines_are(seed: int) -> None:
    text = "".join(Random(seed).choices('ab§§"“”«»\n', k=200))
    stretches = [match.span() for match in re.finditer(MARK, text)]
    expected = []
    for start, end in stretches:
        before, after = text[:start].rpartition("\n")[2], text[start:].partition("\n")[0]
        if not is_quoted(before + after, len(before)):
            expected.append((start, end))
    assert list(unquoted(text, stretches)) == expected
