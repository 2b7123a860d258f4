"""The words of Ukrainian that tell whether a date lies ahead or back, by their role in the clause (``grammar.roles``)."""

from __future__ import annotations

from normkit_dates.grammar.roles import DirectionWords
from normkit_dates.languages.shared.slavic_lexicon import inflected

_ADJECTIVES = "ий а е і ого ої ому им у их ій"
_PAST = "в ла ло ли"

_ROLES = {
    "p": inflected("запланован намічен призначен обіцян очікуван", _ADJECTIVES)
    + " заплановано намічено призначено наступний майбутній майбутня майбутнє",
    "P": inflected("відкла", "в ла ло ли дено дають дає дений дена дене дені")
    + " "
    + inflected("перен", "іс есла если есло есено есений есена есене есені осять осить")
    + " "
    + inflected("продовжи подовжи пролонгува відтермінува зсуну", _PAST)
    + " продовжено подовжено відстрочено продовжений подовжений продовжують перенесення",
    "O": inflected(
        "пообіця обіця вимага закликa заклика попроси наказа пригрози попереди вирiши виріши запропонува "
        "планува збира доручи зобовʼяза",
        "в ла ло ли вся лася лися",
    )
    + " домовилися погодилися погрожує погрожують вимагає вимагають закликає закликають просить просять обіцяє обіцяють "
    "поклявся поклялася присягнув",
    "G": "дав дала дали дає дають надав надала надали час строк",
    "L": inflected("трива працюва залиша діяв триму чека продовжува", _PAST + " вся лася лося лися")
    + " тривала тривав тривали був була було були діяв діяла діяли",
    "E": "йде йдуть їде їдуть летить летять вирушає",
    "V": "повідомляє повідомляють заявляє заявляють пише пишуть передає зазначає зазначають йдеться уточнює розповідає "
    "вважає вважають може можуть додає стверджує стверджують",
    "u": "до",
    "t": "на",
    "b": "",
    "o": "в у",
    "c": "що який яка яке які якого якої яким яких коли якщо щоб де як поки",
    "&": "і й та або",
    "n": "але однак проте",
    "k": "спершу спочатку первісно",
}

_PRESENT = ("ає", "яє", "ує", "ює", "ають", "яють", "ують", "юють", "іють", "ться")
_FUTURE = ("йдуть", "йде", "ять", "уть")
_INFINITIVE = ("ати", "ити", "іти", "яти", "ути", "ися", "ись", "сти", "зти", "гти")


def _by_ending(word: str) -> str:
    """Return E or F for what ends like a verb of the present or the future, I for what ends like an infinitive."""
    if len(word) < 5:
        return ""
    if word.endswith(_PRESENT):
        return "E"
    if word.endswith(_FUTURE) and len(word) > 5:
        return "F"
    return "I" if word.endswith(_INFINITIVE) else ""


DIRECTION = DirectionWords(_ROLES, _by_ending, commas=True)
