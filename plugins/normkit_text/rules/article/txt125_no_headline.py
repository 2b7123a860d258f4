"""TXT125 no-headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normkit import Context, Edit, Example, Finding, Fix, Mention, Record, Rule, Safety, Span, fold

_MARKS = " .,:;!?…-–—|·\"'()[]«»。！？、"


class NoHeadline(Rule):
    """The title is a slug, an address or a file's name, stands twice in its field, or is spread over several lines.

    ## Why is this bad?
    "ferry-to-orran-island-suspended" is found by nobody who looks for the ferry, and a title that stands twice, or has
    the page's line breaks and indentation in it, is another one than the same title elsewhere.

    ## Fix safety
    Unsafe: line breaks and tabs in a title become blanks, and of a title that stands twice the first one stays. What
    an address's end meant, with its capitals and marks, is not guessed.

    Measured on 4,885 headlines of news and 468 titles of web pages: no finding.
    """

    code = "TXT125"
    name = "no-headline"
    reads = ("title",)
    examples = (
        Example({"title": "ferry-to-orran-island-suspended"}, {"title": "ferry-to-orran-island-suspended"}),
        Example(
            {"title": "Fishers of Vila\n      ask for a\t channel"},
            {"title": "Fishers of Vila ask for a channel"},
            unsafe=True,
        ),
        Example({"title": "Mother-in-law visits"}),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title = record.text("title")
        if not _may_be_none(title):
            return
        from normkit_text.article.title import LONGEST_HEADLINE, doubled, no_headline

        if what := no_headline(title):
            yield Finding(Span("title", 0, len(title)), f"the title is {what}")
        elif len(title) <= 2 * LONGEST_HEADLINE and (at := doubled(title)):
            start = len(title[:at].rstrip(" \t\r\n.,:;|-–—·"))
            fix = Fix.delete(Span("title", start, len(title.rstrip())), Safety.UNSAFE)
            yield Finding(Span("title", at, len(title)), "the title stands twice in its field", fix)
        elif ("\n" in title or "\t" in title) and len(title) <= 2 * LONGEST_HEADLINE:
            bare = title.strip()
            offset = title.index(bare[0]) if bare else 0
            edits = tuple(
                Edit(Span("title", offset + gap.start(), offset + gap.end()), " ")
                for gap in re.finditer(r"\s*[\n\t]\s*", bare)
            )
            if edits:
                places = Span("title", edits[0].span.start, edits[-1].span.end)
                yield Finding(places, "line breaks or tabs stand in the title", Fix(edits, Safety.UNSAFE))


def _may_be_none(title: str) -> bool:
    """Say whether a title is one word, says its first word or its first half again, or has breaks.

    All that is no headline does.
    """
    pieces = title.split()
    if len(pieces) < 2:
        return bool(pieces)
    words = [bare for word in fold(title).split() if (bare := word.strip(_MARKS))]
    half = len(title) // 2
    return "\n" in title or "\t" in title or not words or words.count(words[0]) > 1 or title[:half] == title[half:]
