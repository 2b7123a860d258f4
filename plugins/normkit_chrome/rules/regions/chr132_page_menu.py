"""CHR132 page-menu."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import RegionRule


class PageMenu(RegionRule):
    """The page's menus stand before the article: rows of short labels among known ones.

    A menu holds at least three lines that are known from sites' interfaces ("Log in", "About us", "Sport")
    and five or more short labels among them. It ends before the first paragraph.

    ## Why is this bad?
    The text begins with words that say nothing of the article; they make all pages of a site look alike.

    ## Fix safety
    Safe: only labels of at most four words go, without a figure and without the end of a sentence; a
    headline, a date, a price stay. Code, tables and articles that an extractor broke up at their links stay whole.
    Where more than 30 % of the words would go, it is left to CHR133.

    ## Measured
    On what nine extractors made of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0),
    .996 of the words taken out were chrome (65,868 lines) (`python -m benchmarks.chrome.rule_precision FOLDER`).
    """

    code = "CHR132"
    name = "page-menu"
    message = "the page's menus before the article"
    examples = (
        Example(
            "Log in\nNews\nHarbour\nSport\nIslands\nRegatta\nAbout us\nRain fell for days on the old town.",
            "Log in\nRain fell for days on the old town.",
        ),
        Example("News\nSport\nRain fell for days on the old town."),
    )
