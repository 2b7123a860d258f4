"""DAT123 later-than-published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from normkit import Context, Evidence, Example, Finding, Record, Rule, is_verbatim, word_set
from normkit_dates.grammar.direction.sentence import SENTENCE
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.published.order import order_of_published
from normkit_dates.published.published_field import ZONE_SPAN
from normkit_dates.text.scanner import dated_mentions


class Manner(NamedTuple):
    """How a language says that something happened on a day."""

    leads: frozenset[str]
    """Words between the verb and the day: "it fell on 3 August"."""
    between: int
    """How many further words (the object, an adverb) may stand between, where there is such a lead."""
    open: frozenset[str]
    """Words up to three before the verb, or behind it, that make it no past: "to be held on 3 August"."""


# Turkish puts the verb at the end, where "söyledi" ("said") may stand behind any future: it is left out.
MANNERS = {
    "ar": Manner(word_set("في يوم بتاريخ"), 2, word_set("ان أن إن لن قد حتى المقرر")),
    "de": Manner(word_set("am"), 0, word_set("zu werden soll sollen sollte wird dass")),
    "en": Manner(word_set("on"), 1, word_set("to be being is are get gets if that which expires expire ends takes")),
    "es": Manner(word_set("el"), 1, word_set("a ser sea sean que está están si")),
    "fr": Manner(word_set("le"), 1, word_set("être de à sera seront que si doit doivent")),
    "ru": Manner(word_set("в"), 0, word_set("быть будет будут что если бы")),
    "uk": Manner(word_set("в у"), 0, word_set("бути буде будуть що якщо би б")),
}

NOTES = word_set(
    "updated modified edited revised reviewed corrected amended republished reposted retrieved accessed archived "
    "viewed stand aktualisiert geändert bearbeitet korrigiert abgerufen jour modifié actualisé corrigé consulté "
    "actualizado modificado corregido consultado обновлено изменено оновлено змінено تحديث تعديل"
)
"""Words of a note about the page, which may be younger than the article."""


class LaterThanPublished(Rule):
    """The text tells, in the past tense, of a day after its own publication: "The bridge collapsed on 3 August 2025".

    One finding a record, at the first such day. It must be a full day with its year, more than one day later
    than ``published`` (that much can be a matter of zones), and stand right behind a verb of the past ("fell on",
    "signed the deal on"), with no sign of the future near it. Quotations, code, addresses, and notes on the
    page itself ("updated on", "retrieved on") do not count.

    ## Why is this bad?
    Nobody reports what has not happened yet. Most often ``published`` is wrong (another article's date, day and
    month swapped), and then every "on Thursday" of the text is counted from the wrong day; or the text has been
    changed since; or the year in it is a slip.

    ## Fix safety
    There is no fix: the day in the text is a lower bound for the publication, not the day itself.
    """

    code = "DAT123"
    name = "later-than-published"
    reads = ("text", "language")
    examples = (
        Example({"text": "The bridge collapsed on 3 August 2025.", "published": "2025-08-04"}),
        Example(
            {"text": "The bridge collapsed on 3 August 2025.", "published": "2025-07-31"},
            {"text": "The bridge collapsed on 3 August 2025.", "published": "2025-07-31"},
        ),
        Example({"text": "The bridge will be opened on 3 August 2025.", "published": "2025-07-31"}),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding at the first day of the past that is still to come."""
        anchor, text = context.anchor, record.text("text")
        if anchor is None:
            return
        for dated in dated_mentions(text, anchor, record.text("language"), order_of_published(record)):
            day = dated.day if dated.phrase.has("y") else None
            if not day or day - anchor <= ZONE_SPAN or not dated.of_calendar:
                continue
            if _is_past(dated.phrase) and not is_verbatim(text, dated.mention.span.start):
                message = f"the text tells of {day} as past, but was published {anchor}"
                yield Finding(dated.mention.span, message)
                return

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield how the date was read."""
        from normkit_dates.text.reading import how_read

        yield from how_read(record, order_of_published(record), context.anchor, finding.span)


def _is_past(phrase: Phrase) -> bool:
    """Say whether a verb of the past leads up to the day, and nothing near it looks ahead."""
    row, manner = phrase.row, MANNERS.get(phrase.row.language.code)
    if manner is None:
        return False
    at = phrase.first - 1
    while row.word(at).lower() in manner.leads:
        at -= 1
    between = manner.between if at < phrase.first - 1 else 0
    while between and row.letter(at) not in "VF" and row.word(at).isalpha() and row.word(at).lower() not in manner.open:
        at, between = at - 1, between - 1
    return row.letter(at) == "V" and not _is_open(phrase, at, manner)


def _is_open(phrase: Phrase, verb: int, manner: Manner) -> bool:
    """Say whether the sentence looks ahead, or is a note on the page."""
    row = phrase.row
    before = row.letters[max(0, verb - SENTENCE) : verb].replace("\n", ".").rpartition(".")[2]
    behind = row.letters[verb : phrase.last] + row.letters[phrase.last : phrase.last + SENTENCE].partition(".")[0]
    near = {word.lower() for word in row.words[max(0, verb - 3) : phrase.last]}
    return "F" in before + behind or not near.isdisjoint(manner.open | NOTES)
