"""CHR112 glued-tail."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Record, Safety, fold
from normkit_chrome.analysis.chrome_spans import ChromeSpan
from normkit_chrome.detectors.inline_spans import feed_title
from normkit_chrome.rules.base import ChromeRule


class GluedTail(ChromeRule):
    """A button, a prompt or a feed's last sentence stands at the end of a line: "…at the gate.Advertisement".

    ## Why is this bad?
    The last word of the paragraph and the first of the button become one that exists in no language.

    ## Fix safety
    Safe: only known labels go, written as on a page, with no space after a sentence's end; and prompts to
    sign in before commenting that stand as a sentence of their own. Labels inside quotation marks, in
    addresses and in code stay. Safe is the sentence that a blog's feed sets behind an article ("The post ... appeared
    first on ...") where it names the record's own title; another title may be that of a post the article is about, and
    is not even reported where the sentence begins with it, as in Turkish and in Chinese.

    ## Measured
    On the true bodies of 847 pages (article-extraction-benchmark, MIT; fundus, MIT; WCXB, CC BY 4.0) with
    chrome put into them, all of 407 stretches taken out were chrome (`python -m benchmarks.chrome.rule_precision
    FOLDER`).
    """

    code = "CHR112"
    name = "glued-tail"
    message = "a button glued to the text"
    reads = ("text", "published", "title")
    examples = (
        Example("The fishermen waited at the gate.Advertisement", "The fishermen waited at the gate."),
        Example("Rain fell.\nLog in or register to leave a commentSign Up", "Rain fell."),
        Example(
            {"title": "Rain at last", "text": "It rained. The post Rain at last appeared first on Tolvan Post."},
            {"title": "Rain at last", "text": "It rained."},
        ),
        Example("Every plug-in calls Observable.Subscribe"),
        Example("He crossed out the word Advertisement"),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield the tails, but for sentences that begin with another title: so does prose."""
        text = record.text("text")
        for finding in super().check(record, context):
            title = feed_title(text[finding.span.start : finding.span.end])
            if (
                not title
                or not text.startswith(title, finding.span.start)
                or _bare(title) == _bare(record.text("title"))
            ):
                yield finding

    def says(self, record: Record, span: ChromeSpan) -> str:
        return "the sentence that a feed sets behind its articles" if _title(record, span) else self.message

    def trust(self, record: Record, span: ChromeSpan) -> Safety:
        title = _title(record, span)
        if not title:
            return super().trust(record, span)
        return Safety.SAFE if _bare(title) == _bare(record.text("title")) else Safety.UNSAFE


def _title(record: Record, span: ChromeSpan) -> str:
    """Return the title that a span names, if it is the last sentence of a feed's article."""
    return feed_title(record.text("text")[span.start : span.end])


def _bare(title: str) -> str:
    return fold(title).strip(" .…\"'")
