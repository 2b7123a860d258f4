"""HED113 escaped-title."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Fix, Mention, Record, Rule, Span


class EscapedTitle(Rule):
    r"""The title holds character references or escapes that no program resolved: `&amp;`, `&#39;`, `#39;`, `\u2019`.

    ## Why is this bad?
    A reader sees the code in place of the sign, a search for the words misses the title, and "Smith &amp; Sons" counts
    as another name than "Smith & Sons".

    ## Fix safety
    Safe for references to letters, quotation marks, dashes and spaces, also where the ampersand was lost on the way.
    Unsafe for `&lt;` and `&gt;`, which may quote code, and for `amp;`. Only reported in titles that speak
    about markup or escapes. References that HTML does not define, and such to control characters, are left alone.

    Source of the names: HTML Living Standard, section 13.5 (Python's `html.unescape`).
    """

    code = "HED113"
    name = "escaped-title"
    reads = ("title",)
    triggers = ("&", "#39;", "#36;", "quot;", "amp;", "\\u")
    examples = (
        Example(
            {"title": "Baker &amp; Sons call it &quot;a fair price&quot;"},
            {"title": 'Baker & Sons call it "a fair price"'},
        ),
        Example({"title": "Velmora&#39;s mayor resigns"}, {"title": "Velmora's mayor resigns"}),
        Example({"title": "Why &lt;3 is a heart"}, {"title": "Why <3 is a heart"}, unsafe=True),
        Example({"title": "How to write &amp; in HTML"}, {"title": "How to write &amp; in HTML"}),
        Example({"title": "Baker & Sons open a shop; more to come"}),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title = record.text("title")
        if ";" not in title and "\\u" not in title:
            return
        from normkit_headlines.title.escapes import find_escapes

        for one in find_escapes(title):
            message = f"{title[one.start : one.end]} stands for {one.meaning!r}"
            span = Span("title", one.start, one.end)
            yield Finding(span, message, Fix.replace(span, one.meaning, one.safety))
