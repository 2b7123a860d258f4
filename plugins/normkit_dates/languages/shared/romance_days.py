"""Days that French and Spanish say alike, beyond the shapes of ``absolute`` and ``relative``."""

from __future__ import annotations

from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import FELL_THROUGH, direction, tense
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.letters import QUOTES
from normkit_dates.grammar.phrase import Phrase, Production, Resolver
from normkit_dates.languages.shared.romance_lexicon import NUMBERED
from normkit_dates.resolvers import absolute, comparison, intervals, relative, series
from normkit_dates.resolvers.written_days import WRITTEN_DAYS

# ---------------------------------------------------------------- digits


def spaced_day(phrase: Phrase) -> Interpretation | None:
    """20 02 2014, 20 02 14: set apart by single blanks; without an article before it the month needs two digits."""
    row = phrase.row
    first, month, year = row.text[row.start(phrase.first) : row.end(phrase.last - 1)].split(" ", 2)
    lead = row.letter(phrase.first - 1) in "tW\n"
    if not (year.isdigit() and (lead or len(month + year) == 6)):
        return None
    found = edtf.day(int(year) if len(year) == 4 else absolute.full_year(int(year)), int(month), int(first))
    return Interpretation.of_day(found)


def lone_short_day(phrase: Phrase) -> Interpretation | None:
    """17-01-22, « Oran, 2.8.14 »: two digits each, or behind a mark or a small word; no number of a call or a part."""
    row = phrase.row
    before = row.word(phrase.first - 1)
    dated = any(row.word(phrase.first - n).lower().startswith(("fech", "dat")) for n in (1, 2))
    whole = all(len(row.words[phrase.first + n]) == 2 for n in (0, 2))
    if before.lower() in NUMBERED or before in (")", "+") or (row.touches(phrase.first - 1) and before.isalnum()):
        return None
    quoted = before in QUOTES and row.word(phrase.last) in QUOTES and len(row.words[phrase.last - 1]) == 2
    if not whole and ("-" in phrase.letters or before.isalnum()) and not dated and not quoted:
        return None
    found = absolute.day_month_short_year(phrase)
    return found and found._replace(confidence=GUESSED)


def from_digits(resolve: Resolver) -> Resolver:
    """Return a resolver for samedi 23/06/18: ``resolve`` reads the digits, which stand without blanks."""

    def resolved(phrase: Phrase) -> Interpretation | None:
        return resolve(phrase.sub(phrase.letters.index("d"), len(phrase.letters)))

    return resolved


def numeric_month_day(phrase: Phrase) -> Interpretation | None:
    """17/02, el 4/7: an article or a weekday before it, or a month with its nought, tells it from a fraction.

    Behind "au" and "al" both figures have two digits.
    """
    row = phrase.row
    lead = row.letter(phrase.first - 1) in "tW" or phrase.has("Ww") or row.words[phrase.last - 1][0] == "0"
    figures = all(len(row.words[phrase.last - n]) == 2 for n in (1, 3))
    lead = lead or (figures and row.letter(phrase.first - 1) == "z")
    alone = row.letter(phrase.first - 1) == row.letter(phrase.last) == "\n"
    return from_digits(relative.numeric_month_day)(phrase) if lead or alone else None


def numeric_days(phrase: Phrase) -> Interpretation | None:
    """Du 20/09 au 15/10: days, told from fractions by months of two digits or days beyond twelve."""
    numbers, months = phrase.numbers("d"), (phrase.first + 2, phrase.last - 1)
    figures = all(len(phrase.row.words[n]) == 2 for n in months)
    return intervals.numeric_days(phrase) if figures or max(numbers[0], numbers[2]) > 12 else None


def day_alone(phrase: Phrase) -> Interpretation | None:
    """Le 16, el 16: a number that nothing follows that it could count."""
    row = phrase.row
    decimal = row.letter(phrase.last) in ".,:" and row.touches(phrase.last) and row.word(phrase.last + 1).isdigit()
    return relative.day_alone(phrase) if phrase.day() > 1 and not decimal else None


# ---------------------------------------------------------------- days with their month


def day_of_last_or_coming(phrase: Phrase) -> Interpretation | None:
    """Le 3 mai dernier, el próximo 3 de mayo: strictly before the anchor, or strictly after it."""
    past, coming = _days_around(phrase, 1)
    found = past if phrase.number("Lg") < 0 else coming
    return Interpretation.of_day(found)


def month_day(phrase: Phrase, ahead: bool, close: bool) -> Interpretation | None:
    """Le 15 octobre, el 15 de octubre: as in all languages.

    A weekday beside it decides where it fits only the past or only the coming one. ``ahead``: the words before it
    mean one to come. ``close``: another year may be meant unless it is near.
    """
    past, coming = _days_around(phrase, 0)
    if past and coming and phrase.has("Ww"):
        sides = (past,) if tense(phrase) < 0 else (coming,) if tense(phrase) > 0 else (past, coming)
        agree = {day for day in sides if day.weekday() == phrase.number("Ww")}
        if len(agree) == 1:
            return Interpretation(str(agree.pop()), confidence=INFERRED)
    if ahead and coming and (coming - phrase.anchor).days < relative.FAR:
        return Interpretation(str(coming), confidence=INFERRED)
    found = relative.month_day(phrase)
    off = abs((date.fromisoformat(found.value) - phrase.anchor).days) if found else 0
    return None if close and off > relative.NEAR else found


def _days_around(phrase: Phrase, least: int) -> tuple[date | None, date | None]:
    """Return the last such day of a month before the anchor and the first after it, at least so many days off."""
    anchor, month, number = phrase.anchor, phrase.month(), phrase.day()
    years = range(anchor.year - relative.YEARS_AROUND, anchor.year + relative.YEARS_AROUND)
    days = [day for day in (edtf.day(year, month, number) for year in years) if day]
    past = max((day for day in days if (anchor - day).days >= least), default=None)
    return past, min((day for day in days if (day - anchor).days >= least), default=None)


def joined_days(resolve: Resolver) -> Resolver:
    """Return a resolver for 3-5 mai, entre le 3 et le 5 mai: an interval. Of "3 et 5 mai" the first day is read."""

    def resolved(phrase: Phrase) -> Interpretation | None:
        row = phrase.row
        led = "entre" in (row.word(phrase.first - 1).lower(), row.word(phrase.first - 2).lower())
        if led or "&" not in phrase.letters:
            return resolve(phrase)
        one = series.first_of_days(absolute.named_month_day_year if phrase.has("y") else relative.month_day)
        return one(phrase) if phrase.letters[0] != "W" else None

    return resolved


# ---------------------------------------------------------------- from the day the text named last


def reference_day(phrase: Phrase, days: int) -> date | None:
    """Return the day that "the day before" counts from: the one the text named last, else the anchor.

    What came after something in the past does not count from the anchor: then None.
    """
    return phrase.topic or (phrase.anchor if days < 0 or tense(phrase) >= 0 else None)


def day_around(phrase: Phrase) -> Interpretation | None:
    """La veille, l'avant-veille, le lendemain, la víspera."""
    found = days_from_reference(phrase, phrase.number("v") + phrase.number("b"))
    return found._replace(type="TIME") if found and phrase.has("P") else found


def units_around(phrase: Phrase) -> Interpretation | None:
    """Deux jours plus tard, una semana antes; un an, trois mois plus tôt, from the period that the text named last."""
    count = (sum(phrase.numbers("dc")) or 1) * phrase.number("rb")
    unit = "quarter" if phrase.has("Q") else phrase.name("Uu")
    if unit not in ("day", "week"):
        return comparison.units_from_period(phrase, unit, count)
    return days_from_reference(phrase, count * (7 if unit == "week" else 1))


def days_from_reference(phrase: Phrase, days: int) -> Interpretation | None:
    """Return the day so many days from the one that "the day before" counts from; None for 0 days, or no such day."""
    start = reference_day(phrase, days)
    found = edtf.shifted_days(start, days) if start and days else None
    return Interpretation.of_day(found, confidence=GUESSED)


def weekday(phrase: Phrase, ahead: bool) -> Interpretation | None:
    """Jeudi, el jueves: as in all languages; from Thursday "to Friday" is the first one after that Thursday.

    ``ahead``: the words before it mean one to come.
    """
    found = relative.weekday(phrase)
    wanted, row = phrase.number("W"), phrase.row
    before = row.letters[max(0, phrase.first - 3) : phrase.first]
    if found and phrase.topic and before[-1:] in ("z", "t") and before.rstrip("zt")[-1:] in ("W", "P"):
        day = edtf.coming_weekday(phrase.topic, wanted, least=1)
    elif found and ahead and direction(phrase) != FELL_THROUGH:
        day = edtf.coming_weekday(phrase.anchor, wanted)
    else:
        return found
    return found._replace(value=str(day)) if day else None


def weekday_around(phrase: Phrase) -> Interpretation | None:
    """Le mardi suivant: strictly after the day named last; where none is named, of the week after the anchor's."""
    steps, wanted = phrase.number("Rb"), phrase.number("W")
    start = reference_day(phrase, steps)
    if not start:
        return None
    days = ((wanted - start.weekday()) % 7 or 7) if steps > 0 else -((start.weekday() - wanted) % 7 or 7)
    if steps > 0 and not phrase.topic:
        days = wanted - start.weekday() + 7
    found = edtf.shifted_days(start, days)
    return Interpretation.of_day(found, confidence=GUESSED)


def weekday_of_week_around(phrase: Phrase) -> Interpretation | None:
    """Le mardi de la semaine suivante."""
    steps = phrase.number("Rb")
    start = reference_day(phrase, steps) if phrase.name("U") == "week" else None
    found = edtf.shifted_days(start, phrase.number("W") - start.weekday() + 7 * steps) if start else None
    return Interpretation.of_day(found, confidence=GUESSED)


def same_day(phrase: Phrase) -> Interpretation | None:
    """Le même jour, ce jour-là, ese mismo día: the one the text named last."""
    if not phrase.topic or phrase.name("U") not in ("day", ""):
        return None
    return Interpretation(str(phrase.topic), "", "TIME" if phrase.has("P") else "DATE", GUESSED)


def last_night(phrase: Phrase) -> Interpretation | None:
    """La nuit dernière, la pasada noche: it began the day before."""
    found = edtf.shifted_days(phrase.anchor, -1) if phrase.number("g") < 0 else None
    return Interpretation.of_day(found, type="TIME")


def around_named(resolve: Resolver) -> Resolver:
    """Return a resolver for la veille de Noël, le lendemain du 13 février: a day from one that ``resolve`` reads."""

    def resolved(phrase: Phrase) -> Interpretation | None:
        found = resolve(phrase)
        day = edtf.shifted_days(date.fromisoformat(found.value), phrase.number("v")) if found and found.value else None
        return found._replace(value=str(day)) if found and day else None

    return resolved


def new_year(phrase: Phrase) -> Interpretation | None:
    """Au nouvel an, en Año Nuevo: the one that is over where the sentence tells of the past, else the nearest."""
    anchor, sign = phrase.anchor, tense(phrase)
    over = sign < 0 or (not sign and anchor.month < 7) or (anchor.month, anchor.day) == (1, 1)
    found = edtf.day(anchor.year + (not over), 1, 1)
    return Interpretation.of_day(found, confidence=INFERRED)


# ---------------------------------------------------------------- productions of both

WEEKDAY_LEAD = r"(?:L?[Ww]\.?,?t?)?"
"""The pattern of a weekday that may stand before a day: ce mardi, el mar."""

NUMERIC_DAYS = (
    Production(
        "year-month-day", r"y(?:-d-d|/d/d|\.d\.d|[-/][Mm][-/]d)(?![-/.][dn])", absolute.year_month_day, relative=False
    ),
    Production(
        "days-of-year",
        r"(?<![-/.])d(?:/d|\.d)?[-z]t?d(?:/d/|\.d\.)y",
        intervals.numeric_days_of_year,
        relative=False,
    ),
    Production("days-of-months", r"(?<=f)d/d[-z]t?d/d(?![-/.:%]?[dny])", numeric_days),
    Production("compact-date", "D", absolute.compact_day, relative=False),
    Production(
        "day-month-year",
        WEEKDAY_LEAD + r"d(?:/d/|\.d\.|-d-)y",
        from_digits(absolute.day_month_year),
        relative=False,
    ),
    Production(
        "short-date",
        WEEKDAY_LEAD + r"(?<![-/])d/d/[dn](?![-/.]?[dny])",
        from_digits(absolute.day_month_short_year),
        relative=False,
    ),
    Production(
        "short-date",
        r"(?:(?<=t)|(?<=W))d(?:\.d\.|-d-)[dn](?![-/.]?[dny])",
        absolute.day_month_short_year,
        relative=False,
    ),
    Production("short-date", r"d(?<![-/.]d)(?:-d-|\.d\.)[dn](?![-/.:%]?[dny])", lone_short_day, relative=False),
    Production("month-of-year", r"(?<![-/.])d/y(?![-/.]?[dn])", absolute.numbered_month, relative=False),
    *WRITTEN_DAYS,
)
"""Days in digits, the first productions of both grammars."""
