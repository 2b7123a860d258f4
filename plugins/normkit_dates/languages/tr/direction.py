"""The words of Turkish that tell whether a date lies ahead or back, by their role (``direction.roles``)."""

from __future__ import annotations

from normkit_dates.grammar.direction.roles import DirectionWords
from normkit_dates.languages.tr.lexicon import lower_case

_ROLES = {
    "N": "planlanıyor bekleniyor öngörülüyor hedefleniyor planlıyor hedefliyor bekliyor muhtemel düşünülüyor "
    "hazırlanıyor istiyor üzere gerekiyor lazım",
    "W": "gerekiyordu bekleniyordu planlanıyordu öngörülüyordu hedefleniyordu planlamıştı",
    "p": "planlandı planlanmıştı kararlaştırıldı planlanan gereken beklenen öngörülen hedeflenen belirlenen düşünülen",
    "P": "ertelendi ertelenen erteledi ertelediler ertelenmişti ertelenmiş uzatıldı uzattı uzattılar alındı kaydırıldı "
    "kaydırdı çekildi sarktı ötelendi öteledi taşındı bırakıldı uzatılan kaldırıldı ertelenmesine ertelenmesi iptal",
    "O": "istedi istediler çağırdı çağırdılar emretti uyardı uyardılar talep istendi istenmişti söz and",
    "G": "verdi verdiler verildi tanıdı tanıdılar tanındı kapattı kapattılar kapatıldı yasakladı yasakladılar "
    "yasaklandı "
    "ilan tutukladı tutuklandı durdurdu durduruldu dondurdu donduruldu kısıtladı kısıtlandı engelledi atadı atandı "
    "sınırladı kiraladı",
    "D": "süre mühlet tarihi",
    "L": "sürdü sürmüştü kaldı kaldılar dayandı bekledi beklediler direndi direndiler devam çalıştı",
    "V": "söyledi dedi söylüyor belirtiyor diyor yazıyor bildiriyor anlatıyor iddia",
    "u": "kadar dek değin",
    "f": "için",
    "r": "beri bu",
    "o": "günü gün",
    "i": "yok var kapalı açık tatil",
    "c": "ki",
    "&": "ve veya",
    "n": "ancak ama fakat oysa lakin",
    "k": "başta",
    "K": "hâlâ hala halen",
    "z": "hiç hiçbir kimse",
}

_WAS_TO = ("acaktı", "ecekti", "acaklardı", "eceklerdi")
_PRESENT = ("abilir", "ebilir", "yor", "yorlar", "yoruz", "makta", "mekte", "maktadır", "mektedir")
_NOT_DONE = ("madı", "medi", "madılar", "mediler", "mamıştı", "memişti", "mamış", "memiş", "madık")
_PARTICIPLE = (
    "layan", "leyen", "ılan", "ilen", "ulan", "ülen", "anan", "enen", "ınan", "inen", "unan", "ünen",
    *(f"{stem}{v}ğ{v}" for stem in "dt" for v in "ıiuü"),
)  # fmt: skip
"""What began, was announced, what somebody said: başlayan, açıklanan, söylediği."""
_CONDITION = ("arsa", "erse", "ırsa", "irse", "ursa", "ürse", "mazsa", "mezse")
"""What may come: yağarsa, gelmezse."""
_NOMINATIVES = ("cuma", "perşembe", "çarşamba")
_LOCATIVES = ("da", "de", "ta", "te")


def _by_ending(word: str) -> str:
    """Return W for what was to be, Z for what did not happen, E for what ends like a verb of the present."""
    if word.endswith(_NOT_DONE):
        return "Z"
    if len(word) > 5 and word.endswith(_CONDITION):
        return "E"
    if len(word) > 5 and word.endswith(_PARTICIPLE):
        return "V"
    if word.endswith(("acağız", "eceğiz", "acağım", "eceğim")):
        return "F"
    return "W" if word.endswith(_WAS_TO) else "E" if word.endswith(_PRESENT) else ""


def _towards(word: str) -> str:
    """Return "t" for a dative: çarşambaya, gününe."""
    word = lower_case(word)
    dative = word[-1] in "ae" and word[-2:] not in _LOCATIVES and word not in _NOMINATIVES
    return "t" if dative else ""


DIRECTION = DirectionWords(
    _ROLES,
    _by_ending,
    lower_case,
    verb_last=True,
    towards=_towards,
    sooner=("öne", "erken"),
    after=frozenset(("sonra", "sonrasında", "ardından")),
    before=frozenset(("önce",)),
    eve=frozenset(("öncesinde", "öncesi", "arifesinde")),
)
