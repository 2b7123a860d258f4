"""A made-up paragraph of news in each language and script that the tests of no harm share, and lines of sites."""

from pathlib import Path

from normkit_chrome.lexicon import phrases
from normkit_chrome.lexicon.phrases import WHOLE_LINES

PARAGRAPHS = {
    "en": "The harbour of Elm Bay stays closed until divers have raised the crane that fell on the pier in the storm.",
    "de": "Der Hafen von Elmbucht bleibt geschlossen, bis die Taucher den Kran heben, der im Sturm umgefallen ist.",
    "fr": "Le port de la baie reste fermé tant que les plongeurs n'ont pas relevé la grue que la tempête a renversée.",
    "es": "El puerto de la bahía sigue cerrado hasta que los buzos levanten la grúa que tiró la tormenta en el muelle.",
    "pt": "O porto da baía continua fechado até os mergulhadores erguerem o guindaste que a tempestade derrubou.",
    "it": "Il porto della baia resta chiuso finché i sommozzatori non avranno rialzato la gru caduta nella tempesta.",
    "nl": "De haven van de baai blijft dicht tot de duikers de kraan hebben gelicht die in de storm is gevallen.",
    "ru": "Порт в заливе остаётся закрытым, пока водолазы не поднимут кран, который буря опрокинула на старый причал.",
    "tr": "Dalgıçlar fırtınada iskeleye devrilen vinci kaldırana kadar koydaki liman kapalı, balıkçılar bekliyor.",
    "ar": "يبقى ميناء الخليج مغلقا حتى يرفع الغواصون الرافعة التي أسقطتها العاصفة على الرصيف القديم قرب سوق السمك.",
    "hi": "बंदरगाह तब तक बंद रहेगा जब तक गोताखोर उस क्रेन को नहीं उठा लेते जो तूफ़ान में पुराने घाट पर गिर गई थी।",
    "zh": "港口将继续关闭，直到潜水员把在暴风雨中倒在旧码头上的起重机打捞起来，渔民们只好等待。",
    "ja": "嵐で古い桟橋に倒れたクレーンを潜水士が引き上げるまで、湾の港は閉鎖されたままで、漁師は待つしかない。",
    "ko": "폭풍에 낡은 부두 위로 쓰러진 기중기를 잠수부들이 끌어올릴 때까지 만의 항구는 계속 닫혀 있을 것이다.",
    "el": "Το λιμάνι του κόλπου μένει κλειστό ώσπου οι δύτες να σηκώσουν τον γερανό που έριξε η καταιγίδα.",
}
"""Language -> a paragraph: one whole sentence."""


def article(language: str, paragraphs: int, first: int = 0) -> list[str]:
    """Return so many different paragraphs of a language, numbered from ``first``."""
    sentence = PARAGRAPHS[language]
    return [f"{number}. {sentence} {sentence}" for number in range(first, first + paragraphs)]


def whole_lines() -> list[str]:
    """Return the phrases that are chrome wherever they stand and in which nothing changes, in all languages."""
    files = sorted(Path(phrases.__file__).parent.glob("*.txt"))
    sections = [section.partition("]") for file in files for section in file.read_text("utf-8").split("\n[")[1:]]
    blocks = [block.split("\n") for kind, _, block in sections if kind in WHOLE_LINES]
    return [line for block in blocks for line in block if line and line[0] not in '#"' and "{" not in line]
