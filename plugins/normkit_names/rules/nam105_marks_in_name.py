"""NAM105 marks-in-name."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import BEYOND_ASCII, Context, Example, Finding, Fix, Record, Rule, Span
from normkit_names.document.mentions import FIELDS


class MarksInName(Rule):
    """A name in Arabic script holds marks that say nothing there: a tatweel, a direction mark, a zero-width space.

    ## Why is this bad?
    The name looks as it should, and no search finds it. In other words of such a text the same marks can be right: a
    headline is stretched, a number is kept in order. What is wrong in any word (a soft hyphen, a zero-width space in a
    Latin name, mojibake) TXT104 and TXT101 tell.

    ## Fix safety
    Safe for direction marks, zero-width spaces and tatweel: no letter changes. Unsafe for those that open or close an
    embedding: their partner may stand outside the name. Joiners between Arabic letters are spelling and stay.
    """

    code = "NAM105"
    name = "marks-in-name"
    reads = FIELDS
    triggers = (BEYOND_ASCII,)
    examples = (
        Example("قال خـــالد\u200f الشمري إن الجسر جاهز.", "قال خالد الشمري إن الجسر جاهز."),
        Example("قال خالد الشمري إن الجســر جاهز."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        if record.text("text").isascii() and record.text("title").isascii():
            return
        from normkit_names.orthography import character_repairs

        for field, one in character_repairs.repairs_in_names(record, character_repairs.find_stray_marks):
            span = Span(field, one.start, one.end)
            yield Finding(span, f"{one.problem} in a name", Fix.replace(span, one.text, one.safety))
