"""NAM101 variant-spelling."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Fix, Record, Rule, Safety
from normkit_names.document.capitalised_neighbours import capitalised_before
from normkit_names.document.mentions import FIELDS, Document


class VariantSpelling(Rule):
    """A person's name is spelt in another way than elsewhere in the same record.

    ## Why is this bad?
    A reader, a search and a count take "Shaibani" and "Shibani" for two people. Mostly a second agency's text, or a
    typing error, was mixed in.

    ## Fix safety
    Unsafe for a surname that stands alone, joins the only full name it fits and is nearly surely the same name: the
    fix gives it the spelling that the record uses most, if a full name there has it too. Shown only where two full
    names differ, which may be two people, and beside a capitalised word that may be another given name. Never safe:
    that two names sound alike proves nothing about who bears them.
    """

    code = "NAM101"
    name = "variant-spelling"
    reads = FIELDS
    examples = (
        Example(
            "Hikmat al-Masri spoke first. Then al-Masri left. Massri had no comment.",
            "Hikmat al-Masri spoke first. Then al-Masri left. Masri had no comment.",
            unsafe=True,
        ),
        Example("Ahmed al-Qadiri met Ahmad al-Qadiri.", "Ahmed al-Qadiri met Ahmad al-Qadiri."),
        Example("Hikmat al-Masri spoke first. Al-Masri left, and Masri's aide stayed."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        document = Document(record)
        for variant in document.variants:
            span = document.span(variant.start, variant.end)
            name_start = document.span(variant.name_start, variant.end).start
            agreed = variant.agreed and not capitalised_before(record.text(span.field), name_start)
            safety = Safety.UNSAFE if agreed else Safety.MANUAL
            used, more = variant.uses
            message = f"{variant.text!r} ({used}x) is also spelt {variant.better!r} ({more}x) in this record"
            yield Finding(span, message, Fix.replace(span, variant.better, safety))
