"""TXT131 repeated-passage."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import (
    CLOSING_MARKS,
    SENTENCE_ENDS,
    Context,
    Example,
    Finding,
    Fix,
    Mention,
    Record,
    Rule,
    Safety,
    Span,
)  # fmt: skip

_LEAST = 20
"""Code points of the shortest passage that counts, in Chinese."""
_CLOSING = CLOSING_MARKS + "」』 "
_ONCE = "The council met on Monday and kept the ferry, which carries four hundred people a day."


class RepeatedPassage(Rule):
    """A paragraph, the whole text, or a sentence stands in the text twice or more.

    ## Why is this bad?
    An extractor took the article for mobile phones and the other one, the teaser and the lead, the pull quote and the
    quote. Whoever counts words, or trains a model, counts them twice.

    Long prose only: refrains, chants, replies, questions, headings, items of lists and lines of tables may come again.

    ## Fix safety
    Safe where a paragraph stands directly behind itself, or all of the text behind all of it, the same to the last
    blank: the copy goes. Unsafe where it differs in blanks or stands elsewhere in the text, and for sentences.

    Measured on 900 article texts of the development half of the article-extraction-benchmark (MIT), fundus (MIT) and
    WCXB (CC BY 4.0): see docs/families/text.md.
    """

    code = "TXT131"
    name = "repeated-passage"
    reads = ("text",)
    most = 1
    examples = (
        Example(f"{_ONCE}\n\n{_ONCE}\n\nIt rained.", f"{_ONCE}\n\nIt rained."),
        Example(f"{_ONCE}\n\nIt rained all week.\n\n{_ONCE}", f"{_ONCE}\n\nIt rained all week.", unsafe=True),
        Example("Haul away, my lads, haul away,\n\nThe first verse.\n\nHaul away, my lads, haul away,"),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        text = record.text("text")
        if len(text) < 2 * _LEAST or not _may_repeat(text):
            return
        from normkit_text.structure.repeats import find_repeats

        for copy in find_repeats(text):
            sure = copy.exact and copy.kind != "sentence"
            fix = Fix.delete(Span("text", copy.gap, copy.end), Safety.SAFE if sure else Safety.UNSAFE)
            if copy.kind == "text":
                message = "the whole text stands here again"
            else:
                message = f"this {copy.kind} stands in the text before: {_head(text, copy.first)}"
            yield Finding(Span("text", copy.start, copy.end), message, fix)


def _may_repeat(text: str) -> bool:
    """Say whether a text holds its beginning again, or twice the same between two marks: all that has a copy does."""
    bare = text.lstrip()
    if bare.find(bare[:_LEAST], _LEAST) > 0:
        return True
    for mark in SENTENCE_ENDS:
        text = text.replace(mark, "\n")
    seen = set()
    copied = 0
    for piece in text.split("\n"):
        key = " ".join(piece.split()).strip(_CLOSING)
        copied += len(key) if key in seen else 0
        if copied >= _LEAST // 2:
            return True
        seen.add(key)
    return False


def _head(text: str, at: int) -> str:
    return repr(" ".join(text[at : at + 60].split())[:30])
