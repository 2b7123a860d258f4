"""HED202 site-label."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from normkit import Context, Example, Fact, Finding, Record, Safety, SiteRule, fold, site_key

_MIN_FACTS = 10
"""Five headlines with a label are so many facts; fewer are not worth the import of what learns from them."""
_HEADLINES = (
    "Ferry strike leaves islands cut off", "Two mills close before winter", "Nobody saw the comet fall",
    "Choir sings until noon", "Barge runs aground off Elm Bay",
)  # fmt: skip


class SiteLabel(SiteRule):
    """A site sets the same label before or behind headline after headline: its own name, or its section's.

    Labels are counted by the host of `url` (else by `source`): what five different headlines wear is one. `normkit
    learn labels` writes them for review; named in your settings, the file counts in place of a first pass over the
    records.

    ## Why is this bad?
    The label is no word of the headline: it keeps copies of one headline apart that were published elsewhere, and
    makes all headlines of the site look alike.

    ## Fix safety
    Safe for what half of a site's headlines wear. What fewer wear may say what an article is ("Opinion", "Live") and
    is not touched: the file that was learned asks about it (`decision = "ask"`); there, `keep = false` says
    that a label can go, `keep = true` that it belongs to the headlines. Only reported where fewer than three words
    would be left.
    """

    code = "HED202"
    name = "site-label"
    reads = ("title", "url", "source")
    key_fields = 1
    learns = "labels"
    kinds = ("prefix", "suffix")
    examples = (
        Example(
            tuple(
                {"url": f"https://tolvan.example/{n}", "title": f"{one} • Tolvan"} for n, one in enumerate(_HEADLINES)
            ),
            tuple({"url": f"https://tolvan.example/{n}", "title": one} for n, one in enumerate(_HEADLINES)),
        ),
        Example(
            tuple({"url": f"https://tolvan{n}.example/", "title": f"{one} • TP"} for n, one in enumerate(_HEADLINES))
        ),
    )

    def collect(self, record: Record) -> Iterator[Fact]:
        from normkit_headlines.labels.collect import label_facts

        yield from label_facts(record)

    def reduce(self, facts: Iterator[Fact]) -> Any:
        first = list(islice(facts, _MIN_FACTS))
        if len(first) < _MIN_FACTS:
            return {}
        from normkit_headlines.labels.learn import site_labels

        return site_labels(chain(first, facts))

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        title = record.text("title")
        if not context.facts or not title:
            return
        from normkit_headlines.labels.strip import label_finding, strip_labels

        site = context.facts.get(site_key(record.site))
        if site:
            known = {name for name, label in site.repeated.items() if label.dropped}
            stripped = strip_labels(title, lambda side, label, _: Safety.SAFE if (side, fold(label)) in known else None)
            if stripped.removed:
                yield label_finding(title, stripped, "the site sets a label on its titles")
