"""TXT131 repeated-passage."""

from __future__ import annotations

from collections import Counter
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

_LEAST, _LINE = 20, 30
"""Code points of the shortest sentence, paragraph, that counts, in Chinese."""
_BEGINNING = 40
"""Code points that tell that a text, glued to itself, begins again."""
_TRIES = 3
"""How many places that begin as the text does are looked at."""
_WORDS = 8
"""Words of the shortest paragraph that counts, where blanks set words apart."""
_BLANKS = (
    *range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
)  # fmt: skip
"""What ``str.isspace`` says yes to."""
_CLOSING = CLOSING_MARKS + "」』"
_AROUND = _CLOSING + "".join(map(chr, _BLANKS))
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
    """Say whether a text may stand in itself twice, a line, or a sentence behind itself: all that has a copy may."""
    bare = text.lstrip()
    rows = bare.split("\n")
    return (
        _is_glued_to_itself(bare)
        or (len(rows) > 1 and (_has_all_again(bare, rows) or _has_long_line_again(rows)))
        or _has_sentence_again(bare)
    )


def _is_glued_to_itself(text: str) -> bool:
    """Say whether a text is the same up to one of the places where its beginning comes again, and from there."""
    at = text.find(text[:_BEGINNING], _BEGINNING)
    for _ in range(_TRIES):
        if at < 0:
            return False
        if text[:at].rstrip() == text[at:].rstrip():
            return True
        at = text.find(text[:_BEGINNING], at + 1)
    return False


def _has_all_again(text: str, rows: list[str]) -> bool:
    """Say whether the first of a text's lines comes again, but for blanks, where a copy of all of them would begin."""
    first = rows[0].split()
    if not first or text.find(max(first, key=len), len(rows[0])) < 0:
        return False
    rows = [row for row in rows if row and not row.isspace()]
    starts = (len(rows) // times for times in (2, 3, 4) if len(rows) % times == 0)
    return any(rows[start].split() == first for start in starts)


def _has_long_line_again(rows: list[str]) -> bool:
    """Say whether a line that may be prose comes again, but for blanks; most differ in their first words."""
    long = [row for row in rows if len(row) >= _LINE]
    heads = [tuple(row.split(None, 3)[:3]) for row in long]
    if len(set(heads)) == len(heads):
        return False
    times = Counter(heads)
    again = Counter(tuple(row.split()) for row, head in zip(long, heads, strict=True) if times[head] > 1)
    return any(many > 1 and _may_be_prose(words) for words, many in again.items())


def _may_be_prose(words: tuple[str, ...]) -> bool:
    """Say whether a line ends as a sentence does and has the words of one, or may be written without blanks."""
    if not words or not words[-1].rstrip(_CLOSING).endswith(SENTENCE_ENDS):
        return False
    return len(words) >= _WORDS or not "".join(words).isascii()


def _has_sentence_again(text: str) -> bool:
    """Say whether the same but for blanks stands between marks twice in a row; most end in different letters."""
    for mark in SENTENCE_ENDS[1:]:
        if mark in text:
            text = text.replace(mark, SENTENCE_ENDS[0])
    pieces = [bare for piece in text.split(SENTENCE_ENDS[0]) if (bare := piece.strip(_AROUND))]
    return any(
        a[-1] == b[-1] and (a[0] == b[0] or "\n" in a) and len(b) >= _LEAST // 2 and _ends_as(a, b)
        for a, b in pairwise(pieces)
    )


def _ends_as(a: str, b: str) -> bool:
    """Say whether the last line of a passage is another passage, but for blanks."""
    return a[a.rfind("\n") + 1 :].strip(_AROUND).split() == b.split()


def _head(text: str, at: int) -> str:
    return repr(" ".join(text[at : at + 60].split())[:30])
