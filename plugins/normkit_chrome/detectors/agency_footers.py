"""The notes an agency's site puts under an article, told by their cues."""

from __future__ import annotations

from functools import lru_cache

from normkit_chrome.lexicon import key

LAST_LINES = 6
"""A footer stands among the last lines of a text that are no other chrome."""
_LONGEST_FOOTER = 700
"""Code points."""

# (who, what part, for whom): a footer of an agency's site names all three, by language. The words are
# folded; each tuple holds beginnings or whole words of the field's usual wording.
_CUES = (
    (
        ("website", "web site", "this site", "this page", "our site", "this service", "this portal"),
        ("only a portion", "only a part", "only part of", "only a selection", "only some of", "summarized form",
         "summarised form", "excerpts of", "a fraction of"),
        ("subscriber", "subscription", "subscribe", "our clients", "registered users"),
    ),
    (
        ("website", "webseite", "internetseite", "diese seite"),
        ("nur einen teil", "nur eine auswahl", "gekürzter form", "auszugsweise"),
        ("abonnenten", "abonnement", "abonnieren", "kunden"),
    ),
    (
        ("site web", "site internet", "ce site"),
        ("qu'une partie", "seulement une partie", "une sélection", "forme résumée", "sous forme de résumé"),
        ("abonné", "abonnement"),
    ),
    (
        ("sitio web", "página web", "este sitio"),
        ("sólo una parte", "solo una parte", "solamente una parte", "una selección", "forma resumida"),
        ("suscriptor", "suscripción", "abonad"),
    ),
    (
        ("internet sitesi", "web sitesi", "internet sitemiz"),
        ("bir kısmı", "bir bölümü", "özetlenerek"),
        ("abone",),
    ),
    (
        ("на сайте", "сайт агентства", "веб-сайт"),
        ("только часть", "лишь часть", "в сокращенн", "в кратком виде"),
        ("подписчик", "подписк", "подписат"),
    ),
    (
        ("الموقع", "موقع"),
        ("جزء من", "جزءا من", "جزءاً من", "بشكل مختصر", "مختصرة", "ملخصة"),
        ("المشتركين", "للمشتركين", "اشتراك", "الاشتراك"),
    ),
)  # fmt: skip
# Every footer holds one of these, in any case of its first letter.
_STEMS = (
    *("ubscri", "lients", "egistered users", "bonn", "unden", "uscri", "bonad", "bone", "одпис"),
    *("مشترك", "شتراك"),
)
# Somebody says so: then it is a report about a site.
_ATTRIBUTED = (
    "said",
    "says",
    "told",
    "according to",
    "announced",
    "sagte",
    "laut ",
    "selon",
    "dijo",
    "según",
    "сообщил",
)


@lru_cache(maxsize=256)
def agency_footer(line: str) -> bool:
    """Say whether a line tells that the site holds only a part of what subscribers get."""
    if len(line) > _LONGEST_FOOTER or not any(stem in line for stem in _STEMS):
        return False
    folded = key(line)
    if '"' in folded or any(word in folded for word in _ATTRIBUTED):
        return False
    return any(all(any(cue in folded for cue in cues) for cues in language) for language in _CUES)


def rights_note(line: str) -> bool:
    """Say whether a line reserves the rights in the article itself, as agencies do."""
    if len(line) > _LONGEST_FOOTER or line.lstrip()[:1] not in ("©", "(", "c", "C"):
        return False
    folded = key(line)
    return folded.startswith(("©", "copyright", "(c)")) and "this material" in folded
