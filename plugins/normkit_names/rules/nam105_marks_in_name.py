"""NAM105 marks-in-name."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Fix, Record, Rule, Safety, Span
from normkit_names.document.mentions import FIELDS


class MarksInName(Rule):
    """A name holds marks that say nothing, or is garbled.

    ## Why is this bad?
    A zero-width space, a direction mark or a tatweel inside a name cannot be seen, and the name is found by no search.
    A name whose UTF-8 was read as Windows-1252 ("Ø§Ù„") is no name at all.

    ## Fix safety
    Safe for invisible marks and tatweel: no letter changes. Safe for garbled names that decode byte by byte, unless the
    field holds more that is garbled: mending a part would hide it from the tools that mend the whole; then it is shown
    only. Unsafe for direction marks that open or close something: their partner may stand outside the name. Joiners
    between Arabic letters are spelling and stay.
    """

    code = "NAM105"
    name = "marks-in-name"
    reads = FIELDS
    examples = (
        Example("Has\u200bsan al-Ta\u00admimi spoke.", "Hassan al-Tamimi spoke."),
        Example("Hassan al-Tamimi\u200b spoke in a zero\u200bwidth voice."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        if record.text("text").isascii() and record.text("title").isascii():
            return
        from normkit_names.orthography import character_repairs

        found = list(character_repairs.repairs_in_names(record, character_repairs.find_stray_marks))
        for field, one in found:
            safety = one.safety
            if one.text and sum(1 for where, other in found if where == field and other.text) < _garbled(record, field):
                safety = Safety.MANUAL
            span = Span(field, one.start, one.end)
            yield Finding(span, f"{one.problem} in a name", Fix.replace(span, one.text, safety))


def _garbled(record: Record, field: str) -> int:
    """Return how many stretches of a field are garbled."""
    from normkit_names.orthography.character_repairs import find_stray_marks

    return sum(1 for repair in find_stray_marks(record.text(field)) if repair.text)
