"""CHR201 site-chrome."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from normkit import (
    Context,
    Evidence,
    Example,
    Fact,
    Finding,
    Fix,
    Record,
    Repeated,
    Safety,
    Site,
    SiteRule,
    Span,
    count_words,
    site_key,
)

if TYPE_CHECKING:
    from normkit_chrome.profiles.repeated_span import RepeatedSpan

_STORIES = (
    "The ferry to Elm Bay was late.", "Two mills closed in May.", "Nobody saw the comet.",
    "The choir sang until noon.", "A barge ran aground.",
)  # fmt: skip
_CALL = "Get the Tolvan Post in your mailbox every morning"


MOST_TOLD = 20
"""Lines of a finding that are explained."""


@dataclass(frozen=True, eq=False, repr=False)
class SiteChrome(SiteRule):
    """A line stands in many articles of one site, or the same sentences end them: the site put them there.

    What is repeated is counted by the full host of `url` (else by `source`), in different stories: records that have
    their longest paragraphs in common are one. Of a site with many articles, 500 are looked at.

    `normkit learn chrome` writes what each site repeats to a file: review it, and name it in your settings. It then
    counts in place of a first pass over the records.

    ## Why is this bad?
    The line is no sentence of any of the articles. It repeats in all of them, so that models learn it by heart and
    different articles look alike.

    ## Fix safety
    Safe for a line near the head or the end of the text where it stands in the site's other articles too, and for the
    last sentences of a text that half of the site's articles end with, if a third of them would be chrome on lines of
    their own ("All rights reserved."): so end texts whose paragraphs were joined by spaces. Other sentences of eight
    words or more that so many end with are asked about (unsafe). Safe is, too, what nearly all of the site's stories
    hold (80 % of them, and six at least): a line in mid-text, and in texts of up to three lines a sentence or the
    opening of one, such as a masthead before the first sentence. Stretches in a row go together or stay. So much
    evidence may take up to half of a text; what fewer stories hold, 30 %. What may
    be the article's is not touched: short labels and headings ("Pros", "Abstract"), disclaimers, editors' notes,
    what stands before a colon. The profile asks about them (`decision = "ask"`); there, `keep = false` says that a
    line can go, `keep = true` that it must stay. So it does about a stretch whose numbers change, and about one that
    may be a label of what follows. A line is shown only in mid-text where fewer stories hold it,
    in code, in a table, within a
    quotation, and where it completes a neighbour's sentence. Unsafe is what may be the record's only word on its
    author, its source or its day: a byline, a biography, a licence, a date. It is asked about in the profile.

    ## Measured
    With a profile of the other pages of their hosts, on what nine extractors made of 48 pages of eight hosts
    (article-extraction-benchmark, MIT; fundus, MIT): all 7,503 lines taken out were chrome
    (`python benchmarks/chrome/site_profiles.py FOLDER`).
    """

    code = "CHR201"
    name = "site-chrome"
    reads = ("text", "url", "source", "published", "author")
    key_fields = 1
    learns = "chrome"
    kinds = ("line", "prefix", "suffix", "ending", "stretch")
    most = 1
    """Its own budget goes by how many stories hold what would go: see ``profiles/repeated_span.py``."""
    zones = ("middle", "head", "tail", "both")
    examples = (
        Example(
            tuple({"url": f"https://tolvan.example/{n}", "text": f"{one}\n{_CALL}"} for n, one in enumerate(_STORIES)),
            tuple({"url": f"https://tolvan.example/{n}", "text": one} for n, one in enumerate(_STORIES)),
        ),
        Example(
            tuple({"url": f"https://tolvan{n}.example/", "text": f"{one}\n{_CALL}"} for n, one in enumerate(_STORIES))
        ),
        Example(
            tuple({"url": f"https://tolvan.example/{n}", "text": f"Pros\n{one}"} for n, one in enumerate(_STORIES))
        ),
    )

    least: int = 5
    """Different stories that a site must have to be learned from, 3 or more."""
    share: float = 0.3
    """The part of them, from 0 to 1, that must hold a line before it is taken out."""

    def __post_init__(self) -> None:
        if self.least < 3:
            raise ValueError("option 'least' takes a number from 3 on")
        if not 0 < self.share <= 1:
            raise ValueError("option 'share' takes a number above 0 and up to 1")

    def collect(self, record: Record) -> Iterator[Fact]:
        if not record.site:
            return
        from normkit_chrome.profiles.sketch import facts

        yield from facts(record)

    def reduce(self, facts: Iterator[Fact]) -> Mapping[str, Site]:
        some = list(islice(facts, self.least))
        if len(some) < self.least:  # a fact is an article: no site has enough of them
            return {}
        from normkit_chrome.profiles.learn import learn_profiles

        return learn_profiles(chain(some, facts), self.least, self.share)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        if not context.facts:
            return
        from normkit_chrome.profiles.apply import apply_profile
        from normkit_chrome.profiles.repeated_span import About, words_beyond

        site = site_key(record.site)
        if site in context.facts:
            profile = context.facts[site]
            about, text = About(record.text("published"), record.text("author")), record.text("text")
            found = list(apply_profile(text, profile, self.share, about))
            beyond = words_beyond(text, found, profile.records)
            for one in found:
                removed = beyond.get(one, 0)
                why = f" (not fixed: {removed} of {count_words(text)} words would go)" if removed else ""
                fix = Fix.delete(Span("text", *one.cut), Safety.MANUAL if removed else one.safety)
                yield Finding(Span("text", one.start, one.end), _message(one, site, profile.records) + why, fix)

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield what the site's profile knows of each line: how many stories hold it, where, and what was decided."""
        profile = context.facts.get(site_key(record.site)) if context.facts else None
        if profile is None:
            return
        from normkit_chrome.profiles.apply import known_by

        for one in islice(known_by(finding.span.of(record), profile), MOST_TOLD):
            yield Evidence(_told(one, profile.records))


def _told(one: Repeated, records: int) -> str:
    """Return what a profile says of what is repeated."""
    zone = f", {one.zone}" if one.zone else ""
    person = {True: "; a person says: the article's", False: "; a person says: the site's", None: ""}[one.keep]
    return f"{one.kind} {one.example!r}: {one.records} of {records} stories{zone}; learned: {one.decision}{person}"


def _message(one: RepeatedSpan, site: str, records: int) -> str:
    what = "part of a line that stands" if not one.lines else "a line that stands"
    if one.lines > 1:
        what = f"{one.lines} lines that stand"
    return f"{what} in {one.records} of {records} articles of {site}"
