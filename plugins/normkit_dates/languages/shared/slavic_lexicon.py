"""Words and guards that Russian and Ukrainian share: how word lists are made, and what leads up to a date.

The word lists hold both languages side by side: their words hardly meet, and where they do they mean the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from normkit_dates.grammar import phrase as shapes
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.grammar.token_tables import Words, bag

# ---------------------------------------------------------------- words


def inflected(stems: str, endings: str) -> str:
    """Return words in all their forms; "-" is no ending.

    >>> inflected("год", "- а у")
    'год года году'
    """
    return " ".join(stem + ending.strip("-") for stem in stems.split() for ending in endings.split())


def numbered(stems: str, endings: str, first: int, step: int = 1) -> dict[int, str]:
    """Return the forms of a row of words by number.

    >>> numbered("пят шест", "ый ая", 5)
    {5: 'пятый пятая', 6: 'шестый шестая'}
    """
    return {first + step * n: inflected(stem, endings) for n, stem in enumerate(stems.split())}


def months(rows: dict[int, str], endings: dict[str, str]) -> dict[int, str]:
    """Return nominative and genitive of each month with the cases that CLDR has not, by the genitive's last letter.

    >>> months({3: "март марта"}, {"а": "е у ом"})
    {3: 'март марта марте марту мартом'}
    """
    return {
        number: " ".join([row, *(row.split()[-1][:-1] + ending for ending in endings[row[-1]].split())])
        for number, row in rows.items()
    }


def spellings(word: str) -> Iterable[str]:
    """Return a word small, with a capital, and in capitals; ё is as often written е."""
    for form in {word: None, word.replace("ё", "е"): None}:
        yield from (form, form.capitalize(), form.upper())


def _roman() -> dict[int, str]:
    """Return the Roman numerals to 21, also with the Cyrillic letters that look like theirs."""
    rows: dict[int, str] = {}
    for number in range(1, 22):
        tens, ones = divmod(number, 10)
        latin = "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
        forms = [latin, latin.replace("X", "Х"), latin.replace("X", "Х").replace("I", "І")]
        rows[number] = " ".join(dict.fromkeys(form for form in forms if form != "І"))  # "І" is Ukrainian "and"
    return rows


EXACT: Words = {"O": _roman()}
"""Words of both languages that are met as they stand."""

DIGITS = {number: str(number) for number in range(100, 1000, 10)}
"""Numbers that count years ("150 лет назад")."""

EVERY = bag(
    "каждый каждую каждое каждого каждой каждым любой любую любое кожен кожна кожну кожного кожної кожній кожною "
    "кожне будь-який"
)
"""Before a weekday they make it any; so do they behind "числа"."""

NAMED_DAYS = bag(
    "черный чёрный черная чёрная черную чёрную черной чёрной черного чёрного вербное вербного прощеное прощёное "
    "кровавое кровавого кровавом чистый чистого великая великую великой великий страстная страстную страстной "
    "страсна страсну страсної вербна вербну вербної чиста чорна чорну чорної чорний чорного кривава кривавої велика "
    "білий білої білу"
)
"""Before a weekday they make a name: Black Friday, Palm Sunday."""

STREETS = bag(
    "улица улице улицы улицу улицей ул площадь площади площадью пл проспект проспекте проспекта пр имени им станция "
    "станции метро завод завода заводе вулиця вулиці вулицю вулицею вул площа площі площу пл проспекті станція імені"
)
"""Before a day they make the name of a place: улица 8 Марта."""

EVENTS = bag(
    "теракт теракта терактов теракты теракте терактах терактам терактами террористов путч путча "
    "теракту терактів теракти терористів"
)
"""Before a day they make the name of an event, of any year: теракты 11 сентября."""

LEADS = bag("в во с со до після после у з із від від к")
"""A number after one of these is a year, where the sentence or its part ends behind it."""

VAGUE = bag("более больше менее меньше свыше каждые каждых понад більш більше менш менше кожні кожних")
"""Before a number of units they leave open how many."""

ONE = bag("год неделю месяц десятилетие столетие век рік тиждень місяць десятиліття століття сторіччя")
"""Units that, alone, mean one of them: неделю назад."""

STEP = bag("днём днем неделей неделю днем тижнем тиждень")
"""Units that, alone, mean one step: днём ранее, неделю спустя."""

SEASONALLY = bag("весной летом осенью зимой весною осінню навесні влітку восени взимку узимку улітку")
"""Seasons as adverbs: in the summer."""

MONTH_LEADS = {
    "лютий": bag("за на в у про місяць це"),
    "лютого": bag("з із від до після протягом упродовж впродовж від середини"),
    "лютому": bag("в у"),
    "листопад": bag("за на в у про місяць це"),
}
"""Words before months that also mean "fierce" and "fall of leaves"."""

ELSEWHERE = ("предыдущ", "предшеств", "попередн")
"""How words behind a month begin that make it one of a year before some other: в мае предыдущего года."""

YEARS_WORDS = bag("годах годов годы годам годами гг роках роки рокам роками рр")
"""Plurals that belong to years with a name, and not to a number of them."""


def reader(endings: frozenset[str], nouns: frozenset[str], future: tuple[str, ...] = ()) -> Callable[[str], str]:
    """Return the function that gives unknown words their letters: V and F for what ends as verbs do.

    ``nouns`` are words that end like verbs of the past; the genitive of one ("канала") looks like the feminine.
    """

    def letter(word: str) -> str:
        if (word[-3:] in endings or word[-2:] in endings) and len(word) > 4 and word.islower():
            return "x" if word in nouns or word[:-1] in nouns else "V"
        return "F" if future and word.endswith(future) else shapes.unknown(word)

    return letter


# ---------------------------------------------------------------- guards


def _starts_sentence(phrase: Phrase) -> bool:
    return not phrase.row.word(phrase.first - 1).isalnum() and phrase.row.word(phrase.first - 1) not in (",", "«", "“")


def _is_name(phrase: Phrase, word: str) -> bool:
    """Say whether a capital inside a sentence makes a word a name."""
    return word[:1].isupper() and not word.isupper() and not _starts_sentence(phrase)


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no name, and not every one."""
    row = phrase.row
    before = row.word(phrase.first - 1).lower()
    if before in EVERY or before in NAMED_DAYS or _in_row(phrase):
        return False
    word = next(row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] == "W")
    return phrase.has("P") or not _is_name(phrase, word)


def _in_row(phrase: Phrase) -> bool:
    """Say whether weekdays make a row of working days: с понедельника по пятницу, вторник-четверг."""
    row, first, last = phrase.row, phrase.first, phrase.last
    return (row.letter(first - 1) in "p-" and row.letter(first - 2) == "W") or (
        row.letter(last) in "p-" and row.letter(last + 1) == "W"
    )


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month and not a given name, a cinema or an adjective."""
    row = phrase.row
    at = next(n for n in range(phrase.first, phrase.last) if row.letters[n] in "Mm")
    word, behind = row.words[at], row.word(phrase.last)
    if _is_name(phrase, word) or row.letter(phrase.first - 1) in "dn" or behind.lower().startswith(ELSEWHERE):
        return False
    if word.lower() not in MONTH_LEADS or phrase.has("E"):
        return True
    fierce = behind.islower() and len(behind) > 2 and behind.endswith(("у", "ю", "озі"))
    return row.word(phrase.first - 1).lower() in MONTH_LEADS[word.lower()] and not fierce


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: after "in" or "since" and before the end of a part of the sentence.

    Years have their word ("в 2014 году") all but always; a number without it mostly counts something.
    """
    row, number = phrase.row, phrase.number("y")
    if not 1950 <= number <= 2060 or number % 50 == 0:
        return False
    if row.letter(phrase.first - 1) == "(" and row.letter(phrase.last) == ")":
        return True
    before, behind = row.word(phrase.first - 1).lower(), row.letter(phrase.last)
    if behind in ".," and row.glued(phrase.last - 1) and row.glued(phrase.last):
        return False
    return before in LEADS and behind in ".,;:)\n!?"


def before_christ(phrase: Phrase) -> bool:
    return phrase.row.word(phrase.last) == "до" and phrase.row.word(phrase.last + 1) in ("н", "нашей", "нашої")


def inside_number(phrase: Phrase) -> bool:
    """Say whether the phrase begins inside a number or a range: 1,5 года, 5-6 лет, два-три дня."""
    row, at = phrase.row, phrase.first - 1
    inside = row.letter(at) in ".,/" and row.glued(at) and row.word(at - 1).isdigit()
    before = row.letter(at - 1) if row.letter(at) == "-" else row.letter(at)
    return inside or before in "dnyc" or row.word(at).isdigit() or row.word(at).lower() in VAGUE


def is_place_or_event(phrase: Phrase) -> bool:
    row = phrase.row
    before = row.word(phrase.first - 2) if row.letter(phrase.first - 1) == "." else row.word(phrase.first - 1)
    return before.lower() in STREETS or before.lower() in EVENTS


def is_spoken_day(phrase: Phrase) -> bool:
    """Say whether a day in words is one: a small ordinal before a genitive, no Roman numeral."""
    if phrase.has("d"):
        return True
    words = phrase.row.words[phrase.first : phrase.last]
    at = phrase.letters.index("O")
    return not words[at].isupper() and words[at + 1][-1] in "аяо"


def counts(phrase: Phrase) -> bool:
    """Say whether what looks like the year is a round number of something: в мае 2000 человек."""
    bare = phrase.letters[-1] == "y" and phrase.row.word(phrase.last).islower()
    return bare and (phrase.number("y") % 50 == 0 or not 1900 <= phrase.number("y") <= 2060)
