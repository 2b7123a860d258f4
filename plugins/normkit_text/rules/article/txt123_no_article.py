"""TXT123 no-article."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Mention, Record, Rule, Span, fold
from normkit_text.lexicon.page_signs import LONGEST, are_many, languages_of


class NoArticle(Rule):
    """The text is no article but the page that stood in its way: consent, paywall, "not found", "enable JavaScript".

    ## Why is this bad?
    The scraper was stopped, and what stopped it was stored as news. One site gives thousands of such records.

    Known are pages for consent to cookies, paywalls, pages that were not found, have moved or do not work, questions
    whether one is human, requests to switch something on, to log in, to wait or to come from another country, in 28
    languages. Such a page speaks to its reader, and of nothing else: most of a short text must do so, in its own words
    and not in quoted ones. An article about such pages is none.

    ## Fix safety
    Nothing is changed: only a new visit brings the article.

    Measured on 900 article texts of the development half of the article-extraction-benchmark (MIT), fundus (MIT) and
    WCXB (CC BY 4.0), and on each of their paragraphs as if it were a text: see docs/families/text.md.
    """

    code = "TXT123"
    name = "no-article"
    reads = ("title", "text")
    examples = (
        Example(
            {"title": "Just a moment...", "text": "Please enable JavaScript and cookies to continue."},
            {"title": "Just a moment...", "text": "Please enable JavaScript and cookies to continue."},
        ),
        Example(
            {
                "title": "Small papers rethink the paywall",
                "text": '"Subscribe to continue reading" was, its editor says, the most hated sentence in the county.',
            }
        ),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        text = record.text("text")
        if not text or len(text) > LONGEST or not (are_many() or languages_of(f" {fold(text)} ")):
            return
        from normkit_text.article.other_page import find_other_page

        if (found := find_other_page(record.text("title"), text)) is None:
            return
        from normkit_text.lexicon.phrases import PAGES

        what = PAGES.get(found.kind, "a page that its title calls none")
        yield Finding(Span("text", found.start, found.end), f"this is no article but {what}")
