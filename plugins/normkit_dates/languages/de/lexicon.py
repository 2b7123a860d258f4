"""The words of German dates: what each is (its letter) and what it says (its value).

Letters of its own, beyond those that all languages share (see ``resolvers.absolute``):

    B until   b "vor" (ago, before)   z from (a day) on   f of   i in, at   I "in"   t article   ~ about
    ¼ half   ¹ quarter of a century   ² days, ³ half, of a month   § the same (period)   ¤ period
    ¬ the one before (a year, a quarter)   o tomorrow or morning   A today's, yesterday's
    Y the day before or after   N this year ("heuer")
    j half-year   J a unit with its part ("Jahresende")   C calendar week   q the Q of "Q3"
    X a decade's name   v and   ∨ or, nor   r the ending of "1990er"
"""

from __future__ import annotations

import re

from normkit import word_set
from normkit_dates.calendars import cldr_names
from normkit_dates.grammar import letters
from normkit_dates.grammar.wordlist import Words, numbered_names


def declined(stems: str) -> str:
    """Return adjectives in all their cases.

    >>> declined("letzt")
    'letzte letzten letzter letztes letztem'
    """
    return " ".join(stem + ending for stem in stems.split() for ending in ("e", "en", "er", "es", "em"))


_ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = ("zehn", "elf", "zwölf", *(f"{stem}zehn" for stem in ("drei", "vier", "fünf", "sech", "sieb", "acht", "neun")))

_TENS = {
    20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig", 60: "sechzig", 70: "siebzig", 80: "achtzig",
    90: "neunzig",
}  # fmt: skip

_NUMBERS = {
    **dict(enumerate(_ONES[1:], 2)),
    **dict(enumerate(_TEENS, 10)),
    **{ten + n: f"{_ONES[n - 1]}und{word}" if n else word for ten, word in _TENS.items() for n in range(10)},
}

_ORDINALS = {
    **{n: f"{word}{'t' if n < 20 else 'st'}" for n, word in _NUMBERS.items() if n < 32},
    1: "erst", 3: "dritt", 7: "siebt siebent", 8: "acht",
}  # fmt: skip

_WEEKDAYS = {**numbered_names(cldr_names.WEEKDAYS["de"], 0), 5: "samstag sonnabend"}
PARTS = ("abend", "morgen", "nachmittag", "vormittag", "mittag", "nacht", "früh")

_PARTED = {n: " ".join(d + part for d in days.split() for part in PARTS) for n, days in _WEEKDAYS.items()}
"""A weekday and its part of the day in one word: Montagabend."""

_GENITIVES = {
    n: f"{name}s" for n, name in enumerate(cldr_names.MONTHS["de"].split(", "), 1) if name not in ("märz", "mai")
}
"""Not "Mais": that is maize."""


def _year(year: int) -> str:
    """Return a year in one word: neunzehnhundertsiebenundneunzig, zweitausendzehn."""
    century, rest = divmod(year, 100)
    whole = "zweitausend" if century == 20 else f"{_NUMBERS[century]}hundert"
    return whole + (_NUMBERS[rest] if rest > 1 else "eins" if rest else "")


def _swiss(word: str) -> str:
    return f"{word} {word.replace('ß', 'ss')}" if "ß" in word else word


_MONTHS = numbered_names(cldr_names.MONTHS["de"], 1, {1: "jänner", 2: "feber"})

WORDS: Words = {
    "M": numbered_names(cldr_names.MONTHS["de"], 1, {**_GENITIVES, 1: "januars jänner jänners", 2: "februars feber"}),
    # Beside a day or a year only: "Jan" is a given name, "Mär" a tale.
    "m": {
        **numbered_names(cldr_names.SHORT_MONTHS["de"], 1),
        1: "jan jän", 2: "feb febr", 3: "mär mrz", 5: "", 6: "jun", 7: "jul",
    },
    "W": {n: f"{_WEEKDAYS[n]} {_PARTED[n]}" for n in range(7)},
    "w": numbered_names(cldr_names.SHORT_WEEKDAYS["de"], 0),
    "U": {
        "day": "tag tages tags", "week": "woche", "month": "monat monats", "year": "jahr jahres",
        "decade": "jahrzehnt jahrzehnts", "century": "jahrhundert jahrhunderts jh jhd",
    },
    "u": {
        "day": "tage tagen", "week": "wochen", "month": "monate monaten", "year": "jahre jahren",
        "decade": "jahrzehnte jahrzehnten", "century": "jahrhunderte jahrhunderten",
    },
    "J": {
        "START year": "jahresbeginn jahresanfang jahresstart", "MID year": "jahresmitte", "END year": "jahresende",
        "START month": "monatsbeginn monatsanfang", "MID month": "monatsmitte", "END month": "monatsende",
        "START week": "wochenbeginn wochenanfang wochenstart", "MID week": "wochenmitte",
    },
    "Q": {"quarter": "quartal quartals quartale quartalen"},
    "q": {1: "q"},
    "j": {1: "halbjahr halbjahres halbjahrs jahreshälfte"},
    "C": {1: "kw kalenderwoche"},
    "K": {"weekend": "wochenende wochenendes"},
    "S": {
        21: "frühling frühlings frühjahr frühjahrs", 22: "sommer sommers frühsommer spätsommer hochsommer",
        23: "herbst herbstes frühherbst spätherbst", 24: "winter winters",
    },
    "L": {
        -1: declined("letzt vergangen vorig verflossen abgelaufen"),
        -2: declined("vorletzt vorvergangen"),
        0: declined("dies laufend"),
    },
    # "nächsten Freitag" is the one to come (Duden), so "übernächsten" is the one after it.
    "g": {1: declined("nächst kommend"), 2: declined("übernächst")},
    "l": {-1: declined("vorherig"), 1: declined("folgend darauffolgend")},
    "T": {
        -3: "vorvorgestern", -2: "vorgestern", -1: "gestern", 0: "heute", 2: "übermorgen",
    },
    "A": {-1: declined("gestrig"), 0: declined("heutig"), 1: declined("morgig")},
    "o": {1: "morgen"},
    "¼": {0: "hälfte"},
    "¹": {25: "vierteljahrhundert"},
    # The days, and the half, of a month in one word: "die letzten zehn Novembertage", "die zweite Oktoberhälfte".
    "²": {n: " ".join(f"{name}tage {name}tagen" for name in names.split()) for n, names in _MONTHS.items()},
    "³": {n: " ".join(f"{name}hälfte" for name in names.split()) for n, names in _MONTHS.items()},
    "§": {0: declined("gleich selb entsprechend vergleichbar")},
    "¤": {0: "zeitraum zeitraums periode"},
    # What lies a year, or a quarter, before the period that the text named.
    "¬": {
        "year": "vorjahr vorjahres vorjahrs",
        "period": "vorjahresquartal vorjahresquartals vorjahreszeitraum vorjahreszeitraums vorjahresperiode "
        "vorjahresmonat vorjahresmonats vorjahreshalbjahr vorjahreshalbjahres vorjahreshalbjahrs vergleichsquartal "
        "vergleichszeitraum",
        "quarter": "vorquartal vorquartals",
        "month": "vormonat vormonats vormonates",
    },
    "Y": {-1: "vortag vortages vortags", 1: "folgetag"},
    "N": {0: "heuer"},
    "P": {1: "abend nachmittag vormittag mittag nacht früh mitternacht"},
    "e": {"START": "frühe frühen zuvor davor vorher", "END": "späte späten später darauf danach"},
    "E": {"START": "anfang beginn", "MID": "mitte", "END": "ende"},
    "O": {n: declined(_swiss(word)) for n, word in _ORDINALS.items()},
    "c": {
        **{n: _swiss(word) for n, word in _NUMBERS.items()},
        100: "hundert",
    },
    "½": {
        1: declined("halb"),
        3: "anderthalb eineinhalb",
        **{2 * n + 1: f"{_ONES[n - 1]}einhalb" for n in range(2, 10)},
    },
    "y": {year: _swiss(_year(year)) for year in range(1800, 2031)},
    "a": {1: "ein eine einem einen einer eines"},
    "X": {
        **{1900 + n: " ".join(f"{t}er {t}ern {t}erjahre {t}erjahren" for t in _swiss(w).split())
           for n, w in _TENS.items()},
        2000: "nullern nullerjahre nullerjahren", 2010: "zehnerjahre zehnerjahren",
    },
    "r": {1: "er ern"},
    "v": {0: "und"},
    "∨": {0: "oder noch sowie wie"},
    "t": {0: "der die das den dem des"},
    "f": {0: "von vom"},
    "i": {0: "im am zum beim an zu"},
    "I": {0: "in"},
    "b": {0: "vor"},
    "B": {0: "bis"},
    "z": {0: "ab"},
    "~": {0: "kaum gerade einmal rund etwa ungefähr circa ca knapp gut fast beinahe nahezu über"},
    "H": {
        "new year": "neujahr", "epiphany": "dreikönigstag dreikönig", "valentine": "valentinstag",
        "women": "weltfrauentag", "labour": "maifeiertag",
        "halloween": "halloween reformationstag",  # one day, 31 October
        "all saints": "allerheiligen", "all souls": "allerseelen", "christmas eve": "heiligabend",
        "christmas": "weihnachten", "new year eve": "silvester silvesterabend",
        "shrove tuesday": "faschingsdienstag fastnachtsdienstag", "ash wednesday": "aschermittwoch",
        "palm sunday": "palmsonntag", "good friday": "karfreitag", "easter": "ostern ostersonntag",
        "easter monday": "ostermontag", "ascension": "himmelfahrt", "pentecost": "pfingsten pfingstsonntag",
        "whit monday": "pfingstmontag", "corpus christi": "fronleichnam",
    },
    # What will be: helping verbs, plans, and verbs of beginning, whose present looks ahead beside a day.
    "F": {
        1: "wird werden werde werdet soll sollen will wollen möchte möchten muss müssen darf dürfen kann können plant "
        "planen geplant voraussichtlich künftig demnächst beginnt beginnen startet starten findet finden tritt treten "
        "bevorsteht bevorstehen folgt folgen endet enden öffnet erwarten ansteht anstehen "
        + declined("geplant künftig bevorstehend anstehend"),
    },
    # What was: forms that neither end in -te nor begin in ge-.
    "V": {
        -1: "war waren wurde wurden hatte hatten hat haben kam kamen ging gingen gab gaben fand fanden stand standen "
        "starb starben lag lagen trat traten hielt hielten ließ ließen sah sahen nahm nahmen traf trafen fiel fielen "
        "stieg stiegen begann begannen blieb blieben schrieb schrieben sprach sprachen verlor verloren gewann "
        "gewannen lief liefen zog zogen schlug schlugen brach brachen warf trug trugen hieß erhielt erhielten bekam "
        "bekamen rief riefen schloss schlossen bat baten sank sanken wuchs griff griffen riss schoss verließ "
        "verließen erschien erschienen entstand entschied entschieden half halfen flog fuhr fuhren wusste konnte "
        "konnten musste mussten durfte wollte wollten wiesen wies lud luden sagten teilten meldeten erklärten "
        "forderten berichteten einigten wählten verabschiedeten geworden worden gewesen",
    },
}  # fmt: skip

# Numbers that count ("vor 100 Jahren"); short weekdays have one capital, and count before a date only.
EXACT: Words = {"c": {n: str(n) for n in range(100, 1000)}, "x": {0: "SO MI DI DO MO FR SA so mi di do mo fr sa"}}

PEOPLE = ("mann", "männer", "frau", "herr", "dame", "ehepaar", "paar", "person", "jemand", "ist", "sind", "bin")
"""How words begin that make "in den Siebzigern" an age."""

COUNT_LEADS = word_set(
    "rund etwa ungefähr circa ca knapp gut fast beinahe nahezu über unter mehr weniger als mindestens höchstens "
    "maximal insgesamt nur auf um mit je pro sind waren zu gegen ganze Nummer Nr Tel Telefon Artikel Paragraf Seite "
    "Kapitel Platz Rang Zimmer Raum Linie Zug Route Hausnummer"
)
"""A number after one of these counts, or numbers, something."""

YEAR_LEADS = word_set("seit ab bis anno von zwischen vor nach jahr jahre jahres jahren im fällig")
"""A number after one of these is a year, back to 1500."""

MONTH_LEADS = word_set(
    "im in seit ab bis vom zum von zwischen vor nach und oder anfang mitte ende monat monats monate den der dem des "
    "diesen letzten vergangenen kommenden nächsten sowie gegen beginn auf für es wohl"
)
"""Words before a month that could be a name."""

NAMES = word_set("März April Mai Juni Juli August MÄRZ APRIL MAI JUNI JULI AUGUST mai august april")
"""Months that are also given names or surnames: alone they need a word of MONTH_LEADS before them."""

NO_DATE_BEFORE = word_set("jeden jeder jedem jedes jede allen alle ein einen einem eines manchen beiden guten")
"""Before a weekday or a month they make it any or every one."""

EVERY = word_set("jedes jeden jeweils immer alljährlich jährlich Jedes Jeden Jeweils Immer Alljährlich Jährlich")
"""Words shortly before a day, a month or a weekend that make it every one."""

HEARSAY = word_set("soll sollen Soll Sollen")
"""What is said, or planned."""

NAMED = word_set("schwarzer schwarzen schwarze blauer blauen goldener goldenen heißer heißen black super roter roten")
"""Before a weekday or a month they make it a name: the Black Friday, the German Autumn."""

PAPERS = word_set("Welt Bild NZZ FAS Frankfurter Presse Kurier Österreich Tagesspiegel")
"""Before "am Sonntag" they make the name of a paper."""

HOLIDAY_LEADS = word_set(
    "an zu über am vor nach bis seit ab um und zum letzte letzten vergangene vergangenen nächste kommende"
)
"""A holiday after one of these is one of a year, and not the custom."""

PLANS = word_set("soll sollen will wollen plant planen geplant voraussichtlich")
"""Before a season they say that it is the coming one, and not every one."""

FOCUS = word_set("erst schon noch bereits spätestens frühestens Erst Schon Noch Bereits Spätestens Frühestens")
"""Shortly before a season they make it the coming one, where a verb looks ahead: erst im Sommer."""

DAY_LEADS = word_set("am vom zum bis ab seit den dem der zwischen und")
"""Words that lead up to a day in digits."""

EVENTS = ("Anschl", "Terror", "Attent", "Straße", "Platz", "Aufstand")
"""How words near a day begin that make it the name of an event or a street, of any year."""

PLACES = ("Straße", "straße", "Platz", "platz", "Allee", "allee", "Brücke", "brücke", "Ufer", "ufer", "Kaserne")
"""How words before a day end that make it the name of a place."""

NOT_PAST = word_set(
    "heute alte kalte gute weite breite späte rechte echte schlechte leichte bekannte gesamte sollte könnte müsste "
    "möchte dürfte hätte wüsste bitte zweite dritte vierte fünfte sechste siebte achte neunte zehnte letzte leiste "
    "rote tote laute dichte feuchte seichte sanfte bunte harte zarte nette fette glatte matte satte gegen gerade "
    "gemeinsamen gesamten geben gehen gelten gehört gewinnt gelingt genügt geschieht genießen gewinnen gelingen "
    "geschehen gefährlichen gehören geraten gefallen gestalten gesunden geringen genauen geheimen gewissen gelegen "
    "gegebenen getrennten gewohnten gestrigen gebürtigen genommen gewöhnlichen gebrauchten geraden genügend"
)
"""Words that look like a verb of the past and are none."""

_PREFIX = r"(?:ab|an|auf|aus|bei|ein|fest|her|hin|los|mit|nach|statt|teil|um|vor|weg|wieder|zu|zurück|zusammen)?"
PARTICIPLE = re.compile(_PREFIX + r"ge[^\W\d_]{3,}(?:t|en)$")

_ADJECTIVE = re.compile(_PREFIX + r"ge(?!hörte|langte|währte|fährdete|staltete|nügte|nehmigte)[^\W\d_]{3,}te$")
"""A participle before its noun: "die angekündigte Reform"."""


def unknown_letter(word: str) -> str:
    """Return the letter of a word outside the lexicon: V for what looks like a preterite or a participle."""
    if word[-1:] in "etn" and len(word) > 4 and word.islower() and word not in NOT_PAST:
        if word[-2:] == "te":
            return "x" if word[-3] == "s" or ("ge" in word and _ADJECTIVE.match(word)) else "V"
        if "ge" in word and PARTICIPLE.match(word):
            return "V"
    return letters.unknown_letter(word)
