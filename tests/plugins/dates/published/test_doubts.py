"""Look-alikes of a dateline: lines whose date is an event's, a document's, a life's, a list's. None is written."""

from __future__ import annotations

import pytest

from normkit import Normalizer, Record
from normkit_dates.published.inference import infer_published

TITLE = "Old mill: wheel turns once more"
PROSE = {
    "en": "The keeper of the mill said that the wheel had turned for a hundred years and that nobody in the valley "
    "could remember a summer so dry, not even the old smith who had seen three floods.",
    "de": "Der Müller sagte, dass sich das Rad seit hundert Jahren dreht und dass sich niemand im Tal an einen so "
    "trockenen Sommer erinnern kann, nicht einmal der alte Schmied, der drei Fluten gesehen hat.",
    "fr": "Le meunier a dit que la roue tourne depuis cent ans et que personne dans la vallée ne se souvient d'un été "
    "aussi sec, pas même le vieux forgeron qui a vu trois crues et un incendie.",
    "es": "El molinero dijo que la rueda gira desde hace cien años y que nadie en el valle recuerda un verano tan "
    "seco, ni siquiera el viejo herrero que vio tres riadas y un incendio.",
    "it": "Il mugnaio ha detto che la ruota gira da cento anni e che nessuno nella valle ricorda un'estate così secca, "
    "nemmeno il vecchio fabbro che ha visto tre piene e un incendio.",
    "pt": "O moleiro disse que a roda gira há cem anos e que ninguém no vale se lembra de um verão tão seco, nem mesmo "
    "o velho ferreiro que viu três cheias e um incêndio.",
    "nl": "De molenaar zei dat het rad al honderd jaar draait en dat niemand in het dal zich een zo droge zomer kan "
    "herinneren, zelfs niet de oude smid die drie overstromingen zag.",
    "sv": "Mjölnaren sade att hjulet har snurrat i hundra år och att ingen i dalen minns en så torr sommar, inte ens "
    "den gamle smeden som har sett tre översvämningar.",
    "pl": "Młynarz powiedział, że koło obraca się od stu lat i że nikt w dolinie nie pamięta tak suchego lata, nawet "
    "stary kowal, który widział trzy powodzie i jeden pożar.",
    "tr": "Değirmenci çarkın yüz yıldır döndüğünü ve vadide kimsenin bu kadar kurak bir yaz hatırlamadığını söyledi; "
    "üç sel ve bir yangın gören yaşlı demirci bile böyle bir yaz görmemiş.",
    "ru": "Мельник сказал, что колесо вращается сто лет и что никто в долине не помнит такого сухого лета, даже старый "
    "кузнец, который видел три наводнения и один пожар.",
    "ar": "قال الطحان إن العجلة تدور منذ مئة عام وإن أحدا في الوادي لا يذكر صيفا جافا كهذا، حتى الحداد العجوز الذي شهد "
    "ثلاثة فيضانات وحريقا واحدا.",
}

SPANS = [
    ("en", "On October 14-16, 2013"), ("en", "Mill feast, Marlow, on October 14-16, 2013."),
    ("en", "14 and 15 November 2013"), ("en", "November 14 to 16, 2013"), ("en", "Nov 14 & 15, 2013, Tolvan"),
    ("en", "14.11.-16.11.2013"), ("en", "14-16/11/2013"), ("en", "2013-11-14 - 2013-11-16"), ("en", "2013-11-14/16"),
    ("en", "Friday 15 – Sunday 17 November 2013"), ("en", "15 November 2013, 18:00 - 20:00"),
    ("en", "15 November 2013, 7pm-9pm"), ("en", "30 April – 2 May 2013"),
    ("de", "Vom 14. bis 16. November 2013"), ("de", "14. und 15. November 2013"), ("de", "14.-16. November 2013"),
    ("de", "Sa, 16.11.2013, 18-20 Uhr"), ("de", "14.11.2013, 18.00 bis 20.00 Uhr"),
    ("fr", "Du 14 au 16 novembre 2013"), ("fr", "Les 14, 15 et 16 novembre 2013"),
    ("es", "Del 14 al 16 de noviembre de 2013"), ("es", "14 y 15 de noviembre de 2013"),
    ("it", "Dal 14 al 16 novembre 2013"), ("pt", "De 14 a 16 de novembro de 2013"),
    ("nl", "14 t/m 16 november 2013"), ("nl", "Vrijdag 15 en zaterdag 16 november 2013"),
    ("sv", "14–16 november 2013"), ("pl", "14–16 listopada 2013"), ("tr", "14-16 Kasım 2013"),
    ("ru", "14–16 ноября 2013"), ("ru", "с 14 по 16 ноября 2013 года"),
    ("ar", "من 14 إلى 16 نوفمبر 2013"), ("ar", "الجمعة 15 والسبت 16 نوفمبر 2013"),
]  # fmt: skip
"""Days and hours of events."""

SENTENCES = [
    ("en", "Handed over by Orla Tennant\nOn September 5, 2013"),
    ("en", "A talk given to the guild\nOn September 5, 2013"),
    ("en", "Signed at Tolvan by both sides on\n5 September 2013"), ("en", "The wheel broke on 5 September 2013"),
    ("en", "Concert in Tolvan on 5 September 2013"), ("en", "5 September 2013 was the day of the flood"),
    ("de", "Unterzeichnet in Harl\nam 5. September 2013"), ("de", "Konzert am 5. September 2013"),
    ("fr", "Discours prononcé à la mairie\nle 5 septembre 2013"), ("fr", "Signé à Harleau le 5 septembre 2013"),
    ("es", "Discurso pronunciado en la plaza\nel 5 de septiembre de 2013"),
    ("it", "Lezione tenuta alla scuola\nil 5 settembre 2013"),
    ("pt", "Palestra dada na escola\nem 5 de setembro de 2013"),
    ("ru", "Выступление в городском совете\n5 сентября 2013 года"),
    ("ar", "كلمة ألقيت أمام المجلس البلدي\nفي 5 سبتمبر 2013"),
]  # fmt: skip
"""Dates that belong to what their line, or the line before it, says."""

OTHERS = [
    ("en", "Doors: 5 September 2013, 19:30"), ("en", "Apply by 5 September 2013"), ("en", "Born 5 September 1993"),
    ("en", "Opening date: 5 September 2013"), ("en", "Date of birth: 5 September 1993"),
    ("en", "Date: 5 September 2013\nTime: 7 pm\nVenue: the mill"), ("en", "5 September 2013\n7 September 2013"),
    ("en", "5 September 2013, Tolvan\n7 September 2013, Marlow\n9 September 2013, Harl"),
    ("en", "Treaty of Tolvan, 5 September 1853"), ("en", "5 September 1098"), ("en", "To be opened 5 September 2071"),
    ("en", "Photo of the wheel, 5 September 2013"), ("en", "The day of the vote is 5 September 2013"),
    ("de", "Einsendeschluss: 5.9.2013"), ("de", "Geburtsdatum: 5.9.1993"), ("en", "Auction: 5 September 2013"),
    ("de", "Datum: 5.9.2013\nUhrzeit: 19 Uhr\nOrt: Mühle"), ("de", "1. Jan 2013 Punkte\n2. Uwe 1988 Punkte"),
    ("fr", "Date limite : 5 septembre 2013"), ("fr", "Né le 5 septembre 1993"),
    ("es", "Fecha de nacimiento: 5 de septiembre de 1993"), ("it", "5. Aprile 2011 punti\n6. Bellini 2009 punti"),
    ("ru", "Родилась 5 сентября 1993 года"), ("pl", "3. Maj 2021 pkt\n4. Sowa 2009 pkt"),
]  # fmt: skip
"""Events, deadlines, lives, acts, tables, and years that no page is of."""


@pytest.mark.parametrize(("language", "lines"), SPANS + SENTENCES + OTHERS)
@pytest.mark.parametrize("where", ["beneath the headline", "at the head"])
def test_the_date_of_another_thing_is_not_written(language: str, lines: str, where: str) -> None:
    head = f"{TITLE}\n" if where == "beneath the headline" else ""
    record = {"title": TITLE, "text": f"{head}{lines}\n\n{PROSE[language]}", "published": ""}
    fixed = Normalizer(select=["DAT"]).fix(record).record
    assert fixed["text"] == record["text"]
    assert not fixed["published"]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", "By Orla Tennant\nOn September 5, 2013"),
        ("en", "Posted on September 5, 2013 by Orla Tennant in News"),
        ("en", "Orla Tennant | September 5, 2013 | 3 comments"),
        ("en", "September 5, 2013 10 min read"),
        ("en", "Sep 5, 2013 - 5 min read"),
        ("en", "Thu 5 September 2013 12.30 BST"),
        ("en", "MARLOW, September 5, 2013"),
        ("en", "5 September 2013, 10:05 am"),
        ("de", "Von Max Muster am 05.09.2013"),
        ("de", "Pressemitteilung vom 05.09.2013"),
        ("de", "05.09.2013 10:16 Uhr - 1. Liga"),
        ("fr", "Par Orla Tennant, le 5 septembre 2013 à 10h05"),
        ("es", "Madrid, 5 de septiembre de 2013"),
        ("pt", "Por Orla Tennant - 5 set 2013"),
        ("it", "di Orla Tennant, 5 settembre 2013"),
        ("tr", "Giriş: 05 Eylül 2013 10:05"),
        ("ru", "5 сентября 2013, 10:05"),
        ("ar", "نُشر في 5 أيلول 2013"),
        ("sv", "5. september 2013 kl. 10.05"),
    ],
)
def test_a_dateline_stays_one(language: str, lines: str) -> None:
    found = infer_published(Record("1", {"title": TITLE, "text": f"{TITLE}\n{lines}\n\n{PROSE[language]}"}))
    assert found
    assert found.value[:10] == "2013-09-05"
    assert found.safety.name == "SAFE"


LISTS = {
    "an author's name in each line": (
        "Orla Tennant",
        "Orla Tennant\n{prose}\nSep 5, 2013 — Orla Tennant\nThe wheel turns\n{prose}",
    ),
    "a heading above the first date": (
        "Orla Tennant",
        "Orla Tennant\nMost recent articles by Orla Tennant:\nSep 5, 2013\nThe wheel turns\n{prose}",
    ),
    "a title that says so": (
        "Alle Beiträge von Max Muster",
        "Alle Beiträge von Max Muster\nDas Rad dreht sich\n05.09.2013\nDas Wehr ist dicht\n03.09.2013",
    ),
    "dates too near for an article between": (
        "Mills and wheels",
        "Mills and wheels\nThe wheel turns\n5 September 2013\nIt does.\nThe weir holds\n3 September 2013\nIt does.\n"
        "The smith is well\n1 September 2013\nHe is.",
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_the_newest_of_a_list_is_not_the_page(name: str) -> None:
    title, text = LISTS[name]
    found = infer_published(Record("1", {"title": title, "text": text.format(prose=PROSE["en"])}))
    assert found is None or found.safety.name == "MANUAL"


def test_a_doubt_is_told() -> None:
    record = {"title": TITLE, "text": f"{TITLE}\nOn October 14-16, 2013\n\n{PROSE['en']}"}
    [finding] = Normalizer(select=["DAT101"]).check(record).findings
    assert finding.message == ("no publication date; a line names 2013-10-14, but it names a span of days or hours")


@pytest.mark.parametrize(
    ("title", "doubted"),
    [
        ("Minutes of the council of 5 September 2013", True),
        ("Feast of the mill, 5 September 2013", True),
        ("The wheel turns | 5 September 2013", False),
    ],
)
def test_a_date_in_the_title_is_what_the_title_says(title: str, doubted: bool) -> None:
    found = infer_published(Record("1", {"title": title, "text": f"{title}\n5 September 2013\n\n{PROSE['en']}"}))
    assert found
    assert (found.safety.name == "MANUAL") is doubted


@pytest.mark.parametrize("witness", [{"url": "https://tolvan.example/2071/09/wheel"}, {"crawled": "2071-09-06"}])
def test_a_late_year_needs_a_witness(witness: dict[str, str]) -> None:
    record = {"title": TITLE, "text": f"{TITLE}\nPublished 5 September 2071\n\n{PROSE['en']}"}
    alone, witnessed = infer_published(Record("1", record)), infer_published(Record("1", {**record, **witness}))
    assert alone is None or alone.safety.name == "MANUAL"
    assert witnessed
    assert witnessed.safety.name == "SAFE"


def test_an_events_address_has_the_events_day() -> None:
    record = {"text": f"14-16 September 2013\n\n{PROSE['en']}", "url": "https://tolvan.example/2013/09/16/feast"}
    found = infer_published(Record("1", record))
    assert found
    assert found.safety.name == "UNSAFE"
