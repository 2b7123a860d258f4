"""TXT103 literal-escape."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Edit, Example, Finding, Fix, Record, Rule, Safety, Span, Stage

_SIGNS = ("\\2", "\\3", "=C", "=D", "=E", "=F", "%", "u20", "u00", "_x00", "+", "['", '["', "b'", 'b"', "{'", '{"')
_PERCENTS = ("20", "u", *"CDEFcdef")
"""What follows percent signs in addresses."""
_WHAT = {
    "units": "characters",
    "bytes": "characters",
    "breaks": "line breaks",
    "quotes": "quotation marks",
    "slashes": "slashes",
}


class LiteralEscape(Rule):
    r"""The text holds escapes that no program resolved: `\n`, `\xa0`, `\u2019`, `\"`; or is written down as code.

    ## Why is this bad?
    Somebody stored the text as a program writes it down, and nobody read it back: paragraphs run together, words
    are broken by codes. Relatives are quoted-printable ("=C3=A9"), percent signs ("%C3%A9"), escapes that have lost
    their backslash ("wonu2019t"), and a list in its brackets (`['One.', 'Two.']`).

    ## Fix safety
    Safe where all escapes of a kind stand as prose has what they stand for. Line breaks and quotation marks must be
    several, or the text must hold escapes of several kinds, or no line break at all. Only reported else, in titles,
    where a line break has no place, and for the relatives. Paths of Windows, formulas, patterns and code have
    backslashes by right, and so have texts that speak about these. HED113 mends `\u2019` in titles.

    Source: RFC 8259, section 7 (JSON); Python, "String and Bytes literals"; RFC 2045, section 6.7; RFC 3986, section
    2.1.
    """

    code = "TXT103"
    name = "literal-escape"
    stage = Stage.REPAIR
    reads = ("title", "text")
    triggers = ("\\", *(sign.casefold() for sign in _SIGNS))
    examples = (
        Example(
            r"The boat will not sail.\n\nThe harbour said \u201cnever\u201d.",
            "The boat will not sail.\n\nThe harbour said “never”.",
        ),
        Example(r"She said \"no\" and it\'s final.", 'She said "no" and it\'s final.'),
        Example(r"The townu2019s lift wonu2019t move.", r"The townu2019s lift wonu2019t move."),
        Example({"title": "Um%20barco%20novo"}, {"title": "Um%20barco%20novo"}),
        Example(r"The file is C:\new\temp\readme.txt, and \nu is a letter."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        for field in ("title", "text"):
            value = record.text(field)
            if "\\" in value:
                yield from _escapes(field, value)
            if _may_be_written_out(value):
                from normkit_text.characters.written_out import find_written_out

                if found := find_written_out(value):
                    count = f" ({found.places} codes)" if found.places > 1 else ""
                    message = f"this is {found.what}{count}: read it back before it is stored"
                    yield Finding(Span(field, found.start, found.end), message)


def _may_be_written_out(value: str) -> bool:
    """Say whether a value has a sign of what ``find_written_out`` finds; one character is looked for before several.

    Brackets and quotation marks tell at the head alone, and plus signs where no blank sets words apart.
    """
    return (
        ("%" in value and any(piece.startswith(_PERCENTS) for piece in value.split("%")))
        or ("=" in value and any(sign in value for sign in ("=C", "=D", "=E", "=F")))
        or ("\\" in value and ("\\2" in value or "\\3" in value))
        or ("_" in value and "_x00" in value)
        or ("+" in value and " " not in value)
        or "u20" in value
        or "u00" in value
        or value.lstrip()[:2] in ("['", '["', "b'", 'b"', "{'", '{"')
    )


def _escapes(field: str, value: str) -> Iterator[Finding]:
    from normkit_text.characters.escapes import find_escapes

    for escapes in find_escapes(value):
        if field == "title" and escapes.kind == "units":
            continue
        found, safety = escapes.found, escapes.safety
        if field == "title" and escapes.kind == "breaks":
            safety = Safety.MANUAL
        first = found[0]
        span = Span(field, first.start, first.end)
        more = f"; {len(found)} places" if len(found) > 1 else ""
        message = f"{_WHAT[escapes.kind]} as a program writes them: {value[first.start : first.end]}{more}"
        edits = tuple(Edit(Span(field, one.start, one.end), one.meaning) for one in found)
        yield Finding(span, message, Fix(edits, safety))
