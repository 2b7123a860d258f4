"""CHR131 page-tail."""

from __future__ import annotations

from normkit import Example
from normkit_chrome.rules.base import RegionRule

_PARAGRAPH = "The river rose all night, and in the morning the lower streets of the old town stood under water. " * 7


class PageTail(RegionRule):
    """Behind the article the text goes on with the rest of the page: other stories, comments, the footer.

    The tail begins where, after at least 600 code points of paragraphs and in the second half of them, a line
    stands that surely is the site's and the page goes on behind it: no paragraph follows, in any script, be it one
    short sentence, but the heading of a list, more of the site's lines or a few short ones. Only behind the form for
    comments, a footer's links or reserved rights may a paragraph follow, set apart by many short lines.

    ## Why is this bad?
    Headlines, comments and legal notes that have nothing to do with the article are read as its end.

    ## Fix safety
    Safe. Nothing is cut that holds code or a table, or goes on as a live blog or an interview does; nor, behind
    anything but the end of a page, a list, a verse, a dialogue, credits, what its heading says is the author's
    ("Further reading"). In a tail those lines stay that hold a date which `published` does not have, an address, or
    name a source, a licence, an author: they are asked about (unsafe). Where more than 30 % of the words would go, it
    is left to CHR133.

    ## Measured
    On what nine extractors made of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0),
    .995 of the words taken out were chrome (21,090 lines) (`python -m benchmarks.chrome.rule_precision FOLDER`).
    """

    code = "CHR131"
    name = "page-tail"
    message = "the rest of the page behind the article"
    examples = (
        Example(
            f"{_PARAGRAPH}\nLeave a reply cancel reply\nWhat a read\nMy cellar too",
            f"{_PARAGRAPH}\nLeave a reply cancel reply",
        ),
        Example("Leave a reply cancel reply\nWhat a read\nMy cellar too"),
    )
