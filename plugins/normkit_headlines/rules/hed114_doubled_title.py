"""HED114 doubled-title."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Fix, Mention, Record, Rule, Span

_TITLE = "Mayor opens new harbour bridge"
_BEGINNING = 6
"""Code points of a title that stand in it twice where it is doubled."""


class DoubledTitle(Rule):
    """The title says its headline twice: "Mayor opens bridge | Mayor opens bridge".

    ## Why is this bad?
    A program joined the headline of the page with that of its frame, or of its card. Such a title is no copy of the
    headline elsewhere, and its words count twice.

    ## Fix safety
    Safe for a headline of three words that stands twice to the letter with a sign between ("|", ":", "-"), and for
    one of four with white space or nothing between, if it begins with a capital or its script sets no white space.
    Unsafe for shorter calls in scripts without capitals: a crowd may have called it twice. What has fewer words is
    left alone ("Bye bye, bye bye"), and so is what a comma parts.
    """

    code = "HED114"
    name = "doubled-title"
    reads = ("title",)
    examples = (
        Example({"title": f"{_TITLE} | {_TITLE}"}, {"title": _TITLE}),
        Example({"title": f"{_TITLE} {_TITLE} - The Quay Courier"}, {"title": f"{_TITLE} - The Quay Courier"}),
        Example(
            {"title": "الجسر يفتح أبوابه غدا الجسر يفتح أبوابه غدا"}, {"title": "الجسر يفتح أبوابه غدا"}, unsafe=True
        ),
        Example({"title": "Bye bye, bye bye: town waves off its last tram"}),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title = record.text("title").strip()
        if title.find(title[:_BEGINNING], _BEGINNING) < 0:
            return
        from normkit_headlines.title.doubled_title import find_double

        title = record.text("title")
        if double := find_double(title):
            span = Span("title", double.start, double.end)
            yield Finding(span, "the title says its headline twice", Fix.replace(span, "", double.safety))
