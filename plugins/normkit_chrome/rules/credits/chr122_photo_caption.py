"""CHR122 photo-caption."""

from __future__ import annotations

from normkit import Example, Record, Safety
from normkit_chrome.analysis.chrome_spans import ChromeSpan
from normkit_chrome.rules.base import ChromeRule


class PhotoCaption(ChromeRule):
    """A paragraph is the caption of a photo: it ends with the agency's credit in brackets.

    ## Why is this bad?
    It tells of another place and day than the paragraphs around it, in a present tense that misleads
    whoever reads dates and events out of the text.

    ## Fix safety
    Unsafe: a caption may say what the article does not, and a reader may want it. Safe where a gallery says it
    again, word for word, under its next photo: the first stays.

    ## Measured
    On what nine extractors made of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0),
    all of 31 captions said again were chrome, and .956 of 183 unsafe ones (`python -m benchmarks.chrome.rule_precision
    FOLDER`).
    """

    code = "CHR122"
    name = "photo-caption"
    message = "a photo's caption and credit"
    examples = (
        Example("Rain fell.\n\nBoats lie in the port of Elm Bay, May 2. (Jo Bloom/AFP)", "Rain fell.", unsafe=True),
        Example(
            "Rain fell.\nBoats lie in Elm Bay.\nPhoto: Jo Bloom/AP\nBoats lie in Elm Bay.",
            "Rain fell.\nBoats lie in Elm Bay.\nPhoto: Jo Bloom/AP",
        ),
        Example("Boats lie in the harbour of Elm Bay (see the photo on page two)"),
        Example("The strike is over, the harbour master said on Monday. (Reuters)"),
    )

    def trust(self, record: Record, span: ChromeSpan) -> Safety:
        """Return how far a deletion can be trusted: a date in a caption that is said again is not lost."""
        return self.safety(span)
