"""What the fuzzer's records are made of: the fixtures, the rules' examples, the words of the lexicons."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from normkit import Normalizer
from normkit.settings.plugins import load
from normkit.settings.settings import Settings
from normkit.testing import samples
from normkit.testing.kits.cases import files_of_rules
from normkit.testing.mutants import AnyRecord, Material

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "fixtures"
OPTIONS: dict[str, dict[str, Any]] = {"NAM102": {"authority": str(FIXTURES / "names" / "authority" / "authority.toml")}}
"""Without which a rule finds nothing."""
LONGEST_PIECE = 200
"""Code points of a line that is strewn into other texts."""


class Focus(NamedTuple):
    """What there is to make records of that one rule finds something in."""

    material: Material
    groups: tuple[tuple[AnyRecord, ...], ...]
    """Records that belong together: what a corpus rule judges by each other."""


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of all rules, sorted."""
    return tuple(sorted(load().rules))


@cache
def kit_of(name: str) -> Normalizer:
    """Return the normalizer of a name: ``all`` rules, those on by ``default``, or of a prefix or code (``CHR``)."""
    select = codes() if name == "all" else () if name == "default" else (name,)
    return Normalizer(settings=Settings(select=select, rules=OPTIONS), on_error="report")


@cache
def kit_names() -> tuple[str, ...]:
    """Return the names of the normalizers that there are."""
    return ("all", "default", *sorted({code[:3] for code in codes()}), *codes())


@cache
def focus(code: str) -> Focus:
    """Return the material of a rule, with the lines that are common to all."""
    groups = tuple(tuple(group) for group in _groups(code))
    seeds = [record for group in groups for record in group]
    own = tuple(dict.fromkeys(_pieces(seeds)))
    return Focus(
        Material((*seeds, *_stories()), (*(own * (1 + len(_common()) // max(1, len(own)))), *_common())), groups
    )


@cache
def mixed() -> Material:
    """Return the material of all rules."""
    seeds = [record for code in codes() for group in focus(code).groups for record in group]
    return Material((*seeds, *_stories()), tuple(dict.fromkeys((*_pieces(seeds), *_common()))))


def _groups(code: str) -> Iterator[list[AnyRecord]]:
    """Yield the records of the fixtures and the examples of a rule, those of one case together."""
    for file in files_of_rules(FIXTURES).get(code, []):
        for case in tomllib.loads(file.read_text("utf-8"))["case"]:
            yield [dict(record) for record in case.get("records", [case.get("record")])]
    for example in load().rules[code].examples:
        yield [dict(record) for record in example.records()]


@cache
def _stories() -> tuple[AnyRecord, ...]:
    return tuple(dict(story.record("\n\n".join(story.paragraphs))) for story in samples.STORIES)


def _pieces(records: list[AnyRecord]) -> Iterator[str]:
    for text in (value for record in records for value in record.values() if isinstance(value, str)):
        yield from (line for line in text.split("\n") if 0 < len(line) <= LONGEST_PIECE)


@cache
def _common() -> tuple[str, ...]:
    """Return phrases, dates, names and headlines in every language that the families read."""
    names = (name for row in samples.NAMES for name in row)
    return tuple(
        dict.fromkeys((*samples.CHROME, *samples.DATES, *samples.HEADLINES, *names, *_sentences(), *_phrases()))
    )


def _sentences() -> Iterator[str]:
    """Yield a sentence of each kind in each language that dates are read in."""
    for language in tomllib.loads((FIXTURES / "dates" / "languages.toml").read_text("utf-8")).values():
        for value in language.values():
            yield from [value] if isinstance(value, str) else value


def _phrases() -> Iterator[str]:
    """Yield the phrases of the chrome lexicons."""
    for file in sorted((ROOT / "plugins" / "normkit_chrome" / "lexicon").glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            if line and not line.startswith(("#", "[")):
                yield line.strip('"')
