"""What some shapes mean in Turkish alone."""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.sentence import SENTENCE, sentence_around
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.shared import weekday_shapes
from normkit_dates.languages.tr.guards import (
    counts_from_event,
    is_month,
    is_place,
    is_quarter,
    is_recurring,
    is_weekday,
)
from normkit_dates.languages.tr.lexicon import ABLATIVE, AGAIN, EVENTS, FIGURES, lower_case
from normkit_dates.resolvers import absolute, comparison, intervals, ordinal, parts, periods, quantities, relative


def without_lead(phrase: Phrase) -> Phrase:
    """Return the phrase with nothing before it: the verb that tells its tense stands behind it."""
    row, start, end = phrase.row, phrase.first, min(phrase.last + SENTENCE, len(phrase.row.words))
    words, letters, ends = row.words[start:end], row.letters[start:end], row.ends_of(start, end)
    return phrase._replace(row=row._replace(words=words, letters=letters, ends=ends), first=0, last=phrase.last - start)


def month(phrase: Phrase) -> Interpretation | None:
    """Mayıs ayında, mayısta, mayıs sonunda."""
    return periods.month(without_lead(phrase)) if is_month(phrase) else None


def months_from_to(phrase: Phrase) -> Interpretation | None:
    """1958'in mayısından eylülüne, nisan ayından ekim ayına (kadar): an interval."""
    row, second = phrase.row, phrase.first + phrase.letters.rindex("M")
    to = lower_case(row.words[phrase.last - 1])
    led = lower_case(row.words[second - 1]).endswith(ABLATIVE) and to[-1] in "ae" and to[-2:-1] not in ("d", "t")
    behind = row.word(phrase.last)
    if led and not phrase.has("y") and behind and row.language.role_of[behind] == "P":  # temmuzdan eylüle ertelendi
        first = edtf.shifted_month(phrase.anchor, (phrase.numbers("M")[0] - phrase.anchor.month) % 12)
        return Interpretation(edtf.month(*first), confidence=GUESSED, taken=1) if first else None
    return intervals.months(phrase if phrase.has("y") else without_lead(phrase)) if led else None


def quarter(phrase: Phrase) -> Interpretation | None:
    """Üçüncü çeyrekte, geçen yılın ilk çeyreğinde."""
    return periods.quarter(without_lead(phrase)) if phrase.has("Lg") or is_quarter(phrase) else None


def days_of_month(phrase: Phrase) -> Interpretation | None:
    """3-5 Mayıs tarihlerinde."""
    return intervals.days_of_month(without_lead(phrase))


def numeric_days(phrase: Phrase) -> Interpretation | None:
    """25.09 - 30.10 tarihleri, 25.09 - 30.10 arasında."""
    figures = all(len(phrase.row.words[phrase.first + n]) == 2 for n in (0, 2, 4, 6))
    if not phrase.has("t") and not figures:
        return None
    if phrase.has("i") and not (figures and phrase.row.word(phrase.last) in ("arasında", "arası")):
        return None  # 12.02 ile 30.04 arasında
    return intervals.numeric_days(without_lead(phrase).sub(0, 7))


def numeric_day(phrase: Phrase) -> Interpretation | None:
    """25.09 tarihinde."""
    return relative.numeric_month_day(without_lead(phrase).sub(0, 3))


def counted_units(phrase: Phrase) -> Interpretation | None:
    """2018'in ilk üç ayında, yılın ilk dokuz ayında, bu yılın son üç ayında: the unit stands behind its period."""
    at = next(n for n, letter in enumerate(phrase.letters) if letter in "Op")
    found = ordinal.named_period(phrase.sub(0, at), phrase.name("U"))
    unit, count = phrase.sub(at, len(phrase.letters)).name("jUz"), sum(phrase.numbers("cd"))
    value = parts.first_units(found, count, unit, last=phrase.has("p")) if found and count > 1 else ""
    return Interpretation(value, confidence=0.0 if phrase.has("yLg") else INFERRED) if value else None


def day_in_list(phrase: Phrase) -> Interpretation | None:
    """4 (ve 11 Temmuz)."""
    return relative.month_day(without_lead(phrase))


def month_day(phrase: Phrase) -> Interpretation | None:
    """3 Mayıs, 3 Mayıs Cuma günü, unless it names an event of some year."""
    behind = phrase.row.words[phrase.last : phrase.last + 2]
    if any(word.startswith(EVENTS) for word in behind) or is_place(phrase):
        return None
    return weekday_shapes.on_weekday(without_lead(phrase), relative.month_day)


def decade(phrase: Phrase) -> Interpretation | None:
    """1990'lı yıllar, 90'lar; not the forties of one's life."""
    if not phrase.has("u") and (
        phrase.number("yn") < 50 or not phrase.row.word(phrase.last - 1).startswith(("la", "le"))
    ):
        return None
    return absolute.decade(phrase)


def bare_decade(phrase: Phrase) -> Interpretation | None:
    """Seksenlerde, yetmişlerin sonunda; seksenlerin alone may be anybody's."""
    word = lower_case(phrase.row.word(phrase.first))
    told = phrase.has("E") if word.endswith("n") and not word.endswith(ABLATIVE) else "r" in word[-4:]
    return absolute.decade(phrase) if told else None


def decade_of_century(phrase: Phrase) -> Interpretation | None:
    """19. yüzyılın 80'li yılları."""
    at = phrase.letters.index("U")
    century, first = phrase.sub(0, at).number("dO"), phrase.sub(at, len(phrase.letters)).number("nJ") % 100
    if not 11 <= century <= 21 or phrase.name("U") != "century" or first % 10:
        return None
    return Interpretation(edtf.years(100 * (century - 1) + first, 3))


def half_of_accounts(phrase: Phrase) -> Interpretation | None:
    """İlk yarıda, of a year's accounts: its sentence has a figure of them, and no match."""
    from normkit_dates.resolvers.compared import half_left_out

    if found := half_left_out(phrase):
        return found
    start, end = sentence_around(phrase)
    words = [lower_case(word) for word in phrase.row.words[start:end]]
    locative = lower_case(phrase.row.words[phrase.last - 1]) in ("yarıda", "yarıdaki", "yarısında")
    told = any(word.startswith(FIGURES) for word in words) and is_quarter(phrase)
    return intervals.half_year(phrase) if told and locative else None


def first_months(phrase: Phrase) -> Interpretation | None:
    """İlk dokuz ayda, but not those of something: "savaşın ilk altı ayında"."""
    locative = lower_case(phrase.row.words[phrase.last - 1]) in ("ayda", "aydaki")
    return parts.first_months(without_lead(phrase)) if locative else None


def weekday(phrase: Phrase) -> Interpretation | None:
    """Salı günü; "cumadan itibaren", "cumaya kadar" look ahead."""
    ahead = lower_case(phrase.row.word(phrase.last)) in ("itibaren", "kadar", "dek")
    if not is_weekday(phrase):
        return None
    return weekday_shapes.weekday_ahead(without_lead(phrase)) if ahead else relative.weekday(without_lead(phrase))


def next_weeks_day(phrase: Phrase) -> Interpretation | None:
    """Haftaya salı: of the next week."""
    found = edtf.shifted_days(phrase.anchor, phrase.number("W") - phrase.anchor.weekday() + 7)
    return Interpretation.of_day(found)


def part_of_day(phrase: Phrase) -> Interpretation | None:
    """Bu sabah; "geçen akşam" is no day in particular."""
    return relative.part_of_day(phrase) if phrase.row.letter(phrase.first) == "L" and phrase.number("L") == 0 else None


def last_unit(phrase: Phrase) -> Interpretation | None:
    """Geçen hafta, bu yılın sonunda, önümüzdeki ay; not "bu gün içinde" of a story."""
    return None if phrase.name("U") == "day" else periods.last_unit(phrase)


def last_units(phrase: Phrase) -> Interpretation | None:
    """Son beş yılda, son on iki ayın; "savaşın son iki yılı" is of something."""
    before = lower_case(phrase.row.word(phrase.first - 1))
    return None if before.endswith(("ın", "in", "un", "ün")) else quantities.to_anchor(phrase)


def neighbour_unit(phrase: Phrase) -> Interpretation | None:
    """Ertesi gün: from the day the text named last; önceki hafta: from the anchor, where no day was named."""
    unit = phrase.name("QU")
    if unit == "day":  # "önceki gün" alone is the day before, or the one before yesterday
        plain = lower_case(phrase.row.word(phrase.first)) == "önceki"
        return None if plain else relative.days_from_topic(phrase)
    if phrase.number("l") < 0 and unit in ("year", "quarter") and phrase.period:
        return comparison.year_before(phrase) if unit == "year" else comparison.quarter_before(phrase)
    if found := comparison.units_from_period(phrase, unit, phrase.number("l")):
        return found
    first, before = lower_case(phrase.row.word(phrase.first)), lower_case(phrase.row.word(phrase.first - 1))
    if phrase.topic or "bir" in (first, before) or first == "ertesi" or counts_from_event(phrase):
        return None
    if tense(phrase) < 0 and phrase.number("l") > 0:
        return None
    value = edtf.shifted(phrase.anchor, unit, phrase.number("l"))
    return Interpretation(value, confidence=GUESSED) if value else None


def year_before(phrase: Phrase) -> Interpretation | None:
    """Bir yıl önceki (rakam): a year before the period that the text named last."""
    named = phrase.name("U") == "year" and phrase.number("l") < 0 and phrase.number("c") == 1
    return comparison.years_from_period(phrase, -1) if named else None


def other_unit(phrase: Phrase) -> Interpretation | None:
    """Evvelsi gün, öbür gün, evvelki yıl: two steps away."""
    value = edtf.shifted(phrase.anchor, phrase.name("Uz"), phrase.number("q"))
    return Interpretation(value) if value else None


def part_of_unit(phrase: Phrase) -> Interpretation | None:
    """Yıl sonunda, ayın başında; "hafta sonu" is the weekend."""
    if phrase.name("U") == "day":
        return None
    week_end = phrase.name("U") == "week" and phrase.name("E") == "END"
    if week_end and lower_case(phrase.row.word(phrase.first)) == "hafta":
        return weekend(phrase)
    return periods.this_unit(phrase)


def part_of_last_unit(phrase: Phrase) -> Interpretation | None:
    """Geçen yılın sonunda, bu hafta başında; "geçen hafta sonu" is a weekend."""
    return weekend(phrase) if phrase.name("U") == "week" and phrase.name("E") == "END" else last_unit(phrase)


def weekend(phrase: Phrase) -> Interpretation | None:
    """Geçen hafta sonu; "hafta sonu" where a verb tells which."""
    return periods.weekend(phrase) if phrase.has("Lg") or (tense(phrase) and not is_recurring(phrase)) else None


def holiday(phrase: Phrase) -> Interpretation | None:
    """Noel'de, yılbaşında; "yılbaşından beri" counts from this year's."""
    row = phrase.row
    if lower_case(row.word(phrase.first)) == "yılbaşından" and row.word(phrase.last) in ("beri", "bu", "itibaren"):
        return Interpretation(str(phrase.anchor.replace(month=1, day=1)))
    return relative.holiday(phrase)


def units_ago(phrase: Phrase) -> Interpretation | None:
    """İki yıl önce, yaklaşık on bir ay önce; not counted from another event.

    "A year ago" that would be the very year that the text named last counts from it: it is "a year earlier", too.
    """
    if counts_from_event(phrase):
        return None
    found = periods.units_ago(phrase)
    earlier = found and phrase.name("U") == "year" and found.value == phrase.period
    return comparison.years_from_period(phrase, -(sum(phrase.numbers("dc")) or 1)) if earlier else found


def units_later(phrase: Phrase) -> Interpretation | None:
    """İki hafta sonra: from the anchor where the sentence looks ahead, else from what the text named last."""
    if counts_from_event(phrase) or AGAIN.intersection(phrase.row.words[phrase.last : phrase.last + 8]):
        return None
    planned = weekday_shapes.units_planned(phrase) or relative.days_from_topic(phrase)
    return planned or comparison.units_later(phrase)


def season(phrase: Phrase) -> Interpretation | None:
    """Geçen yaz, bu kış."""
    hyphened = phrase.row.touches(phrase.last - 1) and phrase.row.word(phrase.last) == "-"
    return None if hyphened else periods.season(phrase)


def season_since(phrase: Phrase) -> Interpretation | None:
    """Bahardan beri."""
    if lower_case(phrase.row.words[phrase.first]).endswith("harda"):  # sonbaharda açılacak
        return periods.season_ahead(without_lead(phrase))
    since = lower_case(phrase.row.word(phrase.last)) in ("beri", "bu")
    ablative = lower_case(phrase.row.words[phrase.first]).endswith(("dan", "den", "tan", "ten"))
    return periods.season_since(phrase) if since and ablative else None


def last_quarter(phrase: Phrase) -> Interpretation | None:
    """Son çeyrekte."""
    return periods.last_quarter(without_lead(phrase)) if is_quarter(phrase) else None


def last_quarter_of_year(phrase: Phrase) -> Interpretation:
    """2009'un son çeyreğinde: the fourth."""
    return Interpretation(edtf.part(phrase.number("y"), 36))


def day_and_its_weekday(phrase: Phrase) -> Interpretation | None:
    """20 Cumartesi, ayın 20'si cumartesi; of "saat 5 cuma günü" the number is an hour."""
    hour = lower_case(phrase.row.word(phrase.first - 1)).startswith("saat")
    return None if hour else weekday_shapes.day_and_weekday(phrase)
