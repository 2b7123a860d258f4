"""Rules that break one law each, on purpose, and two that break none: the kit is tested on them."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from normkit import Context, CorpusRule, Evidence, Example, Fact, Finding, Fix, Record, Rule, Safety, Span, lines, words

SAFE = Safety.SAFE


def ad_lines(record: Record) -> Iterator[Span]:
    """Yield the lines that are nothing but the word Advert."""
    for line in lines(record.text("text")):
        if line.text == "Advert":
            yield Span("text", line.start, line.stop)


# ---------------------------------------------------------------- good ones


@dataclass(frozen=True)
class Good(Rule):
    """Deletes lines that are an advert's label."""

    code = "TOY001"
    name = "good"
    examples: ClassVar[tuple[Example, ...]] = (
        Example("Rain.\nAdvert\nSun.", "Rain.\nSun."),
        Example("An Advert in prose."),
        Example("Advert", ""),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for span in ad_lines(record):
            yield Finding(span, "an advert", Fix.delete(span, SAFE))


@dataclass(frozen=True)
class GoodCorpus(CorpusRule):
    """Reports titles that several records share; fixes nothing."""

    code = "TOY002"
    name = "good-corpus"
    examples: ClassVar[tuple[Example, ...]] = (
        Example(({"title": "Rain"}, {"title": "Rain"}), ({"title": "Rain"}, {"title": "Rain"})),
        Example(({"title": "Rain"}, {"title": "Sun"})),
    )

    def collect(self, record: Record) -> Iterator[Fact]:
        if record.text("title"):
            yield (record.text("title"),)

    def reduce(self, facts: Iterator[Fact]) -> object:
        return {fact[0] for fact, times in Counter(facts).items() if times > 1}

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        title = record.text("title")
        if context.facts and title in context.facts:
            yield Finding(Span("title", 0, len(title)), "the title stands on several records")


# ---------------------------------------------------------------- looking


@dataclass(frozen=True)
class Raising(Good):
    """Takes every number for a small one."""

    code = "BAD001"
    name = "raising"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for match in re.finditer(r"\d+", record.text("text")):
            int(match[0])
        yield from super().check(record, context)


@dataclass(frozen=True)
class YieldsText(Good):
    """Yields a message where a finding belongs."""

    code = "BAD002"
    name = "yields-text"

    def check(self, record: Record, context: Context) -> Iterator[Any]:
        for _ in ad_lines(record):
            yield "an advert"


@dataclass(frozen=True)
class RaisingEvidence(Good):
    """Does not know why."""

    code = "BAD031"
    name = "raising-evidence"

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        yield Evidence(f"{1 / record.text('text').count('Rain')} of all")


@dataclass(frozen=True)
class WeightlessEvidence(Good):
    """Weighs what cannot be weighed."""

    code = "BAD032"
    name = "weightless-evidence"

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        yield Evidence("it stands alone", float("inf"))


@dataclass(frozen=True)
class BlankEvidence(Good):
    """Says nothing, at length."""

    code = "BAD033"
    name = "blank-evidence"

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        yield Evidence(" ")


@dataclass(frozen=True)
class WaveringEvidence(Good):
    """Tells another reason each time."""

    code = "BAD034"
    name = "wavering-evidence"
    asked: ClassVar[list[int]] = []

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        self.asked.append(1)
        yield Evidence(f"reason {len(self.asked)}")


@dataclass(frozen=True)
class OutOfRange(Good):
    """Counts the line break after the last line, which is not there."""

    code = "BAD003"
    name = "out-of-range"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for span in ad_lines(record):
            longer = Span("text", span.start, span.start + len("Advert\n"))
            yield Finding(longer, "an advert", Fix.delete(longer, SAFE))


@dataclass(frozen=True)
class Counting(Good):
    """Remembers how often it was asked, and finds only every other time."""

    code = "BAD004"
    name = "counting"
    asked: ClassVar[list[int]] = [0]

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        self.asked[0] += 1
        if self.asked[0] % 2:
            yield from super().check(record, context)


@dataclass(frozen=True)
class Remembering(Good):
    """Reports a text only the first time it sees it: right for a set, wrong for a record."""

    code = "BAD005"
    name = "remembering"
    seen: ClassVar[set[str]] = set()

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        if record.text("text") not in Remembering.seen:
            Remembering.seen.add(record.text("text"))
            yield from super().check(record, context)


@dataclass(frozen=True)
class Mutating(Good):
    """Tidies the record it was lent, behind the back of the engine."""

    code = "BAD006"
    name = "mutating"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        object.__setattr__(record, "fields", {**record.fields, "text": record.text("text").strip()})
        yield from super().check(record, context)


@dataclass(frozen=True)
class MutatingFacts(GoodCorpus):
    """Strikes a title off what all records share."""

    code = "BAD007"
    name = "mutating-facts"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        yield from super().check(record, context)
        if context.facts:
            context.facts.discard(record.text("title"))


@dataclass(frozen=True)
class Clocked(Good):
    """Thinks that next year's articles are defects, until next year."""

    code = "BAD008"
    name = "clocked"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        yield from super().check(record, context)
        if record.text("published")[:4] > str(date.today().year):
            yield Finding(Span("published", 0, 4), "from the future")


@dataclass(frozen=True)
class Guessing(Good):
    """Throws a coin."""

    code = "BAD009"
    name = "guessing"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        if random.random() < 0.5:
            yield from super().check(record, context)


@dataclass(frozen=True)
class SetOrdered(Good):
    """Names a text's words in the order of a set, which changes from process to process."""

    code = "BAD010"
    name = "set-ordered"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        message = ", ".join(set(words(record.text("text"))))
        for span in ad_lines(record):
            yield Finding(span, message, Fix.delete(span, SAFE))


# ---------------------------------------------------------------- fixing


@dataclass(frozen=True)
class Oscillating(Good):
    """Cannot choose between two spellings."""

    code = "BAD011"
    name = "oscillating"
    examples = (Example("It rained."),)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for match in re.finditer(r"\bharbou?r\b", record.text("text")):
            other = "harbor" if match[0] == "harbour" else "harbour"
            span = Span("text", *match.span())
            yield Finding(span, f"should be {other}", Fix.replace(span, other, SAFE))


@dataclass(frozen=True)
class Growing(Good):
    """Marks an advert, and the mark is an advert."""

    code = "BAD012"
    name = "growing"
    examples = (Example("Advert", "Advert"),)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for span in ad_lines(record):
            yield Finding(span, "an unmarked advert", Fix.insert("text", span.start, "Advert:\n", SAFE))


@dataclass(frozen=True)
class OneAtATime(Good):
    """Fixes the first advert only, in each round."""

    code = "BAD013"
    name = "one-at-a-time"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for span in list(ad_lines(record))[:1]:
            yield Finding(span, "an advert", Fix.delete(span, SAFE))


@dataclass(frozen=True)
class Relearning(CorpusRule):
    """Takes the word off all titles that most of them begin with; then there is a next such word."""

    code = "BAD014"
    name = "relearning"
    examples = (
        Example(({"title": "Live rain"}, {"title": "Live sun"}), ({"title": "rain"}, {"title": "sun"})),
        Example(({"title": "Live rain"}, {"title": "Wet sun"})),
    )

    def collect(self, record: Record) -> Iterator[Fact]:
        head, gap, _ = record.text("title").partition(" ")
        if gap:
            yield (head,)

    def reduce(self, facts: Iterator[Fact]) -> object:
        return {fact[0] for fact, times in Counter(facts).items() if times > 1}

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        head, gap, _ = record.text("title").partition(" ")
        if gap and head in (context.facts or ()):
            span = Span("title", 0, len(head) + 1)
            yield Finding(span, "a label", Fix.delete(span, SAFE))


@dataclass(frozen=True)
class Idle(Good):
    """Offers to put an advert in place of the advert."""

    code = "BAD015"
    name = "idle"
    examples = (Example("Advert", "Advert"),)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for span in ad_lines(record):
            yield Finding(span, "an advert", Fix.replace(span, span.of(record), SAFE))


@dataclass(frozen=True)
class SelfColliding(Good):
    """Deletes the same words twice in one fix, which can never be applied."""

    code = "BAD016"
    name = "self-colliding"
    examples = (Example("Advert", "Advert"),)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for span in ad_lines(record):
            yield Finding(span, "an advert", Fix(Fix.delete(span, SAFE).edits * 2, SAFE))


@dataclass(frozen=True)
class Damaging(Good):
    """Takes typographic quotes for dirt."""

    code = "BAD017"
    name = "damaging"
    examples = (Example("“Rain.”", '"Rain."'),)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for match in re.finditer("[“”]", record.text("text")):
            span = Span("text", *match.span())
            yield Finding(span, "a curly quote", Fix.replace(span, '"', SAFE))


# ---------------------------------------------------------------- the rule itself


@dataclass(frozen=True)
class Unpicklable(Good):
    """Has a function without a name among its options."""

    code = "BAD018"
    name = "unpicklable"

    judge: Callable[[str], bool] = lambda text: True


@dataclass(frozen=True)
class Forgetful(Good):
    """Comes back from pickling without its option."""

    code = "BAD019"
    name = "forgetful"

    least: int = 1

    def __reduce__(self) -> tuple[type[Forgetful], tuple[int]]:
        return Forgetful, (self.least + 1,)


@dataclass(frozen=True)
class NoExamples(Good):
    """Shows nothing of what it does."""

    code = "BAD020"
    name = "no-examples"
    examples = ()


@dataclass(frozen=True)
class NotFine(Good):
    """Calls a text fine that it finds something in."""

    code = "BAD021"
    name = "not-fine"
    examples = (Example("Rain.\nAdvert\nSun."),)


@dataclass(frozen=True)
class NotFound(Good):
    """Promises a finding that does not come."""

    code = "BAD022"
    name = "not-found"
    examples = (Example("Rain.\nAdverts\nSun.", "Rain.\nAdverts\nSun."),)


@dataclass(frozen=True)
class NotFixed(Good):
    """Promises more than its fix gives."""

    code = "BAD023"
    name = "not-fixed"
    examples = (Example("Rain.\n\nAdvert\n\nSun.", "Rain.\n\nSun."),)


@dataclass(frozen=True)
class OrderDependent(GoodCorpus):
    """Reports a title on every record but the first that came along with it."""

    code = "BAD024"
    name = "order-dependent"
    examples = (Example(({"title": "Rain"}, {"title": "Rain"}), ({"title": "Rain"}, {"title": "Rain"})),)
    came: ClassVar[list[str]] = []

    def collect(self, record: Record) -> Iterator[Fact]:
        self.came.append(record.id)
        yield (record.text("title"), len(self.came), record.id)

    def reduce(self, facts: Iterator[Fact]) -> object:
        first: dict[str | int, str | int] = {}
        for title, _, record in facts:
            first.setdefault(title, record)
        return first

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        title = record.text("title")
        if context.facts and context.facts.get(title, record.id) != record.id:
            yield Finding(Span("title", 0, len(title)), "the title came earlier")


# ---------------------------------------------------------------- what it says of itself


@dataclass(frozen=True)
class ReadingMore(Good):
    """Says that it reads the text, and looks at the title too."""

    code = "BAD031"
    name = "reading-more"
    reads = ("text",)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        yield from super().check(record, context)
        if record.text("title"):
            yield Finding(Span("text", 0, 0), "the record has a title")


@dataclass(frozen=True)
class Untriggered(Good):
    """Says that it finds nothing without the word "advertisement"."""

    code = "BAD032"
    name = "untriggered"
    reads = ("text",)
    triggers = ("advertisement",)


@dataclass(frozen=True)
class KeyedTooFinely(GoodCorpus):
    """Says that each title can be reduced alone, and numbers them."""

    code = "BAD033"
    name = "keyed-too-finely"
    key_fields = 1

    def reduce(self, facts: Iterator[Fact]) -> object:
        return {title: number for number, (title,) in enumerate(sorted(set(facts)))}

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        return iter(())


# ---------------------------------------------------------------- time


@dataclass(frozen=True)
class Backtracking(Good):
    """Looks for the end of a run of spaces from each of its spaces."""

    code = "BAD025"
    name = "backtracking"
    examples = (Example("Rain. \nSun.", "Rain. \nSun."), Example("Rain.\nSun."))

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for match in re.finditer(r" +\n", record.text("text")):
            yield Finding(Span("text", *match.span()), "trailing spaces")


@dataclass(frozen=True)
class Recounting(Good):
    """Counts the lines before each finding from the beginning of the text."""

    code = "BAD026"
    name = "recounting"

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for span in ad_lines(record):
            number = record.text("text").count("\n", 0, span.start) + 1
            yield Finding(span, f"an advert in line {number}", Fix.delete(span, SAFE))


@dataclass(frozen=True)
class Pairing(GoodCorpus):
    """Compares every title with every other."""

    code = "BAD027"
    name = "pairing"

    def collect(self, record: Record) -> Iterator[Fact]:
        if record.text("title"):
            yield (record.text("title"), record.id)

    def reduce(self, facts: Iterator[Fact]) -> object:
        titles = [title for title, _ in facts]
        return {one for n, one in enumerate(titles) for other in titles[:n] if one == other}
