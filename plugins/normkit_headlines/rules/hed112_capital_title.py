"""HED112 capital-title."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Fix, Mention, Record, Rule, Safety, Severity, Span

LEAST_WORDS = 4
"""A title with fewer words in capitals may be a name, or hold an abbreviation in a script that has none."""

_TITLE = "VELMORA OPENS NEW BRIDGE"
_ARTICLE = "On Monday the mayor of Velmora opened the bridge, and many came."


class CapitalTitle(Rule):
    """The title is set in capitals throughout.

    ## Why is this bad?
    Capitals hide which words are names, so that name recognition and search fail on the title.

    ## Fix safety
    Never made: capitals do not tell which words are names. The suggestion writes each word as the
    article writes it in mid-sentence, and in lower case where the article does not have it. (Where the text repeats
    the headline in small letters, HED101 takes the wording over, safely.)
    """

    code = "HED112"
    name = "capital-title"
    reads = ("title", "text")
    examples = (
        Example({"title": _TITLE, "text": _ARTICLE}, {"title": _TITLE, "text": _ARTICLE}),
        Example({"title": "Velmora opens new bridge", "text": _ARTICLE}),
        Example({"title": "NATO", "text": _ARTICLE}),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title = record.text("title")
        if not title.isupper() or sum(word.isupper() for word in title.split()) < LEAST_WORDS:
            return
        from normkit_headlines.title.truecase import truecase

        span = Span("title", 0, len(title))
        suggestion = truecase(title, record.text("text"))
        fix = Fix.replace(span, suggestion, Safety.MANUAL) if suggestion != title else None
        yield Finding(span, "the title is set in capitals", fix, Severity.NOTE)
