"""Month and weekday names in the languages that datelines are read in.

Written by hand after the CLDR lists (Unicode License v3); abbreviations as news sites print them.
Entries with a comment are doubtful. Forms stand in lower case, without a closing dot.
"""

from __future__ import annotations

from normkit_dates.lexicon import bag

MONTHS: dict[str, int] = {
    word: number
    for number, row in enumerate(
        (
            # en de fr es it pt nl sv/da/no tr id ru uk pl cs el ar (both families, Maghreb)
            "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari ocak oca январь января "
            "янв січня січень stycznia styczeń sty ledna leden ιανουαρίου ιανουάριος يناير جانفي",
            "february feb februar feber février fevrier févr fév febrero febbraio febb fevereiro fev februari "
            "şubat şub февраль февраля фев февр лютого лютий lutego luty lut února únor φεβρουαρίου φεβρουάριος "
            "فبراير شباط فيفري",
            # "mar" is also Tuesday in Spanish and Italian; beside a day and a year it is March.
            "march mar märz mär mrz mars marzo março marco maart mrt mart maret март марта мар березня березень "
            "marca marzec března březen μαρτίου μάρτιος مارس آذار اذار",
            "april apr avril avr abril abr aprile nisan nis апрель апреля апр квітня квітень kwietnia kwiecień "
            "kwi dubna duben απριλίου απρίλιος أبريل ابريل إبريل نيسان أفريل",
            "may mai mayo maggio mag maio mei maj mayıs май мая травня травень maja května květen μαΐου μάιος "
            "مايو أيار ايار ماي",
            "june jun juni juin junio giugno giu junho haziran haz июнь июня июн червня червень czerwca czerwiec "
            "cze června červen ιουνίου ιούνιος يونيو حزيران جوان",
            "july jul juli juillet juil julio luglio lug julho temmuz tem июль июля июл липня липень lipca lipiec "
            "lip července červenec ιουλίου ιούλιος يوليو تموز جويلية",
            "august aug août aout agosto ago augustus augusti ağustos ağu agustus август августа авг серпня "
            "серпень sierpnia sierpień sie srpna srpen αυγούστου αύγουστος أغسطس اغسطس آب اب أوت",
            "september sep sept septembre septiembre setiembre settembre sett setembro set eylül eyl сентябрь "
            "сентября сен сент вересня вересень września wrzesień wrz září σεπτεμβρίου σεπτέμβριος سبتمبر أيلول "
            "ايلول شتنبر",
            "october oct oktober okt octobre octubre ottobre ott outubro out ekim eki октябрь октября окт жовтня "
            "жовтень października październik paź října říjen οκτωβρίου οκτώβριος أكتوبر اكتوبر",
            # "listopad" is November in Polish and Czech, but October in Croatian, which is not read here.
            "november nov novembre noviembre novembro kasım kas ноябрь ноября ноя нояб листопада листопад "
            "listopada listopadu listopad νοεμβρίου νοέμβριος نوفمبر",
            "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember aralık ara "
            "декабрь декабря дек грудня грудень grudnia grudzień gru prosince prosinec δεκεμβρίου δεκέμβριος "
            "ديسمبر",
        ),
        1,
    )
    for word in row.split()
}

WEEKDAYS: dict[str, int] = {
    word: number
    for number, row in enumerate(
        (
            "monday mon montag mo lundi lun lunes lunedì segunda maandag måndag mandag pazartesi senin "
            "понедельник пн понеділок poniedziałek pondělí δευτέρα الاثنين الإثنين",
            "tuesday tue tues dienstag di mardi martes martedì terça dinsdag tisdag tirsdag salı selasa вторник "
            "вт вівторок wtorek úterý τρίτη الثلاثاء",
            "wednesday wed mittwoch mi mercredi mer miércoles miercoles mercoledì quarta woensdag onsdag çarşamba "
            "rabu среда ср середа środa středa τετάρτη الأربعاء الاربعاء",
            "thursday thu thur thurs donnerstag do jeudi jeu jueves jue giovedì quinta donderdag torsdag perşembe "
            "kamis четверг чт четвер czwartek čtvrtek πέμπτη الخميس",
            "friday fri freitag fr vendredi ven viernes vie venerdì sexta vrijdag fredag cuma jumat пятница пт "
            "п'ятниця piątek pátek παρασκευή الجمعة",
            "saturday sat samstag sonnabend sa samedi sam sábado sabado sabato zaterdag lördag lørdag cumartesi "
            "sabtu суббота сб субота sobota σάββατο السبت",
            "sunday sun sonntag so dimanche dim domingo domenica zondag söndag søndag pazar minggu воскресенье вс "
            "неділя niedziela neděle κυριακή الأحد الاحد",
        )
    )
    for word in row.split()
}

FILLERS = bag(
    "of de del di den le il the am on el vom feira في يوم من г року р d st nd rd th er at um uhr à às alle ore h "
    "hrs hr в о الساعة"
)
"""Small words inside a written date or time: "15 de octubre de 2025", "am 3. Mai um 12 Uhr"."""

LABELS = bag(
    "published publish posted post date dated datum fecha data publié publicado pubblicato veröffentlicht "
    "erstellt created released issued veröffentlichung опубликовано дата نشر تاريخ النشر"
)
"""Words that may introduce the date of an article."""

UPDATES = bag(
    "updated update modified edited aktualisiert actualizado actualisé aggiornato atualizado revised обновлено "
    "reviewed last stand geändert modifié modificado التحديث تحديث"
)
"""Words that say the date is a later one."""

ZONES: dict[str, str] = {
    # RFC 2822 section 4.3 fixes the American ones; IST and BST stand for several zones and are left out.
    "utc": "Z", "gmt": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00",
    "mez": "+01:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00",
}  # fmt: skip
