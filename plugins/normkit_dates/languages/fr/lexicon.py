"""The words of French dates: what each is (its letter) and what it says (its value), and the lists that guards read.

Letters of its own, beyond those of ``romance_lexicon``:

    I il   Y y   A voici, voilà ("il y a", "voici": ago)   N dans   k durant, pendant   i en   z à, au
    ¼ half   ¹ quarter (of a century)   § the same (behind its period)   ¤ period
    t article   f de   & et   ∨ ou, ni   j hui ("aujourd'hui")   J là ("ce jour-là")   B même   X end ("week-end")
    p plus ("plus tard")   G saint   C nouvel ("nouvel an")   o er, e (1er, 3e)
"""

from __future__ import annotations

from collections.abc import Iterable

from normkit import word_set
from normkit_dates.calendars import cldr_names
from normkit_dates.grammar import letters
from normkit_dates.grammar.wordlist import Words, letter_cases, numbered_names
from normkit_dates.languages.fr import lexicon as words
from normkit_dates.languages.shared.romance_lexicon import YearWords

WORDS: Words = {
    "M": numbered_names(cldr_names.MONTHS["fr"], 1),
    # Beside a day or a year only. "sept" is a number first: see ``day_of_september``.
    "m": {
        1: "janv jan", 2: "févr fév fev", 4: "avr", 6: "jun", 7: "juil juill jul", 9: "sep", 10: "oct", 11: "nov",
        12: "déc dec",
    },
    "W": numbered_names(cldr_names.WEEKDAYS["fr"], 0),
    # Before a day of the month only: "mer", "jeu", "mar" are words.
    "w": numbered_names(cldr_names.SHORT_WEEKDAYS["fr"], 0),
    "U": {
        "day": "jour journée", "week": "semaine", "month": "mois", "year": "an année", "decade": "décennie",
        "century": "siècle",
    },
    "u": {"day": "jours", "week": "semaines", "year": "ans années", "decade": "décennies", "century": "siècles"},
    "Q": {"quarter": "trimestre trimestres"},
    "Z": {"half": "semestre"},
    "K": {"weekend": "week weekend"},
    "X": {0: "end"},
    "S": {21: "printemps", 22: "été", 23: "automne", 24: "hiver"},
    "L": {0: "ce cet cette"},
    "g": {-1: "dernier dernière derniers dernières passé passée", 1: "prochain prochaine"},
    "R": {-1: "précédent précédente", 1: "suivant suivante"},
    "r": {-1: "tôt auparavant", 1: "tard"},
    "b": {-1: "avant", 1: "après"},
    "p": {0: "plus"},
    "v": {-1: "veille", 1: "lendemain", 2: "surlendemain"},
    "T": {-1: "hier", 0: "aujourd", 1: "demain"},
    "j": {0: "hui"},
    "P": {1: "matin matinée midi soir soirée nuit"},
    "e": {"START": "début", "MID": "mi milieu", "END": "fin", "": "courant"},
    "O": {
        1: "premier première premiers premières",
        2: "deuxième second seconde", 3: "troisième", 4: "quatrième", 5: "cinquième",
        6: "sixième", 20: "vingtième",
    },
    "o": {1: "er ère ème eme"},
    "c": {
        2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit huitaine", 9: "neuf",
        10: "dix dizaine", 11: "onze", 12: "douze douzaine", 13: "treize", 14: "quatorze", 15: "quinze quinzaine",
        16: "seize", 20: "vingt vingts vingtaine", 30: "trente trentaine", 40: "quarante quarantaine",
        50: "cinquante cinquantaine", 60: "soixante soixantaine",
    },
    "h": {100: "cent cents", 1000: "mil mille"},
    "a": {1: "un une"},
    "½": {1: "demi demie"},
    "¼": {0: "moitié"},
    "¹": {25: "quart"},
    "t": {0: "le la les l"},
    "f": {0: "de du des d"},
    "z": {0: "au aux"},
    "N": {0: "dans"},
    "k": {0: "durant pendant"},
    "i": {0: "en"},
    "I": {0: "il"},
    "A": {0: "voici voilà"},
    "&": {0: "et"},
    "∨": {0: "ou ni puis comme"},
    "~": {0: "environ près quasi quasiment presque"},
    "J": {0: "là"},
    "B": {0: "même"},
    "§": {0: "correspondante correspondant comparable équivalente équivalent"},
    "¤": {0: "période époque"},
    "G": {"good friday": "saint"},
    "C": {0: "nouvel"},
    "H": {
        "christmas": "noël", "easter": "pâques", "pentecost": "pentecôte", "all saints": "toussaint",
        "ascension": "ascension", "epiphany": "épiphanie", "halloween": "halloween", "thanksgiving": "thanksgiving",
        # With a word before them only: Saint-Valentin, mardi gras, mercredi des Cendres, dimanche des Rameaux.
        "valentine": "valentin", "new year eve": "sylvestre", "shrove tuesday": "gras", "ash wednesday": "cendres",
        "palm sunday": "rameaux",
    },
    # What will be: helping verbs that no ending tells, and what is planned.
    "F": {
        1: "va vont vais allons aura ira iront doit doivent devrait devraient prévu prévue prévus prévues prévoit "
        "prévoient attendu attendue attendus attendues programmé programmée programmés programmées entend entendent "
        "envisage envisagent espère espèrent promet promettent reporté reportée repoussé repoussée prochainement "
        "bientôt échéance"
    },
    # What was: helping verbs, and verbs that are conjugated with "être"; and "since". "été" is a summer first.
    "V": {
        -1: "depuis a ont avait avaient eut eurent fut furent fit firent dit prit vint mit né née nés nées décédé "
        "décédée décédés mort morte morts disparu disparue survenu survenue devenu devenue arrivé arrivée intervenu "
        "intervenue tombé tombée entré entrée"
    },
}  # fmt: skip

ROMAN = ("XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI")

# As they stand: what is another word without its accent, in small letters or in capitals.
EXACT: Words = {
    "z": {0: "à À"},
    "Y": {0: "y"},
    "q": {1: "T"},
    "o": {1: "er re e ère ème eme ER E ᵉʳ ᵉ"},
    "O": {number: f"{roman}e {roman}ème {roman}E {roman}ᵉ" for number, roman in enumerate(ROMAN, 11)},
    "x": {0: "ascension"},  # small: a climb
}

PLAIN = str.maketrans("éèêëàâîïôûüç", "eeeeaaiiouuc")
"""Letters without their accents, as capitals and hasty texts write them."""

YEARS = YearWords(
    counted=word_set(
        "euros dollars francs livres yens personnes habitants hommes femmes enfants soldats morts blessés victimes "
        "emplois salariés postes voix points places pages mots fois kilomètres km mètres m cm mm kg tonnes litres "
        "hectares watts mw kw chevaux ch heures h minutes calories tours exemplaires véhicules logements élèves "
        "étudiants spectateurs manifestants participants ménages entreprises communes ans mètre g l hz signes "
        "abonnés milliards millions"
    ),
    leads=word_set(
        "en depuis dès avant après jusqu entre vers fin début mi tout année années an courant horizon ici millésime "
        "circa"
    ),
    editions=word_set(
        "comptable fiscal budgétaire "
        "saison édition exercice budget présidentielle présidentielles législatives municipales européennes "
        "bilan comptes annuel annuels annuelle récolte vendange moisson millésime collection "
        "régionales élections rentrée monde campagne promotion cuvée classement rapport"
    ),
    of=word_set("de pour d"),
    amounts=word_set(
        "plus moins près total montant somme salaire distance altitude autour environ quelque prix vitesse loyer"
    ),
    products=word_set("Peugeot Audi Windows Office Dacia Fiat BMW Boeing ISO DIN Formule F"),
    no_plurals=word_set("dans sous sans mais puis aux deux"),
    compared=word_set(
        "rapport comparé comparée comparés comparées comparable supérieur supérieure inférieur inférieure face égal "
        "table tablent mise misent parie parient"
    ),
    told=word_set(
        "terminé clôturé bouclé achevé débuté entamé commencé termine boucle clôture entame aborde abordé terminera "
        "bouclera"
    ),
    told_in=word_set("en avec sur à par dans sous"),
)

MONTH_LEADS = word_set("en de d depuis dès fin début mi avant après courant jusqu et à entre mois ce")
"""Words before a month that is written with a capital: still no name."""

EVERY = word_set("le les chaque tout tous l un du au aux")
"""Before a weekday: any of them ("fermé le lundi"), and not one day."""

HOLIDAY_LEADS = word_set("à depuis avant après pour dès jusqu ici d passé cette ce jour soir")
"""Words that lead up to a holiday."""

OTHER_NEW_YEARS = word_set("chinois lunaire juif berbère iranien perse vietnamien orthodoxe musulman amazigh")

EVENTS = word_set(
    "attentat attentats attaque attaques massacre massacres putsch rafle armistice tuerie tueries bataille"
)
"""Before "du" and a day they name an event, of any year: les attentats du 13 novembre."""

STREETS = word_set("rue place avenue boulevard pont stade lycée collège quai square école hôpital esplanade caserne")
"""Before "du" and a day they make a name: la place du 8 mai."""

NOT_PAST = word_set(
    "fait parfait lait trait souhait extrait retrait portrait attrait satisfait sait refait défait bienfait forfait "
    "méfait plait distrait abstrait hait attirent tirent retirent admirent expirent respirent inspirent virent durent "
    "assurent mesurent figurent jurent murent procurent rassurent structurent"
)
"""No verbs of the past, though they end like them."""

NOT_FUTURE = word_set(
    "tira retira attira admira expira inspira vira livra montra entra rencontra extra contra ultra libra cobra"
)
"""No verbs of the future, though they end like them."""

ENDINGS = {
    ending: letter
    for letter, endings in {
        "F": "era ira dra vra rra tra eront iront dront vront rront tront uront",
        "V": "ait aient èrent irent urent",
        "x": "rait raient",  # what might be, or is said to have been
    }.items()
    for ending in endings.split()
}

LAST_LETTERS = frozenset("at")
"""The letters that all ``ENDINGS`` end in."""


def spellings(word: str) -> Iterable[str]:
    """Return a word small, with a capital, and in capitals, each with and without its accents."""
    plain = word.translate(PLAIN)
    # Short words without their accent are others: "là" and "la", "dès" and "des".
    return letter_cases(word) if len(word) < 4 or plain == word else (*letter_cases(word), *letter_cases(plain))


def unknown_letter(word: str) -> str:
    """Return the letter of a word outside the lexicon: F and V for what ends like a verb of the future or the past."""
    if word[-1] in words.LAST_LETTERS and word.islower():
        for length in (6, 5, 4, 3):
            letter = words.ENDINGS.get(word[-length:])
            if letter and len(word) > length:
                return "x" if word in words.NOT_FUTURE or word in words.NOT_PAST else letter
        return "x"
    return letters.unknown_letter(word)
