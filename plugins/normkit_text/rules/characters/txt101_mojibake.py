"""TXT101 mojibake."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from normkit import BEYOND_ASCII, Context, Edit, Example, Finding, Fix, Record, Rule, Safety, Span, Stage


class Mojibake(Rule):
    """The text was written as UTF-8 and read as something else: "CafÃ©" for "Café", "РџСЂРёРІРµС‚" for "Привет".

    ## Why is this bad?
    The words are not what their author wrote: no search finds them, and no program that counts or translates words
    knows them. Most of it is stored for good, as nobody reads the bytes again.

    ## Fix safety
    Safe where the decoding is beyond doubt: the characters go back to bytes, the bytes are UTF-8, what they say fits
    where it stands, and no sound text writes the characters that way ("SPÖ“" and "AMANHÃ”" stay). What was read wrongly
    twice is mended twice. Only reported where bytes were lost on the way ("Ã " for "à", "Ï?"), where two code pages
    give two readings, where the text speaks about encodings, and for letters of one byte that were read by a wrong
    code page ("Ïðèâåò"): a reading of these is a guess.

    Code pages: Windows-1252 (and ISO 8859-1), 1250, 1251, 1254, 1256, 874, ISO 8859-2, Mac OS Roman, 437, 850. Measured
    by `benchmarks/text/mojibake.py`: of 2,000 made-up texts in seventeen languages, garbled by seven of them, all are
    mended exactly, and of 10,000 sound ones none is touched (ftfy 6.3: 1,820 exact, 105 wrong, 1,378 touched).
    """

    code = "TXT101"
    name = "mojibake"
    stage = Stage.REPAIR
    reads = ("title", "text", "language")
    triggers = (BEYOND_ASCII,)
    most: ClassVar[float] = 1.0
    examples = (
        Example("The cafÃ© burned down â€œat nightâ€\x9d.", "The café burned down “at night”."),
        Example({"title": "РџРѕРіРѕРґР° РЅР° Р·Р°РІС‚СЂР°"}, {"title": "Погода на завтра"}),
        Example("Le marchÃ© reste Ã  louer, dit-il.", "Le marchÃ© reste Ã  louer, dit-il."),
        Example("IRMÃ” E AMANHÃ” FICAM, E A „SPÖ“ AUCH."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        title, text = record.text("title"), record.text("text")
        if title.isascii() and text.isascii():
            return
        from normkit_text.characters.foreign_bytes import find_foreign_bytes
        from normkit_text.characters.mojibake import find_mojibake
        from normkit_text.lexicon.markup_words import speaks_of_markup

        for field, value in (("title", title), ("text", text)):
            if value.isascii():
                continue
            if found := find_mojibake(value):
                first = found[0]
                what = value[first.start : first.end]
                where = f"{len(found)} places, " if len(found) > 1 else ""
                head = f"UTF-8 was read as {first.page} here ({where}{what!r}"
                span = Span(field, first.start, first.end)
                if first.meaning is None:
                    yield Finding(span, f"{head}), and what stood there cannot be told for sure: get the text again")
                    continue
                about = speaks_of_markup(title) or speaks_of_markup(text)
                edits = tuple(Edit(Span(field, one.start, one.end), one.meaning or "") for one in found)
                fix = Fix(edits, Safety.MANUAL if about else Safety.SAFE)
                yield Finding(span, f"{head} for {first.meaning!r})", fix)
            elif other := find_foreign_bytes(value, record.text("language")):
                yield Finding(Span(field, *other.place), f"{other.what}: get the text again in its own encoding")
