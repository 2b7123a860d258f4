"""Turkish, as news writes it.

Letters of its own:

    j "ayı" (month, behind its name)   Y "yılı" (year, behind its number)   z "günü" (day, behind its name)
    s ending behind an apostrophe   o ending of an ordinal number   r ending of a decade ("1990'lı")
    b ago   B later, after   t date ("tarihinde")   i to, with   v and   ~ about   h thousand, million
    p last of (son)   q the other ("evvelsi gün", "öbür gün")   X next week's ("haftaya")   R half
"""

from __future__ import annotations

from collections.abc import Iterable

from normkit_dates.calendars import cldr_names, edtf
from normkit_dates.grammar.phrase import GUESSED, Language, Phrase, Reading, Rule
from normkit_dates.grammar.tense import SENTENCE, tense
from normkit_dates.grammar.token_tables import Words, bag, listed, tables
from normkit_dates.languages.shared import weekday_shapes
from normkit_dates.resolvers import absolute, intervals, ordinal, relative

# ---------------------------------------------------------------- words

_HARMONY = {
    **dict.fromkeys("aı", ("a", "ı")), **dict.fromkeys("ei", ("e", "i")), **dict.fromkeys("ou", ("a", "u")),
    **dict.fromkeys("öü", ("e", "ü")),
}  # fmt: skip
"""The last vowel of a word -> the wide and the close vowel of its endings."""
_HARD = frozenset("fstkçşhp")


def cased(word: str) -> str:
    """Return the locative, ablative, genitive and dative of a name, what is of it (-ki), and "in its ...".

    >>> cased("mayıs")
    'mayısta mayıstaki mayıstan mayısın mayısa mayısında'
    >>> cased("salı")
    'salıda salıdaki salıdan salının salıya'
    """
    wide, close = _HARMONY[next(letter for letter in reversed(word) if letter in _HARMONY)]
    d = "t" if word[-1] in _HARD else "d"
    n, y = ("n", "y") if word[-1] in _HARMONY else ("", "")
    forms = [f"{word}{d}{wide}", f"{word}{d}{wide}ki", f"{word}{d}{wide}n"]
    if word[-1] != "k":  # "ocak", "aralık" soften to words that mean a mine and a range: "ocağında", "aralığında"
        forms += [f"{word}{n}{close}n", f"{word}{y}{wide}"]
        forms += [] if n else [f"{word}{close}nd{wide}"]
    return " ".join(forms)


def _inflected(names: str, first: int, without: frozenset[str]) -> dict[int, str]:
    rows = listed(names, first)
    forms = {n: [word, *cased(word).split()] for n, word in rows.items()}
    return {n: " ".join(form for form in row if form not in without) for n, row in forms.items()}


_OTHER_WORDS = bag("ocakta ocaktaki ocaktan ekime ekiminde pazarında pazara pazarda pazardaki pazardan pazarın")
"""Inflected months and days that are rather the mine, the sowing, the market."""

WORDS: Words = {
    "M": _inflected(cldr_names.MONTHS["tr"], 1, _OTHER_WORDS),
    "W": _inflected(cldr_names.WEEKDAYS["tr"], 0, _OTHER_WORDS),
    "U": {
        "day": "gün günün", "week": "hafta haftanın haftada haftası haftasında haftasının haftaki haftadan",
        "month": "ay ayın ayda ayki aydan", "year": "yıl yılın yılda yılki yıldan sene senenin senede seneki",
        "century": "yüzyıl yüzyılın yüzyılda yüzyılın asır asrın asırda", "decade": "onyıl",
    },
    "j": {"month": "ayı ayında ayının ayından ayına ayındaki"},
    "Y": {"year": "yılı yılında yılının yılından yılına yılındaki yıllarında yılları senesi senesinde senesinin"},
    "u": {"year": "yıllar yılların yıllarda yıllardan yıllardaki"},
    "z": {"day": "günü gününde gününden gününe günkü gününün"},
    "K": {"weekend": "haftasonu haftasonunda haftasonunu"},
    "Q": {"quarter": "çeyrek çeyreği çeyreğinde çeyreğinin çeyrekte çeyreğe çeyreğine çeyreğinden çeyreğin"},
    "R": {1: "yarısı yarısında yarısının yarısından yarısına yarıyıl yarıyılda yarıyılında"},
    "S": {
        21: "bahar baharı baharında ilkbahar ilkbaharda ilkbaharın ilkbaharı ilkbaharında",
        22: "yaz yazı yazın yazında yazının",
        23: "sonbahar sonbaharda sonbaharın sonbaharı sonbaharında güz güzü güzün güzünde",
        24: "kış kışı kışın kışında kışının",
    },
    "L": {-1: "geçen geçtiğimiz", 0: "bu"},
    "g": {1: "gelecek önümüzdeki"},
    "l": {-1: "önceki", 1: "sonraki ertesi"},
    "q": {-2: "evvelsi evvelki", 2: "öbür"},
    "X": {1: "haftaya"},
    "T": {-1: "dün dünkü dünden", 0: "bugün bugünkü bugünün bugünden", 1: "yarın yarınki yarından yarının"},
    "P": {1: "sabah sabahı sabahki akşam akşamı akşamki gece gecesi geceki öğlen öğle sabaha akşama"},
    "E": {
        "START": "başı başında başından başına başındaki başlarında", "MID": "ortası ortasında ortasından ortalarında",
        "END": "sonu sonunda sonundan sonuna sonundaki sonlarında sonlarına",
    },
    "O": {
        1: "birinci ilk", 2: "ikinci", 3: "üçüncü", 4: "dördüncü", 5: "beşinci", 6: "altıncı", 7: "yedinci",
        8: "sekizinci", 9: "dokuzuncu", 10: "onuncu",
    },
    "p": {-1: "son"},
    "c": {
        1: "bir", 2: "iki", 3: "üç", 4: "dört", 5: "beş", 6: "altı", 7: "yedi", 8: "sekiz", 9: "dokuz", 10: "on",
        20: "yirmi", 30: "otuz", 40: "kırk", 50: "elli", 60: "altmış", 70: "yetmiş", 80: "seksen", 90: "doksan",
    },
    "h": {1000: "bin milyon milyar yüz buçuk"},
    "b": {-1: "önce evvel öncesinde öncesine"},
    "B": {1: "sonra"},
    "t": {0: "tarihinde tarihli tarihine tarihinden tarihleri tarihi"},
    "i": {0: "ile ila"},
    "v": {0: "ve"},
    "~": {0: "yaklaşık neredeyse ortalama"},
    "r": {1: "lı li lu lü lar ler larda lerde ların lerin lardan lerden"},
    "s": {
        0: "te ta de da teki taki deki daki ten tan den dan in ın un ün nin nın nun nün e a ye ya i ı u ü yi yı yu yü "
        "nda nde na ne",
    },
    "o": {1: "inci ıncı uncu üncü nci ncı"},
    "H": {"new year": "yılbaşı yılbaşında yılbaşına yılbaşından yılbaşının", "christmas": "noel"},
    # Plans; the future itself is told by its ending, see unknown().
    "F": {1: "planlanıyor bekleniyor öngörülüyor hedefleniyor planlıyor hedefliyor bekliyor muhtemel"},
}  # fmt: skip

# Numbers that count ("100 yıl önce"), centuries in Roman numbers.
EXACT: Words = {
    "c": {n: str(n) for n in range(100, 1000)},
    "O": {
        11: "XI",
        12: "XII",
        13: "XIII",
        14: "XIV",
        15: "XV",
        16: "XVI",
        17: "XVII",
        18: "XVIII",
        19: "XIX",
        20: "XX",
        21: "XXI",
    },
}

EVENTS = ("darbe", "Darbe", "şehit", "Şehit", "Demokrasi", "muhtıra", "Muhtıra", "ihtilal", "Köprü", "Stad", "Mahalle")
"""How words behind a day begin that make it the name of an event or a place, of any year."""

YEAR_NOUNS = ("doğum", "seçim", "bütçe", "referandum", "deprem", "mezun")
"""How words behind a bare number begin that make it a year."""

PLAY = bag("maç maçın maçı basketbol skor sayı final finale finalde finali altın ribaund")
"""Words near a quarter that make it one of a game, a final or a coin."""

AGAIN = bag("ilk yeniden tekrar ilki")
"""Behind "9 yıl sonra" they make it how long something had not been."""

_PLACES = bag("Çarşamba Perşembe Pazar")
"""Days that are also towns: with an ending behind an apostrophe they are the town."""

_ABLATIVE = ("dan", "den", "tan", "ten")
_FUTURE = (
    "acak", "ecek", "acaklar", "ecekler", "acaktır", "ecektir", "acağı", "eceği", "acağını", "eceğini", "acağına",
    "eceğine", "acaklarını", "eceklerini",
)  # fmt: skip
_PAST = (
    *(f"{t}{v}{plural}" for t in ("d", "tt", "şt", "kt", "çt", "pt") for v in "ıiuü" for plural in ("", "lar", "ler")),
    *(f"m{v}şt{v}r" for v in "ıiuü"),
    *(f"{stem}{v}ğ{v}n{v}" for stem in "dt" for v in "ıiuü"),
)  # fmt: skip
_NO_VERBS = bag(
    "bacak kucak alacak verecek yiyecek içecek giyecek yakacak şimdi kendi efendi hindi kredi evladı soyadı kaydı "
    "vadi kendileri ciddi maddi hadi haydi cadı kadı yardı ardı tadı simdi edebi ebedi abdi krediler"
)
"""Words that end like a verb and are none."""

_LOWER = str.maketrans({"İ": "i", "I": "ı"})
_UPPER = str.maketrans({"i": "İ", "ı": "I"})

# ---------------------------------------------------------------- guards


def spellings(word: str) -> Iterable[str]:
    """Return a word small, with a capital, and in capitals: i becomes İ, ı becomes I."""
    capitals = word.translate(_UPPER).upper()
    return word, capitals[0] + word[1:], capitals


def small(word: str) -> str:
    """Return a word in small letters, the Turkish way."""
    return word.translate(_LOWER).lower()


def unknown(word: str) -> str:
    """Return the letter of a word outside the lexicon: V or F for what ends like a verb of the past or the future."""
    if len(word) > 3 and word.endswith(_PAST + _FUTURE) and word.islower() and word not in _NO_VERBS:
        return "F" if word.endswith(_FUTURE) else "V"
    if word[0] in "12" and len(word) == 8 and word.isdecimal():
        return "D"
    return "x" if word.isalnum() else "_"


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: its ending, brackets, or the noun behind it tell."""
    row, last, number = phrase.row, phrase.last - 1, phrase.number("y")
    if not 1500 <= number <= 2100 or (row.word(phrase.first - 1) in (".", ",", ":") and row.glued(phrase.first - 1)):
        return False
    behind = row.word(phrase.last)
    if row.letter(phrase.last) == "'" and row.glued(last) and row.letter(phrase.last + 1) == "s":
        return _ending_of_year(phrase, row.word(phrase.last + 1), row.word(phrase.last + 2))
    if row.word(phrase.first - 1) == "(":
        return behind in (")", "-") and 1900 <= number <= 2060
    return 1900 <= number <= 2060 and behind.startswith(YEAR_NOUNS)


def _ending_of_year(phrase: Phrase, ending: str, after: str) -> bool:
    if ending in _ABLATIVE:
        return after not in ("fazla", "çok", "az", "aşkın", "yüksek", "büyük", "küçük")
    if ending in ("e", "a", "ye", "ya"):
        return after in ("kadar", "dek", "değin", "doğru")
    return ending in ("te", "ta", "de", "da", "teki", "taki", "deki", "daki", "in", "ın", "un", "ün", "nin", "nın")


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month: "ayı" or an ending says so; "ocak" may be a mine."""
    row = phrase.row
    word = next(row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] == "M")
    if _every(phrase) or row.letters.endswith("lU", 0, phrase.first):
        return False
    if phrase.has("jE"):
        return True
    if row.letter(phrase.last) == "'" and row.glued(phrase.last - 1):
        return row.word(phrase.last + 1) in ("te", "ta", "de", "da", "teki", "taki", "deki", "daki", *_ABLATIVE)
    return small(word) not in _NOMINATIVES


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no market, no town, no prayer, not every one."""
    row, word, behind = phrase.row, phrase.row.word(phrase.first), phrase.row.word(phrase.last)
    if _every(phrase) or behind.startswith(("namaz", "hutbe", "pazarı", "selamlığı", "Suresi", "suresi")):
        return False
    if any(word.startswith("günleri") for word in row.words[phrase.last : phrase.last + 3]):
        return False
    if phrase.has("zP"):
        return True
    if row.letter(phrase.last) == "'" and row.glued(phrase.last - 1):
        return word not in _PLACES and row.word(phrase.last + 1) in ("ye", "ya", *_ABLATIVE)
    if phrase.number("W") == 6 or (word[:1].isupper() and behind[:1].isupper()):
        return False
    return not (row.letter(phrase.last) == "-" and row.glued(phrase.last - 1))


def _every(phrase: Phrase) -> bool:
    return small(phrase.row.word(phrase.first - 1)) in ("her", "bazı", "tüm", "bütün", "birçok", "hiçbir")


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the year and not of a game."""
    return not PLAY.intersection(phrase.row.words[max(0, phrase.first - 12) : phrase.last + 12])


def is_feast(phrase: Phrase) -> bool:
    """Say whether a feast is the one of a year: its ending tells."""
    row, word = phrase.row, small(phrase.row.word(phrase.last - 1))
    return word != "yılbaşı" and (word != "noel" or (row.letter(phrase.last) == "'" and row.glued(phrase.last - 1)))


def _from_other_date(phrase: Phrase) -> bool:
    """Say whether a word in the ablative leads up to it: "seçimlerden iki ay önce" counts from the election."""
    before = small(phrase.row.word(phrase.first - 1))
    return before.endswith(_ABLATIVE) and before != "bundan"


# ---------------------------------------------------------------- resolvers


def clause(phrase: Phrase) -> Phrase:
    """Return the phrase with nothing before it: the verb that tells its tense stands behind it."""
    row, start, end = phrase.row, phrase.first, phrase.last + SENTENCE
    words, letters, ends = row.words[start:end], row.letters[start:end], row.ends[2 * start : 2 * end + 1]
    return phrase._replace(row=row._replace(words=words, letters=letters, ends=ends), first=0, last=phrase.last - start)


def month(phrase: Phrase) -> Reading | None:
    """Mayıs ayında, mayısta, mayıs sonunda."""
    return relative.month(clause(phrase)) if is_month(phrase) else None


def quarter(phrase: Phrase) -> Reading | None:
    """Üçüncü çeyrekte, geçen yılın ilk çeyreğinde."""
    return relative.quarter(clause(phrase)) if phrase.has("Lg") or is_quarter(phrase) else None


def days_of_month(phrase: Phrase) -> Reading | None:
    """3-5 Mayıs tarihlerinde."""
    return intervals.days_of_month(clause(phrase))


def month_day(phrase: Phrase) -> Reading | None:
    """3 Mayıs, 3 Mayıs Cuma günü, unless it names an event of some year."""
    behind = phrase.row.words[phrase.last : phrase.last + 2]
    if any(word.startswith(EVENTS) for word in behind):
        return None
    return weekday_shapes.on_weekday(clause(phrase), relative.month_day)


def decade(phrase: Phrase) -> Reading | None:
    """1990'lı yıllar, 90'lar; not the forties of one's life."""
    if not phrase.has("u") and (
        phrase.number("yn") < 50 or not phrase.row.word(phrase.last - 1).startswith(("la", "le"))
    ):
        return None
    return absolute.decade(phrase)


def weekday(phrase: Phrase) -> Reading | None:
    """Salı günü; "cumadan itibaren", "cumaya kadar" look ahead."""
    ahead = small(phrase.row.word(phrase.last)) in ("itibaren", "kadar", "dek")
    if not is_weekday(phrase):
        return None
    return weekday_shapes.weekday_ahead(clause(phrase)) if ahead else relative.weekday(clause(phrase))


def next_weeks_day(phrase: Phrase) -> Reading | None:
    """Haftaya salı: of the next week."""
    found = edtf.shifted_days(phrase.anchor, phrase.number("W") - phrase.anchor.weekday() + 7)
    return Reading(str(found)) if found else None


def part_of_day(phrase: Phrase) -> Reading | None:
    """Bu sabah; "geçen akşam" is no day in particular."""
    return relative.part_of_day(phrase) if phrase.row.letter(phrase.first) == "L" and phrase.number("L") == 0 else None


def last_unit(phrase: Phrase) -> Reading | None:
    """Geçen hafta, bu yılın sonunda, önümüzdeki ay; not "bu gün içinde" of a story."""
    return None if phrase.named("U") == "day" else relative.last_unit(phrase)


def neighbour_unit(phrase: Phrase) -> Reading | None:
    """Ertesi gün: from the day the text named last; önceki hafta: from the anchor, where no day was named."""
    unit = phrase.named("QU")
    if unit == "day":  # "önceki gün" alone is the day before, or the one before yesterday
        plain = small(phrase.row.word(phrase.first)) == "önceki"
        return None if plain else relative.days_from_topic(phrase)
    first, before = small(phrase.row.word(phrase.first)), small(phrase.row.word(phrase.first - 1))
    if phrase.topic or "bir" in (first, before) or first == "ertesi" or _from_other_date(phrase):
        return None
    if tense(phrase) < 0 and phrase.number("l") > 0:
        return None
    value = edtf.shifted(phrase.anchor, unit, phrase.number("l"))
    return Reading(value, confidence=GUESSED) if value else None


def other_unit(phrase: Phrase) -> Reading | None:
    """Evvelsi gün, öbür gün, evvelki yıl: two steps away."""
    value = edtf.shifted(phrase.anchor, phrase.named("Uz"), phrase.number("q"))
    return Reading(value) if value else None


def part_of_unit(phrase: Phrase) -> Reading | None:
    """Yıl sonunda, ayın başında; "hafta sonu" is the weekend."""
    if phrase.named("U") == "day":
        return None
    if phrase.named("U") == "week" and phrase.named("E") == "END" and small(phrase.row.word(phrase.first)) == "hafta":
        return weekend(phrase)
    return relative.this_unit(phrase)


def part_of_last_unit(phrase: Phrase) -> Reading | None:
    """Geçen yılın sonunda, bu hafta başında; "geçen hafta sonu" is a weekend."""
    return weekend(phrase) if phrase.named("U") == "week" and phrase.named("E") == "END" else last_unit(phrase)


def weekend(phrase: Phrase) -> Reading | None:
    """Geçen hafta sonu; "hafta sonu" where a verb tells which."""
    return relative.weekend(phrase) if phrase.has("Lg") or (tense(phrase) and not _every(phrase)) else None


def feast(phrase: Phrase) -> Reading | None:
    """Noel'de, yılbaşında; "yılbaşından beri" counts from this year's."""
    row = phrase.row
    if small(row.word(phrase.first)) == "yılbaşından" and row.word(phrase.last) in ("beri", "bu", "itibaren"):
        return Reading(str(phrase.anchor.replace(month=1, day=1)))
    return relative.feast(phrase)


def units_ago(phrase: Phrase) -> Reading | None:
    """İki yıl önce, yaklaşık on bir ay önce; not counted from another event."""
    return None if _from_other_date(phrase) else relative.units_ago(phrase)


def units_later(phrase: Phrase) -> Reading | None:
    """İki hafta sonra: from the anchor where the sentence looks ahead, else from the day the text named last."""
    if _from_other_date(phrase) or AGAIN.intersection(phrase.row.words[phrase.last : phrase.last + 8]):
        return None
    return weekday_shapes.units_planned(phrase) or relative.days_from_topic(phrase)


def season(phrase: Phrase) -> Reading | None:
    """Geçen yaz, bu kış."""
    return (
        None if phrase.row.glued(phrase.last - 1) and phrase.row.word(phrase.last) == "-" else relative.season(phrase)
    )


_DAY = r"(?:d(?:'o)?)"
_YEAR = r"(?:y(?:'s|Y)?)"
_WEEKDAY = r"(?:,?Wz?P?)"
_COUNT = r"(?<![hcdny])(?:cc?|d|n)"
_OF = r"(?:'s)?j?"

# The order decides between two rules that fit at the same word.
RULES = (
    Rule("year-month-day", r"y(?:-d-d|/d/d|\.d\.d)(?![-/.][dn])", absolute.year_month_day, relative=False),
    Rule("compact-day", r"D", absolute.compact_day, relative=False),
    Rule("day-month-year", r"d(?:\.d\.|/d/|-d-)y", absolute.day_month_year, relative=False),
    Rule("day-month-short-year", r"d\.d\.[dn](?![.:]?[dn])", absolute.day_month_short_year, relative=False),
    Rule("day-of-year-behind", r"dM(?=[-iv]dM,?y)", weekday_shapes.of_year_behind, relative=False),
    Rule("days-of-month-of-year", r"d[-i]dM,?y", intervals.days_of_year, relative=False),
    Rule("days-of-month", r"d[-i]dM", days_of_month),
    Rule("day-month-name-year", rf"(?:W,?)?dM,?y(?:{_WEEKDAY}|\(W\))?", absolute.named_month_day_year, relative=False),
    Rule("month-day-year", r"(?:W,?)?M[dc],?y", absolute.named_month_day_year, relative=False),
    Rule("month-day-of-last-year", r"[Lg]UdM", relative.month_of_last_year),
    Rule("month-day", rf"(?:W,?)?dM{_WEEKDAY}|W,?(?:dM|Md)|MdW|dM", month_day),
    Rule("nth-in-period-of-year", rf"{_YEAR}M{_OF}(?:O|d\.)[WU]z?", ordinal.nth_in_period, relative=False),
    Rule("last-in-period-of-year", rf"{_YEAR}M{_OF}p[WU]z?", ordinal.last_in_period, relative=False),
    Rule("nth-in-period", rf"M{_OF}(?:O|d\.)[WU]z?|U(?:O|d\.)Wz?", ordinal.nth_in_period),
    Rule("last-in-period", rf"M{_OF}p[WU]z?|UpWz?", ordinal.last_in_period),
    Rule("months-of-year", r"yY?M[-i]M|M[-i]My", intervals.months, relative=False),
    Rule("month-of-year-behind", r"M(?=[iv]My)", weekday_shapes.of_year_behind, relative=False),
    Rule("months", r"M-M", intervals.months),
    Rule("month-of-year", rf"{_YEAR}M(?:jE?|E)?|M{_OF},?yE?", absolute.month_of_year, relative=False),
    Rule("month-of-last-year", r"[Lg]UM(?:jE?|E)?", relative.month_of_last_year),
    Rule("last-month", r"[Lg]M(?:jE?|E)?", relative.last_month_named),
    Rule("month", rf"M(?:{_OF}E|j)?", month),
    Rule("quarter-of-year", rf"{_YEAR}(?:O|d\.)Q", absolute.quarter_of_year, relative=False),
    Rule("quarter", r"(?:[Lg]?U)?(?:O|d\.)QU?|[Lg]QU?", quarter),
    Rule("half-year-of-year", rf"{_YEAR}(?:O|d\.)R", intervals.half_year, relative=False),
    Rule("half-year", r"[Lg]?U(?:O|d\.)R", intervals.half_year),
    Rule("season-of-year", rf"{_YEAR}S", absolute.season_of_year, relative=False),
    Rule("season", r"[Lg]S", season),
    Rule("decade", r"[yn]'ru?", decade, relative=False),
    Rule("century", r"(?:d(?:\.|'o)|O\.?)UE?", absolute.century, relative=False),
    Rule("year", r"y(?:YE?|'sE|E)|y(?=-yY)", absolute.clear_year, relative=False),
    Rule("year", r"y", absolute.year, relative=False),
    Rule("feast", r"H", feast),
    Rule("weekday-of-week", r"[Lg]UWz?P?", relative.weekday_of_week),
    Rule("next-weeks-day", r"XWz?P?", next_weeks_day),
    Rule("last-weekday", r"[Lg]Wz?P?", relative.last_weekday),
    Rule("weekday", r"Wz?P?", weekday),
    Rule("day-after", r"Tl(?:U|z)?", relative.day_before_deictic),
    Rule("deictic", r"TP?", relative.deictic),
    Rule("part-of-day", r"LP", part_of_day),
    Rule("weekend", r"[Lg]?K", weekend),
    Rule("part-of-last-unit", r"[Lg]UE", part_of_last_unit),
    Rule("last-unit", r"[Lg]U", last_unit),
    Rule("part-of-unit", r"UE", part_of_unit),
    Rule("other-unit", r"q[Uz]", other_unit),
    Rule("neighbour-unit", r"c?l(?:QU?|U)", neighbour_unit),
    Rule("ago", rf"(?:~{_COUNT}|{_COUNT})Ub", units_ago),
    Rule("later", rf"{_COUNT}UB", units_later),
)

_LETTERS, _VALUES = tables(WORDS, spellings, EXACT)
_NOMINATIVES = frozenset(cldr_names.MONTHS["tr"].split(", "))

LANGUAGE = Language(
    "tr",
    _LETTERS,
    _VALUES,
    RULES,
    starts="ydDWMOLgSnHXTKUqcl~",
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_feast=is_feast,
    unknown=unknown,
)
