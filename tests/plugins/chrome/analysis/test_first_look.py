"""No line is passed over that a detector would know: the lexicon's phrases, and all lines of the fixtures."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from normkit_chrome.analysis import line_classifier
from normkit_chrome.analysis.first_look import may_be_known
from normkit_chrome.detectors import phrase_lines
from normkit_chrome.detectors.phrase_lines import OPENING, opens_phrase

ROOT = Path(__file__).parents[4]
FILLED = {"{n}": "12", "{networks}": "Facebook", "{name}": "Elm Bay", "{text}": "Elm Bay in May"}
TELLING = ("{}", "{}.", "- {}", "12 {}", "Facebook {}", "{} Facebook", "{}: Elm Bay News", "{} (3)", "{}: Jo Bloom/AFP")


def phrases() -> set[str]:
    """Return the phrases of all languages, with their slots filled."""
    found = set()
    for file in (ROOT / "plugins/normkit_chrome/lexicon").glob("*.txt"):
        for line in file.read_text("utf-8").split("\n"):
            if line and line[0] not in "#[":
                for slot, filling in FILLED.items():
                    line = line.replace(slot, filling)
                found.add(line.strip('"'))
    return found


def fixture_lines() -> set[str]:
    """Return the lines of the family's cases."""
    files = (ROOT / "fixtures/chrome").rglob("*.toml")
    values = [value for file in files for value in strings(tomllib.loads(file.read_text("utf-8")))]
    return {line for value in values for line in value.split("\n") if line.strip()}


def strings(value: object) -> list[str]:
    """Return all strings in a value of a TOML file."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [one for part in parts for one in strings(part)]


def is_known(line: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Say whether the detectors know a line, whatever its first look tells."""
    with monkeypatch.context() as patch:
        for look in ("may_be_known", "may_have_shape"):
            patch.setattr(line_classifier, look, lambda _: True)
        return line_classifier._label_alone.__wrapped__(line) is not None


def test_the_first_look_lets_pass_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = fixture_lines() | {form.format(one) for one in sorted(phrases())[::7] for form in TELLING} | phrases()
    missed = [
        line
        for line in sorted(lines)
        if line_classifier._label_alone.__wrapped__(line) is None and is_known(line, monkeypatch)
    ]
    assert missed == []


def test_what_begins_like_a_phrase_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    starts = {line[:OPENING] for line in phrases() | fixture_lines()}
    told = {start: opens_phrase.__wrapped__(start) for start in starts}
    monkeypatch.setattr(phrase_lines, "may_begin", lambda _: True)
    assert [start for start in sorted(starts) if opens_phrase.__wrapped__(start) != told[start]] == []


@pytest.mark.parametrize("line", ["The dam held until noon.", "“Nobody told us,” she said.", "14 July, in the rain"])
def test_the_first_look_passes_over_most_lines(line: str) -> None:
    assert not may_be_known(line)
