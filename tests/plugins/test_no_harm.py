"""No safe fix of any family takes a line that holds a date, signs the article, or says what somebody says.

A line may go with its date only where that day is in ``published`` afterwards.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import Normalizer

KIT = Normalizer()
PROSE = {
    "en": (
        "The harbour council met on Tuesday evening and kept the ferry, which carries four hundred people a day.",
        "Two members had asked for a cheaper boat, and nobody in the hall was of their mind.",
        "The council meets again in spring, and until then the timetable of last year holds.",
    ),
    "de": (
        "Der Rat des Hafens trat am Dienstagabend zusammen und behielt die Fähre, die vierhundert Leute am Tag fährt.",
        "Zwei Mitglieder hatten ein billigeres Boot verlangt, und niemand im Saal war ihrer Meinung.",
        "Der Rat tagt wieder im Frühling, und bis dahin gilt der Fahrplan des letzten Jahres.",
    ),
    "fr": (
        "Le conseil du port s'est réuni mardi soir et a gardé le bac, qui transporte quatre cents personnes par jour.",
        "Deux membres avaient demandé un bateau moins cher, et personne dans la salle n'était de leur avis.",
        "Le conseil se réunit de nouveau au printemps, et d'ici là l'horaire de l'an dernier reste en vigueur.",
    ),
    "es": (
        "El consejo del puerto se reunió el martes por la tarde y mantuvo el barco, que lleva a cuatrocientos.",
        "Dos miembros habían pedido un barco más barato, y nadie en la sala era de su parecer.",
        "El consejo se reúne de nuevo en primavera, y hasta entonces rige el horario del año pasado.",
    ),
    "ru": (
        "Совет порта собрался во вторник вечером и оставил паром, который возит четыреста человек в день.",
        "Двое просили судно подешевле, и никто в зале не был с ними согласен.",
        "Совет соберётся снова весной, а до тех пор действует прошлогоднее расписание.",
    ),
    "tr": (
        "Liman meclisi salı akşamı toplandı ve günde dört yüz kişi taşıyan vapuru korudu.",
        "İki üye daha ucuz bir tekne istemişti ve salondaki hiç kimse onlarla aynı görüşte değildi.",
        "Meclis ilkbaharda yeniden toplanacak ve o zamana kadar geçen yılın tarifesi geçerli.",
    ),
}
DATED = {
    "en": (
        "Filed: March 3, 2019, harbour court",
        "Doors open 4 May 2019 at noon",
        "Updated by hand on 2019-05-04, says the log",
    ),
    "de": (
        "Eingereicht: 3. März 2019, Amtsgericht",
        "Einlass am 4. Mai 2019, mittags",
        "Stand der Akte: 04.05.2019, Blatt 2",
    ),
    "fr": (
        "Déposé : 3 mars 2019, tribunal du port",
        "Ouverture le 4 mai 2019 à midi",
        "Fait au port, le 04/05/2019, en double",
    ),
    "es": (
        "Presentado: 3 de marzo de 2019, juzgado",
        "Apertura el 4 de mayo de 2019",
        "Firmado en el puerto el 04/05/2019",
    ),
    "ru": (
        "Подано: 3 марта 2019 года, портовый суд",
        "Открытие 4 мая 2019 года в полдень",
        "Запись от 04.05.2019, лист 2",
    ),
    "tr": ("Dosya: 3 Mart 2019, liman mahkemesi", "Açılış 4 Mayıs 2019 öğlen", "Tutanak 04.05.2019, sayfa 2"),
}
SIGNED = {
    "en": ("By Jo Marsh, Reuters", "Jo Marsh reports from Elm Island", "Written by Jo Marsh and Ada Quill/AFP"),
    "de": ("Von Jo Marsch/dpa", "Jo Marsch berichtet aus Elminsel", "Von Jo Marsch und Ada Kiel, AFP"),
    "fr": ("Par Jo Marche, AFP", "Propos recueillis par Jo Marche", "Par Jo Marche et Ada Quille (Reuters)"),
    "es": ("Por Jo Marcha, EFE", "Por Jo Marcha y Ada Quilla/AFP", "Texto de Jo Marcha"),
    "ru": ("Текст: Анна Маршева, ТАСС", "Анна Маршева, Интерфакс", "Автор: Анна Маршева"),
    "tr": ("Haber: Ada Deniz/AA", "Ada Deniz yazdı", "Yazan: Ada Deniz"),
}
SPOKEN = {
    "en": (
        "Subscribe to nothing, she said.",
        "“Share this article,” the mayor told them.",
        "Log in, he told the clerk.",
    ),
    "de": ("„Jetzt teilen“, rief der Lotse.", "Alle Rechte bleiben hier, sagte sie.", "Mehr lesen, riet der Lehrer."),
    "fr": ("« Partagez », a-t-elle dit.", "Abonnez-vous, a lancé le maire.", "Lire la suite, dit-il, fatigue."),
    "es": ("«Compartir es todo», dijo ella.", "Suscríbase, pidió el alcalde.", "Leer más cansa, dijo el maestro."),
    "ru": ("«Поделиться», — сказал лоцман.", "Подпишитесь, попросил мэр.", "Читать дальше трудно, сказала она."),
    "tr": ("“Paylaş” dedi kaptan.", "Abone olun, dedi başkan.", "Devamını oku, dedi öğretmen."),
}
LINES = [(tag, line) for kind in (DATED, SIGNED, SPOKEN) for tag, lines in kind.items() for line in lines]
CHROME = (
    "Advertisement",
    "Share this article",
    "Sign Up",
    "Photo: Reuters",
    "Read more",
    "© 2024 Elm Media. All rights reserved.",
)


def article(tag: str, line: str, place: int, chrome: tuple[str, ...] = ()) -> dict[str, str]:
    """Return an article with a line before, between or behind its paragraphs, perhaps with chrome around it."""
    paragraphs = list(PROSE[tag])
    paragraphs[place:place] = [*chrome[:1], line, *chrome[1:]]
    return {"title": "An evening at the harbour", "text": "\n\n".join(paragraphs), "url": "https://www.elm.example/a"}


def survives(record: dict[str, str], line: str) -> bool:
    fixed = KIT.fix(record).record
    return line in str(fixed["text"]) or (str(fixed.get("published", ""))[:4] == "2019" and "2019" in line)


@pytest.mark.parametrize("place", [0, 1, 3], ids=["before", "between", "behind"])
@pytest.mark.parametrize(("tag", "line"), LINES, ids=[line for _, line in LINES])
def test_it_stays_wherever_it_stands(tag: str, line: str, place: int) -> None:
    record = article(tag, line, place)
    assert survives(record, line)
    assert all(paragraph in str(KIT.fix(record).record["text"]) for paragraph in PROSE[tag])


@given(st.sampled_from(LINES), st.integers(0, 3), st.lists(st.sampled_from(CHROME), max_size=3, unique=True))
def test_it_stays_among_chrome(line: tuple[str, str], place: int, chrome: list[str]) -> None:
    assert survives(article(*line, place, tuple(chrome)), line[1])


@pytest.mark.parametrize("tag", PROSE)
def test_plain_chrome_beside_it_goes(tag: str) -> None:
    fixed = str(KIT.fix(article(tag, "Advertisement", 1)).record["text"])
    assert fixed == "\n\n".join(PROSE[tag])


NO_ARTICLES = (
    ("We use cookies", "We and our partners store information on your device.", "Accept all", "Reject all"),
    (
        "Just a moment...",
        "Enable JavaScript and cookies to continue",
        "This site is protected by reCAPTCHA and the terms.",
    ),
    ("Sie müssen JavaScript aktivieren, um diese Seite zu sehen.", "Anmelden", "Passwort vergessen?"),
    (
        "404",
        "The page you were looking for could not be found.",
        "Home",
        "Subscribe to our newsletter",
        "Share Facebook X",
    ),
)


@pytest.mark.parametrize("page", NO_ARTICLES)
def test_a_page_that_is_no_article_is_told_as_such_whatever_chrome_goes(page: tuple[str, ...]) -> None:
    fixed = KIT.fix({"title": "Harbour", "text": "\n\n".join(page), "published": "2031-05-03"})
    for outcome in (fixed, KIT.check(fixed.record)):
        assert "TXT123" in {finding.code for finding in outcome.findings}
