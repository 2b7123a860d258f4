"""HED111 labelled-title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from normkit import Context, Example, Finding, Mention, Record, Rule, Safety, fold
from normkit_headlines.labels.separators import CLOSING, may_wear_label

if TYPE_CHECKING:
    from normkit_headlines.labels.strip import TitlePiece

_TITLE = "Mayor opens new harbour bridge"


@dataclass(frozen=True, eq=False, repr=False)
class LabelledTitle(Rule):
    """The title wears a label that a machine or an outlet set on it: "NextImg:", "| The Quay Courier".

    ## Why is this bad?
    The label is no word of the headline: it keeps two copies of one headline apart, and joins headlines that share
    nothing but their outlet.

    ## Fix safety
    Safe for labels that are named in the option, for a page's own field names ("NextImg:"), for an archive's
    "(Published 2019)", and for the outlet's name where the record's `source` or the host in its `url` says so, too
    (also with a word that any outlet has: "CBC News" at cbc.example), and the name stands at the end, and says that
    it is an outlet's ("Canal Herald", "canal.example", "运河日报") or stands behind a sign that parts outlets ("|",
    "•", "»", "«", "⋆", "::", "_"); one before the headline has to do both, or to stand behind it, too, and not
    before a colon. Where the record names neither, also for a name at the end with a word that only the press is
    called by, behind such a sign ("| Canal Tribune"). Safe, behind such a sign or in brackets, for a reading time
    ("3 min read") and for a day beside a word of publishing. Unsafe where it may be one of two that the
    headline is about ("Corran – Harlow Bay" at harlowbay.example; "Derby: Corran | Harlow Bay"),
    before a colon (it may be whom the headline is about), and for other outlets that are known by name: it may
    be all that tells where the article is from. Unsafe, too, for what says what the article is: a label before
    the headline ("VIDEO:", "[단독]"), a section, a day, an author behind a bar, and what stands behind the outlet's
    name: its tagline, its section, the headline again. Only reported where fewer than three words would be left.
    """

    code = "HED111"
    name = "labelled-title"
    reads = ("title", "source", "url")
    examples = (
        Example({"title": f"NextImg:{_TITLE}"}, {"title": _TITLE}),
        Example(
            {"title": f"{_TITLE} | The Quay Courier", "url": "https://www.quaycourier.example/2031/bridge"},
            {"title": _TITLE, "url": "https://www.quaycourier.example/2031/bridge"},
        ),
        Example({"title": f"{_TITLE} - Reuters"}, {"title": _TITLE}, unsafe=True),
        Example({"title": f"EXCLUSIVE: {_TITLE}"}, {"title": _TITLE}, unsafe=True),
        Example({"title": f"{_TITLE} - over the objections of fishermen"}),
    )

    labels: tuple[str, ...] = ()
    """Labels that are no part of any headline, wherever they stand before or after a separator."""

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title = record.text("title")
        if not may_wear_label(title):
            return
        from normkit_headlines.labels.strip import label_findings

        named = frozenset(map(fold, self.labels))
        yield from label_findings(title, lambda piece: _label_safety(piece, record, named), "the title wears a label")


def _label_safety(piece: TitlePiece, record: Record, named: frozenset[str]) -> Safety | None:
    """Return how surely a label can go, None where it is none; ``named`` are those that the user named, folded."""
    from normkit_headlines.labels.outlet_name import is_field_name, names_site
    from normkit_headlines.labels.page_marks import is_published_mark
    from normkit_headlines.labels.strip import PREFIX
    from normkit_headlines.lexicon.outlets import OUTLETS

    if not piece.text:
        return None
    if piece.tail:
        return Safety.UNSAFE if names_site(piece.text, record) else None
    if fold(piece.text) in named or (piece.side == PREFIX and is_field_name(piece.text)):
        return Safety.SAFE
    if piece.sign == "(" and is_published_mark(piece.text):
        return Safety.SAFE
    if names_site(piece.text, record):
        return _own_name_safety(piece)
    if not record.text("source").strip() and (safety := _press_name_safety(piece, record.host)) is not None:
        return safety
    return Safety.UNSAFE if fold(piece.text) in OUTLETS else _page_safety(piece, record)


def _page_safety(piece: TitlePiece, record: Record) -> Safety | None:
    """Return how surely a label goes that a page sets on its headline beside its name, None where it is none.

    Most are asked about: they say what the article is.
    """
    from normkit_headlines.labels.outlet_name import names_site, says_news
    from normkit_headlines.labels.page_marks import hung_on_safety, is_form_mark, is_front_label, is_section
    from normkit_headlines.labels.separators import COLONS, OPENING, OUTLET_SIGNS
    from normkit_headlines.labels.strip import PREFIX, is_short_name
    from normkit_headlines.lexicon.labels import DISCLAIMERS

    if piece.side == PREFIX:
        return Safety.UNSAFE if is_front_label(piece.text) else None
    folded = fold(piece.text)
    if folded in DISCLAIMERS or (piece.sign in COLONS and not piece.outer):
        return None
    bar, bracket = piece.sign in OUTLET_SIGNS, piece.sign in OPENING
    outlet = any(names_site(label, record) for label in piece.outer)
    if (sure := hung_on_safety(piece.text, bar or bracket)) is not None:
        return sure
    if is_form_mark(folded) or (is_section(folded) and (outlet or (bar and record.site))):
        return Safety.UNSAFE
    name = piece.text.partition(",")[0]
    claim = name != piece.text and names_site(name, record)
    before_outlet = (bar and is_short_name(piece.text)) or (says_news(piece.text) and not piece.text[0].islower())
    return Safety.UNSAFE if claim or (outlet and before_outlet) else None


def _own_name_safety(piece: TitlePiece) -> Safety:
    """Return how surely a name goes that the record says is its outlet's."""
    from normkit_headlines.labels.outlet_name import is_outlet_name, may_be_outlet_name
    from normkit_headlines.labels.separators import COLONS, OUTLET_SIGNS
    from normkit_headlines.labels.strip import SUFFIX

    apart, outlet = piece.sign in OUTLET_SIGNS, may_be_outlet_name(piece.text)
    if piece.side == SUFFIX:
        sure = (apart or outlet) and piece.sign != ":"
    else:
        sure = piece.sign not in COLONS and (piece.again or (outlet and (apart or piece.sign in CLOSING)))
    # A known outlet behind a bar makes a pair with no other name than an outlet's.
    paired = is_outlet_name(piece.beside) if apart and is_outlet_name(piece.text) else bool(piece.beside)
    return Safety.SAFE if sure and not paired else Safety.UNSAFE


def _press_name_safety(piece: TitlePiece, host: str) -> Safety | None:
    """Return how surely a name goes that alone says it is an outlet's, where the record does not say whose it is.

    A host says it, but of a name in a script that hosts do not write. There, what stands behind a low line goes surely,
    and what stands behind another sign where the host has the reading of its ending.
    """
    from normkit_headlines.labels.outlet_name import is_press_name, is_read_in, is_unspaced_outlet
    from normkit_headlines.labels.romanization import has_known_letters
    from normkit_headlines.labels.separators import OUTLET_SIGNS
    from normkit_headlines.labels.strip import SUFFIX

    if piece.side != SUFFIX or not is_press_name(piece.text) or (host and has_known_letters(fold(piece.text))):
        return None
    folded = fold(piece.text)
    sure = piece.sign in OUTLET_SIGNS or is_unspaced_outlet(folded)
    if host:
        sure = piece.sign == "_" or (piece.sign in OUTLET_SIGNS and is_read_in(folded, host))
    return Safety.SAFE if sure and not piece.beside else Safety.UNSAFE
