"""TXT105 lost-character."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import BEYOND_ASCII, Context, Example, Finding, Record, Rule, Span, Stage


class LostCharacter(Rule):
    """The text holds what stands for lost characters: U+FFFD, question marks inside words, letters of private fonts.

    ## Why is this bad?
    What stood there is gone from this copy; only its source has it still.

    ## Fix safety
    Only reported: no rule knows what was lost.

    Source: Unicode Standard, section 23.5 (private use) and 23.8 (U+FFFD).
    """

    code = "TXT105"
    name = "lost-character"
    stage = Stage.REPAIR
    reads = ("title", "text")
    triggers = ("?", "\x1a", BEYOND_ASCII)
    examples = (
        Example("The caf\ufffd burned down.", "The caf\ufffd burned down."),
        Example("Les pr?s sont ferm?s.", "Les pr?s sont ferm?s."),
        Example("What? Who knows?? See https://a.example/a?b=c"),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for field in ("title", "text"):
            value = record.text(field)
            if value.isascii() and "?" not in value and "\x1a" not in value:
                continue
            from normkit_text.characters.lost import find_lost

            for lost in find_lost(value):
                more = f"; {lost.places} places" if lost.places > 1 else ""
                yield Finding(Span(field, lost.start, lost.end), f"{lost.what}{more}")
