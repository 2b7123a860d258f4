"""Titles before a name: one list for what ``similarity`` leaves out and for what ``find`` leaves outside a mention.

Self-compiled from the forms of address of the countries where Arabic names are borne; in ASCII (``latin.to_ascii``).
"""

from __future__ import annotations

from normkit import word_set

_CLERICS = word_set(
    """
    sheikh shaikh cheikh sheik shaykh shaik sheikha shaikha shaykha cheikha mulla mullah molla mullo maulana mawlana
    molana moulana mawlawi maulvi mufti ayatollah hojatoleslam hojjatoleslam hojatolislam allama allamah qari
    ustad ustadh ustaz ustadz kiai kyai syekh syeikh hoca hodja akhund
    """
)
_PILGRIMS = word_set(
    "haj hajj hadj haji hajji hadji alhaj alhajj elhadj alhaji alhajji alh hajiya hajia hajjah hajah hjh hazrat"
)
_DESCENT = word_set(
    """
    sayyid sayid seyyid seyid sayyed sayed seyyed seyed syed syeda sayyida sayyidah seyyedeh seyedeh sidi moulay mawlay
    mulay lalla munshi pir
    """
)
_NOBILITY = word_set(
    """
    king queen prince princess crown emira datuk dato datin datu tunku tengku tuanku toh puan encik nawab nawabzada
    sahibzada bey pasha efendi effendi caliph sir lady lord dame
    """
)
_LEARNED = word_set(
    """
    dr prof professor professeur doctor docteur engr engineer drs dra me maitre mr mrs ms miss mister monsieur messrs
    mm mme mlle madame mademoiselle hon rev sen rep gov amb judge justice barrister advocate ustaza shri
    """
)
_OFFICERS = word_set(
    """
    general gen colonel col major maj captain capt capitaine lieutenant lt brigadier brig commander cdr commandant
    marshal marechal admiral amiral sergeant sgt officer inspector chief president minister ministre senator governor
    ambassador secretary
    """
)
TITLES = _CLERICS | _PILGRIMS | _DESCENT | _NOBILITY | _LEARNED | _OFFICERS
"""What stands before a name and is no part of it, where a name of two parts or a kunya follows."""
ALSO_NAMES = word_set(
    "imam sultan amir emir malik malek mirza mir mian agha sardar chaudhry chaudhary choudhury hafiz sufi begum"
    " khanum hanim bibi"
)
"""Titles that are given names, or parts of names, as often: left out, they leave a doubt."""
ARABIC_TITLES = word_set(
    """
    الشيخ السيد الحاج الدكتور المهندس الملا سيدي مولاي اللواء العميد العقيد الفريق الرائد النقيب الجنرال الامير الاميره
    الاستاذ المستشار القاضي المفتي
    """
)
"""The same in Arabic script, folded."""
ARABIC_ALSO_NAMES = word_set("سيد شيخ حاج حاجي ملا مولوي قاري امير سلطان ميرزا حافظ")
"""Titles in Arabic script that are names as often, or that stand without an article: they leave a doubt."""
ALIAS_WORDS = r"(?:alias|a\.?k\.?a\.?|dit|called|known as|better known as|nom de guerre|laqab|kunya)"
"""What parts a name from another one of its bearer."""
