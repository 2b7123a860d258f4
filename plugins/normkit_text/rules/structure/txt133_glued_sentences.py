"""TXT133 glued-sentences."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Fix, Mention, Record, Rule, Safety, Span

_MESSAGES = {
    "sentences": "no blank between two sentences: a break was lost",
    "words": "no blank between two words: a break was lost",
    "initial": "a large initial was set apart from its word",
}


def _may_be_glued(token: str) -> bool:
    """Say whether capitals stand behind small letters or digits in a token, or it is a capital alone."""
    if token == token.lower():
        return False
    return len(token) == 1 or token[0].isdigit() or not (token.istitle() or token == token.upper())


class GluedSentences(Rule):
    """No blank stands between two sentences ("is over.The next"), or one behind a large initial ("T he").

    ## Why is this bad?
    The break between two paragraphs was lost with the tags around it. Splitters of sentences and words see one word
    "over.The", and no search finds either.

    Names with points are right, and left alone: "Node.js", "example.com", "Ph.D.", versions, files, addresses,
    abbreviations.

    ## Fix safety
    Unsafe: a blank is put in, or taken out behind an initial; all else stays. Whether a paragraph should begin there
    is not known. Reported only where a quotation mark stands between the two, which may belong to either.

    Measured on 900 article texts of the development half of the article-extraction-benchmark (MIT), fundus (MIT) and
    WCXB (CC BY 4.0): see docs/families/text.md.
    """

    code = "TXT133"
    name = "glued-sentences"
    reads = ("text",)
    examples = (
        Example(
            "The vote was nine to six.Shops are divided.", "The vote was nine to six. Shops are divided.", unsafe=True
        ),
        Example("The site runs on Node.js; see Plan.Final.pdf at example.com."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        text = record.text("text")
        if not any(map(_may_be_glued, text.split())):
            return
        from normkit_text.structure.sentences import find_glued, find_split_initials

        for glued in (*find_split_initials(text), *find_glued(text)):
            fix = None
            if glued.kind == "initial":
                fix = Fix.delete(Span("text", glued.at, glued.at + 1), Safety.UNSAFE)
            elif glued.sure:
                fix = Fix.insert("text", glued.at, " ", Safety.UNSAFE)
            yield Finding(Span("text", glued.start, glued.end), _MESSAGES[glued.kind], fix)
