"""TXT121 placeholder."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Mention, Record, Rule, Severity, Span, is_placeholder
from normkit_text.lexicon.nothing import may_be_filler, may_be_nothing

_BESIDE = ("source", "url", "language")
_NO_ADDRESS = ("#", "about:", "javascript:")


class Placeholder(Rule):
    """A field holds what stands for nothing: "[removed]", "Untitled", "{{ title }}", "Lorem ipsum ...", a source "nan".

    ## Why is this bad?
    It counts as an article, is embedded and averaged like one, and thousands of records with one "text" pass for
    duplicates of each other.

    An empty text and the words that programs write for none ("nan", "None", "N/A", a dash) are told by the engine
    itself, as KIT004, in titles and texts; this rule knows what people, templates and sites write. Only a whole value
    counts: an article that speaks of "null", or a title whose word its text says, too, is left alone.

    ## Fix safety
    Nothing is changed: only a new look at the source brings the text.

    Measured on 900 article texts of the development half of the article-extraction-benchmark (MIT), fundus (MIT) and
    WCXB (CC BY 4.0): no finding.
    """

    code = "TXT121"
    name = "placeholder"
    reads = ("title", "text", "source", "url", "language")
    examples = (
        Example({"title": "Ferry stops", "text": "[removed]"}, {"title": "Ferry stops", "text": "[removed]"}),
        Example(
            {"title": "{{ article.title }}", "text": "Rain fell."},
            {"title": "{{ article.title }}", "text": "Rain fell."},
        ),
        Example({"title": "Lease declared null and void", "text": 'The annex said only "N/A".'}),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title, text = record.text("title"), record.text("text")
        if may_be_nothing(title) or "{" in title:
            yield from _in_place("title", title, text)
        if may_be_nothing(text) or may_be_filler(text):
            yield from _in_place("text", text, title)
        for field in _BESIDE:
            value = record.text(field)
            if value and (is_placeholder(value) or value.startswith(_NO_ADDRESS)):
                from normkit_text.article.placeholders import is_no_value

                if is_no_value(field, value, text):
                    message = f"the record has no {field}: {value.strip()!r} stands for nothing"
                    yield Finding(Span(field, 0, len(value)), message, severity=Severity.NOTE)


def _in_place(field: str, value: str, beside: str) -> Iterator[Finding]:
    from normkit_text.article.placeholders import stands_for_nothing, unfilled_part

    if said := stands_for_nothing(field, value, beside):
        start = len(value) - len(value.lstrip())
        end = min(len(value.rstrip()), start + 80)
        yield Finding(Span(field, start, end), f"the record has no {field}: here stands {said}")
    elif field == "title" and (part := unfilled_part(value, beside)) is not None:
        yield Finding(Span("title", *part), "part of the title is a template that was not filled")
