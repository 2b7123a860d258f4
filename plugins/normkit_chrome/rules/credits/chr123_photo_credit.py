"""CHR123 photo-credit."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import ChromeRule


class PhotoCredit(ChromeRule):
    """A line is nothing but the credit of a photo that is not there: "Photo: Jo Bloom/Agency".

    ## Why is this bad?
    The photographer is read as a person of the article, the agency as its source.

    ## Fix safety
    Safe where each part of the line is a name or an agency. Unsafe where it may be something else: behind a word for
    several pictures ("Photos: Ice Closes Harbour"), "Bild von", before the article's first sentence or behind its last
    one, where no archive of pictures is named, and with an agency of two letters ("Jo Bloom/AP"). What signs the
    article stays: agencies alone ("AFP/dpa"), a byline ("By Jo Bloom, Reuters"), a name and an agency behind a comma.
    So do places ("Scranton, PA"), captions glued to a credit, and labelled lines among others, as in a fact sheet.

    ## Measured
    On what nine extractors made of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0),
    .994 of 1,048 lines taken out were chrome (`python -m benchmarks.chrome.rule_precision FOLDER`).
    """

    code = "CHR123"
    name = "photo-credit"
    message = "a photo's credit"
    examples = (
        Example("Rain fell.\nPhoto: Jo Bloom/Agency\nThe dam held.", "Rain fell.\nThe dam held."),
        Example("Rain fell.\n(mkl/dpa)"),
        Example("By Jo Bloom, Reuters\nRain fell."),
        Example("Photo by photo, the archive tells of the dam."),
    )
