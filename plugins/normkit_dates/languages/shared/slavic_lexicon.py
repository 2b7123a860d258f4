"""What the word lists of Russian and Ukrainian have in common, and the lists that the guards of both read.

They hold both languages side by side: their words hardly meet, and where they do they mean the same.

Letters of their own, beyond those that all languages share (see ``resolvers.absolute``):

    Y "г.", "р." (year)   C "last year" in one word (торік)   I one that is an adjective (прошлогодний)
    1 thousand   $ "финансовый"   B a decade's name (девяностые)
    o ending of an ordinal in digits (5-го)   z one that can be a decade's (1990-х)   q "числа" (the 5th)
    Z last (of a row)   h half (of a year, a month), ten days   X half a year   a "кв." (quarter)
    N "на"   i "в"   p "по", "до" (to)   j "и" (and)   ∨ or, nor   b after   r "через" (in)   t "тому" (of "тому назад")
    ¹ quarter or half of a century   § the same   ¤ period   ¬ the one before   s "с.г.", "ц.р." (of this year)   J "
    ""святого"   R a holiday's noun
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from normkit import word_set
from normkit_dates.grammar import letters
from normkit_dates.grammar.wordlist import Words, letter_cases


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
        yield from letter_cases(form)


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

EVERY = word_set(
    "каждый каждую каждое каждого каждой каждым любой любую любое кожен кожна кожну кожного кожної кожній кожною "
    "кожне будь-який"
)
"""Before a weekday they make it any; so do they behind "числа"."""

NAMED_DAYS = word_set(
    "черный чёрный черная чёрная черную чёрную черной чёрной черного чёрного вербное вербного прощеное прощёное "
    "кровавое кровавого кровавом чистый чистого великая великую великой великий страстная страстную страстной "
    "страсна страсну страсної вербна вербну вербної чиста чорна чорну чорної чорний чорного кривава кривавої велика "
    "білий білої білу"
)
"""Before a weekday they make a name: Black Friday, Palm Sunday."""

STREETS = word_set(
    "улица улице улицы улицу улицей ул площадь площади площадью пл проспект проспекте проспекта пр имени им станция "
    "станции метро завод завода заводе вулиця вулиці вулицю вулицею вул площа площі площу пл проспекті станція імені"
)
"""Before a day they make the name of a place: улица 8 Марта."""

EVENTS = word_set(
    "теракт теракта терактов теракты теракте терактах терактам терактами террористов путч путча "
    "теракту терактів теракти терористів"
)
"""Before a day they make the name of an event, of any year: теракты 11 сентября."""

FROM = word_set("с со от з із зі від")
"""Words that lead up to the first day of several."""

LIST_LEADS = FROM | word_set("на до")
"""Words that lead up to days in digits."""

CALLS = ("тел", "номер", "№", "код", "факс")
"""How words before the number of a call or a part begin."""

YEAR_LEADS = word_set("в во с со до після после у з із від від к")
"""A number after one of these is a year, where the sentence or its part ends behind it."""

VAGUE = word_set("более больше менее меньше свыше каждые каждых понад більш більше менш менше кожні кожних")
"""Before a number of units they leave open how many."""

ONE = word_set("год неделю месяц десятилетие столетие век рік тиждень місяць десятиліття століття сторіччя")
"""Units that, alone, mean one of them: неделю назад."""

TERM_LEADS = word_set("до с со по от к з із зі від не раньше позже позднее раніше пізніше")
"""Before a day in digits they make it a term."""

NUMBERED = word_set("дом дома д кв корпус корп стр участок уч будинок буд квартира літера школа № n")
"""Before figures between strokes they make them a number of a house."""

BETWEEN = word_set("между між поміж")
"""Before two days they make them an interval."""

STEP = word_set("днём днем неделей неделю месяцем кварталом годом тижнем тиждень місяцем роком")
"""Units that, alone, mean one step: днём ранее, неделю спустя."""

SEASONALLY = word_set("весной летом осенью зимой весною осінню навесні влітку восени взимку узимку улітку")
"""Seasons as adverbs: in the summer."""

MONTH_LEADS = {
    "лютий": word_set("за на в у про місяць це"),
    "лютим": word_set("між за перед"),
    "лютого": word_set("з із від до після протягом упродовж впродовж від середини"),
    "лютому": word_set("в у"),
    "листопад": word_set("за на в у про місяць це"),
}
"""Words before months that also mean "fierce" and "fall of leaves"."""

SPANS = word_set(
    "жизни войны правления царствования существования своей его её ее их блокады карьеры службы життя війни правління "
    "існування свого його її кар'єри карʼєри служби"
)
"""Behind "the last five years" they make them those of something."""

HARD_ENDINGS = frozenset("бвгджзклмнпрстфхцчшщйьо")
"""Last letters of nouns in the nominative: what something does, not what it is of."""

PLURAL_ENDINGS = ("ие", "их", "ими", "і", "іх", "іми")
"""How "last" ends before several days."""

ELSEWHERE = ("предыдущ", "предшеств", "попередн")
"""How words behind a month begin that make it one of a year before some other: в мае предыдущего года."""

CHANGES = (
    "вырос", "возрос", "упал", "снизил", "увеличи", "сократ", "поднял", "опусти", "подорожа", "подешеве", "рухну",
    "достиг", "зріс", "зросл", "упав", "впав", "впал", "знизи", "збільши", "скороти", "підня", "опусти", "подорожча",
)  # fmt: skip
"""How verbs begin that tell of a figure: "to" and a number behind them is no year."""

YEAR_PLURALS = word_set("годах годов годы годам годами гг роках роки рокам роками рр")
"""Plurals that belong to years with a name, and not to a number of them."""


def letter_by_ending(
    endings: frozenset[str], nouns: frozenset[str], future: tuple[str, ...] = ()
) -> Callable[[str], str]:
    """Return the function that gives unknown words their letters: V and F for what ends as verbs do.

    ``nouns`` are words that end like verbs of the past; the genitive of one ("канала") looks like the feminine. The
    infinitive of "відбутися" ends like them, too.
    """

    def letter(word: str) -> str:
        if (word[-3:] in endings or word[-2:] in endings) and len(word) > 4 and word.islower():
            return "x" if word in nouns or word[:-1] in nouns or word[-4:] in ("тися", "тись") else "V"
        return "F" if future and word.endswith(future) else letters.unknown_letter(word)

    return letter
