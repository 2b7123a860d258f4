"""CHR123 photo-credit."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import ChromeRule


class PhotoCredit(ChromeRule):
    """A line is nothing but the credit of a photo that is not there: "Photo: Jo Bloom/Agency".

    ## Why is this bad?
    The photographer is read as a person of the article, the agency as its source.

    ## Fix safety
    Safe: the whole line must be a credit. Agencies alone ("AFP/dpa") sign the article and stay; so do
    labelled lines among others, as in a fact sheet.

    ## Measured
    On what nine extractors made of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0),
    .994 of 980 lines taken out were chrome (`python -m benchmarks.chrome.rule_precision FOLDER`).
    """

    code = "CHR123"
    name = "photo-credit"
    message = "a photo's credit"
    examples = (
        Example("Rain fell.\nPhoto: Jo Bloom/Agency\nThe dam held.", "Rain fell.\nThe dam held."),
        Example("Rain fell.\n(mkl/dpa)"),
        Example("Photo by photo, the archive tells of the dam."),
    )
