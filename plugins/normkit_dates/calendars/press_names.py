"""Names of months and weekdays that the Unicode CLDR has not: abbreviations as news sites print them, regional forms.

Laid out as ``cldr_names`` is: from January, from Monday, a comma between. Entries with a comment are doubtful. Forms
stand in lower case, without a closing dot.
"""

from __future__ import annotations

MONTHS: dict[str, str] = {
    # Austria says Jänner and Feber.
    "de": "jänner jän, feber febr, mrz,,,,,, sep, okt oktob,,",
    # "mar" is also Tuesday in Spanish and Italian; beside a day and a year it is March.
    "es": ",,,,,,,, sep set setiembre,,,",
    "fr": "jan, fév fevr,,,,,,, sep,,,",
    "it": "genn, febb,,,,,,, sett,,,",
    "en": ",,,,,,,, sept,,,",
    "nl": ", febr,,,,,,, sept,,,",
    "da": ",,,,,,,, sept,,,",
    "nb": ",,,,,,,, sept,,,",
    "sv": ",, mar,, maj, jun, jul, augusti, sept,,,",
    "ro": ",,,,,,,, sep,,,",
    "id": ", peb,,,,,, agt ags,,, nop,",
    "ar": ",,, إبريل,,,,,,,,",
    # How Russian sites cut them.
    "ru": ", фев,,,,,,, сен,, ноя,",
    # How Ukrainian ones do, and official papers.
    "uk": ",, берез, кві, тра, чер,, сер, верес, жов, лис листоп, гру",
}

WEEKDAYS: dict[str, str] = {
    # The short ones of German and Dutch are words in prose ("so", "do", "di"): for lines of a date alone.
    "en": "mon, tue tues, wed, thu thur thurs, fri, sat, sun",
    "de": "mo, di, mi, do, fr, sonnabend sa, so",
    "es": "lun,,, jue, vie, sab, dom",
    "fr": "lun, mar, mer, jeu, ven, sam, dim",
    "it": "lun, mar, mer,, ven, sab, dom",
    "ar": "الإثنين,,,,,,",
    "ru": "пн, вт, ср, чт, пт, сб, вс",
    "uk": "пн, вт, ср, чт, пт ятниця, сб,",
}


def more_months(language: str) -> dict[int, str]:
    """Return month -> the abbreviations of a language that CLDR has not.

    >>> more_months("en")
    {9: 'sept'}
    """
    rows = enumerate(MONTHS[language].split(","), 1)
    return {number: row.strip() for number, row in rows if row.strip()}
