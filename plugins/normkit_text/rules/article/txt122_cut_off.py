"""TXT122 cut-off."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Mention, Record, Rule, Span


class CutOff(Rule):
    """The text, or the title, was cut off: "[+2143 chars]", "… Read more", a word broken off where a field was full.

    ## Why is this bad?
    Half an article passes for a whole one. News interfaces send the first 200 or 260 characters, feeds an excerpt, and
    databases cut at the size of a column; what counts words, or says what an article does not mention, is wrong then.

    Signs are the marks of interfaces and excerpts, what leads on to the article behind half a sentence, half a
    character, an article or a preposition as the last word, and a size that fields are given where no sentence ends.
    Dots alone are a writer's right and tell nothing.

    ## Fix safety
    Nothing is changed: what is missing is at the source.

    Measured on 900 article texts of the development half of the article-extraction-benchmark (MIT), fundus (MIT) and
    WCXB (CC BY 4.0): see docs/families/text.md.
    """

    code = "TXT122"
    name = "cut-off"
    reads = ("title", "text")
    examples = (
        Example(
            "The dam held, said the engineer, and the valley… [+2143 chars]",
            "The dam held, said the engineer, and the valley… [+2143 chars]",
        ),
        Example("He sat down on the bench, unscrewed the thermos and looked up the track…"),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        text, title = record.text("text"), record.text("title")
        if (text and not text.endswith((".", '."', ".”"))) or text.endswith((".]", ").", "..")):
            from normkit_text.article.truncation import find_cut

            if (cut := find_cut(text)) is not None:
                yield Finding(Span("text", cut.start, cut.end), f"the text was cut off: {cut.why}")
        if title.rstrip().endswith(("...", "…", "...]", "…]", "...)", "…)")):
            from normkit_text.article.truncation import find_title_cut

            if (cut := find_title_cut(title, text)) is not None:
                yield Finding(Span("title", cut.start, cut.end), f"the title was cut off: {cut.why}")
