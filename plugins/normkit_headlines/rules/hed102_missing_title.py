"""HED102 missing-title."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Edit, Example, Finding, Fix, Mention, Record, Rule, Span, cuts

_HEADLINE = "Ferry strike leaves islands cut off"
_ARTICLE = (
    "A strike by ferry crews has left three islands cut off since Sunday, the harbour office said. Talks with the"
    " crews broke down in the night over pay and hours, and no new date was set. Shops on the largest island have"
    " begun to run out of bread and milk."
)
_ADDRESS = "https://courier.example/2031/05/ferry-strike-leaves-islands-cut-off-4711.html"


class MissingTitle(Rule):
    """The record has no title, but its headline stands at the head of the text.

    ## Why is this bad?
    The headline is lost as a field (nothing to search by, to compare, to show) and found as a sentence that
    the article does not hold.

    ## Fix safety
    The headline moves from the text into `title`. Safe where a second witness names the line and the article's first
    words agree with it: the words of the record's `url`, or the head, where it holds the very line again. Unsafe
    where one line has a headline's shape and the article repeats at least half of its telling words.
    Otherwise only suggested.
    """

    code = "HED102"
    name = "missing-title"
    reads = ("title", "text", "url")
    examples = (
        Example(
            f"{_HEADLINE}\nSign Up\n{_HEADLINE}\n\n{_ARTICLE}", {"title": _HEADLINE, "text": f"Sign Up\n\n{_ARTICLE}"}
        ),
        Example(
            {"url": _ADDRESS, "text": f"{_HEADLINE}\n\n{_ARTICLE}"},
            {"url": _ADDRESS, "title": _HEADLINE, "text": _ARTICLE},
        ),
        Example(f"{_HEADLINE}\n\n{_ARTICLE}", {"title": _HEADLINE, "text": _ARTICLE}, unsafe=True),
        Example(_ARTICLE),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        text = record.text("text")
        if not text or record.text("title").strip():
            return
        from normkit_headlines.text.article_head import article_head

        head = article_head(text)
        if not head.lines or not head.lead:
            return
        from normkit_headlines.title.title_candidates import likeliest_headline

        found = likeliest_headline(text, record.text("url"))
        if found is None:
            return
        chosen, safety = found
        first = chosen.lines[0]
        deletions = (Edit(Span("text", *ends)) for ends in cuts(text, (line.number for line in chosen.lines)))
        title = Span("title", 0, len(record.text("title")))
        yield Finding(
            Span("text", first.start, first.end),
            "the record has no title; this line looks like its headline",
            Fix((Edit(title, first.text), *deletions), safety),
        )
