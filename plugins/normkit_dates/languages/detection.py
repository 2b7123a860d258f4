"""The language that a text is written in, told by its script, its small words and its own letters."""

from __future__ import annotations

import re
from functools import lru_cache

SMALL_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in was for on that with is by at from as his her has said were will are it this they",
        "de": "der die und das den von zu mit dem im ist auf für nicht ein eine sich auch wurde nach am bei hat sie",
        "es": "el la los las de del que y en un una por con para se su fue como más pero al lo sus este está tras han",
        "fr": "le la les des du et est que dans une un pour par sur au aux qui il ne avec a ont plus cette son pas été",
        "tr": "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ancak en ise oldu dedi ne var her iki",
        "it": "il la di che e della del per un una sono con non nel alla da più gli ha dei le al è i si lo",
        "pt": "o a os as de do da que e em um uma para com não no na por foi mais ao dos das se é são",
        "nl": "de het een van en in is dat op te voor met zijn aan door niet ook bij werd naar om er tot heeft maar",
        "sv": "och att det som en på är av den för med till inte har om ett men var från han i de vid efter ska",
        "da": "og at det som en på er af den for med til ikke har om et men var fra han i de ved efter skal blev",
        "nb": "og at det som en på er av den for med til ikke har om et men var fra han i de ved etter skal ble",
        "fi": "ja on ei se että oli hän mutta myös kun ovat joka sen kuin mukaan jo tai ole vuoden olla sekä vain",
        "pl": "i w na z się do nie że jest to o jak po od za przez oraz był dla ale ma tym co ich też już",
        "cs": "a v na se je že s z do o i ve za pro by to jako po jeho od ale podle také jsou byl když",
        "hu": "a az és hogy nem is egy volt meg van már csak de azt el mint ha még után ki szerint vagy pedig",
        "ro": "și de în la a cu pe că din nu o un este pentru care mai fost au se al prin sau după ce lui",
        "id": "yang dan di dengan untuk dari ini itu pada dalam tidak akan ke oleh juga ada telah saat bisa kata",
    }.items()
}
"""The commonest small words of languages in Latin letters, also of those that are not read further: they tell the
language of a text that does not say it, and keep Italian from being read as Spanish."""

_OWN_LETTERS = {
    "de": "äöüß", "es": "ñ¿¡", "fr": "çœêè", "tr": "ığşİ", "pt": "ãõç", "sv": "åäö", "da": "æøå", "nb": "æøå",
    "fi": "äö", "pl": "łąężśń", "cs": "řěůčž", "hu": "őűáé", "ro": "șțăâî", "it": "òùì",
}  # fmt: skip
"""Letters that few other languages have; each counts as a small word."""

_ARABIC, _CYRILLIC, _GREEK, _LATIN, _OTHER_SCRIPT = map(
    re.compile,
    ("[\u0620-\u064a]", "[\u0400-\u04ff]", "[\u0370-\u03ff]", "[A-Za-z]", "[\u0370-\u04ff\u0620-\u064a]"),
)

_LOOK = 1500
"""Code points from the head of a text that tell its language."""

_ENOUGH = 8
"""Small words of English that settle it: no other language has so many of them."""

_FEWEST = 4
"""Small words that a language needs."""

_CLEAR = 1.5
"""How many times as many small words as the runner-up a language needs to stand alone."""


@lru_cache(maxsize=16)
def likely_languages(text: str, fewest: int = _FEWEST) -> tuple[str, ...]:
    """Return the codes of the languages that a text may be written in, the likeliest first; none where nothing tells.

    Sisters share most small words: a text in Danish may be Norwegian. ``fewest`` small words must tell a language.

    >>> likely_languages("Der Präsident ist nach dem Treffen nicht in die Stadt zurückgekehrt.")
    ('de',)
    """
    head = text[:_LOOK]
    script = "" if head.isascii() else _script(head)
    if script:
        return (script,)
    lower = head.lower()
    # What stands between blanks is a word: most texts in English need no other look.
    if len(SMALL_WORDS["en"].intersection(lower.split())) >= _ENOUGH:
        return ("en",)
    words = set(re.findall(r"[^\W\d_]+", lower))
    if len(words & SMALL_WORDS["en"]) >= _ENOUGH:
        return ("en",)
    letters = set() if head.isascii() else set(lower)
    scores = [
        (len(words & small) + len(letters.intersection(_OWN_LETTERS.get(language, ""))), language)
        for language, small in SMALL_WORDS.items()
    ]
    best = max(score for score, _ in scores)
    if best < fewest:
        return ()
    near = ((-score, language) for score, language in scores if score * _CLEAR > best)
    return tuple(language for _, language in sorted(near))


def detect_language(text: str) -> str:
    """Return the code of the language that a text is written in; English where that is not clear.

    >>> detect_language("Der Präsident ist nach dem Treffen nicht in die Stadt zurückgekehrt.")
    'de'
    """
    likely = likely_languages(text)
    return likely[0] if likely and "en" not in likely else "en"


def _script(head: str) -> str:
    """Return the code for a text mostly in Arabic, Cyrillic or Greek letters, "" for others."""
    if not _OTHER_SCRIPT.search(head):
        return ""
    arabic, cyrillic, greek = (len(script.findall(head)) for script in (_ARABIC, _CYRILLIC, _GREEK))
    half = (arabic + cyrillic + greek + len(_LATIN.findall(head))) // 2
    if arabic > half:
        return "ar"
    if greek > half:
        return "el"
    if cyrillic > half:
        return "uk" if any(letter in head for letter in "іїєґ") else "ru"
    return ""
