"""Titles before a name: one list for what ``similarity`` leaves out and for what ``find`` leaves outside a mention.

Self-compiled from the forms of address of the countries where Arabic names are borne; in ASCII (``latin.to_ascii``).
"""

from __future__ import annotations

from collections.abc import Sequence

from normkit import word_set

_CLERICS = word_set(
    """
    sheikh shaikh cheikh sheik shaykh shaik sheikha shaikha shaykha cheikha sheekh shiikh sheykh seyh mulla mullah
    molla mullo maulana mawlana molana moulana mawlawi maulvi molvi mufti ayatollah hojatoleslam hojjatoleslam
    hojatolislam hojjat allama allamah qari ustad ustadh ustaz ustadz ustazah ustadzah ostad kiai kyai nyai syekh
    syeikh hoca hodja akhund akhoond mallam malam macallin macalin moallim tuan serigne tierno
    """
)
_PILGRIMS = word_set(
    """
    haj hajj hadj haji hajji hadji hagg hagga alhaj alhajj elhadj alhaji alhajji alhaja alhaaj alh hajiya hajia hajjah
    hajah hjh hazrat xaaji xaji haci
    """
)
_DESCENT = word_set(
    """
    sayyid sayid seyyid seyid sayyed sayed seyyed seyed syed syeda sayyida sayyidah seyyedeh seyedeh sidi moulay mawlay
    mulay lalla munshi pir teuku raden pengiran
    """
)
_NOBILITY = word_set(
    """
    king queen prince princess crown emira datuk dato datu datin tunku tengku tuanku toh puan encik cik tun pehin nawab
    nawabzada sahibzada sahibzadi bey pasha pasa efendi effendi caliph sir lady lord dame boqor ugaas garaad sarki
    otunba oba
    """
)
_LEARNED = word_set(
    """
    dr prof professor professeur doctor docteur doktor engr engineer ingenieur mohandes muhandis barr arch drs dra me
    maitre mr mrs ms miss mister monsieur messrs mm mme mlle madame mademoiselle hon rev sen rep gov amb judge justice
    barrister advocate ustaza shri smt janab bapak bpk ibu pak cikgu saudara mudane marwo sayin herr frau senor senora
    """
)
_OFFICERS = word_set(
    """
    general gen colonel col major maj captain capt capitaine lieutenant lt brigadier brig commander cmdr cdr commandant
    marshal marechal admiral amiral sergeant sgt officer inspector superintendent constable chief president minister
    ministre senator governor ambassador secretary comrade jeneraal korneyl gaashaanle taliye guddoomiye gudoomiye
    madaxweyne wasiir gubernur bupati letjen mayjen brigjen kombes irjen komjen akbp kompol subedar havildar sarhang
    sartip albay binbasi orgeneral
    """
)
TITLES = _CLERICS | _PILGRIMS | _DESCENT | _NOBILITY | _LEARNED | _OFFICERS
"""What stands before a name and is no part of it, where a name of two parts or a kunya follows."""
ALSO_NAMES = word_set(
    "imam sultan amir emir malik malek mirza mir mian agha sardar chaudhry chaudhary choudhury hafiz sufi begum"
    " khanum hanim bibi habib thierno almamy makhdoom"
)
"""Titles that are given names, or parts of names, as often: left out, they leave a doubt."""
_AHEAD = word_set("grand prime vice deputy foreign staff air rear field tan yang late former ex")
"""Words of a title before its main word: "Vice President", "Tan Sri"."""
_BEHIND = word_set("seri sri utama paduka amar amat wira patinggi setia diraja berhormat mulia")
"""Words of a title behind it or behind one of ``_AHEAD``: "Datuk Seri", "Dato' Paduka", "Yang Berhormat"."""
_PARTS = _AHEAD | _BEHIND
TITLE_BEGINNINGS = TITLES | _AHEAD
"""What a title may begin with."""
TITLE_WORDS = TITLES | _PARTS
"""All words of titles."""
TELLING_TITLES = (
    _CLERICS | _PILGRIMS | _DESCENT | _BEHIND | word_set("datuk dato datin datu tunku tengku tuanku pehin tan")
)
"""Titles, and what stands behind them, that hardly stand before other than a Muslim's name."""
ARABIC_TITLES = word_set(
    """
    الشيخ السيد الحاج الدكتور المهندس الملا سيدي مولاي اللواء العميد العقيد الفريق الرائد النقيب الجنرال الامير الاميره
    الاستاذ المستشار القاضي المفتي الشيخه السيده الانسه الحاجه الدكتوره المهندسه الاستاذه المحامي المحاميه المشير
    المقدم الملازم الرقيب العريف القايد الاب المطران البروفسور دكتور دكتوره مهندس اقاي خانم جناب مولانا علامه
    سرهنگ پروفسور
    """
)
"""The same in Arabic script, folded."""
ARABIC_ALSO_NAMES = word_set("سيد شيخ حاج حاجي ملا مولوي قاري امير سلطان ميرزا حافظ سردار")
"""Titles in Arabic script that are names as often, or that stand without an article: they leave a doubt."""
SHORT_MUHAMMAD = frozenset({"mohd", "md", "muh", "mhd", "muhd", "moh", "mohm", "mohmd", "med", "mohamd", "mohammd"})
"""Short forms of the commonest given name, with a full stop or without."""
ALIAS_WORDS = r"(?:alias|a\.?k\.?a\.?|dit|called|known as|better known as|nom de guerre|laqab|kunya)"
"""What parts a name from another one of its bearer."""


def title_words(words: Sequence[str]) -> int:
    """Return how many words, folded, in front of a name are titles; one word at least is left.

    >>> title_words("datuk seri rashid darwish".split()), title_words("prince rashid".split())
    (2, 1)
    """
    last = len(words) - 1
    at = 0
    while at < last:
        word = words[at]
        if word not in TITLES and (word not in _PARTS or not _is_part_of_title(words, at)):
            break
        at += 1
    return at


def _is_part_of_title(words: Sequence[str], at: int) -> bool:
    """Say whether a word belongs to the title before it, or to the one behind."""
    word = words[at]
    if word in _BEHIND:
        return at > 0 and (words[at - 1] in _NOBILITY or words[at - 1] in _PARTS)
    return word in _AHEAD and (words[at + 1] in TITLES or words[at + 1] in _PARTS or words[at + 1] in ALSO_NAMES)
