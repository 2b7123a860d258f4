"""Text made to hurt takes linear time, and little of it, in every family: a sample of what ``make linear`` searches.

Work is counted in calls of functions, Python's and C's, which no other program on the machine changes; a pattern that
backtracks makes no calls, so the time is looked at as well, where the text is long enough to tell.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice, product
from time import process_time
from typing import NamedTuple

import pytest

from normkit import Context, Finding, Fix, Normalizer, Outcome, Record, Rule, Safety, Span
from normkit.testing.harness import Fields
from normkit.testing.purity import without_collector
from normkit_chrome.profiles.near_duplicates import near_duplicate_clusters
from tests.linear.attacks import ARTICLE, look_alike, mixtures
from tests.linear.corpora import corpora
from tests.linear.fragments import many_words, near_names
from tests.linear.growth import calls_of


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
    Case("DAT", "days behind their month", "July 4, ", 9),
    Case("DAT", "years of a list", "'88 and ", 8),
    Case("DAT", "an order for all digits", "07/03/2018 ", 12),
    Case("DAT", "marks in digits", "\u00ada7", 1),
    Case("DAT", "brackets and dates", ("[2024-05-04] ", "on Monday ", "(May 5) "), 15),
    Case("NAM", "look-alikes in names", tuple(f"{look_alike(name)} " for name in ("Hassan", "al-Tamimi", "Omar")), 40),
    Case("NAM", "look-alikes in one name", "Нassan al-Tamimi ", 21),
    Case("NAM", "marks in names", mixtures()["names with marks"], 6),
    Case("NAM", "names nobody bears", "NEW", 26),
    Case("NAM", "names near each other", "NEAR", 60),
    Case("NAM", "one name in capitals", "AAA ", 17),
    Case("NAM", "Persian letters", "ک ي ", 10),
    Case("NAM", "particles", "al-", 1),
    Case("DAT", "lines with nothing", "a\n\n", 1),
    Case("CHR", "chrome alone", "VIDEO\n", 21),
    Case("CHR", "lines of rights", "©2020\n", 22),
    Case("CHR", "advertisements without a break", "[ADVERTISEMENT]", 17),
    Case("CHR", "an advertisement in each line", "Rain. [ADVERTISEMENT]\n", 9),
    Case("CHR", "an item of a list", "list 1 of 3 ", 1),
    Case("CHR", "credits that do not close", "(Photo: ", 1),
    Case("CHR", "sentences of feeds", "The post A appeared first on B\n", 5),
    Case("CHR", "sentences of feeds on one line", "The post A appeared first on ", 1),
    Case("CHR", "rows for sharing that go on", "share facebook twitter email x\n", 5),
    Case("CHR", "words for sharing without a row", "share on facebook ", 1),
    Case("CHR", "polls one below the other", "Poll: what now?\nYes\nNo\nVote | View results\n", 15),
    Case("CHR", "icons alone", "★", 3),
    Case("CHR", "short lines", "Ab\n", 6),
    Case("CHR", "calls joined to sentences", "Sign up for our newsletter. Rain fell. ", 40),
    Case("HED", "labels in a title", "A | ", 3, "title"),
    Case("HED", "brackets in a title", "[【(A", 6, "title"),
    Case("HED", "days and labels of a page in a title", "VIDEO: 12.11.2026 | ", 6, "title"),
    Case("HED", "quotation marks that nothing closes", "A « ", 3, "title"),
    Case("HED", "a title that begins again and again", "AAAAAB ", 3, "title"),
    Case("HED", "references in a title", "&#39;", 3, "title"),
    Case("HED", "capitals in a title", "AB ", 3, "title"),
    Case("TXT", "references without an end", "&#39", 75),
    Case("TXT", "tags that do not close", "<a b=", 2),
    Case("TXT", "comments within comments", "<!--", 4),
    Case("TXT", "paragraphs as tags", "<p>x</p>", 45),
    Case("TXT", "escapes", "\\u2019", 5),
    Case("TXT", "mojibake of several pages", ("Ã©", "Â ", "â€™", "Рџ", "Ð¡", "é", "\n"), 18),
    Case("TXT", "mojibake that lost bytes", "Ñ\x81Ð", 85),
    Case("TXT", "control characters", "\x92", 52),
    Case("TXT", "lost characters", "a?b ", 8),
    Case("TXT", "links that do not close", "[a](", 2),
    Case("TXT", "one paragraph over and over", "The council met on Monday and kept the old ferry.\n", 9),
    Case("TXT", "words glued to a point", "over.The ", 16),
    Case("TXT", "gaps of blank lines", "a\n\n\n\n", 60),
    Case("TXT", "letters of one byte", "Ïðèâåò ", 12),
)


def calls(kit: Normalizer, record: Fields) -> int:
    """Return how many functions one look at a record calls."""
    return calls_of(lambda: kit.check(record))


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


def test_a_long_neighbour_of_many_chrome_lines_is_read_once(kits: dict[str, Normalizer]) -> None:
    """The line before a row of them was read once a line: no more calls, but time by the square."""
    line = "“Again,” said Mina, “and again.” " * 10_000
    chrome = "VIDEO\n" * 2_000
    for number in range(4):  # no text twice: the family remembers what it has read
        apart = sum(seconds(kits["CHR"], {"text": text}) for text in (f"{line}{number} \n", f"{number}\n{chrome}"))
        together = seconds(kits["CHR"], {"text": f"{line}{number} \n{chrome}"})
        if together < 3 * apart + 0.05:
            return
    pytest.fail(f"a long line takes {together:.2f} s beside 2,000 of chrome, {apart:.2f} s without them")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.family}: {case.says}")
def test_the_worst_text_takes_linear_time(case: Case, kits: dict[str, Normalizer]) -> None:
    kit = kits[case.family]
    for tries in range(4):
        small, large = seconds(kit, case.record(10_010 + tries)), seconds(kit, case.record(40_040 + tries))
        if large < 8 * small or large < 0.05:
            return
    pytest.fail(f"four times the text takes {large / small:.1f} times as long")


def _moments(size: int) -> list[Fields]:
    return [{"title": f"Report {n}", "published": f"2024-05-04T10:{n // 60:02}:{n % 60:02}"} for n in range(size)]


def _one_text_again(size: int) -> list[Fields]:
    """One text under headline after headline, each time with another word in it."""
    body = " ".join(f"word{n} of the harbour" for n in range(60))
    return [{"title": f"Report {n} from {n * 7}", "text": f"{body} {n}th"} for n in range(size)]


def _near_names(size: int) -> list[Fields]:
    """One first name, and surnames with the same consonants: they all fall into one block."""
    every = islice(product("aeiou", repeat=5), size)
    return [{"text": f"Hikmat al-M{a}s{b}r{c}f{d}n{e} spoke."} for a, b, c, d, e in every]


LEARNED: dict[str, tuple[int, Callable[[int], list[Fields]]]] = {
    "HED201": (150, dict(corpora())["titles: one letter apart"]),
    "HED203": (150, _one_text_again),
    "CHR201": (300, dict(corpora())["texts one word apart"]),
    "DAT201": (300, _moments),
    "NAM201": (40, _near_names),
}
"""Rule -> how many records to begin with, and records that are near to each other."""


@pytest.mark.parametrize("code", LEARNED)
def test_no_corpus_rule_compares_each_record_with_each(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("normkit_names.corpus.clustering.MOST_COMPARED", 30)
    kit, (size, make) = Normalizer(select=[code]), LEARNED[code]

    told = [[kit.collect(one, f"#{at}") for at, one in enumerate(make(n))] for n in (size, 4 * size)]
    small, large = (calls_of(lambda facts=facts: kit.learn(facts)) for facts in told)  # type: ignore[misc]
    assert large <= 4.8 * small + 2_000


def test_no_article_is_compared_with_each_to_tell_near_duplicates() -> None:
    digests = [{n: (f"a{n // 2}", f"b{n // 2}", f"c{n}", "d") for n in range(count)} for count in (300, 1_200)]
    small, large = (calls_of(lambda some=some: near_duplicate_clusters(some)) for some in digests)  # type: ignore[misc]
    assert large <= 4.6 * small + 2_000


@pytest.mark.parametrize("field", ["text", "title"])
def test_fixing_and_taking_back_take_linear_work(field: str) -> None:
    """Thousands of edits in one field: the engine's own work, which looks do not show."""

    class Marks(Rule):
        code, name = "TST101", "marks"

        def check(self, record: Record, context: Context) -> Iterator[Finding]:
            for found in re.finditer("!", record.text(field)):
                span = Span(field, *found.span())
                yield Finding(span, "a mark", Fix.replace(span, ".", Safety.SAFE))

    class Kit(Normalizer):
        def check(self, record: Mapping[str, object], *, name: str = "") -> Outcome:
            out = self.fix(record)
            assert out.undo() == record
            assert len(out.changes) == str(record[field]).count("!")
            return out

    kit = Kit(rules=[Marks()])
    records = [{**ARTICLE, field: "Rain fell on it! " * count} for count in (300, 1_200)]
    kit.check(records[0])
    small, large = (calls(kit, record) for record in records)
    assert large <= 4.6 * small + 2_000
    for tries in range(4):
        small_s, large_s = (seconds(kit, {**ARTICLE, field: f"It rained! {tries}" * n}) for n in (2_500, 10_000))
        if large_s < 8 * small_s or large_s < 0.05:
            return
    pytest.fail(f"four times the edits take {large_s / small_s:.1f} times as long")


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
