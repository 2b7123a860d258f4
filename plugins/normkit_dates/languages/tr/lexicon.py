"""The words of Turkish dates: what each is (its letter) and what it says (its value).

Letters of its own, beyond those that all languages share (see ``resolvers.absolute``):

    j "ayı" (month, behind its name)   Y "yılı" (year, behind its number)   z "günü" (day, behind its name)
    s ending behind an apostrophe   ∨ or   o ending of an ordinal number   r ending of a decade ("1990'lı")
    b ago   B later, after   t date ("tarihinde")   i to, with   v and   ~ about   h thousand, million
    § the same   ¤ period
    p last of (son)   q the other ("evvelsi gün", "öbür gün")   X next week's ("haftaya")   R half   J a decade's "
    "name ("otuzlu")
"""

from __future__ import annotations

from collections.abc import Iterable

from normkit import word_set
from normkit_dates.calendars import cldr_names
from normkit_dates.grammar import letters
from normkit_dates.grammar.wordlist import Words, numbered_names

_HARMONY = {
    **dict.fromkeys("aı", ("a", "ı")), **dict.fromkeys("ei", ("e", "i")), **dict.fromkeys("ou", ("a", "u")),
    **dict.fromkeys("öü", ("e", "ü")),
}  # fmt: skip
"""The last vowel of a word -> the wide and the close vowel of its endings."""

_HARD = frozenset("fstkçşhp")


def case_forms(word: str) -> str:
    """Return the locative, ablative, genitive and dative of a name, what is of it (-ki), and "in its ...".

    >>> case_forms("mayıs")
    'mayısta mayıstaki mayıstan mayısın mayısa mayısında mayısından mayısına mayısının'
    >>> case_forms("salı")
    'salıda salıdaki salıdan salının salıya'
    """
    wide, close = _HARMONY[next(letter for letter in reversed(word) if letter in _HARMONY)]
    d = "t" if word[-1] in _HARD else "d"
    n, y = ("n", "y") if word[-1] in _HARMONY else ("", "")
    forms = [f"{word}{d}{wide}", f"{word}{d}{wide}ki", f"{word}{d}{wide}n"]
    if word[-1] != "k":  # "ocak", "aralık" soften to words that mean a mine and a range: "ocağında", "aralığında"
        forms += [f"{word}{n}{close}n", f"{word}{y}{wide}"]
        own = f"{word}{close}n"  # of a year: "2011 mayısında"
        forms += [] if n else [f"{own}d{wide}", f"{own}d{wide}n", f"{own}{wide}", f"{own}{close}n"]
    return " ".join(forms)


def _inflected(names: str, first: int, without: frozenset[str]) -> dict[int, str]:
    rows = numbered_names(names, first)
    forms = {n: [word, *case_forms(word).split()] for n, word in rows.items()}
    return {n: " ".join(form for form in row if form not in without) for n, row in forms.items()}


_OTHER_WORDS = word_set(
    "ocakta ocaktaki ekiminde ekiminden ekimine ekiminin pazarında pazarından pazarına pazarının "
    "pazara pazarda pazardaki pazardan pazarın"
)
"""Inflected months and days that are rather the mine, the sowing, the market."""

WORDS: Words = {
    "M": _inflected(cldr_names.MONTHS["tr"], 1, _OTHER_WORDS),
    # Beside a day and a year only: "ara" is a pause, "may" a name.
    "m": numbered_names(cldr_names.SHORT_MONTHS["tr"], 1),
    "W": _inflected(cldr_names.WEEKDAYS["tr"], 0, _OTHER_WORDS),
    "U": {
        "day": "gün günün", "week": "hafta haftanın haftada haftası haftasında haftasının haftaki haftadan",
        "month": "ay ayın ayda ayki aydan aya", "year": "yıl yılın yılda yılki yıldan yıla sene senenin senede seneki",
        "century": "yüzyıl yüzyılın yüzyılda yüzyılın asır asrın asırda", "decade": "onyıl",
    },
    "j": {"month": "ayı ayında ayının ayından ayına ayındaki"},
    "Y": {"year": "yılı yılını yılında yılının yılından yılına yılındaki yıllarında yılları senesi "
        "senesinde senesinin"},
    "$": {0: "mali"},
    "u": {"year": "yıllar yılların yıllarda yıllardan yıllardaki"},
    "J": {
        n: f"{word}l{close} " + " ".join(f"{word}l{wide}r{end}" for end in (f"d{wide}", f"d{wide}n", f"{close}n"))
        for n, word, wide, close in (
            (1920, "yirmi", "e", "i"), (1930, "otuz", "a", "u"), (1940, "kırk", "a", "ı"), (1950, "elli", "e", "i"),
            (1960, "altmış", "a", "ı"), (1970, "yetmiş", "e", "i"), (1980, "seksen", "e", "i"),
            (1990, "doksan", "a", "ı"),
        )
    },
    "z": {"day": "günü gününde gününden gününe günkü gününün"},
    "K": {"weekend": "haftasonu haftasonunda haftasonunu"},
    "Q": {"quarter": "çeyrek çeyreği çeyreğinde çeyreğinin çeyrekte çeyreğe çeyreğine çeyreğinden çeyreğin"},
    "R": {1: "yarısı yarısında yarısının yarısından yarısına yarıyıl yarıyılda yarıyılında yarıda yarının yarıya"},
    "S": {
        21: "bahar bahardan ilkbahardan baharı baharında ilkbahar ilkbaharda ilkbaharın ilkbaharı ilkbaharında",
        22: "yaz yazdan yazı yazın yazında yazının",
        23: "sonbahar sonbahardan sonbaharda sonbaharın sonbaharı sonbaharında güz güzü güzün güzünde",
        24: "kış kıştan kışı kışın kışında kışının",
    },
    "L": {-1: "geçen geçtiğimiz", 0: "bu"},
    "g": {1: "gelecek önümüzdeki"},
    "§": {0: "aynı"},
    "¤": {0: "dönemi döneminde döneminin dönemine döneminden dönemde dönem"},
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
        # "In nine": as a year in words ends ("bin dokuz yüz otuz sekizde").
        1: "birinci ilk", 2: "ikinci ikide", 3: "üçüncü üçte", 4: "dördüncü dörtte", 5: "beşinci beşte",
        6: "altıncı altıda", 7: "yedinci yedide", 8: "sekizinci sekizde", 9: "dokuzuncu dokuzda", 10: "onuncu",
        20: "yirmide", 30: "otuzda", 40: "kırkta", 50: "ellide", 60: "altmışta", 70: "yetmişte", 80: "seksende",
        90: "doksanda",
    },
    "p": {-1: "son"},
    "c": {
        1: "bir", 2: "iki", 3: "üç", 4: "dört", 5: "beş", 6: "altı", 7: "yedi", 8: "sekiz", 9: "dokuz", 10: "on",
        20: "yirmi", 30: "otuz", 40: "kırk", 50: "elli", 60: "altmış", 70: "yetmiş", 80: "seksen", 90: "doksan",
    },
    "h": {100: "yüz", 1000: "bin", 1000000: "milyon milyar"},
    "½": {1: "buçuk yarım"},
    "b": {-1: "önce evvel öncesinde öncesine"},
    "B": {1: "sonra"},
    "t": {0: "tarihinde tarihli tarihine tarihinden tarihleri tarihi"},
    "i": {0: "ile ila"},
    "v": {0: "ve"},
    "∨": {0: "veya"},
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

EVENTS = (
    "darbe",
    "Darbe",
    "şehit",
    "Şehit",
    "Demokrasi",
    "muhtıra",
    "Muhtıra",
    "ihtilal",
    "saldırı",
    "Saldırı",
    "deprem",
    "Deprem",
    "Köprü",
    "Stad",
    "Mahalle",
)

PLACES = (
    "Şehitler",
    "Köprü",
    "Stad",
    "Mahalle",
    "Bulvar",
    "Cadde",
    "Meydan",
    "Park",
    "Üniversite",
    "Okul",
    "Lise",
    "İlkokul",
    "Ortaokul",
    "Hastane",
    "Havaliman",
    "Tünel",
    "Sokak",
    "Sokağ",
    "Kavşa",
    "Viyadü",
    "Tesis",
    "Spor",
    "Kültür",
)
"""How words behind a day begin that make it the name of a place."""
"""How words behind a day begin that make it the name of an event or a place, of any year."""

CLOSES = ("kapat", "kapad", "tamamla", "bitir", "geçir", "karşıla", "uğurla")
"""How verbs of what a firm does with a year begin: 2007'yi zararla kapattı."""

YEAR_NOUNS = (
    "doğum",
    "seçim",
    "bilanço",
    "hesap",
    "rapor",
    "bütçe",
    "referandum",
    "deprem",
    "mezun",
    "düzey",
    "seviye",
)
"""How words behind a bare number begin that make it a year."""

OWNED = (
    *("rekor", "kriz", "kâr", "zarar", "gelir", "ciro", "satış", "ihracat", "ithalat", "büyüme", "enflasyon", "sezon"),
    *("hedef", "tahmin", "vergi", "olimpiyat", "şampiyona", "kupa", "turnuva", "fuar", "festival", "hasad", "üretim"),
    *("savaş", "darbe", "anayasa", "anlaşma", "protokol", "nüfus", "sayım", "veri", "rakam", "toplantı", "ortalama"),
    *("model", "program", "plan", "fiyat", "maliyet", "talep", "talebi", "mali yıl", "yatırım", "istatistik"),
)
"""How nouns begin that, with the ending of what is owned, make a year of the number before them: 2008 krizi."""

FIGURES = (
    "yüzde",
    "milyon",
    "milyar",
    "lira",
    "dolar",
    "ihracat",
    "ithalat",
    "satış",
    "ciro",
    "kâr",
    "gelir",
    "üretim",
)
"""How words begin of a sentence that speaks of accounts."""

OWNED_ENDINGS = ("ı", "i", "u", "ü", "sı", "si", "su", "sü", "ları", "leri")
"""How the ending of what is owned begins."""

DIRECTED = word_set(
    "kadar dek değin önce sonra itibaren beri bu ertelendi kaldı alındı sarktı bırakıldı kaydırıldı uzatıldı taşındı "
    "ertelenecek erteleniyor kalacak kalıyor"
)
"""Words behind "ekime" and "ocaktan" that make them the months, and not the sowing and the mine."""

PLAY = word_set("maç maçın maçı basketbol skor sayı final finale finalde finali altın ribaund")
"""Words near a quarter that make it one of a game, a final or a coin."""

AGAIN = word_set("ilk yeniden tekrar ilki")
"""Behind "9 yıl sonra" they make it how long something had not been."""

BEHIND_NAMES = (
    "namaz", "hutbe", "pazarı", "selamlığı", "Suresi", "suresi", "ilçe", "İlçe", "belde", "Belde", "belediye",
    "Belediye", "Kaymakam", "kaymakam", "Ovası",
)  # fmt: skip
"""How words behind a day begin that make it a prayer, a market or a town."""

TOWNS = word_set("Çarşamba Perşembe Pazar")
"""Days that are also towns: with an ending behind an apostrophe they are the town."""

ABLATIVE = ("dan", "den", "tan", "ten")

NOT_ABLATIVE = word_set("bundan kaptan sultan vatandan zaten bizzat şeytan destan keten beden meydan fidan neden")
"""Words that end like it and are none, and "from now"."""

_FUTURE = (
    "acak", "ecek", "acaklar", "ecekler", "acaktır", "ecektir", "acağı", "eceği", "acağını", "eceğini", "acağına",
    "eceğine", "acaklarını", "eceklerini",
)  # fmt: skip

_PAST = (
    *(f"{t}{v}{plural}" for t in ("d", "tt", "şt", "kt", "çt", "pt") for v in "ıiuü" for plural in ("", "lar", "ler")),
    *(f"m{v}şt{v}r" for v in "ıiuü"),
    *(f"{stem}{v}ğ{v}n{v}" for stem in "dt" for v in "ıiuü"),
)  # fmt: skip

_NO_VERBS = word_set(
    "bacak kucak alacak verecek yiyecek içecek giyecek yakacak şimdi kendi efendi hindi kredi evladı soyadı kaydı "
    "vadi kendileri ciddi maddi hadi haydi cadı kadı yardı ardı tadı simdi edebi ebedi abdi krediler"
)
"""Words that end like a verb and are none."""

_LOWER = str.maketrans({"İ": "i", "I": "ı"})
_UPPER = str.maketrans({"i": "İ", "ı": "I"})


def spellings(word: str) -> Iterable[str]:
    """Return a word small, with a capital, and in capitals: i becomes İ, ı becomes I."""
    capitals = word.translate(_UPPER).upper()
    return word, capitals[0] + word[1:], capitals


def lower_case(word: str) -> str:
    """Return a word in small letters, the Turkish way."""
    return word.translate(_LOWER).lower()


def unknown_letter(word: str) -> str:
    """Return the letter of a word outside the lexicon: V or F for what ends like a verb of the past or the future."""
    if len(word) > 3 and word.endswith(_PAST + _FUTURE) and word.islower() and word not in _NO_VERBS:
        return "F" if word.endswith(_FUTURE) else "V"
    return letters.unknown_letter(word)


NOMINATIVES = frozenset(cldr_names.MONTHS["tr"].split(", "))
