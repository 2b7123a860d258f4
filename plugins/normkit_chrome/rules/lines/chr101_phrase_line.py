"""CHR101 phrase-line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normkit import Context, Example, Finding, Fix, Record, Safety
from normkit_chrome.analysis.chrome_spans import find_chrome
from normkit_chrome.analysis.line_classifier import is_of_other_page, may_be_phrase
from normkit_chrome.analysis.segments import size
from normkit_chrome.rules.base import ChromeRule

_SHORT_TEXT = 50
"""Words: of a shorter text any part may go, but where it is mostly a page that stands in an article's place."""
_MOST = 0.5
"""The share of a longer text's words that may go: each line is known as a whole, but a page may be about such lines."""
_MOST_BY_CUES = 0.3
"""The share that may go by cues or by its shape, as of any rule: and the words of a short text stay."""


class PhraseLine(ChromeRule):
    """A line talks to the visitor of the page: subscribe, share, comment, read more, accept.

    The line must be a known phrase as a whole, or have the shape of one; a row of links set off by bars and a
    notice of the site (cookies, terms of use) count too. A notice is told by its cues, and by its other words: news of
    the same matters tells something that no notice has words for. Known phrases are kept in
    twenty languages. Some
    ("Home", "Contact us") count only where a neighbouring line is chrome too. What a site sets over its lists and an
    article over its parts ("Trending now", "More from less") counts where a list follows and no paragraph.

    ## Why is this bad?
    The line is no sentence of the article. It repeats in thousands of records, so models learn it by
    heart, duplicate detection trips over it, and word counts are off.

    ## Fix safety
    Safe: a line goes only where nothing speaks for it. It stays where it completes a neighbour's
    sentence, below the line that announces it ("What you can do now:"), in hard-wrapped prose, inside quotation marks,
    in code and between the rows of a table. Unsafe are notices with a few words of something else, what names an
    author ("View all posts by Jo Bloom") or a source, a heading over a paragraph, and what holds a date that
    `published` does not have. No line goes where most of a short text is a page in the article's place: an error's, a
    robot's check, a paywall ([TXT123](../text/TXT123.md) says which).

    ## Measured
    On what nine extractors made of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0),
    .997 of 23,730 lines taken out were chrome, and .997 of their words (`python -m benchmarks.chrome.rule_precision
    FOLDER`).
    """

    code = "CHR101"
    name = "phrase-line"
    message = "a line of the site's interface"
    most = 1
    examples = (
        Example("The bridge reopens in May.\n\nSign up for our newsletter\n\nTolls stay.",
                "The bridge reopens in May.\n\nTolls stay."),
        Example("Die Brücke öffnet im Mai.\nLesen Sie auch:", "Die Brücke öffnet im Mai."),
        Example("Rain fell.\nTags: harbour, May 3, 2031\nThe dam held.",
                "Rain fell.\nTags: harbour, May 3, 2031\nThe dam held."),
        Example("The mayor signed up for the newsletter of the port."),
        Example("A red button says:\nSubscribe\nNobody presses it."),
    )  # fmt: skip

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield the known lines; where they are most of the text, it may be about them, and they are only shown."""
        found = list(super().check(record, context))
        text = record.text("text")
        why = _too_much(text, [text[f.span.start : f.span.end] for f in found if f.fix and f.fix.safety is Safety.SAFE])
        if not why:
            yield from found
            return
        for one in found:
            fix = one.fix and Fix(one.fix.edits, Safety.MANUAL)
            yield Finding(one.span, f"{one.message} (not fixed: {why})", fix)


def _too_much(text: str, lines: Sequence[str]) -> str:
    """Return why so much of a text may not go as these lines are; "" where it may."""
    if not lines:
        return ""
    words = text.split()
    count = size if len(words) < _SHORT_TEXT else len  # a text in a script without blanks seems to have few words
    total = count(words)
    if total < _SHORT_TEXT:
        return "the text is rather an error's page, or a paywall, than an article" if _is_page(text, lines) else ""
    gone = [(count(line.split()), may_be_phrase(line)) for line in lines]
    removed, known = sum(words for words, _ in gone), sum(words for words, is_known in gone if is_known)
    return f"{removed} of {total} words would go" if removed > _most(total, known) else ""


def _is_page(text: str, lines: Sequence[str]) -> bool:
    """Say whether a text has more words of a page that stands in an article's place than of its own."""
    of_page = sum(size(line.split()) for line in lines if is_of_other_page(line))
    if not of_page:
        return False
    chrome = sum(size(text[span.start : span.end].split()) for span in find_chrome(text))
    return size(text.split()) - chrome < of_page


def _most(total: int, known: int) -> float:
    """Return how many words of a text may go where known phrases have some: by cues and shapes what any rule may."""
    by_cues = min(_MOST_BY_CUES * total, max(0, total - _SHORT_TEXT))
    return min(_MOST * total, known + by_cues)
