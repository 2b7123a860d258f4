"""TXT131 repeated-passage."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

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
_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_AROUND = CLOSING_MARKS + "」』" + _BLANKS
"""What may stand between the end of a sentence and the first word of the next one."""
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
    """Say whether a text holds its beginning again, a line again, or a sentence behind itself: all that has a copy does."""
    bare = text.lstrip()
    return bare.find(bare[:_LEAST], _LEAST) > 0 or _has_line_again(text) or _has_sentence_again(text)


def _has_line_again(text: str) -> bool:
    """Say whether lines that are the same but for blanks have some letters; most differ in their first words."""
    rows = [row for row in text.split("\n") if row and not row.isspace()]
    heads = [tuple(row.split(None, 3)[:3]) for row in rows]
    if len(set(heads)) == len(rows):
        return False
    seen: set[str] = set()
    copied = 0
    for row in rows:
        key = " ".join(row.split())
        copied += len(key) if key in seen else 0
        seen.add(key)
    return copied >= _LEAST // 2


def _has_sentence_again(text: str) -> bool:
    """Say whether the same but for blanks stands between marks twice in a row; most differ in their first letters."""
    for mark in (*SENTENCE_ENDS[1:], "\n"):
        text = text.replace(mark, SENTENCE_ENDS[0])
    pieces = [bare for piece in text.split(SENTENCE_ENDS[0]) if (bare := piece.strip(_AROUND))]
    return any(
        a[0] == b[0] and a[-1] == b[-1] and len(a) >= _LEAST // 2 and a.split() == b.split()
        for a, b in pairwise(pieces)
    )


def _head(text: str, at: int) -> str:
    return repr(" ".join(text[at : at + 60].split())[:30])
