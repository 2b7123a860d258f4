"""Text made to hurt takes linear time, and little of it, in every family: a sample of what ``make linear`` searches.

Work is counted in calls of functions, Python's and C's, which no other program on the machine changes; a pattern that
backtracks makes no calls, so the time is looked at as well, where the text is long enough to tell.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from time import process_time
from types import FrameType
from typing import NamedTuple

import pytest

from normkit import Normalizer
from normkit.testing.harness import Fields
from normkit.testing.purity import without_collector
from tests.linear.attacks import ARTICLE, look_alike, mixtures
from tests.linear.fragments import many_words, near_names


class Case(NamedTuple):
    """A text that was among the worst, and the calls that a code point of it may take."""

    family: str
    says: str
    unit: str | tuple[str, ...]
    """What stands there many times; of several, one by lot; of "NEW", a word that stands nowhere else;
    "NEAR" is names that are near each other."""
    most: float
    field: str = "text"

    def record(self, size: int) -> Fields:
        if self.unit == "NEW":
            return {**ARTICLE, self.field: many_words("", size)}
        if self.unit == "NEAR":
            return {**ARTICLE, self.field: near_names(size)}
        if isinstance(self.unit, str):
            return {**ARTICLE, self.field: (self.unit * (size // len(self.unit) + 1))[:size]}
        draw = random.Random(size)
        return {**ARTICLE, self.field: "".join(draw.choice(self.unit) for _ in range(size // 6))[:size]}


CASES = (
    Case("DAT", "a month that is a word", "آب ", 20),
    Case("DAT", "tomorrow", "غد ", 22),
    Case("DAT", "every second token a date", "كلمة الجمعة ", 6),
    Case("DAT", "a month of two words", "كانون الثاني.", 5),
    Case("DAT", "Russian months", "МАЕ\n", 17),
    Case("DAT", "Russian days", "12 МАЕ - 12 МАЕ , ЭТА", 6),
    Case("DAT", "English weekdays", "FRI . , 12\n", 10),
    Case("DAT", "marks in digits", "\u00ada7", 1),
    Case("DAT", "brackets and dates", ("[2024-05-04] ", "on Monday ", "(May 5) "), 15),
    Case("NAM", "look-alikes in names", tuple(f"{look_alike(name)} " for name in ("Hassan", "al-Tamimi", "Omar")), 40),
    Case("NAM", "look-alikes in one name", "Нassan al-Tamimi ", 20),
    Case("NAM", "marks in names", mixtures()["names with marks"], 6),
    Case("NAM", "names nobody bears", "NEW", 26),
    Case("NAM", "names near each other", "NEAR", 60),
    Case("NAM", "one name in capitals", "AAA ", 16),
    Case("NAM", "Persian letters", "ک ي ", 10),
    Case("NAM", "particles", "al-", 1),
    Case("CHR", "chrome alone", "VIDEO\n", 34),
    Case("CHR", "advertisements without a break", "[ADVERTISEMENT]", 17),
    Case("CHR", "an item of a list", "list 1 of 3 ", 1),
    Case("CHR", "credits that do not close", "(Photo: ", 1),
    Case("CHR", "short lines", "Ab\n", 6),
    Case("HED", "labels in a title", "A | ", 3, "title"),
    Case("HED", "references in a title", "&#39;", 3, "title"),
    Case("HED", "capitals in a title", "AB ", 3, "title"),
)


def calls(kit: Normalizer, record: Fields) -> int:
    """Return how many functions one look at a record calls."""
    return calls_of(lambda: kit.check(record))


def calls_of(look: Callable[[], object]) -> int:
    """Return how many functions a look calls."""
    count = 0

    def profile(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        look()
    finally:
        sys.setprofile(None)
    return count


def seconds(kit: Normalizer, record: Fields) -> float:
    with without_collector():
        begin = process_time()
        kit.check(record)
        return process_time() - begin


@pytest.fixture(scope="module")
def kits() -> dict[str, Normalizer]:
    every = {case.family for case in CASES}
    return {family: Normalizer(select=[family], ignore=Normalizer().corpus_rules) for family in every}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.family}: {case.says}")
def test_the_worst_text_takes_little_and_linear_work(case: Case, kits: dict[str, Normalizer]) -> None:
    kit = kits[case.family]
    kit.check(case.record(500))
    small, large = calls(kit, case.record(4_001)), calls(kit, case.record(16_004))
    assert large <= 4.6 * small + 2_000
    assert large / 16_004 <= case.most


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.family}: {case.says}")
def test_the_worst_text_takes_linear_time(case: Case, kits: dict[str, Normalizer]) -> None:
    kit = kits[case.family]
    for tries in range(4):
        small, large = seconds(kit, case.record(10_010 + tries)), seconds(kit, case.record(40_040 + tries))
        if large < 8 * small or large < 0.05:
            return
    pytest.fail(f"four times the text takes {large / small:.1f} times as long")


def test_names_near_each_other_over_records_take_linear_work(monkeypatch: pytest.MonkeyPatch) -> None:
    from normkit_names.corpus import clustering
    from normkit_names.corpus.clustering import Spelling, cluster_spellings

    monkeypatch.setattr(clustering, "STEPS_OF_CORPUS", 100_000)  # a start that few spellings do not use up

    def spelling(first: str, number: int) -> Spelling:
        last = "".join(letter + "aeiou"[number // 5**at % 5] for at, letter in enumerate("Tmrsk"))
        return Spelling(f"{first}amir al-{last}", "person", 1, {}, {})

    few, many = ([spelling(first, n * 7) for first in "BDFJKLRS"[:blocks] for n in range(150)] for blocks in (2, 8))
    cluster_spellings(few[:20], 4.0)
    small, large = calls_of(lambda: cluster_spellings(few, 4.0)), calls_of(lambda: cluster_spellings(many, 4.0))
    assert large <= 4.6 * small
    assert large / len(many) <= 900
