"""Arabic, as news writes it: both families of month names, the Maghreb's, Arabic-Indic digits."""

from __future__ import annotations

from collections.abc import Iterable

from normkit_dates import grammar, relative
from normkit_dates.lexicon import Words, tables
from normkit_dates.phrase import Language, Phrase, Rule

FOLD: dict[int, str | int] = {
    **{ord("٠") + n: str(n) for n in range(10)},
    **{ord("۰") + n: str(n) for n in range(10)},
    **dict(zip(map(ord, "أإآٱىةؤئ"), "اااايهوي", strict=True)),
}
"""Forms of one letter that writers mix, one for one so that offsets hold."""

# All words folded: alif without hamza, ya for alif maqsura, ha for ta marbuta.
WORDS: Words = {
    # The Levant's names first where they are one word, then the international ones, then those of the Maghreb.
    # The Levant's January, October, November and December are two words: see "k".
    "M": {
        1: "يناير جانفي",
        2: "شباط فبراير فيفري",
        3: "اذار مارس",
        4: "نيسان ابريل افريل",
        5: "ايار مايو ماي",
        6: "حزيران يونيو جوان",
        7: "تموز يوليو جويليه يوليوز",
        8: "اب اغسطس اوت غشت",  # "اب" is also "father": it counts beside a day or a year only (see "m" below)
        9: "ايلول سبتمبر شتنبر",
        10: "اكتوبر",
        11: "نوفمبر نونبر",
        12: "ديسمبر دجنبر",
    },
    "k": {(12, 1): "كانون", (10, 11): "تشرين"},
    "W": {
        0: "الاثنين",
        1: "الثلاثاء",
        2: "الاربعاء",
        3: "الخميس",
        4: "الجمعه",
        5: "السبت",
        6: "الاحد",
    },
    "U": {
        "day": "يوم",
        "week": "اسبوع الاسبوع",
        "month": "شهر الشهر",
        "year": "عام العام سنه السنه",
        "decade": "عقد العقد",
    },
    "u": {
        "day": "ايام يوما",
        "week": "اسابيع اسبوعا",
        "month": "اشهر شهور شهرا",
        "year": "اعوام سنوات عاما",
        "decade": "عقود",
    },
    "2": {"day": "يومين", "week": "اسبوعين", "month": "شهرين", "year": "عامين سنتين", "decade": "عقدين"},
    "L": {
        -1: "الماضي الماضيه الفائت الفايت المنصرم المنصرمه السابق السابقه",
        0: "هذا هذه الحالي الحاليه الجاري الجاريه",
    },
    "g": {1: "القادم القادمه المقبل المقبله التالي التاليه"},
    "T": {-1: "امس البارحه", 0: "اليوم", 1: "غدا غد الغد"},
    "P": {1: "صباح مساء ليل صباحا مساء ليلا ظهر"},
    "e": {"START": "اوائل مطلع", "MID": "منتصف", "END": "اواخر"},
    "E": {"START": "بدايه", "END": "نهايه"},
    "O": {1: "الاول الاولي اول", 2: "الثاني الثانيه", 3: "الثالث الثالثه", 4: "الرابع الرابعه"},
    "c": {
        3: "ثلاثه ثلاث", 4: "اربعه اربع", 5: "خمسه خمس", 6: "سته ست", 7: "سبعه سبع", 8: "ثمانيه ثماني",
        9: "تسعه تسع", 10: "عشره عشر",
    },
    "b": {0: "قبل"},
    "B": {0: "بعد"},
    "f": {0: "من"},
    "i": {0: "في"},
    "p": {0: "منذ حتي الي بين عامي خلال"},
    "F": {1: "سوف المقرر المتوقع المزمع يعتزم ستعقد سيعقد"},
    "V": {-1: "كان كانت قال قالت اعلن اعلنت اكد اكدت وقع قتل زار التقي شهد"},
}  # fmt: skip

EXACT: Words = {"m": {8: "اب باب وباب"}}

_PREFIXES = ("", "و", "ب", "ل", "ف", "ك", "وب", "ول")
"""Conjunctions and prepositions that are written together with their word."""


def spellings(word: str) -> Iterable[str]:
    """Return a word with each small word that can be joined to it; l- swallows the alif of the article."""
    for prefix in _PREFIXES:
        yield prefix + word
    if word.startswith("ال"):
        yield from ("لل" + word[2:], "ولل" + word[2:])


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: after "in", "since", "until", "year", or in brackets."""
    row = phrase.row
    if row.letter(phrase.first - 1) not in "ipUfeE(-" or row.word(phrase.last) == "%":
        return False
    return 1900 <= phrase.number("y") <= 2060 or row.letter(phrase.first - 1) == "U"


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one: "the two" and "the one" are spelt like Monday and Sunday."""
    return phrase.has("UT") or phrase.row.letter(phrase.first - 1) != "p" or phrase.number("W") not in (0, 6)


def is_month(phrase: Phrase) -> bool:
    """Say whether a month name alone is a month: after a preposition, "month", or with a second name."""
    row = phrase.row
    word = row.word(phrase.first)
    return phrase.has("UeEk/") or row.letter(phrase.first - 1) in "ipfbB" or word[:1] in "بلو"


_MONTH = r"(?:U?(?:M|kO)(?:/(?:M|kO))?)"
_FULL = rf"(?:(?:U?W,?(?:xf?)?)?d(?:f?)(?:{_MONTH}|U?m),?(?:f?U)?y)"

RULES = (
    Rule("year-month-day", r"y(?:-d-d|/d/d|\.d\.d)(?![-/.]?[dn])", grammar.year_month_day, relative=False),
    Rule("day-month-year", r"d(?:/d/|\.d\.|-d-)y", grammar.day_month_year, relative=False),
    Rule("day-month-name-year", _FULL, grammar.named_month_day_year, relative=False),
    Rule("day-month", rf"(?:U?W,?)?(?:d|O)f?{_MONTH}", relative.month_day),
    Rule("month-of-year", rf"(?:[eE]f?)?{_MONTH},?(?:f?i?U)?y", grammar.month_of_year, relative=False),
    Rule("last-month", rf"{_MONTH}[Lg]", relative.last_month_named),
    Rule("month", rf"(?:[eE]f?)?{_MONTH}", relative.month),
    Rule("year", r"(?:[eE]f?)?(?<!d)Uy", grammar.clear_year, relative=False),
    Rule("year", r"[eE]?y", grammar.year, relative=False),
    Rule("weekday-of-week", r"U?WU[Lg]", relative.weekday_of_week),
    Rule("last-weekday", r"U?W[Lg]", relative.last_weekday),
    Rule("today-weekday", r"TW|WT", relative.deictic),
    Rule("weekday", r"P?U?WP?", relative.weekday),
    Rule("last-unit", r"[eE]?(?:U[Lg]|LU)", relative.last_unit),
    Rule("deictic", r"P?U?TP?", relative.deictic),
    Rule("ago", r"b(?:[dnc]?[uU]|2)", relative.units_ago),
)

_LETTERS, _VALUES = tables(WORDS, spellings, EXACT)

LANGUAGE = Language(
    "ar",
    _LETTERS,
    _VALUES,
    RULES,
    starts="ydUWMkOTPeELb",
    fold=FOLD,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
)
