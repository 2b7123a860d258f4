"""CHR133 whole-page."""

from __future__ import annotations

from typing import ClassVar

from normkit import Example
from normkit_chrome.rules.base import RegionRule

_MENU = "Log in\nSubscribe\nShare this article\nBack to top\nMost read\nRelated articles\n"
_PARAGRAPH = "The river rose all night, and in the morning the lower streets of the old town stood under water. " * 7


class WholePage(RegionRule):
    """The text is a whole page and not an article: use an extractor of main content on its HTML.

    A whole page holds at least twelve lines that surely are the site's, and fewer paragraphs than other
    lines. What stands outside the stretch with most paragraphs and fewest short lines is pointed out. So is a menu
    or a page's end that holds more than 30 % of the words.

    ## Why is this bad?
    Four words in ten of such a text are no article. Only the HTML tells well which; this is second best.

    ## Fix safety
    Unsafe: a headline, a summary, a list at the article's edge may go too. On request it takes out more than
    30 % of a text: that is what a whole page asks for.

    ## Measured
    On what nine extractors made of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0),
    .941 of the words found were chrome, .961 of the lines (`python -m benchmarks.chrome.rule_precision FOLDER`).
    With the family's other rules, .47 to .65 of the chrome in a whole page's text and .31 to .51 of that in its
    `<article>` goes, for less than one word in a hundred of the content
    (`python benchmarks/chrome/line_filters.py FOLDER`).
    """

    code = "CHR133"
    name = "whole-page"
    message = "a whole page, not an article: use an extractor on its HTML"
    most: ClassVar[float] = 0.95
    examples = (
        Example(
            f"{_MENU}Harbour\nIslands\n{_PARAGRAPH}\n{_PARAGRAPH}\n{_MENU}Regatta",
            f"{_MENU}{_PARAGRAPH}\n{_PARAGRAPH}\n{_MENU}Regatta",
            unsafe=True,
        ),
        Example(f"{_MENU}{_PARAGRAPH}"),
    )
