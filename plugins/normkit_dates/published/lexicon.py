"""Words that datelines are made of: months and weekdays in many languages, labels, fillers, zones.

The names come from the Unicode CLDR (``cldr_names.py``); here stands what CLDR has not: abbreviations as news sites
print them, names of two words, regional forms. Entries with a comment are doubtful. Forms stand in lower case, without
a closing dot; names are read without their accents as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from unicodedata import normalize

from normkit import word_set
from normkit_dates.calendars import cldr_names

_ACCENTS = dict.fromkeys((*range(0x300, 0x330), 0x653, 0x654, 0x655))
"""Combining marks of Latin, Greek, Cyrillic and Arabic letters."""


def _numbered(tables: Iterable[Mapping[str, str]], more: str, first: int) -> dict[str, int]:
    """Return word -> number, counted from ``first``; ``more`` are forms that the tables have not.

    Each word also stands without its accents, as capitals and old systems print it.
    """
    found: dict[str, int] = {}
    for row in (more, *(row for table in tables for row in table.values())):
        plain = () if row.isascii() else (normalize("NFD", row).translate(_ACCENTS),)
        for spelled in (row, *plain):
            for number, names in enumerate(spelled.split(","), first):
                for name in names.split():
                    found.setdefault(name.partition("-")[0], number)  # segunda-feira
    return found


MONTHS = _numbered(
    (cldr_names.MONTHS, cldr_names.SHORT_MONTHS),
    # Austria says Jänner and Feber; "сен" and "ноя" are how Russian sites cut them.
    # "mar" is also Tuesday in Spanish and Italian; beside a day and a year it is March.
    "jänner jän, feber fév febb фев, mrz, إبريل,,,, augusti, sep setiembre sett сен,, ноя,",
    1,
)

WEEKDAYS = _numbered(
    (cldr_names.WEEKDAYS,),
    # The short ones of German and Dutch are words in prose ("so", "do", "di"): for lines of a date alone.
    "mon mo lun пн الإثنين, tue tues di вт, wed mi mer ср, thu thur thurs do jeu jue чт, fri fr ven vie пт ятниця,"
    "sat sonnabend sa sam сб, sun so dim вс",
    0,
)

LEVANT_MONTHS = {
    "كانون الثاني": "يناير",
    "كانون ثاني": "يناير",
    "تشرين الأول": "أكتوبر",
    "تشرين الاول": "أكتوبر",
    "تشرين أول": "أكتوبر",
    "تشرين الثاني": "نوفمبر",
    "تشرين ثاني": "نوفمبر",
    "كانون الأول": "ديسمبر",
    "كانون الاول": "ديسمبر",
    "كانون أول": "ديسمبر",
}
"""Months of two words (Syria, Lebanon, Iraq, Jordan), and the same months of one word."""

BETWEEN_PARTS = word_set(". , - – / ' ’ º ª ° of the de del di den du la le st nd rd th er el")
"""What may stand between day, month and year: "15 de octubre de 2025", "May 3rd, 2025"."""

FILLERS = BETWEEN_PARTS | word_set(
    "il am on vom dem feira في يوم من г року р d at um uhr h hrs hr à às alle alla ore a las kl klo klokken "
    "в о об saat om godz ώρα الساعة"
)
"""Small words inside a written date or time: "am 3. Mai um 12 Uhr"."""

LABELS = word_set(
    "published publish posted post date dated created issued "
    "datum veröffentlicht veröffentlichung publiziert erschienen erstellt eingestellt gepostet geschrieben "
    "fecha publicado publicada publicación creado data publicação pubblicato pubblicata pubblicazione postato "
    "publié publiée posté créé créée parution mis mise "
    "geplaatst gepubliceerd publicerad publicerat publisert udgivet julkaistu opublikowano dodano zveřejněno "
    "yayın yayınlanma tarih tarihi "
    "опубликовано опубликован размещено создано дата опубліковано δημοσίευση δημοσιεύτηκε "
    "نشر نشرت تاريخ النشر"
)
"""Words that introduce the date of an article. "Publication" is left out: in lists it is a kind of document."""

UPDATES = word_set(
    "updated update modified edited revised reviewed last changed "
    "aktualisiert aktualisierung stand geändert bearbeitet letzte zuletzt letztes "
    "actualizado actualizada actualización modificado última último atualizado atualizada atualização modificada "
    "actualisé actualisée modifié modifiée jour aggiornato aggiornata aggiornamento ultimo ultima "
    "bijgewerkt gewijzigd laatst uppdaterad oppdatert opdateret päivitetty muokattu zaktualizowano aktualizacja "
    "güncelleme güncellendi son обновлено изменено оновлено ενημέρωση التحديث تحديث آخر"
)
"""Words that say the date is a later one."""

OTHER_DATE = word_set(
    "retrieved accessed viewed archived abgerufen consulté consultado consultato geraadpleegd проверено "
    "event events veranstaltung veranstaltungen termin termine einsendeschluss deadline bewerbungsschluss "
    "expires until bis jusqu hasta fino ab from starts beginn born died geboren gestorben geb né née "
    "release released erscheinungsdatum erscheinungstermin originally ursprünglich initialement originalmente "
    "kommentar comment commentaire comentario sagt says said antworten reply"
)
"""Words that say the date beside them is another one: of a citation, an event, a life, another edition, a comment.

"Comments" is left out: their number stands beside the date of the article.
"""

HALF_DAYS = {
    "am": 0, "pm": 12, "πμ": 0, "μμ": 12, "ص": 0, "م": 12, "صباحا": 0, "صباحًا": 0, "مساء": 12, "مساءً": 12,
}  # fmt: skip
"""Halves of the day, and the hours they add to a clock of twelve."""

ZONES: dict[str, str] = {
    # RFC 2822 section 4.3 fixes the American ones; IST and BST stand for several zones and are left out.
    "utc": "Z", "gmt": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00",
    "mez": "+01:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "wib": "+07:00",
}  # fmt: skip

HOMOGRAPHS = word_set("segunda terça terca quarta quinta sexta senin luni")
"""Weekdays that are other words in prose: "segunda" is also "second", Turkish "senin" is also "your"."""
