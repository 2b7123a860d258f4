"""The words of Spanish dates: what each is (its letter) and what it says (its value), and the lists that guards read.

Letters of its own, beyond those of ``romance_lexicon`` (T is also "mañana", the morning):

    ¼ half   § the same   ¤ period   $ fiscal
    A hace ("ago")   N dentro   i en   p por   z a, al, hasta   t article   f de, del   & y   ∨ o, ni
    j que ("que viene")
    B mismo   J ese, aquel ("ese día")   Y ya   X año ("Año Nuevo")   C nuevo   o º, ro (1º, 3er)   G santo
"""

from __future__ import annotations

from collections.abc import Iterable

from normkit import word_set
from normkit_dates.calendars import cldr_names
from normkit_dates.grammar import letters
from normkit_dates.grammar.wordlist import Words, letter_cases, numbered_names
from normkit_dates.languages.es import lexicon as words
from normkit_dates.languages.shared.romance_lexicon import YearWords

WORDS: Words = {
    "M": numbered_names(cldr_names.MONTHS["es"], 1, {9: "setiembre"}),
    # Beside a day or a year only: "mar" is the sea, and "set" one of a match.
    "m": {
        1: "ene", 2: "feb febr", 3: "mzo", 4: "abr", 6: "jun", 7: "jul", 8: "ago agto", 9: "sept sep setbre", 10: "oct",
        11: "nov", 12: "dic",
    },
    "W": numbered_names(cldr_names.WEEKDAYS["es"], 0),
    "w": numbered_names(cldr_names.SHORT_WEEKDAYS["es"], 0),
    "U": {
        "day": "día", "week": "semana", "month": "mes", "year": "año", "decade": "década decenio",
        "century": "siglo",
    },
    "u": {"day": "días", "week": "semanas", "month": "meses", "year": "años", "decade": "décadas", "century": "siglos"},
    "Q": {"quarter": "trimestre trimestres"},
    "Z": {"half": "semestre"},
    "S": {21: "primavera", 22: "verano", 23: "otoño", 24: "invierno"},
    "L": {-1: "pasado pasada último última últimos últimas", 0: "este esta", 1: "próximo próxima"},
    "g": {1: "viene entrante"},
    "j": {0: "que"},
    "R": {-1: "anterior previo previa", 1: "siguiente posterior"},
    "b": {-1: "antes", 1: "después"},
    "r": {1: "más"},
    "l": {-1: "atrás"},
    "v": {-1: "víspera"},
    "T": {-2: "anteayer antier anteanoche", -1: "ayer anoche", 0: "hoy", 1: "mañana"},
    "P": {1: "madrugada mediodía tarde noche medianoche"},
    "e": {
        "START": "principio principios inicio inicios comienzo comienzos", "MID": "mediados",
        "END": "final finales fin fines",
    },
    "O": {
        1: "primer primero primera primeros primeras",
        2: "segundo segunda", 3: "tercer tercero tercera", 4: "cuarto cuarta",
        5: "quinto quinta", 6: "sexto sexta",
    },
    "o": {1: "º ro er ª do to"},
    "c": {
        1: "uno", 2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve",
        10: "diez", 11: "once", 12: "doce", 13: "trece", 14: "catorce", 15: "quince", 16: "dieciséis", 17: "diecisiete",
        18: "dieciocho", 19: "diecinueve", 20: "veinte", 21: "veintiuno veintiún", 22: "veintidós", 23: "veintitrés",
        24: "veinticuatro", 25: "veinticinco", 26: "veintiséis", 27: "veintisiete", 28: "veintiocho", 29: "veintinueve",
        30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta", 80: "ochenta", 90: "noventa",
    },
    "h": {
        100: "cien ciento", 200: "doscientos", 300: "trescientos", 400: "cuatrocientos", 500: "quinientos",
        600: "seiscientos", 700: "setecientos", 800: "ochocientos", 900: "novecientos", 1000: "mil",
    },
    "a": {1: "un una"},
    "½": {1: "medio media"},
    "¼": {0: "mitad quincena"},
    "t": {0: "el la los las"},
    "f": {0: "de del"},
    "z": {0: "a al hasta"},
    "i": {0: "en"},
    "p": {0: "por"},
    "N": {0: "dentro"},
    "A": {0: "hace"},
    "&": {0: "y e"},
    "∨": {0: "o u ni como"},
    "~": {0: "unos unas casi aproximadamente cerca alrededor"},
    "J": {0: "ese esa aquel aquella"},
    "B": {0: "mismo misma"},
    "§": {0: "igual equivalente comparable"},
    "¤": {0: "periodo período lapso"},
    "$": {0: "fiscal"},
    "Y": {0: "ya apenas solo sólo"},
    "C": {0: "nuevo"},
    "G": {"good friday": "santo"},
    "H": {
        "christmas": "navidad navidades", "christmas eve": "nochebuena", "new year eve": "nochevieja",
        "easter": "pascua", "pentecost": "pentecostés", "halloween": "halloween", "epiphany": "epifanía",
        "corpus christi": "corpus",
        # With a weekday before them only: Miércoles de Ceniza, Domingo de Ramos.
        "ash wednesday": "ceniza", "palm sunday": "ramos",
    },
    # What will be: helping verbs that no ending tells, and what is planned.
    "F": {
        1: "va van irá irán dará darán debe deben previsto prevista previstos previstas prevé prevén planea planean "
        "espera esperan pretende pretenden programado programada convocado convocada convocadas aplazado aplazada "
        "pospuesto próximamente"
    },
    # What was: helping verbs, and the commonest verbs that end otherwise than the rest.
    "V": {
        -1: "ha han había habían fue fueron hubo hizo hicieron dijo dijeron dio dieron tuvo tuvieron estuvo era eran "
        "tenía tenían estaba estaban vino puso pudo quiso supo decía hacía podía debía nació murió"
    },
}  # fmt: skip

ROMAN = ("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI")

# As they stand: what is another word in small letters.
EXACT: Words = {
    "q": {1: "T"},
    "O": dict(enumerate(ROMAN, 11)),
}

PLAIN = str.maketrans("áéíóúü", "aeiouu")  # not the ñ: "ano" is no year

YEARS = YearWords(
    counted=word_set(
        "euros dólares pesos bolívares soles libras personas habitantes hombres mujeres niños soldados muertos "
        "heridos víctimas empleos trabajadores puestos votos escaños puntos páginas palabras veces kilómetros km "
        "metros m cm mm kg toneladas litros hectáreas watts mw kw caballos cv horas h minutos calorías vueltas "
        "ejemplares vehículos viviendas alumnos estudiantes espectadores manifestantes participantes hogares "
        "empresas municipios años metro hz g casos millones miles fallecidos contagios"
    ),
    leads=word_set(
        "en desde hasta antes después entre año años durante hacia mediados principios finales fines circa todo"
    ),
    editions=word_set(
        "fiscal contable temporada edición ejercicio balance cuentas resultados informe "
        "cosecha vendimia añada promoción presupuesto presupuestos elecciones curso campaña mundial presidenciales "
        "generales municipales autonómicas legislativas"
    ),
    of=word_set("de del para"),
    amounts=word_set(
        "más menos cerca total monto suma salario distancia altura alrededor unos precio máximo mínimo cantidad"
    ),
    products=word_set("Peugeot Audi Windows Office Dacia Fiat BMW Boeing ISO DIN Fórmula"),
    no_plurals=word_set("tras pues los las además entonces"),
    compared=word_set("respecto frente cargo comparación comparado comparada relación superior inferior igual"),
    told=word_set(
        "cerró cierra cerrará terminó termina acabó empezó inició arrancó despidió cerrado terminado acabado empezado"
    ),
    told_in=word_set("con en a al por"),
)

MONTH_LEADS = word_set("en de desde hasta mes entre y a este")
"""Words before a month that is written with a capital: still no name."""

EVERY = word_set("los cada un algún ningún todos")
"""Before a weekday: any of them, and not one day."""

HOLIDAY_LEADS = word_set("en desde hasta antes después para por esta pasada próxima día noche")
"""Words that lead up to a holiday."""

EVENTS = word_set("atentado atentados ataque ataques masacre golpe terremoto sismo intentona batalla")
"""Before "del" and a day they name an event, of any year: los atentados del 11 de marzo."""

STREETS = word_set(
    "avenida calle plaza parque barrio estadio hospital escuela colegio instituto puente línea club movimiento colonia "
    "paseo estación"
)
"""Before a day they make a name: la plaza 2 de mayo."""

NOT_PAST = word_set("graba acaba alaba traba caba capó dominó")
"""No verbs of the past, though they end like them."""

ENDINGS = {"rá": "F", "rán": "F", "aron": "V", "ieron": "V", "aba": "V", "aban": "V"}

LAST_LETTERS = frozenset("áóna")
"""The letters that all ``ENDINGS`` and "ó" end in."""


def spellings(word: str) -> Iterable[str]:
    """Return a word small, with a capital, and in capitals, each with and without its accents."""
    plain = word.translate(PLAIN)
    return letter_cases(word) if plain == word else (*letter_cases(word), *letter_cases(plain))


def unknown_letter(word: str) -> str:
    """Return the letter of a word outside the lexicon: F and V for what ends like a verb of the future or the past."""
    last = word[-1]
    if last in words.LAST_LETTERS and word.islower() and len(word) > 3 and word not in words.NOT_PAST:
        if last == "ó":
            return "V"
        for length in (5, 4, 3, 2):
            if letter := words.ENDINGS.get(word[-length:]):
                return letter
        return "x"
    return letters.unknown_letter(word)
