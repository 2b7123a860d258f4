"""What marks a line as the article's: a verb of speech, a word for the author before a name. In ten languages."""

from __future__ import annotations

import pytest

from normkit_chrome.detectors.content.article_signs import is_articles_own, is_name, names_author, reports_speech

SPEECH = (
    "The dam will hold, the engineer said.",
    "Read more, the librarian told the boys",
    "According to the port, the ferries run again",
    "Der Damm hält, sagte die Ingenieurin.",
    "Laut Hafenamt fahren die Fähren wieder",
    "La digue tiendra, a déclaré l’ingénieure.",
    "Selon le port, les bacs circulent",
    "El dique aguantará, dijo la ingeniera.",
    "Según el puerto, los barcos salen",
    "A barragem vai aguentar, afirmou a engenheira.",
    "La diga terrà, ha detto l’ingegnera.",
    "De dam houdt, zei de ingenieur.",
    "Volgens de haven varen de veren weer",
    "Плотина выдержит, сказала инженер.",
    "По словам инженера, плотина выдержит",
    "Baraj dayanır, dedi mühendis.",
    "وقال المهندس إن السد سيصمد",
    "أعلنت الميناء عودة العبارات",
)
NO_SPEECH = (
    "Sign up for our newsletter",
    "Tell us what you think",
    "Report an error",
    "Jetzt abonnieren",
    "Partager cet article",
    "Más noticias",
    "Assine já",
    "Leggi anche",
    "Lees ook",
    "Читайте также",
    "Devamını oku",
    "اقرأ المزيد",
)
BYLINES = (
    "By Jo Bloom",
    "BY JO BLOOM, REUTERS",
    "by Jo Bloom and Mina Ostrow",
    "By The Delta Wire",
    "Story by Jo Bloom, photos by Mina Ostrow",
    "Photos: Jo Bloom, text: Mina Ostrow",
    "View all posts by Jo Bloom",
    "Von Jo Bloom/AFP",
    "Ein Bericht von Mina van der Osten",
    "Autorin: Mina Osterloh",
    "Par Jo Bloom, AFP",
    "Texte : Mina Ostrel",
    "Por Jo Bloom / EFE",
    "Texto: Mina Ostral",
    "Reportagem: Mina Ostra",
    "Di Jo Bloom",
    "a cura di Mina Ostrelli",
    "Door: Jo Bloom",
    "Автор: Иван Осинов",
    "Текст: Мина Острова",
    "Haber: Ali Osturak",
    "بقلم: مينا أسترو",
    "بقلم مينا أسترو",
)
NO_BYLINES = (
    "By noon the river was back in its bed",
    "By Friday",
    "Stand by",
    "Photo by Jo Bloom",
    "Foto von Jo Bloom",
    "Image credit: Jo Bloom",
    "Illustration by Jo Bloom",
    "Sponsored by Lampo Lanterns",
    "© 2031 Lampo. Site by Quay Studio",
    "READ MORE BY CLICKING HERE",
    "Von Elm nach Korran",
    "Par ici",
    "Por favor",
    "Di nuovo in città",
    "Text",
    "Haber merkezi",
)
NAMES = ("Jo Bloom", "J. H. Bloom", "Mina van der Osten", "Jo Bloom and Mina Ostrow", "The Delta Wire", "GEORG OSTEN")
NO_NAMES = (
    "",
    "the harbour",
    "drone show the flood",
    "Vermisster aufgetaucht",
    "Storm Hits The North",
    "A B C D Bloom of Elm",
)


@pytest.mark.parametrize("line", SPEECH)
def test_a_verb_of_speech_is_seen_in_every_language(line: str) -> None:
    assert reports_speech(line)
    assert is_articles_own(line)


@pytest.mark.parametrize("line", NO_SPEECH)
def test_what_a_page_asks_of_its_reader_reports_no_speech(line: str) -> None:
    assert not is_articles_own(line)


@pytest.mark.parametrize("line", BYLINES)
def test_a_word_for_the_author_before_a_name_is_seen_in_every_language(line: str) -> None:
    assert names_author(line)
    assert is_articles_own(line)


@pytest.mark.parametrize("line", NO_BYLINES)
def test_other_makers_and_other_words_name_no_author(line: str) -> None:
    assert not is_articles_own(line)


@pytest.mark.parametrize("text", NAMES)
def test_names_are_capitals_with_small_words_between(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_reads_on_is_no_name(text: str) -> None:
    assert not is_name(text)
