"""HED202 site-label."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from normkit import Context, Evidence, Example, Fact, Finding, Record, Repeated, Safety, Site, SiteRule, fold, site_key

if TYPE_CHECKING:
    from normkit_headlines.labels.strip import TitlePiece

_MIN_FACTS = 10
"""Fewer facts are not worth the import of what learns from them, but for three that are of labels."""
_FEWEST_VALUES = 3
"""A fact of a label has more values."""
_HEADLINES = (
    "Ferry strike leaves islands cut off", "Two mills close before winter", "Nobody saw the comet fall",
    "Choir sings until noon", "Barge runs aground off Elm Bay",
)  # fmt: skip


class SiteLabel(SiteRule):
    """A site sets the same label before or behind headline after headline: its own name, or its section's.

    Labels are counted by the host of `url` (else by `source`): what five different headlines wear is one, and so is
    the site's own name, or an outlet's, on nearly all of three or four. Records that name no site count together,
    for outlets' names and for taglines that speak of news; a name that others are called by, too ("Dispatch"), is
    asked about there. `normkit learn labels` writes them for review; named in
    your settings, the file counts in place of a first pass over the records.

    ## Why is this bad?
    The label is no word of the headline: it keeps copies of one headline apart that were published elsewhere, and
    makes all headlines of the site look alike.

    ## Fix safety
    Safe for what half of a site's headlines wear at their end, where it can be nothing but the site's name: an
    outlet's word says so ("Canal Herald"), or it stands alone behind a sign that parts outlets ("|", "•", "»",
    "::"), no other site wears it, and it is neither a verdict, a section nor what the texts are about. Safe, too,
    for what nine in ten wear, behind any sign: the name in the site's own host, and a tagline of up to 20 words
    that stands beside the site's name, begins with it or speaks of news; and for that name before the headlines,
    behind which no colon stands or where it stands at both ends. What else half of them wear is asked about
    (unsafe): what stands before a headline or a colon ("FALSE:", "Harlow Bay:") says what it is about, and a place,
    a club or a firm behind a dash may be one of a pair. What fewer wear ("Opinion", "Live") is not touched.
    `normkit learn labels` writes all of them down; there, `keep = false` says that a label can go, `keep = true`
    that it belongs to the headlines. Only reported where fewer than three words would be left.
    """

    code = "HED202"
    name = "site-label"
    reads = ("title", "url", "source")
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
        from normkit_headlines.labels.collect import MIN_NAMED

        first = list(islice(facts, _MIN_FACTS))
        if len(first) < _MIN_FACTS and sum(len(fact) > _FEWEST_VALUES for fact in first) < MIN_NAMED:
            return {}
        from normkit_headlines.labels.learn import site_labels

        return site_labels(chain(first, facts))

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        title = record.text("title")
        site = context.facts.get(site_key(record.site)) if context.facts and title else None
        if not site:
            return
        from normkit_headlines.labels.strip import label_findings

        problem = "the site sets a label on its titles"
        yield from label_findings(title, lambda piece: _label_safety(piece, site, record), problem)

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield how many headlines wear what goes, of how many that the label was learned from, and who decided."""
        name = site_key(record.site)
        site = context.facts.get(name) if context.facts else None
        if not site:
            return
        from normkit_headlines.labels.strip import label_candidates

        pieces = dict.fromkeys((piece.side, fold(piece.text)) for piece, _ in label_candidates(record.text("title")))
        for side, label in pieces:
            if known := site.repeated.get((side, label)):
                where = "before" if side == "prefix" else "behind"
                person = {True: "; a person keeps it", False: "; a person lets it go", None: ""}[known.keep]
                yield Evidence(
                    f"{known.example!r} stands {where} {known.records} of {site.records} headlines of "
                    f"{name or 'no site'}; learned: {known.decision}{person}"
                )


def _label_safety(piece: TitlePiece, site: Site, record: Record) -> Safety | None:
    """Return how surely a label of a site can go, None where it stays."""
    from normkit_headlines.labels.collect import MIN_NAMED
    from normkit_headlines.labels.label_shape import is_tagline
    from normkit_headlines.labels.learn import DROP_SHARE, MIN_HEADLINES, NAME_SHARE
    from normkit_headlines.labels.outlet_name import is_outlet_name
    from normkit_headlines.labels.separators import OUTLET_SIGNS
    from normkit_headlines.lexicon.labels import DISCLAIMERS

    label = fold(piece.text)
    known = site.repeated.get((piece.side, label))
    if not known or piece.tail:
        return None
    if known.keep is not None:
        return None if known.keep else Safety.SAFE
    if label in DISCLAIMERS:
        return None
    if known.dropped and piece.side == "suffix" and (piece.sign in OUTLET_SIGNS or is_outlet_name(piece.text)):
        return Safety.SAFE
    if known.records >= NAME_SHARE * site.records:
        if piece.side == "prefix":
            sure = _is_sites(piece, record) and _stands_apart(piece, known, site)
        else:
            tagline = is_tagline(piece.text)
            sure = _is_claim(known, site, record) if tagline else _is_sites(piece, record)
        if sure:
            return Safety.SAFE
    often = known.dropped or known.records >= DROP_SHARE * site.records
    # Records of no site wear nothing that is learned but what its own words call an outlet's.
    least = MIN_HEADLINES if record.site else MIN_NAMED
    return Safety.UNSAFE if often and known.records >= least else None


def _is_sites(piece: TitlePiece, record: Record) -> bool:
    from normkit_headlines.labels.outlet_name import names_site

    return names_site(piece.text, record) and not piece.beside


def _stands_apart(piece: TitlePiece, known: Repeated, site: Site) -> bool:
    """Say whether what all titles of a site begin with stands apart from them.

    By a sign other than a colon, or because it stands behind them, too.
    """
    from normkit_headlines.labels.outlet_name import is_outlet_name
    from normkit_headlines.labels.separators import COLONS, OUTLET_SIGNS

    behind = site.repeated.get(("suffix", known.text))
    if behind is not None and behind.records >= known.records:
        return True
    return piece.sign not in COLONS and (piece.sign in OUTLET_SIGNS or is_outlet_name(piece.text))


def _is_claim(tagline: Repeated, site: Site, record: Record) -> bool:
    """Say whether a tagline is the site's.

    It speaks of news or begins with the site's name, or the titles that wear it wear that name, too, as the host or its
    own words tell it.
    """
    from normkit_headlines.labels.label_shape import is_tagline
    from normkit_headlines.labels.learn import NAME_SHARE
    from normkit_headlines.labels.outlet_name import is_outlet_name, names_site, says_news

    if says_news(tagline.text) or names_site(tagline.example.partition(",")[0], record):
        return True
    least = NAME_SHARE * tagline.records
    names = (one.example for (side, _), one in site.repeated.items() if side == "suffix" and one.records >= least)
    return any((names_site(name, record) or is_outlet_name(name)) and not is_tagline(name) for name in names)
