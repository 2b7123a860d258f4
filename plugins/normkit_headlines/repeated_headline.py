"""HED101 repeated-headline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from normkit import Context, Example, Finding, Fix, Mention, Record, Rule, Safety, Span, cut, runs
from normkit_headlines.head import Head, Row, head, runs_on
from normkit_headlines.words import LABEL_WORDS, MAX_LENGTH, flat, tokens

ELLIPSES = ("...", "…")


@dataclass(frozen=True)
class RepeatedHeadline(Rule):
    """The title stands again at the head of the text, once or several times.

    ## Why is this bad?
    The headline is no sentence of the article. It counts twice in search and in statistics, runs into the
    first sentence when the lines are joined, and lets near-duplicate detection compare headlines
    where it should compare articles.

    ## Fix safety
    Safe where the line holds the title's words, all and in order: in another case, with other
    punctuation, with a site's label behind it, or cut with an ellipsis. Only reported where the title is
    too short to be sure (a section heading), where the line ends as a sentence does or is carried on by the
    next line, and where no paragraph follows.
    """

    code = "HED101"
    name = "repeated-headline"
    examples = (
        Example(
            {
                "title": "Mayor opens new harbour bridge",
                "text": "MAYOR OPENS NEW HARBOUR BRIDGE\n\nThe mayor opened the bridge over the harbour on Monday.",
            },
            {
                "title": "Mayor opens new harbour bridge",
                "text": "The mayor opened the bridge over the harbour on Monday.",
            },
        ),
        Example(
            {
                "title": "Mayor opens new harbour bridge",
                "text": "Mayor opens new harbour bridge\nover the objections of fishermen, who met again on Monday.",
            },
            {
                "title": "Mayor opens new harbour bridge",
                "text": "Mayor opens new harbour bridge\nover the objections of fishermen, who met again on Monday.",
            },
        ),
        Example(
            {
                "title": "Mayor opens new harbour bridge",
                "text": "Fishermen want a second one\n\nThe mayor opened the bridge over the harbour on Monday.",
            }
        ),
    )

    min_words: int = 4
    """From how many words on a title is long enough for its repetition to be taken out safely."""

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title, text = record.text("title"), record.text("text")
        if not title or not text or len(title) > MAX_LENGTH:
            return
        top = head(text)
        if not top.rows:
            return
        again = {row.line: row for row in top.rows if says_again(row.text, title)}
        for run in runs(text, again):
            first, last = again[run[0]], again[run[-1]]
            start, end = cut(text, first.line, last.line)
            safety = Safety.SAFE if self._sure(title, text, top, first, last) else Safety.MANUAL
            yield Finding(
                Span("text", first.start, last.end),
                "the title stands again at the head of the text",
                Fix.delete(Span("text", start, end), safety),
            )

    def _sure(self, title: str, text: str, top: Head, first: Row, last: Row) -> bool:
        if len(spoken(title)) < self.min_words or not top.lead:
            return False
        closes = any(row.text.endswith(".") and not row.text.endswith(ELLIPSES) for row in (first, last))
        return not closes and not runs_on(text, last)


def says_again(line: str, title: str) -> bool:
    """Say whether a line holds the title, all of it or its beginning and an ellipsis, perhaps with a site's label."""
    own, other = spoken(title), spoken(line)
    if not own or not other:
        return False
    if own == other:
        return True
    if line.rstrip("\"'”’ ").endswith(ELLIPSES) and len(other) > 4:
        return (
            own[: len(other) - 1] == other[:-1] and len(own) >= len(other) and own[len(other) - 1].startswith(other[-1])
        )
    return own in _unlabelled(line) or other in _unlabelled(title)


def spoken(text: str) -> list[str]:
    """Return the words of a line, folded; character references are resolved."""
    return tokens(flat(text))


def _unlabelled(text: str) -> list[list[str]]:
    """Return the words of a headline of four words or more without the label behind it, for each way to read one."""
    found = []
    for separator in (" - ", " | ", " – ", " — ", " :: ", " · ", " » "):
        headline, _, label = text.rpartition(separator)
        count = len(label.split())
        if headline and 0 < count <= LABEL_WORDS and not any(char.isdigit() for char in label):
            found.append(spoken(headline))
    return [one for one in found if len(one) >= 4]
