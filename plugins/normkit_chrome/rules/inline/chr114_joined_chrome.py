"""CHR114 joined-chrome."""

from __future__ import annotations

from functools import lru_cache

from normkit import Example, Record, Safety, count_words
from normkit_chrome.analysis.chrome_spans import ChromeSpan, chrome_by_code
from normkit_chrome.rules.base import ChromeRule

_MOST = 0.5
"""The part of a text's words that may go: of one that is mostly such phrases, they may be the subject."""


class JoinedChrome(ChromeRule):
    """A call or a label of the page runs on with the text: "… at the gate. Sign up for our newsletter today The dam …".

    ## Why is this bad?
    Where an extractor joins a page by spaces, its calls become sentences of the article, and their words begin those
    of others.

    ## Fix safety
    Safe: only known phrases go that are chrome wherever they stand, and only where it is certain that they end: at
    the line's end, with the end of a sentence, before a capital; before a word of a script without capitals a phrase
    has six words. They begin where the line begins or a sentence ends. One or two words alone stay ("Share prices
    fell", "Advertisement"), and so does what stands in quotation marks, a label of other stories with one behind it,
    and a text of which more than half would go.
    """

    code = "CHR114"
    name = "joined-chrome"
    message = "a label of the page, joined to the text"
    most = 1
    """Known phrases are no words of the article, so that a short text may lose many; see ``_MOST``."""
    examples = (
        Example(
            "The keeper waited at the gate until noon. Sign up for our newsletter today The dam was dry by evening.",
            "The keeper waited at the gate until noon. The dam was dry by evening.",
        ),
        Example(
            "The keeper waited at the gate until the last boat had left. Sign up for our newsletter",
            "The keeper waited at the gate until the last boat had left.",
        ),
        Example("The keeper waited at the gate until noon. Sign up for our newsletter, said the board above his head."),
    )

    def says(self, record: Record, span: ChromeSpan) -> str:
        return (
            f"{self.message} (not fixed: most of the text is such)" if _is_most(record.text("text")) else self.message
        )

    def trust(self, record: Record, span: ChromeSpan) -> Safety:
        return Safety.MANUAL if _is_most(record.text("text")) else super().trust(record, span)


@lru_cache(maxsize=16)
def _is_most(text: str) -> bool:
    spans = chrome_by_code(text).get(JoinedChrome.code, ())
    return sum(len(text[span.start : span.end].split()) for span in spans) > _MOST * count_words(text)
