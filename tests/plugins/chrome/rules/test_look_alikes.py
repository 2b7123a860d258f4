"""Lines of an article that look like chrome stay, wherever they stand; the plain chrome they look like goes.

Each table holds one kind of look-alike, in the languages of the family.
"""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import Normalizer
from normkit_chrome.lexicon.phrases import phrases
from tests.plugins.chrome.rules.articles import whole_lines

KIT = Normalizer(select=["CHR"], on_error="raise")
ICE = "The harbour of Elm Bay lay under ice for the third week, and the ferries stayed at their moorings until Sunday."
MILL = "Nobody on the island went hungry, because the mill had ground enough flour in autumn, and the school was warm."
ANCHOR = "Leave a reply cancel reply"
PLACES = {
    "first": "{}\n\n" + "\n\n".join((ICE, MILL, ICE)),
    "second": "Ice holds the ferries\n\n{}\n\n" + "\n\n".join((ICE, MILL)),
    "between": ICE + "\n\n{}\n\n" + "\n\n".join((MILL, ICE)),
    "right below": ICE + "\n{}\n" + "\n".join((MILL, ICE)),
    "last": "\n\n".join((ICE, MILL, ICE)) + "\n\n{}",
}


def after(line: str, place: str) -> str:
    return str(KIT.fix({"text": PLACES[place].format(line)}).record["text"])


NEWS_OF_NOTICES = (
    "The clinic has a new privacy policy, and the personal data of sailors will be kept for nine years.",
    "The messenger's terms of service let the firm sell your data, a point that two judges dislike.",
    "This website uses cookies to follow the sick from page to page, and nobody knew.",
    "By continuing to set cookies without consent, the ferry line broke the law for years.",
    "By clicking on the button you agree to pay nine crowns a week, which the small print hides.",
    "Sign-up for the newsletter of the port rose to 4,000 in May.",
    "Subscribe to the newsletter and lose your savings: how the fraud works",
    "Get the newsletter off the ground first, and the money will follow.",
    "For years, fake news stories flooded the inbox of the harbour master.",
    "Never pay a bill that lands in your inbox unasked.",
    "Comments are closed on the harbour master's page since the quarrel.",
    "Copyright 2031: what the new law brings for authors",
    "(c) 2031 budget: the council shall set aside four million for the dyke.",
    "All rights reserved for the heirs, the play never reached a stage.",
    "Sponsored by the port, the regatta drew forty boats.",
    "Brought to you by the river: mud in every cellar",
    "The website of the paper shows only part of its reports to readers without a subscription.",
    "Diese Website nutzt Cookies, um Kranke zu verfolgen, und keiner wusste davon.",
    "Wer den Newsletter der Fähre abonniert, bekommt zehn Kronen.",
    "Laut Datenschutzerklärung verwenden wir Cookies, um Ihre Krankheiten zu kennen.",
    "Auf der Website der Zeitung steht nur ein Teil der Texte, Abonnenten lesen alles.",
    "Ce site utilise des cookies pour suivre les malades, et nul ne le savait.",
    "Tous droits réservés aux héritiers, la pièce ne fut jamais jouée.",
    "Le site du journal ne montre qu'une partie des articles à qui n'est pas abonné.",
    "Este sitio utiliza cookies para espiar a los marineros, y nadie lo sabía.",
    "Todos los derechos reservados a los herederos, la obra no llegó al teatro.",
    "Este site usa cookies para seguir os doentes, e ninguém sabia.",
    "Questo sito usa i cookies per seguire i malati, e nessuno lo sapeva.",
    "Deze website gebruikt cookies om zieken te volgen, en niemand wist het.",
    "Этот сайт использует cookies, чтобы следить за больными.",
    "Bu site hastaları izlemek için cookies kullanıyordu.",
    "يستخدم هذا الموقع cookies لتتبع المرضى ولم يكن أحد يعلم.",
)
SIGNED = (
    *("By Jo Bloom, Reuters", "By Jo Bloom and Mina Ostrow, Associated Press", "BY JO BLOOM, AP", "Jo Bloom, Reuters"),
    *("Von Jo Bloom/AFP", "Von Mina Osterloh, dpa", "Text: Mina Osterloh / Fotos: dpa", "Mina Osterloh, dpa"),
    *("Par Jo Bloom, AFP", "Por Jo Bloom / EFE", "Por Jo Bloom, Lusa", "Di Jo Bloom/ANSA", "Door Jo Bloom, ANP"),
    *("Автор: Иван Осинов, ТАСС", "Haber: Ali Osturak / AA", "بقلم مينا أسترو، رويترز"),
    *("Words by Jo Bloom, photos by Mina Ostrow", "Photos: Jo Bloom, text: Mina Ostrow"),
)
PLACES_AND_LISTS = (
    *("Poconos, PA", "Elm Park, Scranton, PA", "Guntur, AP", "Scranton/PA", "Novo Porto/PA", "Macapá / AP"),
    *("Berlin/dpa", "BERLIN, dpa", "New York/dpa", "Hamburg, dpa", "San José/EFE"),
    *("Sauna, gym, pool", "Sauna/pool", "Sauna/Gym/Pool", "Garten, Terrasse, Pool", "Reading, writing, handout"),
)
CAPTIONS = (
    "Mina Ostrow with brother Sam Tree Jo Harbour/Shutterstock",
    "The pier after the storm Jo Bloom/Reuters",
    "Mayor Mina Ostrow Jo Bloom/AFP",
)
PICTURE_HEADLINES = (
    *("Photos: Elm Bay says farewell to its pier", "Photos by kite show the ice", "Photos: Ice Closes Elm Bay"),
    *("PHOTOS: ICE CLOSES THE BAY", "Photo by photo, the town came back", "Photographs by the police show two boats"),
    *(
        "Picture: how the ice rose",
        "Image of a saint weeps",
        "Image by image, she drew the town",
        "Credit: where it is due",
    ),
    *("Illustration by numbers: how the plan grew", "Cartoon by a boy of nine wins", "Graphic by the council misleads"),
    *("Foto von Verirrtem gefunden", "Foto von Angela Holm", "Bild von Rembrandt für Millionen verkauft"),
    *("Foto: Polizei sucht diesen Mann", "Bild: Zeitung muss zahlen", "Foto: Detienen a dos hombres", "Foto del año"),
    *("Photo : le port sous la glace", "Foto's van het ijs", "Foto: Brug gaat dicht", "Foto: Polícia procura barco"),
    *(
        "Foto: il porto sotto il ghiaccio",
        "Фото: лёд закрыл гавань",
        "Fotoğraf: buz limanı kapattı",
        "صورة: الجليد يغلق الميناء",
    ),
)
CREDITS_OF_A_WORK = (
    *("Director: Jo Bloom", "Directed by Jo Bloom", "Written and directed by Jo Bloom", "Regie: Jo Bloom"),
    *(
        "Mise en scène : Jo Bloom",
        "Dirección: Jo Bloom",
        "Regia: Jo Bloom",
        "Режиссёр: Иван Осинов",
        "Picture: The Long Night",
    ),
)
LOOK_ALIKES = (*NEWS_OF_NOTICES, *SIGNED, *PLACES_AND_LISTS, *CAPTIONS, *PICTURE_HEADLINES, *CREDITS_OF_A_WORK)
PLAIN_CHROME = (
    *(
        "Photo: Reuters",
        "Foto: dpa",
        "Foto: EFE",
        "Photo by Jo Bloom/Reuters",
        "Jo Bloom/Getty Images",
        "Mina Ostrow/Reuters",
    ),
    *("Bild: Mina Osterloh/dpa", "Sponsored by Lampo Lanterns", "© 2031 Delta Wire. All rights reserved."),
    "We use cookies to improve your experience on our site. By using our site, you accept our cookie policy.",
    "By signing up, you agree to our Terms of Use and Privacy Policy.",
    "Sign up for our newsletter to get the best of the week delivered to your inbox.",
    "Wir verwenden Cookies auf unserer Website, um Ihnen Inhalte anzuzeigen. Mit Klick auf „OK“ stimmen Sie zu.",
    "Nous utilisons des cookies sur notre site pour améliorer votre expérience.",
    "Utilizamos cookies en nuestro sitio para mejorar su experiencia de navegación.",
    "Utilizamos cookies em nosso site para melhorar a sua experiência.",
)


@pytest.mark.parametrize(("line", "place"), list(product(LOOK_ALIKES, PLACES)))
def test_a_look_alike_stays(line: str, place: str) -> None:
    assert after(line, place) == PLACES[place].format(line)


@pytest.mark.parametrize("line", PLAIN_CHROME)
def test_the_plain_chrome_that_it_looks_like_goes(line: str) -> None:
    assert line not in after(line, "between")


@pytest.mark.parametrize("line", [line for line in SIGNED if "/" in line or line.startswith(("Von", "By"))])
def test_a_byline_is_not_even_called_a_credit(line: str) -> None:
    assert "CHR123" not in {finding.code for finding in KIT.check({"text": PLACES["between"].format(line)}).findings}


SITE_LINES = st.sampled_from(sorted({*whole_lines(), *phrases("advertisement lines"), *phrases("pointers")}))
VERBS = st.sampled_from(sorted(phrases("speech words")))
BY_WORDS = st.sampled_from(sorted(phrases("by words")))
AGENCIES = st.sampled_from(sorted(phrases("photo agencies")))


def stays_anywhere(line: str) -> bool:
    tail = "\n".join((ICE,) * 7 + (ANCHOR, "Share", line, "Sport", "Weather"))
    return all(line in after(line, place) for place in PLACES) and line in str(KIT.fix({"text": tail}).record["text"])


@given(SITE_LINES, VERBS)
def test_no_safe_fix_takes_a_verb_of_speech(phrase: str, verb: str) -> None:
    assert stays_anywhere(f"{phrase} {verb} Jo Bloom")
    assert stays_anywhere(f"Jo Bloom {verb}: {phrase}")


@given(BY_WORDS, AGENCIES, st.sampled_from((", ", "/", " / ", " | ", " (", " via ")), st.booleans())
def test_no_safe_fix_takes_a_word_for_the_author_with_a_name(by: str, agency: str, between: str, loud: bool) -> None:
    line = f"{by.capitalize()} Jo Bloom{between}{agency.upper()}"
    assert stays_anywhere(line.upper() if loud else line)


WRAPPED = (
    (
        "In the letter the members of the club ask all who come to the pool to",
        "read our privacy policy and accept cookies",
    ),
    ("the leaflet that a clinic handed to every sailor said in bold type", "Subscribe to our newsletter and get well"),
    (
        "the boat that won was painted in the colours of the bank and was",
        "sponsored by the port authority of Elm Bay and",
    ),
    (
        "Im Brief bittet der Verein alle, die in das alte Bad kommen, dass sie",
        "auf Facebook teilen, was ihnen dort geschah,",
    ),
)


@pytest.mark.parametrize(("before", "line"), WRAPPED)
def test_a_piece_of_wrapped_prose_stays(before: str, line: str) -> None:
    wrapped = ("The winter was long. Nobody knew how long it would be, and", before, line, "to wait for spring.")
    text = "\n\n".join((ICE, "\n".join(wrapped), MILL))
    assert KIT.fix({"text": text}).record["text"] == text
