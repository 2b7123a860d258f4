"""TXT104 invisible-character."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Edit, Example, Finding, Fix, Record, Rule, Safety, Severity, Span, Stage

MANY = 3
"""No-break spaces between ordinary words that an editor left, and no typographer."""


class InvisibleCharacter(Rule):
    """The text holds characters that nobody sees and that say nothing there: zero-width spaces, soft hyphens, controls.

    ## Why is this bad?
    A word with an invisible character inside is another word to every search, count and comparison.

    ## Fix safety
    Safe for control characters, zero-width spaces, byte order marks, soft hyphens inside words, variation selectors
    behind letters, and direction marks where all is written from left to right; line and paragraph separators become
    line breaks.
    Left alone: joiners in Arabic, Persian, Indic and other joining scripts and in emoji, zero-width spaces in
    Thai, Khmer and Burmese, direction marks beside Hebrew and Arabic. Unsafe for control characters that were
    punctuation in Windows-1252, for hidden tag characters, and for no-break spaces between ordinary words (said
    where there are three or more; those of French punctuation, figures, units and short words are right). Only reported
    where a script may want the mark, for soft hyphens at the edge of a word, and for overrides of direction.

    Source: Unicode Standard, chapter 23 (special areas and format characters); UAX #9; UTS #51.
    """

    code = "TXT104"
    name = "invisible-character"
    stage = Stage.REPAIR
    reads = ("title", "text")
    examples = (
        Example("Engi\u200bneers voted voraus\u00adsichtlich.", "Engineers voted voraussichtlich."),
        Example("The mayor\x92s goat.", "The mayor’s goat.", unsafe=True),
        Example("خانه\u200cهای قدیمی \U0001f468\u200d\U0001f469\u200d\U0001f467 و « Orran »\u200e"),
        Example("Le budget atteint 1\u202f200\u00a0€\u00a0: «\u00a0qui paie\u202f?\u00a0»"),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for field in ("title", "text"):
            value = record.text(field)
            if value.isascii() and (value.isprintable() or _is_printable_but_for_blanks(value)):
                continue
            from normkit_text.characters.invisible import find_hard_spaces, find_invisible
            from normkit_text.characters.mojibake import find_mojibake

            found: dict[tuple[str, Safety], list[Edit]] = {}
            for mark in find_invisible(value):
                text = " " if field == "title" and mark.text.startswith("\n") else mark.text
                found.setdefault((mark.kind, mark.safety), []).append(Edit(Span(field, mark.start, mark.end), text))
            if found and find_mojibake(value):
                continue  # there a soft hyphen is half of an "í"
            for (kind, safety), edits in found.items():
                yield Finding(edits[0].span, _count(kind, len(edits)), Fix(tuple(edits), safety))
            spaces = find_hard_spaces(value)
            if len(spaces) >= MANY:
                edits = [Edit(Span(field, at, at + 1), " ") for at in spaces]
                message = f"no-break spaces between ordinary words; {len(edits)} places"
                yield Finding(edits[0].span, message, Fix(tuple(edits), Safety.UNSAFE), Severity.NOTE)


def _is_printable_but_for_blanks(value: str) -> bool:
    return value.replace("\n", "").replace("\r", "").replace("\t", "").isprintable()


def _count(kind: str, count: int) -> str:
    return f"{kind}; {count} places" if count > 1 else kind
