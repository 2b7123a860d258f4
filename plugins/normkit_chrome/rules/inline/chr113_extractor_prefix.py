"""CHR113 extractor-prefix."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import ChromeRule


class ExtractorPrefix(ChromeRule):
    """A name from the page's markup stands before a line: "NextImg:Harvest is late".

    ## Why is this bad?
    The headline or first sentence begins with a word that is none.

    ## Fix safety
    Safe: only the names go. "Image:" goes only where a paragraph is glued to it, or the text's headline;
    "Advertisement" only where the text's first paragraph follows, or a word that cannot go on from it: a picture's
    credit and a heading stay.

    ## Measured
    On the true bodies of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0) with
    chrome put into them, all of 152 prefixes taken out were chrome (`python -m benchmarks.chrome.rule_precision
    FOLDER`).
    """

    code = "CHR113"
    name = "extractor-prefix"
    message = "a name from the page's markup before the text"
    examples = (
        Example("NextImg:Harvest is late\n\nRain fell.", "Harvest is late\n\nRain fell."),
        Example("Image: Jo Bloom/Agency"),
        Example("Advertisement spending at the three river ports fell for the second year in a row."),
    )
