"""CHR103 related-stories."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import ChromeRule


class RelatedStories(ChromeRule):
    """A widget that lists other stories was scraped into the text.

    It is told by what it adds for screen readers: its items count themselves ("list 2 of 4"), and an item must fit
    the list's length, or the items next to it; or each headline is said twice, as the picture's link and as the
    text's, with a teaser below.

    ## Why is this bad?
    Headlines of other articles bring in people, places and events that this one does not mention.

    ## Fix safety
    Safe: the heading, the list and its items go, all of them recognised by the counters; headlines said twice, with
    the paragraph between one and the next, where there are three different ones. A single one is unsafe: a song may
    say its line twice.

    ## Measured
    On what nine extractors made of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0),
    all of 118 headlines said twice and teasers taken out were chrome, and all of 19 more that are unsafe; on
    the true bodies of those pages with chrome put into them, all of 344 counted lines (`python -m
    benchmarks.chrome.rule_precision FOLDER`).
    """

    code = "CHR103"
    name = "related-stories"
    message = "a list of other stories"
    examples = (
        Example(
            "Rain fell.\nRecommended Stories\nlist of 2 items- list 1 of 2Harvest is late\n"
            "- list 2 of 2Mill closes\nThe dam held.",
            "Rain fell.\nThe dam held.",
        ),
        Example("The shopping list 2 of 4 was lost."),
        Example("list 5 of 4Harvest"),
    )
