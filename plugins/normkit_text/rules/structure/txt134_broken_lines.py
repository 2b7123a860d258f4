"""TXT134 broken-lines."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Edit, Example, Finding, Fix, Mention, Record, Rule, Safety, Span

_WRAPPED = (
    "The morning ferry will not sail until engineers\nhave examined a crack in the hull, the operator\n"
    "said. About two hundred islanders depend on the\ncrossing for work and school."
)


class BrokenLines(Rule):
    """Line breaks that a program set: prose wrapped at a width, words broken by a hyphen, gaps of several blank lines.

    ## Why is this bad?
    A line is a paragraph for whoever reads the file next, and half a sentence is none. Words broken at the end of a
    line are words that nobody finds.

    Wrapped prose is told by its lines, each as full as it can be, with sentences that go on behind the break; poems,
    lists and addresses are not.

    ## Fix safety
    Unsafe: the lines of a paragraph become one, gaps of blank lines become one blank line; the words stay the same. A
    word broken by a hyphen is only reported, for "self-" may be the first half of one that keeps it.

    Measured on 900 article texts of the development half of the article-extraction-benchmark (MIT), fundus (MIT) and
    WCXB (CC BY 4.0): see docs/families/text.md.
    """

    code = "TXT134"
    name = "broken-lines"
    reads = ("text",)
    triggers = ("\n",)
    examples = (
        Example(_WRAPPED, _WRAPPED.replace("\n", " "), unsafe=True),
        Example("The ferry goes out\nwith a cough and a shout,\nand the harbour lies down\nlike a dog in the town."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        text = record.text("text")
        if "\n" not in text:
            return
        from normkit_text.structure.wrapping import find_breaks, joint

        for breaks in find_breaks(text):
            start, end = breaks.places[0][0], breaks.places[-1][1]
            count = len(breaks.places)
            if breaks.kind == "hyphened":
                for first, last in breaks.places:
                    yield Finding(Span("text", first, last), "a word is broken by a hyphen at the end of a line")
                continue
            edits = tuple(
                Edit(Span("text", first, last), new)
                for first, last in breaks.places
                if (new := joint(text, breaks.kind, first, last)) is not None
            )
            if breaks.kind == "blank":
                message = f"{count} gaps of several blank lines between paragraphs"
            elif breaks.kind == "spaced":
                message = f"wrapped lines with a blank line behind each: {count} breaks in the midst of a sentence"
            else:
                message = f"prose is wrapped at {breaks.width} characters: {count} breaks within paragraphs"
            yield Finding(Span("text", start, end), message, Fix(edits, Safety.UNSAFE) if edits else None)
